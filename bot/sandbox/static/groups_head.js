// Above a group chat: which it is, who one is there, and what can be done with it.
import { avatar, el, icon, iconButton } from "./dom.js";
import { sayOfGroups as say } from "./groups_words.js";
import { heading, item, showMenu } from "./menu.js";
import { partOf } from "./part.js";
import { store } from "./store.js";
import { say as sayOfAll } from "./words.js";

export class RoomHead {
  constructor(room, back) {
    this.room = room;
    this.back = back;
    this.node = el("header", { class: "column-head" });
  }

  draw() {
    // An open menu hangs on the head: it is drawn again when something changes after that.
    if (this.node.querySelector(".menu")) return;
    const { group } = this.room;
    const back = iconButton("down", say("back"), {
      class: "icon-button to-list",
      onclick: this.back,
    });
    this.node.replaceChildren(
      back,
      group ? avatar({ id: -group.id, name: group.title }) : el("span"),
      el(
        "span",
        { class: "chooser-text grow" },
        el("b", {}, group?.title ?? ""),
        el("small", {}, group ? say(group.bot ?? "out") : ""),
      ),
      el("span", { class: "menu-place" }, this.#me()),
      el("span", { class: "menu-place" }, group ? this.#more() : ""),
    );
  }

  #me() {
    const person = store.people.get(this.room.me);
    if (!person) return "";
    return el(
      "button",
      {
        type: "button",
        class: "chooser",
        "aria-haspopup": "menu",
        "aria-expanded": "false",
        "aria-label": `${say("who")}: ${person.name}`,
        title: say("who"),
        dataset: { testid: "me" },
        onclick: (event) => this.#people(event.currentTarget),
      },
      avatar(person),
      el(
        "span",
        { class: "chooser-text" },
        el("b", {}, person.name),
        el("small", {}, partOf(person)),
      ),
      icon("down"),
    );
  }

  #people(anchor) {
    const rows = [...store.people.values()].map((person) =>
      item(
        [
          avatar(person),
          el(
            "span",
            { class: "menu-text" },
            el("b", {}, person.name),
            el("small", {}, partOf(person)),
          ),
        ],
        () => this.room.become(person.id),
        { role: "menuitemradio", "aria-checked": String(person.id === this.room.me) },
      ),
    );
    const scroll = el("div", { class: "menu-scroll" }, rows);
    showMenu(anchor, [heading(say("who")), scroll], { label: say("who"), align: "end" });
  }

  #more() {
    return iconButton("dots", sayOfAll("more"), {
      "aria-haspopup": "menu",
      dataset: { testid: "group-more" },
      onclick: (event) => this.#deeds(event.currentTarget),
    });
  }

  #deeds(anchor) {
    const { group, open } = this.room;
    const ofTopic = open ? [open.closed ? "reopen" : "close", "delete"] : [];
    const ofBot = { administrator: ["remove"], member: ["promote", "remove"] }[group.bot] ?? ["add"];
    const ofGroup = group.type === "group" ? ["upgrade"] : [];
    const rows = [...ofTopic, ...ofBot, ...ofGroup].map((key) =>
      item([say(key)], () => this.room.act("change", { do: key, topic: open?.id ?? 0 })),
    );
    showMenu(anchor, rows, { label: sayOfAll("more"), align: "end" });
  }
}
