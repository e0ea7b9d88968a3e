"""Which card shows a customer what was understood, with the buttons to file it.

It asks one thing at a time: what an urge is for, what kind of matter it is, whether it belongs to
one that is open, a fact that is missing. Whoever writes on instead is understood anew.
"""

from dataclasses import replace

from handlers.customer.conduct import Suspicion, suspicion
from handlers.customer.draft import Draft
from handlers.customer.draft_cards import (
    answer_card,
    draft_card,
    handling_card,
    more_card,
    talk_card,
    unsure_card,
)
from handlers.customer.draft_matter import OF_TROUBLE
from handlers.customer.hours import hours_card
from handlers.customer.offers import (
    Offers,
    asked_where,
    offers_for,
)
from handlers.customer.parting import parting_card
from handlers.customer.referring import appeal_rows, tied
from handlers.customer.several_matters import asks_whether_several
from handlers.customer.verdict_card import judged_by, verdict_card
from handlers.customer.wish_cards import no_news_card, urge_card, withdraw_card
from handlers.turn import Turn
from handlers.work import Screen


def carded(turn: Turn, draft: Draft) -> tuple[Draft, Screen]:
    """The draft's card; and the draft, which knows what the card asks for."""
    draft = replace(draft, asked=None, judged=None, editing=False, choosing="")
    if draft.parting:
        return draft, parting_card(turn, draft)
    draft = tied(turn, replace(draft, stands=False))
    offers = offers_for(turn, draft)
    if draft.withdraws:
        return draft, withdraw_card(turn, draft, offers)
    if draft.asks_for_hours and not offers.asked:
        return draft, hours_card(turn, draft)
    suspected = suspicion(turn, draft)
    if suspected is not None and _is_asked_first(draft, suspected):
        return draft, handling_card(turn, draft, suspected.ticket)
    judged = judged_by(turn, draft, offers)
    if judged is not None:
        return replace(draft, judged=judged.id), verdict_card(turn, draft, offers, judged)
    if draft.is_talk:
        return draft, talk_card(turn, draft, offers)
    if draft.presses and offers.all:
        return draft, urge_card(turn, draft, offers)
    if draft.asks_how_it_stands and not offers.all:
        return draft, no_news_card(turn, draft)
    about = asked_where(draft, offers) if draft.asks_where and not offers.asked else None
    if about is not None and about.near:
        return replace(draft, stands=True), urge_card(turn, draft, about)
    return _as_matter(turn, draft, offers, suspected)


def _is_asked_first(draft: Draft, suspected: Suspicion) -> bool:
    """Whether that comes before all else: they name whom it is about, or wrote it to them; or it
    is a matter beyond doubt."""
    if draft.meant_as is not None or suspected.said:
        return True
    doubtful = draft.is_unsure or draft.is_wish or draft.asks_where
    return not draft.is_talk and (suspected.named or not doubtful)


def _as_matter(
    turn: Turn, draft: Draft, offers: Offers, suspected: Suspicion | None
) -> tuple[Draft, Screen]:
    """What will be filed, and a fact that it lacks, if nothing else is to be asked."""
    asking_what = _what_is_it(turn, draft, offers)
    if asking_what is not None:
        return draft, asking_what
    if suspected is not None:
        return draft, handling_card(turn, draft, suspected.ticket)
    settled = not (offers.asked or offers.near or asks_whether_several(draft) or draft.mistaken)
    settled = settled and not draft.replacing
    settled = settled and not (draft.urges_beside and offers.all)
    need = draft.missing(turn.desk) if settled else None
    asking = draft if need is None else replace(draft, asked=need.value)
    return asking, draft_card(turn, draft, offers, need)


def asks_but_to_submit(turn: Turn, draft: Draft, *, as_it_is: bool = False) -> bool:
    """Whether its card has Submit, and asks for nothing else; a fact that is missing is left out
    by whoever wants it filed ``as_it_is``."""
    passing = draft.is_talk or draft.is_wish or draft.is_unsure
    if (
        passing
        or draft.parting
        or asks_whether_several(draft)
        or draft.replacing
        or (draft.asked is not None and not as_it_is)
        or not draft.parts
    ):
        return False
    offers = offers_for(turn, draft)
    if offers.asked or offers.near or appeal_rows(turn, draft):
        return False
    return suspicion(turn, draft) is None


def _what_is_it(turn: Turn, draft: Draft, offers: Offers) -> Screen | None:
    """The card that asks what the message is at all, where that has to be asked first."""
    is_answer = bool(offers.asked) and _may_be_for_handler(draft)
    is_more = offers.likely and _nothing_else_is_asked(draft)
    if not (is_answer or is_more or draft.is_unsure) or appeal_rows(turn, draft):
        return None
    if is_more and not is_answer:
        return more_card(turn, draft, offers)
    card = answer_card if is_answer else unsure_card
    return card(turn, draft, offers)


def _nothing_else_is_asked(draft: Draft) -> bool:
    """Whether the question to which matter it belongs comes first: it tells of no danger, and
    nothing was chosen or said yet that makes it a matter of its own."""
    chosen = draft.kind or draft.category or draft.change or draft.insisted or draft.warned
    asked = asks_whether_several(draft) or draft.mistaken or draft.urges_beside or draft.replacing
    return not (chosen or asked or draft.wants_to_withdraw)


def _may_be_for_handler(draft: Draft) -> bool:
    """Whether all that is to be asked of it is that: it is one message that tells of no danger nor
    clearly of trouble, and nothing was chosen yet that makes it a matter."""
    chosen = draft.kind or draft.category or draft.change or draft.warned
    trouble = draft.understood.kind in OF_TROUBLE and not draft.is_unsure
    return len(draft.parts) == 1 and not (chosen or trouble)
