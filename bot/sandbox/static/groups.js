// The page of group chats: which there are, one of them, and the bar on top.
import { ClockPanel } from "./clock.js";
import { GroupList } from "./groups_list.js";
import { Room } from "./groups_room.js";
import { ask } from "./net.js";
import { store } from "./store.js";
import { TopBar } from "./top.js";

const EVERY_MS = 700;

let groups = [];
let shown = null;
let seen = "";

const top = new TopBar(
  new ClockPanel(),
  { href: "/", name: "private", icon: "person" },
  renamed,
);
const room = new Room({ changed: refresh, back: () => open(null) });
const list = new GroupList({ chosen: open, made: (id) => refresh().then(() => open(id)) });

function open(id) {
  shown = id;
  draw();
}

function draw() {
  const group = groups.find((each) => each.id === shown) ?? null;
  document.body.dataset.shown = group ? "room" : "list";
  list.draw(groups, group?.id, room.me);
  room.draw(group);
}

async function refresh() {
  const answer = await ask("groups");
  const now = JSON.stringify(answer.groups);
  if (now === seen) return;
  seen = now;
  groups = answer.groups;
  if (shown === null && innerWidth > 760) shown = groups[0]?.id ?? null;
  draw();
}

function renamed() {
  list.rename();
  room.rename();
  draw();
}

async function live() {
  await refresh().catch((error) => console.warn("The sandbox is away:", error));
  setTimeout(live, EVERY_MS);
}

top.draw();
document.getElementById("columns").append(list.node, room.node);
store.on("people", draw);
store.on("day", draw);
store.on("toast", ({ user, body }) => room.answered(user, body));
store
  .begin()
  .then(live)
  .then(() => {
    document.body.dataset.ready = "yes";
  });
