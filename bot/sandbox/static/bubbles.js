// One message, or one album, as it stands in the chat.
import { avatar, el, icon, iconButton } from "./dom.js";
import { formatted, isPicturesOnly } from "./entities.js";
import { inlineKeyboard } from "./keyboards.js";
import { gist, media, picture } from "./media.js";
import { hourMinute } from "./times.js";
import { say } from "./words.js";

// `unit`: { messages (one, or an album), first, last (of a run by the same side) }
export function bubble(unit, pending, acts) {
  const message = unit.messages[0];
  const note = acts.noteOf?.(message);
  if (note) return el("div", { class: "day" }, el("span", {}, note));
  const own = isOwn(message, acts);
  const classes = ["message", own ? "own" : "bot", unit.first && "first", unit.last && "last"];
  return el(
    "article",
    {
      class: classes.filter(Boolean).join(" "),
      dataset: {
        testid: "message",
        id: message.message_id,
        from: message.from.is_bot ? "bot" : "person",
        edited: isEdited(message) ? "yes" : "no",
      },
    },
    own ? null : el("span", { class: "bot-face", "aria-hidden": "true" }, face(unit)),
    el(
      "div",
      { class: "stack" },
      el(
        "div",
        { class: "bubble-line" },
        el("div", { class: bubbleClass(unit) }, ...inside(unit, acts)),
        handles(unit, own, acts),
      ),
      inlineKeyboard(message, pending, acts),
    ),
  );
}

// In a group the others are people as well: `acts.me` is who looks on.
function isOwn(message, acts) {
  return acts.me === undefined ? !message.from.is_bot : message.from.id === acts.me;
}

function isEdited(message) {
  return Boolean(message.edit_date) && !message.edit_hide;
}

function face(unit) {
  const { from } = unit.messages[0];
  if (!unit.last) return null;
  if (from.is_bot) return el("img", { src: "/sandbox/static/seal.svg", alt: "" });
  return avatar({ id: from.id, name: from.first_name });
}

function author(unit, acts) {
  const message = unit.messages[0];
  if (acts.me === undefined || (isOwn(message, acts) && !acts.placeOf(message))) return null;
  const name = unit.first && !isOwn(message, acts) ? el("b", {}, message.from.first_name) : null;
  const place = acts.placeOf(message);
  return el("div", { class: "author" }, name, place ? el("small", {}, place) : null);
}

function bubbleClass(unit) {
  const message = unit.messages[0];
  const words = worded(unit);
  const classes = ["bubble"];
  if (message.sticker || (words?.text && isPicturesOnly(words.text) && !words.entities))
    classes.push("bare");
  if (message.photo || message.video || message.animation)
    classes.push("pictured", words ? "captioned" : "wordless");
  return classes.join(" ");
}

function inside(unit, acts) {
  const words = worded(unit);
  return [
    author(unit, acts),
    unit.messages[0].reply_to_message ? quote(unit.messages[0].reply_to_message, acts) : null,
    unit.messages.length > 1 ? album(unit.messages) : media(unit.messages[0]),
    el(
      "div",
      { class: `words${words ? "" : " none"}` },
      words ? formatted(words.text, words.entities, acts) : null,
      stamp(unit.messages.at(-1), acts),
    ),
    reactions(unit.messages[0]),
  ];
}

function worded(unit) {
  const spoken = unit.messages.find((message) => message.text || message.caption);
  if (!spoken) return null;
  return {
    text: spoken.text ?? spoken.caption,
    entities: spoken.entities ?? spoken.caption_entities,
  };
}

function album(messages) {
  if (messages.every((message) => message.photo || message.video)) {
    return el(
      "div",
      { class: `album of-${Math.min(messages.length, 4)}`, dataset: { testid: "album" } },
      messages.map((message) => (message.photo ? picture(message) : media(message))),
    );
  }
  return el("div", { class: "album-list", dataset: { testid: "album" } }, messages.map(media));
}

function quote(quoted, acts) {
  const own = isOwn(quoted, acts);
  return el(
    "button",
    {
      type: "button",
      class: `quote ${own ? "own" : "bot"}`,
      dataset: { testid: "quote" },
      onclick: () => acts.show(quoted.message_id),
    },
    el("b", {}, own ? say("you") : quoted.from.first_name),
    el("span", {}, gist(quoted)),
  );
}

function reactions(message) {
  if (!message.reactions?.length) return null;
  const signs = message.reactions.map((sign) => el("span", {}, sign));
  return el("div", { class: "reactions", dataset: { testid: "reactions" } }, signs);
}

function stamp(message, acts) {
  const sent = new Date(message.date * 1000);
  return el(
    "span",
    { class: "stamp" },
    isEdited(message) ? el("span", { class: "edited" }, say("edited")) : null,
    el("time", { datetime: sent.toISOString() }, hourMinute(sent)),
    isOwn(message, acts) ? icon("check") : null,
  );
}

// What Telegram lets people put another file in the place of.
const EXCHANGED = ["photo", "video", "animation", "audio", "document"];

function handles(unit, own, acts) {
  const message = unit.messages[0];
  const words = message.text ?? message.caption;
  const buttons = [
    iconButton("reply", say("reply"), { onclick: () => acts.reply(message) }),
    own && acts.change && (words || EXCHANGED.some((kind) => message[kind])) ? iconButton("edit", say("edit"), { onclick: () => acts.change(message) }) : null,
    words ? iconButton("copy", say("copy"), { onclick: () => acts.copy(words) }) : null,
  ].filter(Boolean);
  return el(
    "span",
    {
      class: "handles",
      role: "group",
      "aria-label": say("actions"),
      style: { "--count": buttons.length },
    },
    buttons,
  );
}
