// Which messages belong together in a chat.
import { dayKey } from "./times.js";

const RUN_SECONDS = 300;

// Messages of one album become one unit; runs by one side within minutes stand close together.
export function grouped(messages) {
  const units = [];
  for (const message of messages) {
    const last = units.at(-1);
    const sameAlbum =
      message.media_group_id && last?.messages[0].media_group_id === message.media_group_id;
    if (sameAlbum) last.messages.push(message);
    else units.push({ messages: [message], first: true, last: true });
  }
  units.forEach((unit, index) => {
    if (index && isRun(units[index - 1].messages.at(-1), unit.messages[0])) {
      units[index - 1].last = false;
      unit.first = false;
    }
  });
  return units;
}

function isRun(earlier, later) {
  return (
    earlier.from.id === later.from.id &&
    earlier.message_thread_id === later.message_thread_id &&
    later.date - earlier.date < RUN_SECONDS &&
    dayKey(new Date(earlier.date * 1000)) === dayKey(new Date(later.date * 1000))
  );
}
