// <baraza-discussion page="…" api="…" state="…" visibility="…"> stands around the thread that was
// baked into the page and makes it live. It talks only to /api/v1 of the members service. It holds
// no words: they come translated from its <template>, or from the file that it names. All text is set with textContent; the one
// HTML it puts in is what the service cleaned, through one Trusted Types policy. When the service
// is down, slow or answers nonsense, the baked thread stays and one plain line says so.

const PATIENCE_MS = 10_000;
const DRAFT = "baraza-draft:";
const policy = globalThis.trustedTypes?.createPolicy("baraza", { createHTML: (html) => html });

/** An answer of the service that says what was wrong (RFC 9457): its code, not its English. */
class Problem extends Error {
  constructor(status, body) {
    super(`status ${status}`);
    this.status = status;
    this.code = String(body?.type ?? "").split("/").pop();
  }
}

customElements.define("baraza-discussion", class extends HTMLElement {
  async connectedCallback() {
    const parts = this.querySelector("template")?.content ?? (await this.fetchWords());
    if (!parts) return;
    this.clone = (selector) => parts.querySelector(selector).cloneNode(true);
    this.words = {};
    for (const word of parts.querySelectorAll("[data-word]")) this.words[word.dataset.word] = word.textContent;
    this.page = this.getAttribute("page");
    this.api = this.getAttribute("api") ?? "";
    this.language = this.closest("[lang]").lang;
    this.list = this.querySelector(".thread");
    this.empty = this.querySelector(".thread-empty");
    this.join = this.querySelector(".thread-join");
    const numbers = [...this.list.children].map((item) => Number(item.dataset.number));
    this.from = numbers.length ? Math.min(...numbers) - 1 : 0;
    this.last = Math.max(0, ...numbers);
    this.waiting = new Map(); // Arrived, not shown yet: what is being read must not move.
    this.me = { signed_in: false, can: {} };

    this.status = this.clone("p.notice");
    this.prepend(this.status);
    this.following = this.clone(".follow");
    this.status.after(this.following);
    this.about = this.clone(".about");
    this.following.after(this.about);
    this.news = this.clone(".news");
    (this.empty ?? this.list).after(this.news);
    this.news.firstElementChild.addEventListener("click", () => this.showWaiting());
    this.say("");
    this.tellNews();
    this.tellFollowing();
    this.addEventListener("click", (event) => this.act(event.target.closest("[data-act]")));
    addEventListener("focus", () => this.refresh());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.stopListening() : this.refresh()));
    this.refresh();
  }

  /** The words of all discussions in this language stand in a file of their own, which the browser keeps. */
  async fetchWords() {
    const response = await fetch(this.getAttribute("words")).catch(() => null);
    if (!response?.ok) return null;
    const box = document.createElement("template");
    const text = await response.text();
    box.innerHTML = policy?.createHTML(text) ?? text;
    return box.content.querySelector("template").content;
  }

  // The service.

  async call(method, path, body, headers) {
    const unsafe = method !== "GET";
    const response = await fetch(`${this.api}/api/v1/${path}`, {
      method,
      body: body && JSON.stringify(body),
      cache: "no-cache",
      credentials: "include",
      signal: AbortSignal.timeout?.(PATIENCE_MS),
      headers: { ...(unsafe && { "Content-Type": "application/json", "X-Requested-With": "baraza" }), ...headers },
    });
    const text = await response.text();
    const answer = text ? JSON.parse(text) : null;
    if (!response.ok) throw new Problem(response.status, answer);
    return answer;
  }

  /** Asks who is reading and what is new. One at a time; whoever asks meanwhile gets the same. */
  refresh() {
    this.running ??= this.fetchAll()
      .then(() => this.say(""), () => this.say("not-reached"))
      .finally(() => (this.running = null));
    return this.running;
  }

  async fetchAll() {
    const page = encodeURIComponent(this.page);
    const me = await this.call("GET", `me?page=${page}`);
    if (typeof me?.signed_in !== "boolean") throw new Error("not an answer");
    this.me = { ...me, can: me.can ?? {} };
    this.tellFollowing();
    if (!me.signed_in) forgetDrafts();
    this.tellAbout(me.signed_in ? await this.call("GET", `page?page=${page}`).catch(() => null) : null);
    const members = this.getAttribute("visibility") === "members";
    if (members && !me.signed_in) return this.offer({ state: this.getAttribute("state") });

    const items = [];
    let thread;
    for (let after = this.from; after !== null && items.length < 1000; after = thread.next ?? null) {
      thread = await this.call("GET", `discussion?page=${page}&after=${encodeURIComponent(after)}`);
      if (!Array.isArray(thread?.items)) throw new Error("not an answer");
      items.push(...thread.items);
    }
    this.version = thread.version;
    this.receive(items);
    this.offer(thread);
    this.listen();
  }

  listen() {
    if (this.events || document.hidden) return;
    const page = encodeURIComponent(this.page);
    this.events = new EventSource(`${this.api}/api/v1/discussion/events?page=${page}`, { withCredentials: true });
    this.events.addEventListener("version", (event) => {
      // Not all readers at the same instant.
      if (String(JSON.parse(event.data).version) !== String(this.version)) setTimeout(() => this.refresh(), Math.random() * 300);
    });
    this.events.addEventListener("error", () => this.events?.readyState === EventSource.CLOSED && this.stopListening());
  }

  stopListening() {
    this.events?.close();
    this.events = null;
  }

  // The thread.

  find(id) {
    return [...this.list.children].find((item) => item.dataset.id === id);
  }

  receive(items) {
    const first = !this.drawn;
    this.drawn = true;
    for (const item of items) {
      const old = this.find(item.id);
      if (old) this.redraw(old, item);
      else if (item.number > this.last) this.waiting.set(item.id, item);
    }
    const unread = this.list.getBoundingClientRect().top > innerHeight || !this.list.children.length;
    if (first && unread) this.showWaiting(false);
    this.tellNews();
  }

  redraw(old, item) {
    const mark = JSON.stringify(item);
    if (old.dataset.mark === mark || (item.state === "shown" && old.querySelector("form"))) return old;
    const fresh = this.draw(item);
    const focused = old.contains(document.activeElement) && document.activeElement.dataset.act;
    old.replaceWith(fresh);
    if (focused) fresh.querySelector(`[data-act="${focused}"]`)?.focus();
    return fresh;
  }

  showWaiting(move = true) {
    const items = [...this.waiting.values()].sort((a, b) => a.number - b.number);
    this.waiting.clear();
    const drawn = items.map((item) => this.place(this.draw(item), item));
    if (move) drawn[0]?.focus();
    this.tellNews();
  }

  tellNews() {
    const count = this.waiting.size;
    const form = new Intl.PluralRules(this.language).select(count);
    this.news.hidden = !count;
    this.news.firstElementChild.textContent = count ? this.words[`new-${form}`].replace("{n}", count) : "";
    if (this.empty) this.empty.hidden = this.list.children.length > 0;
  }

  /** After the answers that its parent already has, or at the end. */
  place(element, item) {
    let at = item.parent && this.find(item.parent);
    if (at) {
      const depth = Number(at.dataset.depth);
      while (Number(at.nextElementSibling?.dataset.depth) > depth) at = at.nextElementSibling;
      at.after(element);
    } else this.list.append(element);
    this.last = Math.max(this.last, item.number || 0);
    return element;
  }

  draw(item) {
    const element = this.clone("li.comment");
    const part = (selector) => element.querySelector(selector);
    const keep = (selector, wanted) => !wanted && part(selector).remove();
    Object.assign(element.dataset, { id: item.id, number: item.number, depth: item.depth ?? 0, mark: JSON.stringify(item) });
    if (item.number) element.id = `comment-${item.number}`;
    if (item.author) part(".name").textContent = item.author.name;
    keep(".name", item.author);
    keep('[data-role="moderator"]', item.author?.role === "moderator");
    keep('[data-role="admin"]', item.author?.role === "admin");
    part(".time").href = `#comment-${item.number}`;
    part("time").dateTime = item.created_at;
    part("time").textContent = this.time(item.created_at);
    keep(".edited", item.edited_at);
    const foreign = item.language && item.language !== this.language;
    if (foreign) part(".language").textContent = languageName(item.language);
    keep(".language", foreign);
    const to = item.in_reply_to;
    if (to) {
      part(".reply-to").className = item.depth > 2 ? "meta" : "sr";
      part("a:not(.time, .button)").href = `#comment-${to.number}`;
      part("a bdi").textContent = to.name || to.number;
    } else part(".reply-to").remove();

    const shown = item.html && (item.state === "shown" || item.state === "pending");
    element.classList.toggle("gone", !shown && item.state !== "sending");
    const word = { pending: "waits-for-review", sending: "sending" }[item.state] ?? (item.among_members && "said-among-members");
    part(".state").textContent = word ? this.words[word] : "";
    keep(".state", word);
    const body = part(".comment-body");
    if (shown) {
      body.lang = item.language ?? this.language;
      body.dir = item.dir ?? "auto";
      body.innerHTML = policy ? policy.createHTML(item.html) : item.html;
    } else {
      body.dir = item.text ? "auto" : "";
      body.textContent = item.text ?? this.words[`comment-${item.state}`];
    }
    const answers = part(".answers");
    if (item.question && item.state === "shown") {
      answers.firstElementChild.href = `#question-${item.question}`;
      answers.firstElementChild.textContent = this.words.question.replace("{n}", item.question);
    } else answers.remove();
    if (item.state === "shown") body.after(...(item.translations ?? []).map((other) => this.drawTranslation(other, item)));
    this.drawActions(element, item, shown);
    return element;
  }

  /** Beside the original; open where the reader reads its language and not the original's. */
  drawTranslation(other, item) {
    const element = this.clone("details.translation");
    element.open = other.language === this.language && item.language !== this.language;
    const name = bdi(languageName(other.language));
    const by = other.translator ? this.words["translation-by"].replace("{n}", () => other.translator) : this.words.translation;
    element.firstElementChild.append(`${by}: `, name);
    name.lang = other.language;
    if (!other.outdated) element.querySelector(".outdated").remove();
    const body = element.querySelector(".comment-body");
    body.lang = other.language;
    body.dir = other.dir ?? "auto";
    body.innerHTML = policy ? policy.createHTML(other.html) : other.html;
    return element;
  }

  drawActions(element, item, shown) {
    const can = item.can ?? {};
    const thanks = item.reactions?.thank ?? 0;
    for (const button of element.querySelectorAll("[data-act]")) {
      const act = button.dataset.act;
      if (!can[act === "thank" ? "react" : act] || !shown) button.remove();
      else if (act === "hide" || act === "translate") button.href = `${this.api}/members/comments/${item.id}/${act}`;
      else if (act === "thank") {
        button.setAttribute("aria-pressed", item.mine?.includes("thank") ?? false);
        button.querySelector(".num").textContent = thanks || "";
      }
    }
    const actions = element.querySelector(".comment-actions");
    if (!actions.querySelector("[data-act]")) actions.remove();
  }

  time(instant) {
    const tag = this.language === "en" ? "en-GB" : this.language;
    return new Intl.DateTimeFormat(`${tag}-u-nu-latn`, { dateStyle: "long", timeStyle: "short" }).format(new Date(instant));
  }

  // What a member may do.

  /** Whether they follow, the way to change it, and the bell: what waits for them anywhere. */
  tellFollowing() {
    const { follows, unread } = this.me;
    const [said, button, bell] = this.following.children;
    this.following.hidden = typeof follows !== "boolean";
    said.textContent = follows ? this.words["n-widget-following"] : "";
    button.textContent = this.words[follows ? "n-widget-end" : "n-widget-follow"];
    bell.href = `${this.api}/members/notifications`;
    bell.textContent = unread > 0 ? `${this.words["n-new-for-you"]} (${unread})` : "";
  }

  /** For members: who can be asked about the page, and how often it was taken up. */
  tellAbout(about) {
    const [ask, tried, report] = this.about.children;
    const link = (element, url, text) => {
      element.hidden = !url;
      if (!url) return;
      element.href = this.api + url;
      element.textContent = text;
    };
    const { can_ask, tried: counts, url_report } = about ?? {};
    link(ask, can_ask?.count && can_ask.url, this.words["can-ask"].replace("{n}", can_ask?.count));
    link(tried, counts?.reported && counts.url, this.words.tried.replace("{n}", counts?.reported).replace("{m}", counts?.confirmed));
    link(report, url_report, this.words["report-tried"]);
    this.about.hidden = ask.hidden && tried.hidden && report.hidden;
  }

  async follow() {
    try {
      await this.call(this.me.follows ? "DELETE" : "PUT", `discussion/follow?page=${encodeURIComponent(this.page)}`);
      this.me.follows = !this.me.follows;
      this.tellFollowing();
    } catch (problem) {
      this.say(this.words[problem.code] ? problem.code : "not-sent");
    }
  }

  /** The form at the end, for who may write; else the way to sign in. */
  offer(thread) {
    const count = this.parentElement.querySelector("h2 .num");
    if (count && thread.count) count.textContent = `(${thread.count})`;
    const open = this.me.signed_in && (thread.can_post ?? (thread.state === "open" && this.me.can.post));
    this.join.hidden = this.me.signed_in;
    if (!open && !this.form?.elements.markdown.value) {
      this.form?.remove();
      this.form = null;
    } else if (open && !this.form) {
      this.form = this.writeForm(null);
      this.news.after(this.form);
    }
    if (this.form) this.who(this.form);
  }

  who(form) {
    form.querySelector(".who").replaceChildren(`${this.words["signed-in-as"]} `, bdi(this.me.name));
    const ask = this.me.can.confirm_public && this.getAttribute("visibility") === "public";
    form.querySelector(".confirm").hidden = !ask;
    form.elements.confirm.required = ask;
  }

  writeForm(parent, edited) {
    const form = this.clone("form.write");
    const { markdown, language, keep } = form.elements;
    const draft = DRAFT + this.page + (parent ? ` ${parent.id}` : "");
    language.value = edited?.language ?? this.language;
    if (edited) {
      markdown.value = edited.markdown;
      form.querySelector("button").textContent = this.words.save;
      form.querySelector(".keep").remove();
    } else {
      markdown.value = stored(draft) ?? "";
      keep.checked = Boolean(markdown.value);
      const save = () => store(draft, keep.checked ? markdown.value : "");
      form.addEventListener("input", () => ((form.key = null), save()));
    }
    if (!parent && !edited) form.querySelector('[data-act="cancel"]').remove();
    if (edited) form.querySelector(".question")?.remove();
    this.who(form);
    this.onSubmit(form, async () => {
      if (edited) {
        const body = { markdown: markdown.value, language: language.value };
        const item = await this.call("PATCH", `comments/${edited.id}`, body, { "If-Match": `"${edited.version}"` });
        form.remove();
        this.redraw(this.find(edited.id), item)?.focus();
      } else {
        const question = form.elements.question?.value || null;
        await this.post(form, parent, { markdown: markdown.value, language: language.value, question });
        store(draft, "");
        if (parent) form.remove();
        else form.reset();
        language.value = this.language;
      }
    });
    return form;
  }

  /** Shown at once as on its way; the same key makes a second try harmless. */
  async post(form, parent, text) {
    const near = { parent: parent?.id ?? null, depth: parent ? Number(this.find(parent.id).dataset.depth) + 1 : 0 };
    const draft = { ...near, id: "", author: this.me, created_at: new Date().toISOString(), state: "sending", text: text.markdown };
    const pending = this.place(this.draw(draft), draft);
    pending.classList.add("pending");
    form.key ??= randomKey();
    try {
      const body = { page: this.page, parent: near.parent, ...text, public_confirmed: form.elements.confirm.checked };
      const item = await this.call("POST", "comments", body, { "Idempotency-Key": form.key });
      form.key = null;
      this.waiting.delete(item.id);
      const known = this.find(item.id); // Live update was quicker.
      pending.remove();
      (known ?? this.place(this.draw(item), item)).focus();
      if (this.me.can.confirm_public) this.me.can.confirm_public = false;
      this.who(form);
    } catch (problem) {
      pending.remove();
      if (problem.code === "confirm-public") this.me.can.confirm_public = true;
      this.who(form);
      throw problem;
    } finally {
      this.tellNews();
    }
  }

  async act(control) {
    const act = control?.dataset.act;
    const element = control?.closest("li.comment");
    if (act === "follow") this.follow();
    if (act === "cancel") {
      control.form.remove();
      element?.focus();
    }
    if (!element || act === "cancel" || act === "hide" || act === "translate") return;
    const id = element.dataset.id;
    const path = `comments/${encodeURIComponent(id)}`;
    const open = (form) => {
      element.querySelector("form")?.remove();
      element.append(form);
      form.querySelector("textarea, select, button").focus();
    };
    try {
      if (act === "reply") open(this.writeForm({ id }));
      if (act === "edit") open(this.writeForm(null, await this.call("GET", path)));
      if (act === "delete") open(this.onSubmit(this.clone("form.remove"), async () => {
        await this.call("DELETE", path);
        element.querySelector("form").remove();
        await this.refresh();
      }));
      if (act === "report") open(this.onSubmit(this.clone("form.report"), async (form) => {
        await this.call("POST", `${path}/reports`, { reason: form.elements.reason.value, note: form.elements.note.value });
        form.replaceWith(this.words.reported);
      }));
      if (act === "thank") {
        const on = control.getAttribute("aria-pressed") === "true";
        control.setAttribute("aria-pressed", !on);
        await this.call(on ? "DELETE" : "PUT", `${path}/reactions/thank`);
        await this.refresh();
      }
    } catch (problem) {
      this.say(this.words[problem.code] ? problem.code : "not-sent");
    }
  }

  /** Sends once, says beside the form what went wrong, and leaves the words in it. */
  onSubmit(form, send) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const error = form.querySelector(".error");
      const button = form.querySelector("button");
      if (button.disabled) return;
      button.disabled = true;
      error.hidden = true;
      try {
        await send(form);
      } catch (problem) {
        error.textContent = this.words[problem.code] ?? this.words["not-sent"];
        error.hidden = false;
        if (problem.status === 401) this.refresh();
      } finally {
        button.disabled = false;
      }
    });
    return form;
  }

  say(word) {
    this.status.hidden = !word;
    this.status.textContent = word && this.words[word];
  }
});

function bdi(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}

function languageName(tag) {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  } catch {
    return tag;
  }
}

/** Works on plain http too, where randomUUID does not exist. */
function randomKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Drafts are kept only when the member ticks so, until the tab closes, and go when they sign out.

function stored(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key, text) {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is refused or full: the draft stays in the form.
  }
}

function forgetDrafts() {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(DRAFT)) sessionStorage.removeItem(key);
  } catch {
    // Nothing can have been kept.
  }
}
