"""The card of the draft that somebody is writing: one in the chat, where they see it."""

from datetime import timedelta

from handlers.customer.draft import Draft
from handlers.customer.setting_aside import draft_of
from handlers.customer.which_card import carded
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html
from storage.questions import was_asked
from storage.rules.durations import Duration, Unit
from storage.rules.moves import State
from storage.ticket_lists import OpenMatter, open_matters_of
from storage.tickets import find_ticket

GRAVE_PATIENCE = Duration(5, Unit.MINUTE)
"""Nobody of the staff knows of a danger before it is submitted."""
BURST = timedelta(seconds=5)
"""What comes so soon after what was written before it is one message, cut up: its card stays in
its place. Whoever writes later gets it anew, below what they wrote."""


def kept_card(turn: Turn, draft: Draft) -> Screen:
    """Keep the draft with what its card asks for; returns the card."""
    asking, screen = carded(turn, draft)
    minded = asking.asked_after and (asking.danger_told or not asking.warned)
    mind = not (asking.is_talk or asking.is_wish or minded)
    turn.keep_draft(asking.to_json(), ask_after=_patience(turn, asking) if mind else None)
    return screen


def _patience(turn: Turn, draft: Draft) -> Duration:
    """How long it may be left lying before it is asked after."""
    grave = draft.ticket_grade(turn.desk) == 1
    return GRAVE_PATIENCE if grave else turn.desk.drafts.ask_after


def in_a_burst(turn: Turn) -> bool:
    """Whether what came goes on with what was written a moment before it."""
    return turn.received_at - turn.conversation.changed_at <= BURST


def send_card(turn: Turn, draft: Draft, head: Html | None = None) -> None:
    """Its card, below all that was said, maybe with the answer to that at its ``head``; it stands
    nowhere else any more."""
    kept = turn.conversation.draft
    if kept is not None and kept["parts"]:
        turn.take_out(turn.person, draft.slot)
    elif kept is not None:
        turn.bare(turn.person, draft.slot)  # the question for its words stays, answered
    card = kept_card(turn, draft)
    if head is not None:
        card = Screen(Html(f"{head}\n{card.text}"), card.rows)
    turn.send(turn.person, card, slot=draft.slot)


def show_draft(turn: Turn) -> None:
    """The card of what they are writing, if they are."""
    draft = draft_of(turn)
    if draft is not None:
        send_card(turn, draft)


def go_on(turn: Turn) -> None:
    """Show what they were writing before, if they were; once all that is done has been said."""
    draft = draft_of(turn)
    if draft is None:
        return
    card = kept_card(turn, draft)
    head = turn.texts.say("draft-goes-on-next" if draft.is_one_of_several else "draft-goes-on")
    turn.send(turn.person, Screen(Html(f"{head}\n{card.text}"), card.rows), slot=draft.slot)


def is_asked(turn: Turn) -> bool:
    """Whether a question of ours is open, to which talk may be the answer."""
    return _asked_about(turn) is not None


def asked_meanwhile(turn: Turn) -> bool:
    """Whether a question of ours came after what they wrote last, and is open."""
    asked = _asked_about(turn)
    ticket = None if asked is None else find_ticket(turn.session, asked.id)
    if ticket is None:
        return False
    before, now = turn.conversation.changed_at, turn.received_at
    return was_asked(turn.session, ticket, now) and not was_asked(turn.session, ticket, before)


def _asked_about(turn: Turn) -> OpenMatter | None:
    first = open_matters_of(turn.session, turn.person.id, 1)
    return first[0] if first and first[0].state is State.WAITING else None
