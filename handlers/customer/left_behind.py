"""What somebody was writing as a customer before they came (back) to work: it is still there, and
goes on when they are a customer again, or is put away."""

from handlers.buttons import button
from handlers.customer.draft import Draft
from handlers.limits import excerpt
from handlers.presses.customers import DraftPress
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage.conversations import Conversation
from storage.people import Person

_SHOWN = 200


def offer_left_behind(work: Work, person: Person, talk: Conversation) -> bool:
    """Say that it is still there, in the place of its card; False where there is nothing."""
    draft = left_behind(talk)
    if draft is None:
        return False
    label = work.texts_for(person).label
    rows = [
        [button(label("btn-go-on-as-customer"), DraftPress(do="customer", draft=draft.id))],
        [button(label("btn-put-away"), DraftPress(do="cancel", draft=draft.id))],
    ]
    words = [quote(excerpt(draft.text, _SHOWN))] if draft.text else []
    text = Html("\n".join((work.texts_for(person).say("draft-left-behind"), *words)))
    work.take_out(person, draft.slot)
    work.send(person, Screen(text, rows), slot=draft.slot)
    return True


def left_behind(talk: Conversation) -> Draft | None:
    """The matter of their own that they haven't filed; small talk is none, and forgotten."""
    draft = None if talk.draft is None else Draft.from_json(talk.draft)
    while draft is not None and draft.caller is None and (draft.is_talk or draft.is_wish):
        talk.draft = draft.next_in_line()
        draft = None if talk.draft is None else Draft.from_json(talk.draft)
    return None if draft is None or draft.caller is not None else draft
