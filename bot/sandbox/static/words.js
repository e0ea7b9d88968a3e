// The words of the page itself. What the desk says comes from the desk.
import { en } from "./words_en.js";
import { zh } from "./words_zh.js";

const WORDS = { en, zh };
const KEY = "duban.language";
let chosen = localStorage.getItem(KEY) ?? (navigator.language.startsWith("zh") ? "zh" : "en");

export function language() {
  return chosen;
}

export function chooseLanguage(code) {
  chosen = code;
  localStorage.setItem(KEY, code);
  document.documentElement.lang = code;
}

export function say(key, values = {}) {
  return WORDS[chosen][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
