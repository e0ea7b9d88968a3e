// One of the three chats: whose it is, what was said, where to write.
import { ChatView } from "./chat.js";
import { Composer } from "./composer.js";
import { askStaff, askWhoOpens } from "./dialogs.js";
import { avatar, el, icon, iconButton } from "./dom.js";
import { heading, item, line, showMenu } from "./menu.js";
import { ask, order } from "./net.js";
import { store } from "./store.js";
import { alertBox, toast } from "./toasts.js";
import { language, say } from "./words.js";

const ROLES = {
  customer: ["customer"],
  staff: ["handler", "supervisor"],
  manager: ["manager", "admin"],
};
// A column that was just used does not jump to another person under one's hands.
const IDLE_MS = 20000;

export class Column {
  #person = null;
  #used = 0;
  #typingEnds = null;

  constructor(role) {
    this.role = role;
    this.following = role !== "customer" && sessionStorage.getItem(`duban.follow.${role}`) !== "no";
    this.acts = this.#acts();
    this.chat = new ChatView(role, this.acts);
    this.composer = new Composer(this.acts);
    this.head = el("header", { class: "column-head" });
    this.jump = el("div", { "aria-live": "polite" });
    this.toasts = el("div", { class: "toasts" });
    this.blocked = el("div", { class: "blocked", hidden: true, dataset: { testid: "blocked" } });
    this.node = el(
      "section",
      {
        class: `column ${role}`,
        id: `column-${role}`,
        role: "region",
        dataset: { testid: `column-${role}`, role },
        ondragover: (event) => this.#dragged(event, true),
        ondragleave: (event) => this.#dragged(event, false),
        ondrop: (event) => this.#dropped(event),
      },
      this.head,
      el("div", { class: "overlay" }, this.jump, this.toasts),
      this.chat.node,
      this.blocked,
      this.composer.node,
    );
    this.#listen();
  }

  get person() {
    return store.people.get(this.#person);
  }
  get people() {
    return [...store.people.values()].filter((person) => ROLES[this.role].includes(person.role));
  }
  get unread() {
    return this.people.reduce((sum, person) => sum + store.unread(person), 0);
  }

  // Whether somebody looks at this column now; what is looked at is read.
  get seen() {
    return !document.hidden && this.node.offsetParent !== null;
  }

  #acts() {
    const column = this;
    const used = (name, body) => {
      column.#used = Date.now();
      return order(name, { user: column.#person, ...body });
    };
    const safely = (done) => done.catch((error) => this.fail(error));
    return {
      get botName() {
        return store.bot.username;
      },
      say: (text, replyTo) => used("say", { text, reply_to: replyTo ?? null }),
      command: (text) => safely(used("say", { text })),
      edit: (id, text) => used("edit", { message_id: id, text }),
      contact: () => safely(used("contact", {})),
      location: () => safely(used("location", {})),
      press: (id, data) => this.#press(id, data, used),
      sendFiles: (files, caption, replyTo, duration) =>
        this.#sendFiles(files, caption, replyTo, duration),
      reply: (message) => this.composer.replyTo(message),
      commands: () => ask(`commands/${column.#person}`),
      lastOwn: () =>
        store
          .messages(this.#person)
          .filter((m) => !m.from.is_bot && m.text)
          .at(-1),
      copy: (text) =>
        navigator.clipboard.writeText(text).then(() => toast(this.toasts, say("copied"))),
      show: (id) => this.chat.show(id),
      openStart: (code) => this.#openStart(code),
      fail: (error) => this.fail(error),
    };
  }

  fail(error) {
    toast(this.toasts, say("refused", { why: error.message }));
  }

  async #press(id, data, used) {
    this.chat.waiting(id, data, true);
    this.#draw();
    setTimeout(() => {
      this.chat.waiting(id, data, false);
      this.#draw();
    }, 5000);
    try {
      await used("press", { message_id: id, data });
    } catch (error) {
      this.fail(error);
    }
  }

  async #sendFiles(files, caption, replyTo, duration) {
    this.#used = Date.now();
    // An album holds pictures and films, or papers, never both: Telegram's rule.
    const batches = new Map();
    for (const { file, kind } of files) batches.set(kind, [...(batches.get(kind) ?? []), file]);
    for (const [kind, batch] of batches) {
      const form = new FormData();
      form.set("user", this.#person);
      form.set("kind", kind);
      if (caption) form.set("caption", caption);
      if (replyTo) form.set("reply_to", replyTo);
      if (duration) form.set("duration", duration);
      for (const file of batch) form.append("file", file, file.name);
      await order("file", form);
      caption = replyTo = null;
    }
  }

  async #openStart(code) {
    const who = await askWhoOpens();
    if (who === null) return;
    try {
      if (who.role)
        store.tell("joined", await order("person", { role: who.role, language: language(), code }));
      else await order("say", { user: who.user, text: `/start ${code}`.trim() });
    } catch (error) {
      this.fail(error);
    }
  }

  #listen() {
    store.on("people", () => this.#people());
    store.on("desk", () => this.#draw());
    store.on("chat", ({ user, fresh, kind }) => user === this.#person && this.#draw(fresh, kind));
    store.on("called", ({ user, body }) => this.#called(user, body));
    store.on(
      "joined",
      (person) => ROLES[this.role].includes(person.role) && this.choose(person.id, true),
    );
    store.on("toast", ({ user, body }) => user === this.#person && this.#answered(body));
    store.on("typing", ({ user }) => user === this.#person && this.#types());
    document.addEventListener("visibilitychange", () => this.#read());
  }

  #answered(body) {
    this.chat.waiting(body.message_id, null, false);
    this.#draw();
    if (body.text) (body.show_alert ? alertBox : toast)(this.toasts, body.text);
  }

  #types() {
    this.chat.typing.hidden = false;
    clearTimeout(this.#typingEnds);
    this.#typingEnds = setTimeout(() => {
      this.chat.typing.hidden = true;
    }, 5000);
  }

  // A message with buttons calls somebody of this column: go there, unless the column is in use.
  #called(user, body) {
    const person = store.people.get(user);
    if (!this.following || user === this.#person || !ROLES[this.role].includes(person?.role))
      return;
    const free = !this.composer.busy && Date.now() - this.#used > IDLE_MS;
    if (free && body.reply_markup?.inline_keyboard) this.choose(user);
  }

  #people() {
    if (!this.person || !ROLES[this.role].includes(this.person.role)) {
      const kept = Number(sessionStorage.getItem(`duban.shown.${this.role}`));
      const first = this.people.find((person) => person.id === kept) ?? this.people[0];
      if (first) {
        this.choose(first.id);
        return;
      }
    }
    this.#read();
    this.#drawHead();
  }

  #read() {
    if (this.person && this.seen) store.markRead(this.person);
  }

  async choose(id, byHand = false) {
    if (byHand) this.follow(false);
    if (id === this.#person) return;
    this.#person = id;
    sessionStorage.setItem(`duban.shown.${this.role}`, id);
    this.chat.clear();
    this.composer.clear();
    this.chat.typing.hidden = true;
    this.#drawHead();
    await store.open(id);
    this.#read();
  }

  follow(on) {
    this.following = on && this.role !== "customer";
    sessionStorage.setItem(`duban.follow.${this.role}`, this.following ? "yes" : "no");
  }

  // All words anew, after the page's language has changed.
  rename() {
    this.composer.rename();
    this.#drawHead();
    this.#draw();
  }

  #draw(fresh = [], kind = "message") {
    if (!this.person) return;
    this.chat.draw(store.messages(this.#person), fresh, kind);
    if (fresh.length && store.messages(this.#person).at(-1)?.from.is_bot)
      this.chat.typing.hidden = true;
    this.composer.setKeyboard(store.chats.get(this.#person)?.keyboard);
    this.#read();
  }

  #drawHead() {
    const person = this.person;
    const others = this.people.filter((p) => p.id !== person?.id && store.unread(p));
    const chooser = el(
      "button",
      {
        type: "button",
        class: "chooser",
        "aria-haspopup": "menu",
        "aria-expanded": "false",
        "aria-label": person ? `${say("choose")}: ${person.name}` : say("choose"),
        dataset: { testid: "chooser", person: person?.id ?? "" },
        onclick: (event) => this.#peopleMenu(event.currentTarget),
      },
      person ? avatar(person) : el("span", { class: "avatar plain" }, "?"),
      el(
        "span",
        { class: "chooser-text" },
        el("b", { dataset: { testid: "person-name" } }, person?.name ?? say(`column.${this.role}`)),
        el("small", {}, person ? subtitle(person) : ""),
      ),
      icon("down"),
      others.length ? el("span", { class: "dot", dataset: { testid: "others-unread" } }) : null,
    );
    const tools = el("span", { class: "menu-place tools" });
    if (this.role === "customer")
      tools.append(
        el(
          "button",
          {
            type: "button",
            class: "sample",
            title: say("sample"),
            "aria-label": say("sample"),
            dataset: { testid: "sample" },
            onclick: () => this.#sample(),
          },
          icon("spark"),
          el("span", {}, say("sample.short")),
        ),
      );
    tools.append(
      iconButton("dots", say("more"), {
        dataset: { testid: "more" },
        "aria-haspopup": "menu",
        onclick: (event) => this.#moreMenu(event.currentTarget),
      }),
    );
    if (!this.head.querySelector(".menu"))
      this.head.replaceChildren(el("span", { class: "menu-place grow" }, chooser), tools);
    this.node.setAttribute(
      "aria-label",
      `${say(`column.${this.role}`)}${person ? ` · ${say("chat.of", { name: person.name })}` : ""}`,
    );
    this.#drawJump(others);
    this.blocked.hidden = !person?.blocked;
    this.blocked.textContent = person?.blocked ? say("blocked", { name: person.name }) : "";
  }

  #drawJump(others) {
    this.jump.replaceChildren(
      ...others
        .slice(0, 1)
        .map((person) =>
          el(
            "button",
            {
              type: "button",
              class: "jump",
              dataset: { testid: "jump", person: person.id },
              onclick: () => this.choose(person.id),
            },
            avatar(person),
            el("span", {}, say("jump", { name: person.name, n: store.unread(person) })),
            icon("down"),
          ),
        ),
    );
  }

  #peopleMenu(anchor) {
    const rows = this.people.map((person) =>
      item(
        [
          avatar(person),
          el(
            "span",
            { class: "menu-text" },
            el("b", {}, person.name),
            el("small", {}, subtitle(person)),
          ),
          store.unread(person)
            ? el(
                "span",
                { class: "badge", "aria-label": say("unread", { n: store.unread(person) }) },
                store.unread(person),
              )
            : null,
        ],
        () => this.choose(person.id, true),
        { role: "menuitemradio", "aria-checked": String(person.id === this.#person) },
      ),
    );
    const follow =
      this.role === "customer"
        ? []
        : [
            item(
              [icon(this.following ? "check" : "people"), say("follow")],
              () => this.follow(!this.following),
              { role: "menuitemcheckbox", "aria-checked": String(this.following) },
            ),
          ];
    showMenu(
      anchor,
      [
        heading(say("choose")),
        el("div", { class: "menu-scroll" }, rows),
        line(),
        ...follow,
        item([icon("plus"), say(`add.${this.role}`)], () => this.#add(), {
          dataset: { testid: "add-person" },
        }),
      ],
      { label: say("choose") },
    );
  }

  #moreMenu(anchor) {
    const person = this.person;
    if (!person) return;
    showMenu(
      anchor,
      [
        item([icon("plus"), say(`add.${this.role}`)], () => this.#add()),
        item([icon("block"), say(person.blocked ? "unblock" : "block")], () =>
          order(person.blocked ? "unblock" : "block", { user: person.id }).catch((error) =>
            this.fail(error),
          ),
        ),
      ],
      { label: say("more"), align: "end" },
    );
  }

  async #add() {
    const part = this.role === "staff" ? await askStaff() : { role: this.role };
    if (!part) return;
    try {
      const person = await order("person", { ...part, language: language() });
      await this.choose(person.id, true);
      this.composer.focus();
    } catch (error) {
      this.fail(error);
    }
  }

  #sample() {
    order("sample", { user: this.#person, language: this.person.language }).catch((error) =>
      this.fail(error),
    );
  }

  #dragged(event, over) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    this.node.classList.toggle("dropping", over);
    this.node.dataset.drop = say("drop");
  }

  #dropped(event) {
    this.#dragged(event, false);
    this.composer.add([...event.dataTransfer.files]);
  }
}

function subtitle(person) {
  const department = store.desk?.departments.find((d) => d.id === person.department);
  return [say(`role.${person.role}`), department?.[language()]].filter(Boolean).join(" · ");
}
