"""What a customer writes on goes to the matter that they were just talking about."""

import pytest

from tests.conversations.course import accepted, in_both, resolved
from tests.conversations.people import Actor, labels
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


async def _just_answered(town: Town, customer: Actor, handler: Actor) -> str:
    """Another matter was filed since; then the handler wrote about the first. Returns the
    number."""
    reply = {"zh": "正在查找", "en": "We are looking for it"}[handler.language]
    number = await accepted(customer, handler)
    await customer.files(BILL[customer.language])
    await handler.says("/queue")
    await town.quiet()
    await handler.presses(number)
    await handler.presses(handler.words.label("btn-reply"))
    await town.quiet()
    await handler.says(reply)
    await customer.hears(number, reply)
    return number


@in_both
async def test_of_several_it_is_the_one_just_answered(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    rude, how, hurry, nobody = {
        "zh": ("你们的人态度恶劣还骂我", "我的快递怎么样了？", "快点啊!!!", "今天也没人来"),
        "en": (
            "your guy was rude and insulted me",
            "how is my parcel?",
            "hurry up please!!!",
            "also nobody came today",
        ),
    }[language]
    number = await _just_answered(town, customer, handler)
    await customer.says(how)
    await customer.hears("📄", number)
    other = number.replace("0001", "0002")
    assert other not in "".join(customer.buttons())
    await customer.says(nobody)
    await handler.hears(number, nobody)
    await customer.says(hurry)
    await customer.hears("🔔", number)
    assert other not in "".join(customer.buttons())
    await customer.says(rude)
    await customer.hears(ASKED[language].format(number))


@in_both
async def test_what_was_but_filed_last_is_asked_about(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    said = {"zh": "今天也没人来", "en": "also nobody came today"}[language]
    await accepted(customer, handler)
    await customer.files(BILL[language])
    await customer.says(said)
    await customer.hears("❓", said)
    await handler.has_not_heard(said)


OPEN = {
    "zh": ("快递延误了三天还没送到", BILL["zh"], "楼下电梯坏了", "你们的网站打不开"),
    "en": (
        "My parcel is three days late",
        BILL["en"],
        "The lift is broken",
        "Your website does not open",
    ),
}


@in_both
async def test_of_many_the_likeliest_are_offered_and_the_others_listed(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    numbers = [await customer.files(each) for each in OPEN[language]]
    said = {"zh": "小区垃圾没人清理", "en": "the garbage in our street isn't collected"}[language]
    await customer.drafts(said)
    offered = [each for each in customer.buttons() if any(number in each for number in numbers)]
    assert len(offered) == 2
    await customer.presses(customer.words.label("btn-add-elsewhere"))
    await town.quiet()
    listed = "".join(labels(customer.said()[-1]))
    assert all(number in listed for number in numbers)
    await customer.presses(numbers[0])
    await customer.hears("📨", numbers[0])
    await handler.hears(numbers[0], said)
