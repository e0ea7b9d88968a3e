"""Whoever asks in the middle of a draft how a ticket stands is told; the draft stays as it is."""

from collections.abc import Sequence

from handlers.cards.own_card import can, own_button
from handlers.customer.draft import Draft
from handlers.customer.live_card import in_a_burst, is_asked, show_draft
from handlers.customer.offers import offers_for, pressed_for
from handlers.customer.setting_aside import end_leftover
from handlers.customer.urging import urge_beside
from handlers.customer.wish_cards import look_button, state_line
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.progress import asks_for_progress, asks_how_it_stands, hurries
from prompts.texts import Html
from storage.rules.moves import Action
from storage.ticket_lists import OpenMatter, unfinished_of
from storage.tickets import Ticket, find_ticket

_SHOWN = 3
"""Of somebody's tickets, the newest."""


def tell_standing(turn: Turn, draft: Draft, words: str) -> bool:
    """Answer at once, above the draft's card; False when they ask no such thing, or have nothing
    that stands anywhere. What presses them for an answer of theirs is no part of that answer."""
    if draft.is_talk or draft.is_wish or draft.caller is not None or not draft.parts:
        return False
    if _presses_for_near(turn, draft, words):
        return True
    asks = asks_how_it_stands(words) and not in_a_burst(turn)
    if not asks and not (asks_for_progress(words) and is_asked(turn)):
        return False
    return tell_open(turn, may_urge=not draft.is_unsure)


def tell_open(turn: Turn, *, may_urge: bool = True) -> bool:
    """Whether something of theirs is worked on; then they read how it stands, above their draft."""
    own = [each for each in unfinished_of(turn.session, turn.person.id) if each.is_open]
    if not own:
        return False
    show_standing(turn, own, may_urge=may_urge)
    show_draft(turn)
    return True


def _presses_for_near(turn: Turn, draft: Draft, words: str) -> bool:
    """Whether they hurry us while the card asks whether the draft belongs to one ticket: that one
    they mean, and the question stays."""
    if in_a_burst(turn) or not (asks_for_progress(words) and hurries(words)):
        return False
    if not _press_for(turn, offers_for(turn, draft).near):
        return False
    show_draft(turn)
    return True


def press_for_told(turn: Turn, draft: Draft, words: str) -> bool:
    """Whether they hurry us after they were but told how the one ticket stands: then it is pressed
    for, and what they asked is done with."""
    if not draft.asks_how_it_stands or not (asks_for_progress(words) and hurries(words)):
        return False
    if not _press_for(turn, pressed_for(draft, offers_for(turn, draft))):
        return False
    end_leftover(turn)
    return True


def _press_for(turn: Turn, matters: Sequence[OpenMatter]) -> bool:
    """Whether it is one, which could be pressed for by now."""
    ticket = find_ticket(turn.session, matters[0].id) if len(matters) == 1 else None
    urged = None if ticket is None else urge_beside(turn, ticket)
    if ticket is None or urged is None:
        return False
    turn.say("urged", number=ticket.number, **urged._asdict())
    return True


def show_standing(turn: Turn, tickets: Sequence[Ticket], *, may_urge: bool = True) -> None:
    """Where the newest of them stand; a single one can be pressed for there."""
    newest = sorted(tickets, key=lambda ticket: -ticket.id)[:_SHOWN]
    rows = [[look_button(turn.texts, each.id, each.number)] for each in newest]
    if len(newest) == 1 and may_urge and can(newest[0], Action.URGE):
        rows[0].insert(0, own_button(turn, turn.person, newest[0], "urge", "btn-urge"))
    lines = Html("\n".join(state_line(turn, each) for each in newest))
    turn.send(turn.person, Screen(lines, rows))
