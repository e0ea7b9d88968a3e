"""What somebody wants of the desk in the middle of a draft is done, and is no part of it."""

import pytest

from prompts.texts import texts
from tests.conversations.course import LATE_IN
from tests.conversations.people import Actor
from tests.conversations.town import Town


@pytest.mark.parametrize(
    ("language", "wish", "heard", "speaks"),
    [
        ("en", "can u write in chinese", "以后用中文", "zh"),
        ("zh", "可以用英文吗", "English from now on", "en"),
        ("en", "what about my privacy", "Privacy notice", "en"),
        ("zh", "会保密吗", "隐私说明", "zh"),
    ],
)
async def test_it_is_answered(
    town: Town, customer: Actor, wish: str, heard: str, language: str, speaks: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await customer.says(wish)
    await customer.hears(heard)
    await town.quiet()
    await customer.presses(texts(speaks).label("btn-submit"))
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [LATE_IN[language]]


@pytest.mark.parametrize(
    ("language", "wish"),
    [("zh", "撤销"), ("zh", "不报了"), ("en", "forget it i dont want to report it")],
)
async def test_whoever_gives_up_is_asked_whether_all_of_it_is_over(
    town: Town, customer: Actor, wish: str, language: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await customer.says(wish)
    await customer.presses(customer.words.label("btn-put-away"))
    await town.quiet()

    assert town.tickets() == []
    assert customer.buttons() == [customer.words.label("btn-bring-back")]


@pytest.mark.parametrize(("language", "wish"), [("zh", "全删了吧"), ("en", "delete everything")])
async def test_all_may_be_just_what_they_are_writing(
    town: Town, customer: Actor, wish: str, language: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await customer.says(wish)
    await customer.presses(customer.words.label("btn-erase-draft"))
    await town.quiet()

    assert customer.buttons() == [customer.words.label("btn-bring-back")]
    assert LATE_IN[language] not in customer.chat()
