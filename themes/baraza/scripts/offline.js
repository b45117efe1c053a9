// The page on which readers choose what to keep. The worker fetches and keeps; this counts, shows and removes. Holds no
// words: they come translated from the page.

const root = document.querySelector("main [data-used]");
const words = root.dataset;
// As the site writes dates and numbers: British English, Western digits everywhere.
const language = `${document.documentElement.lang.replace(/^en$/, "en-GB")}-u-nu-latn`;
const number = new Intl.NumberFormat(language);
const size = (bytes) => words.size.replace("{n}", number.format(Math.max(1, Math.ceil(bytes / 1000))));
const day = (at) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
const isPage = (path) => path.endsWith("/") || path.endsWith(".html");
// So many are on their way at once.
const LANES = 4;

let registration, pages, files, lists;

const cacheOf = (path) => (isPage(path) ? pages : files);

function ask(message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    registration.active.postMessage(message, [port2]);
  });
}

/** What of a list is not here as the site has it now: [address, bytes]. */
async function missing(list) {
  const all = Object.entries(list.files);
  const here = await Promise.all(all.map(async ([path, [version]]) =>
    (await (await cacheOf(path)).match(path))?.headers.get("x-kept-version") === version));
  return all.filter((_, n) => !here[n]).map(([path, [, bytes]]) => [path, bytes]);
}

async function fetched(path) {
  const response = await fetch(path, { cache: "no-cache" }).catch(() => null);
  return response?.ok ? response.json().catch(() => null) : null;
}

class Row {
  constructor(item) {
    this.path = item.dataset.list;
    item.append(document.querySelector("#offline-row").content.cloneNode(true));
    this.item = item;
    this.state = item.querySelector(".state");
    this.progress = item.querySelector("progress");
    for (const button of item.querySelectorAll("button")) {
      button.addEventListener("click", () => this[button.dataset.act]());
    }
    this.buttons = Object.fromEntries([...item.querySelectorAll("button")].map((b) => [b.dataset.act, b]));
  }

  offer(...acts) {
    for (const [act, button] of Object.entries(this.buttons)) button.hidden = !acts.includes(act);
  }

  /** Draws what is so. `now`: the list as the site has it; without it what was saved counts. */
  async show(now) {
    const known = await lists.match(this.path);
    this.item.classList.toggle("saved", Boolean(known));
    this.progress.hidden = true;
    if (!known) {
      this.state.textContent = "";
      return this.offer("save");
    }
    const lack = await missing(now ?? (await known.clone().json()));
    const bytes = lack.reduce((all, [, one]) => all + one, 0);
    const saved = words.saved.replace("{date}", day(known.headers.get("x-kept-at")));
    this.state.textContent = lack.length ? `${saved} ${words.lacks.replace("{size}", size(bytes))}` : saved;
    this.offer(...(lack.length ? ["update", "remove"] : ["remove"]));
  }

  async save() {
    this.stopped = false;
    this.offer("cancel");
    this.buttons.cancel.focus();
    this.state.textContent = "";
    const list = await fetched(this.path);
    if (!list) return this.fail();
    navigator.storage?.persist?.();
    const before = await (await lists.match(this.path))?.json();
    const lack = await missing(list);
    const all = lack.reduce((sum, [, bytes]) => sum + bytes, 0);
    const at = new Date().toISOString();
    const headers = { "content-type": "application/json", "x-kept-at": at, "x-checked-at": at };
    await lists.put(this.path, new Response(JSON.stringify(list), { headers }));
    this.progress.hidden = false;
    let [done, failed] = [0, false];
    const say = () => {
      this.progress.value = all ? done / all : 1;
      this.progress.textContent = this.state.textContent = words.progress.replace("{done}", size(done)).replace("{all}", size(all));
    };
    say();
    const lane = async () => {
      for (let next; !this.stopped && !failed && (next = lack.shift()); ) {
        const [path, bytes] = next;
        if (!(await ask({ store: path }))) failed = true;
        done += bytes;
        say();
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (!this.stopped && !failed && before) await drop(Object.keys(before.files).filter((path) => !(path in list.files)));
    if (this.stopped && !before) return this.remove();
    await this.show(list);
    if (failed) this.state.textContent = `${words.failed} ${this.state.textContent}`;
    (this.buttons.update.hidden ? this.buttons.remove : this.buttons.update).focus();
    await total();
  }

  update() {
    return this.save();
  }

  cancel() {
    this.stopped = true;
  }

  fail() {
    return this.show().then(() => (this.state.textContent = `${words.failed} ${this.state.textContent}`));
  }

  async remove() {
    const list = await (await lists.match(this.path))?.json();
    await lists.delete(this.path);
    await drop(Object.keys(list?.files ?? {}));
    await this.show();
    this.buttons.save.focus();
    for (const row of rows) if (row !== this) await row.show();
    await total();
  }
}

/** What the saved lists hold, and this page. */
async function listed() {
  const all = new Set([words.page]);
  for (const key of await lists.keys()) {
    const list = await (await lists.match(key))?.json();
    for (const path of Object.keys(list?.files ?? {})) all.add(path);
  }
  return all;
}

/** Lets copies go that no saved list holds. */
async function drop(paths) {
  const held = await listed();
  for (const path of paths) if (!held.has(path) && isPage(path)) await pages.delete(path);
  // Styles and scripts are shared: the worker lets them go when nothing shows them any more.
  await ask({ visit: words.page });
}

/** How much is kept in all, and the pages that are here because they were read. */
async function total() {
  const held = await listed();
  let bytes = 0;
  const read = [];
  for (const cache of [pages, files]) {
    for (const key of await cache.keys()) {
      const headers = (await cache.match(key))?.headers;
      if (!headers) continue;
      const path = new URL(key.url).pathname;
      bytes += Number(headers.get("x-kept-bytes") ?? headers.get("content-length") ?? 0);
      if (cache === pages && !held.has(path) && !path.endsWith("/offline/")) {
        read.push([headers.get("x-kept-at"), path, decodeURIComponent(headers.get("x-kept-title") ?? "")]);
      }
    }
  }
  const used = root.querySelector(".used");
  used.textContent = words.used.replace("{size}", size(bytes));
  used.hidden = bytes === 0;
  const place = root.querySelector("#read");
  place.hidden = read.length === 0;
  place.querySelector("ul").replaceChildren(...read.sort().reverse().map(([at, path, title]) => {
    const item = place.querySelector("template").content.cloneNode(true);
    const link = item.querySelector("a");
    link.href = path;
    link.textContent = title || path;
    item.querySelector(".meta").textContent = day(at);
    return item;
  }));
}

const rows = [];

async function start() {
  registration = navigator.serviceWorker && globalThis.caches ? await Promise.race([
    navigator.serviceWorker.ready, new Promise((resolve) => setTimeout(resolve, 10000)),
  ]) : null;
  if (!registration) {
    root.querySelector("#cannot").hidden = false;
    return;
  }
  const scope = new URL(registration.scope).pathname;
  [pages, files, lists] = await Promise.all(["pages", "files", "lists"].map((name) => caches.open(`baraza ${scope} ${name}`)));
  for (const item of root.querySelectorAll("[data-list]")) rows.push(new Row(item));
  for (const row of rows) await row.show();
  root.querySelector("#forget").addEventListener("click", async () => {
    const held = await listed();
    for (const key of await pages.keys()) if (!held.has(new URL(key.url).pathname)) await pages.delete(key);
    await ask({ visit: words.page });
    await total();
  });
  await total();
  // What is newer on the site, where it can be asked.
  for (const row of rows) {
    if (await lists.match(row.path)) await row.show((await fetched(row.path)) ?? undefined);
  }
}

start();
