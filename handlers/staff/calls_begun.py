"""What a caller says was told before their number was known, and then something else came first: it
isn't filed, and can be gone on with."""

from typing import Any

from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Caller, Part
from handlers.customer.parting import read_by_rules
from handlers.customer.throwing_away import way_back
from handlers.limits import excerpt
from handlers.staff.caller_told import CallerTold
from handlers.staff.filing import PHONING
from handlers.turn import Turn
from handlers.words import duration_word
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage.thrown_drafts import throw_away

_SHOWN = 200


def begun_call(work: Work, kept: dict[str, Any]) -> Draft:
    """The draft that it would have been without a number; ``kept``: what the step keeps."""
    call = CallerTold.from_kept(kept)
    draft = Draft(id=call.draft, insisted=True, caller=Caller(call.name, None))
    if not call.text:
        return draft
    told = draft.with_part(Part(call.source, call.text))
    return told.as_read(read_by_rules(call.text, work.now, work.desk))


def put_call_away(turn: Turn, step: str | None, kept: dict[str, Any]) -> bool:
    """Keep it as what they throw away themselves, and say how it is had back; False: the ``step``
    is another, or nothing was told."""
    draft = begun_call(turn, kept) if step == PHONING else None
    if draft is None or not draft.parts:
        return False
    throw_away(turn.session, turn.person, draft.to_json(), turn.now)
    days = duration_word(turn.desk.privacy.drafts, turn.person.language)
    head = turn.texts.say("draft-unfinished-caller", customer=kept["name"], days=days)
    text = Html(f"{head}\n{quote(excerpt(draft.text, _SHOWN))}")
    turn.send(turn.person, Screen(text, way_back(turn, turn.person, draft)), slot=draft.slot)
    return True
