// What the page knows: people, their chats, what has been read. Everything shown comes from here.
import { ask, listen, order } from "./net.js";
import { setClock } from "./times.js";
import { language } from "./words.js";

const READ_KEY = "duban.read";

class Store {
  #followers = new Map();
  #read = JSON.parse(sessionStorage.getItem(READ_KEY) ?? "{}");
  people = new Map();
  chats = new Map();
  desk = null;
  bot = null;

  on(kind, act) {
    this.#followers.set(kind, [...(this.#followers.get(kind) ?? []), act]);
  }

  tell(kind, news) {
    for (const act of this.#followers.get(kind) ?? []) act(news);
  }

  async begin() {
    const mark = await this.#enter();
    listen(mark, {
      heard: (kind, news, place) => this.#heard(kind, news, place),
      up: () => this.tell("connection", true),
      down: () => this.tell("connection", false),
    });
  }

  // A sandbox that is just starting is asked again.
  async #enter() {
    try {
      await order("open", { language: language() });
      return await this.refresh();
    } catch (error) {
      console.warn("The sandbox is not there yet:", error);
      this.tell("connection", false);
      await new Promise((done) => setTimeout(done, 1000));
      return this.#enter();
    }
  }

  // The whole state anew, after the first visit or when the feed has lost its place.
  async refresh() {
    const state = await ask("state");
    this.desk = state.desk;
    this.bot = state.bot;
    setClock(state.desk.zone, state.now);
    this.people = new Map(state.people.map((person) => [person.id, person]));
    for (const person of state.people) this.#settleRead(person);
    await Promise.all([...this.chats.keys()].map((id) => this.#load(id)));
    this.tell("desk");
    this.tell("people");
    return state.mark;
  }

  // A chat's messages in their order; fetched when it is looked at for the first time.
  async open(id) {
    if (!this.chats.has(id)) {
      this.chats.set(id, { messages: new Map(), keyboard: null, typing: false });
      await this.#load(id);
    }
    this.tell("chat", { user: id, fresh: [] });
    return this.chats.get(id);
  }

  async #load(id) {
    const answer = await ask(`chat/${id}`);
    const chat = this.chats.get(id);
    const at = number(answer.mark);
    // What was heard while the answer was on its way is newer than the answer.
    const later = [...chat.messages.values()].filter((message) => (message.heard ?? 0) > at);
    chat.messages = new Map([...answer.messages, ...later].map((m) => [m.message_id, m]));
    if ((chat.keyboardAt ?? 0) <= at) chat.keyboard = answer.keyboard;
  }

  messages(id) {
    const all = [...(this.chats.get(id)?.messages.values() ?? [])];
    return all.sort((a, b) => a.message_id - b.message_id);
  }

  unread(person) {
    return person.recent.filter((id) => id > (this.#read[person.id] ?? 0)).length;
  }

  markRead(person) {
    const newest = Math.max(0, ...person.recent);
    if (newest <= (this.#read[person.id] ?? 0)) return;
    this.#setRead(person.id, newest);
    this.tell("people");
  }

  // A new tab has read everything that was there; a fresh world begins its numbers anew.
  #settleRead(person) {
    const newest = Math.max(0, ...person.recent);
    const mark = this.#read[person.id];
    if (mark === undefined || mark > newest) this.#setRead(person.id, newest);
  }

  #setRead(id, mark) {
    this.#read[id] = mark;
    sessionStorage.setItem(READ_KEY, JSON.stringify(this.#read));
  }

  #heard(kind, news, place) {
    if (kind === "reset") this.refresh();
    else if (kind === "clock") this.setNow(news.now);
    else if (kind === "person") this.#arrive(news);
    else if (kind === "message" || kind === "edited") this.#put(kind, news, number(place));
    else this.#other(kind, news);
  }

  setNow(now) {
    setClock(null, now);
    this.tell("clock");
  }

  // Somebody new, or somebody who has another role now.
  #arrive(person) {
    const before = this.people.get(person.id);
    this.people.set(person.id, person);
    if (before && before.role !== person.role) this.tell("moved", { person, before });
    if (!(person.id in this.#read)) this.#setRead(person.id, 0);
    this.tell("people");
  }

  #put(kind, { user, body, keyboard }, heard) {
    const person = this.people.get(user);
    const chat = this.chats.get(user);
    const fromBot = body.from.is_bot;
    if (kind === "message" && person && fromBot) {
      // The greeting at somebody's arrival is no news to anybody.
      if (!person.recent.length) this.#setRead(user, body.message_id);
      person.recent = [...person.recent, body.message_id].slice(-20);
    }
    if (chat) {
      chat.messages.set(body.message_id, { ...body, heard });
      if (kind === "message") Object.assign(chat, { keyboard, keyboardAt: heard });
      if (fromBot) chat.typing = false;
      this.tell("chat", { user, fresh: [body.message_id], kind });
    }
    if (kind === "message" && fromBot) this.tell("called", { user, body });
    this.tell("people");
  }

  #other(kind, { user, body }) {
    const chat = this.chats.get(user);
    const person = this.people.get(user);
    if (kind === "deleted" && chat) {
      for (const id of body.message_ids) chat.messages.delete(id);
      this.tell("chat", { user, fresh: [] });
    } else if (kind === "blocked" && person) {
      person.blocked = body.blocked;
      this.tell("people");
    } else {
      this.tell(kind, { user, body });
    }
  }
}

function number(place) {
  return Number(place?.split("-")[1] ?? 0);
}

export const store = new Store();
