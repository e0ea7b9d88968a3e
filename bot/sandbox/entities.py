"""Formatted text from the bot: HTML to entities, or the refusal Telegram would send."""

import re
from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.errors import bad_request
from bot.sandbox.html_tags import Tag, decode, read_tag, refuse
from bot.sandbox.text import Entity, clean, found_entities, utf16_length

RAW_LIMIT = 1 << 15
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


def formatted(
    call: Call, name: str, entities_name: str, too_long: str, limit: int
) -> dict[str, Any]:
    """`{text, entities}` of a call under the given names; nothing for an empty text.

    Raises ApiError for markup that can't be parsed and for more than `limit` characters.
    """
    mode = call.text("parse_mode")
    raw = call.text(name)
    if len(raw.encode("utf-8", "replace")) > RAW_LIMIT:
        raise bad_request("text is too long")
    given = None if mode else call.json(entities_name, "can't parse entities JSON object")
    return _content(raw, mode, given, (name, entities_name), too_long, limit)


def formatted_part(
    part: dict[str, Any], name: str, entities_name: str, too_long: str, limit: int
) -> dict[str, Any]:
    """The same for an object inside a call, such as one medium of an album."""
    return formatted(Call("", part), name, entities_name, too_long, limit)


def _content(
    raw: str, mode: str, given: Any, names: tuple[str, str], too_long: str, limit: int
) -> dict[str, Any]:
    text, entities = _parsed(raw, mode, given)
    text, entities = _trimmed(text, entities)
    if len(text) > limit:
        raise bad_request(too_long)
    if not text:
        return {}
    entities = _with_found(text, entities)
    return {names[0]: text, names[1]: entities} if entities else {names[0]: text}


def _parsed(raw: str, mode: str, given: Any) -> tuple[str, list[Entity]]:
    if not mode or mode.lower() == "none":
        return raw, [_checked(entity) for entity in given or ()]
    if mode.lower() == "html":
        return parse_html(raw)
    # The desk writes HTML only; refusing the rest keeps it so.
    raise bad_request("unsupported parse_mode")


def _checked(entity: Any) -> Entity:
    whole = isinstance(entity, dict) and all(
        isinstance(entity.get(name), kind)
        for name, kind in (("type", str), ("offset", int), ("length", int))
    )
    if not whole:
        raise bad_request("can't parse MessageEntity: expected an Object")
    checked: Entity = entity
    return checked


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Cuts blank ends; entities move along and lose what they covered there."""
    cleaned = clean(text)
    if not entities or cleaned == text:
        return cleaned, entities
    cut = utf16_length(text) - utf16_length(text.lstrip())
    size = utf16_length(cleaned)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - cut, 0)
        end = min(entity["offset"] + entity["length"] - cut, size)
        if start < end:
            moved.append({**entity, "offset": start, "length": end - start})
    return cleaned, moved


def _with_found(text: str, entities: list[Entity]) -> list[Entity]:
    """Links and commands that Telegram finds, where no code or link of the bot's stands."""
    taken = [entity for entity in entities if entity["type"] in ("code", "pre", "text_link")]
    found = [
        entity
        for entity in found_entities(text)
        if not any(_overlap(entity, other) for other in taken)
    ]
    return sorted([*entities, *found], key=_order)


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )


def _order(entity: Entity) -> tuple[int, int, int]:
    return entity["offset"], -entity["length"], _PRIORITY.get(entity["type"], 50)


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
        return "".join(self.parts), sorted(lone, key=_order)


def _same_place(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] == other["offset"] and one["length"] == other["length"])


def _without_language(entity: Entity) -> Entity:
    """Only a `pre` keeps its language."""
    if entity["type"] == "pre":
        return entity
    return {name: value for name, value in entity.items() if name != "language"}
