"""Telegram's HTML to text and entities, tag by tag."""

import re

from bot.sandbox.errors import bad_request
from bot.sandbox.html_tags import Tag, decode, read_tag, refuse
from bot.sandbox.text import Entity, utf16_length

_SPECIAL = re.compile(r"[<&]")

# Of entities that cover the same text, the one with the lower figure stands first (tdlib).
_PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}


def parse_html(html: str) -> tuple[str, list[Entity]]:
    """Text and entities; raises ApiError "can't parse entities: …" as Telegram does."""
    builder = _Builder(html)
    at = 0
    while special := _SPECIAL.search(html, at):
        builder.add(html[at : special.start()])
        at = builder.tag(special.start()) if special[0] == "<" else builder.sign(special.start())
    builder.add(html[at:])
    return builder.finish()


class _Builder:
    """The text so far, its length in UTF-16 units, and the tags still open."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.parts: list[str] = []
        self.length = 0
        self.open: list[tuple[Tag, int, int]] = []
        self.entities: list[Entity] = []

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += utf16_length(text)

    def sign(self, at: int) -> int:
        text, after = decode(self.html, at)
        self.add(text)
        return after

    def tag(self, at: int) -> int:
        if self.html.startswith("/", at + 1):
            return self._close(at)
        tag, after = read_tag(self.html, at)
        self.open.append((tag, self.length, len(self.parts)))
        return after

    def _close(self, at: int) -> int:
        if not self.open:
            raise refuse("Unexpected end tag at byte offset {}", self.html, at)
        end = self.html.find(">", at)
        if end < 0:
            raise refuse("Unclosed end tag at byte offset {}", self.html, at)
        tag, start, first_part = self.open.pop()
        name = self.html[at + 2 : end].rstrip().lower()
        if name not in ("", tag.name):
            expected = f'expected "</{tag.name}>", found "</{name}>"'
            raise refuse(f"Unmatched end tag at byte offset {{}}, {expected}", self.html, at)
        entity = tag.as_entity("".join(self.parts[first_part:]))
        if entity and self.length > start:
            self._keep({**entity, "offset": start, "length": self.length - start})
        return end + 1

    def _keep(self, entity: Entity) -> None:
        """`<pre><code class="language-x">` over the same text is one `pre` with a language."""
        last = self.entities[-1] if self.entities else None
        pair = last is not None and {last["type"], entity["type"]} == {"pre", "code"}
        if pair and last is not None and _same_place(last, entity):
            language = last.get("language") or entity.get("language")
            if language:
                self.entities[-1] = {**entity, "type": "pre", "language": language}
                return
        self.entities.append(entity)

    def finish(self) -> tuple[str, list[Entity]]:
        if self.open:
            name = self.open[-1][0].name
            raise bad_request(
                f"can't parse entities: Can't find end tag corresponding to start tag \"{name}\""
            )
        lone = [_without_language(entity) for entity in self.entities]
        return "".join(self.parts), sorted(lone, key=in_order)


def _same_place(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] == other["offset"] and one["length"] == other["length"])


def _without_language(entity: Entity) -> Entity:
    """Only a `pre` keeps its language."""
    if entity["type"] == "pre":
        return entity
    return {name: value for name, value in entity.items() if name != "language"}


def in_order(entity: Entity) -> tuple[int, int, int]:
    """Sorts entities as Telegram does: by place, the longer first."""
    return entity["offset"], -entity["length"], _PRIORITY.get(entity["type"], 50)
