"""What a customer writes on goes to the matter that they were just talking about."""

import pytest

from tests.conversations.course import accepted, in_both, resolved
from tests.conversations.people import Actor
from tests.conversations.town import Town

BILL = {"zh": "上个月的话费账单多扣了45元", "en": "I was charged 45 dollars too much on my bill"}
WHY = {"zh": "还是没送到", "en": "It still isn't here"}
ASKED = {"zh": "是投诉 {} 的处理吗", "en": "Is it about how {} is handled?"}
NOBODY_CAME = {"zh": "根本没人上门，等了一下午", "en": "nobody came and I waited all afternoon"}


async def _rejected(town: Town, customer: Actor, handler: Actor, *, why: bool = True) -> str:
    """Not satisfied, with the reason; another matter was filed before. Returns the number."""
    number = await resolved(customer, handler)
    await customer.files(BILL[customer.language])
    await customer.presses(customer.words.label("btn-not-satisfied"))
    await town.quiet()
    if why:
        await customer.says(WHY[customer.language])
    else:
        await customer.presses(customer.words.label("btn-no-reason"))
    await town.quiet()
    return number


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "没有人联系我"),
        ("zh", "邻居那里也问过了，没有"),
        ("en", "nobody came and I waited all afternoon"),
        ("en", "hurry up please!!!"),
        ("en", "I asked the neighbour too, he has nothing"),
    ],
)
async def test_after_not_satisfied_it_goes_to_that_handler(
    town: Town, handler: Actor, customer: Actor, said: str
) -> None:
    number = await _rejected(town, customer, handler)
    await customer.says(said)
    await customer.hears("📨", number)
    await handler.hears(number, said)

    assert customer.words.label("btn-new-matter") in customer.buttons()
    assert customer.words.label("btn-submit") not in customer.buttons()


@in_both
async def test_so_does_a_picture_and_what_is_written_without_a_reason(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await _rejected(town, customer, handler, why=False)
    await customer.says(NOBODY_CAME[language])
    await handler.hears(number, NOBODY_CAME[language])
    await customer.sends("photo")
    await town.quiet()

    assert customer.times_heard("📨") == 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "没人来，打电话那个女的还挂我电话"),
        ("en", "nobody came and the lady on phone hung up"),
    ],
)
async def test_what_blames_people_is_asked_about_that_ticket_and_goes_there_if_it_is_not(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str, said: str
) -> None:
    number = await _rejected(town, customer, handler)
    await customer.says(said)
    await customer.hears(ASKED[language].format(number))
    await handler.has_not_heard(said)
    await customer.presses(customer.words.label("btn-about-no"))
    await handler.hears(number, said)


@in_both
async def test_what_blames_people_goes_past_the_handler_if_it_is(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    said = {"zh": "打电话那个女的还挂我电话", "en": "and the lady on phone hung up on me"}[language]
    number = await _rejected(town, customer, handler)
    await customer.says(said)
    await customer.hears(ASKED[language].format(number))
    await customer.presses(customer.words.label("btn-about-yes"))
    await customer.presses(customer.words.label("btn-submit"))
    await supervisor.hears(number, said)
    await handler.has_not_heard(said)


@pytest.mark.parametrize(
    ("language", "said", "card"),
    [
        ("zh", "另外，楼下路灯坏了", "路灯"),
        ("zh", "我要申诉", "申诉"),
        ("zh", "现在处理得怎么样了？", "C20261120"),
        ("en", "Another matter: the street lamp outside is broken", "street lamp"),
        ("en", "what are your opening hours?", "open"),
    ],
)
async def test_what_is_clearly_something_else_is_not_passed_on(
    town: Town, handler: Actor, customer: Actor, said: str, card: str
) -> None:
    await _rejected(town, customer, handler)
    await customer.says(said)
    await customer.hears(card)
    await handler.has_not_heard(said)


@in_both
async def test_some_time_later_it_is_asked(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await _rejected(town, customer, handler)
    await town.waits(minutes=30)
    await customer.says(NOBODY_CAME[language])
    await customer.hears("❓", number)
    await handler.has_not_heard(NOBODY_CAME[language])


@in_both
async def test_of_several_what_blames_people_is_asked_of_the_one_just_answered(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    rude, reply = {
        "zh": ("你们的人态度恶劣还骂我", "请稍等"),
        "en": ("your guy was rude and insulted me", "Please wait a little"),
    }[language]
    number = await accepted(customer, handler)
    await customer.files(BILL[language])
    await handler.says("/queue")
    await town.quiet()
    await handler.presses(number)
    await handler.presses(handler.words.label("btn-reply"))
    await town.quiet()
    await handler.says(reply)
    await customer.hears(number, reply)
    await customer.says(rude)
    await customer.hears(ASKED[language].format(number))
