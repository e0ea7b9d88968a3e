"""What staff write to a customer is looked at first; they send it anyway, or change it."""

import pytest

from storage import audit
from storage.tickets import find_by_number
from tests.conversations.course import LATE, accepted
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

RUDE = "这事不归我管"
PROMISING = "您放心，今天一定送到"


def _sent_anyway(town: Town, number: str) -> list[dict[str, object]]:
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        trail = audit.trail_of(session, ticket.id)
        return [entry.detail for entry in trail if entry.action == "send_anyway"]


async def _held(lin: Actor, wang: Actor, text: str) -> str:
    number = await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.hears("请写下给客户的回复")
    await wang.says(text)
    await wang.hears(f"{number}：还没有发给客户")
    return number


async def test_a_rude_reply_is_held_back_with_the_reason(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await _held(lin, wang, f"{RUDE}，{PROMISING}，下下周三给您答复，C20250101-0001 也一样")

    shown = words(await wang.hears("还没有发给客户"))
    assert "「不归我管」：不礼貌或本单位禁用的说法" in shown
    assert "：许诺了钱或必定的结果，而本单位只承诺周三 18:00 前办结" in shown
    assert "「下下周三」：晚于承诺的时间（周三 18:00 前办结）" in shown
    assert "「C20250101-0001」：这张工单里没有" in shown
    assert wang.buttons() == ["📨 仍然发送", "✏️ 修改", "✖️ 取消"]
    await lin.has_not_heard(RUDE)


async def test_sent_anyway_it_arrives_once_and_stands_in_the_trail_without_words(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _held(lin, wang, f"{RUDE}，{PROMISING}")
    await wang.presses("仍然发送", times=2)

    await lin.hears(f"{number}：处理人回复您", RUDE)
    await wang.hears("已发给客户")
    await wang.hears(f"{number}：您看过后决定不改")
    await wang.has_not_heard("还没有发给客户")
    await wang.hears_toast("这个按钮已经过时")
    await town.quiet()
    assert lin.times_heard(RUDE) == 1
    assert _sent_anyway(town, number) == [{"way": "reply", "concerns": "promise rude"}]
    await wang.presses("📂 打开工单")
    await wang.presses("更多", under=await wang.hears(number, "处理中"))
    await wang.presses("经过")
    await wang.hears("经提醒仍发出")
    await lin.presses("查看工单")
    await lin.presses("经过")
    await lin.has_not_heard("经提醒仍发出")


async def test_changed_it_is_sent_as_it_is_now(town: Town, wang: Actor, lin: Actor) -> None:
    number = await _held(lin, wang, RUDE)
    await wang.presses("修改")
    await wang.hears("请改好后发来", number)
    assert words(await wang.hears(RUDE)) == RUDE
    await wang.says("您稍等，我来协调")

    await lin.hears("处理人回复您", "您稍等，我来协调")
    await lin.has_not_heard(RUDE)
    assert _sent_anyway(town, number) == []


async def test_it_can_be_dropped_and_nothing_is_sent(town: Town, wang: Actor, lin: Actor) -> None:
    await _held(lin, wang, RUDE)
    await wang.presses("✖️ 取消", under=await wang.hears("还没有发给客户"))
    await wang.hears("好的，不写了")
    await wang.says("/queue")
    await wang.hears("我的待办")

    await lin.has_not_heard(RUDE)
    assert "没有发出" not in wang.chat()


async def test_a_changed_text_is_looked_at_too(town: Town, wang: Actor, lin: Actor) -> None:
    await _held(lin, wang, RUDE)
    await wang.says(PROMISING)
    await wang.presses("换成这段")
    await wang.hears("还没有发给客户", "今天一定")
    await wang.presses("仍然发送", under=await wang.hears("还没有发给客户", "不归我管"))
    await wang.hears_toast("这个按钮已经过时")
    await lin.has_not_heard(RUDE)
    await wang.presses("仍然发送")

    await lin.hears("处理人回复您", PROMISING)


async def test_who_overlooked_it_and_writes_on_is_asked(
    town: Town, wang: Actor, lin: Actor
) -> None:
    """They took the next question for the cause: it is nothing for the customer."""
    number = await accepted(lin, wang)
    await wang.presses("办结")
    await wang.says("今天一定退款")
    await wang.hears("还没有发给客户")
    await wang.says("螺丝松动，巡检没做")
    asked = await wang.hears(f"{number}：还没有发给客户", "换成您刚写的这段吗", "螺丝松动")
    assert labels(asked) == ["✅ 换成这段", "📨 仍然发送原来的", "✖️ 取消"]
    await wang.presses("仍然发送原来的")
    await wang.hears("原因是什么")
    await wang.says("螺丝松动，巡检没做")

    await lin.hears("今天一定退款")
    await lin.has_not_heard("螺丝松动")


async def test_what_was_written_instead_goes_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await ann.presses("Reply")
    await ann.says("Not my problem.")
    await ann.hears("not sent to the customer yet")
    await ann.says("I will look into it")
    await ann.presses("Use this instead", under=await ann.hears("Put what you just wrote"))

    await mary.hears("I will look into it")
    await mary.has_not_heard("Not my problem")


async def test_editing_the_message_itself_is_changing_it(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.hears("请写下给客户的回复")
    said = await wang.says(RUDE)
    await wang.hears("还没有发给客户")
    await wang.edits(said, "您稍等，我来协调")

    await lin.hears("处理人回复您", "您稍等，我来协调")
    await lin.has_not_heard("改了先前的一条消息")


async def test_a_clean_text_goes_straight(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.says("明天送到，运费已退")

    await lin.hears("处理人回复您", "明天送到")
    await wang.has_not_heard("还没有发给客户")


async def test_a_question_is_looked_at_and_then_waits_for_its_answer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("你想怎么样？")
    await wang.hears("还没有发给客户")
    await town.quiet()
    assert town.ticket(number)["state"] == "in_progress"
    await wang.presses("仍然发送")

    await lin.hears("处理人想问您", "你想怎么样？")
    await town.quiet()
    assert town.ticket(number)["state"] == "waiting"
    assert _sent_anyway(town, number) == [{"way": "question", "concerns": "rude"}]


async def test_the_solution_is_looked_at_before_the_cause_is_asked(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("办结")
    await wang.hears("怎么解决的")
    await wang.says("已补送，会赔偿您 500 元")
    await wang.hears("还没有发给客户", "会赔偿")
    await wang.has_not_heard("原因是什么")
    await wang.presses("修改")
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.says("分拣的人活该")

    await lin.hears(f"{number} 已办结，结果如下", "已补送")
    await lin.has_not_heard("赔偿")


@pytest.mark.parametrize(
    ("said", "inside"),
    [
        ("已退款300元，原因：司机疏忽", "司机疏忽"),
        ("Refunded 30 euros. Cause: the driver skipped the bell", "skipped the bell"),
    ],
)
async def test_the_cause_beside_the_solution_does_not_reach_the_customer(
    town: Town, wang: Actor, lin: Actor, said: str, inside: str
) -> None:
    await accepted(lin, wang)
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    await wang.says(said)
    await wang.hears("像是写给服务台的", inside)
    await wang.presses("修改")
    await wang.says("已退款300元")
    await wang.hears("原因是什么")
    await wang.says(inside)
    await lin.hears("已退款300元")
    await lin.has_not_heard(inside)


async def test_a_solution_made_worse_by_an_edit_is_looked_at_again(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("办结")
    said = await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.edits(said, "已补送，爱要不要")
    await wang.hears("还没有发给客户", "爱要不要")
    await wang.presses("仍然发送")
    await town.quiet()
    await wang.says("分拣错误")

    await lin.hears("结果如下", "已补送，爱要不要")


async def test_a_correction_is_looked_at_and_the_step_one_was_in_goes_on(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("回复客户")
    said = await wang.says("明天送到")
    await lin.hears("明天送到")
    await wang.presses("办结", under=await wang.hears("处理中"))
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.edits(said, "明天一定送到")
    await wang.hears("还没有发给客户", "明天一定")
    await wang.presses("仍然发送")
    await lin.hears("处理人回复您", "明天一定送到", "已修改")
    await wang.says("分拣错误")

    await lin.hears("结果如下", "已补送")


async def test_a_reason_for_more_time_is_looked_at_since_the_customer_reads_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("申请延期")
    await wang.presses("+1 个工作日")
    await wang.hears("请写明原因")
    await wang.says("客户无理取闹")
    await wang.hears("还没有发给客户", "无理取闹")
    await zhao.has_not_heard("无理取闹")
    await wang.presses("修改")
    await wang.says("下个月供应商才到货")

    await zhao.hears("申请延期", "下个月供应商才到货")


async def test_another_customers_phone_and_name_are_found(
    town: Town, wang: Actor, lin: Actor
) -> None:
    hong = await town.customer("李红")
    await hong.files("快递延误了，我的电话是 13900002222")
    await accepted(lin, wang)
    await wang.presses("回复客户", under=await wang.hears("处理中", "林晓"))
    await wang.says("李红和您的一起送，她的电话 13900002222")

    shown = words(await wang.hears("还没有发给客户"))
    assert "「李红」：这张工单里没有" in shown
    assert "「13900002222」：这张工单里没有" in shown


async def test_another_customers_english_name_and_address_are_found(
    town: Town, wang: Actor, lin: Actor
) -> None:
    anna = await town.customer("Anna Miller", language="en")
    await anna.files("My parcel is late, I live at 7 Green Street")
    await accepted(lin, wang)
    await wang.presses("回复客户", under=await wang.hears("处理中", "林晓"))
    await wang.says("Anna's parcel went to 7 Green Street, anna@mail.example")

    shown = words(await wang.hears("还没有发给客户"))
    assert "「Anna」：这张工单里没有" in shown
    assert "「7 Green Street」：这张工单里没有" in shown
    assert "「anna@mail.example」：这张工单里没有" in shown


async def test_a_colleagues_name_is_no_customers_though_one_bears_it_too(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await town.staff("Anna Jones", "handler", "finance", language="en")
    await (await town.customer("Anna Miller", language="en")).files("My parcel is late")
    await accepted(lin, wang)
    await wang.presses("回复客户", under=await wang.hears("处理中", "林晓"))
    await wang.says("Anna has looked into it, 她会联系您")

    await lin.hears("处理人回复您", "Anna has looked into it")


async def test_what_the_customer_said_themselves_may_be_said_back(
    town: Town, wang: Actor, lin: Actor
) -> None:
    hong = await town.customer("李红")
    await hong.files(LATE)
    number = await lin.files("快递延误了三天，收件人李红，电话 13900002222")
    await wang.presses("接单", under=await wang.hears(number))
    await lin.hears("已有人接手")
    await wang.presses("回复客户", under=await wang.hears(number))
    await wang.says(f"林晓您好，{number} 已联系李红 13900002222")

    await lin.hears("处理人回复您", "已联系李红")


async def test_a_photo_held_back_goes_with_the_changed_words(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.sends(caption=RUDE)
    await wang.hears("还没有发给客户")
    await lin.has_not_heard(RUDE)
    assert not any("photo" in each for each in lin.said())
    await wang.presses("修改")
    await wang.says("见照片")

    await lin.hears("处理人回复您", "见照片")
    await town.quiet()
    assert "photo" in lin.said()[-1]


async def test_the_rest_of_an_album_waits_with_its_first_picture(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.sends(caption=RUDE, media_group_id="7")
    await wang.hears("还没有发给客户")
    await wang.sends(media_group_id="7")
    await town.quiet()
    assert not any("photo" in each for each in lin.said())
    await wang.presses("仍然发送")

    await lin.hears(RUDE)
    await town.quiet()
    assert sum("photo" in each for each in lin.said()) == 2


async def test_who_lost_the_ticket_meanwhile_can_not_send_it_anyway(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _held(lin, wang, RUDE)
    await lin.presses("查看工单")
    await lin.presses("撤回")
    await lin.presses("确认撤回")
    await wang.hears("客户撤回了")
    await wang.presses("仍然发送")

    await wang.hears_toast(f"{number} 现在的状态不能这样做")
    await lin.has_not_heard(RUDE)


@pytest.mark.parametrize("data", ["hd:send:1", "hd:away:0", "hd:send"])
async def test_a_forged_press_sends_nothing(data: str, town: Town, wang: Actor, lin: Actor) -> None:
    await _held(lin, wang, RUDE)
    await wang.forges(await wang.hears("还没有发给客户"), data)

    await wang.hears_toast("这个按钮已经过时")
    await lin.has_not_heard(RUDE)


async def test_the_check_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await ann.presses("Reply")
    await ann.says("Not my problem. We will refund you. It arrives next Friday, call 13900002222.")

    shown = await ann.hears("not sent to the customer yet", number)
    assert '"Not my problem": impolite' in words(shown)
    assert "money; the desk has promised only to resolve it by Wed 18:00" in words(shown)
    assert '"next Friday": later than promised (by Wed 18:00)' in words(shown)
    assert '"13900002222": not in this ticket' in words(shown)
    assert labels(shown) == ["📨 Send anyway", "✏️ Change", "✖️ Cancel"]
    await ann.presses("Change")
    await ann.hears("Please send the changed text")
    await ann.says("I will look into it")
    await mary.hears("I will look into it")
    await mary.has_not_heard("Not my problem")
