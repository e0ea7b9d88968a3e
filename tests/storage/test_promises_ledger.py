"""Promises in the ledger, on SQLite and on PostgreSQL: what is met, paused, reckoned anew, told.

The ticket is an ordinary complaint of Friday 20 November 2026, 14:05 in Shanghai: to be accepted
by 16:05, answered by Monday 18:00, resolved by Wednesday 18:00.
"""

from datetime import UTC, datetime, timedelta
from threading import Thread
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from storage import ticket_moves
from storage.chases import Reached, due_chases, name_again, still_missed, take_up, tell
from storage.contention import is_contention
from storage.courses import course_of
from storage.database import Database
from storage.promise_clock import await_response, reckon, renew_resolution, stop_chasing
from storage.promises import meet, next_answer, promises_of
from storage.rules.promised import PromiseName
from storage.rules.roles import Role
from storage.tickets import Ticket, find_ticket
from tests.storage.test_ledger import DESK, NOW, a_ticket, someone

ACKNOWLEDGE, FIRST, NEXT, RESOLVE = (
    PromiseName.ACKNOWLEDGE,
    PromiseName.FIRST_RESPONSE,
    PromiseName.NEXT_RESPONSE,
    PromiseName.RESOLVE,
)


def november(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant by the desk's clock, in UTC."""
    local = datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Asia/Shanghai"))
    return local.astimezone(UTC)


def filed(session: Session) -> Ticket:
    """The ticket, with its promises written."""
    ticket = a_ticket(session, someone(session, 7))
    promises_of(session, ticket)
    return ticket


def paused(session: Session, ticket: Ticket, since: datetime, until: datetime) -> None:
    """The clock stood for a while, and the promises were reckoned when it went on."""
    ticket_moves.stop(session, ticket, since, until=None)
    stop_chasing(session, ticket)
    ticket_moves.go(session, ticket, until)
    reckon(session, ticket, DESK, until)


def told(session: Session, ticket: Ticket, name: PromiseName, now: datetime) -> list[Reached]:
    """What the sweep tells of one promise at ``now``."""
    promise = promises_of(session, ticket)[name]
    return tell(promise, course_of(session, ticket), DESK, now)


def names(reached: list[Reached]) -> list[str]:
    """The milestones that were reached."""
    return [each.milestone.name for each in reached]


def test_the_pauses_are_those_of_the_trail_however_the_ticket_is_read(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        paused(session, ticket, november(20, 15), november(20, 16))
        paused(session, ticket, november(23, 9), november(23, 11))
        ticket_id = ticket.id
    with database.reading() as session:
        found = find_ticket(session, ticket_id)
        assert found is not None
        assert course_of(session, found).pauses == (
            (november(20, 15), november(20, 16)),
            (november(23, 9), november(23, 11)),
        )
        # An hour of Friday and two of Monday after Wednesday 18:00.
        assert found.due_at == november(26, 12)


def test_the_clock_stops_once_and_goes_on_once(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        for minute in (0, 10):
            ticket_moves.stop(session, ticket, november(20, 15, minute), until=None)
        assert course_of(session, ticket).pauses == ()
        for minute in (30, 40):
            ticket_moves.go(session, ticket, november(20, 15, minute))

        assert course_of(session, ticket).pauses == ((november(20, 15), november(20, 15, 30)),)
        assert ticket.paused_at is None
        assert ticket.pause_ends is None


def test_an_answer_received_before_word_of_the_delivery_came_is_a_pause_of_no_time(
    database: Database,
) -> None:
    with database.writing() as session:
        ticket = filed(session)
        paused(session, ticket, november(20, 15), november(20, 14, 59))

        assert course_of(session, ticket).pauses == ((november(20, 15), november(20, 15)),)
        assert ticket.due_at == november(25, 18)


def test_a_pause_moves_what_is_not_met_and_leaves_what_is(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        meet(session, ticket, ACKNOWLEDGE, november(20, 14, 30))
        paused(session, ticket, november(23, 9), november(23, 11))
        made = promises_of(session, ticket)

        assert made[ACKNOWLEDGE].due_at == november(20, 16, 5)
        assert made[FIRST].due_at == november(24, 11)
        assert made[RESOLVE].due_at == ticket.due_at == november(26, 11)


def test_reckoning_twice_changes_nothing_more(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        paused(session, ticket, november(23, 9), november(23, 11))
        made = promises_of(session, ticket)
        before = [
            (each.due_at, each.chase_at, each.round, each.milestone) for each in made.values()
        ]
        reckon(session, ticket, DESK, november(23, 11))
        after = [(each.due_at, each.chase_at, each.round, each.milestone) for each in made.values()]

    assert after == before


def test_while_the_clock_stands_nothing_of_it_is_chased(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        ticket_moves.stop(session, ticket, november(20, 14, 30), until=november(25, 18))
        stop_chasing(session, ticket)
        reckon(session, ticket, DESK, november(20, 14, 30))
        session.flush()

        assert due_chases(session, november(30, 18), 10) == []


def test_a_promise_is_met_once_and_not_before_it_was_made(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        meet(session, ticket, FIRST, NOW - timedelta(seconds=1))
        assert promises_of(session, ticket)[FIRST].met_at is None
        meet(session, ticket, FIRST, november(20, 15))
        meet(session, ticket, FIRST, november(20, 16))

        assert promises_of(session, ticket)[FIRST].met_at == november(20, 15)


def test_the_next_response_begins_with_the_oldest_unanswered_message(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        await_response(session, ticket, DESK, november(20, 14, 10))
        assert NEXT not in promises_of(session, ticket)
        meet(session, ticket, FIRST, november(20, 14, 20))
        for hour in (15, 16):
            await_response(session, ticket, DESK, november(20, hour))
        first = promises_of(session, ticket)[NEXT]
        assert (first.round, first.begun_at, first.due_at) == (
            1,
            november(20, 15),
            november(23, 18),
        )
        meet(session, ticket, NEXT, november(20, 17))
        await_response(session, ticket, DESK, november(23, 10))
        second = promises_of(session, ticket)[NEXT]
        assert (second.round, second.begun_at, second.due_at) == (
            2,
            november(23, 10),
            november(24, 18),
        )


def test_who_has_withdrawn_awaits_nothing(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        meet(session, ticket, FIRST, november(20, 14, 20))
        ticket_moves.withdraw(session, ticket, ticket.customer, november(20, 14, 30))
        await_response(session, ticket, DESK, november(20, 15))

        assert NEXT not in promises_of(session, ticket)


def test_each_milestone_is_told_at_its_time_and_once(database: Database) -> None:
    moments = [
        (november(20, 15, 5), ["half"]),
        (november(20, 15, 41), ["four_fifths"]),
        (november(20, 16, 5), ["due", "escalation_1"]),
        (november(23, 11, 5), ["escalation_2"]),
        (november(23, 18), ["escalation_3"]),
    ]
    with database.writing() as session:
        ticket = filed(session)
        for at, expected in moments:
            assert names(told(session, ticket, ACKNOWLEDGE, at)) == expected
            assert names(told(session, ticket, ACKNOWLEDGE, at)) == []
        promise = promises_of(session, ticket)[ACKNOWLEDGE]

        assert (promise.milestone, promise.chase_at) == (None, november(24, 9))


def test_what_is_told_more_than_a_minute_late_is_known_to_be(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        after = november(20, 15, 41) + timedelta(seconds=60)
        assert [each.late for each in told(session, ticket, ACKNOWLEDGE, after)] == [True, False]


def test_what_was_missed_and_is_ahead_again_begins_a_round(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        missed = november(26, 10)
        assert "escalation_1" in names(told(session, ticket, RESOLVE, missed))
        ticket.extended_by = "2wd"
        reckon(session, ticket, DESK, missed)
        promise = promises_of(session, ticket)[RESOLVE]
        assert (promise.round, promise.due_at) == (2, november(27, 18))
        assert promise.milestone is not None
        assert promise.chase_at is not None
        assert promise.chase_at > missed

        assert "due" in names(told(session, ticket, RESOLVE, november(27, 18)))


def test_a_rework_takes_the_clock_up_and_chases_anew(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        handler = someone(session, 11, Role.HANDLER)
        ticket_moves.accept(session, ticket, handler, november(20, 14, 10))
        assert names(told(session, ticket, RESOLVE, november(24, 11))) == ["half"]
        ticket_moves.resolve(
            session,
            ticket,
            handler,
            solution="已补送",
            cause="雨",
            at=november(24, 11),
        )
        meet(session, ticket, RESOLVE, november(24, 11))
        ticket_moves.stop(session, ticket, november(24, 11), until=None)
        ticket_moves.reject_outcome(session, ticket, ticket.customer, november(26, 11))
        renew_resolution(session, ticket, DESK, november(26, 11))
        promise = promises_of(session, ticket)[RESOLVE]

        assert (promise.met_at, promise.due_at) == (None, november(27, 18))
        assert promise.round == 2
        assert promise.milestone == "four_fifths"


def test_who_takes_up_what_was_missed_ends_its_escalation_and_no_other(database: Database) -> None:
    with database.writing() as session:
        ticket = filed(session)
        now = november(20, 16, 6)
        told(session, ticket, ACKNOWLEDGE, now)
        take_up(session, ticket, DESK, now)
        made = promises_of(session, ticket)

        assert made[ACKNOWLEDGE].milestone is None
        assert made[ACKNOWLEDGE].chase_at == november(23, 9)
        assert made[FIRST].milestone is not None
        assert made[RESOLVE].milestone is not None


def test_a_changed_grade_makes_nothing_due_before_its_first_response_from_now(
    database: Database,
) -> None:
    with database.writing() as session:
        ticket = filed(session)
        ticket.grade, ticket.regraded_at = 2, november(25, 10)
        reckon(session, ticket, DESK, november(25, 10))

        # Two working days from the opening were over on Tuesday; four working hours from now.
        assert ticket.due_at == november(25, 15, 30)


def test_what_another_has_in_hand_is_left_alone_and_the_rest_is_told(on_postgres: Database) -> None:
    now = november(20, 15, 6)
    with on_postgres.writing() as session:
        in_hand = filed(session).id
        a_ticket(session, someone(session, 8), draft=2)
    with on_postgres.writing() as press:
        press.execute(update(Ticket).where(Ticket.id == in_hand).values(urges=1))
        with on_postgres.writing() as tick:
            assert _tell_due(tick, now) == ["half"]
    with on_postgres.writing() as again:
        told_later = _tell_due(again, now)
    assert told_later == ["half"]


def test_a_row_that_is_locked_is_contention_and_a_mistake_is_not(on_postgres: Database) -> None:
    with on_postgres.writing() as session:
        filed(session)
    locking = select(Ticket.id).with_for_update(nowait=True)
    with on_postgres.writing() as quicker:
        quicker.execute(locking)
        with pytest.raises(DBAPIError) as locked, on_postgres.writing() as session:
            session.execute(locking)
    with pytest.raises(DBAPIError) as mistaken, on_postgres.writing() as session:
        session.execute(text("SELECT nothing_of_that_name"))
    assert is_contention(locked.value)
    assert is_contention(StaleDataError())
    assert not is_contention(mistaken.value)
    assert not is_contention(ValueError())


def _tell_due(session: Session, now: datetime) -> list[str]:
    return [
        name
        for promise in due_chases(session, now, 10)
        for name in names(tell(promise, course_of(session, promise.ticket), DESK, now))
    ]


def test_what_is_awaited_next_is_known_before_it_is_written_and_afterwards(
    database: Database,
) -> None:
    with database.writing() as session:
        ticket = a_ticket(session, someone(session, 7))
        filed_id, just_filed = ticket.id, next_answer(session, ticket)
        assert just_filed == (ACKNOWLEDGE, november(20, 16, 5))
    with database.writing() as session:
        again = find_ticket(session, filed_id)
        assert again is not None
        assert next_answer(session, again) == just_filed
        meet(session, again, ACKNOWLEDGE, november(20, 15))
        assert next_answer(session, again) == (FIRST, november(23, 18))
        meet(session, again, FIRST, november(20, 15))
        assert next_answer(session, again) is None


def _told_to_the_last(session: Session) -> Ticket:
    """Nobody accepts it, and everybody has heard of it by Monday at 18."""
    ticket = filed(session)
    for name in (ACKNOWLEDGE, FIRST, RESOLVE):
        promises_of(session, ticket)[name].chase_at = None
    told(session, ticket, ACKNOWLEDGE, november(23, 18))
    return ticket


def test_what_was_told_to_the_last_is_named_again_the_next_morning(database: Database) -> None:
    with database.writing() as session:
        _told_to_the_last(session)
    with database.writing() as session:
        assert still_missed(session, november(24, 8, 59)) == []
        assert due_chases(session, november(24, 9), 10) == []
        (promise,) = still_missed(session, november(24, 9))
        name_again(promise, november(25, 9))
        session.flush()
        assert still_missed(session, november(24, 18)) == []


def test_while_the_clock_stands_it_is_not_named_and_after_it_the_next_morning(
    database: Database,
) -> None:
    with database.writing() as session:
        ticket = _told_to_the_last(session)
        paused(session, ticket, november(23, 19), november(25, 10))
        promise = promises_of(session, ticket)[ACKNOWLEDGE]
        assert (promise.milestone, promise.chase_at) == (None, november(26, 9))


def test_what_is_kept_after_all_is_named_no_more(database: Database) -> None:
    with database.writing() as session:
        ticket = _told_to_the_last(session)
        meet(session, ticket, ACKNOWLEDGE, november(23, 20))
        assert still_missed(session, november(30, 18)) == []


def test_another_grade_keeps_the_morning_that_is_awaited(database: Database) -> None:
    with database.writing() as session:
        ticket = _told_to_the_last(session)
        reckon(session, ticket, DESK, november(24, 10))
        assert promises_of(session, ticket)[ACKNOWLEDGE].chase_at == november(24, 9)


def test_of_two_processes_the_later_one_finds_nothing_left_to_name(on_postgres: Database) -> None:
    with on_postgres.writing() as session:
        _told_to_the_last(session)
    found = []

    def look() -> None:
        with on_postgres.writing() as session:
            found.append(still_missed(session, november(24, 9)))

    with on_postgres.writing() as quicker:
        (promise,) = still_missed(quicker, november(24, 9))
        later = Thread(target=look)
        later.start()
        name_again(promise, november(25, 9))
    later.join()
    assert found == [[]]
