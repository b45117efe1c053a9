// Keeps what a reader has read and what they chose to save, and shows it where there is no connection. It holds no
// words: they stand in the pages. It never touches the members' area or the service, and no copy holds what members
// say: a page that may be kept says so by a mark, and what is live stands between two others
// (generator/src/render/offline.rs cuts by the same rule).

const SCOPE = new URL(self.registration.scope).pathname;
const [PAGES, FILES, LISTS] = ["pages", "files", "lists"].map((name) => `baraza ${SCOPE} ${name}`);
// So long a page may be on its way before the copy is shown instead, if there is one.
const PATIENCE = 4000;
// So many pages stay because they were read. What was saved stays until it is removed.
const READ = 60;
const DAY = 86400000;

const ours = (url) =>
  url.origin === self.location.origin && url.pathname.startsWith(SCOPE) && !/^\/(members|api)(\/|$)/.test(url.pathname);
const isGone = (response) => response.status === 404 || response.status === 410 || response.type === "opaqueredirect";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !ours(url)) return;
  if (request.mode === "navigate") return event.respondWith(page(event, url.pathname));
  // What a members' page shows is no matter of this worker's either.
  if (request.referrer && !ours(new URL(request.referrer))) return;
  if (url.pathname.startsWith(`${SCOPE}assets/`)) event.respondWith(asset(request, url.pathname));
  else if (request.destination === "image") event.respondWith(image(request, url.pathname));
});

async function page(event, path) {
  const copy = await (await caches.open(PAGES)).match(path);
  const fresh = fetch(event.request).then((response) => {
    event.waitUntil(keep(path, response.clone()).catch(() => null));
    return response;
  });
  if (!copy) return fresh.catch(() => away(path));
  event.waitUntil(fresh.catch(() => null));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([fresh.catch(() => null), late]);
  // A server that is down has nothing newer.
  return first && first.status < 500 ? first : shown(copy);
}

async function asset(request, path) {
  const files = await caches.open(FILES);
  const copy = await files.match(path);
  if (copy) return copy;
  const response = await fetch(request);
  if (response.ok) await files.put(path, response.clone()).catch(() => null);
  return response;
}

async function image(request, path) {
  return fetch(request).catch(async () => (await (await caches.open(FILES)).match(path)) ?? Response.error());
}

/** A page as it is kept; null if it is not to be kept, or its marks do not match. */
function cut(html) {
  if (!html.includes("<!--kept ")) return null;
  const [first, ...parts] = html.split("<!--live-->");
  const rest = parts.map((part) => part.split("<!--/live-->"));
  if (first.includes("<!--/live-->") || rest.some((part) => part.length !== 2)) return null;
  return first + rest.map((part) => part[1]).join("");
}

async function sum(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function put(name, path, bytes, headers, more) {
  headers = new Headers(headers);
  headers.delete("content-encoding");
  headers.set("x-kept-version", await sum(bytes));
  headers.set("x-kept-at", new Date().toISOString());
  headers.set("x-kept-bytes", bytes.byteLength);
  for (const [key, value] of Object.entries(more)) headers.set(key, value);
  await (await caches.open(name)).put(path, new Response(bytes, { headers }));
}

/** Keeps a page as the server answers it now, or lets the copy go if there is none to be had any more. */
async function keep(path, response) {
  const pages = await caches.open(PAGES);
  const type = response.headers.get("content-type") ?? "";
  const mayBe = response.ok && !response.redirected && type.startsWith("text/html")
    && !/no-store|private/.test(response.headers.get("cache-control") ?? "");
  const html = mayBe ? cut(await response.text()) : null;
  if (html === null) {
    if (response.ok || isGone(response)) await pages.delete(path);
    return false;
  }
  const needs = [...html.matchAll(/ (src|href)="(\/[^"]*)"/g)]
    .filter(([, name, at]) => name === "src" || at.startsWith(`${SCOPE}assets/`)).map((found) => found[2]);
  const title = encodeURIComponent(/<h1[^>]*>([^<]*)/.exec(html)?.[1].trim() ?? "");
  const more = { "x-kept-needs": needs.join(" "), "x-kept-title": title };
  await put(PAGES, path, new TextEncoder().encode(html), response.headers, more);
  await Promise.all(needs.map((file) => store(file, false).catch(() => false)));
  return true;
}

/** Fetches and keeps a page or a file of this site. */
async function store(path, again = true) {
  const url = new URL(path, self.location);
  if (!ours(url)) return false;
  if (path.endsWith("/") || path.endsWith(".html")) return keep(path, await fetch(path, { credentials: "omit" }));
  const files = await caches.open(FILES);
  if (!again && (await files.match(path))) return true;
  const response = await fetch(path, { credentials: "omit" });
  if (response.ok) await put(FILES, path, await response.arrayBuffer(), response.headers, {});
  else if (isGone(response)) await files.delete(path);
  return response.ok;
}

/** Dates as the site writes them: British English, Western digits everywhere. */
const language = (html) => `${(/<html[^>]* lang="([\w-]+)"/.exec(html)?.[1] ?? "en").replace(/^en$/, "en-GB")}-u-nu-latn`;

/** A copy, with the line that says so and when it was saved. */
async function shown(copy) {
  const html = await copy.text();
  const at = new Date(copy.headers.get("x-kept-at"));
  const date = new Intl.DateTimeFormat(language(html), { dateStyle: "long" }).format(at);
  const said = html.replace(/<!--kept ([^]*?) kept-->/, (_, line) => line.replace("{date}", date));
  return new Response(said, { headers: copy.headers });
}

/** What to say where there is neither a connection nor a copy: the page of what is saved, in the reader's language. */
async function away(path) {
  const pages = await caches.open(PAGES);
  const [first] = path.slice(SCOPE.length).split("/");
  const any = async () => (await pages.keys()).map((key) => new URL(key.url).pathname).find((key) => key.endsWith("/offline/"));
  const copy = (await pages.match(`${SCOPE}${first}/offline/`)) ?? (await pages.match(`${SCOPE}offline/`))
    ?? (await pages.match((await any()) ?? ""));
  if (!copy) return Response.error();
  const html = (await copy.text()).replace(/<!--away ([^]*?) away-->/, "$1");
  return new Response(html, { status: 503, headers: copy.headers });
}

/** The lists of what was saved, by their addresses. */
async function saved() {
  const lists = await caches.open(LISTS);
  const one = async (key) => [new URL(key.url).pathname, await lists.match(key)];
  return Promise.all((await lists.keys()).map(one));
}

/** Once a day: what was taken off the site leaves the copies too, whether or not the reader asks for what is new. */
async function check() {
  const lists = await caches.open(LISTS);
  for (const [path, known] of await saved()) {
    if (Date.now() - Date.parse(known.headers.get("x-checked-at")) < DAY) continue;
    const response = await fetch(path, { credentials: "omit" }).catch(() => null);
    if (response && isGone(response)) await lists.delete(path);
    if (!response?.ok) continue;
    const headers = new Headers(known.headers);
    headers.set("x-checked-at", new Date().toISOString());
    const [before, now] = [await known.json(), await response.text()];
    const left = JSON.parse(now).files;
    await lists.put(path, new Response(now, { headers }));
    const taken = Object.keys(before.files).filter((file) => !(file in left));
    // Another list may have it still, and so may the site: ask.
    for (const file of taken) await store(file).catch(() => false);
  }
}

/** Lets go what was read long ago, and files that no copy shows any more. */
async function tidy() {
  const listed = new Set();
  for (const [, list] of await saved()) for (const file of Object.keys((await list.json()).files)) listed.add(file);
  const pages = await caches.open(PAGES);
  const kept = [];
  for (const key of await pages.keys()) {
    const copy = await pages.match(key);
    if (copy) kept.push([new URL(key.url).pathname, copy.headers]);
  }
  const read = kept.filter(([path]) => !listed.has(path) && !path.endsWith("/offline/"));
  read.sort((a, b) => (a[1].get("x-kept-at") < b[1].get("x-kept-at") ? 1 : -1));
  const old = new Set(read.slice(READ).map(([path]) => path));
  for (const path of old) await pages.delete(path);
  for (const [path, headers] of kept) {
    if (!old.has(path)) for (const file of headers.get("x-kept-needs")?.split(" ") ?? []) listed.add(file);
  }
  const files = await caches.open(FILES);
  for (const key of await files.keys()) {
    if (!listed.has(new URL(key.url).pathname)) await files.delete(key);
  }
}

// A page asks to keep something (`store`), or says that the site was visited (`visit`: its page of what is saved).
self.addEventListener("message", (event) => {
  const { store: path, visit, first } = event.data ?? {};
  const answer = (value) => event.ports[0]?.postMessage(value);
  if (typeof path === "string") event.waitUntil(store(path).then(answer, () => answer(false)));
  if (typeof visit === "string") event.waitUntil(visited(visit, first).then(answer, () => answer(false)));
});

async function visited(offline, first) {
  const copy = await (await caches.open(PAGES)).match(offline);
  if (!copy || Date.now() - Date.parse(copy.headers.get("x-kept-at")) > DAY) await store(offline);
  if (typeof first === "string") await store(first);
  await check();
  await tidy();
  return true;
}
