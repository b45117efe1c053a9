// Keeps a draft while one types: the same form that the buttons send, some seconds after the last key. Without this
// script the buttons do all of it. Words come from the form.
const form = document.querySelector("form[data-autosave]");
const status = form.querySelector("[data-autosave-status]");
const version = form.elements.version;
const QUIET = 4000;
const AGAIN = 20000;
let timer;
let underWay = false;
let dirty = false;
let sent = false;

const clock = () =>
  new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

const say = (words) => (status.textContent = words);

function why(response) {
  if (response.status === 412 || response.status === 409) return form.dataset.stale;
  if (response.status === 401 || response.status === 403) return form.dataset.out;
  if (response.status === 422 || response.status === 413) return form.dataset.text;
  return null;
}

async function save() {
  if (underWay || sent) return;
  underWay = true;
  dirty = false;
  say(form.dataset.saving);
  const body = new URLSearchParams(new FormData(form));
  body.set("save", "auto");
  let response = null;
  try {
    response = await fetch(form.action, { method: "POST", body, redirect: "error" });
    if (response.ok) {
      version.value = (await response.json()).version;
      say(`${form.dataset.saved} ${clock()}`);
    }
  } catch {
    response = null;
  }
  underWay = false;
  const reason = response && !response.ok ? why(response) : null;
  if (reason) {
    say(reason);
  } else if (!response?.ok) {
    say(form.dataset.broken);
    wait(AGAIN);
  } else if (dirty) {
    wait(QUIET);
  }
}

function wait(time) {
  clearTimeout(timer);
  timer = setTimeout(save, time);
}

form.addEventListener("input", () => {
  dirty = true;
  wait(QUIET);
});
// A button sends all of it: nothing must be under way with the same version.
form.addEventListener("submit", (event) => {
  clearTimeout(timer);
  if (underWay && !sent) {
    event.preventDefault();
    const button = event.submitter;
    const again = setInterval(() => {
      if (underWay) return;
      clearInterval(again);
      sent = true;
      form.requestSubmit(button);
    }, 100);
    return;
  }
  sent = true;
});
// Back from another page: the form can be sent again.
addEventListener("pageshow", () => (sent = false));
