// Where one writes to a group.
import { Context } from "./context.js";
import { el, iconButton } from "./dom.js";
import { say } from "./words.js";

export class RoomComposer {
  // `said(text, replied)`
  constructor(said) {
    this.said = said;
    this.context = new Context(
      () => this.replyTo(null),
      (from) => from.first_name,
    );
    this.node = el("form", { class: "composer", hidden: true, onsubmit: (event) => this.#send(event) });
    this.rename();
  }

  rename() {
    const text = this.input?.value ?? "";
    this.input = el("textarea", {
      rows: "1",
      "aria-label": say("write"),
      placeholder: say("write"),
      value: text,
      dataset: { testid: "group-input" },
      onkeydown: (event) => this.#key(event),
    });
    const send = iconButton("send", say("send"), {
      type: "submit",
      class: "icon-button send",
      dataset: { testid: "group-send" },
    });
    this.context.draw();
    this.node.replaceChildren(
      this.context.node,
      el("div", { class: "bar" }, this.input, send),
    );
  }

  replyTo(message) {
    if (message) this.context.set("reply", message);
    else this.context.clear();
    if (message) this.input.focus();
  }

  #key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.node.requestSubmit();
  }

  async #send(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text) return;
    const replied = this.context.message;
    this.input.value = "";
    this.replyTo(null);
    await this.said(text, replied);
  }
}
