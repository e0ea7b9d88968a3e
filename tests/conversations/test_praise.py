"""Praise goes to whom it praises, and is nothing else than praise: what its story tells of is no
delay, no loss and nothing grave."""

import pytest

from tests.conversations.course import in_both
from tests.conversations.people import Actor
from tests.conversations.town import Town

LATE_FOR_ME = {
    "zh": "表扬一下你们前台的小姑娘，下班晚了一个小时还等我，帮我找回了丢失的包裹",
    "en": "I want to praise the girl at your counter, she stayed late and found my lost parcel",
}
LOST = {
    "zh": "快递员把我的包裹弄丢了，赔了三次都没赔到",
    "en": "The courier lost my parcel, this is the third time that it is stolen",
}


def _way(town: Town, number: str) -> tuple[str, str, int, str]:
    ticket = town.ticket(number)
    return ticket["kind"], ticket["category"], ticket["grade"], ticket["department"]


@in_both
async def test_praise_is_no_delay_and_goes_to_the_place_that_it_names(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await customer.files(LATE_FOR_ME[language])
    assert _way(town, number) == ("praise", "other", 4, "service")


@pytest.mark.parametrize(
    ("said", "to"),
    [
        ("表扬李娜，等我到很晚，包裹准时送到", "李娜"),
        ("表扬你们的快递员小李，冒雨送上门", "李娜"),
        ("I want to praise Nora, she stayed late for me", "Nora Bell"),
        ("Kudos to Nora Bell for the delivery on time", "Nora Bell"),
    ],
)
async def test_whoever_is_named_has_it(town: Town, lin: Actor, said: str, to: str) -> None:
    await town.staff("王强", "handler", "service")
    await town.staff("李明", "handler", "service")
    await town.staff("李娜", "handler", "logistics")
    await town.staff("Nora Bell", "handler", "finance")
    number = await lin.files(said)
    assert town.ticket(number)["handler"] == to


async def test_of_two_who_may_be_meant_neither_is_chosen(town: Town, lin: Actor) -> None:
    for name, department in (("李明", "finance"), ("李娜", "finance"), ("王强", "service")):
        await town.staff(name, "handler", department)
    number = await lin.files("表扬小李，等我到很晚")
    assert town.ticket(number)["department"] == "finance"
    number = await lin.files("表扬小赵，等我到很晚")
    assert town.ticket(number)["handler"] == "王强"


@in_both
@pytest.mark.parametrize("way", ["button", "words"])
async def test_what_turns_out_to_be_praise_is_graded_as_praise_and_back(
    town: Town, handler: Actor, customer: Actor, language: str, way: str
) -> None:
    praise, complaint, praised, complained = {
        "zh": ("这是表扬，不是投诉", "不对，是投诉，不是表扬", "请确认：表扬", "请确认：投诉"),
        "en": (
            "it is praise, not a complaint",
            "no, it is a complaint, not praise",
            "Please confirm: Praise",
            "Please confirm: Complaint",
        ),
    }[language]
    label, grave = customer.words.label, {"zh": "2 级", "en": "Grade 2"}[language]

    async def turns(words: str, kind: str) -> None:
        if way == "words":
            await customer.says(words)
        else:
            for key in ("btn-edit", "btn-edit-kind", f"kind-{kind}"):
                await customer.presses(label(key))
                await town.quiet()
        await town.quiet()

    await customer.says(LOST[language])
    await customer.hears(complained, grave)
    await turns(praise, "praise")
    await customer.hears(praised)
    await customer.has_not_heard(grave)
    await turns(complaint, "complaint")
    await customer.hears(complained, grave)
    await turns(praise, "praise")
    await customer.presses(label("btn-submit"))
    await town.quiet()

    number = town.tickets()[0]["number"]
    assert _way(town, number)[:3] == ("praise", "other", 4)
