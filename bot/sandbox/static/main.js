// The page: three columns, a clock, and a switch between them on a narrow screen.
import { ClockPanel } from "./clock.js";
import { Column } from "./column.js";
import { el, icon, iconButton } from "./dom.js";
import { store } from "./store.js";
import { chooseLanguage, language, say } from "./words.js";

const ROLES = ["customer", "staff", "manager"];
const TAB_ICONS = { customer: "person", staff: "headset", manager: "chart" };
const THEMES = ["auto", "light", "dark"];

const columns = new Map(ROLES.map((role) => [role, new Column(role)]));
const clock = new ClockPanel();
let shown = sessionStorage.getItem("duban.tab") ?? "customer";
let theme = localStorage.getItem("duban.theme") ?? "auto";

function drawTop() {
  const name = store.desk?.name[language()] ?? "";
  document.title = name ? `督办 Duban · ${name}` : "督办 Duban";
  const brand = el(
    "div",
    { class: "brand" },
    el("img", { src: "/sandbox/static/seal.svg", alt: "", width: "34", height: "34" }),
    el(
      "span",
      { class: "brand-text" },
      el("b", {}, "督办 Duban"),
      el("small", {}, [say("tagline"), name].filter(Boolean).join(" · ")),
    ),
  );
  const themes = iconButton(
    { auto: "auto", light: "sun", dark: "moon" }[theme],
    say(`theme.${theme}`),
    { dataset: { testid: "theme" }, onclick: nextTheme },
  );
  const tongue = el(
    "button",
    {
      type: "button",
      class: "tongue",
      lang: language() === "zh" ? "en" : "zh",
      "aria-label": say("language"),
      title: say("language"),
      dataset: { testid: "language" },
      onclick: switchLanguage,
    },
    say("language.mark"),
  );
  const groups = el(
    "a",
    {
      class: "icon-button",
      href: "/groups",
      "aria-label": say("groups"),
      title: say("groups"),
      dataset: { testid: "groups" },
    },
    icon("people"),
  );
  document
    .getElementById("top")
    .replaceChildren(brand, clock.node, el("div", { class: "top-tools" }, groups, themes, tongue));
}

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

function nextTheme() {
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  localStorage.setItem("duban.theme", theme);
  applyTheme();
  drawTop();
}

function applyTheme() {
  document.documentElement.dataset.theme = theme;
}

function switchLanguage() {
  chooseLanguage(language() === "zh" ? "en" : "zh");
  drawTop();
  clock.rename();
  for (const column of columns.values()) column.rename();
  drawTabs();
}

function connection(up) {
  document.querySelector(".offline")?.remove();
  if (!up)
    document.body.append(
      el(
        "div",
        { class: "offline", role: "alert", dataset: { testid: "offline" } },
        say("offline"),
      ),
    );
}

chooseLanguage(language());
applyTheme();
document.body.dataset.shown = shown;
document.getElementById("columns").append(...[...columns.values()].map((column) => column.node));
store.on("people", drawTabs);
store.on("desk", drawTop);
store.on("connection", connection);
drawTop();
drawTabs();
store.begin().then(() => {
  document.body.dataset.ready = "yes";
});
