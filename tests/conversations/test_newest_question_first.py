"""What answers a newer question of ours is no part of an older draft: a verdict, stars, the answer
to the handler; what goes on with the draft stays in it."""

import pytest

from tests.conversations.course import accepted, in_both, resolves
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

DRAFT = {"zh": "停车费这个月多收了 58 元", "en": "The car park charged me 58 euro too much"}
SATISFIED = {"zh": "满意吗", "en": "Are you satisfied"}


async def drafts_first(town: Town, customer: Actor, handler: Actor) -> str:
    """A ticket in hand, and a draft that lies open; returns the ticket's number."""
    number = await accepted(customer, handler)
    await customer.drafts(DRAFT[customer.language])
    await town.waits(seconds=30)
    return number


async def asked_for_a_verdict(town: Town, customer: Actor, handler: Actor) -> str:
    """The same, and the outcome has come."""
    number = await drafts_first(town, customer, handler)
    await resolves(handler)
    await customer.hears(number, SATISFIED[customer.language])
    await town.waits(seconds=30)
    return number


async def asks(town: Town, handler: Actor, customer: Actor, words_: str, key: str) -> None:
    """The handler writes to the customer, by that key."""
    await handler.presses(handler.words.label(key))
    await handler.says(words_)
    await customer.hears(words_)
    await town.waits(seconds=30)


def parts_of(town: Town, number: str) -> str:
    """All that was filed beside the ticket."""
    return "\n".join(each["text"] for each in town.tickets() if each["number"] != number)


async def submits(town: Town, customer: Actor) -> None:
    """The draft, whatever stands above it."""
    await town.quiet()
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "没解决，根本没人来过"),
        ("zh", "不满意，结果是假的"),
        ("en", "not satisfied, nobody came"),
        ("en", "it is not solved, nobody came here"),
    ],
)
async def test_a_plain_verdict_goes_to_the_outcome(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    number = await asked_for_a_verdict(town, customer, handler)
    await customer.says(text)
    await handler.hears(number, text)
    assert town.ticket(number)["state"] == "in_progress"
    assert text not in words(await customer.hears("📝 ", DRAFT[customer.language]))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "不，还是没送到！根本没人来"),
        ("en", "no, it still isn't here!! the outcome is not true, nobody came"),
    ],
)
async def test_what_may_be_a_verdict_is_asked_about(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    number = await asked_for_a_verdict(town, customer, handler)
    await customer.says(text)
    await town.quiet()
    if town.ticket(number)["state"] == "resolved":
        await customer.presses(customer.words.label("btn-not-satisfied"))
    await handler.hears(number, text)

    assert town.ticket(number)["state"] == "in_progress"


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "我不接受这个结果，我要申诉"), ("en", "I do not accept that, I want to appeal")],
)
async def test_an_appeal_is_one(town: Town, handler: Actor, customer: Actor, text: str) -> None:
    number = await asked_for_a_verdict(town, customer, handler)
    await customer.says(text)
    await town.quiet()

    assert text in words(customer.said()[-1])
    assert DRAFT[customer.language] not in words(customer.said()[-1]).partition(text)[0]
    assert number in words(customer.said()[-1])


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "3分吧"), ("zh", "4"), ("en", "5 stars"), ("en", "2")],
)
async def test_stars_go_to_the_visit(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    await accepted(customer, handler)
    await resolves(handler)
    await customer.presses(customer.words.label("btn-satisfied"))
    await town.quiet()
    await customer.drafts(DRAFT[customer.language])
    await town.waits(days=4)
    await customer.presses({"zh": "已解决", "en": "Solved"}[customer.language])
    await town.waits(minutes=2)
    await customer.says(text)
    await customer.hears(
        {"zh": "还有什么想对我们说", "en": "anything else that you would like"}[customer.language]
    )

    assert text not in words(await customer.hears("📝 ", DRAFT[customer.language])).splitlines()


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "嗯，解决了，就是来得太慢"), ("en", "yes it is solved, but it took too long")],
)
async def test_solved_but_keeps_the_word(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    number = await accepted(customer, handler)
    await resolves(handler)
    await customer.presses(customer.words.label("btn-satisfied"))
    await town.quiet()
    await customer.drafts(DRAFT[customer.language])
    await town.waits(days=4)
    await customer.hears("📋", number)
    await customer.says(text)
    await town.quiet()
    assert "★★★★★" in customer.chat_buttons()
    await customer.presses("★★★★★")
    await customer.hears("🙏")

    assert text not in words(await customer.hears("📝 ", DRAFT[customer.language]))


@pytest.mark.parametrize(
    ("language", "question", "text"),
    [
        ("zh", "请问您的银行账号是多少？", "啥是银行账号？我没有"),
        ("en", "Could you send me your IBAN?", "wat is a iban? i hav no iban"),
    ],
)
@pytest.mark.parametrize("key", ["btn-ask", "btn-reply"])
async def test_the_answer_goes_to_whoever_asked(
    town: Town, handler: Actor, customer: Actor, question: str, text: str, key: str
) -> None:
    number = await drafts_first(town, customer, handler)
    await asks(town, handler, customer, question, key)
    await customer.says(text)
    await handler.hears(number, text)
    await submits(town, customer)

    assert parts_of(town, number) == DRAFT[customer.language]


@pytest.mark.parametrize("drafting", [False, True])
@pytest.mark.parametrize(
    ("language", "text"), [("zh", "可以"), ("zh", "行"), ("en", "ok"), ("en", "yes")]
)
async def test_a_nod_is_passed_on_to_the_handler(
    town: Town, handler: Actor, customer: Actor, text: str, *, drafting: bool
) -> None:
    begins = drafts_first(town, customer, handler) if drafting else accepted(customer, handler)
    number = await begins
    said = {"zh": "好的，我们一定三点准时到", "en": "We will be there at three"}[customer.language]
    await asks(town, handler, customer, said, "btn-reply")
    await customer.says(text)
    await handler.hears(number, text)
    await customer.hears({"zh": "已转给", "en": "passed on"}[customer.language], number)

    assert parts_of(town, number) == ""


@in_both
async def test_what_goes_on_with_the_draft_stays_in_it(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    more = {"zh": "而且收费员也不给发票", "en": "and the attendant gave me no receipt"}[language]
    number = await asked_for_a_verdict(town, customer, handler)
    await customer.says(more)
    await submits(town, customer)

    assert more in parts_of(town, number)
    assert town.ticket(number)["state"] == "resolved"


@in_both
async def test_what_is_written_quickly_is_one_matter(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await resolves(handler)
    await customer.hears(number, SATISFIED[language])
    await customer.drafts(DRAFT[language])
    await customer.says("5")
    await submits(town, customer)

    assert "5" in parts_of(town, number).splitlines()


@in_both
async def test_what_the_desk_says_by_itself_is_no_question(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    more = {"zh": "一共多收了两次", "en": "it was taken twice"}[language]
    number = await accepted(customer, handler)
    await town.waits(days=4, hours=20)
    await customer.drafts(DRAFT[language])
    await town.waits(days=1)
    await customer.says(more)
    await town.quiet()

    assert more not in str(town.ticket(number))
    assert more in words(await customer.hears("📝 ")) or more in customer.chat()


async def test_a_reply_to_the_outcome_is_the_verdict(town: Town, ann: Actor, mary: Actor) -> None:
    number = await accepted(mary, ann)
    await resolves(ann)
    outcome = await mary.hears(number, SATISFIED["en"])
    await mary.says("no, not satisfied. it is still late, nobody came", reply_to=outcome)
    await ann.hears(number, "nobody came")

    assert town.ticket(number)["state"] == "in_progress"


async def test_what_is_under_appeal_is_not_closed_by_a_word(
    town: Town, wang: Actor, lin: Actor, zhao: Actor
) -> None:
    number = await accepted(lin, wang)
    await resolves(wang)
    await lin.says("我要申诉")
    await submits(town, lin)
    await lin.says("很满意，谢谢师傅")
    await town.quiet()

    assert town.ticket(number)["state"] == "resolved"


@pytest.mark.parametrize(
    ("language", "said", "verdict"),
    [
        ("en", "it was friday around 5pm", "not satisfied, the driver never apologised"),
        ("en", "it was friday around 5pm", "satisfied"),
        ("zh", "是周五下午五点左右的事", "不满意，司机到现在都没道歉"),
        ("zh", "是周五下午五点左右的事", "满意"),
    ],
)
async def test_what_was_not_answered_yet_outlives_the_verdict(
    town: Town, handler: Actor, customer: Actor, said: str, verdict: str
) -> None:
    await customer.files(DRAFT[customer.language])
    number = await accepted(customer, handler)
    await town.waits(minutes=10)
    await customer.says(said)
    await town.quiet()
    assert said in words(customer.said()[-1])
    await town.waits(seconds=30)
    await resolves(handler)
    await customer.hears(number, SATISFIED[customer.language])
    await town.waits(seconds=30)
    await customer.says(verdict)
    await town.quiet()

    assert town.ticket(number)["state"] != "resolved"
    assert said in customer.chat()
    await customer.presses(customer.words.label("btn-submit-new"))
    await town.quiet()
    assert said in parts_of(town, number)
