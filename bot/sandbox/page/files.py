"""Files from the page into the world, and pictures, voices and documents back."""

import secrets
from dataclasses import dataclass, field
from mimetypes import guess_type

from aiohttp import BodyPartReader, web

from bot.sandbox.page.stage import PAGE
from bot.sandbox.state import StoredFile
from bot.sandbox.world import World

LARGEST = 50 * 1024 * 1024
"""Bytes of one file; Telegram's limit for uploads by a bot, kept for people here too."""

SHOWN = ("image/jpeg", "image/png", "image/webp", "image/gif", "audio/", "video/")
"""Types that a page may show; all else is only saved, since a document may be a web page."""


@dataclass
class Upload:
    """One posted form: whose, with which caption, and the files in their order.

    A file's field is named for what it is sent as: photo, document, voice, …
    """

    fields: dict[str, str] = field(default_factory=dict)
    files: list[tuple[str, str, str, bytes]] = field(default_factory=list)


def add_files(app: web.Application) -> None:
    """Put the upload and the download on the application."""
    app.add_routes(
        [
            web.post("/sandbox/file", _send),
            web.get("/sandbox/files/{file_id}", _fetch),
        ]
    )


async def _send(request: web.Request) -> web.Response:
    world = request.app[PAGE].sandbox.world
    upload = await _read(request)
    album = secrets.token_hex(8) if len(upload.files) > 1 else None
    caption = upload.fields.get("caption")
    try:
        if "instead_of" in upload.fields:
            _exchange(world, upload)
            return web.Response(status=204)
        reply_to = int(upload.fields["reply_to"]) if "reply_to" in upload.fields else None
        duration = round(float(upload.fields.get("duration", 0)))
        for kind, name, mime, data in upload.files:
            world.sends_file(
                int(upload.fields["user"]),
                data,
                name,
                mime,
                kind=kind,
                caption=caption,
                media_group_id=album,
                reply_to=reply_to,
                duration=duration,
            )
            caption, reply_to = None, None
    except (ValueError, LookupError) as refusal:
        return web.json_response({"error": str(refusal)}, status=400)
    return web.Response(status=204)


def _exchange(world: World, upload: Upload) -> None:
    """The one file takes the place of that of an earlier message."""
    if len(upload.files) != 1:
        raise ValueError("One message holds one file.")
    kind, name, mime, data = upload.files[0]
    where = (int(upload.fields["user"]), int(upload.fields["instead_of"]))
    world.exchanges(*where, data, name, mime, kind, upload.fields.get("caption"))


async def _read(request: web.Request) -> Upload:
    upload = Upload()
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise web.HTTPBadRequest(text="A form within a form is not expected.")
        name = part.name or ""
        if part.filename is None:
            upload.fields[name] = await part.text()
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream").split(";")[0]
            upload.files.append((name, part.filename, mime, await _limited(part)))
    return upload


async def _limited(part: BodyPartReader) -> bytes:
    data = bytearray()
    while chunk := await part.read_chunk(1 << 16):
        data += chunk
        if len(data) > LARGEST:
            raise web.HTTPRequestEntityTooLarge(max_size=LARGEST, actual_size=len(data))
    return bytes(data)


async def _fetch(request: web.Request) -> web.Response:
    world = request.app[PAGE].sandbox.world
    try:
        stored = world.file(request.match_info["file_id"])
        data = world.file_bytes(stored)
    except KeyError as unknown:
        raise web.HTTPNotFound from unknown
    mime = _mime(stored)
    shown = mime.startswith(SHOWN)
    return web.Response(
        body=data,
        content_type=mime if shown else "application/octet-stream",
        headers={
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox",
            "Content-Disposition": "inline" if shown else "attachment",
            "Cache-Control": "private, max-age=3600",
        },
    )


def _mime(stored: StoredFile) -> str:
    """The sender's word, else a guess by the ending of the path."""
    return stored.mime or guess_type(stored.path)[0] or "application/octet-stream"
