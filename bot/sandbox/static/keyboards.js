// Buttons under a message and the keyboard under the input line.
import { el, icon } from "./dom.js";
import { startCode } from "./entities.js";

export function inlineKeyboard(message, pending, acts) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el(
    "div",
    { class: "inline-keyboard", role: "group" },
    rows.map((row) =>
      el(
        "div",
        { class: "key-row" },
        row.map((button) => inlineButton(message, button, pending, acts)),
      ),
    ),
  );
}

function inlineButton(message, button, pending, acts) {
  const waits = pending.has(`${message.message_id} ${button.callback_data}`);
  return el(
    "button",
    {
      type: "button",
      class: `key${waits ? " waits" : ""}${button.style ? ` ${button.style}` : ""}`,
      "aria-busy": waits ? "true" : null,
      dataset: { testid: "inline-button" },
      onclick: () => pressed(message, button, acts),
    },
    el("span", { class: "key-text" }, button.text),
    button.url ? icon("link") : button.copy_text ? icon("copy") : null,
  );
}

function pressed(message, button, acts) {
  if (button.callback_data !== undefined) acts.press(message.message_id, button.callback_data);
  else if (button.copy_text) acts.copy(button.copy_text.text);
  else if (button.url) openLink(button.url, acts);
}

function openLink(address, acts) {
  const code = startCode(address, acts.botName);
  if (code !== null) acts.openStart(code);
  else if (/^https?:/i.test(address)) window.open(address, "_blank", "noopener,noreferrer");
}

export function replyKeyboard(markup, acts) {
  return markup.keyboard.map((row) =>
    el(
      "div",
      { class: "key-row" },
      row.map((key) => {
        const button = typeof key === "string" ? { text: key } : key;
        return el(
          "button",
          {
            type: "button",
            class: `key${button.style ? ` ${button.style}` : ""}`,
            dataset: { testid: "reply-button" },
            onclick: () => typed(button, acts),
          },
          el("span", { class: "key-text" }, button.text),
        );
      }),
    ),
  );
}

function typed(button, acts) {
  if (button.request_contact) acts.contact();
  else if (button.request_location) acts.location();
  else acts.command(button.text);
}
