// Where a person writes: text, attachments, a voice, a reply or an edit.
import { el, icon, iconButton } from "./dom.js";
import { gist } from "./media.js";
import { replyKeyboard } from "./keyboards.js";
import { item, showMenu } from "./menu.js";
import { seconds } from "./times.js";
import { Suggestions } from "./suggestions.js";
import { Recording } from "./voice.js";
import { say } from "./words.js";

// `acts`: { say, sendFiles, edit, contact, location, commands, lastOwn, fail }
export class Composer {
  #files = [];
  #context = null;
  #keyboard = null;
  #keysHidden = false;
  #recording = null;

  constructor(acts) {
    this.acts = acts;
    this.node = el("div", { class: "composer", dataset: { testid: "composer" } });
    this.#build();
  }

  // Something is being written here, so the column should stay where it is.
  get busy() {
    return Boolean(
      this.input.value.trim() || this.#files.length || this.#context || this.#recording,
    );
  }

  #build() {
    this.input = el("textarea", {
      rows: "1",
      "aria-label": say("write"),
      placeholder: say("write"),
      dataset: { testid: "input" },
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#key(event),
      onpaste: (event) => this.#pasted(event),
    });
    this.context = el("div", { class: "context", hidden: true });
    this.tray = el("div", { class: "tray", hidden: true, dataset: { testid: "tray" } });
    this.keys = el("div", {
      class: "reply-keyboard",
      hidden: true,
      dataset: { testid: "reply-keyboard" },
    });
    this.attach = iconButton("clip", say("attach"), {
      "aria-haspopup": "menu",
      dataset: { testid: "attach" },
      onclick: () => this.#attachMenu(),
    });
    this.keysButton = iconButton("keys", say("keys"), {
      hidden: true,
      dataset: { testid: "keys" },
      onclick: () => this.#toggleKeys(),
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
    this.suggestions = new Suggestions((command) => this.#send(command));
    this.photoPicker = this.#picker("image/*,video/*", "pick-photo");
    this.filePicker = this.#picker(null, "pick-file");
    this.bar = el(
      "div",
      { class: "bar" },
      el("span", { class: "menu-place" }, this.attach),
      this.input,
      this.keysButton,
      this.mic,
      this.send,
    );
    this.node.replaceChildren(
      this.suggestions.node,
      this.context,
      this.tray,
      this.bar,
      this.keys,
      this.photoPicker,
      this.filePicker,
    );
  }

  // The page's language has changed.
  rename() {
    const text = this.input.value;
    this.#build();
    this.input.value = text;
    this.setKeyboard(this.#keyboard);
    this.#showTray();
    this.#showContext();
    this.#typed();
  }

  clear() {
    this.#files = [];
    this.#context = null;
    this.input.value = "";
    this.#showTray();
    this.#showContext();
    this.#typed();
  }

  focus() {
    this.input.focus();
  }

  #typed() {
    this.input.style.height = "auto";
    // Nothing can be measured while the column is not on the screen.
    if (this.input.scrollHeight)
      this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 160)}px`;
    const ready = Boolean(this.input.value.trim() || this.#files.length);
    this.send.hidden = !ready;
    this.mic.hidden = ready;
    this.#suggest();
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (this.suggestions.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.#context) this.#leaveContext();
    else if (event.key === "ArrowUp" && !this.input.value) {
      const last = this.acts.lastOwn();
      if (last) {
        event.preventDefault();
        this.editing(last);
      }
    }
  }

  async #suggest() {
    const asked = this.input.value;
    const commands = asked.startsWith("/") ? await this.acts.commands().catch(() => []) : [];
    if (this.input.value === asked) this.suggestions.offer(commands, asked);
  }

  #send(text) {
    this.input.value = text;
    this.#submit();
    this.focus();
  }

  async #submit() {
    const text = this.input.value.trim();
    const { kind, message } = this.#context ?? {};
    const files = this.#files;
    if (!text && !files.length) return;
    this.clear();
    try {
      if (kind === "edit") await this.acts.edit(message.message_id, text);
      else if (files.length) await this.acts.sendFiles(files, text, message?.message_id);
      else await this.acts.say(text, message?.message_id);
    } catch (error) {
      this.input.value = text;
      this.#files = files;
      this.#showTray();
      this.#typed();
      this.acts.fail(error);
    }
  }

  replyTo(message) {
    this.#context = { kind: "reply", message };
    this.#showContext();
    this.focus();
  }

  editing(message) {
    this.#context = { kind: "edit", message };
    this.input.value = message.text ?? message.caption;
    this.#showContext();
    this.#typed();
    this.focus();
  }

  #leaveContext() {
    if (this.#context?.kind === "edit") this.input.value = "";
    this.#context = null;
    this.#showContext();
    this.#typed();
  }

  #showContext() {
    this.context.hidden = !this.#context;
    if (!this.#context) return;
    const { kind, message } = this.#context;
    const title =
      kind === "edit"
        ? say("editing")
        : say("reply.to", { name: message.from.is_bot ? message.from.first_name : say("you") });
    this.context.replaceChildren(
      icon(kind),
      el("span", { class: "context-text" }, el("b", {}, title), el("span", {}, gist(message))),
      iconButton("close", say("cancel"), { onclick: () => this.#leaveContext() }),
    );
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

  #attachMenu() {
    showMenu(
      this.attach,
      [
        item([icon("image"), say("attach.photo")], () => this.photoPicker.click()),
        item([icon("file"), say("attach.file")], () => this.filePicker.click()),
        item([icon("pin"), say("attach.location")], () => this.acts.location()),
        item([icon("person"), say("attach.contact")], () => this.acts.contact()),
      ],
      { label: say("attach"), align: "start up" },
    );
  }

  // Files wait above the line until they are sent; `asFiles` keeps pictures as documents.
  add(files, asFiles = false) {
    this.#files.push(...files.map((file) => ({ file, kind: asFiles ? "document" : kindOf(file) })));
    this.#showTray();
    this.#typed();
    this.focus();
  }

  #showTray() {
    this.tray.hidden = !this.#files.length;
    this.input.placeholder = this.#files.length ? say("caption") : say("write");
    this.tray.replaceChildren(
      ...this.#files.map((entry) =>
        el(
          "figure",
          { class: "waiting" },
          entry.kind === "photo"
            ? preview(entry.file)
            : el("span", { class: "waiting-file" }, icon(entry.kind === "audio" ? "mic" : "file")),
          el("figcaption", {}, entry.file.name),
          iconButton("close", say("attach.remove", { name: entry.file.name }), {
            onclick: () => {
              this.#files = this.#files.filter((e) => e !== entry);
              this.#showTray();
              this.#typed();
            },
          }),
        ),
      ),
    );
  }

  #pasted(event) {
    const files = [...event.clipboardData.files];
    if (!files.length) return;
    event.preventDefault();
    this.add(files);
  }

  async #record() {
    try {
      this.#recording = await Recording.begin();
    } catch {
      this.acts.fail(new Error(say("voice.none")));
      return;
    }
    const time = el("span", { class: "recording-time", role: "timer" }, "0:00");
    const ticking = setInterval(() => {
      time.textContent = seconds(this.#recording.seconds);
    }, 250);
    const leave = () => {
      clearInterval(ticking);
      this.#recording = null;
      this.bar.classList.remove("records");
      strip.remove();
    };
    const drop = iconButton("trash", say("voice.drop"), {
      dataset: { testid: "voice-drop" },
      onclick: () => {
        this.#recording.drop();
        leave();
      },
    });
    const finish = iconButton("send", say("voice.send"), {
      class: "icon-button main send",
      dataset: { testid: "voice-send" },
      onclick: async () => {
        const { file, seconds: length } = await this.#recording.end();
        leave();
        this.acts.sendFiles([{ file, kind: "voice" }], "", null, length).catch(this.acts.fail);
      },
    });
    const strip = el(
      "div",
      { class: "recording" },
      drop,
      el("span", { class: "pulse", "aria-hidden": "true" }),
      time,
      finish,
    );
    this.bar.classList.add("records");
    this.bar.append(strip);
    finish.focus();
  }

  setKeyboard(markup) {
    if (JSON.stringify(markup) !== JSON.stringify(this.#keyboard)) this.#keysHidden = false;
    this.#keyboard = markup;
    const shown = Boolean(markup?.keyboard?.length);
    this.keysButton.hidden = !shown;
    this.keys.hidden = !shown || this.#keysHidden;
    this.keysButton.setAttribute("aria-pressed", String(!this.#keysHidden));
    this.keys.replaceChildren(...(shown ? replyKeyboard(markup, this.#keyActs(markup)) : []));
    if (!this.#files.length)
      this.input.placeholder = markup?.input_field_placeholder ?? say("write");
  }

  // A keyboard for one time folds away once it was used.
  #keyActs(markup) {
    if (!markup.one_time_keyboard) return this.acts;
    const once =
      (act) =>
      (...what) => {
        act(...what);
        this.#toggleKeys();
      };
    return {
      command: once(this.acts.command),
      contact: once(this.acts.contact),
      location: once(this.acts.location),
    };
  }

  #toggleKeys() {
    this.#keysHidden = !this.#keysHidden;
    this.setKeyboard(this.#keyboard);
  }
}

function kindOf(file) {
  if (/^image\/(png|jpeg|webp)$/.test(file.type)) return "photo";
  if (file.type === "image/gif") return "animation";
  if (file.type.startsWith("video/")) return "video";
  if (file.type.startsWith("audio/")) return "audio";
  return "document";
}

function preview(file) {
  const address = URL.createObjectURL(file);
  return el("img", { src: address, alt: "", onload: () => URL.revokeObjectURL(address) });
}
