"""What staff wrote down for somebody who called, before it is filed: it goes with the caller, and
stays at work when its writer doesn't."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.conversations import Conversation
from storage.people import STAFF_OR_SUSPENDED, Person
from storage.thrown_drafts import ThrownDraft


class Forgotten(NamedTuple):
    """A draft that is deleted, whose card stands in its writer's chat."""

    writer: Person
    draft_id: int
    caller: str
    """The name they gave."""


def forget_drafts_for(session: Session, caller: Person) -> list[Forgotten]:
    """Delete what staff are writing for the caller, have set aside for another matter, or have
    thrown away."""
    return [*_being_written(session, caller), *_thrown_away(session, caller)]


def take_calls(session: Session, writer: Person) -> list[dict[str, Any]]:
    """Take from somebody all that they are writing for callers, or have set aside, each as it is
    kept; what of that they have thrown away is deleted."""
    talk = session.get(Conversation, writer.id)
    for thrown in session.scalars(select(ThrownDraft).where(ThrownDraft.person_id == writer.id)):
        if thrown.draft.get("caller") is not None:
            session.delete(thrown)
    return [] if talk is None else _without(talk, lambda each: each.get("caller") is not None)


def _being_written(session: Session, caller: Person) -> Iterator[Forgotten]:
    for talk, writer in session.execute(_WRITTEN_BY_STAFF):
        gone = _without(talk, lambda each: _is_for(each, caller))
        yield from (_forgotten(writer, each) for each in gone)


def _without(talk: Conversation, goes: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
    """Take drafts out of a conversation; returns them."""
    drafts = [talk.draft or {}, *(talk.draft or {}).get("aside", ())]
    left = [each for each in drafts if not goes(each)]
    if len(left) == len(drafts):
        return []
    talk.draft = {**left[0], "aside": left[1:]} if left else None
    talk.ask_at = talk.ask_at if left and left[0] is drafts[0] else None
    return [each for each in drafts if each not in left]


def _thrown_away(session: Session, caller: Person) -> Iterator[Forgotten]:
    for thrown, writer in session.execute(_THROWN_BY_STAFF):
        if _is_for(thrown.draft, caller):
            session.delete(thrown)
            yield _forgotten(writer, thrown.draft)


def _forgotten(writer: Person, draft: dict[str, Any]) -> Forgotten:
    return Forgotten(writer, draft["id"], draft["caller"]["name"])


def _is_for(draft: dict[str, Any], caller: Person) -> bool:
    """By who they are known to be, by their number; where none was written, by their name."""
    about = draft.get("caller")
    if about is None:
        return False
    if about.get("known") == caller.id:
        return True
    phone = about.get("phone")
    return bool(phone == caller.phone if phone else about["name"] == caller.name)


_WRITTEN_BY_STAFF = (
    select(Conversation, Person)
    .join(Person, Person.id == Conversation.person_id)
    .where(STAFF_OR_SUSPENDED, Conversation.draft.is_not(None))
)
_THROWN_BY_STAFF = (
    select(ThrownDraft, Person)
    .join(Person, Person.id == ThrownDraft.person_id)
    .where(STAFF_OR_SUSPENDED)
)
