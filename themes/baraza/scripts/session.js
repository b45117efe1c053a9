// Says three minutes before a short session ends that it will, and lets one key keep it (WCAG 2.2, 2.2.1). Without
// this script nothing is lost either: a form that comes too late is shown again with all that was typed.
const BEFORE = 180;
const notice = document.querySelector("[data-session-left]");
const [line, button] = [notice.firstElementChild, notice.querySelector("button")];
const started = performance.now();
const seconds = (name) => Number(notice.dataset[name]);
let timer;

function wait(left) {
  line.hidden = true;
  clearTimeout(timer);
  timer = setTimeout(() => (line.hidden = false), Math.max(0, left - BEFORE) * 1000);
}

button.addEventListener("click", async () => {
  const response = await fetch("/api/v1/me", { cache: "no-store" }).catch(() => null);
  const me = await response?.json().catch(() => null);
  const atMost = seconds("sessionAtMost") - (performance.now() - started) / 1000;
  if (me?.signed_in && atMost > BEFORE) wait(Math.min(seconds("sessionIdle"), atMost));
});

wait(seconds("sessionLeft"));
