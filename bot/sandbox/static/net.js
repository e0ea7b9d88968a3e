// Talking to the sandbox: questions by GET, orders by POST, news by server-sent events.

export async function ask(path) {
  const answer = await fetch(`/sandbox/${path}`);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

export async function order(name, body) {
  const form = body instanceof FormData;
  const answer = await fetch(`/sandbox/${name}`, {
    method: "POST",
    headers: form ? {} : { "Content-Type": "application/json" },
    body: form ? body : JSON.stringify(body),
  });
  if (answer.status === 204) return null;
  if (answer.ok) return answer.json();
  const text = await answer.text();
  let why = text;
  try {
    why = JSON.parse(text).error;
  } catch {
    /* a plain sentence */
  }
  throw new Error(why);
}

export const fileUrl = (id) => `/sandbox/files/${encodeURIComponent(id)}`;

const KINDS = [
  "message",
  "edited",
  "deleted",
  "toast",
  "typing",
  "person",
  "blocked",
  "pressed",
  "clock",
  "reset",
];

// The browser comes back by itself, with the last id it has seen.
export function listen(mark, { heard, up, down }) {
  const source = new EventSource(`/sandbox/events?after=${encodeURIComponent(mark)}`);
  for (const kind of KINDS) {
    source.addEventListener(kind, (event) =>
      heard(kind, JSON.parse(event.data), event.lastEventId),
    );
  }
  source.onopen = up;
  source.onerror = () => {
    down();
    // A browser gives up for good when the answer was an error; we don't.
    if (source.readyState === EventSource.CLOSED)
      setTimeout(() => listen(mark, { heard, up, down }), 2000);
  };
  return source;
}
