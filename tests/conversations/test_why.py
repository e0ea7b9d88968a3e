"""/why says how a deadline came about: what was counted, the days skipped, the pauses.

A ticket of Wednesday 30 September 2026, 17:20: before the National Day holidays, which a Saturday
makes up for.
"""

from datetime import datetime

import pytest

from tests.conversations.course import LATE, accepted
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import SHANGHAI, Town

HOLIDAYS = "10月1日 周四 国庆节、10月2日 周五 国庆节、10月5日 周一"
NOT_YOURS = "这里没有您可以办理的内容"


@pytest.fixture
def begins() -> datetime:
    """Forty minutes before the holidays."""
    return datetime(2026, 9, 30, 17, 20, tzinfo=SHANGHAI)


def october(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant by the desk's clock; the 8th is the first working day."""
    return datetime(2026, 10, day, hour, minute, tzinfo=SHANGHAI)


async def _asks_why(actor: Actor, number: str) -> str:
    await actor.says(f"/why {number}")
    return words(await actor.hears(f"⏱ {number} 的时限怎么算的"))


def _part(said: str, promise: str) -> str:
    return next(part for part in said.split("\n\n") if part.startswith(promise))


async def test_the_time_counted_the_holidays_skipped_and_the_make_up_day(
    town: Town, lin: Actor
) -> None:
    number = await lin.files(LATE)
    said = await _asks_why(lin, number)

    accept = _part(said, "接单")
    assert "承诺 2 小时（工作时间），10月8日 周四 10:2" in accept
    assert "计入：9月30日 周三 17:2" in accept
    assert "；10月8日 周四 09:00–10:2" in accept
    assert f"跳过：{HOLIDAYS}" in accept
    assert "调休上班" not in accept
    resolve = _part(said, "办结")
    assert "承诺 3 个工作日，10月10日 周六 18:00 到期" in resolve
    assert "10月9日 周五 09:00–12:00、13:30–18:00；10月10日 周六 09:00–12:00" in resolve
    assert "调休上班：10月10日 周六" in resolve


async def test_in_english(town: Town, mary: Actor) -> None:
    number = await mary.files("My parcel is three days late")
    await mary.says(f"/why {number}")
    said = words(await mary.hears(f"How the deadlines of {number} are counted"))

    assert "3 working days promised, due Sat 10 Oct 18:00" in said
    assert "Skipped: Thu 1 Oct National Day, Fri 2 Oct National Day" in said
    assert "Make-up days worked: Sat 10 Oct" in said


async def test_the_pauses_are_named(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await town.quiet()
    assert "计时已暂停" in await _asks_why(lin, number)
    await town.waits_until(october(8, 10))
    await lin.presses("答复")
    await lin.says("8 号")
    await wang.hears("8 号")

    # 40 minutes before the holidays and an hour after them.
    said = _part(await _asks_why(wang, number), "办结")
    assert "承诺 3 个工作日，周一 10:" in said
    assert "暂停：9月30日 周三 17:2" in said
    assert "–10月8日 周四 10:0" in said


async def test_what_was_kept_is_said_to_be(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    said = await _asks_why(lin, number)

    assert "到期，已完成" in _part(said, "接单")
    assert "已完成" not in _part(said, "首次回复")


async def test_staff_in_scope_are_told_and_staff_of_elsewhere_are_not(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    elsewhere = [
        await town.staff("钱进", "supervisor", "finance"),
        await town.staff("吴兵", "handler", "finance"),
    ]
    for entitled in (wang, zhao):
        await _asks_why(entitled, number)
    for stranger in elsewhere:
        await stranger.says(f"/why {number}")
        await stranger.hears(NOT_YOURS)
        await stranger.has_not_heard("怎么算的")


async def test_a_stranger_learns_not_even_whether_there_is_such_a_ticket(
    town: Town, lin: Actor
) -> None:
    number = await lin.files(LATE)
    stranger = await town.customer("路人")
    await stranger.says(f"/why {number}")
    await stranger.hears(NOT_YOURS)
    await stranger.says("/why C20260930-0099")
    await town.quiet()

    assert stranger.times_heard(NOT_YOURS) == 2
    assert number not in stranger.chat()


@pytest.mark.parametrize("said", ["/why", "/why 12", "/why C20261320-0001", "/why C2026"])
async def test_without_a_number_it_says_how_to_ask(town: Town, lin: Actor, said: str) -> None:
    await lin.says(said)

    await lin.hears("请在命令后写上工单号，例如：/why C20261120-0001")


async def test_a_number_written_small_is_understood(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says(f"/why {number.lower()}")

    await lin.hears(f"{number} 的时限怎么算的")


@pytest.mark.parametrize("said", ["{last}", "c-{last}", "#{last}", "Q{day}-{last}"])
async def test_a_number_as_people_say_it_is_understood_by_customers_and_staff(
    town: Town, wang: Actor, lin: Actor, said: str
) -> None:
    number = await lin.files(LATE)
    for reader in (lin, wang):
        await reader.says(f"/why {said.format(day=number[1:9], last=number[-4:])}")
        await reader.hears(f"⏱ {number} 的时限怎么算的")
    stranger = await town.customer("路人")
    await stranger.says(f"/why {number[-4:]}")

    await stranger.hears("请在命令后写上工单号")


async def test_of_several_of_one_running_number_staff_choose(
    town: Town, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits(days=1)
    other = await lin.files(LATE)
    assert number[-4:] == other[-4:]
    await zhao.says(f"/why {number[-4:]}")
    await zhao.presses(
        number,
        under=await zhao.hears(
            "要看哪一件的时限",
        ),
    )

    await zhao.hears(f"⏱ {number} 的时限怎么算的")


async def test_without_a_number_ones_only_open_ticket_is_meant(town: Town, mary: Actor) -> None:
    number = await mary.files("My parcel is three days late")
    await mary.says("/why")
    await mary.hears(f"How the deadlines of {number} are counted")
    other = await mary.files("I was charged twice on my last bill")
    await mary.says("/why")
    asked = await mary.hears("The deadlines of which one?")
    assert labels(asked) == [f"{other} · Billing", f"{number} · Delay"]
    await mary.presses(other, under=asked)

    await mary.hears(f"How the deadlines of {other} are counted")


async def test_a_pause_is_named_once_and_only_where_the_clock_stood(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await lin.presses("答复")
    await lin.says("8 号")  # at once: the clock stood for no minute
    await wang.hears("8 号")
    assert "暂停：" not in await _asks_why(lin, number)
    await town.quiet()
    await wang.presses("询问客户")
    await wang.says("几楼？")
    await lin.hears("几楼？")
    await town.waits_until(october(8, 10))
    await lin.presses("答复")
    await lin.says("3 楼")
    await wang.hears("3 楼")
    await lin.says(f"/why {number}")
    await town.quiet()
    said = await _asks_why(lin, number)

    assert said.count("暂停：") == 1
    assert "暂停：" not in _part(said, "接单")
