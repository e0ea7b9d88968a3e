"""Whoever writes as if they answered whether an outcome satisfies is offered the verdict."""

from handlers.buttons import button
from handlers.cards.own_card import verdict_rows
from handlers.customer.draft import Draft
from handlers.customer.draft_matter import OF_TROUBLE
from handlers.customer.offers import Offers, answer_rows, nearness, told
from handlers.customer.ticket_named import named_among
from handlers.customer.verdict_asked import verdict_asked
from handlers.customer.wish_cards import look_button
from handlers.presses.customers import DraftPress
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.sameness.matter import Told, shares_nothing
from storage.ticket_lists import resolved_of
from storage.tickets import Ticket


def judged_by(turn: Turn, draft: Draft, offers: Offers) -> Ticket | None:
    """The resolved ticket that the words may judge; who tells of another matter judges none."""
    if draft.presses and offers.all:
        return None
    judged = _named_or_near(turn, draft) if draft.may_judge else None
    return _contested(turn, draft) if judged is None and not draft.warned else judged


def _contested(turn: Turn, draft: Draft) -> Ticket | None:
    """The ticket they were asked about last, where the words are held against what was done, or
    tell of what it is about."""
    if not (draft.may_contest and (draft.contests or draft.ticket_kind() in OF_TROUBLE)):
        return None
    ticket = verdict_asked(turn)
    if ticket is None or draft.contests:
        return ticket
    return None if shares_nothing(told(draft), _told_of(ticket)) else ticket


def _told_of(ticket: Ticket) -> Told:
    return Told(f"{ticket.text}\n{ticket.solution or ''}", ticket.category)


def _named_or_near(turn: Turn, draft: Draft) -> Ticket | None:
    resolved = resolved_of(turn.session, turn.person.id)
    named = named_among(resolved, draft.text)
    if named or draft.tells_nothing_of_what:
        return next(iter(named or resolved), None)
    near = [(nearness(draft, each.text, each.category, each.facts), each) for each in resolved]
    close = [pair for pair in near if pair[0]]
    return max(close, key=lambda pair: pair[0])[1] if close else None


def verdict_card(turn: Turn, draft: Draft, offers: Offers, ticket: Ticket) -> Screen:
    """Nothing is decided but by a press."""
    texts = turn.texts
    key = "draft-verdict-objects" if draft.objects else "draft-verdict-content"
    others = [each for each in resolved_of(turn.session, turn.person.id) if each.id != ticket.id]
    insist = DraftPress(do="insist", draft=draft.id)
    rows = [
        *verdict_rows(turn, ticket),
        *answer_rows(texts, draft, offers),
        *([look_button(texts, each.id, each.number)] for each in others),
        [button(texts.label("btn-something-else"), insist)],
    ]
    return Screen(texts.say(key, number=ticket.number), rows)
