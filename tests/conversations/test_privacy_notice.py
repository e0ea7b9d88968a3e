"""The privacy notice and the consent to a language model: what is shown and asked, and when."""

from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.consents import About, Consent, may_be_read
from storage.people import Person, find
from tests.conversations.course import LATE_IN, in_both
from tests.conversations.desks import desk_with
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

LATE = "快递延误了三天"
SHORT = {
    'words = "1095d"': 'words = "30d"',
    'people = "1095d"': 'people = "60d"',
    'drafts = "7d"': 'drafts = "3d"',
}
MORE = """version = 2
contact = { zh = "隐私专员 <data@example.com>", en = "data@example.com" }
"""
NOTICE = "🔐"
BROKEN = {"zh": "又坏了一个花瓶，请赔偿", "en": "Another vase is broken, I want it paid"}


def person_of(town: Town, actor: Actor) -> Person:
    with town.reading() as session:
        found = find(session, actor.id)
        assert found is not None
        return found


def told(town: Town, what: About) -> list[tuple[str | None, bool]]:
    with town.reading() as session:
        wanted = select(Consent).where(Consent.what == what).order_by(Consent.id)
        return [(each.version, each.given) for each in session.scalars(wanted)]


@in_both
async def test_it_is_part_of_the_welcome_and_shown_once(
    town: Town, customer: Actor, language: str
) -> None:
    short, confirm = {
        "zh": ("只用来办理您反映的事项", "请确认"),
        "en": ("used to see to your matter only", "Please confirm"),
    }[language]
    await customer.says("/start")
    await customer.hears("👋", NOTICE, short)
    await customer.says("/start")
    await customer.says(LATE_IN[language])
    await customer.hears(confirm)
    await town.quiet()

    assert customer.times_heard(NOTICE) == 1
    assert told(town, About.NOTICE) == [("1.1", True)]
    known = person_of(town, customer)
    assert (known.notice_version, known.notice_at is not None) == ("1.1", True)


@in_both
async def test_who_writes_without_a_greeting_is_shown_it_first_and_can_file(
    handler: Actor, customer: Actor, language: str
) -> None:
    number = await customer.files(LATE_IN[language])
    await handler.hears(number, LATE_IN[language])

    assert NOTICE in customer.said()[0]["text"]
    assert customer.times_heard(NOTICE) == 1


async def test_staff_are_not_shown_it(town: Town, wang: Actor) -> None:
    await wang.says("/help")
    await town.quiet()
    assert NOTICE not in wang.chat()


@in_both
async def test_staff_are_before_they_file_as_customers(
    town: Town, handler: Actor, language: str
) -> None:
    await handler.says("/customer")
    await handler.files(LATE_IN[language])

    assert handler.times_heard(NOTICE) == 1
    assert person_of(town, handler).notice_version == "1.1"


async def test_staff_who_read_it_in_full_know_it(town: Town, wang: Actor) -> None:
    await wang.says("/privacy")
    await wang.hears("版本 1.1")

    assert person_of(town, wang).notice_version == "1.1"


@in_both
async def test_it_can_be_read_in_full_with_the_desk_s_own_times(
    customer: Actor, language: str
) -> None:
    held = {
        "zh": ("隐私说明", "版本 1.1", "3 年", "加密"),
        "en": ("Privacy notice", "version 1.1", "3 years", "encrypted"),
    }[language]
    await customer.says("/privacy")
    notice = await customer.hears(*held)
    keys = ("btn-phone", "btn-mydata", "btn-deleteme")
    assert labels(notice) == [customer.words.label(key) for key in keys]
    assert customer.times_heard(NOTICE) == 2  # the short one, before the first command


async def test_without_a_model_nobody_is_asked_about_one(town: Town, lin: Actor) -> None:
    await lin.files(LATE)
    await town.quiet()
    assert "大模型" not in lin.chat()


class TestOfTheDeskFile:
    @pytest.fixture
    def desk(self, tmp_path: Path) -> str:
        return desk_with(tmp_path, SHORT, MORE)

    async def test_says_whom_to_ask_and_how_long(self, town: Town, lin: Actor) -> None:
        await lin.says("/privacy")
        await lin.hears("版本 1.2", "30 天", "60 天", "3 天", "隐私专员 <data@example.com>")

    @in_both
    async def test_a_new_version_is_shown_to_those_who_knew_the_old_one(
        self, town: Town, customer: Actor, language: str
    ) -> None:
        anew, confirm = {
            "zh": ("隐私说明有更新", "请确认"),
            "en": ("Our privacy notice has changed", "Please confirm"),
        }[language]
        await customer.says("/start")
        await customer.hears(NOTICE)
        async with town.sandbox.house.writing() as session:
            known = find(session, customer.id)
            assert known is not None
            known.notice_version = "1.1"
        await customer.says(LATE_IN[language])
        await customer.hears(confirm)
        await town.quiet()

        assert customer.times_heard(anew) == 1
        assert told(town, About.NOTICE) == [("1.2", True), ("1.2", True)]


class TestAModel:
    """The desk has one, which doesn't answer: the rules read everything."""

    @pytest.fixture
    def begins(self, begins: datetime, monkeypatch: pytest.MonkeyPatch) -> datetime:
        monkeypatch.setenv("DUBAN_LLM_BASE_URL", "http://127.0.0.1:9/v1")
        monkeypatch.setenv("DUBAN_LLM_MODEL", "small")
        return begins

    @in_both
    async def test_is_asked_about_after_the_first_filing_and_not_again(
        self, town: Town, customer: Actor, language: str
    ) -> None:
        model, masked, asked = {
            "zh": ("大模型（small, 127.0.0.1）", "遮去", "可以让大模型"),
            "en": ("language model (small, 127.0.0.1)", "masked", "May a language model"),
        }[language]
        await customer.says("/start")
        await customer.drafts(LATE_IN[language])
        assert asked not in customer.chat()
        await customer.presses(customer.words.label("btn-submit"))
        question = await customer.hears(model, masked)
        keys = ("btn-model-agree", "btn-model-refuse")
        assert labels(question) == [customer.words.label(key) for key in keys]
        await customer.files(BROKEN[language])
        await town.quiet()

        assert customer.times_heard(asked) == 1
        assert person_of(town, customer).model_consent_at is None

    @in_both
    async def test_a_no_is_remembered(self, town: Town, customer: Actor, language: str) -> None:
        nothing, asked = {
            "zh": ("您写的内容不发给大模型", "可以让大模型"),
            "en": (
                "All right. Nothing that you write is sent to a language model",
                "May a language model",
            ),
        }[language]
        await customer.files(LATE_IN[language])
        await customer.presses(customer.words.label("btn-model-refuse"))
        await customer.hears(nothing)
        await customer.files(BROKEN[language])
        await town.quiet()

        assert customer.times_heard(asked) == 0  # edited in place, never asked again
        assert person_of(town, customer).model_consent_at is None
        assert told(town, About.MODEL) == [("1.1", False)]

    @in_both
    async def test_a_yes_can_be_taken_back(
        self, town: Town, customer: Actor, language: str
    ) -> None:
        thanks, nothing = {
            "zh": ("大模型会帮忙理解", "您写的内容不发给大模型"),
            "en": ("A language model helps", "Nothing that you write is sent to a language model"),
        }[language]
        await customer.files(LATE_IN[language])
        await customer.presses(customer.words.label("btn-model-agree"))
        await customer.hears(thanks)
        assert person_of(town, customer).model_consent_at is not None
        await customer.says("/privacy")
        await customer.presses(customer.words.label("btn-model-revoke"))
        await customer.hears(nothing)

        assert person_of(town, customer).model_consent_at is None
        assert told(town, About.MODEL) == [("1.1", True), ("1.1", False)]

    @in_both
    async def test_it_can_be_given_later(self, town: Town, customer: Actor, language: str) -> None:
        thanks, asked = {
            "zh": ("大模型会帮忙理解", "可以让大模型"),
            "en": ("A language model helps", "May a language model"),
        }[language]
        await customer.says("/privacy")
        await customer.presses(customer.words.label("btn-model-agree"))
        await customer.hears(thanks)
        await customer.files(LATE_IN[language])
        await town.quiet()

        assert asked not in customer.chat()
        assert person_of(town, customer).model_consent_at is not None


async def test_a_consent_to_no_model_can_not_be_forged(town: Town, lin: Actor) -> None:
    await lin.says("/start")
    greeting = await lin.hears(NOTICE)
    await lin.forges(greeting, "c:model:yes")
    await lin.hears_toast("没有您可以办理")
    await lin.forges(greeting, "c:model:maybe")
    await town.quiet()

    assert person_of(town, lin).model_consent_at is None


class TestAnotherModel:
    """The desk is started again with another one, later with the first."""

    @pytest.fixture
    def begins(self, begins: datetime, monkeypatch: pytest.MonkeyPatch) -> datetime:
        monkeypatch.setenv("DUBAN_LLM_BASE_URL", "http://127.0.0.1:9/v1")
        monkeypatch.setenv("DUBAN_LLM_MODEL", "small")
        return begins

    async def test_is_asked_about_anew_and_nothing_leaves_before(
        self, town: Town, lin: Actor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await lin.files(LATE)
        old = await lin.hears("大模型（small, 127.0.0.1）")
        await lin.presses("✅ 同意")
        await lin.hears("大模型会帮忙理解")
        monkeypatch.setenv("DUBAN_LLM_MODEL", "large")
        await town.restarts()
        assert not may_be_read(person_of(town, lin), "large, 127.0.0.1")
        await lin.says("/privacy")
        await lin.hears("大模型（large, 127.0.0.1）：您同意的是以前那一个")
        await lin.files("又坏了一个花瓶，请赔偿")
        question = await lin.hears("换成了 large, 127.0.0.1", "同意之前，什么都不发")
        await town.quiet()
        assert not may_be_read(person_of(town, lin), "large, 127.0.0.1")
        await lin.presses("✅ 同意", under=question)
        await town.quiet()
        assert may_be_read(person_of(town, lin), "large, 127.0.0.1")
        assert old["message_id"] != question["message_id"]

    async def test_who_agreed_to_the_first_is_not_asked_again_when_it_comes_back(
        self, town: Town, lin: Actor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await lin.files(LATE)
        await lin.presses("✅ 同意")
        await lin.hears("大模型会帮忙理解")
        monkeypatch.setenv("DUBAN_LLM_MODEL", "large")
        await town.restarts()
        await lin.files("又坏了一个花瓶，请赔偿")
        await lin.hears("换成了 large")
        monkeypatch.setenv("DUBAN_LLM_MODEL", "small")
        await town.restarts()
        await lin.files("第三个花瓶也坏了，请赔偿")
        await town.quiet()

        assert lin.times_heard("换成了") == 1
        assert may_be_read(person_of(town, lin), "small, 127.0.0.1")

    async def test_who_refused_is_not_asked_again(
        self, town: Town, mary: Actor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await mary.files("My parcel is three days late")
        await mary.presses("✖️ I don't agree")
        await mary.hears("All right. Nothing that you write")
        monkeypatch.setenv("DUBAN_LLM_MODEL", "large")
        await town.restarts()
        await mary.files("Another parcel arrived broken")

        await mary.has_not_heard("is now large")

    async def test_an_old_question_agrees_to_nothing_new(
        self, town: Town, mary: Actor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        await mary.files("My parcel is three days late")
        await mary.hears("small, 127.0.0.1")
        monkeypatch.setenv("DUBAN_LLM_MODEL", "large")
        await town.restarts()
        await mary.presses("✅ I agree")
        await mary.hears("is now large, 127.0.0.1")
        assert not may_be_read(person_of(town, mary), "large, 127.0.0.1")
        await mary.presses("✅ I agree")
        await mary.hears("Thank you. A language model helps")

        assert may_be_read(person_of(town, mary), "large, 127.0.0.1")
