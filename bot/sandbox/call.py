"""One call of a Bot API method: its parameters as Telegram reads them from any kind of body."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import orjson
from aiohttp import BodyPartReader, MultipartReader, web

from bot.sandbox.errors import ApiError, bad_request

UPLOAD_LIMIT = 50 * 1024 * 1024
_WHOLE_NUMBER = re.compile(r"\s*(-?\d+)")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of a multipart body, with the name and type that its sender claims."""

    data: bytes
    name: str | None
    mime: str | None


@dataclass(slots=True)
class Call:
    """`params` holds strings, or JSON values when the body was JSON; both read the same."""

    method: str
    params: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        value = self.params.get(name, default)
        if isinstance(value, str):
            return value
        return orjson.dumps(value).decode()

    def integer(self, name: str, default: int = 0) -> int:
        """As lenient as Telegram: anything that doesn't begin with a number is 0."""
        value = self.params.get(name, default)
        if isinstance(value, int):
            return int(value)
        found = _WHOLE_NUMBER.match(str(value))
        return int(found[1]) if found else 0

    def number(self, name: str) -> float:
        """Raises ApiError when it is missing or no number."""
        try:
            return float(self.params[name])
        except (KeyError, TypeError, ValueError):
            raise bad_request(f"{name} is empty") from None

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in ("true", "yes", "1")

    def json(self, name: str, complaint: str) -> Any:
        """The parsed value, None without one; `complaint` is said when it isn't JSON."""
        value = self.params.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad_request(complaint) from None

    def upload(self, name: str) -> Upload | None:
        """The file sent in the field itself or, by `attach://`, in another one."""
        return self.files.get(name) or self.attached(self.params.get(name))

    def attached(self, value: Any) -> Upload | None:
        if isinstance(value, str) and value.startswith("attach://"):
            return self.files.get(value.removeprefix("attach://"))
        return None


async def read_call(method: str, request: web.Request) -> Call:
    """Parameters from the address and from a JSON, form or multipart body."""
    call = Call(method, dict(request.query))
    if not request.can_read_body:
        return call
    if request.content_type == "multipart/form-data":
        await _read_parts(call, await request.multipart())
    elif request.content_type == "application/json":
        call.params |= _json_object(await request.read())
    else:
        body = (await request.read()).decode("utf-8", "replace")
        call.params |= dict(parse_qsl(body, keep_blank_values=True))
    return call


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        parsed = orjson.loads(body)
    except orjson.JSONDecodeError:
        parsed = None
    if not isinstance(parsed, dict):
        raise bad_request("can't parse request JSON object")
    return {name: value for name, value in parsed.items() if value is not None}


async def _read_parts(call: Call, parts: MultipartReader) -> None:
    left = UPLOAD_LIMIT
    while part := await parts.next():
        if not isinstance(part, BodyPartReader) or not part.name:
            continue
        data = await _read_part(part, left)
        left -= len(data)
        if part.filename is None:
            call.params[part.name] = data.decode("utf-8", "replace")
        else:
            mime = part.headers.get("Content-Type")
            call.files[part.name] = Upload(data, part.filename, mime)


async def _read_part(part: BodyPartReader, limit: int) -> bytes:
    data = bytearray()
    while chunk := await part.read_chunk(1 << 16):
        data += chunk
        if len(data) > limit:
            raise ApiError(413, "Request Entity Too Large")
    return bytes(data)
