"""What is added to a ticket may be graver than what was filed: its grade follows."""

from datetime import datetime

from tests.conversations.course import accepted, resolves
from tests.conversations.people import NUMBER, Actor, words
from tests.conversations.town import Town, november

BROKEN = "电梯坏了，停在三楼，报修两次没人来"
TRAPPED = "被困在电梯里了，出不来，里面有老人"


async def test_danger_added_to_a_ticket_raises_its_grade_and_alarms(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(BROKEN)
    await wang.presses("接单")
    await town.waits_until(november(21, 20))
    before = town.ticket(number)
    await lin.says(TRAPPED)
    await lin.hears("🚨")
    await lin.hears("📝 ", "被困")
    await lin.presses(f"补充到 {number}")
    await wang.hears(number, "补充", TRAPPED)
    await wang.hears(f"{number} 改为 1 级")
    await zhao.hears(f"{number} 重大事项，请立即关注")
    await chen.hears(f"{number} 重大事项，请立即关注")
    await lin.hears(f"{number} 的承诺时间改为", "更紧急")
    await town.quiet()

    ticket = town.ticket(number)
    assert (before["grade"], ticket["grade"]) == (3, 1)
    assert datetime.fromisoformat(ticket["due"]) < november(22, 21)
    await lin.has_not_heard("🌙")


async def test_danger_after_the_outcome_alarms_as_before_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(BROKEN)
    await wang.presses("接单")
    await resolves(wang)
    outcome = await lin.hears(f"{number} 已办结，结果如下")
    await town.quiet()
    await lin.says(TRAPPED, reply_to=outcome)
    await lin.hears("🚨", "120")
    await lin.hears(f"{number}：您补充的情况更紧急", "已立即通知处理人和主管", "前答复您")
    await wang.hears(number, "补充", TRAPPED)
    await wang.hears(f"{number}：客户在办结后说有危险", "1 级", "请立即联系客户")
    await zhao.hears(f"{number} 重大事项，请立即关注")
    await town.quiet()

    ticket = town.ticket(number)
    assert (ticket["grade"], ticket["state"]) == (1, "resolved")


async def test_danger_in_the_answer_to_a_question_alarms_at_once(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(BROKEN)
    await wang.presses("接单")
    await wang.presses("❓ 询问客户")
    await wang.says("是哪一部电梯？")
    asked = await lin.hears("是哪一部电梯")
    await town.quiet()
    await lin.says(TRAPPED, reply_to=asked)
    await lin.hears("🚨", "120")
    await wang.hears(f"{number} 改为 1 级")
    await zhao.hears(f"{number} 重大事项，请立即关注")
    await lin.hears(f"{number} 的承诺时间改为", "更紧急")
    await town.quiet()

    assert (town.ticket(number)["grade"], town.ticket(number)["state"]) == (1, "in_progress")


async def test_danger_after_the_outcome_in_english(
    town: Town, wang: Actor, zhao: Actor, mary: Actor
) -> None:
    number = await mary.files("The lift is broken and stuck on the third floor")
    await wang.presses("接单")
    await resolves(wang)
    outcome = await mary.hears(number, "已补送")
    await town.quiet()
    await mary.says("My mother is trapped in the lift and cannot get out", reply_to=outcome)
    await mary.hears(number, "what you added is more urgent", "you get an answer")
    await wang.hears(f"{number}：客户在办结后说有危险")

    await zhao.hears(f"{number} 重大事项")


async def test_what_is_no_graver_changes_nothing(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await lin.writes_more("快递到今天还没送到，已经延误五天")
    await lin.presses(f"补充到 {number}")
    await wang.hears("已经延误五天")

    await lin.has_not_heard("承诺时间改为")
    assert town.ticket(number)["grade"] == 3


async def test_a_reply_with_danger_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("The lift is broken and stuck on the third floor")
    await wang.presses("接单")
    await mary.drafts("My mother is trapped in the lift and cannot get out")
    await mary.presses(number)
    await mary.hears(number, "what you added is more urgent")
    await wang.hears(f"{number} 改为 1 级")
    await town.quiet()

    assert town.ticket(number)["grade"] == 1


async def test_danger_that_an_edit_adds_to_what_was_filed_alarms_at_once(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    told = await lin.says(BROKEN)
    await lin.presses("✅ 提交")
    number = NUMBER.findall(words(await lin.hears("已受理")))[0]
    await wang.presses("接单")
    await town.quiet()
    await lin.edits(told, f"{BROKEN}，{TRAPPED}")
    await lin.hears("🚨", "120")
    await lin.hears(f"{number} 的承诺时间改为", "更紧急")
    await wang.hears(f"{number} 改为 1 级")
    await zhao.hears(f"{number} 重大事项，请立即关注")
    await town.quiet()
    assert town.ticket(number)["grade"] == 1
    await lin.edits(told, f"{BROKEN}，{TRAPPED}，快来")
    await town.quiet()

    assert lin.times_heard("🚨") == 1


async def test_danger_that_an_edit_adds_to_an_addition_after_the_outcome_alarms(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(BROKEN)
    await wang.presses("接单")
    await resolves(wang)
    outcome = await lin.hears(f"{number} 已办结，结果如下")
    more = await lin.says("三楼的那部", reply_to=outcome)
    await wang.hears("三楼的那部")
    await lin.edits(more, f"三楼的那部，{TRAPPED}")
    await lin.hears("🚨")
    await lin.hears(f"{number}：您补充的情况更紧急", "前答复您")
    await wang.hears(f"{number}：客户在办结后说有危险")
    await zhao.hears(f"{number} 重大事项")
    await town.quiet()

    assert town.ticket(number)["grade"] == 1


async def test_an_edit_of_a_matter_that_a_superior_lowered_leaves_its_grade(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    told = await lin.says(TRAPPED)
    await lin.presses("✅ 提交")
    number = NUMBER.findall(words(await lin.hears("已受理")))[0]
    await zhao.says(f"/find {number}")
    await town.quiet()
    await zhao.presses("⋯")
    await zhao.presses("🎚 改级别")
    await zhao.presses("3 级")
    await zhao.hears_toast("现为 3 级")
    await lin.edits(told, f"{TRAPPED}。")
    await lin.hears("您改的内容已转给")
    await town.quiet()

    assert town.ticket(number)["grade"] == 3


async def test_danger_that_an_edit_adds_to_a_draft_has_the_number_at_once(
    town: Town, lin: Actor
) -> None:
    told = await lin.says(BROKEN)
    first = await lin.hears("请确认", "3 级")
    await lin.edits(told, f"{BROKEN}，{TRAPPED}")
    number = await lin.hears("🚨")
    card = await lin.hears("请确认", TRAPPED, "1 级")
    await town.quiet()
    assert card["message_id"] > number["message_id"] > first["message_id"]
    assert lin.times_heard("请确认") == 1


async def test_danger_that_an_edit_adds_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    told = await mary.says("The lift is broken and stuck on the third floor")
    await mary.presses("Submit")
    number = NUMBER.findall(words(await mary.hears("Registered")))[0]
    await wang.presses("接单")
    await mary.edits(told, "The lift is stuck and my mother is trapped in it and cannot get out")
    await mary.hears("🚨")
    await mary.hears(number, "what you added is more urgent")
    await wang.hears(f"{number} 改为 1 级")
    await town.quiet()

    assert town.ticket(number)["grade"] == 1
