// Times of the desk: always in the desk's zone, in the language of the page.
import { language, say } from "./words.js";

let zone = "UTC";
let ahead = 0;

export function setClock(zoneName, now) {
  zone = zoneName ?? zone;
  ahead = now - Date.now();
}

export function now() {
  return new Date(Date.now() + ahead);
}

export function aheadMinutes() {
  return Math.round(ahead / 60000);
}

const formats = new Map();

function format(date, options) {
  const locale = language() === "zh" ? "zh-CN" : "en-GB";
  const key = locale + zone + JSON.stringify(options);
  if (!formats.has(key))
    formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  return formats.get(key).format(date);
}

export const hourMinute = (date) =>
  format(date, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
export const second = (date) => String(date.getUTCSeconds()).padStart(2, "0");
export const longDate = (date) =>
  format(date, { weekday: "short", month: "short", day: "numeric" });
export const dayKey = (date) => format(date, { year: "numeric", month: "2-digit", day: "2-digit" });

export function dayName(date) {
  if (dayKey(date) === dayKey(now())) return say("today");
  if (dayKey(date) === dayKey(new Date(now().getTime() - 864e5))) return say("yesterday");
  return format(date, { month: "long", day: "numeric", weekday: "long" });
}

export function span(minutes) {
  const parts = [
    ["span.days", Math.floor(minutes / 1440)],
    ["span.hours", Math.floor((minutes % 1440) / 60)],
    ["span.minutes", minutes % 60],
  ];
  return parts
    .filter(([, n]) => n)
    .slice(0, 2)
    .map(([key, n]) => say(key, { n }))
    .join(" ");
}

export function seconds(total) {
  const whole = Math.max(0, Math.round(total || 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
