"""回访 by telephone: the questions of the follow-up visit, asked of who has no chat, by somebody
whose work it is not about."""

import re
from typing import Any

import pytest

from storage.follow_ups import FollowUp
from tests.conversations import course_en
from tests.conversations.course import LATE, finds, resolves
from tests.conversations.people import NUMBER, Actor, labels, words
from tests.conversations.test_filing import files_for
from tests.conversations.town import Town, november

LATE_EN = "My parcel is three days late"
ASKED = november(26, 10)
"""By then the follow-up visit is due; the verdict wasn't given."""
NOBODY = {"zh": "没有要打的电话", "en": "There is nobody to phone"}


async def _settles(town: Town, worker: Actor) -> str:
    """The worker files for a caller, has the ticket, and tells the outcome by telephone; returns
    its number, when the follow-up visit is due."""
    number = await files_for(worker)
    await _accepts(town, worker, number, "接单")
    await worker.presses("办结")
    await worker.hears("怎么解决的")
    await worker.says("已补送")
    await worker.hears("原因是什么")
    await worker.says("分拣错误")
    await worker.hears(f"☎ 已记下（{number}）")
    await worker.presses("已电话联系")
    await worker.presses("✅ 已告诉客户")
    await worker.hears_toast("已电话联系")
    await town.waits_until(ASKED)
    return number


async def _settles_in_english(town: Town, worker: Actor) -> str:
    """The same in English."""
    number = await files_in_english(worker)
    await _accepts(town, worker, number, "Accept")
    await worker.presses("Resolve")
    await worker.hears(f"☎ {number}: how was it solved")
    await worker.says("A new parcel was sent")
    await worker.hears("what was the cause")
    await worker.says("Sorted wrongly")
    await worker.hears(f"☎ Noted ({number})")
    await worker.presses("Phoned")
    await worker.presses("Told by telephone")
    await worker.hears_toast("Follow-up call from Wed 09:00 on")
    await town.waits_until(ASKED)
    return number


async def files_in_english(worker: Actor) -> str:
    await worker.says("/file")
    await worker.hears("What is the name of the customer")
    await worker.says("Jo Hill, +1 202 555 0123")
    await worker.hears("What does Jo Hill say")
    await worker.says(LATE_EN)
    await worker.hears("👤 Jo Hill")
    await worker.presses("Submit")
    return str(NUMBER.findall(words(await worker.hears("Filed as")))[0])


async def _accepts(town: Town, worker: Actor, number: str, label: str) -> None:
    """What nobody was given is in the pool."""
    if town.ticket(number)["handler"] is None:
        await worker.says("/pool")
        await worker.presses(number)
    await worker.presses(label)
    await town.quiet()


def _visit(town: Town) -> FollowUp:
    with town.reading() as session:
        found: FollowUp = session.query(FollowUp).one()
        return found


def _press(message: Any) -> str:
    return str(message["reply_markup"]["inline_keyboard"][0][0]["callback_data"])


async def test_the_call_says_whom_to_phone_what_it_was_about_and_what_was_done(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    number = await _settles(town, wang)
    call = await zhao.hears(f"☎ {number} 电话回访", "👤 周梅", "138****1234", "问题解决了吗")

    assert f"🏷 延误 · {LATE}" in words(call)
    assert "✅ 已补送" in words(call)
    assert labels(call) == ["✅ 已解决", "❌ 没解决", "📞 看电话", "📂 打开工单", "📵 打不通"]


async def test_the_questions_are_asked_one_by_one_in_english(
    town: Town, ann: Actor, bob: Actor
) -> None:
    number = await _settles_in_english(town, ann)
    call = await bob.hears(f"☎ {number}, follow-up call: please phone", "👤 Jo Hill", "solved?")
    assert "🏷 Delay · My parcel is three days late" in words(call)
    assert "✅ A new parcel was sent" in words(call)
    await bob.presses("Solved", under=call)
    await bob.hears(f"☎ {number}", "stars")
    await bob.presses("★★★★")
    await bob.presses("Their own words")
    await bob.hears(f"Write down what the customer says about {number}")
    await bob.says("Quick, thank you")
    await bob.hears(f"The follow-up of {number} is recorded")

    await town.quiet()
    visit = _visit(town)
    assert (visit.solved, visit.stars, visit.word) == (True, 4, "Quick, thank you")
    await bob.says("/calls")
    await bob.hears(NOBODY["en"])


async def test_not_solved_on_the_telephone_reopens_it_in_english(
    town: Town, ann: Actor, bob: Actor
) -> None:
    number = await _settles_in_english(town, ann)
    await bob.says("/calls")
    await bob.hears("To be phoned (1)")
    await bob.presses(f"{number} · Jo Hill")
    await bob.presses("Not solved")
    await bob.hears(f"{number} is open again and its handler knows")

    await ann.hears(number, "not solved")
    assert town.ticket(number)["state"] == "in_progress"


async def test_nobody_answers_the_call_and_it_is_tried_again_in_english(
    town: Town, ann: Actor, bob: Actor
) -> None:
    number = await _settles_in_english(town, ann)
    await bob.presses("No answer", under=await bob.hears("follow-up call"))
    await bob.hears_toast(f"{number}, nobody answered. It stays in /calls")
    await finds(bob, number)
    for label in ("More", "History"):
        await bob.presses(label)
        await town.quiet()
    await bob.hears("the customer was phoned and not reached")
    await bob.says("/calls")
    await bob.hears("To be phoned (1)")
    await town.waits(days=8)
    await bob.says("/calls")

    await bob.hears(NOBODY["en"])


async def test_a_handler_makes_no_calls_in_english(town: Town, ann: Actor, bob: Actor) -> None:
    await _settles_in_english(town, ann)
    await ann.forges(ann.said()[-1], _press(await bob.hears("follow-up call")))
    await ann.hears_toast("There is nothing here for you to do")
    await ann.says("/calls")

    await ann.hears("role supervisor and above")
    await ann.has_not_heard("ollow-up calls")


async def test_another_supervisor_phones_about_what_a_supervisor_resolved(
    town: Town, zhao: Actor
) -> None:
    sun = await town.staff("孙宁", "supervisor")
    number = await _settles(town, zhao)
    call = await sun.hears(f"☎ {number} 电话回访")
    await zhao.has_not_heard("电话回访")
    await zhao.says("/calls")
    await zhao.hears(NOBODY["zh"])
    await zhao.forges(zhao.said()[-1], _press(call))
    await zhao.hears_toast(f"{number} 是您自己办的，回访请由别的主管或经理来打")
    await sun.presses("已解决", under=call)

    await sun.hears("几颗星")


async def test_the_manager_phones_about_what_the_only_supervisor_resolved(
    town: Town, bob: Actor, eve: Actor
) -> None:
    number = await _settles_in_english(town, bob)
    call = await eve.hears(f"☎ {number}, follow-up call")
    await bob.has_not_heard("follow-up call:")
    await bob.says("/calls")
    await bob.hears(NOBODY["en"])
    await bob.forges(bob.said()[-1], _press(call))
    await bob.hears_toast(f"{number} was your own work: another supervisor or a manager makes")
    await eve.says("/calls")

    await eve.hears("To be phoned (1)")


async def test_where_there_is_nobody_else_one_phones_about_ones_own_work(
    town: Town, zhao: Actor
) -> None:
    number = await _settles(town, zhao)
    await zhao.hears(f"☎ {number} 电话回访")
    await zhao.says("/calls")
    await zhao.presses(f"{number} · 周梅")
    await zhao.presses("已解决")

    await zhao.hears("几颗星")


@pytest.mark.parametrize(
    ("language", "solved", "over"),
    [
        ("zh", "已解决", "的回访已经结束，不用再打了"),
        ("en", "Solved", "the follow-up is over, nobody has to phone any more"),
    ],
)
async def test_what_a_colleague_has_phoned_about_is_said_to_be_over(
    town: Town, wang: Actor, zhao: Actor, language: str, solved: str, over: str
) -> None:
    other = await town.staff("Sue", "supervisor", language=language)
    number = await _settles(town, wang)
    for label in ("已解决", "★★★★★", "跳过"):
        await zhao.presses(label)
        await town.quiet()
    await zhao.hears(f"{number} 的回访已记录")
    await other.presses(solved)

    shown = await other.hears(number, over)
    assert len(labels(shown)) == 1


async def test_by_the_code_the_follow_up_visit_comes_into_the_chat(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await files_for(wang)
    await lin.says(f"/start {_code(wang)}")
    await lin.hears("您反映的 1 件事")
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")
    await resolves(wang)
    await lin.presses("👍 满意")
    await lin.hears(number, "已关闭")
    await town.waits_until(ASKED)
    await lin.presses("已解决", under=await lin.hears(f"{number} 回访", "问题解决了吗"))
    await lin.presses("★★★★★")
    await lin.says("谢谢")

    await lin.hears("您的评价已记录")
    await zhao.has_not_heard("电话回访")


async def test_by_the_code_the_follow_up_visit_comes_into_the_chat_in_english(
    town: Town, ann: Actor, bob: Actor, mary: Actor
) -> None:
    number = await files_in_english(ann)
    await mary.says(f"/start {_code(ann)}")
    await mary.hears("The matter you told us about is here now")
    await ann.presses("Accept")
    await mary.hears("Somebody has taken on", number)
    await course_en.resolves(ann)
    await mary.presses("👍 Satisfied")
    await mary.hears(number, "closed")
    await town.waits_until(ASKED)
    await mary.presses("Solved", under=await mary.hears(f"{number}, follow-up", "solved"))
    await mary.presses("★★★★★")
    await mary.says("Thank you")

    await mary.hears("Your rating is recorded")
    await bob.has_not_heard("follow-up call")


async def test_a_call_that_nobody_made_becomes_a_visit_in_the_chat_by_the_code(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await _settles(town, wang)
    await zhao.hears("电话回访")
    await lin.says(f"/start {_code(wang)}")
    await lin.presses("已解决", under=await lin.hears("回访", "问题解决了吗"))
    await lin.presses("★★★★★")
    await lin.says("谢谢")

    await lin.hears("您的评价已记录")
    await zhao.says("/calls")
    await zhao.hears(NOBODY["zh"])


async def test_a_call_that_nobody_made_becomes_a_visit_in_the_chat_by_the_code_in_english(
    town: Town, ann: Actor, bob: Actor, mary: Actor
) -> None:
    await _settles_in_english(town, ann)
    await bob.hears("follow-up call")
    await mary.says(f"/start {_code(ann)}")

    await mary.presses("Solved", under=await mary.hears("follow-up", "solved"))
    await mary.presses("★★★★★")
    await mary.says("Thank you")
    await mary.hears("Your rating is recorded")


def _code(staff: Actor) -> str:
    return str(re.findall(r"/start ([a-z2-9]{4}-[a-z2-9]{4})", staff.chat())[-1])
