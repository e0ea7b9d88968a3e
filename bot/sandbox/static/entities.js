// A message's text with its entities, as elements. The text itself never becomes markup.
import { el } from "./dom.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const SAFE = /^(https?|tel|mailto|tg):/i;

// `acts`: { command(text), openStart(code) } - what pressing a command or an invitation does.
export function formatted(text, entities, acts) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, sorted, 0, text.length, acts);
}

function nodes(text, entities, start, end, acts) {
  const made = [];
  let at = start;
  entities.forEach((entity, index) => {
    if (entity.offset < at) return;
    const stop = entity.offset + entity.length;
    const inside = entities
      .slice(index + 1)
      .filter((e) => e.offset >= entity.offset && e.offset + e.length <= stop);
    if (entity.offset > at) made.push(text.slice(at, entity.offset));
    const part = text.slice(entity.offset, stop);
    made.push(wrap(entity, part, nodes(text, inside, entity.offset, stop, acts), acts));
    at = afterBlock(entity, text, stop, entities) ? stop + 1 : stop;
  });
  if (at < end) made.push(text.slice(at, end));
  return made;
}

// A block stands on lines of its own already; the line break that ends it is not another one.
function afterBlock(entity, text, stop, entities) {
  return (
    BLOCKS.has(entity.type) &&
    text[stop] === "\n" &&
    !entities.some((other) => other.offset === stop)
  );
}

function wrap(entity, part, children, acts) {
  switch (entity.type) {
    case "bot_command":
      return el(
        "button",
        { type: "button", class: "command", onclick: () => acts.command(part) },
        children,
      );
    case "url":
      return link(/^[a-z]+:/i.test(part) ? part : `https://${part}`, children, acts);
    case "text_link":
      return link(entity.url, children, acts);
    case "email":
      return link(`mailto:${part}`, children, acts);
    case "phone_number":
      return link(`tel:${part}`, children, acts);
    case "pre":
      return el("pre", {}, el("code", {}, children));
    case "spoiler":
      return spoiler(children);
    default:
      return el(TAGS[entity.type] ?? "span", { class: `entity-${entity.type}` }, children);
  }
}

function spoiler(children) {
  return el(
    "span",
    {
      class: "spoiler",
      role: "button",
      tabindex: "0",
      onclick: (event) => event.currentTarget.classList.add("shown"),
    },
    children,
  );
}

function link(address, children, acts) {
  if (!SAFE.test(address)) return el("span", {}, children);
  const code = startCode(address, acts.botName);
  const properties = { href: address, target: "_blank", rel: "noopener noreferrer" };
  if (code !== null)
    properties.onclick = (event) => {
      event.preventDefault();
      acts.openStart(code);
    };
  return el("a", properties, children);
}

// A link like t.me/<our bot>?start=CODE opens the bot's chat with that code; else null.
export function startCode(address, botName) {
  const url = URL.parse ? URL.parse(address) : new URL(address);
  if (!url || !/^(www\.)?(t|telegram)\.me$/.test(url.hostname)) return null;
  if (url.pathname.slice(1).toLowerCase() !== botName.toLowerCase()) return null;
  return url.searchParams.get("start") ?? "";
}

const PICTURES_ONLY =
  /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}])*\s?){1,3}$/u;

export function isPicturesOnly(text) {
  return PICTURES_ONLY.test(text);
}
