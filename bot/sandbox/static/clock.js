// The sandbox's clock, and the buttons that turn it on.
import { el, icon } from "./dom.js";
import { order } from "./net.js";
import { store } from "./store.js";
import { aheadMinutes, dayKey, hourMinute, longDate, now, second, span } from "./times.js";
import { say } from "./words.js";

const STEPS = [
  ["ten", { minutes: 10 }],
  ["hour", { minutes: 60 }],
  ["morning", { to: "morning" }],
  ["digest", { to: "digest" }],
];

export class ClockPanel {
  #day = null;

  constructor() {
    this.minute = el("span");
    this.second = el("span", { class: "clock-seconds" });
    this.time = el(
      "b",
      { class: "clock-time", dataset: { testid: "clock" } },
      this.minute,
      this.second,
    );
    this.date = el("span", { class: "clock-date" });
    this.ahead = el("small", { class: "clock-ahead" });
    this.steps = el("span", { class: "clock-steps" });
    this.node = el(
      "div",
      { class: "clock", role: "group" },
      icon("clock"),
      el(
        "span",
        { class: "clock-face" },
        el("span", { class: "clock-line" }, this.time, this.date),
        this.ahead,
      ),
      this.steps,
    );
    setInterval(() => this.#tick(), 500);
    store.on("clock", () => this.#tick());
    store.on("desk", () => this.rename());
  }

  rename() {
    this.node.setAttribute("aria-label", say("clock.title"));
    const at = store.desk?.digest ?? "18:00";
    this.steps.replaceChildren(
      ...STEPS.map(([name, body]) =>
        el(
          "button",
          {
            type: "button",
            class: "step",
            title: say(`clock.${name}.long`, { at }),
            "aria-label": say(`clock.${name}.long`, { at }),
            dataset: { testid: `clock-${name}` },
            onclick: () => this.#turn(body),
          },
          say(`clock.${name}`, { at }),
        ),
      ),
    );
    this.#tick();
  }

  async #turn(body) {
    this.node.classList.add("turns");
    for (const button of this.steps.children) button.disabled = true;
    try {
      const { now: moved } = await order("clock", body);
      store.setNow(moved);
    } finally {
      this.node.classList.remove("turns");
      for (const button of this.steps.children) button.disabled = false;
    }
  }

  #tick() {
    const moment = now();
    this.minute.textContent = hourMinute(moment);
    this.second.textContent = `:${second(moment)}`;
    this.date.textContent = longDate(moment);
    const minutes = aheadMinutes();
    this.ahead.textContent =
      minutes > 0 ? say("clock.ahead", { span: span(minutes) }) : say("clock.now");
    this.#tellDay(dayKey(moment));
  }

  // What is called today and yesterday in the chats changes with the day.
  #tellDay(day) {
    if (day === this.#day) return;
    this.#day = day;
    store.tell("day");
  }
}
