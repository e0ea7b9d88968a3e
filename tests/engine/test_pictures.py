"""Figures in the outbox reach Telegram as a picture."""

from typing import Any

from bot.sandbox.faults import Fault
from bot.sandbox.people import Person
from prompts.charts.figures import Day, DigestChart
from storage.outbox import drawing
from tests.engine.conftest import EchoDesk

D = "delivery"
CHART = DigestChart(
    language="zh",
    scope={"zh": "全部部门", "en": "all departments"},
    days=[Day("2026-11-19", 2, 1), Day("2026-11-20", 3, 0)],
)


def _show(desk: EchoDesk, person: Person, figures: dict[str, Any]) -> None:
    photo = drawing("digest", figures)
    desk.put(person, method="sendPhoto", params={"photo": photo})


async def test_they_are_drawn_on_their_way(desk: EchoDesk, lin: Person) -> None:
    _show(desk, lin, CHART.as_recipe())
    async with desk.running(D):
        await desk.until_settled()
    assert desk.states() == ["sent"]
    photo = desk.world.chat(lin.id)[-1]["photo"][-1]
    assert (photo["width"], photo["height"]) == (1280, 800)
    content = desk.world.file_bytes(desk.world.file(photo["file_id"]))
    assert content.startswith(b"\x89PNG")


async def test_they_are_drawn_again_where_telegram_was_not_able_to(
    desk: EchoDesk, lin: Person
) -> None:
    desk.world.faults.order(method="sendPhoto", fault=Fault.server_error(), chat_id=lin.id)
    _show(desk, lin, CHART.as_recipe())
    async with desk.running(D):
        await desk.until_settled()
    assert sum("photo" in each for each in desk.world.chat(lin.id)) == 1


async def test_what_can_not_be_drawn_holds_nothing_up(desk: EchoDesk, lin: Person) -> None:
    _show(desk, lin, {"language": "zh"})
    desk.put(lin, "afterwards")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.states() == ["failed", "sent"]
