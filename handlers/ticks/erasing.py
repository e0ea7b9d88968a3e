"""What is kept no longer: what passed between the desk and who was deleted, old words, old drafts.

How long is in the desk file ([privacy]); the table stands in the README.
"""

from datetime import datetime, timedelta

from handlers.cards.outcome_card import slot_of_outcome, slot_of_proof
from handlers.customer.draft import slot_of_draft
from handlers.groups.places import spectator
from handlers.privacy.erased_drafts import put_out
from handlers.relay import slots_of
from handlers.taking_out import take_out_of
from handlers.words import duration_word
from handlers.work import Screen, Work
from prompts.texts import Word
from storage.attachments import attachments_of
from storage.confirmations import outcomes_of
from storage.erasing import (
    closed_long_ago,
    erase_person,
    erase_tickets,
    forget_drafts,
    last_needed,
    not_checked_since,
)
from storage.erasures import (
    due_erasures,
    erase_traffic,
    finish,
    shown_to_staff,
    under_way,
)
from storage.groups import find_group
from storage.messages import messages_of
from storage.namings import Shown
from storage.people import Person, find
from storage.rules.desk_privacy import length_of
from storage.thrown_drafts import forget_thrown
from storage.ticket_lists import all_of
from storage.tickets import Ticket

LOOK_AGAIN = timedelta(minutes=1)
"""While a message to somebody who was shown their words is still under way."""


def erase_what_passed(work: Work, limit: int) -> int:
    """Go on with the order that has waited longest; a full batch means that there is more."""
    for erasure in due_erasures(work.session, work.now, 1):
        tickets = all_of(work.session, erasure.person_id)
        slots = {slot: each.number for each in tickets for slot in _slots(work, each)}
        erased = erase_traffic(work.session, erasure, tickets, limit)
        for shown in erased.naming:
            if shown.slot not in slots:
                _take_back(work, shown, "list-taken-back")
        if erased.rows >= limit:
            return erased.rows
        if under_way(work.session, erasure):
            erasure.due_at = work.now + LOOK_AGAIN
        else:
            for shown in shown_to_staff(work.session, erasure, slots):
                _take_back(work, shown, "card-taken-back", number=slots[shown.slot or ""])
            finish(erasure)
        return erased.rows
    return 0


def _take_back(work: Work, shown: Shown, key: str, **words: Word) -> None:
    reader = find(work.session, shown.chat_id)
    if reader is None:
        _take_from_group(work, shown, key, **words)
    else:
        take_out_of(work, reader, shown, key, **words)


def _take_from_group(work: Work, shown: Shown, key: str, **words: Word) -> None:
    """There nothing but text is ever sent; a topic's name names nobody."""
    group = find_group(work.session, shown.chat_id)
    if group is not None and shown.is_text:
        text = work.texts_for(spectator(group)).say(key, **words)
        params = {"message_id": shown.message_id, "text": text, "parse_mode": "HTML"}
        work.order(shown.chat_id, "editMessageText", params)


def _slots(work: Work, ticket: Ticket) -> list[str]:
    said, outcomes = messages_of(work.session, ticket.id), outcomes_of(work.session, ticket.id)
    places = (place(each) for each in outcomes for place in (slot_of_outcome, slot_of_proof))
    return [*slots_of(ticket, said, attachments_of(work.session, ticket.id)), *places]


def put_old_things_away(work: Work, limit: int) -> int:
    """The largest of the shares: while one is full there is more to do."""
    old = (_erase_old_words(work, limit), _erase_the_silent(work, limit), _drafts(work, limit))
    return max(*old, forget_thrown(work.session, _kept_since(work), limit))


def _erase_old_words(work: Work, limit: int) -> int:
    before = work.now - length_of(work.desk.privacy.words)
    old = closed_long_ago(work.session, before, limit)
    if old:
        erase_tickets(work.session, old, work.now)
    return len(old)


def _erase_the_silent(work: Work, limit: int) -> int:
    """Each is looked at once in that time; who was there meanwhile is looked at again later."""
    before = work.now - length_of(work.desk.privacy.people)
    people = not_checked_since(work.session, before, limit)
    for person in people:
        needed = last_needed(work.session, person, work.now)
        if needed < before:
            put_out(work, erase_person(work.session, person, work.now))
        else:
            person.checked_at = needed
    return len(people)


def _kept_since(work: Work) -> datetime:
    """What was begun or thrown away before that isn't kept any longer."""
    return work.now - length_of(work.desk.privacy.drafts)


def _drafts(work: Work, limit: int) -> int:
    kept = work.desk.privacy.drafts
    left = forget_drafts(work.session, _kept_since(work), limit)
    for person_id, draft_id in left:
        person = work.session.get_one(Person, person_id)
        gone = Screen(work.texts_for(person).say("draft-deleted"))
        work.update(person, slot_of_draft(draft_id or 0), gone)
        days = duration_word(kept, person.language)
        work.tell(person, "draft-put-away", days=days)
    return len(left)
