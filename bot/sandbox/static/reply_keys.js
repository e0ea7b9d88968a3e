// The keyboard below the line, and the button that folds it away.
import { el, iconButton } from "./dom.js";
import { replyKeyboard } from "./keyboards.js";
import { say } from "./words.js";

export class ReplyKeys {
  #markup = null;
  #folded = false;

  constructor(acts) {
    this.acts = acts;
    this.node = el("div", { class: "reply-keyboard", dataset: { testid: "reply-keyboard" } });
    this.button = iconButton("keys", say("keys"), {
      dataset: { testid: "keys" },
      onclick: () => this.#fold(!this.#folded),
    });
    this.set(null);
  }

  get hint() {
    return this.#markup?.input_field_placeholder;
  }

  // A ReplyKeyboardMarkup, or null for none. Another one than before unfolds.
  set(markup) {
    if (JSON.stringify(markup) !== JSON.stringify(this.#markup)) this.#folded = false;
    this.#markup = markup;
    const rows = markup?.keyboard?.length ? replyKeyboard(markup, this.#acts()) : [];
    this.node.replaceChildren(...rows);
    this.#show();
  }

  #fold(folded) {
    this.#folded = folded;
    this.#show();
  }

  #show() {
    this.button.hidden = !this.node.children.length;
    this.node.hidden = this.button.hidden || this.#folded;
    this.button.setAttribute("aria-pressed", String(!this.#folded));
  }

  // A keyboard for one time folds away once it was used.
  #acts() {
    const { command, contact, location } = this.acts;
    if (!this.#markup.one_time_keyboard) return this.acts;
    const once = (act) => (text) => {
      this.#fold(true);
      return act(text);
    };
    return { command: once(command), contact: once(contact), location: once(location) };
  }
}
