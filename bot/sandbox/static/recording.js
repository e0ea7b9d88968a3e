// The strip in place of the line while a voice is being recorded.
import { el, iconButton } from "./dom.js";
import { seconds } from "./times.js";
import { Recording } from "./voice.js";
import { say } from "./words.js";

// Records into `bar` until the strip's buttons end it. The file and its length in seconds, or
// null when it was thrown away. Throws when there is no microphone.
export async function recordIn(bar) {
  const recording = await Recording.begin();
  const time = el("span", { class: "recording-time", role: "timer" }, "0:00");
  const ticking = setInterval(() => {
    time.textContent = seconds(recording.seconds);
  }, 250);
  const { strip, kept } = buttons(time);
  bar.classList.add("records");
  bar.append(strip);
  strip.lastChild.focus();
  try {
    if (await kept) return await recording.end();
    recording.drop();
    return null;
  } finally {
    clearInterval(ticking);
    bar.classList.remove("records");
    strip.remove();
  }
}

function buttons(time) {
  let decide;
  const kept = new Promise((decided) => {
    decide = decided;
  });
  const drop = { dataset: { testid: "voice-drop" }, onclick: () => decide(false) };
  const send = { dataset: { testid: "voice-send" }, onclick: () => decide(true) };
  const strip = el(
    "div",
    { class: "recording" },
    iconButton("trash", say("voice.drop"), drop),
    el("span", { class: "pulse", "aria-hidden": "true" }),
    time,
    iconButton("send", say("voice.send"), { class: "icon-button main send", ...send }),
  );
  return { strip, kept };
}
