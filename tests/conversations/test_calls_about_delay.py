"""Who has no chat can't be written to that the desk is late: somebody is told to phone them."""

from pathlib import Path

import pytest
from sqlalchemy import select

from storage.audit import Entry
from tests.conversations.course import finds
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.test_filing import files_for
from tests.conversations.test_follow_up_calls import NOBODY, files_in_english
from tests.conversations.town import Town, november

MISSED = november(23, 18, 1)
"""The first answer to what was filed on Friday 14:05 was due at 18:00."""


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """Whoever was given a ticket keeps it."""
    return desk_with(tmp_path, PATIENT)


def _phoned(town: Town) -> list[str]:
    with town.reading() as session:
        done = select(Entry.action).where(Entry.action.in_(("see_phone", "phone", "not_reached")))
        return list(session.scalars(done.order_by(Entry.running)))


async def test_the_supervisor_is_asked_to_phone_and_says_that_it_is_done(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    number = await files_for(wang)
    await town.waits_until(MISSED)
    call = await zhao.hears(f"☎ {number} 超时了", "周梅", "138****1234", "首次回复已超时")
    assert labels(call) == ["✅ 已告诉客户", "📵 打不通", "📞 看电话", "📂 打开工单"]
    await zhao.says("/calls")
    found = await zhao.hears("要打的电话（1）")
    assert labels(found)[0] == f"⏰ {number} · 周梅"
    await zhao.presses("看电话", under=call)
    await zhao.hears(f"📞 {number}：周梅，13800001234")
    await zhao.presses("打不通", under=call)
    await zhao.hears_toast(f"{number} 没打通")
    await zhao.presses("✅ 已告诉客户", under=call)
    await zhao.hears(f"☎ {number} 已告诉客户")
    await zhao.says("/calls")
    await zhao.hears(NOBODY["zh"])

    assert _phoned(town) == ["see_phone", "not_reached", "phone"]
    assert "超时了，客户没有聊天账号" not in wang.chat()


async def test_the_next_promise_that_is_missed_asks_again_and_one_call_is_for_both(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    number = await files_for(wang)
    await town.waits_until(november(25, 18, 1))
    assert zhao.times_heard(f"☎ {number} 超时了") == 1
    await zhao.presses("✅ 已告诉客户", under=await zhao.hears(f"☎ {number} 超时了"))
    await zhao.hears(f"☎ {number} 已告诉客户")
    await files_for(wang)
    await town.waits_until(november(26, 18, 1))

    await zhao.hears("☎ C20261125-0001 超时了")


async def test_who_has_the_ticket_and_phones_saves_the_supervisor_the_call(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    number = await files_for(wang)
    await town.waits_until(MISSED)
    call = await zhao.hears(f"☎ {number} 超时了")
    await finds(wang, number)
    await wang.presses("接单")
    await town.quiet()
    await wang.presses("看电话")
    await wang.presses("已电话联系")
    await wang.presses("✅ 已告诉客户")
    await wang.hears_toast("已电话联系")
    await zhao.presses("✅ 已告诉客户", under=call)
    await zhao.hears(f"☎ {number} 不用再为超时打电话了")
    await zhao.says("/calls")

    await zhao.hears(NOBODY["zh"])


async def test_who_has_a_chat_reads_it_and_nobody_phones(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await lin.files("快递延误了三天还没送到")
    await town.waits_until(MISSED)
    await lin.hears("很抱歉")
    await zhao.says("/calls")

    await zhao.hears(NOBODY["zh"])


async def test_a_handler_presses_no_such_button(town: Town, wang: Actor, zhao: Actor) -> None:
    number = await files_for(wang)
    await town.waits_until(MISSED)
    await zhao.hears(f"☎ {number} 超时了")
    await wang.says("/help")
    message = await wang.hears("👋")
    for do in ("told", "missed", "open", "solved"):
        await wang.forges(message, f"k:{do}:1:0")
    await town.quiet()

    assert _phoned(town) == []


async def test_in_english(town: Town, ann: Actor, bob: Actor) -> None:
    number = await files_in_english(ann)
    await town.waits_until(MISSED)
    call = await bob.hears(f"☎ {number} is overdue", "say that we are sorry", "Jo Hill")
    assert "first answer" in words(call)
    await bob.says("/calls")
    assert labels(await bob.hears("To be phoned (1)"))[0] == f"⏰ {number} · Jo Hill"
    await bob.presses("Told by telephone", under=call)
    await bob.hears(f"The customer of {number} knows")
    await bob.says("/calls")

    await bob.hears(NOBODY["en"])
