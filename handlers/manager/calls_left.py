"""What somebody was writing down for callers when they left: whoever receives a complaint passes it
up, so a superior goes on with it."""

from collections.abc import Iterator
from dataclasses import replace

from handlers.customer.draft import Draft
from handlers.customer.superiors import heir_of_draft
from handlers.customer.throwing_away import way_back
from handlers.limits import excerpt
from handlers.staff.calls_begun import begun_call
from handlers.staff.filing import PHONING
from handlers.taking_out import take_out_slot
from handlers.turn import ASKED_IN
from handlers.words import duration_word
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage.caller_drafts import take_calls
from storage.conversations import Conversation
from storage.people import Person
from storage.thrown_drafts import throw_away, thrown_by

_SHOWN = 200


def pass_on_calls(work: Work, person: Person) -> None:
    """None of it stays with them: each draft is had by the superior who has least to do, as if they
    had put it away themselves. What nothing was written in yet is over."""
    for draft in _calls_of(work, person):
        heir = heir_of_draft(work, person, draft) if draft.parts else None
        if heir is not None:
            _give(work, person, heir, _out_of_chat(draft))


def _calls_of(work: Work, person: Person) -> Iterator[Draft]:
    for kept in take_calls(work.session, person):
        draft = Draft.from_json(kept)
        take_out_slot(work, person, draft.slot, "taken-from-who-left")
        yield draft
    talk = work.session.get(Conversation, person.id)
    if talk is not None and talk.step == PHONING:
        take_out_slot(work, person, talk.data[ASKED_IN], "taken-from-who-left")
        yield begun_call(work, talk.data)


def _out_of_chat(draft: Draft) -> Draft:
    """Its messages stand in the chat of whoever wrote them: no edit of another's is about them."""
    parts = tuple(
        replace(part, source=-place, file=part.file and replace(part.file, source=None))
        for place, part in enumerate(draft.parts, 1)
    )
    return replace(draft.by_itself(), parts=parts, asked_after=False)


def _give(work: Work, person: Person, heir: Person, draft: Draft) -> None:
    throw_away(work.session, heir, draft.to_json(), work.now)
    if heir.blocked_at is None:
        days = duration_word(work.desk.privacy.drafts, heir.language)
        _tell(work, heir, draft, "call-passed-on", name=person.name, days=days)


def tell_of_calls(work: Work, person: Person) -> None:
    """They can be written to again: what was passed on to them may never have been told."""
    for kept in thrown_by(work.session, person):
        draft = Draft.from_json(kept)
        if draft.caller is not None and all(part.source < 0 for part in draft.parts):
            work.take_out(person, draft.slot)
            _tell(work, person, draft, "call-waited")


def _tell(work: Work, heir: Person, draft: Draft, key: str, **words: str) -> None:
    customer = "" if draft.caller is None else draft.caller.name
    head = work.texts_for(heir).say(key, customer=customer, **words)
    lines = [head, quote(excerpt(draft.text, _SHOWN))] if draft.text else [head]
    screen = Screen(Html("\n".join(lines)), way_back(work, heir, draft))
    work.send(heir, screen, slot=draft.slot)
