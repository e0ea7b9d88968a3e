// Files that wait above the line until they are sent.
import { el, icon, iconButton } from "./dom.js";
import { say } from "./words.js";

export class Tray {
  #waiting = [];

  constructor(changed) {
    this.changed = changed;
    this.node = el("div", { class: "tray", hidden: true, dataset: { testid: "tray" } });
  }

  get empty() {
    return !this.#waiting.length;
  }

  // `asFiles` keeps pictures as papers.
  add(files, asFiles) {
    const kinds = files.map((file) => ({ file, kind: asFiles ? "document" : kindOf(file) }));
    this.fill([...this.#waiting, ...kinds]);
  }

  fill(waiting) {
    this.#waiting = waiting;
    this.node.hidden = this.empty;
    this.node.replaceChildren(...waiting.map((entry) => this.#figure(entry)));
    this.changed();
  }

  // All that waited; nothing does any more.
  take() {
    const taken = this.#waiting;
    this.fill([]);
    return taken;
  }

  #figure(entry) {
    const { file, kind } = entry;
    const sign = icon(kind === "audio" ? "mic" : "file");
    const away = () => this.fill(this.#waiting.filter((other) => other !== entry));
    return el(
      "figure",
      { class: "waiting" },
      kind === "photo" ? preview(file) : el("span", { class: "waiting-file" }, sign),
      el("figcaption", {}, file.name),
      iconButton("close", say("attach.remove", { name: file.name }), { onclick: away }),
    );
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
