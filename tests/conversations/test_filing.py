"""/file: staff file for who calls or comes to the counter; they are phoned until they connect."""

import re

import pytest
from sqlalchemy import select

from storage.people import Person
from storage.tickets import find_by_number
from tests.conversations.course import LATE, resolves
from tests.conversations.people import NUMBER, Actor, labels, words
from tests.conversations.town import Town, november

PHONE = "13800001234"
MASKED = "138****1234"
CODE = re.compile(r"/start ([a-z2-9]{4}-[a-z2-9]{4})")


async def files_for(staff: Actor, name: str = "周梅", phone: str = PHONE, text: str = LATE) -> str:
    """The whole way; returns the number."""
    await staff.says("/file")
    await staff.hears("怎么称呼")
    await staff.says(name)
    await staff.hears(f"{name} 的电话号码")
    await staff.says(phone)
    await staff.hears(f"{name} 说了什么")
    await staff.says(text)
    await staff.hears("📝 请确认", f"👤 {name}")
    await staff.presses("提交")
    filed = await staff.hears("已登记，工单号", "承诺")
    return str(NUMBER.findall(words(filed))[0])


async def _code(staff: Actor) -> str:
    found = CODE.search(words(await staff.hears("/start")))
    assert found is not None
    return found[1]


@pytest.fixture
async def li(town: Town) -> Actor:
    """A handler at the counter, of another department than the matters of these tests."""
    return await town.staff("李娜", "handler", "finance")


async def test_the_draft_is_the_same_with_the_caller_above_it(
    town: Town, wang: Actor, li: Actor
) -> None:
    await li.says("/file")
    await li.says("周梅")
    await li.hears("周梅 的电话号码")
    await li.says(PHONE)
    await li.hears("周梅 说了什么")
    await li.says(LATE)
    card = await li.hears("📝 请确认：投诉", f"👤 周梅 · ☎ {MASKED}", LATE, "⏱ ")

    assert labels(card) == ["✅ 提交", "✏️ 修改", "✖️ 取消", "跳过"]
    await li.says("订单号 SF1234567890")
    await li.hears("📝 请确认：投诉", "SF1234567890")
    await li.presses("提交")
    number = NUMBER.findall(words(await li.hears("已登记，工单号")))[0]
    card = await wang.hears(number, "👤 周梅", MASKED, "☎ 客户没有聊天账号")
    assert "SF1234567890" in card["text"]
    assert town.ticket(number)["customer"] == "周梅"


@pytest.mark.parametrize("line", ["接单 {short}", "accept {short}", "备注 {short}：电话里在催"])
async def test_what_is_for_another_ticket_is_no_word_of_the_caller_s(
    town: Town, wang: Actor, lin: Actor, line: str
) -> None:
    short = (await lin.files(LATE))[-4:]
    await wang.hears(short)
    await wang.says("/file")
    await wang.says("周梅")
    await wang.says(PHONE)
    await wang.hears("周梅 说了什么")
    await wang.says("包裹被压坏了")
    await wang.hears("📝 请确认", "👤 周梅")
    await wang.says(line.format(short=short))
    await wang.hears(*(("已记下", short) if "备注" in line else (short, "处理中 · 王强")))
    await wang.presses("提交")
    filed = await wang.hears("已登记，工单号")
    with town.reading() as session:
        ticket = find_by_number(session, str(NUMBER.findall(words(filed))[0]))
        assert ticket is not None
        assert ticket.text == "包裹被压坏了"


async def test_what_was_filed_is_one_answer_in_the_card_s_place(town: Town, li: Actor) -> None:
    await li.says("/file")
    await li.says("周梅")
    await li.says(PHONE)
    await li.hears("周梅 说了什么")
    await li.says(LATE)
    card = await li.hears("📝 请确认")
    before = len(li.said())
    await li.presses("提交", under=card)
    filed = await li.hears("已登记，工单号", "承诺", "/start ", "周梅 也可以在聊天里看进展")
    await town.quiet()

    assert filed["message_id"] == card["message_id"]
    assert len(li.said()) == before


async def test_a_number_can_be_skipped_by_button_or_word(town: Town, li: Actor) -> None:
    for skip in (li.presses("跳过"), li.says("没有")):
        await li.says("/file")
        await li.hears("怎么称呼")
        await li.says("周梅")
        await li.hears("周梅 的电话号码")
        await skip
        await li.hears("周梅 说了什么")
        await li.says(LATE)
        await li.hears("👤 周梅 · ☎ 没有留电话")
        await li.presses("提交")
        await town.quiet()

    assert li.times_heard("已登记，工单号") == 2


@pytest.mark.parametrize(
    "line", [f"周梅 {PHONE} 说楼下快递柜打不开", f"周梅说楼下快递柜打不开，电话{PHONE}"]
)
async def test_who_calls_and_why_can_be_told_in_one_breath(
    town: Town, li: Actor, line: str
) -> None:
    await li.says("/file")
    await li.hears("怎么称呼")
    await li.says(line)
    card = await li.hears("📝 请确认", f"👤 周梅 · ☎ {MASKED}", "楼下快递柜打不开")

    await li.presses("提交", under=card)
    number = NUMBER.findall(words(await li.hears("已登记，工单号")))[0]
    assert town.ticket(number)["customer"] == "周梅"


async def test_why_somebody_calls_outlasts_the_question_for_a_number(town: Town) -> None:
    ann = await town.staff("Ann", "handler", "finance", language="en")
    await ann.says("/file")
    await ann.says("Mrs Brown says her parcel is three days late")
    await ann.hears("telephone number", "Mrs Brown")
    await ann.presses("Skip")

    await ann.hears("Please confirm", "👤 Mrs Brown", "her parcel is three days late")


async def test_a_number_that_cannot_be_read_is_asked_for_again(town: Town, li: Actor) -> None:
    await li.says("/file")
    await li.says("周梅")
    await li.says("138")
    await li.hears("这个号码我没看懂")
    await li.says(PHONE)

    await li.hears("周梅 说了什么")


async def test_nothing_goes_out_to_who_has_no_account(town: Town, wang: Actor, li: Actor) -> None:
    """Every step of the matter; the desk of the tests refuses a chat that isn't there."""
    number = await files_for(li)
    await wang.presses("接单")
    await wang.hears("处理中")
    await wang.presses("回复客户")
    await wang.says("正在查")
    told = await wang.hears(f"☎ 已记下（{number}）", "请电话或当面告知")
    assert labels(told)[:2] == ["📞 看电话", "📞 已电话联系"]
    await wang.presses("询问客户")
    await wang.says("订单号是多少？")
    await town.quiet()
    assert wang.times_heard(f"☎ 已记下（{number}）") == 2
    assert "已发给客户" not in wang.chat()


async def test_an_outcome_told_by_telephone_closes_and_is_followed_up_by_telephone(
    town: Town, wang: Actor, zhao: Actor, li: Actor
) -> None:
    number = await files_for(li)
    await wang.presses("接单")
    await wang.presses("办结")
    await wang.hears(f"☎ {number}：怎么解决的？", "打电话告诉客户")
    assert "原样发给客户" not in wang.chat()
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.says("分拣错误")
    await wang.hears(f"☎ 已记下（{number}）")
    await wang.presses("打开工单")
    card = await wang.hears(number, "☎ 客户没有聊天账号")
    assert labels(card)[:2] == ["📞 看电话", "📞 已电话联系"]
    await wang.presses("已电话联系")
    await wang.presses("✅ 已告诉客户")
    await wang.hears_toast("已电话联系。回访电话：周三 09:00起")
    await town.waits_until(november(24, 18, 1))
    assert town.ticket(number)["state"] == "closed"
    await town.waits_until(november(26, 10))
    call = await zhao.hears(f"☎ {number} 电话回访", "👤 周梅", MASKED, "问题解决了吗")

    await zhao.presses("已解决", under=call)
    await zhao.hears(f"☎ {number} 电话回访", "几颗星")
    await zhao.presses("★★★★★")
    await zhao.presses("记下原话")
    await zhao.says("很快，谢谢")
    await zhao.hears(f"{number} 的回访已记录")
    await zhao.says("/calls")
    await zhao.hears("没有要打的电话")


async def test_one_careless_tap_keeps_no_promise(town: Town, wang: Actor, li: Actor) -> None:
    number = await files_for(li)
    await wang.presses("接单")
    await wang.presses("回复客户")
    await wang.hears(f"☎ {number}：客户没有聊天账号", "存档")
    await wang.says("明天送到")
    await wang.hears(f"☎ 已记下（{number}）")
    await wang.presses("已电话联系")
    asked = await wang.hears(f"📞 {number}", "都在电话里告诉客户了吗", "明天送到")
    assert labels(asked) == ["✅ 已告诉客户", "📵 没打通", "📞 看电话", "‹ 返回"]
    await wang.presses("返回", under=asked)
    await wang.hears(f"📂 {number}", "首次回复")
    await wang.presses("已电话联系")
    await wang.presses("没打通")
    await wang.hears_toast(f"{number} 没打通")
    card = await wang.hears(f"📂 {number}", "首次回复")
    assert labels(card)[:2] == ["📞 看电话", "📞 已电话联系"]
    assert "已电话联系。" not in str(wang.toasts())
    await wang.presses("已电话联系", under=card)
    await wang.presses("已告诉客户")
    await wang.hears_toast(f"{number} 已电话联系")
    await town.quiet()

    assert "首次回复：" not in (await wang.hears(f"📂 {number}"))["text"]
    await wang.presses("⋯ 更多")
    await wang.presses("经过")
    await wang.hears("没打通", "已电话联系客户")


async def test_what_is_answered_on_the_telephone_is_noted_and_the_clock_goes_on(
    town: Town, wang: Actor, li: Actor
) -> None:
    number = await files_for(li)
    await wang.presses("接单")
    await wang.presses("询问客户")
    await wang.says("订单号是多少？")
    await wang.hears(f"☎ 已记下（{number}）")
    assert town.ticket(number)["state"] == "waiting"
    await wang.presses("已电话联系")
    await wang.hears("都在电话里告诉客户了吗", "订单号是多少？")
    await wang.presses("已告诉客户")
    await wang.hears(f"✍️ {number}：客户在电话里怎么回答的")
    await wang.says("是 SF1234567890")
    card = await wang.hears("已记下客户的答复", f"📂 {number}", "处理中")

    assert "⏱ " in card["text"]
    assert town.ticket(number)["state"] == "in_progress"
    await wang.presses("⋯ 更多", under=card)
    await wang.presses("📖 全文")
    await wang.hears("周梅", "SF1234567890")


async def test_without_an_answer_on_the_telephone_the_clock_stands(
    town: Town, wang: Actor, li: Actor
) -> None:
    number = await files_for(li)
    await wang.presses("接单")
    await wang.presses("询问客户")
    await wang.says("订单号是多少？")
    await wang.hears(f"☎ 已记下（{number}）")
    await wang.presses("已电话联系")
    await wang.presses("已告诉客户")
    await wang.presses("取消", under=await wang.hears("客户在电话里怎么回答的"))
    await town.quiet()

    assert town.ticket(number)["state"] == "waiting"


async def test_an_answer_on_the_telephone_in_english(town: Town, li: Actor) -> None:
    ann = await town.staff("Ann", "handler", "logistics", language="en")
    number = await files_for(li)
    await ann.presses("Accept")
    await ann.presses("Ask customer")
    await ann.says("Which order?")
    await ann.hears(f"☎ Noted ({number})")
    await ann.presses("Phoned")
    await ann.presses("Told by telephone")
    await ann.hears(f"{number}: what did the customer answer on the telephone?")
    await ann.says("AB12345678")
    await ann.hears("The customer's answer is noted", "in progress")


async def test_how_the_call_went_in_english(town: Town, li: Actor) -> None:
    ann = await town.staff("Ann", "handler", "logistics", language="en")
    number = await files_for(li)
    await ann.presses("Accept")
    await ann.presses("Reply")
    await ann.hears(f"☎ {number}: the customer has no chat", "for the record")
    await ann.says("It comes tomorrow")
    await ann.hears(f"☎ Noted ({number})")
    await ann.presses("Phoned")
    await ann.hears(f"📞 {number}: did you tell the customer all of this", "It comes tomorrow")
    await ann.presses("Not reached")
    await ann.hears_toast(f"{number}, customer not reached")
    await ann.presses("Phoned")
    await ann.presses("Told by telephone")
    await ann.hears_toast(f"the customer of {number} was phoned")


async def _to_be_called(town: Town, wang: Actor, li: Actor) -> str:
    """A closed matter whose follow-up call is due."""
    number = await files_for(li)
    await wang.presses("接单")
    await wang.presses("办结")
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.says("分拣错误")
    await wang.hears(f"☎ 已记下（{number}）")
    await wang.presses("已电话联系")
    await wang.presses("✅ 已告诉客户")
    await wang.hears_toast("已电话联系")
    await town.waits_until(november(26, 10))
    return number


async def test_not_solved_on_the_telephone_reopens_it(
    town: Town, wang: Actor, zhao: Actor, li: Actor
) -> None:
    number = await _to_be_called(town, wang, li)
    await zhao.says("/calls")
    await zhao.presses(f"{number} · 周梅")
    await zhao.presses("没解决")
    await zhao.hears(f"{number} 已重新打开")

    await wang.hears(number, "客户说没解决")
    assert town.ticket(number)["state"] == "in_progress"


async def test_nobody_answers_the_call_and_it_is_tried_again(
    town: Town, wang: Actor, zhao: Actor, li: Actor
) -> None:
    number = await _to_be_called(town, wang, li)
    call = await zhao.hears(f"☎ {number} 电话回访")
    await zhao.presses("打不通", under=call)
    await zhao.hears_toast(f"已记下：{number} 没打通。还在 /calls 里")
    await zhao.says("/calls")
    await zhao.presses(f"{number} · 周梅", under=await zhao.hears("要打的电话（1）"))
    await zhao.presses("已解决")
    await zhao.hears(f"☎ {number} 电话回访", "几颗星")
    await town.waits(days=8)
    await zhao.says("/calls")

    await zhao.hears("没有要打的电话")


async def test_a_handler_does_not_make_follow_up_calls(
    town: Town, wang: Actor, zhao: Actor, li: Actor
) -> None:
    number = await _to_be_called(town, wang, li)
    call = await zhao.hears("电话回访")
    keys = call["reply_markup"]["inline_keyboard"]
    for data in (keys[0][0]["callback_data"], keys[-1][0]["callback_data"]):
        await wang.forges(wang.said()[-1], data)
    await wang.says("/calls")
    await town.quiet()

    assert "回访" not in wang.chat()
    assert wang.times_heard("这里没有您可以办理的内容") == 1
    await zhao.says("/calls")
    await zhao.hears("电话回访", "1")
    assert town.ticket(number)["state"] == "closed"


async def test_by_the_code_the_caller_has_it_in_the_chat(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await files_for(li)
    code = await _code(li)
    await wang.presses("接单")
    await wang.presses("回复客户")
    await wang.says("明天送到")
    await wang.hears("请电话或当面告知")
    await lin.says(f"/start {code.upper().replace('-', ' ')}")
    await lin.hears("您反映的 1 件事", "/privacy")
    await lin.hears(f"{number}：处理人回复您", "明天送到")
    await wang.hears(f"{number}：客户又能收到消息了")
    await resolves(wang)
    await lin.hears(f"{number} 已办结，结果如下", "已补送")
    await lin.presses("👍 满意")
    await lin.hears(number, "已关闭")
    await lin.says("/mine")
    assert number in str(labels(await lin.hears("我的工单")))


async def test_what_the_caller_needs_goes_with_them(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    needs = "听力不好，请发文字"
    await files_for(li)
    code = await _code(li)
    for label in ("接单", "更多", "客户档案", "写特殊需求"):
        await wang.presses(label)
        await wang.chat_when_quiet()
    await wang.says(needs)
    await wang.hears("👤", needs)
    await lin.says(f"/start {code}")
    await lin.hears("您反映的 1 件事")

    with town.reading() as session:
        held = session.scalars(select(Person).where(Person.needs.is_not(None))).all()
        assert [(each.name, each.needs) for each in held] == [("林晓", needs)]


async def test_a_code_is_used_once_and_by_the_customer(
    town: Town, wang: Actor, li: Actor, lin: Actor, mary: Actor
) -> None:
    number = await files_for(li)
    code = await _code(li)
    await li.says(f"/start {code}")
    await li.hears("这个代码是给客户的")
    await lin.says(f"/start {code}")
    await lin.hears("您反映的 1 件事")
    await mary.says(f"/start {code}")
    await mary.hears("This code is unknown, used or expired")

    assert town.ticket(number)["customer"] == "林晓"


async def test_another_code_is_on_the_card_and_the_first_of_both_holds(
    town: Town, wang: Actor, li: Actor, lin: Actor, mary: Actor
) -> None:
    number = await files_for(li)
    first = await _code(li)
    await wang.hears(number)
    await wang.presses("更多")
    await wang.presses("给客户代码")
    second = await _code(wang)
    await lin.says(f"/start {second}")
    await lin.hears("您反映的 1 件事")
    await mary.says(f"/start {first}")
    await mary.hears("This code is unknown, used or expired")
    await wang.presses("经过", under=await wang.hears(number, "☎"))
    await wang.hears("客户接入聊天")


async def test_who_calls_again_is_the_same_customer(town: Town, li: Actor, lin: Actor) -> None:
    numbers = [await files_for(li), await files_for(li, text="包裹破损了，要求退款")]
    await files_for(li, name="周强")
    await town.quiet()
    codes = CODE.findall(li.chat())
    await lin.says(f"/start {codes[1]}")
    await lin.hears("您反映的 2 件事")

    customers = {ticket["number"]: ticket["customer"] for ticket in town.tickets()}
    assert [customers[number] for number in numbers] == ["林晓", "林晓"]
    assert sorted(customers.values()) == ["周强", "林晓", "林晓"]


async def test_a_customer_cannot_file_for_others(town: Town, lin: Actor) -> None:
    await lin.says("/file")
    await lin.hears("这里没有您可以办理的内容")
    await lin.has_not_heard("怎么称呼")


async def test_what_was_begun_comes_first(town: Town, li: Actor) -> None:
    await li.says("/file")
    await li.says("周梅")
    await li.says(PHONE)
    await li.says(LATE)
    await li.hears("📝 请确认")
    await li.says("/file")
    await li.hears("还有一份没有提交的登记")
    await li.presses("取消")
    await li.hears("已取消")
    await li.says("/file")
    await li.hears("怎么称呼")
    assert town.tickets() == []


async def test_names_are_never_markup(town: Town, wang: Actor, li: Actor) -> None:
    await files_for(li, name="<b>周</b> & Co")
    await wang.hears("<b>周</b> & Co")


async def test_edits_of_who_filed_are_not_the_callers(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    """Their messages have numbers of the staff's chat, which in the caller's are others."""
    await li.says("/file")
    await li.says("周梅")
    await li.says(PHONE)
    await li.hears("说了什么")
    said = await li.says(LATE)
    await li.hears("请确认")
    await li.presses("提交")
    await lin.says(f"/start {await _code(li)}")
    await lin.hears("您反映的 1 件事")
    await li.edits(said, "什么都没有发生")
    await town.quiet()

    assert "什么都没有发生" not in wang.chat() + lin.chat()


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await ann.says("/file")
    await ann.hears("What is the name of the customer")
    await ann.says("Jo Hill")
    await ann.hears("What is Jo Hill's telephone number?")
    await ann.says("+1 202 555 0123")
    await ann.hears("What does Jo Hill say?")
    await ann.says("My parcel is three days late")
    await ann.hears("👤 Jo Hill", "My parcel is three days late")
    await ann.presses("Submit")
    number = NUMBER.findall(words(await ann.hears("Filed as")))[0]
    await mary.says(f"/start {await _code(ann)}")
    await mary.hears("The matter you told us about is here now")
    assert town.ticket(number)["customer"] == "Mary"


async def test_name_and_number_in_one_line_are_told_apart(li: Actor) -> None:
    await li.says("/file")
    await li.says("刘大爷 13900001111")
    await li.hears("刘大爷 说了什么")
    await li.says("热水器坏了，漏水")
    await li.hears("👤 刘大爷 · ☎ 139****1111")


async def test_name_and_number_in_one_line_in_english(town: Town) -> None:
    ann = await town.staff("Ann", "handler", "finance", language="en")
    await ann.says("/file")
    await ann.says("Mr Brown, phone 020 7946 0958")
    await ann.hears("What does Mr Brown say")


@pytest.mark.parametrize(
    ("language", "line", "asked", "name", "told"),
    [
        ("zh", "登记 张大爷 说快递柜打不开", "张大爷 的电话号码", "张大爷", "快递柜打不开"),
        (
            "en",
            "file for Mr Hill: The locker won't open",
            "What is Mr Hill's telephone number?",
            "Mr Hill",
            "The locker won't open",
        ),
    ],
)
async def test_who_is_named_in_the_line_is_asked_for_their_number(
    town: Town, language: str, line: str, asked: str, name: str, told: str
) -> None:
    clerk = await town.staff("Kim", "handler", "finance", language)
    await clerk.says(line)
    await clerk.hears(asked)
    await clerk.presses(clerk.words.label("btn-skip"))
    await clerk.hears("📝", f"👤 {name}", told)
