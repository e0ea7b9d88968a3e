// The day of what is at the top of a chat: it floats there while one scrolls, and fades after that.
import { el } from "./dom.js";

const STAYS_MS = 1200;

export class FloatingDay {
  #fades = null;

  constructor(list) {
    this.list = list;
    this.name = el("span");
    this.node = el("div", { class: "floating-day", "aria-hidden": "true" }, this.name);
  }

  show() {
    const above = this.#dayAbove();
    this.name.textContent = above ?? "";
    this.node.classList.toggle("shown", above !== null);
    clearTimeout(this.#fades);
    this.#fades = setTimeout(() => this.hide(), STAYS_MS);
  }

  hide() {
    this.node.classList.remove("shown");
  }

  // Null where a separator of the chat itself stands at this height.
  #dayAbove() {
    const { top, bottom } = this.name.getBoundingClientRect();
    let name = null;
    for (const day of this.list.querySelectorAll(".day span")) {
      const chip = day.getBoundingClientRect();
      if (chip.top > bottom) break;
      name = chip.bottom < top ? day.textContent : null;
    }
    return name;
  }
}
