// The messages of one chat: days, runs, albums; keeps to the newest unless one has scrolled away.
import { bubble } from "./bubbles.js";
import { el, iconButton } from "./dom.js";
import { FloatingDay } from "./floating_day.js";
import { grouped } from "./runs.js";
import { dayKey, dayName } from "./times.js";
import { language, say } from "./words.js";

const NEAR = 80;

export class ChatView {
  #drawn = new Map();
  #pending = new Set();
  #pinned = true;
  #missed = 0;
  #top = 0;

  constructor(role, acts) {
    this.role = role;
    this.acts = acts;
    this.list = el("div", {
      class: "messages",
      role: "log",
      "aria-live": "polite",
      dataset: { testid: "chat" },
    });
    this.typing = el(
      "div",
      { class: "typing", role: "status", hidden: true, dataset: { testid: "typing" } },
      el("i"),
      el("i"),
      el("i"),
    );
    this.inner = el("div", { class: "chat-inner" }, this.list, this.typing);
    this.scroller = el(
      "div",
      { class: "chat-scroll", tabindex: "0", onscroll: () => this.#scrolled() },
      this.inner,
    );
    this.count = el("span", { class: "count" });
    this.toNewest = iconButton("down", say("newest"), {
      class: "icon-button to-newest",
      hidden: true,
      onclick: () => this.#toEnd("smooth"),
    });
    this.toNewest.append(this.count);
    this.day = new FloatingDay(this.list);
    this.skip = el("button", { type: "button", class: "skip", onclick: () => this.acts.write() });
    this.node = el(
      "div",
      { class: "chat", onkeydown: (event) => this.#key(event) },
      this.skip,
      this.scroller,
      this.day.node,
      this.toNewest,
    );
    new ResizeObserver(() => this.#pinned && this.#toEnd()).observe(this.inner);
    new ResizeObserver(() => this.#pinned && this.#toEnd()).observe(this.scroller);
  }

  // Another person's chat: nothing of the last one stays.
  clear() {
    this.#drawn.clear();
    this.#pending.clear();
    this.list.replaceChildren();
    this.typing.hidden = true;
    this.day.hide();
    this.#pinned = true;
  }

  // A long chat has hundreds of stops for Tab: Escape, or the first stop, lead past them.
  #key(event) {
    if (event.key === "Escape") this.acts.write();
  }

  draw(messages, fresh = [], kind = "message") {
    this.skip.textContent = say("skip");
    const units = grouped(messages);
    const next = new Map();
    const nodes = [];
    let day = null;
    for (const unit of units) {
      const date = new Date(unit.messages[0].date * 1000);
      if (dayKey(date) !== day)
        nodes.push(
          this.#kept(next, `day ${dayKey(date)}`, dayName(date), () =>
            el("div", { class: "day", role: "separator" }, el("span", {}, dayName(date))),
          ),
        );
      day = dayKey(date);
      nodes.push(this.#unit(next, unit, fresh, kind));
    }
    if (!nodes.length) nodes.push(this.#kept(next, "empty", language(), () => this.#empty()));
    this.#place(nodes);
    this.#drawn = next;
    this.#count(messages, fresh, kind);
  }

  #unit(next, unit, fresh, kind) {
    const ids = unit.messages.map((message) => message.message_id);
    const waits = [...this.#pending].filter((press) => ids.includes(Number(press.split(" ")[0])));
    const signature = JSON.stringify([unit, waits, language()]);
    const known = this.#drawn.has(`m ${ids[0]}`);
    const node = this.#kept(next, `m ${ids[0]}`, signature, () =>
      bubble(unit, this.#pending, this.acts),
    );
    const isFresh = ids.some((id) => fresh.includes(id));
    if (isFresh && !known) node.classList.add("arrives");
    if (isFresh && known && kind === "edited") node.classList.add("changes");
    return node;
  }

  // The old element if nothing about it changed, so that focus, playing sounds and scrolling stay.
  #kept(next, key, signature, make) {
    const old = this.#drawn.get(key);
    const entry = old?.signature === signature ? old : { signature, node: make() };
    next.set(key, entry);
    return entry.node;
  }

  #place(nodes) {
    const lost = this.list.contains(document.activeElement) ? document.activeElement : null;
    const wanted = new Set(nodes);
    for (const node of [...this.list.children]) if (!wanted.has(node)) node.remove();
    nodes.forEach((node, index) => {
      if (this.list.children[index] !== node)
        this.list.insertBefore(node, this.list.children[index] ?? null);
    });
    if (lost && !this.list.contains(lost)) this.scroller.focus({ preventScroll: true });
  }

  #count(messages, fresh, kind) {
    const newest = messages.at(-1);
    const own = newest && !newest.from.is_bot && fresh.includes(newest.message_id);
    if (own || this.#pinned) this.#toEnd();
    else if (kind === "message") this.#missed += fresh.length;
    this.#showCount();
  }

  #empty() {
    return el(
      "div",
      { class: "empty" },
      el("img", { src: "/sandbox/static/seal.svg", alt: "" }),
      el("b", {}, say("empty")),
      el("span", {}, this.#hint()),
    );
  }

  #hint() {
    return this.acts.hint ? this.acts.hint() : say(`empty.${this.role}`);
  }

  waiting(messageId, data, on) {
    const press = `${messageId} ${data}`;
    if (on) this.#pending.add(press);
    else
      for (const known of [...this.#pending])
        if (known.startsWith(`${messageId} `)) this.#pending.delete(known);
  }

  show(messageId) {
    const node = this.list.querySelector(`[data-id="${messageId}"]`);
    if (!node) return;
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.remove("changes");
    requestAnimationFrame(() => node.classList.add("changes"));
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const up = scrollTop < this.#top - 1;
    this.#top = scrollTop;
    // Only a person scrolls up; that the chat grew below is no reason to leave its end.
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#pinned = true;
    else if (up) this.#pinned = false;
    if (this.#pinned) this.#missed = 0;
    else this.day.show();
    this.#showCount();
  }

  #showCount() {
    this.toNewest.hidden = this.#pinned;
    this.count.textContent = this.#missed || "";
  }

  #toEnd(behavior = "instant") {
    this.#pinned = true;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
  }
}
