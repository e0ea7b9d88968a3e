"""Text as Telegram's servers leave it: cleaned, measured, cut, and with what they find in it."""

import re
from collections.abc import Iterator
from typing import Any

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

Entity = dict[str, Any]

# As tdlib's clean_input_string: control characters become blanks, line separators and
# direction overrides vanish. Lone surrogates cannot be written as UTF-8 at all.
_CLEANING: dict[int, str | None] = {
    **dict.fromkeys([*range(9), 11, 12, *range(14, 32)], " "),
    9: " ",
    13: None,
    **dict.fromkeys(range(0x2028, 0x202F)),
    **dict.fromkeys(range(0xD800, 0xE000)),
}

_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32}|(?!@))(?![\w/<>]))"
    r"|(?P<email>(?<![\w.@+-])[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)"
    r"|(?P<url>(?<![\w.@])(?:https?://[^\s<>\"'，。；、（）]+|(?:www\.|t\.me/)[^\s<>\"'，。；、（）]+))"
    r"|(?P<mention>(?<![\w/@.])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w))"
    r"|(?P<hashtag>(?<![\w#&])#(?=\w*[^\W\d])\w{1,256})"
)
_WORTH_LOOKING = re.compile(r"[/@#]|www\.")


def clean(text: str) -> str:
    """The text as it is stored; blank ends are cut."""
    return text.translate(_CLEANING).strip()


def utf16_length(text: str) -> int:
    """Telegram counts entity offsets in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def pieces(text: str, limit: int = TEXT_LIMIT) -> Iterator[str]:
    """Cuts a long text as clients do: at a line's end or a blank where one is near."""
    while len(text) > limit:
        cut = max(text.rfind("\n", limit // 2, limit), text.rfind(" ", limit // 2, limit))
        cut = limit if cut < 0 else cut
        yield text[:cut]
        text = text[cut:].lstrip()
    if text:
        yield text


def found_entities(text: str) -> list[Entity]:
    """Commands, links, addresses, mentions and hashtags that Telegram marks by itself."""
    if not _WORTH_LOOKING.search(text):
        return []
    return [
        {
            "type": found.lastgroup,
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found.group()),
        }
        for found in _FOUND.finditer(text)
    ]
