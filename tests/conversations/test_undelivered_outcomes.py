"""An outcome counts once the customer knows it: until then it is chased and nothing closes."""

from bot.sandbox.faults import Fault
from storage.tickets import find_by_number
from tests.conversations.course import accepted, in_both, resolves
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

PHONED, RESOLUTION = "📞 已电话联系", "办结"
NOT_ARRIVED = "没能送到客户"


def _judged_until(town: Town, number: str) -> bool:
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        return ticket.verdict_due is not None


async def _resolves_for_one_who_left(town: Town, wang: Actor, lin: Actor) -> str:
    number = await accepted(lin, wang)
    lin.world.blocks(lin.id)
    await town.quiet()
    await resolves(wang)
    await wang.hears(f"{number}：这条消息{NOT_ARRIVED}")
    return number


async def test_an_outcome_nobody_was_told_is_chased_and_never_closes(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await _resolves_for_one_who_left(town, wang, lin)
    await town.waits_until(november(25, 18, 1))
    await wang.hears(f"🔴 {number}：{RESOLUTION}已超时")
    await zhao.hears("🔺", f"{number}：{RESOLUTION}已超时")
    await town.waits_until(november(30, 12))

    assert town.ticket(number)["state"] == "resolved"


async def test_the_refusal_itself_carries_the_way_to_say_that_one_has_phoned(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _resolves_for_one_who_left(town, wang, lin)
    task = await wang.hears(f"{number}：这条消息{NOT_ARRIVED}")

    assert labels(task) == [PHONED, "📂 打开工单"]


async def test_the_time_to_judge_begins_with_the_telephone_call(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _resolves_for_one_who_left(town, wang, lin)
    await town.waits_until(november(24, 10))
    assert not _judged_until(town, number)
    await wang.presses(PHONED)
    await wang.presses("✅ 已告诉客户")
    await wang.hears_toast(f"{number} 已电话联系")
    await town.waits_until(november(27, 17, 59))
    assert town.ticket(number)["state"] == "resolved"

    await town.waits_until(november(28, 9, 5))
    assert town.ticket(number)["state"] == "closed"
    assert f"🔴 {number}：{RESOLUTION}" not in wang.chat()


async def test_a_delivered_outcome_is_judged_from_its_delivery(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    later = Fault.too_many_requests(2)
    town.sandbox.world.faults.order(method="sendMessage", fault=later, chat_id=lin.id)
    await resolves(wang)
    assert not _judged_until(town, number)
    await lin.hears("结果如下")
    await town.quiet()

    assert _judged_until(town, number)


async def test_the_call_settles_what_was_refused(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    lost = Fault.answer_lost()
    town.sandbox.world.faults.order(method="sendMessage", fault=lost, times=2, chat_id=lin.id)
    await wang.presses("回复客户")
    await wang.says("正在查")
    await wang.hears(f"{number}：这条消息{NOT_ARRIVED}")
    await wang.presses("打开工单")
    await town.quiet()
    card = await wang.hears(f"📂 {number}")
    assert labels(card)[0] == PHONED
    await wang.presses(PHONED, under=card)
    await wang.presses("✅ 已告诉客户")
    await wang.hears_toast("已电话联系")
    await town.quiet()
    await wang.presses("打开工单")
    await town.quiet()

    assert PHONED not in labels(wang.said()[-1])


@in_both
async def test_who_comes_back_is_sent_what_never_arrived(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    lost, again, outcome = {
        "zh": (NOT_ARRIVED, "客户又能收到消息了，没送到的 1 条消息正在重发", "结果如下"),
        "en": (
            "this message was not delivered",
            "the customer can be reached again; what had not arrived (1) is sent again",
            "Are you satisfied with the outcome?",
        ),
    }[language]
    number = await accepted(customer, handler)
    customer.world.blocks(customer.id)
    await town.quiet()
    await resolves(handler)
    await handler.hears(number, lost)
    customer.world.unblocks(customer.id)
    await customer.says("/start")
    await handler.hears(number, again)
    told = await customer.hears(number, outcome)
    keys = ("btn-satisfied", "btn-not-satisfied")
    assert labels(told) == [customer.words.label(key) for key in keys]
    await town.quiet()
    assert _judged_until(town, number)
    assert customer.times_heard(outcome) == 1
    await customer.presses(customer.words.label("btn-satisfied"))

    await handler.hears(number, {"zh": "客户满意", "en": "the customer is satisfied"}[language])


async def test_a_verdict_proves_that_the_outcome_arrived(
    town: Town, wang: Actor, lin: Actor
) -> None:
    """Both answers of Telegram were lost: the desk can't know, the customer can."""
    number = await accepted(lin, wang)
    lost = Fault.answer_lost()
    town.sandbox.world.faults.order(method="sendMessage", fault=lost, times=2, chat_id=lin.id)
    await resolves(wang)
    await wang.hears(f"{number}：这条消息{NOT_ARRIVED}")
    await lin.presses("👍 满意")
    await wang.hears("客户满意")
    await town.waits_until(november(26, 18))

    assert town.ticket(number)["state"] == "closed"
    assert "已超时" not in wang.chat()


async def test_who_rejects_what_was_not_known_to_have_arrived_was_answered(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    lost = Fault.answer_lost()
    town.sandbox.world.faults.order(method="sendMessage", fault=lost, times=2, chat_id=lin.id)
    await resolves(wang)
    await wang.hears(f"{number}：这条消息{NOT_ARRIVED}")
    await lin.presses("不满意")
    card = await wang.hears("客户不满意，第 1 次返工")
    await wang.presses("打开工单", under=card)
    await town.quiet()
    assert PHONED not in labels(wang.said()[-1])
    await town.waits_until(november(25, 18, 1))

    assert f"{number}：首次回复" not in wang.chat()
    await wang.hears(f"🔴 {number}：{RESOLUTION}已超时")


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is three days late")
    await ann.presses("Accept")
    await mary.hears("taken on")
    mary.world.blocks(mary.id)
    await town.quiet()
    await ann.presses("Resolve")
    await ann.hears("how was it solved")
    await ann.says("Delivered today")
    await ann.hears("what was the cause")
    await ann.says("Missed scan")
    task = await ann.hears(f"{number}: this message was not delivered")

    assert labels(task) == ["📞 Phoned", "📂 Open the ticket"]
