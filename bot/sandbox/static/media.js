// Pictures, films, voices, files, places and cards inside a bubble.
import { avatar, el, icon } from "./dom.js";
import { fileUrl } from "./net.js";
import { sound } from "./sound.js";
import { say } from "./words.js";

// What a message carries besides words; null for plain text.
export function media(message) {
  if (message.photo) return picture(message);
  if (message.animation)
    return film(message.animation, { autoplay: true, loop: true, muted: true });
  if (message.video) return film(message.video, { controls: true });
  if (message.video_note) return film(message.video_note, { controls: true, class: "round" });
  if (message.voice) return sound(message.voice, "voice");
  if (message.audio) return sound(message.audio, "audio");
  if (message.document) return paper(message.document);
  if (message.sticker)
    return el(
      "div",
      { class: "sticker", role: "img", "aria-label": say("sticker") },
      message.sticker.emoji ?? "🙂",
    );
  if (message.location) return place(message.location);
  if (message.contact) return card(message.contact);
  return null;
}

// What stands for the message in a quote or a list.
export function gist(message) {
  const words = message.text ?? message.caption;
  const kinds = [
    ["photo", "photo"],
    ["video", "video"],
    ["voice", "voice.message"],
    ["audio", "audio"],
    ["sticker", "sticker"],
    ["location", "location"],
    ["contact", "contact"],
  ];
  const kind = kinds.find(([field]) => message[field]);
  const label = kind
    ? say(kind[1])
    : message.document
      ? (message.document.file_name ?? say("file"))
      : null;
  return [label, words].filter(Boolean).join(" · ") || "…";
}

export function picture(message) {
  const largest = message.photo.at(-1);
  const address = fileUrl(largest.file_id);
  const image = el("img", {
    src: address,
    alt: message.caption ?? say("photo"),
    decoding: "async",
  });
  return el(
    "button",
    {
      type: "button",
      class: "picture",
      "aria-label": say("photo.open"),
      dataset: { testid: "photo" },
      style: { "--w": largest.width, "--h": largest.height },
      onclick: () => enlarge(address, image.alt),
    },
    image,
  );
}

function enlarge(address, alt) {
  const close = el(
    "button",
    {
      type: "button",
      class: "icon-button lightbox-close",
      "aria-label": say("photo.close"),
      onclick: () => dialog.close(),
    },
    icon("close"),
  );
  const dialog = el(
    "dialog",
    {
      class: "lightbox",
      "aria-label": alt,
      onclose: () => dialog.remove(),
      onclick: () => dialog.close(),
    },
    el("img", { src: address, alt }),
    close,
  );
  document.body.append(dialog);
  dialog.showModal();
}

function film(file, properties) {
  return el("video", {
    src: fileUrl(file.file_id),
    preload: "metadata",
    playsinline: true,
    "aria-label": say("video"),
    ...properties,
    class: `film ${properties.class ?? ""}`,
    style: { "--w": file.width ?? 1, "--h": file.height ?? 1 },
  });
}

function paper(file) {
  const name = file.file_name ?? say("file");
  const ending = name.includes(".") ? name.split(".").at(-1).slice(0, 4) : "";
  return el(
    "a",
    {
      class: "paper",
      href: fileUrl(file.file_id),
      download: name,
      dataset: { testid: "document" },
      "aria-label": say("download", { name }),
    },
    el("span", { class: "paper-mark" }, icon("file"), el("b", {}, ending)),
    el(
      "span",
      { class: "paper-body" },
      el("span", { class: "paper-name" }, name),
      el("span", { class: "paper-size" }, size(file.file_size)),
    ),
  );
}

function size(bytes) {
  if (!bytes) return "";
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024
    ? `${Math.round(bytes / 1024)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function place({ latitude, longitude }) {
  return el(
    "div",
    { class: "place", dataset: { testid: "location" } },
    el("span", { class: "place-map", "aria-hidden": "true" }, icon("pin")),
    el("span", { class: "place-text" }, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`),
  );
}

function card(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ");
  return el(
    "div",
    { class: "card", dataset: { testid: "contact" } },
    avatar({ id: contact.user_id ?? 1, name }),
    el(
      "span",
      { class: "paper-body" },
      el("span", { class: "paper-name" }, name),
      el("span", { class: "paper-size" }, contact.phone_number),
    ),
  );
}
