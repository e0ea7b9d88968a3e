"""The tags of Telegram's HTML, and the signs written as `&lt;`.

The refusals and their byte offsets are those of tdlib's parse_html.
"""

import re
from dataclasses import dataclass
from typing import Any

from bot.sandbox.errors import ApiError, bad_request

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_SIGN = re.compile(
    r"&(?:#(?:x(?P<hex>[0-9a-fA-F]{1,6})|(?P<dec>\d{1,7}))|(?P<name>lt|gt|amp|quot));?"
)
_SIGNS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"[^\s=>]*")
_SPACES = re.compile(r"\s*")
_BARE_VALUE = re.compile(r"[A-Za-z0-9.\-]*")
_USER_LINK = re.compile(r"tg://user\?id=(\d+)")
_LINK = re.compile(r"(?:https?|tg|ton|mailto|tel)\b:?|[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)


def refuse(sentence: str, html: str, at: int) -> ApiError:
    """`{}` in the sentence becomes the offset in bytes."""
    offset = len(html[:at].encode("utf-8", "replace"))
    return bad_request("can't parse entities: " + sentence.replace("{}", str(offset)))


def decode(html: str, at: int) -> tuple[str, int]:
    """The sign at an `&` and where it ends; an unknown one stays as it is written."""
    found = _SIGN.match(html, at)
    if not found:
        return "&", at + 1
    if found["name"]:
        return _SIGNS[found["name"]], found.end()
    code = int(found["hex"], 16) if found["hex"] else int(found["dec"])
    if code == 0 or code > 0x10FFFF:
        return "&", at + 1
    if 0xD800 <= code < 0xE000:
        raise bad_request(
            "can't parse entities: Text contains invalid Unicode characters after decoding HTML"
            " entities, check for unmatched surrogate code units"
        )
    return chr(code), found.end()


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag with its attributes."""

    name: str
    attributes: dict[str, str]

    def as_entity(self, covered: str) -> dict[str, Any] | None:
        """Type and own fields of the entity; None for a link that leads nowhere."""
        kind = _TYPES[self.name]
        if self.name == "a":
            return _link(self.attributes.get("href") or covered)
        if self.name == "code" and (language := self._language()):
            return {"type": kind, "language": language}
        if self.name == "blockquote" and "expandable" in self.attributes:
            return {"type": "expandable_blockquote"}
        if self.name == "tg-emoji":
            return {"type": kind, "custom_emoji_id": self.attributes.get("emoji-id", "")}
        return {"type": kind}

    def _language(self) -> str:
        class_ = self.attributes.get("class", "")
        return class_.removeprefix("language-") if class_.startswith("language-") else ""


def _link(target: str) -> dict[str, Any] | None:
    if user := _USER_LINK.match(target):
        return {"type": "text_mention", "user": {"id": int(user[1])}}
    if " " in target.strip() or not _LINK.match(target):
        return None
    if "://" not in target and not target.startswith(("mailto:", "tel:")):
        target = f"http://{target}"
    bare_host = target.count("/") == 2 and "://" in target and "?" not in target
    return {"type": "text_link", "url": f"{target}/" if bare_host else target}


def read_tag(html: str, at: int) -> tuple[Tag, int]:
    """The start tag at a `<`, and the place after it."""
    name, place = _taken(_NAME, html, at + 1)
    name = name.lower()
    if place >= len(html):
        raise refuse("Unclosed start tag at byte offset {}", html, at)
    if name not in _TYPES:
        raise refuse(f'Unsupported start tag "{name}" at byte offset {{}}', html, at)
    attributes, place = _read_attributes(html, name, at, place)
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise refuse('Tag "span" must have class "tg-spoiler" at byte offset {}', html, at)
    return Tag(name, attributes), place


def _read_attributes(html: str, name: str, start: int, at: int) -> tuple[dict[str, str], int]:
    attributes: dict[str, str] = {}
    while True:
        at = _taken(_SPACES, html, at)[1]
        if at >= len(html):
            raise refuse(f'Unclosed start tag "{name}" at byte offset {{}}', html, start)
        if html[at] == ">":
            return attributes, at + 1
        key, at = _taken(_ATTRIBUTE, html, at)
        if not key:
            raise refuse(
                f'Empty attribute name in the tag "{name}" at byte offset {{}}', html, start
            )
        at = _taken(_SPACES, html, at)[1]
        value = ""
        if html.startswith("=", at):
            value, at = _read_value(html, name, start, _taken(_SPACES, html, at + 1)[1])
        attributes[key.lower()] = value


def _read_value(html: str, name: str, start: int, at: int) -> tuple[str, int]:
    if at >= len(html):
        raise refuse(f'Unclosed start tag "{name}" at byte offset {{}}', html, start)
    if html[at] not in "\"'":
        value, end = _taken(_BARE_VALUE, html, at)
        if end >= len(html) or not (html[end].isspace() or html[end] == ">"):
            raise refuse("Unexpected end of name token at byte offset {}", html, at)
        return value, end
    end = html.find(html[at], at + 1)
    if end < 0:
        raise refuse("Unclosed start tag at byte offset {}", html, start)
    return _decoded(html[at + 1 : end]), end + 1


def _decoded(value: str) -> str:
    parts, at = [], 0
    while (sign := value.find("&", at)) >= 0:
        text, after = decode(value, sign)
        parts += [value[at:sign], text]
        at = after
    return "".join([*parts, value[at:]])


def _taken(pattern: re.Pattern[str], html: str, at: int) -> tuple[str, int]:
    """What the pattern (which may be empty) finds here, and the place after it."""
    found = pattern.match(html, at)
    return (found[0], found.end()) if found else ("", at)
