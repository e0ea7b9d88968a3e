"""Files in both directions: uploads, file ids, albums, downloads."""

import struct
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientSession, FormData

from bot.sandbox.people import Person
from bot.sandbox.pictures import picture_size
from bot.sandbox.world import World
from tests.sandbox.conftest import Ask


def png(width: int = 4, height: int = 3) -> bytes:
    """The head of a PNG: as much as Telegram's checks look at."""
    head = struct.pack(">4sIIBBBBB", b"IHDR", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(640, 480), (640, 480)),
        (b"GIF89a" + struct.pack("<HH", 7, 9) + bytes(8), (7, 9)),
        (
            b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08" + struct.pack(">HH", 20, 30),
            (30, 20),
        ),
        (b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x09\0\0\x04\0\0", (10, 5)),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + struct.pack("<HH", 11, 12) + bytes(4), (11, 12)),
        (b"RIFF\0\0\0\0WEBPVP8L" + bytes(5) + struct.pack("<I", 9 | 4 << 14), (10, 5)),
        (b"no picture", None),
        (b"\x89PNG\r\n\x1a\n", None),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_head(
    data: bytes, size: tuple[int, int] | None
) -> None:
    assert picture_size(data) == size


async def test_a_customers_photo_can_be_downloaded(
    world: World, ask: Ask, base: str, http: ClientSession, lin: Person
) -> None:
    world.sends_file(lin.id, png(400, 300), "leak.png", "image/png", "photo", caption="漏水")
    [*_, update] = (await ask("getUpdates"))["result"]
    message = update["message"]
    small, whole = message["photo"]
    assert (message["caption"], whole["width"], whole["height"]) == ("漏水", 400, 300)
    assert small["width"] == 90
    for size in (small, whole):
        file = (await ask("getFile", file_id=size["file_id"]))["result"]
        assert file["file_path"].startswith("photos/file_")
        async with http.get(f"{base}/file/bot{world.token}/{file['file_path']}") as download:
            assert await download.read() == png(400, 300)
            assert download.content_type == "application/octet-stream"


async def test_every_kind_of_file_keeps_its_shape(world: World, ask: Ask, lin: Person) -> None:
    world.sends_file(lin.id, b"%PDF", "发票.pdf", "application/pdf")
    world.sends_file(lin.id, b"OggS", kind="voice", mime="audio/ogg", duration=7)
    world.sends_file(lin.id, b"mp4", "a.mp4", "video/mp4", "video")
    world.sends_file(lin.id, b"mp4", kind="video_note")
    world.sends_file(lin.id, b"mp3", "a.mp3", "audio/mpeg", "audio", title="雨")
    world.sends_file(lin.id, b"GIF89a", "a.gif", "image/gif", "animation")
    world.sends_sticker(lin.id, "😡")
    updates = (await ask("getUpdates"))["result"][1:]
    document, voice, video, note, audio, animation, sticker = (it["message"] for it in updates)
    assert document["document"]["file_name"] == "发票.pdf"
    assert voice["voice"]["duration"] == 7
    assert {"width", "height", "duration"} <= video["video"].keys()
    assert note["video_note"]["length"]
    assert audio["audio"]["title"] == "雨"
    assert animation["animation"]["file_id"] == animation["document"]["file_id"]
    assert sticker["sticker"]["emoji"] == "😡"


async def upload(
    http: ClientSession, address: str, field: str, data: bytes, **params: Any
) -> dict[str, Any]:
    form = FormData({name: str(value) for name, value in params.items()})
    form.add_field(field, BytesIO(data), filename="../a.png")
    async with http.post(address, data=form) as answer:
        body: dict[str, Any] = await answer.json()
        return body


async def test_an_upload_is_sent_again_by_its_id(
    world: World, ask: Ask, base: str, http: ClientSession, lin: Person
) -> None:
    address = f"{base}/bot{world.token}/sendPhoto"
    sent = await upload(http, address, "photo", png(), chat_id=lin.id, caption="x")
    file_id = sent["result"]["photo"][-1]["file_id"]
    again = await ask("sendPhoto", chat_id=lin.id, photo=file_id)
    assert again["result"]["photo"][-1]["file_id"] == file_id
    wrong = await ask("sendDocument", chat_id=lin.id, document=file_id)
    assert wrong["description"] == "Bad Request: can't use file of type Photo as Document"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "file must be non-empty"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (png(21, 1), "PHOTO_INVALID_DIMENSIONS"),
        (png(9000, 2000), "PHOTO_INVALID_DIMENSIONS"),
        (
            png() + bytes(10 * 1024 * 1024),
            f"file of size {len(png()) + 10 * 1024 * 1024} bytes is too big for a photo; the"
            " maximum size is 10485760 bytes",
        ),
    ],
)
async def test_bad_photos_are_refused(
    world: World, base: str, http: ClientSession, lin: Person, data: bytes, sentence: str
) -> None:
    address = f"{base}/bot{world.token}/sendPhoto"
    answer = await upload(http, address, "photo", data, chat_id=lin.id)
    assert answer["description"] == f"Bad Request: {sentence}"


async def test_uploads_end_at_50_megabytes_and_downloads_at_20(
    world: World, ask: Ask, base: str, http: ClientSession, lin: Person
) -> None:
    address = f"{base}/bot{world.token}/sendDocument"
    too_big = await upload(http, address, "document", bytes(51 * 1024**2), chat_id=lin.id)
    assert (too_big["error_code"], too_big["description"]) == (413, "Request Entity Too Large")
    stored = world.keep_file("document", bytes(21 * 1024**2))
    answer = await ask("getFile", file_id=stored.file_id)
    assert answer["description"] == "Bad Request: file is too big"


@pytest.mark.parametrize(
    ("method", "params", "sentence"),
    [
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendPhoto", {"photo": "nonsense"}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"photo": "https://a.example/b.png"}, "failed to get HTTP URL content"),
        ("sendMediaGroup", {"media": [{}]}, "group send failed: an album holds 2 to 10 media"),
        ("sendMediaGroup", {"media": {}}, "expected an Array of InputMedia"),
        ("getFile", {}, "file_id not specified"),
        ("getFile", {"file_id": "nonsense"}, "invalid file_id"),
    ],
)
async def test_what_is_no_file_is_refused(
    ask: Ask, lin: Person, method: str, params: dict[str, Any], sentence: str
) -> None:
    answer = await ask(method, chat_id=lin.id, **params)
    assert answer["description"] == f"Bad Request: {sentence}"


async def test_captions_are_limited_and_edited(world: World, ask: Ask, lin: Person) -> None:
    file_id = world.keep_file("photo", png()).file_id
    photo = {"chat_id": lin.id, "photo": file_id}
    too_long = await ask("sendPhoto", **photo, caption="长" * 1025)
    assert too_long["description"] == "Bad Request: message caption is too long"
    sent = (await ask("sendPhoto", **photo, caption="长" * 1024))["result"]
    place = {"chat_id": lin.id, "message_id": sent["message_id"]}
    edited = await ask("editMessageCaption", **place, caption="<i>短</i>", parse_mode="HTML")
    assert edited["result"]["caption"] == "短"
    assert edited["result"]["caption_entities"] == [{"type": "italic", "offset": 0, "length": 1}]
    no_text = await ask("editMessageText", **place, text="x")
    assert no_text["description"] == "Bad Request: there is no text in the message to edit"


async def test_an_album_of_a_customer_shares_one_group(world: World, ask: Ask, lin: Person) -> None:
    for _ in range(2):
        world.sends_file(lin.id, png(), kind="photo", media_group_id="7")
    updates = (await ask("getUpdates"))["result"][-2:]
    assert [update["message"]["media_group_id"] for update in updates] == ["7", "7"]


async def test_paths_that_were_not_told_lead_nowhere(
    world: World, base: str, http: ClientSession
) -> None:
    for path in ("photos/file_99.jpg", "..%2f..%2fetc%2fpasswd"):
        async with http.get(f"{base}/file/bot{world.token}/{path}") as answer:
            assert answer.status == 404
    async with http.get(f"{base}/file/bot1:wrong/photos/file_1.jpg") as answer:
        assert answer.status == 401
