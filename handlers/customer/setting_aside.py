"""Several matters at a time: the one that is written now, and those that were set aside for it.

A draft that gives way to another matter loses its card; it comes back with a new one once the
other is filed, added to a ticket or cancelled (:func:`handlers.customer.live_card.go_on`).
"""

from dataclasses import replace

from handlers.customer.draft import Draft
from handlers.turn import Turn
from handlers.work import Screen


def draft_of(turn: Turn) -> Draft | None:
    """The matter the person is writing."""
    kept = turn.conversation.draft
    return None if kept is None else Draft.from_json(kept)


def begin_another(turn: Turn, draft: Draft) -> Draft:
    """A draft that comes first from now on; what they were writing is kept for afterwards."""
    before = draft_of(turn)
    if before is None:
        return draft
    if before.is_talk:
        # What was said stays, without the button that it spoke of.
        said = turn.texts.say(before.understood.tone)
        turn.update(turn.person, before.slot, Screen(said))
        return replace(draft, aside=before.aside)
    if not before.parts or before.is_wish:
        turn.bare(turn.person, before.slot)
        return replace(draft, aside=before.aside)
    turn.take_out(turn.person, before.slot)
    kept = replace(before, aside=(), before=None, change=None).to_json()
    return replace(draft, aside=(kept, *before.aside))


def put_behind(draft: Draft, another: Draft) -> Draft:
    """The draft, which still comes first, with the other matter set aside for afterwards."""
    return replace(draft, aside=(another.to_json(), *draft.aside)).beside_the_next()


def take_up(turn: Turn, draft_id: int) -> Draft | None:
    """What was set aside under that id, which comes first from now on; None: there is none."""
    before = draft_of(turn)
    kept = next((each for each in (before.aside if before else ()) if each["id"] == draft_id), None)
    if before is None or kept is None:
        return None
    others = tuple(each for each in before.aside if each is not kept)
    # What it was asked to be a part of may be another by then.
    turn.conversation.draft = replace(before, aside=others, parting=False).to_json()
    return begin_another(turn, Draft.from_json(kept))


def end_leftover(turn: Turn) -> bool:
    """What only led to a ticket of theirs is over once something was done about that ticket;
    whether there was any."""
    draft = draft_of(turn)
    if draft is None or draft.caller is not None or draft.refers_to is not None or draft.files:
        return False
    if not (draft.is_talk or draft.is_wish):
        return False
    turn.take_out(turn.person, draft.slot)
    done_with(turn)
    return True


def done_with(turn: Turn) -> None:
    """What they were writing is done; what was set aside for it is next."""
    draft = draft_of(turn)
    turn.keep_draft(None if draft is None else draft.next_in_line())
