// Group chats: what is said there, topic by topic, and what anybody does there.
import { el } from "./dom.js";
import { words } from "./groups_words.js";
import { ask, order } from "./net.js";
import { language, say as sayPage } from "./words.js";

const EVERY_MS = 700;
const ALL = "all";
const GENERAL = "general";
const SERVICE = {
  forum_topic_created: (topic) => `# ${topic.name}`,
  forum_topic_closed: () => "🔒",
  forum_topic_reopened: () => "🔓",
  migrate_to_chat_id: (id) => `→ ${id}`,
  migrate_from_chat_id: (id) => `← ${id}`,
};
const say = (key) => words[language()][key];
const at = (id) => document.getElementById(id);

let state = { groups: [], people: [] };
let shown = null;
let topic = ALL;
let replied = null;
let seen = "";
let me = Number(sessionStorage.getItem("duban.groups.me")) || null;

const group = () => state.groups.find((each) => each.id === shown);
const person = () => state.people.find((each) => each.id === me);

async function act(name, body) {
  await order(`group/${name}`, { user: me, ...body });
  await refresh();
}

async function refresh() {
  state = await ask("groups");
  if (!person()) {
    me = (state.people.find((each) => each.role === "manager") ?? state.people[0])?.id ?? null;
  }
  if (!group()) shown = state.groups[0]?.id ?? null;
  const now = JSON.stringify([state, shown, topic, replied, me]);
  if (now === seen) return;
  seen = now;
  draw();
}

function draw() {
  document.documentElement.lang = language();
  drawTop();
  drawGroups();
  drawTopics();
  drawMessages();
  drawComposer();
}

function drawTop() {
  const choices = state.people.map((each) =>
    el("option", { value: each.id, selected: each.id === me }, `${each.name} · ${sayPage(`role.${each.role}`)}`),
  );
  const choose = (event) => {
    me = Number(event.target.value);
    sessionStorage.setItem("duban.groups.me", me);
    draw();
  };
  const who = el("select", { onchange: choose, dataset: { testid: "me" } }, choices);
  at("top").replaceChildren(
    el("a", { href: "/" }, say("back")),
    el("b", {}, "督办 Duban"),
    el("label", {}, `${say("who")} `, who),
  );
}

function drawGroups() {
  const list = state.groups.map((each) =>
    el(
      "button",
      {
        type: "button",
        "aria-pressed": String(each.id === shown),
        onclick: () => {
          [shown, topic, replied] = [each.id, ALL, null];
          draw();
        },
      },
      el("b", {}, each.title),
      el("small", {}, [each.forum ? say("forum") : "", say(each.bot ?? "out")].join(" ")),
    ),
  );
  if (!at("new-group")) at("groups").append(newGroup());
  at("groups").replaceChildren(...list, at("new-group"));
}

function newGroup() {
  const title = el("input", { placeholder: say("title"), dataset: { testid: "title" } });
  const forum = el("input", { type: "checkbox", dataset: { testid: "forum" } });
  const made = async (event) => {
    event.preventDefault();
    if (!title.value.trim()) return;
    const body = { user: me, title: title.value.trim(), forum: forum.checked };
    shown = (await order("group/new", body)).id;
    title.value = "";
    await refresh();
  };
  return el(
    "form",
    { id: "new-group", onsubmit: made },
    title,
    el("label", {}, forum, ` ${say("forum")}`),
    el("button", { dataset: { testid: "create" } }, say("create")),
  );
}

function drawTopics() {
  const room = group();
  if (!room) {
    at("topics").replaceChildren(el("p", {}, say("none")));
    return;
  }
  const tab = (id, name) =>
    el(
      "button",
      {
        type: "button",
        role: "tab",
        "aria-selected": String(topic === id),
        onclick: () => {
          [topic, replied] = [id, null];
          draw();
        },
      },
      name,
    );
  const tabs = room.forum
    ? [
        tab(ALL, say("all")),
        tab(GENERAL, say("general")),
        ...room.topics.map((each) => tab(each.id, each.closed ? `🔒 ${each.name}` : each.name)),
      ]
    : [];
  at("topics").replaceChildren(...tabs, ...deeds(room));
}

function deeds(room) {
  const open = room.topics.find((each) => each.id === topic);
  const ofTopic = open ? ["delete", open.closed ? "reopen" : "close"] : [];
  const ofBot = { administrator: ["remove"], member: ["promote", "remove"] }[room.bot] ?? ["add"];
  const ofGroup = room.type === "group" ? ["upgrade"] : [];
  return [...ofTopic, ...ofBot, ...ofGroup].map((key) =>
    el(
      "button",
      {
        type: "button",
        class: "deed",
        onclick: () => act("change", { group: room.id, do: key, topic: open?.id ?? 0 }),
      },
      say(key),
    ),
  );
}

const belongs = (message) =>
  topic === ALL || (message.message_thread_id ?? GENERAL) === topic;

function drawMessages() {
  const list = at("messages");
  const below = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  list.replaceChildren(...(group()?.messages ?? []).filter(belongs).map(bubble));
  if (below) list.scrollTop = list.scrollHeight;
}

function bubble(message) {
  const quoted = message.reply_to_message;
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return el(
    "li",
    {
      class: message.from.is_bot ? "bot" : "person",
      dataset: { testid: "group-message", id: message.message_id },
    },
    el("b", {}, message.from.first_name),
    place(message),
    quoted ? el("blockquote", {}, gist(quoted)) : null,
    el("p", {}, gist(message)),
    ...rows.map((row) =>
      el(
        "div",
        { class: "keys" },
        row.map((key) =>
          el(
            "button",
            {
              type: "button",
              onclick: () =>
                act("press", {
                  group: shown,
                  message_id: message.message_id,
                  data: key.callback_data,
                }),
            },
            key.text,
          ),
        ),
      ),
    ),
    el("span", { class: "reactions" }, message.reactions.join(" ")),
    el(
      "button",
      {
        type: "button",
        class: "reply",
        onclick: () => {
          replied = message;
          draw();
        },
      },
      say("reply"),
    ),
  );
}

function place(message) {
  const named = group().topics.find((each) => each.id === message.message_thread_id);
  return named && topic === ALL ? el("small", {}, `# ${named.name}`) : null;
}

function gist(message) {
  const service = Object.keys(SERVICE).find((key) => message[key]);
  const said = message.text ?? message.caption;
  return said ?? (service ? SERVICE[service](message[service]) : "📎");
}

function drawComposer() {
  const form = at("composer");
  form.hidden = !group() || !me;
  form.onsubmit = send;
  if (!form.elements.text) {
    form.replaceChildren(
      el("small", { id: "replied" }),
      el("input", { name: "text", autocomplete: "off", dataset: { testid: "group-input" } }),
      el("button", { dataset: { testid: "group-send" } }, ""),
    );
  }
  at("replied").textContent = replied ? `↩ ${gist(replied).slice(0, 60)}` : "";
  form.elements.text.placeholder = say("write");
  form.querySelector("button").textContent = say("send");
}

async function send(event) {
  event.preventDefault();
  const line = event.target.elements.text;
  const text = line.value.trim();
  if (!text) return;
  line.value = "";
  const thread = typeof topic === "number" ? topic : (replied?.message_thread_id ?? null);
  const body = { group: shown, text, topic: thread, reply_to: replied?.message_id ?? null };
  replied = null;
  await act("say", body);
}

async function live() {
  await refresh().catch((error) => console.warn("The sandbox is away:", error));
  setTimeout(live, EVERY_MS);
}

live().then(() => {
  document.body.dataset.ready = "yes";
});
