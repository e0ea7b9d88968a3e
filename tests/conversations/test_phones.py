"""A customer's number: given freely, shown masked, and each look at all of it on record."""

from collections.abc import Sequence

from storage.audit import trail_of
from storage.people import find
from storage.tickets import find_by_number
from tests.conversations.course import LATE, accepted
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

PHONE, MASKED = "13800001234", "138****1234"


def kept(town: Town, actor: Actor) -> str | None:
    with town.reading() as session:
        found = find(session, actor.id)
        return None if found is None else found.phone


def looks(town: Town, number: str) -> Sequence[int | None]:
    """Who looked at the number of the ticket's customer."""
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        trail = trail_of(session, ticket.id)
        return [entry.actor_id for entry in trail if entry.action == "see_phone"]


async def _leaves(actor: Actor, number: str = PHONE) -> None:
    await actor.says("/phone")
    await actor.hears("📞")
    await actor.says(number)


async def test_it_is_left_by_the_key_of_telegram(town: Town, lin: Actor) -> None:
    await lin.says("/phone")
    await lin.hears("愿意留个电话吗", "不留也照常办理")
    key = (lin.world.reply_keyboard(lin.id) or {})["keyboard"][0][0]
    assert (key["text"], key["request_contact"]) == ("📞 发送我的号码", True)
    lin.world.shares_contact(lin.id, f"+86{PHONE}")
    await lin.hears("记下了", PHONE)

    assert kept(town, lin) == f"+86{PHONE}"
    keys = (lin.world.reply_keyboard(lin.id) or {})["keyboard"]
    assert keys[0][0]["text"] == "📄 我的工单"


async def test_it_is_left_in_writing(town: Town, lin: Actor) -> None:
    await _leaves(lin, "我的号码：138 0000-1234，晚上打")
    await lin.hears("记下了", PHONE)
    assert kept(town, lin) == f"+86{PHONE}"


async def test_a_slip_is_asked_about(town: Town, mary: Actor) -> None:
    await _leaves(mary, "12345")
    await mary.hears("I couldn't read that number")
    await mary.says("+1 202 555 0123")
    await mary.hears("Noted: +12025550123")
    assert kept(town, mary) == "+12025550123"


async def test_nobody_has_to(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.says("/phone")
    await lin.hears("愿意留个电话吗")
    await lin.says("不留电话")
    await lin.hears("没有留电话")
    await lin.files(LATE)

    assert kept(town, lin) is None


async def test_what_is_no_number_is_not_lost(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.says("/phone")
    await lin.hears("愿意留个电话吗")
    await lin.says(LATE)
    await lin.hears("请确认", LATE)


async def test_it_can_be_deleted(town: Town, lin: Actor) -> None:
    await _leaves(lin)
    await lin.says("/privacy")
    await lin.hears(f"您留的电话：{MASKED}")
    await lin.presses("✖️ 删除电话")
    await lin.hears("您的电话已删除")
    assert kept(town, lin) is None


async def test_staff_see_it_masked_until_they_ask_and_that_is_recorded(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _leaves(lin)
    await wang.hears(f"{number}：客户留了电话 {MASKED}")
    await wang.presses("打开工单")
    await wang.hears(f"📂 {number}", f"📞 {MASKED}")
    assert PHONE not in wang.chat()
    assert looks(town, number) == []
    await wang.presses("⋯ 更多")
    await wang.presses("📞 看电话")
    await wang.hears(f"📞 {number}：林晓，{PHONE}")

    with town.reading() as session:
        handler = find(session, wang.id)
        assert handler is not None
        assert looks(town, number) == [handler.id]
    await lin.says("/mine")
    await lin.presses("C20")
    await lin.presses("经过")
    await lin.hears("查看客户电话")


async def test_who_has_not_the_ticket_does_not_see_it(
    town: Town, wang: Actor, lin: Actor, chen: Actor
) -> None:
    number = await accepted(lin, wang)
    await _leaves(lin)
    data = await _number_button(wang)
    other = await town.staff("孙立", "handler")
    await other.forges(other.said()[-1], data)
    await other.hears_toast("没有您可以办理")
    await lin.forges(lin.said()[-1], data)
    await lin.hears_toast("没有您可以办理")
    await chen.forges(chen.said()[-1], data)
    await chen.hears(f"📞 {number}：林晓，{PHONE}")

    assert PHONE not in other.chat()
    assert len(looks(town, number)) == 2  # the handler's own look, and the manager's


async def _number_button(wang: Actor) -> str:
    await wang.presses("打开工单")
    await wang.presses("⋯ 更多")
    return await wang.presses("📞 看电话")


async def test_the_phone_task_has_it_at_hand(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await _leaves(lin)
    await town.quiet()
    lin.world.blocks(lin.id)
    task = await wang.hears(f"📵 {number}")
    assert labels(task)[:2] == ["📞 看电话", "📞 已电话联系"]
    await wang.presses("📞 看电话", under=task)
    told = await wang.hears(f"林晓，{PHONE}")
    assert labels(told) == ["📞 已电话联系"]


async def test_the_handler_asks_for_it_when_it_is_needed(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.presses("📞 请客户留电话")
    await wang.hears("已请客户留电话")
    await lin.hears(f"{number}：处理人想和您通电话", "/phone", "不留也照常办理")

    assert town.ticket(number)["state"] == "in_progress"


async def test_a_contact_of_ones_own_is_kept_without_being_asked(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.drafts(LATE)
    lin.world.shares_contact(lin.id, f"+86{PHONE}")
    await lin.hears("记下了", PHONE)
    await lin.hears("请确认", f"☎ 林晓 {MASKED}")
    await lin.presses("✅ 提交")
    await wang.hears("派给您了", MASKED)
    await town.quiet()

    assert kept(town, lin) == f"+86{PHONE}"
    assert PHONE not in wang.chat()


async def test_and_out_of_the_blue_it_begins_no_matter(town: Town, lin: Actor) -> None:
    await lin.says("/start")
    lin.world.shares_contact(lin.id, f"+86{PHONE}")
    await lin.hears("记下了", PHONE)
    await town.quiet()

    assert "请确认" not in lin.chat()
