// Passkeys: signs in with one, adds one, proves one again. The page says which in `data-passkey`;
// its part of the page is hidden until this script knows that the browser can.

const area = document.querySelector("[data-passkey]");
const able = Boolean(window.PublicKeyCredential && navigator.credentials);
const RENEW_MS = 4 * 60 * 1000; // A challenge lives five minutes.

class Refused extends Error {}

async function call(path, body) {
  const answer = await fetch(`/api/v1/${path}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json", "x-requested-with": "baraza" },
    body: JSON.stringify(body),
  });
  const data = await answer.json();
  if (!answer.ok) throw new Refused(data.detail);
  return data;
}

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const withBytes = (list) => (list ?? []).map((item) => ({ ...item, id: bytes(item.id) }));

/** The options of the service as the browser takes them. */
function options({ publicKey }) {
  const ready = { ...publicKey, challenge: bytes(publicKey.challenge) };
  if (ready.user) ready.user = { ...ready.user, id: bytes(ready.user.id) };
  if (ready.allowCredentials) ready.allowCredentials = withBytes(ready.allowCredentials);
  if (ready.excludeCredentials) ready.excludeCredentials = withBytes(ready.excludeCredentials);
  return ready;
}

/** The browser's answer as the service takes it. */
function answer({ id, rawId, type, response }) {
  const sent = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) sent.attestationObject = text(response.attestationObject);
  if (response.authenticatorData) sent.authenticatorData = text(response.authenticatorData);
  if (response.signature) sent.signature = text(response.signature);
  if (response.userHandle?.byteLength) sent.userHandle = text(response.userHandle);
  return { id, rawId: text(rawId), type, response: sent, extensions: {} };
}

function say(words) {
  const place = area.querySelector("[data-said]");
  place.textContent = words ?? "";
  place.hidden = !words;
}

/** Does one ceremony. That the member closed the browser's own window is no mistake. */
async function attempt(act) {
  say();
  try {
    const { next } = await act();
    location.assign(next);
  } catch (error) {
    if (error instanceof Refused) say(error.message);
    else if (error.name !== "AbortError" && error.name !== "NotAllowedError") {
      say(area.dataset.refused);
    }
  }
}

async function add(form) {
  const made = await navigator.credentials.create({
    publicKey: options(await call("passkeys/options", {})),
  });
  return call("passkeys", { credential: answer(made), name: form.elements.name.value });
}

async function prove() {
  const got = await navigator.credentials.get({
    publicKey: options(await call("step-up/options", {})),
  });
  return call("step-up", { credential: answer(got), next: area.dataset.next });
}

async function signIn(mediation, signal) {
  const publicKey = options(await call("passkeys/sign-in/options", {}));
  const got = await navigator.credentials.get({ publicKey, mediation, signal });
  return call("passkeys/sign-in", {
    credential: answer(got),
    next: area.dataset.next,
    shared_device: area.querySelector("[name=shared_device]").checked,
  });
}

/** Offers passkeys in the address field, for as long as the page is open. */
async function offer() {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return () => {};
  let stop = new AbortController();
  let timer;
  const begin = () => {
    stop = new AbortController();
    attempt(() => signIn("conditional", stop.signal));
    timer = setTimeout(() => {
      stop.abort();
      begin();
    }, RENEW_MS);
  };
  begin();
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

if (area && able) {
  area.hidden = false;
  if (area.dataset.passkey === "add") {
    area.addEventListener("submit", (event) => {
      event.preventDefault();
      attempt(() => add(area));
    });
  } else if (area.dataset.passkey === "step-up") {
    area.querySelector("button").addEventListener("click", () => attempt(prove));
  } else {
    const withdrawn = offer();
    area.querySelector("button").addEventListener("click", async () => {
      // A browser does one ceremony at a time.
      (await withdrawn)();
      attempt(() => signIn("optional"));
    });
  }
} else {
  for (const words of document.querySelectorAll("[data-passkey-missing]")) words.hidden = false;
}
