// One group chat: its topics, what is said there, and what anybody does there.
import { ChatView } from "./chat.js";
import { el } from "./dom.js";
import { RoomComposer } from "./groups_composer.js";
import { RoomHead } from "./groups_head.js";
import { sayOfGroups as say } from "./groups_words.js";
import { order } from "./net.js";
import { store } from "./store.js";
import { alertBox, toast } from "./toasts.js";
import { say as sayOfAll } from "./words.js";

const ALL = "all";
const GENERAL = "general";
const ME = "duban.groups.me";
const NOTES = {
  forum_topic_created: (topic) => say("topic.made", { name: topic.name }),
  forum_topic_closed: () => say("topic.closed"),
  forum_topic_reopened: () => say("topic.opened"),
  migrate_to_chat_id: () => say("moved"),
  migrate_from_chat_id: () => say("moved"),
};

export class Room {
  group = null;
  topic = ALL;
  #me = Number(sessionStorage.getItem(ME)) || null;
  #view = "";

  // `changed()`: something was done; `back()`: to the list, on a narrow screen.
  constructor({ changed, back }) {
    this.changed = changed;
    this.head = new RoomHead(this, back);
    this.topics = el("div", { class: "topics", role: "tablist" });
    this.toasts = el("div", { class: "toasts" });
    this.composer = new RoomComposer((text, replied) => this.#say(text, replied));
    this.chat = new ChatView("group", this.#acts());
    this.node = el(
      "section",
      { class: "column room" },
      this.head.node,
      el("div", { class: "overlay" }, this.toasts),
      this.topics,
      this.chat.node,
      this.composer.node,
    );
  }

  // Who acts here: chosen, or the first manager there is.
  get me() {
    const people = [...store.people.values()];
    if (!store.people.has(this.#me))
      this.#me = (people.find((each) => each.role === "manager") ?? people[0])?.id ?? null;
    return this.#me;
  }

  become(id) {
    this.#me = id;
    sessionStorage.setItem(ME, id);
    this.draw(this.group);
  }

  rename() {
    this.composer.rename();
    this.chat.clear();
  }

  draw(group) {
    this.#turnToWhatThereIs(group);
    this.group = group;
    this.head.draw();
    this.#drawTopics();
    this.composer.node.hidden = !group || !this.me;
    const view = [group?.id, this.topic, this.me].join(" ");
    if (view !== this.#view) this.chat.clear();
    this.#view = view;
    this.chat.draw(group ? group.messages.filter((each) => this.#belongs(each)) : []);
  }

  // The answer to a press of one's own.
  answered(user, { text, show_alert: alert }) {
    if (user !== this.me || !text) return;
    if (alert) alertBox(this.toasts, text);
    else toast(this.toasts, text);
  }

  get open() {
    return this.group?.topics.find((each) => each.id === this.topic) ?? null;
  }

  async act(name, body) {
    try {
      await order(`group/${name}`, { user: this.me, group: this.group.id, ...body });
      await this.changed();
    } catch (error) {
      toast(this.toasts, sayOfAll("refused", { why: error.message }));
    }
  }

  #acts() {
    const room = this;
    return {
      get me() {
        return room.me;
      },
      get botName() {
        return store.bot.username;
      },
      noteOf: (message) => {
        const kind = Object.keys(NOTES).find((key) => message[key]);
        return kind ? NOTES[kind](message[kind]) : null;
      },
      placeOf: (message) => room.#placeOf(message),
      press: (id, data) => room.act("press", { message_id: id, data }),
      command: (text) => room.#say(text, null),
      reply: (message) => room.composer.replyTo(message),
      show: (id) => room.chat.show(id),
      write: () => room.composer.input.focus(),
      copy: (text) => navigator.clipboard.writeText(text),
      openStart: () => location.assign("/"),
      hint: () => room.#hint(),
    };
  }

  #hint() {
    if (!this.group) return sayOfAll("empty.group");
    return this.group.messages.length ? "" : say("unbound");
  }

  #placeOf(message) {
    if (this.topic !== ALL) return null;
    const named = this.group.topics.find((each) => each.id === message.message_thread_id);
    return named ? `# ${named.name}` : null;
  }

  // Where the topic that was looked at is deleted, the one after it takes its place.
  #turnToWhatThereIs(group) {
    if (group?.id !== this.group?.id) this.#turnTo(ALL);
    const place = this.group?.topics.findIndex((each) => each.id === this.topic) ?? -1;
    if (place < 0 || group.topics.some((each) => each.id === this.topic)) return;
    this.#turnTo((group.topics[place] ?? group.topics.at(-1))?.id ?? ALL);
  }

  #turnTo(topic) {
    this.topic = topic;
    this.composer.replyTo(null);
  }

  #drawTopics() {
    this.topics.hidden = !this.group?.forum;
    if (this.topics.hidden) return;
    const named = this.group.topics.map((each) => [
      each.id,
      each.closed ? `🔒 ${each.name}` : each.name,
    ]);
    const tabs = [[ALL, say("all")], [GENERAL, say("general")], ...named];
    this.topics.replaceChildren(...tabs.map(([id, name]) => this.#tab(id, name)));
  }

  #tab(id, name) {
    const turn = () => {
      this.#turnTo(id);
      this.draw(this.group);
    };
    const chosen = { "aria-selected": String(id === this.topic) };
    return el("button", { type: "button", role: "tab", ...chosen, onclick: turn }, name);
  }

  #belongs(message) {
    return this.topic === ALL || (message.message_thread_id ?? GENERAL) === this.topic;
  }

  #say(text, replied) {
    const thread = this.open?.id ?? replied?.message_thread_id ?? null;
    return this.act("say", { text, topic: thread, reply_to: replied?.message_id ?? null });
  }
}
