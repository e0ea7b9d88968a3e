// Short words over a chat that go by themselves, and alerts that wait for an OK.
import { el } from "./dom.js";
import { say } from "./words.js";

const SHOWN_MS = 3500;

export function toast(place, text) {
  const node = el("div", { class: "toast", role: "status", dataset: { testid: "toast" } }, text);
  place.append(node);
  setTimeout(() => node.classList.add("leaves"), SHOWN_MS);
  setTimeout(() => node.remove(), SHOWN_MS + 400);
}

export function alertBox(place, text) {
  const ok = el(
    "button",
    { type: "button", class: "primary", onclick: () => node.remove() },
    say("ok"),
  );
  const node = el(
    "div",
    { class: "alert", role: "alertdialog", "aria-label": text, dataset: { testid: "alert" } },
    el("div", { class: "alert-box" }, el("p", {}, text), ok),
  );
  place.append(node);
  ok.focus();
}
