"""A customer's number: given freely, shown masked, and each look at all of it on record."""

from collections.abc import Sequence

import pytest

from prompts.reading.discretion import with_phones_masked
from storage.audit import trail_of
from storage.people import find
from storage.tickets import find_by_number
from tests.conversations.course import LATE_IN, accepted, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

PHONE, MASKED = "13800001234", "138****1234"
ASKED = {"zh": "愿意留个电话吗", "en": "Would you like to leave a telephone number?"}
NOTED = {"zh": "记下了", "en": "Noted"}
NEVER_NEEDED = {"zh": "不留也照常办理", "en": "handled just the same"}
CONFIRM = {"zh": "请确认", "en": "Please confirm"}


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


@in_both
async def test_it_is_left_by_the_key_of_telegram(
    town: Town, customer: Actor, language: str
) -> None:
    send, mine = {
        "zh": ("📞 发送我的号码", "📄 我的工单"),
        "en": ("📞 Send my number", "📄 My tickets"),
    }[language]
    await customer.says("/phone")
    await customer.hears(ASKED[language], NEVER_NEEDED[language])
    key = (customer.world.reply_keyboard(customer.id) or {})["keyboard"][0][0]
    assert (key["text"], key["request_contact"]) == (send, True)
    customer.world.shares_contact(customer.id, f"+86{PHONE}")
    await customer.hears(NOTED[language], PHONE)

    assert kept(town, customer) == f"+86{PHONE}"
    keys = (customer.world.reply_keyboard(customer.id) or {})["keyboard"]
    assert keys[0][0]["text"] == mine


@in_both
async def test_another_one_says_which_counts_and_gives_the_first_back(
    town: Town, customer: Actor, language: str
) -> None:
    counts, back = {
        "zh": ("以后打 13900005678，不再打您先前留的 13800001234", "📞 仍打 13800001234"),
        "en": ("From now on 13900005678 counts, no longer 13800001234", "📞 Call 13800001234"),
    }[language]
    await _leaves(customer)
    await customer.hears(NOTED[language], PHONE)
    await customer.has_not_heard(counts[:6])
    customer.world.shares_contact(customer.id, "+8613900005678")
    await customer.hears(counts)
    assert kept(town, customer) == "+8613900005678"
    await customer.presses(back)
    await town.quiet()

    assert kept(town, customer) == f"+86{PHONE}"
    customer.world.shares_contact(customer.id, f"+86{PHONE}")
    await town.quiet()
    assert kept(town, customer) == f"+86{PHONE}"


@in_both
async def test_it_is_left_in_writing(town: Town, customer: Actor, language: str) -> None:
    text = {
        "zh": "我的号码：138 0000-1234，晚上打",
        "en": "It's 138 0000-1234, please ring in the evening",
    }[language]
    await _leaves(customer, text)
    await customer.hears(NOTED[language], PHONE)
    assert kept(town, customer) == f"+86{PHONE}"


@in_both
async def test_a_slip_is_asked_about(town: Town, customer: Actor, language: str) -> None:
    unclear = {"zh": "这个号码我没看懂", "en": "I couldn't read that number"}[language]
    await _leaves(customer, "12345")
    await customer.hears(unclear)
    await customer.says("+1 202 555 0123")
    await customer.hears(NOTED[language], "+12025550123")
    assert kept(town, customer) == "+12025550123"


@in_both
async def test_nobody_has_to(town: Town, customer: Actor, language: str) -> None:
    no, none = {
        "zh": ("不留电话", "没有留电话"),
        "en": ("No number", "All right, no number"),
    }[language]
    await customer.says("/phone")
    await customer.hears(ASKED[language])
    await customer.says(no)
    await customer.hears(none)
    await customer.files(LATE_IN[language])

    assert kept(town, customer) is None


@in_both
async def test_what_is_no_number_is_not_lost(customer: Actor, language: str) -> None:
    await customer.says("/phone")
    await customer.hears(ASKED[language])
    await customer.says(LATE_IN[language])
    await customer.hears(CONFIRM[language], LATE_IN[language])


@in_both
async def test_it_can_be_deleted(town: Town, customer: Actor, language: str) -> None:
    yours, deleted = {
        "zh": ("您留的电话", "您的电话已删除"),
        "en": ("The number you left", "Your number was deleted"),
    }[language]
    await _leaves(customer)
    await customer.says("/privacy")
    await customer.hears(yours, MASKED)
    await customer.presses(customer.words.label("btn-no-phone"))
    await customer.hears(deleted)
    assert kept(town, customer) is None


@in_both
async def test_staff_see_it_masked_until_they_ask_and_that_is_recorded(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    left, looked = {
        "zh": ("客户留了电话", "查看客户电话"),
        "en": ("the customer left a telephone number", "number looked at"),
    }[language]
    label = handler.words.label
    number = await accepted(customer, handler)
    await _leaves(customer)
    await handler.hears(number, left, MASKED)
    await handler.presses(label("btn-open"))
    await handler.hears(f"📂 {number}", f"📞 {MASKED}")
    assert PHONE not in handler.chat()
    assert looks(town, number) == []
    await handler.presses(label("btn-more"))
    await handler.presses(label("btn-see-phone"))
    await handler.hears(f"📞 {number}", customer.person.first_name, PHONE)

    with town.reading() as session:
        found = find(session, handler.id)
        assert found is not None
        assert looks(town, number) == [found.id]
    await customer.says("/mine")
    await customer.presses(number)
    await customer.presses(label("btn-history"))
    await customer.hears(looked)


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


@in_both
async def test_the_handler_asks_for_it_when_it_is_needed(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    asked, wants = {
        "zh": ("已请客户留电话", "处理人想和您通电话"),
        "en": ("The customer was asked for a number", "we would like to call you"),
    }[language]
    number = await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-ask"))
    await handler.presses(handler.words.label("btn-ask-phone"))
    await handler.hears(asked)
    await customer.hears(number, wants, "/phone", NEVER_NEEDED[language])

    assert town.ticket(number)["state"] == "in_progress"


@in_both
async def test_a_contact_of_ones_own_is_kept_without_being_asked(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await customer.drafts(LATE_IN[language])
    customer.world.shares_contact(customer.id, f"+86{PHONE}")
    await customer.hears(NOTED[language], PHONE)
    await customer.hears(CONFIRM[language], f"☎ {customer.person.first_name} {MASKED}")
    await customer.presses(customer.words.label("btn-submit"))
    await handler.hears(LATE_IN[language], MASKED)
    await town.quiet()

    assert kept(town, customer) == f"+86{PHONE}"
    assert PHONE not in handler.chat()


async def test_and_out_of_the_blue_it_begins_no_matter(town: Town, lin: Actor) -> None:
    await lin.says("/start")
    lin.world.shares_contact(lin.id, f"+86{PHONE}")
    await lin.hears("记下了", PHONE)
    await town.quiet()

    assert "请确认" not in lin.chat()


@in_both
async def test_a_number_given_in_words_is_kept_and_is_no_matter(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    given, left, second, adds = {
        "zh": ("我的电话是13800001234，打给我", "留了电话", "或者打0571-88123456", "补充"),
        "en": (
            "and my phone is 13800001234, call me",
            "left a telephone number",
            "or at home 0571-88123456",
            "adds",
        ),
    }[language]
    number = await accepted(customer, handler)
    await customer.says(given)
    await customer.hears(NOTED[language], PHONE)
    await handler.hears(number, left, MASKED)
    await customer.says(second)
    await handler.hears(number, adds, with_phones_masked(second))
    await town.quiet()

    assert kept(town, customer) == f"+86{PHONE}"
    assert CONFIRM[language] not in customer.chat()
    assert len(town.tickets()) == 1


@in_both
async def test_when_to_call_is_for_the_handler_who_asked(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    wanted, given = {
        "zh": ("通电话", f"可以，{PHONE}，五点以后"),
        "en": ("we would like to call you", f"{PHONE} after five"),
    }[language]
    number = await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-ask"))
    await handler.presses(handler.words.label("btn-ask-phone"))
    await customer.hears(number, wanted)
    await customer.says(given)
    await customer.hears(NOTED[language], PHONE)

    await handler.hears(number, given.replace(PHONE, MASKED))
    assert kept(town, customer) == f"+86{PHONE}"


@in_both
async def test_no_thanks_is_no_number_and_no_matter(
    town: Town, customer: Actor, language: str
) -> None:
    no, kept_none = {"zh": ("不用了，谢谢", "没有留电话"), "en": ("no thanks", "no number")}[
        language
    ]
    await customer.says("/phone")
    await customer.hears(ASKED[language])
    before = len(customer.said())
    await customer.says(no)
    await customer.hears(kept_none)
    await town.quiet()

    assert len(customer.said()) == before + 1


async def test_what_stands_beside_the_number_is_not_lost(town: Town, lin: Actor) -> None:
    matter = f"{PHONE}，快递延误了三天还没送到"
    await _leaves(lin, matter)
    await lin.hears(NOTED["zh"])

    await lin.hears("📝 ", "快递延误了三天")


@in_both
async def test_a_number_left_in_the_middle_of_a_draft_stands_in_no_text(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    said = {"zh": "我的电话是13800001234", "en": "my fone is plus 44 7700 900123"}[language]
    ends = {"zh": "1234", "en": "0123"}[language]
    await customer.drafts(LATE_IN[language])
    await customer.says(said)
    await customer.hears(NOTED[language])
    await customer.presses(customer.words.label("btn-submit"))
    await handler.hears("C20261120-0001")

    assert (kept(town, customer) or "").endswith(ends)
    ticket = town.ticket("C20261120-0001")
    assert ticket["text"] == LATE_IN[language]


@pytest.mark.parametrize(
    ("language", "said", "rest"),
    [
        ("zh", "我电话13800001234，五点以后打给我", "五点以后打给我"),
        ("zh", "请五点以后打我手机13800001234", "请五点以后打我手机138****1234"),
        ("en", "my number is +447700900123 call me after 5", "call me after 5"),
    ],
)
async def test_when_to_call_is_a_line_of_the_draft_without_the_number(
    town: Town, customer: Actor, handler: Actor, language: str, said: str, rest: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await customer.says(said)
    await customer.hears(NOTED[language])
    assert "001234" not in (card := words(await customer.hears("📝", rest)))
    assert "900123" not in card
    await customer.presses(customer.words.label("btn-submit"))
    await handler.hears("C20261120-0001", rest)

    assert (kept(town, customer) or "")[-4:] in said
    assert town.ticket("C20261120-0001")["text"] == f"{LATE_IN[language]}\n{rest}"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "快递员电话13800001234，五点以后打给他"),
        ("zh", "我的订单号是13800001234"),
        ("en", "the courier's number is +447700900123 call him after 5"),
        ("en", "the number I called was 07700900123"),
    ],
)
async def test_somebody_elses_number_is_a_line_of_the_draft(
    town: Town, customer: Actor, language: str, said: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await customer.says(said)
    await customer.hears("📝", said)

    assert kept(town, customer) is None


@pytest.mark.parametrize(
    ("language", "number", "deletes"),
    [
        ("zh", "我电话13812345678 晚上打给我", "把我的手机号删了"),
        ("en", "my number is 0044 7700 900123 call me in the evening", "remove my number"),
    ],
)
async def test_a_number_is_deleted_in_words_and_is_no_complaint(
    town: Town, customer: Actor, handler: Actor, number: str, deletes: str, language: str
) -> None:
    await accepted(customer, handler)
    await customer.says(number)
    await handler.hears("➕", {"zh": "晚上打给我", "en": "call me in the evening"}[language])
    await customer.says(deletes)
    await customer.hears(customer.words.say("phone-deleted"))
    await customer.says(deletes)
    await customer.hears(customer.words.say("phone-none"))


@pytest.mark.parametrize(
    ("language", "asks", "number", "when", "again"),
    [
        ("zh", "我的订单到哪了", "我电话13812345678 晚上打给我", "晚上打给我", "明天上午打给我"),
        (
            "en",
            "where is my order",
            "my number is 0044 7700 900123 call me in the evening",
            "call me in the evening",
            "please call me after 5",
        ),
    ],
)
async def test_when_to_call_reaches_the_handler_and_is_no_complaint(
    town: Town,
    customer: Actor,
    handler: Actor,
    asks: str,
    number: str,
    when: str,
    again: str,
    language: str,
) -> None:
    await accepted(customer, handler)
    bill = {"zh": "上个月账单多收了我三十块钱", "en": "You charged me 30 dollars too much"}
    ticket = await customer.files(bill[language])
    await town.waits(minutes=2)
    await customer.says(asks)
    await town.waits(minutes=2)
    await customer.says(number)
    await handler.hears(ticket, "➕", when)
    await town.waits(minutes=10)
    await customer.says(again)
    await handler.hears(ticket, "➕", again)
    assert {"zh": "态度", "en": "attitude"}[language] not in await customer.chat_when_quiet()
