// Small menus below a button: arrow keys walk, Escape closes, focus goes back where it was.
import { el } from "./dom.js";

let open = null;

// `items`: elements made by `item`, `heading` or `line`.
export function showMenu(anchor, items, { label, align = "start" } = {}) {
  const again = open?.anchor === anchor;
  closeMenu();
  if (again) return;
  const node = el(
    "div",
    {
      class: `menu ${align}`,
      role: "menu",
      "aria-label": label,
      dataset: { testid: "menu" },
      onkeydown: walk,
    },
    items,
  );
  anchor.parentElement.append(node);
  anchor.setAttribute("aria-expanded", "true");
  open = { anchor, node };
  setTimeout(() => node.querySelector("[role^=menuitem]")?.focus({ preventScroll: true }));
}

export function closeMenu() {
  if (!open) return;
  const { anchor, node } = open;
  open = null;
  const inside = node.contains(document.activeElement);
  node.remove();
  anchor.setAttribute("aria-expanded", "false");
  if (inside) anchor.focus();
}

export function item(content, act, properties = {}) {
  return el(
    "button",
    {
      type: "button",
      role: "menuitem",
      tabindex: "-1",
      class: "menu-item",
      dataset: { testid: "menu-item" },
      ...properties,
      onclick: () => {
        closeMenu();
        act();
      },
    },
    content,
  );
}

export const heading = (text) => el("div", { class: "menu-heading" }, text);
export const line = () => el("hr", { class: "menu-line" });

function walk(event) {
  const items = [...event.currentTarget.querySelectorAll("[role^=menuitem]")];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") closeMenu();
  if (event.key === "Escape") event.stopPropagation();
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}

document.addEventListener("pointerdown", (event) => {
  if (open && !open.node.contains(event.target) && !open.anchor.contains(event.target)) closeMenu();
});
