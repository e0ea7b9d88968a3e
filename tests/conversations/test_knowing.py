"""Submit in words; questions about the desk and one's tickets are answered and are no draft."""

import pytest

from tests.conversations.course import LATE_IN, accepted, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

CONFIRM = {"zh": "📝 请确认", "en": "📝 Please confirm"}
HOURS = {
    "zh": ("你们几点开门？", "正在办公", "周一至周五"),
    "en": ("When do you open?", "We are open now", "Mon–Fri 09:00"),
}
SURE = {
    "zh": "快递延误了三天，客服态度恶劣，单号 SF1234567890",
    "en": "My parcel SF1234567890 is three days late and your staff was rude",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "提交"),
        ("zh", "确认"),
        ("zh", "yes"),
        ("en", "yes"),
        ("en", "send it"),
        ("en", "Submit"),
        ("en", "提交"),
    ],
)
async def test_submit_in_words_files_the_draft(
    town: Town, handler: Actor, customer: Actor, language: str, text: str
) -> None:
    filed = {"zh": "已受理", "en": "Registered"}[language]
    await customer.drafts(SURE[language])
    await customer.says(text)
    await customer.hears(filed)
    await town.quiet()

    # One message says it, below what they wrote; the card is gone.
    assert filed in words(customer.said()[-1])
    await customer.has_not_heard(CONFIRM[language])
    assert [each["text"] for each in town.tickets()] == [SURE[language]]


@in_both
async def test_it_is_no_submit_while_the_same_matter_is_asked_for(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    same, asked, sure = {
        "zh": ("快递延误了三天还没送到，客服也不理", "还是一件新的事", "确认"),
        "en": ("My parcel is three days late and nobody answers", "or a new matter?", "Confirm"),
    }[language]
    number = await customer.files(LATE_IN[language])
    await customer.says(same)
    await customer.hears(asked, same)
    await customer.says(sure)
    await town.quiet()

    assert [each["number"] for each in town.tickets()] == [number]


@in_both
async def test_the_hours_are_said_at_once(customer: Actor, language: str) -> None:
    asked, *answer = HOURS[language]
    anyway = customer.words.label("btn-ask-people")
    await customer.says(asked)
    told = await customer.hears(*answer)
    assert labels(told) == [anyway]
    await customer.presses(anyway, under=told)

    await customer.hears("📝 ", asked[:-1])


@in_both
async def test_who_goes_on_after_the_hours_writes_a_matter_of_its_own(
    customer: Actor, language: str
) -> None:
    asked, *answer = HOURS[language]
    await customer.says(asked)
    await customer.hears(*answer)
    card = await customer.drafts(LATE_IN[language])

    assert asked[:-1] not in str(card["text"])


@in_both
async def test_who_has_it_is_the_card_of_the_ticket(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    who, due, other, where, mine = {
        "zh": (
            "谁在处理？什么时候能好？",
            "承诺",
            "停车费这个月多收了 58 元",
            "我的快递投诉到哪了",
            "我的工单",
        ),
        "en": (
            "Who is handling my ticket and when will it be done?",
            "To be resolved",
            "I was charged twice on my last bill",
            "Where are my tickets?",
            "My tickets",
        ),
    }[language]
    number = await accepted(customer, handler)
    await customer.says(who)
    await customer.hears(number, "📍", due)
    second = await customer.files(other)
    await customer.says(where)

    assert len(labels(await customer.hears(mine))) == 2
    assert {each["number"] for each in town.tickets()} == {number, second}


@in_both
async def test_erasing_ones_data_and_help_in_words(
    town: Town, customer: Actor, language: str
) -> None:
    who, erase, sure, know = {
        "zh": ("你是谁", "把我的资料都删掉", "删除", "你们知道我的哪些信息"),
        "en": (
            "Who are you?",
            "Delete all my data please",
            "Delete all your data?",
            "What do you know about me?",
        ),
    }[language]
    await customer.drafts(LATE_IN[language])
    await customer.says(who)
    await customer.hears("👋", "/mine")
    await customer.says(erase)
    await customer.hears(sure)
    await customer.says(know)
    await town.quiet()
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [LATE_IN[language]]


@in_both
async def test_the_phone_of_the_desk_and_what_becomes_of_data_are_no_matters(
    town: Town, customer: Actor, language: str
) -> None:
    phone, none, data, notice = {
        "zh": ("客服电话多少", "没有对外电话", "你们怎么处理我的个人信息", "隐私说明"),
        "en": (
            "what's your phone number?",
            "no number to call",
            "who can see my data?",
            "Privacy notice",
        ),
    }[language]
    await customer.says(phone)
    await customer.hears(none, "/phone")
    await customer.says(data)
    await customer.hears("🔐", notice)

    await customer.has_not_heard(CONFIRM[language])


@in_both
async def test_a_no_in_words_keeps_all_that_is_held(
    town: Town, customer: Actor, language: str
) -> None:
    no, kept, other = {
        "zh": ("算了不删了", "什么都没有删", "快递没到"),
        "en": ("no, keep it", "Nothing was deleted", "no parcel came since Monday"),
    }[language]
    await customer.says("/deleteme")
    await customer.hears("🗑")
    await customer.says(no)
    await customer.hears(kept)
    await town.quiet()
    assert not labels(await customer.hears("🗑"))
    await customer.says("/deleteme")
    await customer.says(other)

    await customer.hears("📝 ", other)
