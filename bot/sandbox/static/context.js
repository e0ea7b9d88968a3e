// Above the line: the message that is answered, or the own message that is being changed.
import { el, icon, iconButton } from "./dom.js";
import { gist } from "./media.js";
import { say } from "./words.js";

export class Context {
  kind = null;
  message = null;

  constructor(left, nameOf = (from) => (from.is_bot ? from.first_name : say("you"))) {
    this.left = left;
    this.nameOf = nameOf;
    this.node = el("div", { class: "context", hidden: true });
  }

  // `kind`: reply or edit.
  set(kind, message) {
    this.kind = kind;
    this.message = message;
    this.draw();
  }

  clear() {
    this.set(null, null);
  }

  draw() {
    this.node.hidden = !this.kind;
    if (!this.kind) return;
    this.node.replaceChildren(
      icon(this.kind),
      el(
        "span",
        { class: "context-text" },
        el("b", {}, this.#title()),
        el("span", {}, gist(this.message)),
      ),
      iconButton("close", say("cancel"), { onclick: this.left }),
    );
  }

  #title() {
    if (this.kind === "edit") return say("editing");
    return say("reply.to", { name: this.nameOf(this.message.from) });
  }
}
