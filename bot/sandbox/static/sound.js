// A voice or a piece of music with its player.
import { el, icon } from "./dom.js";
import { fileUrl } from "./net.js";
import { seconds } from "./times.js";
import { say } from "./words.js";

// A voice is drawn as bars; which bars is a matter of its id, since nobody decoded it.
export function sound(file, kind) {
  const player = el("audio", { src: fileUrl(file.file_id), preload: "none" });
  const bars = el(
    "span",
    { class: "bars", "aria-hidden": "true" },
    shape(file.file_unique_id).map((height) => el("i", { style: { "--height": height } })),
  );
  const time = el("span", { class: "sound-time" }, seconds(file.duration));
  const button = el(
    "button",
    {
      type: "button",
      class: "round-button",
      "aria-label": say("play"),
      onclick: () => (player.paused ? player.play().catch(() => {}) : player.pause()),
    },
    icon("play"),
  );
  const show = (name, label) => {
    button.replaceChildren(icon(name));
    button.setAttribute("aria-label", say(label));
  };
  player.onplay = () => show("pause", "pause");
  player.onpause = player.onended = () => show("play", "play");
  player.ontimeupdate = () => {
    bars.style.setProperty(
      "--played",
      player.currentTime /
        (Number.isFinite(player.duration) ? player.duration : file.duration || 1),
    );
    time.textContent = seconds(player.currentTime);
  };
  const title =
    kind === "audio"
      ? el("span", { class: "sound-title" }, file.title ?? file.file_name ?? say("audio"))
      : null;
  return el(
    "div",
    { class: "sound", dataset: { testid: kind } },
    button,
    el("div", { class: "sound-body" }, title, bars, time),
    player,
  );
}

function shape(id) {
  let state = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65521, 7);
  return Array.from({ length: 32 }, () => {
    state = (state * 75 + 74) % 65537;
    return (0.2 + (state % 100) / 125).toFixed(2);
  });
}
