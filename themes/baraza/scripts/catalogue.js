// A list of entries, searched by words and put in another order. The list stands in the page without
// it. Holds no words: they come translated from the page.

const list = document.querySelector("#list");
const rows = [...list.querySelectorAll(".rows > li")];
const box = list.querySelector(".rows");
const form = list.querySelector(".list-search");
const count = list.querySelector(".count");
const sort = list.querySelector(".sort");
const language = document.documentElement.lang;
const whole = count.textContent;

/** Small letters without marks, and one form for the Arabic letters that are written in several. */
const plain = (text) =>
  text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase()
    .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه");

const texts = rows.map((row) => plain(row.textContent));
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
  place: () => rows.some((row) => words(row, ".place")),
  date: () => new Set(rows.map((row) => row.dataset.date)).size > 1,
  comments: () => rows.some((row) => Number(row.dataset.comments)),
};

function show() {
  const wanted = plain(form.q.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, n) => {
    row.hidden = !wanted.every((word) => texts[n].includes(word));
    shown += !row.hidden;
  });
  count.textContent = wanted.length ? count.dataset.of.replace("{n}", new Intl.NumberFormat(language).format(shown)) : whole;
  list.querySelector(".none").hidden = shown > 0;
}

function order(by) {
  box.append(...(orders[by] ? [...rows].sort(orders[by]) : rows));
}

if (rows.length > 1) {
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) form.q.value = asked.slice(0, 80);
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  for (const option of [...sort.querySelectorAll("option")]) {
    if (option.value && !differ[option.value]()) option.remove();
  }
  if (sort.querySelectorAll("option").length > 1) {
    sort.hidden = false;
    list.querySelector(".order").hidden = true;
    sort.querySelector("select").addEventListener("change", (event) => order(event.target.value));
  }
  show();
}
