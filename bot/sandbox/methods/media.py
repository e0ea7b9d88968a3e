"""What the bot sends with a file: uploaded now, or known by its file_id; also albums."""

import secrets
from collections.abc import Callable
from typing import Any

from bot.sandbox.call import Call, Upload
from bot.sandbox.chats import write
from bot.sandbox.entities import formatted_part
from bot.sandbox.errors import bad_request
from bot.sandbox.media import as_content
from bot.sandbox.methods.sending import caption_content
from bot.sandbox.pictures import picture_size
from bot.sandbox.state import Message, StoredFile
from bot.sandbox.text import CAPTION_LIMIT
from bot.sandbox.world import World

PHOTO_LIMIT = 10 * 1024 * 1024
ALBUM_KINDS = ("photo", "video", "document", "audio")
_TOLD = ("duration", "width", "height", "length")
_SAID = ("title", "performer", "emoji")


def _sender(kind: str) -> Callable[[World, Call], Message]:
    def send(world: World, call: Call) -> Message:
        content = file_content(world, call, kind, kind)
        if kind not in ("sticker", "video_note"):
            content |= caption_content(call)
        return write(world, call, content)

    return send


def file_content(world: World, call: Call, kind: str, field: str) -> dict[str, Any]:
    """The part of a message for the file in `field` of the call; raises ApiError."""
    upload = call.upload(field)
    stored = _keep(world, kind, upload) if upload else _known(world, kind, call.text(field))
    told: dict[str, Any] = {name: call.integer(name) for name in _TOLD}
    said = {name: call.text(name) for name in _SAID}
    return as_content(stored, world.file_bytes(stored), **told, **said)


def _keep(world: World, kind: str, upload: Upload) -> StoredFile:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if kind == "photo":
        _check_photo(upload.data)
    return world.keep_file(kind, upload.data, upload.name, upload.mime)


def _check_photo(data: bytes) -> None:
    if len(data) > PHOTO_LIMIT:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo; the maximum size is"
            f" {PHOTO_LIMIT} bytes"
        )
    size = picture_size(data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _known(world: World, kind: str, value: str) -> StoredFile:
    if not value:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")  # the sandbox is off the internet
    try:
        stored = world.file(value)
    except KeyError:
        raise bad_request("wrong file identifier/HTTP URL specified") from None
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return stored


def send_media_group(world: World, call: Call) -> list[Message]:
    """2 to 10 photos and videos, or documents, or pieces of music."""
    items = call.json("media", "can't parse media JSON object")
    if not isinstance(items, list):
        raise bad_request("expected an Array of InputMedia")
    if not 2 <= len(items) <= 10:
        raise bad_request("group send failed: an album holds 2 to 10 media")
    contents = [media_content(world, call, item) for item in items]
    _check_mixture({kind for kind in ALBUM_KINDS for item in contents if kind in item})
    group = {"media_group_id": str(secrets.randbelow(10**17))}
    return [write(world, call, {**content, **group}) for content in contents]


def _check_mixture(kinds: set[str]) -> None:
    if len(kinds) > 1 and kinds != {"photo", "video"}:
        raise bad_request("can't use the media of the specified type in the album")


def media_content(world: World, call: Call, item: Any) -> dict[str, Any]:
    """File and caption of one InputMedia object; raises ApiError."""
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind = item.get("type")
    if kind not in (*ALBUM_KINDS, "animation"):
        raise bad_request("can't parse InputMedia: unsupported type specified")
    part = Call(call.method, item, call.files)
    complaint = "message caption is too long"
    caption = formatted_part(item, "caption", "caption_entities", complaint, CAPTION_LIMIT)
    return {**file_content(world, part, kind, "media"), **caption}


METHODS: dict[str, Callable[[World, Call], Any]] = {
    "sendphoto": _sender("photo"),
    "senddocument": _sender("document"),
    "sendvoice": _sender("voice"),
    "sendvideo": _sender("video"),
    "sendaudio": _sender("audio"),
    "sendanimation": _sender("animation"),
    "sendvideonote": _sender("video_note"),
    "sendsticker": _sender("sticker"),
    "sendmediagroup": send_media_group,
}
