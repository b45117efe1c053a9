// Takes the token of a mailed link out of the address bar, so that it is not left there for a
// screenshot, the history or a shared window. The form holds all that the button needs.
const form = document.querySelector("form[data-clear-address]");
if (form) history.replaceState(null, "", form.dataset.clearAddress);
