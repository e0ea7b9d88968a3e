"""Where each thing that the ledger holds of somebody, or by them, stands in the file that /mydata
gives, or why it doesn't; and what /deleteme does with it.

Each column that names a person, each that is sealed, and each of the person's own row is here: a
test walks the tables, so that nothing new is forgotten.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy.orm import Session

from storage.held import has_worked_here
from storage.people import Person


class In(StrEnum):
    """The chapter of the file, by the key of its heading."""

    PROFILE = "data-profile"
    CONSENTS = "data-consents"
    DRAFT = "data-draft"
    TICKETS = "data-tickets"
    MODEL = "data-model"
    WORK = "data-work"


class Out(StrEnum):
    """Why it isn't in the file, by the key of the sentence that says so in it."""

    PASSING = "data-out-passing"
    """The raw updates and messages: their words stand where they belong, and they pass."""
    DELIBERATION = "data-out-deliberation"
    """What staff consider among themselves; the person's own data in it stands elsewhere. Access
    may be limited where it would harm the handling, and others (PIPL art. 45, GDPR art. 15(4))."""
    COMPLAINANTS = "data-out-complainants"
    """That somebody complained about them: who did is protected."""
    FOUND_BY = "data-out-found-by"
    """Keyed hashes: the same once more, for looking up, legible to nobody."""
    WORKINGS = "data-out-workings"
    """Marks that keep the desk in order, and copies of what stands in the file."""


OF_STAFF_ALONE = frozenset({Out.COMPLAINANTS})


class Fate(StrEnum):
    """What becomes of it by /deleteme."""

    DELETED = "deleted"
    NAMELESS = "nameless"
    """It stays, for the figures and the proof of what was done, and points to nobody's name."""
    WITH_THE_TICKET = "with the ticket"
    """It belongs to the matter of another, and is deleted with that."""
    PASSES = "passes"
    """It is deleted once what is under way has arrived, or when its days are over."""


class Holding(NamedTuple):
    """Where it stands in the file, or why it doesn't; and what deleting does with it."""

    shown: In | Out
    fate: Fate


_NAME, _GONE, _KEPT = Fate.NAMELESS, Fate.DELETED, Fate.WITH_THE_TICKET
HOLDINGS: Mapping[str, Holding] = {
    **{
        f"person.{column}": Holding(In.PROFILE, _GONE)
        for column in (
            "telegram_id", "role", "department", "suspended_from", "name", "customer_group",
            "needs", "on_duty", "languages", "capacity", "away_until", "digest_due", "phone",
        )
    },
    **{
        f"person.{column}": Holding(In.PROFILE, _NAME)
        for column in (
            "language", "load", "assigned_at", "blocked_at", "joined_at", "data_given_at",
        )
    },
    **{
        f"person.{column}": Holding(In.CONSENTS, _GONE)
        for column in ("model_consent_at", "voice_consent_at")
    },
    **{
        f"person.{column}": Holding(In.CONSENTS, _NAME)
        for column in ("notice_version", "notice_at", "model_asked_at", "model_recipient")
    },
    **{
        f"person.{column}": Holding(Out.WORKINGS, _NAME)
        for column in ("id", "as_customer", "stand_in_id", "checked_at", "erased_at")
    },
    "person.phone_vouched": Holding(Out.WORKINGS, _GONE),
    "person.phone_hash": Holding(Out.FOUND_BY, _GONE),
    "person.phone_ending": Holding(Out.FOUND_BY, _GONE),
    "person_word.person_id": Holding(Out.FOUND_BY, _GONE),
    "consent.person_id": Holding(In.CONSENTS, _NAME),
    "conversation.person_id": Holding(In.DRAFT, _GONE),
    "conversation.data": Holding(In.DRAFT, _GONE),
    "conversation.draft": Holding(In.DRAFT, _GONE),
    "thrown_draft.person_id": Holding(In.DRAFT, _GONE),
    "thrown_draft.draft": Holding(In.DRAFT, _GONE),
    "ticket.customer_id": Holding(In.TICKETS, _NAME),
    "ticket.text": Holding(In.TICKETS, _GONE),
    "ticket.facts": Holding(In.TICKETS, _GONE),
    "ticket.solution": Holding(In.TICKETS, _GONE),
    "ticket.cause": Holding(Out.DELIBERATION, _GONE),
    "ticket.filed_by_id": Holding(In.WORK, _NAME),
    "ticket.handler_id": Holding(In.WORK, _NAME),
    "ticket.about_ids": Holding(Out.COMPLAINANTS, _NAME),
    "ticket.barred": Holding(Out.WORKINGS, _NAME),
    "ticket_message.author_id": Holding(In.WORK, _NAME),
    "ticket_message.text": Holding(In.TICKETS, _GONE),
    "attachment.name": Holding(In.TICKETS, _GONE),
    "attachment.file_id": Holding(Out.PASSING, _GONE),
    "attachment.unique_id": Holding(Out.PASSING, _GONE),
    "attachment.sender_id": Holding(Out.WORKINGS, _NAME),
    "message_part.author_id": Holding(Out.WORKINGS, _NAME),
    "message_part.text": Holding(In.TICKETS, _GONE),
    "follow_up.word": Holding(In.TICKETS, _GONE),
    "follow_up.word_by_id": Holding(Out.WORKINGS, _NAME),
    "follow_up.handler_id": Holding(In.WORK, _NAME),
    "audit_entry.actor_id": Holding(In.WORK, _NAME),
    "audit_entry.detail": Holding(Out.WORKINGS, _NAME),
    "ticket_note.author_id": Holding(In.WORK, _NAME),
    "ticket_note.asked_id": Holding(In.WORK, _NAME),
    "ticket_note.text": Holding(Out.DELIBERATION, _KEPT),
    "extension.asker_id": Holding(In.WORK, _NAME),
    "extension.decider_id": Holding(In.WORK, _NAME),
    "extension.reason": Holding(Out.DELIBERATION, _KEPT),
    "confirmation.asker_id": Holding(In.WORK, _NAME),
    "confirmation.decider_id": Holding(In.WORK, _NAME),
    **{
        f"confirmation.{column}": Holding(Out.DELIBERATION, _KEPT)
        for column in ("solution", "cause", "written", "reason")
    },
    "supplier_limit.asker_id": Holding(In.WORK, _NAME),
    "supplier_limit.decider_id": Holding(In.WORK, _NAME),
    "held_answer.writer_id": Holding(In.WORK, _NAME),
    "held_answer.written": Holding(Out.DELIBERATION, _KEPT),
    "correction.text": Holding(Out.WORKINGS, _KEPT),
    "learned.model": Holding(Out.WORKINGS, _NAME),
    "model_answer.about_id": Holding(In.MODEL, _NAME),
    "model_answer.person_id": Holding(In.WORK, _NAME),
    "model_answer.answer": Holding(In.MODEL, _GONE),
    "absence.person_id": Holding(In.WORK, _GONE),
    "absence.substitute_id": Holding(In.WORK, _NAME),
    "announcement.author_id": Holding(In.WORK, _NAME),
    "department_group.bound_by_id": Holding(In.WORK, _NAME),
    "department_group.title": Holding(In.WORK, _NAME),
    "digest_wish.person_id": Holding(In.PROFILE, _GONE),
    "own_hours.person_id": Holding(In.PROFILE, _GONE),
    "region.person_id": Holding(In.PROFILE, _GONE),
    "export.person_id": Holding(In.WORK, _NAME),
    "invite.made_by": Holding(In.WORK, _NAME),
    "invite.used_by": Holding(In.WORK, _NAME),
    "invite.caller_id": Holding(Out.WORKINGS, _NAME),
    "joining.person_id": Holding(In.WORK, _NAME),
    "joining.inviter_id": Holding(In.WORK, _NAME),
    "joining.decider_id": Holding(In.WORK, _NAME),
    "role_change.person_id": Holding(In.WORK, _NAME),
    "role_change.by_id": Holding(In.WORK, _NAME),
    "supervision.person_id": Holding(In.WORK, _GONE),
    "erasure.person_id": Holding(Out.WORKINGS, _NAME),
    "erasure.sought": Holding(Out.WORKINGS, Fate.PASSES),
    "inbox.raw": Holding(Out.PASSING, Fate.PASSES),
    "outbox.params": Holding(Out.PASSING, Fate.PASSES),
}  # fmt: skip
"""By "table.column"."""


def left_out_for(session: Session, person: Person) -> list[Out]:
    """The sentences that say to this person what is not in their file, and why."""
    staff = has_worked_here(session, person)
    return [each for each in Out if staff or each not in OF_STAFF_ALONE]
