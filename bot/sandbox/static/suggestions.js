// The bot's commands, offered above the line once it begins with a slash.
import { el } from "./dom.js";

export class Suggestions {
  #offered = [];
  #at = 0;

  constructor(take) {
    this.take = take;
    this.node = el("div", {
      class: "suggestions",
      role: "listbox",
      hidden: true,
      dataset: { testid: "suggestions" },
    });
  }

  offer(commands, text) {
    const word = text.match(/^\/(\w*)$/)?.[1];
    this.#offered =
      word === undefined
        ? []
        : commands.filter(({ command }) => command.startsWith(word.toLowerCase()));
    this.#at = 0;
    this.#draw();
  }

  // Whether the key was for this list.
  key(event) {
    if (!this.#offered.length) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#at = (this.#at + step + this.#offered.length) % this.#offered.length;
    else if (event.key === "Enter" || event.key === "Tab") {
      this.#choose(this.#at);
    } else if (event.key === "Escape") this.#offered = [];
    else return false;
    event.preventDefault();
    this.#draw();
    return true;
  }

  #choose(index) {
    const { command } = this.#offered[index];
    this.#offered = [];
    this.#draw();
    this.take(`/${command}`);
  }

  #draw() {
    this.node.hidden = !this.#offered.length;
    this.node.replaceChildren(
      ...this.#offered.map(({ command, description }, index) =>
        el(
          "button",
          {
            type: "button",
            role: "option",
            tabindex: "-1",
            class: "suggestion",
            "aria-selected": String(index === this.#at),
            onclick: () => this.#choose(index),
          },
          el("b", {}, `/${command}`),
          el("span", {}, description),
        ),
      ),
    );
    this.node.children[this.#at]?.scrollIntoView({ block: "nearest" });
  }
}
