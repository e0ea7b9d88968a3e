// One of the three chats: whose it is, what was said, where to write.
import { actsOf } from "./acts.js";
import { ChatView } from "./chat.js";
import { ColumnHead } from "./column_head.js";
import { Composer } from "./composer.js";
import { avatar, el, icon } from "./dom.js";
import { store } from "./store.js";
import { alertBox, toast } from "./toasts.js";
import { say } from "./words.js";

const ROLES = {
  customer: ["customer"],
  staff: ["handler", "supervisor"],
  manager: ["manager", "admin"],
};
// A column that was just used does not jump to another person under one's hands.
const IDLE_MS = 20000;
const ANSWER_MS = 5000;

export class Column {
  #used = 0;
  #typingEnds = null;
  id = null;

  constructor(role) {
    this.role = role;
    this.following = role !== "customer" && sessionStorage.getItem(`duban.follow.${role}`) !== "no";
    const acts = actsOf(this);
    this.head = new ColumnHead(this);
    this.chat = new ChatView(role, acts);
    this.composer = new Composer(acts);
    this.jump = el("div", { class: "jump-line", "aria-live": "polite" });
    this.toasts = el("div", { class: "toasts" });
    this.blocked = el("div", { class: "blocked", hidden: true, dataset: { testid: "blocked" } });
    this.node = this.#build();
    this.#listen();
  }

  #build() {
    return el(
      "section",
      {
        class: `column ${this.role}`,
        id: `column-${this.role}`,
        role: "region",
        dataset: { testid: `column-${this.role}`, role: this.role },
        ondragover: (event) => this.#dragged(event, true),
        ondragleave: (event) => this.#dragged(event, false),
        ondrop: (event) => this.#dropped(event),
      },
      this.head.node,
      this.jump,
      el("div", { class: "overlay" }, this.toasts),
      this.chat.node,
      this.blocked,
      this.composer.node,
    );
  }

  get person() {
    return store.people.get(this.id);
  }

  get people() {
    return [...store.people.values()].filter((person) => this.hosts(person));
  }

  get unread() {
    return this.people.reduce((sum, person) => sum + store.unread(person), 0);
  }

  hosts(person) {
    return ROLES[this.role].includes(person?.role);
  }

  #listen() {
    const here = (act) => (news) => news.user === this.id && act(news);
    store.on("people", () => this.#people());
    store.on("desk", () => this.#draw());
    store.on("day", () => this.#draw());
    store.on(
      "chat",
      here(({ fresh, kind }) => this.#draw(fresh, kind)),
    );
    store.on("called", ({ user, body }) => this.#called(user, body));
    store.on("joined", (person) => this.hosts(person) && this.choose(person.id, true));
    store.on("moved", ({ person, before }) => {
      if (this.hosts(person) && !this.hosts(before)) this.choose(person.id);
    });
    store.on(
      "toast",
      here(({ body }) => this.#answered(body)),
    );
    store.on(
      "typing",
      here(() => this.#types()),
    );
    document.addEventListener("visibilitychange", () => this.#read());
  }

  used() {
    this.#used = Date.now();
  }

  fail(error) {
    toast(this.toasts, say("refused", { why: error.message }));
  }

  // A pressed button shows that it waits, until the bot answers or a while has passed.
  pressed(messageId, data) {
    this.chat.waiting(messageId, data, true);
    this.#draw();
    setTimeout(() => {
      this.chat.waiting(messageId, data, false);
      this.#draw();
    }, ANSWER_MS);
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
    }, ANSWER_MS);
  }

  // A message with buttons calls somebody of this column: go there, unless the column is in use.
  #called(user, body) {
    if (!this.following || user === this.id || !this.hosts(store.people.get(user))) return;
    const free = !this.composer.busy && Date.now() - this.#used > IDLE_MS;
    if (free && body.reply_markup?.inline_keyboard) this.choose(user);
  }

  #people() {
    if (!this.hosts(this.person)) {
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

  // What is looked at is read.
  #read() {
    const seen = !document.hidden && this.node.offsetParent !== null;
    if (this.person && seen) store.markRead(this.person);
  }

  // Show this person's chat; one who was chosen by hand stays.
  async choose(id, byHand = false) {
    if (byHand) this.follow(false);
    if (id === this.id) return;
    this.id = id;
    sessionStorage.setItem(`duban.shown.${this.role}`, id);
    this.chat.clear();
    this.composer.clear();
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
    const messages = store.messages(this.id);
    this.chat.draw(messages, fresh, kind);
    if (fresh.length && messages.at(-1)?.from.is_bot) this.chat.typing.hidden = true;
    this.composer.setKeyboard(store.chats.get(this.id)?.keyboard);
    this.#read();
  }

  #drawHead() {
    const { person, role } = this;
    const others = this.people.filter((other) => other.id !== this.id && store.unread(other));
    this.head.draw(person, others);
    this.jump.replaceChildren(...others.slice(0, 1).map((other) => this.#jumpTo(other)));
    const whose = person ? ` · ${say("chat.of", { name: person.name })}` : "";
    this.node.setAttribute("aria-label", say(`column.${role}`) + whose);
    this.blocked.hidden = !person?.blocked;
    this.blocked.textContent = person?.blocked ? say("blocked", { name: person.name }) : "";
  }

  #jumpTo(person) {
    return el(
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
