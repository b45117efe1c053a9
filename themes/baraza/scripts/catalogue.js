// A list of entries: searched by words, narrowed by facets, put in another order. The list stands in the page without it,
// and each facet has a page of its own. What is asked for stands in the address. Holds no words: they come from the page.

const list = document.querySelector("#list");
const side = document.querySelector("#narrow");
const box = list.querySelector(".rows");
const form = list.querySelector(".list-search");
const count = list.querySelector(".count");
const sort = list.querySelector(".sort");
const none = list.querySelector(".none");
const some = list.querySelector(".some");
const chips = list.querySelector(".chosen");
const pager = list.querySelector(".pager");
const { engine, index: source, base, field: ownField, term: ownTerm } = list.dataset;
const here = location.pathname;
const language = document.documentElement.lang;
const whole = count.textContent;
const policy = globalThis.trustedTypes?.createPolicy("baraza", { createHTML: (html) => html });
const number = new Intl.NumberFormat(language).format;
/** Rows at a time, and terms of a facet before the rest is asked for. */
const STEP = 50;
const FEW = 10;

const own = [...box.children];
let rows = own;
let shown = STEP;
const open = new Set();

/** What is asked for: words, chosen terms by field, order. */
const state = { q: "", choices: new Map(), by: "" };

function read() {
  const asked = new URLSearchParams(location.search);
  state.q = (asked.get("q") ?? "").slice(0, 80);
  state.by = asked.get("by") ?? "";
  state.choices = new Map();
  for (const [name, value] of asked) {
    if (name !== "q" && name !== "by" && value) state.choices.set(name, new Set(value.split(",")));
  }
  if (ownField) state.choices.set(ownField, new Set([...(state.choices.get(ownField) ?? []), ownTerm]));
  form.q.value = state.q;
}

/** The address of what is asked for. */
function address({ q, choices, by }) {
  const parts = [];
  if (q.trim()) parts.push(`q=${encodeURIComponent(q.trim())}`);
  for (const [name, terms] of choices) {
    if (terms.size) parts.push(`${encodeURIComponent(name)}=${[...terms].map(encodeURIComponent).join(",")}`);
  }
  if (by) parts.push(`by=${encodeURIComponent(by)}`);
  // A later page of the list is itself again when nothing is asked for.
  return parts.length ? `${base}?${parts.join("&")}` : ownField ? base : here;
}

const asking = () => Boolean(state.q.trim()) || [...state.choices.values()].some((terms) => terms.size);

const toggled = (field, term) => {
  const choices = new Map([...state.choices].map(([name, terms]) => [name, new Set(terms)]));
  const terms = choices.get(field) ?? new Set();
  if (!terms.delete(term)) terms.add(term);
  choices.set(field, terms);
  return { ...state, choices };
};

/** The order of whoever chose none: the list's own, or the best answer first. */
const usual = sort.querySelector("option");
const listed = usual.textContent;

let opening;
let search;
/** The index, fetched when the reader first reaches for it. */
function ready() {
  opening ??= import(engine).then(async (module) => {
    search = module;
    return module.Index.open(source);
  });
  opening.catch(() => { opening = undefined; });
  return opening;
}

/** The list's own pages have the rows that this one has not. */
const fetched = new Map();
function rowsOf(page, index) {
  if (!fetched.has(page)) {
    const url = page === 1 ? base : `${index.page}${page}/`;
    fetched.set(page, fetch(url).then((answer) => answer.text()).then((html) => {
      const there = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html");
      return [...there.querySelectorAll("#list .rows > li")].map((row) => document.adoptNode(row));
    }).catch(() => {
      fetched.delete(page);
      return [];
    }));
  }
  return fetched.get(page);
}

async function row(place, index) {
  const per = index.per_page ?? index.count;
  const page = Math.floor(place / per) + 1;
  const here = Number(list.dataset.page || 1);
  return page === here ? own[place % per] : (await rowsOf(page, index))[place % per];
}

const compare = new Intl.Collator(language).compare;
const words = (row, selector) => row.querySelector(selector)?.textContent.trim() ?? "";
/** Each gives what rows are compared by; a row without it comes last. */
const orders = {
  title: (a, b) => compare(words(a, "h3"), words(b, "h3")),
  place: (a, b) => !words(a, ".place") - !words(b, ".place") || compare(words(a, ".place"), words(b, ".place")),
  date: (a, b) => (b.dataset.date > a.dataset.date) - (b.dataset.date < a.dataset.date),
  comments: (a, b) => b.dataset.comments - a.dataset.comments,
};
const differ = {
  title: () => true,
  place: () => own.some((row) => words(row, ".place")),
  date: () => new Set(own.map((row) => row.dataset.date)).size > 1,
  comments: () => own.some((row) => Number(row.dataset.comments)),
};

/** Why a row is there: its words that answer are marked, terms that do stand below the summary. */
function explain(row, hit, index) {
  row.querySelector(".why")?.remove();
  row.classList.toggle("found", Boolean(hit));
  for (const part of row.querySelectorAll("h3 a, .sum")) {
    const text = part.textContent;
    part.replaceChildren(...(hit ? marked(text, hit.words, index) : [text]));
  }
  if (!hit?.terms.length) return;
  const why = document.createElement("p");
  why.className = "why meta dots";
  for (const [field, term] of new Set(hit.terms)) {
    const reason = document.createElement("span");
    reason.textContent = list.dataset.why.replace("{field}", field.label).replace("{term}", field.terms[term][1]);
    if (![...why.children].some((other) => other.textContent === reason.textContent)) why.append(reason);
  }
  (row.querySelector(".sum") ?? row.querySelector("h3")).after(why);
}

/** A text with its answering words marked. */
const marked = (text, wanted, index) => search.pieces(text, wanted, index.rules).map(([part, answers]) => {
  if (!answers) return part;
  const mark = document.createElement("mark");
  mark.textContent = part;
  return mark;
});

function link(text, href, next) {
  const a = document.createElement("a");
  a.href = href;
  a.textContent = text;
  if (next) {
    a.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(next);
    });
  }
  return a;
}

/** A chosen term as a word that takes itself away. */
function chip(index, field, id) {
  const known = index.fields.find((other) => other.name === field);
  const term = known?.terms.find(([other]) => other === id);
  const next = toggled(field, id);
  const a = link(`${term?.[1] ?? id} `, address(next), next);
  const [cross, hidden] = [document.createElement("span"), document.createElement("span")];
  cross.textContent = "×";
  cross.ariaHidden = "true";
  hidden.textContent = ` ${list.dataset.remove}`;
  hidden.className = "sr";
  a.append(cross, hidden);
  const item = document.createElement("li");
  item.append(a);
  return item;
}

const chipsOf = (index) => [...state.choices].flatMap(([field, terms]) => [...terms].map((id) => chip(index, field, id)));

/** The terms of each facet that still find something, with how much. */
function narrow(index, places) {
  for (const field of index.fields) {
    const group = side?.querySelector(`[data-field="${CSS.escape(field.name)}"]`);
    if (!group) continue;
    const chosen = state.choices.get(field.name) ?? new Set();
    const counts = index.counts(field, places, state.choices);
    const left = field.terms.map(([id, label], term) => ({ id, label, count: counts[term], all: field.having[term].length }))
      .filter((term) => chosen.has(term.id) || (term.count && term.all < index.count))
      .sort((a, b) => b.count - a.count);
    const few = open.has(field.name) || left.length <= FEW + 2;
    const lines = left.filter((term, n) => few || n < FEW || chosen.has(term.id));
    const box = group.querySelector(".terms");
    const before = new Map([...box.children].map((line) => [line.dataset.term, line]));
    const items = lines.map(({ id, label, count }) => {
      const line = before.get(id) ?? document.createElement("li");
      if (!before.has(id)) {
        const figure = document.createElement("span");
        figure.className = "num";
        line.dataset.term = id;
        line.append(link(label, ""), " ", figure);
      }
      const a = line.querySelector("a");
      a.href = address(toggled(field.name, id));
      a.removeAttribute("aria-current");
      if (chosen.has(id)) a.ariaCurrent = "true";
      line.querySelector(".num").textContent = number(count);
      return line;
    });
    const all = box.querySelector(".all")?.parentElement;
    const focused = document.activeElement;
    box.replaceChildren(...items, ...(all ? [all] : []));
    if (all) all.hidden = few;
    if (box.contains(focused)) focused.focus();
    group.hidden = !items.length;
  }
}

function wait(yes) {
  for (const part of [box, chips, side]) part?.classList.toggle("waiting", yes);
}

/** Where there is no index, or none to be had without a connection: what stands in the rows of the page is all there is. */
function among(mine) {
  const wanted = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const left = own.filter((row) => wanted.every((word) => row.textContent.toLowerCase().includes(word)));
  if (!ownField) chips.hidden = true;
  settle(left.map((row) => [row]), mine, null, wanted.length ? left.length : undefined);
}

let turn = 0;
/** Shows what is asked for. A later call overtakes one that still waits. */
async function show() {
  const mine = ++turn;
  for (const a of ownField ? [] : document.querySelectorAll("a[hreflang]")) {
    a.search = new URL(address({ ...state }), location.href).search;
  }
  if (!source && state.q.trim()) return among(mine);
  if (!source || ownField || (!asking() && !search)) return settle(own.map((row) => [row]), mine, null);
  list.ariaBusy = "true";
  let index;
  let found;
  try {
    index = await ready();
    found = state.q.trim() ? await index.find(state.q) : null;
  } catch {
    return among(mine);
  }
  if (mine !== turn) return;
  const everything = Array.from({ length: index.count }, (_, place) => ({ place }));
  const hits = found ? found.hits : everything;
  narrow(index, hits.map((hit) => hit.place));
  chips.replaceChildren(...chipsOf(index));
  chips.hidden = !chips.children.length;
  usual.textContent = found ? usual.parentElement.dataset.best : listed;
  some.hidden = !found || found.whole || !found.hits.length;
  if (!asking()) return settle(own.map((row) => [row]), mine, index);
  const left = hits.filter((hit) => index.suits(hit.place, state.choices));
  const most = state.by ? left.length : shown;
  const pairs = await Promise.all(left.slice(0, most).map(async (hit) => [await row(hit.place, index), hit.words && hit]));
  if (mine === turn) settle(pairs.filter(([row]) => row), mine, index, left.length);
}

function settle(pairs, mine, index, total) {
  if (mine !== turn) return;
  list.ariaBusy = "false";
  if (index) pairs.forEach(([row, hit]) => explain(row, hit, index));
  rows = pairs.map(([row]) => row);
  const order = orders[state.by];
  box.replaceChildren(...(order ? [...rows].sort(order) : rows));
  wait(false);
  const narrowed = total !== undefined;
  count.textContent = narrowed ? count.dataset.of.replace("{n}", number(total)) : whole;
  none.hidden = !narrowed || total > 0;
  if (pager) pager.hidden = narrowed;
  const more = list.querySelector(".more");
  more.hidden = !narrowed || rows.length >= total;
  if (!none.hidden && index) advise(index);
}

/** What to try when nothing is found. */
function advise(index) {
  const without = none.querySelector(".without");
  without.hidden = !chips.children.length;
  without.querySelector("ul").replaceChildren(...chipsOf(index));
  none.querySelector(".fewer").hidden = !state.q.trim();
  const full = none.querySelector(".full a");
  if (full) full.href = `${full.dataset.page}?q=${encodeURIComponent(state.q.trim())}`;
  full?.parentElement.toggleAttribute("hidden", !state.q.trim());
}

/** Goes to what is asked for, as a step that the browser's way back undoes. */
function go(next, replace) {
  if (ownField) {
    location.assign(address({ ...state, ...next }));
    return;
  }
  Object.assign(state, next);
  shown = STEP;
  const url = address(state);
  if (replace) history.replaceState(null, "", url);
  else if (url !== location.pathname + location.search) history.pushState(null, "", url);
  show();
}

function choose(event) {
  const a = event.target.closest("a");
  if (!a || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const field = a.closest("[data-field]")?.dataset.field;
  if (!field) return;
  const term = a.closest("[data-term]")?.dataset.term;
  if (!term && (ownField || !a.matches(".all"))) return;
  event.preventDefault();
  if (!term) open.add(field);
  ready().then(() => (term ? go(toggled(field, term)) : show()), () => location.assign(a.href));
}

/** From one hit to the next by arrow keys, from the box down and back. */
function walk(event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const typing = event.target.matches?.("input, select, textarea, [contenteditable]");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    form.q.focus();
    form.q.select();
    return;
  }
  if (!list.contains(event.target)) return;
  if (event.key === "Escape" && (event.target === form.q || box.contains(event.target))) {
    event.preventDefault();
    form.q.focus();
    if (form.q.value) {
      form.q.value = "";
      go({ q: "" });
    }
    return;
  }
  if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.target.matches("select")) return;
  const links = rows.length ? [...box.querySelectorAll("h3 a")] : [];
  const at = links.indexOf(event.target);
  if (at < 0 && event.target !== form.q) return;
  const next = event.key === "ArrowDown" ? links[at + 1] : at > 0 ? links[at - 1] : form.q;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

let waiting;
form.addEventListener("input", () => {
  if (ownField) return;
  clearTimeout(waiting);
  // The first word is a step of its own; the letters after it are not.
  waiting = setTimeout(() => go({ q: form.q.value }, Boolean(state.q)), 120);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  go({ q: form.q.value }, form.q.value.trim() === state.q.trim());
});
/** Whoever reaches for the facets sees what each would find with what is chosen already. */
const prepare = () => source && ready().then((index) => {
  if (ownField || !asking()) narrow(index, Array.from({ length: index.count }, (_, place) => place));
}).catch(() => {});
form.addEventListener("focusin", () => source && !ownField && ready().catch(() => {}), { once: true });
for (const way of ["pointerover", "focusin"]) side?.addEventListener(way, prepare, { once: true });
list.querySelector(".to-facets")?.addEventListener("click", prepare, { once: true });
side?.addEventListener("click", choose);
list.querySelector(".more").addEventListener("click", () => {
  shown += STEP;
  show();
});
none.querySelector(".everything").addEventListener("click", (event) => {
  event.preventDefault();
  go({ q: (form.q.value = ""), choices: new Map() });
});
document.addEventListener("keydown", walk);
addEventListener("popstate", () => {
  read();
  show();
});

for (const option of [...sort.querySelectorAll("option")]) {
  if (option.value && !differ[option.value]()) option.remove();
}
sort.querySelector("select").addEventListener("change", (event) => {
  state.by = event.target.value;
  if (!ownField) history.replaceState(null, "", address(state));
  show();
});

read();
sort.querySelector("select").value = state.by;
// What is not asked for is not shown first and then taken away, and what comes has its place.
if (asking() && source && !ownField) {
  wait(true);
  chips.hidden = ![...state.choices.values()].some((terms) => terms.size);
  chips.replaceChildren(...[...state.choices.values()].flatMap((terms) => [...terms]).map((id) => {
    const item = document.createElement("li");
    item.append(link(`${id} ×`, ""));
    return item;
  }));
}
if (location.search || ownField) show();
