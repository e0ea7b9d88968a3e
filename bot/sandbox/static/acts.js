// What one can do in a column; everything goes to the sandbox as an order of the person shown.
import { askWhoOpens } from "./dialogs.js";
import { ask, order } from "./net.js";
import { store } from "./store.js";
import { toast } from "./toasts.js";
import { language, say } from "./words.js";

const ALBUM = 10;
// Telegram's albums: pictures and films together, papers or sounds among themselves.
const TOGETHER = { photo: "pictures", video: "pictures", document: "papers", audio: "sounds" };

export function actsOf(column) {
  const did = (name, body = {}) => {
    column.used();
    return order(name, { user: column.id, ...body });
  };
  const tried = (done) => done.catch((error) => column.fail(error));
  return {
    get botName() {
      return store.bot.username;
    },
    say: (text, replyTo) => did("say", { text, reply_to: replyTo ?? null }),
    command: (text) => tried(did("say", { text })),
    edit: (id, text) => did("edit", { message_id: id, text }),
    exchange: (id, { file, kind }, caption) => {
      column.used();
      return exchange(column.id, id, { file, kind }, caption);
    },
    contact: () => tried(did("contact")),
    location: () => tried(did("location")),
    press: (id, data) => {
      column.pressed(id, data);
      return tried(did("press", { message_id: id, data }));
    },
    sendFiles: async (files, more) => {
      column.used();
      await sendFiles(column.id, files, more);
    },
    commands: () => ask(`commands/${column.id}`),
    lastOwn: () =>
      store
        .messages(column.id)
        .filter((message) => !message.from.is_bot && message.text)
        .at(-1),
    reply: (message) => column.composer.replyTo(message),
    change: (message) => column.composer.editing(message),
    show: (id) => column.chat.show(id),
    write: () => column.composer.focus(),
    copy: (text) =>
      tried(navigator.clipboard.writeText(text).then(() => toast(column.toasts, say("copied")))),
    openStart: (code) => tried(openStart(code)),
    fail: (error) => column.fail(error),
  };
}

// `files`: [{ file, kind }]; the caption and the quotation belong to the first of them.
async function sendFiles(user, files, { caption, replyTo, duration }) {
  const first = { caption, reply_to: replyTo, duration };
  for (const [index, album] of albums(files).entries()) {
    const form = new FormData();
    form.set("user", user);
    const more = index === 0 ? Object.entries(first).filter(([, value]) => value) : [];
    for (const [name, value] of more) form.set(name, value);
    for (const { file, kind } of album) form.append(kind, file, file.name);
    await order("file", form);
  }
}

// Another file in the place of that of an earlier message.
async function exchange(user, id, { file, kind }, caption) {
  const form = new FormData();
  form.set("user", user);
  form.set("instead_of", id);
  if (caption) form.set("caption", caption);
  form.append(kind, file, file.name);
  await order("file", form);
}

function albums(files) {
  const made = [];
  for (const entry of files) {
    const fitting = made.find(
      (album) =>
        TOGETHER[entry.kind] &&
        TOGETHER[album[0].kind] === TOGETHER[entry.kind] &&
        album.length < ALBUM,
    );
    if (fitting) fitting.push(entry);
    else made.push([entry]);
  }
  return made;
}

async function openStart(code) {
  const who = await askWhoOpens();
  if (who?.role)
    store.tell("joined", await order("person", { role: who.role, language: language(), code }));
  else if (who) await order("say", { user: who.user, text: `/start ${code}`.trim() });
}
