"""What is sealed is found again by its words, within one's scope, at a bounded price."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from storage import people, search, search_words, ticket_moves
from storage.database import Database
from storage.messages import Purpose, write
from storage.notes import NotePurpose, write_note
from storage.people import Person
from storage.queues import Scope, within
from storage.rules.desk import load_desk
from storage.rules.kinds import Kind
from storage.rules.roles import Role
from storage.search import TooShort, find_named, find_tickets
from storage.search_words import TicketWord
from storage.tickets import Filing, Ticket, find_ticket, open_ticket
from tests.ledgers import empty_file
from tests.storage.plans import gather_statistics, steps_of

NOW = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
DESK = load_desk("general")
ALL = Scope(0, None, others=True)


def someone(session: Session, number: int, name: str, role: Role = Role.CUSTOMER) -> Person:
    person = people.meet(session, number, name=name, language="zh", now=NOW)
    person.role = role
    return person


def filed(
    session: Session, words: str, customer: Person, draft: int, category: str = "delay"
) -> Ticket:
    filing = Filing(draft, Kind.COMPLAINT, category, 3, words, [], [], "zh")
    return open_ticket(session, filing, customer, DESK, None, due_at=NOW, at=NOW)


def found(
    database: Database, words: str, scope: Scope = ALL, before: int | None = None
) -> Sequence[int]:
    with database.reading() as session:
        hits = find_tickets(session, scope, words, before=before, limit=10)
        return [ticket.draft for ticket in hits.tickets]


@pytest.fixture
def ledger(database: Database) -> Database:
    """Four tickets of two people."""
    with database.writing() as session:
        lin, mary = someone(session, 7, "林晓"), someone(session, 8, "Mary Stone")
        filed(session, "快递延误了三天，电话 138-1234-1234", lin, 1)
        filed(session, "My parcel SF1234567890 is late, I want a refund", mary, 2)
        filed(session, "账单多收了 380 元", lin, 3, "billing")
        filed(session, "快件慢，递送延误", mary, 4)
    return database


@pytest.mark.parametrize(
    ("words", "drafts"),
    [
        ("延误", [4, 1]),
        ("快递延误", [1]),
        ("REFUND", [2]),
        ("parcel refund", [2]),
        ("4567", [2]),
        ("1234567890", [2]),
        ("13812341234", [1]),
        ("138 1234 1234", [1]),
        ("380", [3]),
        ("林晓", [3, 1]),
        ("mary", [4, 2]),
        ("stone", [4, 2]),
        ("飞机", []),
        ("晓林", []),
    ],
)
def test_tickets_are_found_by_words_names_and_numbers(
    ledger: Database, words: str, drafts: list[int]
) -> None:
    assert found(ledger, words) == drafts


def test_a_phone_that_the_customer_left_finds_their_tickets(ledger: Database) -> None:
    with ledger.writing() as session:
        mary = people.find(session, 8)
        assert mary is not None
        people.leave_phone(session, ledger.keys, mary, "+8613900001111")

    assert found(ledger, "139-0000-1111") == [4, 2]


@pytest.mark.parametrize("words", ["误", "!", "，。"])
def test_a_single_character_is_refused(ledger: Database, words: str) -> None:
    with pytest.raises(TooShort):
        found(ledger, words)


def test_what_is_said_later_finds_the_ticket_too(ledger: Database) -> None:
    with ledger.writing() as session:
        ticket, wang = find_ticket(session, 1), someone(session, 11, "王强", Role.HANDLER)
        assert ticket is not None
        ticket_moves.accept(session, ticket, wang, NOW)
        write(session, ticket, ticket.customer, Purpose.ADDITION, "箱子是蓝色的", at=NOW)
        write_note(session, ticket, wang, NotePurpose.NOTE, "仓库漏扫", NOW)
        ticket_moves.resolve(session, ticket, wang, solution="已补送", cause="暴雨", at=NOW)

    for words in ("蓝色", "漏扫", "暴雨"):
        assert found(ledger, words) == [1]


def test_whoever_changed_their_name_is_found_by_the_new_one(ledger: Database) -> None:
    with ledger.writing() as session:
        someone(session, 7, "林晓晓")

    assert found(ledger, "林晓晓") == [3, 1]


def test_a_scope_is_never_left(ledger: Database) -> None:
    with ledger.writing() as session:
        wang = someone(session, 11, "王强", Role.HANDLER)
        ticket = find_ticket(session, 1)
        assert ticket is not None
        ticket_moves.accept(session, ticket, wang, NOW)
        his = wang.id
    finance = Scope(99, ("finance",), others=True)
    handler, colleague = (
        Scope(his, ("logistics",), others=False),
        Scope(98, ("logistics",), others=False),
    )

    assert found(ledger, "林晓", finance) == [3]
    assert found(ledger, "延误", finance) == []
    assert found(ledger, "延误", handler) == [4, 1]
    assert found(ledger, "延误", colleague) == [4]
    assert found(ledger, "林晓", colleague) == []


TODAY = date(2026, 11, 21)
_ELSEWHERE = Scope(99, ("finance",), others=True)


def _named(ledger: Database, words: str, scope: Scope = ALL, today: date = TODAY) -> list[int]:
    with ledger.reading() as session:
        return [each.draft for each in find_named(session, within(scope), words, today)]


@pytest.mark.parametrize(
    "said",
    [
        "C20261120-0002",
        "c20261120-0002",
        "20261120-0002",
        "Q20261120-0002",
        " F20261120 - 0002",
        "20261120 0002",
        "0002",
        "#0002",
        "C-0002",
        "f-0002",
        "c 0002",
        "0002 号",
        "０００２",
    ],
)
def test_a_number_is_found_as_people_say_it_also_with_another_letter(
    said: str, ledger: Database
) -> None:
    assert _named(ledger, said) == [2]
    assert _named(ledger, said, _ELSEWHERE) == []


@pytest.mark.parametrize(
    "said", ["0099", "2", "٠٠٠٢", "00002", "X-0002", "202611200002", "20261320-0002", "0002 误"]
)
def test_what_is_no_number_of_a_ticket_finds_none(said: str, ledger: Database) -> None:
    assert _named(ledger, said) == []


def test_a_running_number_is_one_of_the_last_days_or_of_what_is_open(ledger: Database) -> None:
    later = date(2027, 2, 1)
    assert _named(ledger, "0002", today=later) == [2]
    assert _named(ledger, "0002", _ELSEWHERE, today=later) == []
    with ledger.writing() as session:
        ticket = find_ticket(session, 2)
        assert ticket is not None
        ticket_moves.withdraw(session, ticket, ticket.customer, NOW)

    assert _named(ledger, "0002", today=later) == []
    assert _named(ledger, "20261120 0002", today=later) == [2]


def test_what_is_forgotten_is_not_found(ledger: Database) -> None:
    with ledger.writing() as session:
        search_words.forget_ticket(session, 1)
        search_words.forget_person(session, 1)

    assert found(ledger, "延误") == [4]
    assert found(ledger, "林晓") == []


def test_an_entry_alone_proves_nothing(ledger: Database) -> None:
    """What is found is opened: what doesn't hold the words is not shown."""
    with ledger.writing() as session:
        session.execute(text("UPDATE ticket_word SET ticket_id = 3 WHERE ticket_id = 1"))

    assert found(ledger, "快递") == []


def test_pages_go_on_where_the_last_ended_and_leave_nothing_out(database: Database) -> None:
    with database.writing() as session:
        lin = someone(session, 7, "林晓")
        for draft in range(1, 26):
            filed(session, f"快递延误，第 {draft} 次", lin, draft)
    seen: list[int] = []
    before = None
    with database.reading() as session:
        while True:
            hits = find_tickets(session, ALL, "延误", before=before, limit=10)
            seen += [ticket.draft for ticket in hits.tickets]
            before = hits.before
            if before is None:
                break

    assert seen == list(range(25, 0, -1))


def test_a_look_is_bounded_and_the_next_one_goes_on(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of the words is common; the only ticket with both is older than one look goes past."""
    monkeypatch.setattr(search, "WALK", 10)
    with database.writing() as session:
        lin = someone(session, 7, "林晓")
        filed(session, "蓝色的快递", lin, 1)
        for draft in range(2, 41):
            filed(session, "快递" if draft % 2 else "蓝色", lin, draft)
    looks, before = 0, None
    seen: list[int] = []
    with database.reading() as session:
        while looks == 0 or before is not None:
            looks += 1
            hits = find_tickets(session, ALL, "快递 蓝色", before=before, limit=10)
            seen += [ticket.draft for ticket in hits.tickets]
            before = hits.before

    assert seen == [1]
    assert looks == 3


def test_a_look_costs_no_step_more_in_an_archive_four_times_as_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "WALK", 20)
    monkeypatch.setattr(search, "OPENED", 20)
    steps = []
    for count in (60, 240):
        ledger = empty_file(tmp_path / f"{count}.db")
        with ledger.writing() as session:
            lin = someone(session, 7, "林晓")
            for draft in range(1, count + 1):
                filed(session, "快递" if draft % 2 else "蓝色", lin, draft)
        gather_statistics(ledger)
        steps.append(
            steps_of(ledger, lambda s: find_tickets(s, ALL, "快递 蓝色", before=None, limit=10))
        )
        ledger.close()

    assert steps[1] <= steps[0] * 1.1


def test_a_long_text_keeps_no_more_pieces_than_there_is_room_for(database: Database) -> None:
    with database.writing() as session:
        words = "".join(chr(0x4E00 + number) for number in range(4000))
        filed(session, words, someone(session, 7, "林晓"), 1)
    with database.reading() as session:
        kept = session.scalar(select(func.count()).select_from(TicketWord))

    assert kept == search_words.MOST
