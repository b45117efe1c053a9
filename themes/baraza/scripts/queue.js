// The moderation queue by keyboard: j and k go to the next and the one before, p publishes, d leaves
// as it is, h goes to the reason and Enter there hides. Keys act only while the focus is in the
// queue and not in a field, so they disturb no one who types or whose reader has keys of its own.
const entries = [...document.querySelectorAll("[data-queue-entry]")];
const hint = document.querySelector("[data-queue-keys]");
if (hint) hint.hidden = false;

const button = (entry, decision) =>
  entry.querySelector(`button[name="decision"][value="${decision}"]`);

function go(entry) {
  if (!entry) return;
  entry.focus();
  entry.scrollIntoView({ block: "nearest" });
}

entries.forEach((entry, at) => {
  entry.tabIndex = -1;
  const reason = entry.querySelector('input[name="reason"]');
  let wanted = null;
  entry.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.target === reason) {
      if (event.key === "Escape") go(entry);
      if (event.key === "Enter" && wanted) {
        event.preventDefault();
        wanted.click();
      }
      return;
    }
    if (event.target.closest("input, textarea, select")) return;
    const ask = (decision) => {
      wanted = button(entry, decision);
      if (wanted) reason.focus();
    };
    const keys = {
      j: () => go(entries[at + 1]),
      k: () => go(entries[at - 1]),
      p: () => button(entry, "publish")?.click(),
      d: () => ask("dismiss"),
      h: () => ask("hide"),
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
});
// After a decision the next one is at hand.
if (location.search.includes("said=")) go(entries[0]);
