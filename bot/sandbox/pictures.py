"""The size of a picture, read from its first bytes (PNG, GIF, JPEG, WebP)."""

from struct import unpack_from

Size = tuple[int, int]


def picture_size(data: bytes) -> Size | None:
    """Width and height in pixels; None when this is no picture we know."""
    try:
        return _measure(data)
    except (IndexError, ValueError, OSError, _TooShortError):
        return None


class _TooShortError(Exception):
    """The header ends before it says the size."""


def _measure(data: bytes) -> Size | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _pair(data, ">II", 16)
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return _pair(data, "<HH", 6)
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _webp(data)
    return None


def _pair(data: bytes, layout: str, at: int) -> Size:
    if len(data) < at + 8:
        raise _TooShortError
    first, second = unpack_from(layout, data, at)
    return first, second


def _jpeg(data: bytes) -> Size | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        # The frame headers C0 to CF hold the size; C4, C8 and CC are tables.
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _webp(data: bytes) -> Size | None:
    form = data[12:16]
    if form == b"VP8 ":
        width, height = _pair(data, "<HH", 26)
        return width & 0x3FFF, height & 0x3FFF
    if form == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if form == b"VP8X":
        sides = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
        return next(sides), next(sides)
    return None
