// The page that searches the full texts, by the index that lies under /pagefind/. Shows what is found with our own markup.
// Holds no words: they come from the page.

const page = document.querySelector("#full-text");
const form = page.querySelector("form");
const rows = page.querySelector(".rows");
const status = page.querySelector(".count");
const more = page.querySelector(".more");
const said = page.dataset;
const number = new Intl.NumberFormat(document.documentElement.lang).format;
const STEP = 10;

let opening;
function ready() {
  // In the page's own thread: a worker would need a policy of its own.
  opening ??= import(`${said.index}pagefind.js`)
    .then((module) => module.createInstance({ basePath: said.index, baseUrl: said.site, noWorker: true, excerptLength: 30 }))
    .then(async (pagefind) => {
      await pagefind.init();
      return pagefind;
    });
  opening.catch(() => { opening = undefined; });
  return opening;
}

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
const text = (html) => html.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]);

/** One hit: its title, and where its text has the words. The excerpt is text with marks, and is made of text. */
function row(found) {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.href = found.url;
  link.textContent = found.meta.title;
  heading.append(link);
  const excerpt = document.createElement("p");
  found.excerpt.split(/<\/?mark>/).forEach((part, n) => {
    if (n % 2) {
      const mark = document.createElement("mark");
      mark.textContent = text(part);
      excerpt.append(mark);
    } else excerpt.append(text(part));
  });
  item.append(heading, excerpt);
  return item;
}

let turn = 0;
let hits = [];
async function show() {
  const mine = ++turn;
  const words = form.q.value.trim();
  rows.replaceChildren();
  more.hidden = true;
  hits = [];
  status.textContent = words ? said.wait : "";
  if (!words) return;
  try {
    const found = await (await ready()).search(words);
    if (mine !== turn) return;
    hits = found.results;
    status.textContent = hits.length ? said.found.replace("{n}", number(hits.length)) : said.none;
    await next(mine);
  } catch {
    if (mine === turn) status.textContent = said.failed;
  }
}

async function next(mine) {
  const from = rows.children.length;
  const data = await Promise.all(hits.slice(from, from + STEP).map((hit) => hit.data()));
  if (mine !== turn) return;
  rows.append(...data.map(row));
  more.hidden = rows.children.length >= hits.length;
}

function read() {
  form.q.value = (new URLSearchParams(location.search).get("q") ?? "").slice(0, 80);
  for (const a of document.querySelectorAll("a[hreflang]")) a.search = location.search;
  show();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = form.q.value.trim();
  history.pushState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
  read();
});
more.addEventListener("click", () => {
  const last = rows.children.length;
  next(turn).then(() => rows.children[last]?.querySelector("a").focus());
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  form.q.focus();
  form.q.select();
});
addEventListener("popstate", read);
read();
