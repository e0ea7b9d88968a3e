// The page: three columns, a clock, and a switch between them on a narrow screen.
import { ClockPanel } from "./clock.js";
import { Column } from "./column.js";
import { el, icon } from "./dom.js";
import { store } from "./store.js";
import { TopBar } from "./top.js";
import { say } from "./words.js";

const ROLES = ["customer", "staff", "manager"];
const TAB_ICONS = { customer: "person", staff: "headset", manager: "chart" };

const columns = new Map(ROLES.map((role) => [role, new Column(role)]));
const top = new TopBar(
  new ClockPanel(),
  { href: "/groups", name: "groups", icon: "people" },
  renamed,
);
let shown = sessionStorage.getItem("duban.tab") ?? "customer";

function drawTabs() {
  const focused = document.activeElement?.dataset?.tab;
  const tabs = ROLES.map((role) => {
    const column = columns.get(role);
    const tab = el(
      "button",
      {
        type: "button",
        class: "tab",
        role: "tab",
        id: `tab-${role}`,
        "aria-controls": `column-${role}`,
        "aria-selected": String(role === shown),
        tabindex: role === shown ? "0" : "-1",
        dataset: { tab: role, testid: `tab-${role}` },
        onclick: () => show(role),
        onkeydown: walkTabs,
      },
      icon(TAB_ICONS[role]),
      el("span", {}, say(`column.${role}`)),
      column.unread
        ? el(
            "span",
            { class: "badge", "aria-label": say("unread", { n: column.unread }) },
            column.unread,
          )
        : null,
    );
    return tab;
  });
  document.getElementById("tabs").replaceChildren(...tabs);
  if (focused) document.getElementById(`tab-${focused}`)?.focus();
}

function walkTabs(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const role = ROLES[(ROLES.indexOf(shown) + step + 3) % 3];
  show(role);
  document.getElementById(`tab-${role}`).focus();
}

function show(role) {
  shown = role;
  sessionStorage.setItem("duban.tab", role);
  document.body.dataset.shown = role;
  store.tell("people");
}

function renamed() {
  for (const column of columns.values()) column.rename();
  drawTabs();
}

document.body.dataset.shown = shown;
document.getElementById("columns").append(...[...columns.values()].map((column) => column.node));
store.on("people", drawTabs);
store.on("moved", ({ person }) => {
  if (columns.get(shown).id === person.id) show(ROLES.find((role) => columns.get(role).hosts(person)));
});
top.draw();
drawTabs();
store.begin().then(() => {
  document.body.dataset.ready = "yes";
});
