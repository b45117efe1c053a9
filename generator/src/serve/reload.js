// Added by `baraza serve` only: reloads the page after a build, and shows what is wrong over it.
const show = (text, lang) => {
  document.getElementById("baraza-trouble")?.remove();
  if (!text) return;
  const box = document.createElement("pre");
  box.id = "baraza-trouble";
  box.setAttribute("role", "alert");
  box.dir = "ltr";
  box.lang = lang;
  box.tabIndex = 0;
  box.textContent = text;
  document.body.append(box);
};
const look = async () => {
  const state = await (await fetch("/__baraza/state")).json();
  show(state.trouble, state.lang);
  return state;
};
let seen = (await look()).site;
const events = new EventSource("/__baraza/events");
events.onmessage = async () => {
  const state = await look();
  if (state.site !== seen) location.reload();
};
