"""How a stored file stands in a message: photo sizes, a document, a voice message, …"""

from typing import Any

from bot.sandbox.pictures import picture_size
from bot.sandbox.state import StoredFile

KINDS = ("photo", "document", "voice", "video", "audio", "animation", "video_note", "sticker")
SMALL_SIDE = 90
UNKNOWN_SIZE = (1280, 960)


def as_content(stored: StoredFile, data: bytes, **told: Any) -> dict[str, Any]:
    """The field of a message for this file; `told` is what the sender said of it (duration,
    width, height, title, performer, emoji)."""
    if stored.kind == "photo":
        return {"photo": _photo_sizes(stored, data)}
    described = {**_base(stored), **_named(stored), **_measures(stored.kind, told)}
    content: dict[str, Any] = {stored.kind: described}
    if stored.kind == "animation":  # Telegram repeats an animation as a document
        content["document"] = {**_base(stored), **_named(stored)}
    return content


def _base(stored: StoredFile) -> dict[str, Any]:
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
    }


def _named(stored: StoredFile) -> dict[str, Any]:
    if stored.kind in ("video_note", "sticker"):
        return {}
    named = {"mime_type": stored.mime} if stored.mime else {}
    if stored.name and stored.kind != "voice":
        named["file_name"] = stored.name
    return named


def _measures(kind: str, told: dict[str, Any]) -> dict[str, Any]:
    if kind == "document":
        return {}
    if kind == "sticker":
        shape = {"type": "regular", "width": 512, "height": 512}
        return {**shape, "is_animated": False, "is_video": False, **_said(told, "emoji")}
    measures: dict[str, Any] = {"duration": told.get("duration") or 1}
    if kind == "video_note":
        measures["length"] = told.get("length") or 384
    if kind in ("video", "animation"):
        measures["width"] = told.get("width") or 640
        measures["height"] = told.get("height") or 480
    return {**measures, **_said(told, "title", "performer")}


def _said(told: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: told[name] for name in names if told.get(name)}


def _photo_sizes(stored: StoredFile, data: bytes) -> list[dict[str, Any]]:
    """A small one and the whole one, which stands last as in Telegram."""
    width, height = picture_size(data) or UNKNOWN_SIZE
    scale = SMALL_SIDE / max(width, height, SMALL_SIDE)
    small = {
        "file_id": f"{stored.file_id}s",
        "file_unique_id": f"{stored.unique_id}s",
        "file_size": stored.size,
        "width": max(1, round(width * scale)),
        "height": max(1, round(height * scale)),
    }
    return [small, {**_base(stored), "width": width, "height": height}]
