"""接单, 转给 Grace, 不归我们部门: what stands on a ticket's card is written instead of pressed."""

from collections.abc import Sequence

from aiogram.types import Message

from handlers.access import possible, scope_of, ticket_of_staff
from handlers.buttons import Button, Rows
from handlers.cards.staff_buttons import more_rows, staff_button, work_rows
from handlers.limits import excerpt
from handlers.lists import staff_list
from handlers.manager.handing_over import hand_over_in_words
from handlers.presses.tickets import TicketPress
from handlers.staff.checking import Way, Written
from handlers.staff.choosing import ask_for_deed
from handlers.staff.colleagues import GIVE, named_among
from handlers.staff.deeds_meant import do_deed
from handlers.staff.handing import hand_to
from handlers.staff.notes import keep_note
from handlers.staff.offered import in_hand
from handlers.staff.returning import return_to
from handlers.staff.ticket import act
from handlers.staff.ticket_meant import (
    names_ticket,
    numbers_in,
    ticket_numbered,
    tickets_meant,
)
from handlers.turn import Turn
from handlers.words import department_named
from handlers.work import Screen
from prompts.reading.talk import adds_nothing
from prompts.texts import Html, quote
from prompts.wishes.desk_wish import DeskWords
from prompts.wishes.handing import takes_over
from prompts.wishes.leaving import calls_off
from storage.queues import View, Wanted, queue_page
from storage.rules.moves import Action
from storage.rules.roles import Right, may
from storage.teams import working_within
from storage.ticket_lists import in_hands_of
from storage.tickets import Ticket, find_ticket

MOST = 8
"""Tickets to choose from, the nearest deadline first."""
_SHOWN = 300
_OF_NEW = "accept"
_RESOLVE, _TAKE = "resolve", "take"
_LABELS = {"see_phone": "btn-see-phone", "trail": "btn-history"}
"""Where the button's text isn't named as its deed."""


def on_card(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    """The button of that name; where it stands on several cards they are asked which. Why, where
    that is said, is noted. Who accepts what a colleague has in hand may be mistaken in it: they see
    whose it is before they take it over."""
    words, do = message.text or "", found.what
    meant = tickets_meant(turn, words, replied_to, Right.SEE_TICKET)
    able = [each for each in meant if _offers(turn, each, do)]
    if do == _OF_NEW and not able:
        do, able = _TAKE, _of_others(turn, meant, words)
    if do == _TAKE and not able and replied_to is None and not names_ticket(words):
        do, able = _OF_NEW, _in_pool(turn)
    if do == _TAKE and not able and names_ticket(words):
        _refuse_taking(turn, words)
    mistaken = found.what == _OF_NEW and do == _TAKE and not takes_over(words)
    if len(able) == 1 and not mistaken:
        act(turn, TicketPress(do=do, ticket=able[0].id, version=able[0].version))
        if found.why:
            keep_note(turn, able[0], found.why)
    else:
        _ask_which(turn, able, do, words)
    return True


def _of_others(turn: Turn, meant: Sequence[Ticket], words: str) -> list[Ticket]:
    """What colleagues have in hand. Of several with the number that they named one may be theirs
    already: then they are told just that."""
    for each in meant if names_ticket(words) else ():
        if each.is_worked_on_by(turn.person):
            possible(each, Action.ACCEPT)
    return [each for each in meant if _offers(turn, each, _TAKE)]


def _refuse_taking(turn: Turn, words: str) -> None:
    """Whose it is, that it is none of theirs, or that it is theirs already."""
    right = Right.ASSIGN if may(turn.person.role, Right.ASSIGN) else Right.ACCEPT
    possible(ticket_numbered(turn, numbers_in(words)[0], right), Action.ACCEPT)


def regrade(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    """The grade, and why, as far as they are said."""
    words = (message.text or "").removesuffix(found.why)
    meant = tickets_meant(turn, words, replied_to, Right.REGRADE)
    able = [each for each in meant if _offers(turn, each, Action.REGRADE.value)]
    _do_or_ask(turn, able, found, message)
    return True


def extend(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    """How much more time is asked where it isn't said; why it is needed stands beside it."""
    meant = tickets_meant(turn, found.what, replied_to, Right.EXTEND)
    able = [each for each in meant if _offers(turn, each, Action.EXTEND.value)]
    _do_or_ask(turn, meant if len(meant) == 1 else able, found, message)
    return True


def resolve_with(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    """办结 已退款300元: what stands beside the button's name is the solution."""
    meant = tickets_meant(turn, message.text or "", replied_to, Right.SEE_TICKET)
    able = [each for each in meant if _offers(turn, each, _RESOLVE)]
    if len(meant) == 1 and ask_to_accept(turn, meant[0], message):
        return True
    _do_or_ask(turn, able, found, message)
    return True


def _do_or_ask(turn: Turn, tickets: Sequence[Ticket], found: DeskWords, message: Message) -> None:
    """With several in question they say which it is: what they said is kept until then."""
    if len(tickets) == 1:
        do_deed(turn, tickets[0].id, found, Written.of(message, Way.SOLUTION))
    elif tickets:
        ask_for_deed(turn, tickets[:MOST], Written.of(message, Way.SOLUTION))
    else:
        _ask_which(turn, [], None, message.text or "")


def offer_pool(turn: Turn) -> None:
    """Nothing that was given to them is to be accepted: what they could take on instead, each with
    its button."""
    tickets = _in_pool(turn)
    if not tickets:
        turn.say("none-to-accept")
        return
    said, _ = staff_list(turn, tickets)
    text = Html("\n".join([turn.texts.say("none-to-accept-but-pool"), *said]))
    turn.send(turn.person, Screen(text, [[_numbered(turn, each, _OF_NEW)] for each in tickets]))


def _in_pool(turn: Turn) -> list[Ticket]:
    """What they could take on, the nearest deadline first."""
    scope = scope_of(turn.desk, turn.person)
    page = queue_page(turn.session, scope, Wanted(View.POOL), turn.now, None, MOST)
    found = (find_ticket(turn.session, line.id) for line in page.lines)
    return [each for each in found if each is not None and _offers(turn, each, _OF_NEW)]


def hand(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    """A ticket goes to a colleague; who is nobody's name may be a customer's courier."""
    known = working_within(turn.session, None, without=[turn.person.id])
    named, department = named_among(known, found.whom), department_named(turn.desk, found.whom)
    if not (named or department or found.surely):
        return False
    meant = tickets_meant(turn, found.what, replied_to, Right.SEE_TICKET)
    if len(meant) != 1:
        _ask_which(turn, [each for each in meant if _hands(turn, each)], None, found.what)
    elif department and not named:
        ticket = ticket_of_staff(turn, meant[0].id, Right.RETURN)
        return_to(turn, ticket, department, found.why)
    else:
        do = _hands(turn, meant[0]) or GIVE
        right = Right.ASSIGN if do == GIVE else Right.TRANSFER
        ticket = ticket_of_staff(turn, meant[0].id, right)
        hand_to(turn, ticket, do, found.whom, found.why)
    return True


def hand_all(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    """All that somebody has in hand goes to another: a manager's to say."""
    if not (
        may(turn.person.role, Right.PEOPLE) and hand_over_in_words(turn, found.what, found.whom)
    ):
        _ask_which(turn, [], None, message.text or "")
    return True


def elsewhere(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    """Why is said beside it, or asked as by the button; to which department it belongs is asked."""
    meant = tickets_meant(turn, message.text or "", replied_to, Right.RETURN)
    _do_or_ask(turn, meant, found, message)
    return True


def ask_to_accept(turn: Turn, ticket: Ticket, message: Message) -> bool:
    """Who writes to the customer of a ticket that they haven't accepted is asked to do that first;
    False where it isn't theirs to accept, or is accepted."""
    key = _button_on(turn, ticket, _OF_NEW)
    if key is None or not message.text:
        return False
    head = turn.texts.say("reply-accept-first", number=ticket.number)
    text = Html(f"{head}\n{quote(excerpt(message.text, _SHOWN))}")
    rows = [[key], [staff_button(turn, ticket, turn.person, "open", "btn-open")]]
    turn.send(turn.person, Screen(text, rows))
    return True


def ask_to_accept_first(turn: Turn, message: Message) -> bool:
    """The same of who has a single ticket, and hasn't accepted it: what they write may be for
    its customer. Whatever calls something off, or is but a nod, is for nobody."""
    words = message.text or ""
    if message.reply_to_message or in_hand(turn) or adds_nothing(words) or calls_off(words):
        return False
    theirs = in_hands_of(turn.session, turn.person.id)
    new = [each for each in theirs if _button_on(turn, each, _OF_NEW) is not None]
    return len(new) == 1 and ask_to_accept(turn, new[0], message)


def _offers(turn: Turn, ticket: Ticket, do: str) -> bool:
    """Whether such a button stands on its card, or behind "More"."""
    return do in _SEEN_BY_ALL or _button_on(turn, ticket, do) is not None


_SEEN_BY_ALL = ("trail", "story")


def _hands(turn: Turn, ticket: Ticket) -> str | None:
    """By which button they can hand it on."""
    return next((do for do in ("transfer", GIVE) if _button_on(turn, ticket, do)), None)


def _button_on(turn: Turn, ticket: Ticket, do: str) -> Button | None:
    rows = [*work_rows(turn, ticket, turn.person), *more_rows(turn, ticket, turn.person)]
    press = TicketPress(do=do, ticket=ticket.id, version=ticket.version).pack()
    return next((key for row in rows for key in row if key["callback_data"] == press), None)


def _ask_which(turn: Turn, tickets: Sequence[Ticket], do: str | None, words: str) -> None:
    """Nothing is done yet, and nobody was written to: for which ticket is it?"""
    shown = tickets[:MOST]
    head = turn.texts.say("desk-words-which" if shown else "desk-words-not-sent")
    said, opening = staff_list(turn, shown)
    rows: Rows = opening
    if do is not None:
        rows = [[_numbered(turn, each, do)] for each in shown]
    text = Html("\n".join([head, quote(excerpt(words, _SHOWN)), *said]))
    turn.send(turn.person, Screen(text, rows))


def _numbered(turn: Turn, ticket: Ticket, do: str) -> Button:
    key = staff_button(turn, ticket, turn.person, do, _LABELS.get(do, f"btn-{do}"))
    return {**key, "text": f"{key['text']} · {ticket.number}"}
