"""Nothing that the ledger holds of people is forgotten where one's data is given, or deleted."""

import re
from collections.abc import Collection, Iterator

import pytest
from sqlalchemy import JSON, Column, ForeignKey, Integer, Table, func, select
from sqlalchemy.orm import Session

from handlers.privacy.held import HOLDINGS, Fate, In, Out
from prompts.texts import LANGUAGES, texts
from storage.base import Base, Sealed
from storage.database import Database
from storage.erasing import erase_person
from storage.people import Person
from storage.tables import load_tables
from tests.handlers.held_rows import NOW, everything_of

_OF_PEOPLE = re.compile(
    r"(?:\w+_)?(?:person|author|actor|writer|asker|asked|decider|customer|handler|substitute"
    r"|inviter|caller|about|by)_ids?|\w+_by|barred"
)
"""Names of columns that may hold people, though the database doesn't know."""
_OF_MESSAGES = {"ticket_message.about_id"}


def _tables() -> dict[str, Table]:
    load_tables()
    return dict(Base.metadata.tables)


def _of_somebody() -> Iterator[str]:
    for name, table in _tables().items():
        for column in table.columns:
            if name == "person" or _is_of_somebody(column):
                yield f"{name}.{column.name}"


def _is_of_somebody(column: Column[object]) -> bool:
    points = _to_a_person(column.foreign_keys)
    named = _OF_PEOPLE.fullmatch(column.name) is not None and str(column) not in _OF_MESSAGES
    holds_ids = isinstance(column.type, Integer | JSON) and named
    return points or holds_ids or isinstance(column.type, Sealed)


def test_whatever_names_or_quotes_somebody_is_given_out_or_said_why_not() -> None:
    assert sorted(set(_of_somebody()) - set(HOLDINGS)) == []


def test_the_table_holds_nothing_that_is_not_there() -> None:
    there = {f"{name}.{each.name}" for name, table in _tables().items() for each in table.columns}
    assert sorted(set(HOLDINGS) - there) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_chapter_and_each_reason_has_its_words(language: str) -> None:
    for key in (*In, *Out):
        assert texts(language).label(key) != key


def _rows_of(session: Session, column: str, person: Person) -> int:
    asked = select(func.count()).where(_column(column) == person.id)
    return session.execute(asked).scalar_one()


def _column(name: str) -> Column[object]:
    table, _, column = name.partition(".")
    return _tables()[table].columns[column]


def _pointing() -> list[str]:
    """Those that point to a person."""
    keys = {name: _column(name).foreign_keys for name in HOLDINGS}
    return [name for name, found in keys.items() if _to_a_person(found)]


def _to_a_person(keys: Collection[ForeignKey]) -> bool:
    return any(key.target_fullname == "person.id" for key in keys)


def test_what_is_said_to_be_deleted_is_deleted_and_what_is_kept_stays(database: Database) -> None:
    with database.writing() as session:
        wang = everything_of(session)
        pointing = _pointing()
        before = {column: _rows_of(session, column, wang) for column in pointing}
        assert sorted(column for column in pointing if not before[column]) == sorted(NEVER)
        erase_person(session, wang, NOW)
        for column in set(pointing) - set(NEVER):
            fate, after = HOLDINGS[column].fate, _rows_of(session, column, wang)
            assert (after == 0) == (fate is Fate.DELETED), column


NEVER = ["erasure.person_id", "invite.caller_id", "person.stand_in_id"]
"""What is never of somebody of the staff who is there."""


def test_nothing_of_their_own_row_is_left_that_is_said_to_be_deleted(database: Database) -> None:
    with database.writing() as session:
        wang = everything_of(session)
        erase_person(session, wang, NOW)
        session.flush()
        left = {
            column: getattr(wang, column.partition(".")[2])
            for column, holding in HOLDINGS.items()
            if column.startswith("person.") and holding.fate is Fate.DELETED
        }
    nobody = {"person.role": "customer", "person.name": "—", "person.on_duty": False}
    nobody["person.phone_vouched"] = False
    assert {column: value for column, value in left.items() if value is not None} == nobody
