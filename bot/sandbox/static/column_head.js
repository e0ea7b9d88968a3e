// Above a chat: whose it is, who else is there, and what can be done with them.
import { askStaff } from "./dialogs.js";
import { avatar, el, icon, iconButton } from "./dom.js";
import { heading, item, line, showMenu } from "./menu.js";
import { order } from "./net.js";
import { partOf } from "./part.js";
import { store } from "./store.js";
import { language, say } from "./words.js";

export class ColumnHead {
  constructor(column) {
    this.column = column;
    this.node = el("header", { class: "column-head" });
  }

  draw(person, others) {
    // An open menu hangs on the head: it is drawn again when something changes after that.
    if (this.node.querySelector(".menu")) return;
    const tools = el("span", { class: "menu-place tools" });
    if (this.column.role === "customer") tools.append(this.#sampleButton());
    tools.append(this.#moreButton());
    this.node.replaceChildren(
      el("span", { class: "menu-place grow" }, this.#chooser(person, others)),
      tools,
    );
  }

  #chooser(person, others) {
    const name = person?.name ?? say(`column.${this.column.role}`);
    return el(
      "button",
      {
        type: "button",
        class: "chooser",
        "aria-haspopup": "menu",
        "aria-expanded": "false",
        "aria-label": `${say("choose")}: ${name}`,
        dataset: { testid: "chooser", person: person?.id ?? "" },
        onclick: (event) => this.#peopleMenu(event.currentTarget),
      },
      person ? avatar(person) : el("span", { class: "avatar plain" }, "?"),
      el(
        "span",
        { class: "chooser-text" },
        el("b", { dataset: { testid: "person-name" } }, name),
        el("small", {}, person ? partOf(person) : ""),
      ),
      icon("down"),
      others.length ? el("span", { class: "dot", dataset: { testid: "others-unread" } }) : null,
    );
  }

  #sampleButton() {
    const label = { title: say("sample"), "aria-label": say("sample") };
    const press = { onclick: () => this.#sample(), dataset: { testid: "sample" } };
    return el(
      "button",
      { type: "button", class: "sample", ...label, ...press },
      icon("spark"),
      el("span", {}, say("sample.short")),
    );
  }

  #moreButton() {
    return iconButton("dots", say("more"), {
      dataset: { testid: "more" },
      "aria-haspopup": "menu",
      onclick: (event) => this.#moreMenu(event.currentTarget),
    });
  }

  #peopleMenu(anchor) {
    const { role, following, people } = this.column;
    const follow = item(
      [icon(following ? "check" : "people"), say("follow")],
      () => this.column.follow(!following),
      { role: "menuitemcheckbox", "aria-checked": String(following) },
    );
    showMenu(
      anchor,
      [
        heading(say("choose")),
        el(
          "div",
          { class: "menu-scroll" },
          people.map((person) => this.#row(person)),
        ),
        line(),
        role === "customer" ? null : follow,
        ...this.#addItems(),
      ].filter(Boolean),
      { label: say("choose") },
    );
  }

  #row(person) {
    const unread = store.unread(person);
    return item(
      [
        avatar(person),
        el(
          "span",
          { class: "menu-text" },
          el("b", {}, person.name),
          el("small", {}, partOf(person)),
        ),
        unread
          ? el("span", { class: "badge", "aria-label": say("unread", { n: unread }) }, unread)
          : null,
      ],
      () => this.column.choose(person.id, true),
      { role: "menuitemradio", "aria-checked": String(person.id === this.column.id) },
    );
  }

  // Who leads may be a manager, or keep the desk itself running.
  #addItems() {
    const { role } = this.column;
    const add = (whom, testid) =>
      item([icon("plus"), say(`add.${whom}`)], () => this.#add(whom), { dataset: { testid } });
    return [add(role, "add-person"), ...(role === "manager" ? [add("admin", "add-admin")] : [])];
  }

  #moreMenu(anchor) {
    const { person } = this.column;
    if (!person) return;
    const turn = person.blocked ? "unblock" : "block";
    const block = item([icon("block"), say(turn)], () => this.#try(turn, { user: person.id }));
    showMenu(anchor, [...this.#addItems(), block], { label: say("more"), align: "end" });
  }

  async #add(role) {
    const part = role === "staff" ? await askStaff() : { role };
    const person = part && (await this.#try("person", { ...part, language: language() }));
    if (!person) return;
    await this.column.choose(person.id, true);
    this.column.composer.focus();
  }

  #sample() {
    const { person } = this.column;
    if (person) this.#try("sample", { user: person.id, language: person.language });
  }

  async #try(name, body) {
    try {
      return await order(name, body);
    } catch (error) {
      this.column.fail(error);
      return null;
    }
  }
}
