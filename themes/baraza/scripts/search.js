// Finds entries of a list by words and facets, from the small index that the build makes. Takes texts apart by the
// rules in the index, as the build did (generator/src/search/words.rs). Touches no page and holds no words.

const REST = 3;
const LETTERS = { "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i" };
const HAN = "[々〇\\u{3400}-\\u{4dbf}\\u{4e00}-\\u{9fff}\\u{20000}-\\u{3134f}]";
const RUNS = new RegExp(`${HAN}+|(?:(?!${HAN})[\\p{Alphabetic}\\p{N}])+`, "gu");
const IS_HAN = new RegExp(`^${HAN}`, "u");
/** A word as it stands in a text that was not folded. */
const WRITTEN = new RegExp(`${HAN}+|(?:(?!${HAN})[\\p{Alphabetic}\\p{N}\\p{M}\\u0640])+`, "gu");

const length = (text) => [...text].length;

/** Small letters without marks, and one form for letters that are written in several. */
export const fold = (text) =>
  text.toLowerCase().normalize("NFKD").replace(/[\p{M}\u0640]/gu, "")
    .replace(/[ٱىیةکßæœøđłı]/g, (c) => LETTERS[c])
    .replace(/[٠-٩۰-۹]/g, (c) => c.charCodeAt(0) & 15);

const without = (word, starts) => {
  for (const start of starts) {
    const rest = word.slice(start.length);
    if (word.startsWith(start) && length(rest) >= REST) return rest;
  }
};

function stem(word, endings) {
  for (const [from, to] of endings) {
    if (!word.endsWith(from)) continue;
    const stem = word.slice(0, word.length - from.length) + to;
    if (length(stem) >= REST) return stem;
  }
  return word;
}

/** The words of a text in their order, each in the forms that it is found by, the likeliest first. */
export function words(text, rules) {
  const found = [];
  for (const [run] of fold(text).matchAll(RUNS)) {
    if (IS_HAN.test(run)) {
      const characters = [...run];
      if (characters.length === 1) found.push([run]);
      for (let n = 1; n < characters.length; n++) found.push([characters[n - 1] + characters[n]]);
    } else if ((length(run) > 1 || /^\p{N}$/u.test(run)) && !rules.stop.includes(run)) {
      const bare = without(run, rules.beginnings);
      const forms = [stem(bare ?? run, rules.endings)];
      const rest = bare ? undefined : without(run, rules.particles);
      if (rest) {
        const form = stem(rest, rules.endings);
        if (form !== forms[0]) forms.push(form);
      }
      found.push(forms);
    }
  }
  return found;
}

/** A text in pieces, each with whether it is a word that is wanted. */
export function pieces(text, wanted, rules) {
  const parts = [];
  let after = 0;
  const add = (from, to) => {
    parts.push([text.slice(after, from), false], [text.slice(from, to), true]);
    after = to;
  };
  for (const { 0: run, index: at } of text.matchAll(WRITTEN)) {
    const hits = words(run, rules).map((forms) => forms.some((form) => wanted.has(form)));
    if (hits.length === 1 && hits[0]) add(at, at + run.length);
    // A text without blanks: the characters of each pair that answers.
    for (let n = 0; hits.length > 1 && n < hits.length; n++) {
      if (!hits[n]) continue;
      const from = n;
      while (hits[n + 1]) n++;
      add(at + from, at + n + 2);
    }
  }
  return [...parts, [text.slice(after), false]].filter(([part]) => part);
}

/** How many letters must change to make one word the other, two that changed places counting once; `most` + 1 if more. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + !same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}

/** Numbers to the base of 32: capitals and signs lead, a digit or small letter ends one. */
function numbers(text) {
  const found = [];
  let n = 0;
  for (const c of text) {
    const digit = "0123456789abcdefghijklmnopqrstuv".indexOf(c);
    if (digit < 0) n = n * 32 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ!$%&()".indexOf(c);
    else {
      found.push(n * 32 + digit);
      n = 0;
    }
  }
  return found;
}

function places(text) {
  let next = 0;
  return numbers(text).map((gap) => (next += gap + 1) - 1);
}

/** Lines `SHARED REST ENTRIES` to words with the entries that have them in their title, or in their summary alone. */
function unpack(text) {
  const found = [];
  let above = [];
  for (const line of text.split("\n")) {
    const blank = line.indexOf(" ");
    if (blank < 0) continue;
    const rest = line.slice(1, blank);
    const letters = [...above.slice(0, parseInt(line[0], 36)), ...rest];
    const entries = line.slice(blank + 1).split(".");
    const summary = places(entries.pop());
    found.push({ word: letters.join(""), title: places(entries.pop() ?? ""), summary });
    above = letters;
  }
  return found;
}

const fetchJson = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
};

/** How well a word of the index answers one that was asked for: 1 the same, 0 not at all. */
function likeness(asked, word, last) {
  if (asked === word) return 1;
  const [long, short] = [asked.length, word.length];
  if (word.startsWith(asked) && (long >= 3 || (last && long === 2) || (long === 1 && IS_HAN.test(asked)))) return 0.55 + (0.35 * long) / short;
  if (asked.startsWith(word) && short >= (short / long < 0.7 ? 6 : 4) && short / long >= 0.6) return 0.5;
  return 0;
}

/** The same where nothing is like the word that was asked for: letters are wrong, or its ending is one that no rule knows. */
function misspelt(asked, word) {
  const longer = Math.max(asked.length, word.length);
  let same = 0;
  while (same < longer && asked[same] === word[same]) same++;
  const akin = same >= 5 && same / longer >= 0.66 ? 0.4 : 0;
  const most = asked.length < 4 || IS_HAN.test(asked) ? 0 : asked.length < 8 ? 1 : 2;
  if (!most) return akin;
  const steps = distance(asked, word, most);
  return Math.max(akin, steps > most ? 0 : 0.45 - 0.12 * (steps - 1) - (asked[0] === word[0] ? 0 : 0.1));
}

const WEIGHT = { title: 6, label: 4, summary: 2.5 };
/** What a second place adds, of what it would count alone. */
const SECOND = 0.3;

export class Index {
  static async open(url) {
    return new Index(await fetchJson(url));
  }

  constructor(document) {
    Object.assign(this, document);
    this.loaded = new Map();
    for (const field of this.fields) {
      const of = field.of.split(" ").map(numbers);
      // An entry that has a term has the broader ones too.
      field.sets = Array.from({ length: this.count }, (_, place) => {
        const all = new Set();
        for (let term of of[place] ?? []) {
          while (term !== undefined && !all.has(term)) {
            all.add(term);
            term = field.terms[term][2];
          }
        }
        return all;
      });
      field.having = field.terms.map(() => []);
      field.sets.forEach((set, place) => set.forEach((term) => field.having[term].push(place)));
      field.labels = field.terms.map(([, label]) => words(label, this.rules).flat());
    }
  }

  /** The words that begin with the same letter, or all. */
  async part(letter) {
    const point = letter?.codePointAt(0);
    let wanted = this.parts;
    if (letter && this.parts.length) {
      const last = this.parts.findLastIndex(([first]) => first <= point);
      wanted = [this.parts[Math.max(last, 0)]];
    }
    const lists = wanted.map(([, url]) => {
      if (!this.loaded.has(url)) {
        const list = fetchJson(url).then(unpack);
        list.catch(() => this.loaded.delete(url));
        this.loaded.set(url, list);
      }
      return this.loaded.get(url);
    });
    return (await Promise.all(lists)).flat();
  }

  /** What answers one word of a query: for each entry how well, where, and by which word or term. */
  async answers(forms, last, everywhere) {
    const best = new Map();
    const put = (place, quality, where, by) => {
      const score = quality * WEIGHT[where];
      const found = best.get(place) ?? best.set(place, {}).get(place);
      if (!(found[where]?.score >= score)) found[where] = { score, by };
    };
    const look = async (measure) => {
      for (const [n, form] of forms.entries()) {
        const rank = n ? 0.85 : 1;
        for (const entry of await this.part(everywhere ? undefined : form)) {
          const quality = measure(form, entry.word, last) * rank;
          if (!quality) continue;
          for (const place of entry.title) put(place, quality, "title", entry.word);
          for (const place of entry.summary) put(place, quality, "summary", entry.word);
        }
        for (const field of this.fields) {
          field.labels.forEach((label, term) => {
            // One word among many says less than a name.
            const quality = Math.max(0, ...label.map((word) => measure(form, word, last))) * rank * (0.5 + 0.5 / label.length);
            if (quality) for (const place of field.having[term]) put(place, quality, "label", [field, term]);
          });
        }
      }
    };
    await look(likeness);
    if (!best.size) await look(misspelt);
    return best;
  }

  /** The entries that answer a query, best first, and whether all have every word. `null` where it has no words. */
  async find(text) {
    const asked = words(text, this.rules);
    if (!asked.length) return null;
    let found = await this.rank(asked, false);
    // Perhaps the first letter is wrong: all parts are looked through, which is no more than the index itself.
    if (!found.hits.length && this.parts.length > 1) found = await this.rank(asked, true);
    return found;
  }

  async rank(asked, everywhere) {
    const hits = new Map();
    for (const [n, forms] of asked.entries()) {
      const best = await this.answers(forms, n === asked.length - 1, everywhere);
      const rare = Math.log(1 + this.count / (best.size || 1));
      for (const [place, found] of best) {
        const hit = hits.get(place) ?? { place, matched: 0, score: 0, words: new Set(), terms: [] };
        const scores = Object.values(found).map((one) => one.score);
        const most = Math.max(...scores);
        hit.matched++;
        hit.score += (most + SECOND * (scores.reduce((sum, score) => sum + score, 0) - most)) * rare;
        for (const where of ["title", "summary"]) if (found[where]) hit.words.add(found[where].by);
        if (found.label && !found.title && !found.summary) hit.terms.push(found.label.by);
        hits.set(place, hit);
      }
    }
    const sorted = [...hits.values()].sort((a, b) => b.matched - a.matched || b.score - a.score || a.place - b.place);
    const most = sorted[0]?.matched ?? 0;
    const least = asked.length > 2 ? Math.min(most, Math.ceil(asked.length * 0.6)) : most;
    return { hits: sorted.filter((hit) => hit.matched >= least), whole: most === asked.length };
  }

  /** Whether an entry has one of the chosen terms of each field but `except`. */
  suits(place, choices, except) {
    return this.fields.every((field) => {
      const chosen = choices.get(field.name);
      return field === except || !chosen?.size || field.terms.some(([id], term) => chosen.has(id) && field.sets[place].has(term));
    });
  }

  /** How many of some entries have each term of a field, the choices in the other fields given. */
  counts(field, places, choices) {
    const counts = field.terms.map(() => 0);
    for (const place of places) {
      if (this.suits(place, choices, field)) field.sets[place].forEach((term) => counts[term]++);
    }
    return counts;
  }
}
