"""Which ticket of theirs somebody means by a number, a part of one, or what it is about."""

from collections.abc import Sequence

from handlers.customer.draft import Draft
from handlers.customer.live_card import in_a_burst
from handlers.customer.setting_aside import draft_of
from handlers.customer.ticket_named import named_among
from handlers.referring import may_reopen
from handlers.turn import Turn
from prompts.reading.progress import asks_for_progress, asks_where
from prompts.reading.sameness.traits import distinct_traits
from prompts.wishes.reopening import wants_to_reopen
from prompts.wishes.ticket_deeds import Deed, TicketWish, kind_named, name_in, points_at_one
from prompts.wishes.withdrawing import wants_to_withdraw
from storage.rules.moves import State
from storage.ticket_lists import tickets_of
from storage.tickets import Ticket

_LOOKED_AT = 20
"""Of a customer's tickets, the newest."""
_NAMES = 0.5
"""So much of what names it stands in what was filed."""
_OTHERWISE = (asks_for_progress, asks_where, wants_to_withdraw, wants_to_reopen)
"""Wishes that have a card of their own where nothing else is being written."""


def is_writing(draft: Draft | None) -> bool:
    """Whether it is a matter, of which words about another may become a part."""
    return draft is not None and bool(draft.parts) and not (draft.is_talk or draft.is_wish)


def tickets_meant(turn: Turn, wish: TicketWish) -> Sequence[Ticket]:
    """Those of theirs that may be meant, the newest first."""
    own = tickets_of(turn.session, turn.person.id, offset=0, limit=_LOOKED_AT)
    if wish.number:
        own = named_among(own, wish.number)
    elif wish.deed in (Deed.URGE, Deed.WITHDRAW):
        own = [each for each in own if each.is_open]
    elif wish.deed is Deed.COMPLAIN:
        own = [each for each in own if each.handler_id and each.state is not State.WITHDRAWN]
    elif wish.deed is Deed.REOPEN and wish.told:
        own = [each for each in own if may_reopen(turn, each)]
    elif not wish.topic:
        own = [each for each in own if each.is_open or each.state is State.RESOLVED]
    return [each for each in own if not wish.topic or _names(wish.topic, each.text)]


def of_kind_named(turn: Turn, wish: TicketWish, words: str) -> Sequence[Ticket]:
    """The open ones of the kind by which they call what they take back; none where they call it by
    no kind, or are writing one of that kind."""
    kind, draft = kind_named(words), draft_of(turn)
    if wish.deed is not Deed.WITHDRAW or wish.number or wish.told or kind is None:
        return []
    if draft is not None and (not draft.parts or draft.caller or draft.ticket_kind() is kind):
        return []
    own = tickets_of(turn.session, turn.person.id, offset=0, limit=_LOOKED_AT)
    found = [each for each in own if each.is_open and each.kind is kind]
    named = [each for each in found if _names(wish.topic, each.text)]
    return named if len(named) == 1 else found


def is_called(ticket: Ticket, words: str) -> bool:
    """Whether the words are but what it is about: 王强那个, "the one about Grace"."""
    name = name_in(words)
    return name is not None and _names(name, ticket.text)


def may_be_about_one(turn: Turn, wish: TicketWish, words: str) -> bool:
    """Whether the words can't as well belong to what they are writing."""
    draft = draft_of(turn)
    if draft is not None and not draft.parts:
        return False  # they were asked for words
    if not is_writing(draft):
        if wish.deed is Deed.APPEAL:
            return False  # the words begin the draft
        asks = wish.deed in (Deed.STANDS, Deed.HISTORY) and bool(wish.topic) and not wish.told
        named = bool(wish.number) or wish.deed is Deed.COMPLAIN or asks
        named = named or (wish.deed is Deed.REOPEN and wish.told and not wish.topic)
        takes_back = wish.deed is Deed.WITHDRAW and bool(wish.topic) and not wish.told
        named = named or (takes_back and points_at_one(words))
        return named and not any(is_one(words) for is_one in _OTHERWISE)
    if wish.number:
        return True
    if wish.topic:
        return _topic_is_elsewhere(turn, draft, wish, words)
    if wish.told or wish.deed in (Deed.WITHDRAW, Deed.REOPEN):
        return False  # it may well be the draft that is meant
    certain = wish.mine or wish.deed is Deed.COMPLAIN
    return certain or (wish.is_sure and not in_a_burst(turn))


def _topic_is_elsewhere(turn: Turn, draft: Draft | None, wish: TicketWish, words: str) -> bool:
    """Whether nothing of the draft is named by it: what is told besides is hardly lost then."""
    if draft is None or _names(wish.topic, draft.text, least=0.01):
        return False
    if points_at_one(words):
        return wish.deed is Deed.WITHDRAW or not wish.told
    away = wish.deed in (Deed.WITHDRAW, Deed.REOPEN)
    return not (away or wish.told or in_a_burst(turn))


def _names(topic: str, text: str, *, least: float = _NAMES) -> bool:
    traits = distinct_traits(topic)
    return bool(traits) and len(traits & distinct_traits(text)) >= least * len(traits)
