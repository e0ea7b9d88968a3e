// The bar on top of each page: the desk's name, the clock, the way to the other page, how it looks.
import { el, icon, iconButton } from "./dom.js";
import { store } from "./store.js";
import { chooseLanguage, language, say } from "./words.js";

const THEMES = ["auto", "light", "dark"];

export class TopBar {
  #theme = localStorage.getItem("duban.theme") ?? "auto";

  // `way`: { href, name, icon } of the other page; `renamed`: the page speaks another language.
  constructor(clock, way, renamed) {
    Object.assign(this, { clock, way, renamed });
    chooseLanguage(language());
    this.#apply();
    store.on("desk", () => this.draw());
    store.on("connection", showConnection);
  }

  draw() {
    const name = store.desk?.name[language()] ?? "";
    document.title = name ? `督办 Duban · ${name}` : "督办 Duban";
    const tools = el("div", { class: "top-tools" }, this.#way(), this.#themes(), this.#tongue());
    document.getElementById("top").replaceChildren(brand(name), this.clock.node, tools);
  }

  #way() {
    const { href, name } = this.way;
    const label = { "aria-label": say(name), title: say(name), dataset: { testid: name } };
    return el("a", { class: "icon-button", href, ...label }, icon(this.way.icon));
  }

  #themes() {
    const sign = { auto: "auto", light: "sun", dark: "moon" }[this.#theme];
    const press = { dataset: { testid: "theme" }, onclick: () => this.#nextTheme() };
    return iconButton(sign, say(`theme.${this.#theme}`), press);
  }

  #nextTheme() {
    this.#theme = THEMES[(THEMES.indexOf(this.#theme) + 1) % THEMES.length];
    localStorage.setItem("duban.theme", this.#theme);
    this.#apply();
    this.draw();
  }

  #apply() {
    document.documentElement.dataset.theme = this.#theme;
  }

  #tongue() {
    return el(
      "button",
      {
        type: "button",
        class: "tongue",
        lang: language() === "zh" ? "en" : "zh",
        "aria-label": say("language"),
        title: say("language"),
        dataset: { testid: "language" },
        onclick: () => this.#switchLanguage(),
      },
      say("language.mark"),
    );
  }

  #switchLanguage() {
    chooseLanguage(language() === "zh" ? "en" : "zh");
    this.draw();
    this.clock.rename();
    this.renamed();
  }
}

function brand(name) {
  return el(
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
}

function showConnection(up) {
  document.querySelector(".offline")?.remove();
  if (up) return;
  const note = { class: "offline", role: "alert", dataset: { testid: "offline" } };
  document.body.append(el("div", note, say("offline")));
}
