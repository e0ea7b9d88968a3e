"""What staff wrote down for somebody who called, before it is filed: it goes with the caller."""

from collections.abc import Iterator
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


def _being_written(session: Session, caller: Person) -> Iterator[Forgotten]:
    for talk, writer in session.execute(_WRITTEN_BY_STAFF):
        drafts = [talk.draft or {}, *(talk.draft or {}).get("aside", ())]
        left = [each for each in drafts if not _is_for(each, caller)]
        if len(left) == len(drafts):
            continue
        talk.draft = {**left[0], "aside": left[1:]} if left else None
        talk.ask_at = talk.ask_at if left and left[0] is drafts[0] else None
        yield from (_forgotten(writer, each) for each in drafts if each not in left)


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
