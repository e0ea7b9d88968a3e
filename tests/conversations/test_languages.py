"""Another language in the middle of anything: the step stays, and its screen is drawn anew."""

import pytest

from prompts.texts import texts
from tests.conversations.course import LATE, LATE_IN, accepted, in_both, resolved
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

NAMES = {"zh": "中文", "en": "English"}


async def _takes(actor: Actor, language: str) -> None:
    await actor.says("/language")
    await actor.presses(language)
    await actor._town.quiet()


@pytest.mark.parametrize(
    ("client", "greeting"),
    [
        ("zh-hans", "👋 这里是"),
        ("zh-hant", "👋 这里是"),
        ("en", "👋 Welcome to"),
        ("en-GB", "👋 Welcome to"),
        ("fr", "👋 Welcome to"),
    ],
)
async def test_the_language_of_the_client_is_spoken_at_once(
    town: Town, client: str, greeting: str
) -> None:
    alex = await town.customer("Alex", client)
    await alex.says("/start")

    await alex.hears(greeting)


@pytest.mark.parametrize(
    ("language", "other", "in_other", "chosen", "more", "registered"),
    [
        (
            "zh",
            "en",
            "Please confirm: Complaint",
            "All right, English from now on.",
            "and nobody answers the phone",
            "已受理",
        ),
        ("en", "zh", "请确认：投诉", "好的，以后用中文", "而且没人接电话", "Registered"),
    ],
)
async def test_the_draft_is_shown_in_the_new_language(
    customer: Actor,
    language: str,
    other: str,
    in_other: str,
    chosen: str,
    more: str,
    registered: str,
) -> None:
    await customer.drafts(LATE_IN[language])
    await _takes(customer, NAMES[other])
    card = await customer.hears(in_other, LATE_IN[language])
    assert texts(other).label("btn-submit") in labels(card)
    await customer.hears(chosen)
    assert "👋" not in customer.chat()
    await customer.says(more)
    await customer.hears(in_other, LATE_IN[language], more)
    await _takes(customer, NAMES[language])
    await customer.presses(customer.words.label("btn-submit"))

    await customer.hears(registered)


@pytest.mark.parametrize(("language", "other"), [("zh", "en"), ("en", "zh")])
async def test_what_was_asked_is_asked_again_and_the_step_stays(
    town: Town, handler: Actor, customer: Actor, other: str
) -> None:
    number = await accepted(customer, handler)
    await customer.says("/mine")
    await customer.presses(number)
    await customer.presses(customer.words.label("btn-write"))
    await town.quiet()
    await _takes(customer, NAMES[other])
    assert customer.said()[-1]["text"] == texts(other).label("write-to-handler", number=number)
    await customer.says("SF1234567890")

    await handler.hears(number, "SF1234567890")


async def test_so_it_is_for_the_staff(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await wang.presses("办结")
    await town.quiet()
    await _takes(wang, "English")
    assert number in wang.said()[-1]["text"]
    await wang.says("Sent again")
    await town.quiet()
    await _takes(wang, "中文")
    await wang.hears(f"🔍 {number}", "原因是什么")
    await wang.says("分拣错误")

    await lin.hears("结果如下", "Sent again")


async def test_the_list_and_the_card_before_the_staff_are_drawn_anew(
    town: Town, wang: Actor, lin: Actor
) -> None:
    first, second = await accepted(lin, wang), await lin.files(LATE)
    await wang.says("/queue")
    await wang.presses(first)
    await wang.hears(f"📂 {first}", "处理中")
    await _takes(wang, "English")

    listed = await wang.hears("My queue", "what is due first on top")
    assert first in str(labels(listed))
    card = await wang.hears(f"📂 {first}", "in progress")
    assert "💬 Reply" in labels(card)
    fresh = await wang.hears(f"🆕 {second}", "is assigned to you")
    assert "🙋 Accept" in labels(fresh)
    await wang.presses("Accept", under=fresh)
    await lin.hears(f"{second} 已有人接手")


async def test_what_others_may_see_no_more_is_not_drawn_anew(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    card = await wang.hears(f"🆕 {number}")
    li = await town.staff("李娜", "handler")
    await zhao.says("/queue")
    await zhao.presses("🗂 全部")
    for label in (number, "更多", "转派", "李娜"):
        await town.quiet()
        await zhao.presses(label)
    await li.hears(f"🆕 {number}")
    await town.quiet()
    before = card["text"]
    await _takes(wang, "English")

    assert before in wang.chat()


async def test_two_languages_in_one_sentence_are_read(town: Town, lin: Actor, mary: Actor) -> None:
    await lin.says("我的 parcel 已经 three days late 了，order number AB12345678，要求 refund")
    await lin.hears("请确认：投诉", "AB12345678")
    await mary.says("Your courier 态度很差 and he broke my 花瓶 yesterday")

    await mary.hears("Please confirm: Complaint", "yesterday")


async def test_an_open_question_is_said_in_the_new_language(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("订单号是多少？")
    asked = await lin.hears("订单号是多少")
    await _takes(lin, "English")
    now = await lin.hears("订单号是多少", number)

    assert now["message_id"] == asked["message_id"]
    assert "answer" in str(labels(now)).lower()
    await lin.presses(labels(now)[0], under=now)
    await lin.says("SF1234567890")
    await wang.hears(number, "SF1234567890")


@pytest.mark.parametrize(("language", "other"), [("zh", "en"), ("en", "zh")])
async def test_an_outcome_to_be_judged_is_said_in_the_new_language(
    handler: Actor, customer: Actor, other: str
) -> None:
    asked, answers, closed = {
        "en": ("Are you satisfied with", ["👍 Satisfied", "👎 Not satisfied"], "closed"),
        "zh": ("您满意吗", ["👍 满意", "👎 不满意"], "已关闭"),
    }[other]
    number = await resolved(customer, handler)
    await _takes(customer, NAMES[other])
    now = await customer.hears(number, asked)

    assert labels(now) == answers
    await customer.presses(answers[0], under=now)
    await customer.hears(number, closed)


@pytest.mark.parametrize(
    ("language", "other", "due"),
    [("zh", "en", "by Wed 18:00"), ("en", "zh", "周三 18:00 前")],
)
async def test_why_not_satisfied_is_asked_again_with_the_deadline_in_the_new_language(
    handler: Actor, customer: Actor, language: str, other: str, due: str
) -> None:
    number = await resolved(customer, handler)
    await customer.presses(customer.words.label("btn-not-satisfied"))
    await customer.hears({"zh": "18:00 前", "en": "by Wed 18:00"}[language])
    await _takes(customer, NAMES[other])

    await customer.hears(
        number, due, {"zh": "还有什么没解决", "en": "What is still missing"}[other]
    )


@in_both
async def test_help_in_the_middle_of_a_draft_shows_it_again(
    town: Town, customer: Actor, language: str
) -> None:
    confirm = {"zh": "📝 请确认", "en": "📝 Please confirm"}[language]
    await customer.drafts(LATE_IN[language])
    await customer.says("/help")
    await town.quiet()

    assert customer.said()[-1]["text"].startswith(confirm)
    assert customer.times_heard(confirm) == 1


@pytest.mark.parametrize(
    ("language", "wish", "other"), [("zh", "换成英文", "en"), ("en", "switch to Chinese", "zh")]
)
async def test_said_in_a_draft_it_holds_for_the_keys_and_commands_too(
    town: Town, customer: Actor, language: str, wish: str, other: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await customer.says(wish)
    await customer.hears(texts(other).label("language-chosen").split("/")[0])

    keys = customer.world.reply_keyboard(customer.id)
    assert texts(other).label("key-mine") in str(keys)


@pytest.mark.parametrize(
    ("language", "says", "chosen"),
    [
        ("zh", "我想用英文", "English from now on"),
        ("zh", "换成英文吧", "English from now on"),
        ("en", "can i use chinese", "中文"),
    ],
)
async def test_another_language_is_asked_for_with_a_ticket_open(
    town: Town, customer: Actor, handler: Actor, says: str, chosen: str, language: str
) -> None:
    await accepted(customer, handler)
    await customer.says(says)
    await customer.hears(chosen)
    assert len(town.tickets()) == 1
