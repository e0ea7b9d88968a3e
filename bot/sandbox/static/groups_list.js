// The groups there are, and the way to another one.
import { avatar, el, icon } from "./dom.js";
import { sayOfGroups as say } from "./groups_words.js";
import { order } from "./net.js";
import { say as sayOfAll } from "./words.js";

export class GroupList {
  #me = null;

  // `chosen(id)`; `made(id)`: a new one.
  constructor({ chosen, made }) {
    Object.assign(this, { chosen, made });
    this.heading = el("b");
    this.rows = el("div", { class: "group-rows" });
    this.maker = el("form", { class: "group-maker", onsubmit: (event) => this.#make(event) });
    this.node = el(
      "nav",
      { class: "column group-list" },
      el("header", { class: "column-head" }, icon("people"), this.heading),
      this.rows,
      this.maker,
    );
    this.rename();
  }

  rename() {
    this.heading.textContent = say("groups");
    this.node.setAttribute("aria-label", say("groups"));
    const text = { placeholder: say("title"), "aria-label": say("title"), maxlength: "128" };
    this.title = el("input", { ...text, dataset: { testid: "title" } });
    this.forum = el("input", { type: "checkbox", dataset: { testid: "forum" } });
    this.maker.replaceChildren(
      this.title,
      el("label", {}, this.forum, el("span", {}, say("forum"))),
      el("button", { class: "primary", dataset: { testid: "create" } }, say("create")),
    );
  }

  draw(groups, shown, me) {
    this.#me = me;
    const rows = groups.map((group) => this.#row(group, group.id === shown));
    if (!rows.length) rows.push(el("p", { class: "hint" }, sayOfAll("empty.group")));
    this.rows.replaceChildren(...rows);
  }

  #row(group, chosen) {
    const kind = [group.forum ? say("forum") : "", say(group.bot ?? "out")];
    return el(
      "button",
      {
        type: "button",
        class: "menu-item",
        "aria-current": chosen ? "true" : null,
        dataset: { testid: "group" },
        onclick: () => this.chosen(group.id),
      },
      avatar({ id: -group.id, name: group.title }),
      el(
        "span",
        { class: "menu-text" },
        el("b", {}, group.title),
        el("small", {}, kind.filter(Boolean).join(" · ")),
      ),
    );
  }

  async #make(event) {
    event.preventDefault();
    const title = this.title.value.trim();
    if (!title || !this.#me) {
      this.title.focus();
      return;
    }
    const body = { user: this.#me, title, forum: this.forum.checked };
    const { id } = await order("group/new", body);
    this.title.value = "";
    this.made(id);
  }
}
