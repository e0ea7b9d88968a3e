"""Formatted text from the bot: HTML to entities, or the refusal Telegram would send."""

from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.errors import bad_request
from bot.sandbox.html_text import in_order, parse_html
from bot.sandbox.text import Entity, clean, found_entities, utf16_length

RAW_LIMIT = 1 << 15


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
        if not isinstance(given or [], list):
            raise bad_request("can't parse entities: expected an Array of MessageEntity")
        return raw, [_checked(entity) for entity in given or []]
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
    return sorted([*entities, *found], key=in_order)


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )
