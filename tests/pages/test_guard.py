"""What a page of somebody else's, or a clever file, can't do to the sandbox."""

import pytest

from bot.sandbox.page.guard import is_loopback
from tests.pages.stage import Show


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost", "[::1]:80", "127.8.9.1"])
def test_loopback_names_are_let_in(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1", "", "[::"])
def test_other_names_are_not(host: str) -> None:
    assert not is_loopback(host)


async def test_a_rebound_host_name_sees_nothing(stage_show: Show) -> None:
    headers = {"Host": "evil.example"}
    for path in ("/", "/sandbox/state", "/botX/getMe"):
        async with stage_show.http.get(stage_show.address + path, headers=headers) as answer:
            assert answer.status == 403


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}]
)
async def test_a_foreign_page_gives_no_orders(stage_show: Show, headers: dict[str, str]) -> None:
    order = {"minutes": 10}
    url = f"{stage_show.address}/sandbox/clock"
    async with stage_show.http.post(url, json=order, headers=headers) as answer:
        assert answer.status == 403
    assert stage_show.stage.ticks == []


async def test_an_order_that_makes_no_sense_is_refused_in_a_sentence(stage_show: Show) -> None:
    for name, order in (("say", {"user": 1, "text": "x"}), ("clock", {"minutes": -1}), ("say", {})):
        url = f"{stage_show.address}/sandbox/{name}"
        async with stage_show.http.post(url, json=order) as answer:
            assert answer.status == 400
            assert (await answer.json())["error"]


async def test_a_web_page_sent_as_a_file_is_saved_and_never_shown(stage_show: Show) -> None:
    world = stage_show.stage.world
    person = world.add_person("Lin")
    message = world.sends_file(person.id, b"<script>1</script>", "a.html", "text/html")
    url = f"{stage_show.address}/sandbox/files/{message['document']['file_id']}"
    async with stage_show.http.get(url) as answer:
        assert answer.headers["Content-Disposition"] == "attachment"
        assert answer.content_type == "application/octet-stream"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    async with stage_show.http.get(f"{stage_show.address}/sandbox/files/nothing") as answer:
        assert answer.status == 404


async def test_the_page_allows_no_foreign_and_no_inline_script(stage_show: Show) -> None:
    async with stage_show.http.get(stage_show.address) as answer:
        assert "script-src 'self';" in answer.headers["Content-Security-Policy"]
        assert "//" not in (await answer.text()).replace("<!doctype", "").split("<body>")[0]
