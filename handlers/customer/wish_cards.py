"""Cards for who only wishes something about what was filed before: 催单, 不用处理了."""

from handlers.buttons import Button, Rows, button
from handlers.cards.own_card import verdict_rows
from handlers.customer.draft import Draft
from handlers.customer.offers import Offers, answer_rows, pressed_for, urge_rows, withdraw_rows
from handlers.presses.customers import DraftPress, OwnPress
from handlers.turn import Turn
from handlers.words import own_state_word
from handlers.work import Screen
from prompts.texts import Html, Texts
from prompts.wishes.judging import is_content
from prompts.wishes.settling import says_settled
from storage.rules.moves import State
from storage.ticket_lists import OpenMatter, unfinished_of
from storage.tickets import Ticket, find_ticket
from storage.urges import next_urge

_SHOWN = 3
"""Of so many it is said how they stand."""

_WITHDRAW = ("draft-withdraw", "draft-withdraw-which")
_SETTLED = ("draft-settled", "draft-settled-which")
"""The text where one may be meant, and where it is asked which."""


def urge_card(turn: Turn, draft: Draft, offers: Offers) -> Screen:
    """Whoever presses for progress reads how it stands, and is offered just that, or told from when
    on they can again."""
    matters = pressed_for(draft, offers)
    stand = [line for each in matters[:_SHOWN] for line in _stands(turn, each)]
    lately = [line for each in matters for line in _too_soon(turn, each)]
    if len(lately) == len(matters):
        looks = [*_looks(turn, draft, offers), [_other(turn, draft)]]
        return Screen(Html("\n".join([*stand, *lately])), looks)
    texts, rows = turn.texts, urge_rows(turn.texts, draft, offers)
    key = "draft-urge" if len(rows) == 1 else "draft-urge-which"
    return Screen(
        Html("\n".join([*stand, texts.say(key), *lately])), [*rows, [_other(turn, draft)]]
    )


def no_news_card(turn: Turn, draft: Draft) -> Screen:
    """Whoever asks for news reads that nothing of theirs is worked on; what is resolved they can
    look at."""
    own = unfinished_of(turn.session, turn.person.id)
    looks = [[look_button(turn.texts, each.id, each.number)] for each in own[:_SHOWN]]
    return Screen(turn.texts.say("draft-no-news"), [*looks, [_other(turn, draft)]])


def withdraw_card(turn: Turn, draft: Draft, offers: Offers) -> Screen:
    """Nothing is taken back but by a press; what is resolved is judged instead."""
    texts, rows = turn.texts, withdraw_rows(turn.texts, draft, offers)
    settled, content = says_settled(draft.text), is_content(draft.text)
    asks = settled or content or not rows
    own = unfinished_of(turn.session, turn.person.id) if asks else []
    resolved = [each for each in own if each.state is State.RESOLVED]
    if rows and not (content and len(resolved) == 1):
        looks = [[look_button(texts, each.id, each.number)] for each in resolved]
        one, which = _SETTLED if settled else _WITHDRAW
        asked = texts.say(one if len(rows) + len(looks) == 1 else which)
        answers = answer_rows(texts, draft, offers)
        return Screen(asked, [*looks, *rows, *answers, [_other(turn, draft)]])
    if resolved:
        asked = texts.say("draft-withdraw-resolved", number=resolved[0].number)
        return Screen(asked, [*verdict_rows(turn, resolved[0]), [_other(turn, draft)]])
    return Screen(texts.say("draft-withdraw-none"), [[_other(turn, draft)]])


def look_button(texts: Texts, ticket_id: int, number: str) -> Button:
    """To open one's own ticket, whatever it is by then."""
    press = OwnPress(do="look", ticket=ticket_id, version=0)
    return button(texts.label("btn-look-at", number=number), press)


def state_line(turn: Turn, ticket: Ticket) -> Html:
    """Where a ticket of theirs stands, and by when it is promised."""
    told = {"number": ticket.number, "state": own_state_word(ticket, turn.person.language)}
    if ticket.paused_at is not None:
        return turn.texts.say("talk-state-stands", **told)
    if ticket.due_at <= turn.now:
        return turn.texts.say("talk-state-late", **told)
    return turn.texts.say("talk-state", due=turn.by(ticket.due_at, turn.person), **told)


def _stands(turn: Turn, matter: OpenMatter) -> list[Html]:
    ticket = find_ticket(turn.session, matter.id)
    return [] if ticket is None else [state_line(turn, ticket)]


def _too_soon(turn: Turn, matter: OpenMatter) -> list[Html]:
    again = next_urge(matter.urged_at, turn.desk)
    if again is None or turn.received_at >= again:
        return []
    at = turn.when(again, turn.person)
    return [turn.texts.say("refused-too-soon", number=matter.number, at=at)]


def _looks(turn: Turn, draft: Draft, offers: Offers) -> Rows:
    return [[look_button(turn.texts, each.id, each.number)] for each in pressed_for(draft, offers)]


def _other(turn: Turn, draft: Draft) -> Button:
    label = turn.texts.label("btn-new-matter")
    return button(label, DraftPress(do="insist", draft=draft.id))
