// Where a person writes: text, attachments, a voice, a reply or an edit.
import { Context } from "./context.js";
import { el, icon, iconButton } from "./dom.js";
import { item, showMenu } from "./menu.js";
import { recordIn } from "./recording.js";
import { ReplyKeys } from "./reply_keys.js";
import { Suggestions } from "./suggestions.js";
import { Tray } from "./tray.js";
import { say } from "./words.js";

const TALLEST = 160;

// `acts`: see acts.js.
export class Composer {
  #recording = false;
  #markup = null;

  constructor(acts) {
    this.acts = acts;
    this.node = el("div", { class: "composer", dataset: { testid: "composer" } });
    this.#build();
  }

  // Something is being written here, so the column should stay where it is.
  get busy() {
    return Boolean(this.#ready || this.context.kind || this.#recording);
  }

  get #ready() {
    return Boolean(this.input.value.trim()) || !this.tray.empty;
  }

  #build() {
    this.input = this.#line();
    this.suggestions = new Suggestions((command) => this.#sendText(command));
    this.context = new Context(() => this.#leaveContext());
    this.tray = new Tray(() => this.#changed());
    this.keys = new ReplyKeys(this.acts);
    this.attach = iconButton("clip", say("attach"), {
      "aria-haspopup": "menu",
      dataset: { testid: "attach" },
      onclick: () => this.#attachMenu(),
    });
    this.mic = iconButton("mic", say("voice"), {
      class: "icon-button main",
      dataset: { testid: "voice" },
      onclick: () => this.#record(),
    });
    this.send = iconButton("send", say("send"), {
      class: "icon-button main send",
      dataset: { testid: "send" },
      hidden: true,
      onclick: () => this.#submit(),
    });
    this.photoPicker = this.#picker("image/*,video/*", "pick-photo");
    this.filePicker = this.#picker(null, "pick-file");
    this.#arrange();
  }

  #arrange() {
    const attach = el("span", { class: "menu-place" }, this.attach);
    const buttons = [this.keys.button, this.mic, this.send];
    this.bar = el("div", { class: "bar" }, attach, this.input, buttons);
    this.node.replaceChildren(
      this.suggestions.node,
      this.context.node,
      this.tray.node,
      this.bar,
      this.keys.node,
      this.photoPicker,
      this.filePicker,
    );
  }

  #line() {
    return el("textarea", {
      rows: "1",
      "aria-label": say("write"),
      placeholder: say("write"),
      dataset: { testid: "input" },
      oninput: () => this.#changed(),
      onkeydown: (event) => this.#key(event),
      onpaste: (event) => this.#pasted(event),
    });
  }

  #picker(accept, testid) {
    return el("input", {
      type: "file",
      multiple: true,
      hidden: true,
      accept,
      dataset: { testid },
      onchange: (event) => {
        this.add([...event.target.files], accept === null);
        event.target.value = "";
      },
    });
  }

  // The page's language has changed: the same things in other words.
  rename() {
    const { context, tray } = this;
    const text = this.input.value;
    this.#build();
    this.input.value = text;
    this.tray.fill(tray.take());
    this.context.set(context.kind, context.message);
    this.setKeyboard(this.#markup);
  }

  clear() {
    this.input.value = "";
    this.context.clear();
    this.tray.fill([]);
  }

  focus() {
    this.input.focus();
  }

  setKeyboard(markup) {
    this.#markup = markup ?? null;
    this.keys.set(this.#markup);
    this.#changed();
  }

  // Files from a picker, the clipboard or dropped onto the column.
  add(files, asFiles = false) {
    this.tray.add(files, asFiles);
    this.focus();
  }

  replyTo(message) {
    this.context.set("reply", message);
    this.focus();
  }

  editing(message) {
    this.context.set("edit", message);
    this.input.value = message.text ?? message.caption ?? "";
    this.#changed();
    this.focus();
  }

  #leaveContext() {
    if (this.context.kind === "edit") this.input.value = "";
    this.context.clear();
    this.#changed();
  }

  #changed() {
    this.input.style.height = "auto";
    // Nothing can be measured while the column is not on the screen.
    const tall = this.input.scrollHeight;
    if (tall) this.input.style.height = `${Math.min(tall + 2, TALLEST)}px`;
    this.input.placeholder = this.tray.empty ? (this.keys.hint ?? say("write")) : say("caption");
    this.send.hidden = !this.#ready;
    this.mic.hidden = this.#ready;
    this.#suggest();
  }

  async #suggest() {
    const asked = this.input.value;
    const commands = asked.startsWith("/") ? await this.acts.commands().catch(() => []) : [];
    if (this.input.value === asked) this.suggestions.offer(commands, asked);
  }

  #key(event) {
    // An input method's Enter takes a word; it doesn't send.
    if (event.isComposing || event.keyCode === 229 || this.suggestions.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.context.kind) {
      this.#leaveContext();
    } else if (event.key === "ArrowUp" && !this.input.value) {
      this.#editLast(event);
    }
  }

  #editLast(event) {
    const last = this.acts.lastOwn();
    if (!last) return;
    event.preventDefault();
    this.editing(last);
  }

  #pasted(event) {
    const files = [...event.clipboardData.files];
    if (!files.length) return;
    event.preventDefault();
    this.add(files);
  }

  #sendText(text) {
    this.input.value = text;
    this.#submit();
    this.focus();
  }

  // What was refused comes back into the line.
  async #submit() {
    if (!this.#ready) return;
    const text = this.input.value.trim();
    const { kind, message } = this.context;
    const files = this.tray.take();
    this.clear();
    try {
      await this.#carry(text, files, kind, message);
    } catch (error) {
      this.input.value = text;
      this.tray.fill(files);
      this.acts.fail(error);
    }
  }

  #carry(text, files, kind, message) {
    if (kind === "edit" && files.length)
      return this.acts.exchange(message.message_id, files[0], text);
    if (kind === "edit") return this.acts.edit(message.message_id, text);
    const replyTo = message?.message_id;
    if (files.length) return this.acts.sendFiles(files, { caption: text, replyTo });
    return this.acts.say(text, replyTo);
  }

  async #record() {
    this.#recording = true;
    try {
      const made = await recordIn(this.bar);
      const voice = made && [{ file: made.file, kind: "voice" }];
      if (voice) await this.acts.sendFiles(voice, { duration: made.seconds });
    } catch (error) {
      const none = error.name === "NotFoundError" || error.name === "NotAllowedError";
      this.acts.fail(none ? new Error(say("voice.none")) : error);
    } finally {
      this.#recording = false;
    }
  }

  #attachMenu() {
    const entry = (sign, key, act) => item([icon(sign), say(key)], act);
    showMenu(
      this.attach,
      [
        entry("image", "attach.photo", () => this.photoPicker.click()),
        entry("file", "attach.file", () => this.filePicker.click()),
        entry("pin", "attach.location", () => this.acts.location()),
        entry("person", "attach.contact", () => this.acts.contact()),
      ],
      { label: say("attach"), align: "start up" },
    );
  }
}
