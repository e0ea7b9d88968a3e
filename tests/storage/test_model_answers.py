"""What a language model was asked: found again, added up, forgotten; on either database."""

import re
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from bot.doctor.model import look_at_calls
from storage.database import Database
from storage.model_answers import (
    ModelAnswer,
    Spent,
    Use,
    answer_to,
    calls_about,
    forget_answers,
    forget_answers_to,
    keep,
    spent,
    use_since,
)
from storage.people import meet
from tests.storage.plans import gather_statistics, plans_of

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
_WALK = re.compile(r"SCAN model_answer(?! USING)|Seq Scan on model_answer")


def call(
    person: int, *, hours: int = 0, answer: str | None = "yes", tokens: int = 10
) -> ModelAnswer:
    return ModelAnswer(
        prompt="understand.1",
        model="test-1",
        person_id=person,
        about_id=person,
        asked_at=NOW - timedelta(hours=hours),
        outcome="answered" if answer else "timeout",
        answer=answer,
        tokens_in=tokens,
        tokens_out=1,
        cost=0.5,
        milliseconds=7,
    )


def keep_all(database: Database, *calls: tuple[str, ModelAnswer]) -> None:
    with database.writing() as session:
        for number in (1, 2):
            meet(session, number, name="林晓", language="zh", now=NOW)
        for question, each in calls:
            keep(session, database.keys, question, each)


def answer(database: Database, question: str) -> str | None:
    with database.reading() as session:
        return answer_to(session, database.keys, question)


def test_the_newest_answer_to_the_same_question_is_found(database: Database) -> None:
    keep_all(
        database,
        ("why", call(1, answer="old")),
        ("why", call(1, answer="new")),
        ("why", call(1, answer=None)),
        ("how", call(1, answer=None)),
    )
    assert (answer(database, "why"), answer(database, "how")) == ("new", None)


def test_what_was_spent_is_added_up_by_person_and_by_all(database: Database) -> None:
    calls = [call(1), call(1, hours=5, answer=None), call(2), call(1, hours=25)]
    keep_all(database, *(("why", each) for each in calls))
    with database.reading() as session:
        assert spent(session, 1, NOW - timedelta(days=1)) == Spent(22, 33)
        assert spent(session, None, NOW - timedelta(days=1)) == Spent(0, 33)
        assert spent(session, 1, NOW + timedelta(days=1)) == Spent(0, 0)


def test_what_it_was_used_for_is_told(database: Database) -> None:
    keep_all(database, ("a", call(1)), ("b", call(2, answer=None)), ("c", call(2, hours=30)))
    with database.reading() as session:
        assert use_since(session, NOW - timedelta(days=1)) == Use(2, 1, 22, 1.0)
        assert use_since(session, NOW + timedelta(days=1)) == Use(0, 0, 0, 0.0)
        assert look_at_calls(session, NOW).is_good
    keep_all(database, ("d", call(2, answer=None)))
    with database.reading() as session:
        finding = look_at_calls(session, NOW)
    assert not finding.is_good
    assert finding.found == "1 of 3 calls of the last day answered, 33 tokens, cost 1.50"


def test_answers_are_forgotten_by_their_age_a_batch_at_a_time(database: Database) -> None:
    keep_all(database, *((f"{hours}", call(1, hours=hours)) for hours in range(5)))
    done: list[int] = []
    while not done or done[-1]:
        with database.writing() as session:
            done.append(forget_answers(session, asked_before=NOW - timedelta(minutes=90), limit=2))
    assert done == [2, 1, 0]
    assert [answer(database, f"{hours}") for hours in range(5)] == ["yes", "yes", None, None, None]


def test_answers_are_forgotten_with_the_person_they_are_about(database: Database) -> None:
    keep_all(database, ("a", call(1)), ("b", call(2)))
    with database.writing() as session:
        forget_answers_to(session, 1)
    assert (answer(database, "a"), answer(database, "b")) == (None, "yes")
    with database.reading() as session:
        assert [each.cost for each in calls_about(session, 1)] == [0.5]


def test_nothing_walks_through_all_calls(database: Database) -> None:
    with database.writing() as session:
        for number in (1, 2):
            meet(session, number, name="林晓", language="zh", now=NOW)
        for number in range(2000):
            keep(session, database.keys, f"{number}", call(1 + number % 2, hours=number))
    gather_statistics(database)
    for ask in (
        lambda session: answer_to(session, database.keys, "7"),
        lambda session: spent(session, 1, NOW - timedelta(hours=9)),
        lambda session: forget_answers(
            session, asked_before=NOW - timedelta(hours=1990), limit=100
        ),
    ):
        for plan in plans_of(database, ask):
            assert not _WALK.search(plan), plan
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(ModelAnswer)) == 2000
