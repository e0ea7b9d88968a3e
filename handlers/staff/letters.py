"""给客户：…, "ask her which floor", 0002 这是现在的位置图: staff say beside the words for whom they
are. They go to the customer of the ticket that is named, replied to or alone in hand; where that is
none, they are asked for whom."""

from collections.abc import Sequence
from dataclasses import replace

from aiogram.types import Message

from handlers.access import ticket_of_staff
from handlers.incoming import words_of
from handlers.staff.answering import begin_asking, write_as
from handlers.staff.checking import RIGHTS, Way, Written
from handlers.staff.choosing import ask_of_name, ask_whether_for, ask_which
from handlers.staff.desk_cards import ask_to_accept, ask_to_accept_first
from handlers.staff.for_customer import is_named
from handlers.staff.offered import in_hand
from handlers.staff.suggesting import begin_replying
from handlers.staff.ticket_meant import names_ticket, ticket_numbered, tickets_named, worked_on
from handlers.turn import Turn
from prompts.wishes.desk_wish import Deed, DeskWords
from storage.rules.roles import Right
from storage.tickets import Ticket, find_ticket


def write_to_customer(
    turn: Turn, found: DeskWords, message: Message, replied_to: int | None
) -> bool:
    """It is sent as any reply or question is; one that is only told of is asked for in words."""
    way = Way.QUESTION if found.deed is Deed.ASK else Way.REPLY
    meant = _meant(turn, found.whom, replied_to)
    if found.whom and not meant:
        meant = [ticket_numbered(turn, found.whom, RIGHTS[way])]
    if not meant and ask_to_accept_first(turn, message):
        return True
    if len(meant) != 1:
        ask_which(turn, message, way, meant)
    elif not ask_to_accept(turn, meant[0], message):
        ticket = ticket_of_staff(turn, meant[0].id, RIGHTS[way])
        if found.what:
            write_as(turn, ticket, Written.of(message), way)
        elif way is Way.QUESTION:
            begin_asking(turn, ticket)
        else:
            begin_replying(turn, ticket)
    return True


def write_to_named(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    """Only to the customer of that name, of a ticket in their hands; of several it is asked which.
    Nobody of the staff who bears it is meant: where no such customer is, it isn't for one."""
    way = Way.QUESTION if found.deed is Deed.ASK_BY_NAME else Way.REPLY
    head = words_of(message).removesuffix(found.what)
    meant = _of_name(turn, found.whom, head, replied_to)
    pieces = ((message.message_id, found.what),)
    written = replace(Written.of(message), text=found.what, pieces=pieces)
    if len(meant) > 1:
        ask_of_name(turn, meant, written, way)
    elif meant and not ask_to_accept(turn, meant[0], message):
        write_as(turn, ticket_of_staff(turn, meant[0].id, RIGHTS[way]), written, way)
    return bool(meant)


def _of_name(turn: Turn, name: str, head: str, replied_to: int | None) -> Sequence[Ticket]:
    """Theirs whose customers have that name; the one that is numbered, or replied to, if it is
    among these."""
    theirs = [each for each in worked_on(turn) if is_named(each.customer.name, name)]
    if names_ticket(head):
        numbered = {each.id for each in tickets_named(turn, head)}
        return [each for each in theirs if each.id in numbered]
    return [each for each in theirs if each.id == replied_to] or theirs


def ask_about_named(turn: Turn, found: DeskWords, message: Message, replied_to: int | None) -> bool:
    """Words behind a number may as well be said about the customer: a press tells."""
    named = tickets_named(turn, found.whom)
    if len(named) > 1 or replied_to is not None:
        return False
    if named and ask_to_accept(turn, named[0], message):
        return True
    ticket = ticket_numbered(turn, found.whom, Right.REPLY)
    pieces = ((message.message_id, found.what),)
    written = replace(Written.of(message), text=found.what, pieces=pieces)
    ask_whether_for(turn, ticket, written)
    return True


def _meant(turn: Turn, number: str, replied_to: int | None) -> Sequence[Ticket]:
    if number:
        return tickets_named(turn, number)
    if replied_to is not None:
        found = find_ticket(turn.session, replied_to)
        return [] if found is None else [found]
    return in_hand(turn)
