"""To which customer? "ruth", 0003, 第二个: said in words as well as by a press."""

import re
from collections.abc import Sequence

from aiogram.types import Message

from handlers.staff.choosing import CHOOSING, ask_anew, ask_between, choose, is_asked_last
from handlers.staff.for_customer import is_named
from handlers.turn import Turn
from prompts.wishes.choosing import place_chosen, who_is_chosen
from prompts.wishes.yes_or_no import Says, said_to_question
from storage.tickets import Ticket, find_by_number

_NUMBER = re.compile(r"(?:[a-z]-?)?(?:20\d{6}-\d{4}|\d{1,4})", re.ASCII)


def choose_offered(turn: Turn, message: Message) -> bool:
    """Whether they said for which of the tickets that they were offered it is; where two may be
    meant they are asked between these. Once something else was shown to them a
    number is of what they want to see, and for anything else they are asked anew."""
    talk, words = turn.conversation, message.text or ""
    if talk.step != CHOOSING or message.reply_to_message is not None:
        return False
    found = (find_by_number(turn.session, each) for each in talk.data["offered"])
    meant = _meant([each for each in found if each is not None], words)
    if meant and not is_asked_last(turn):
        if _NUMBER.fullmatch(words.strip()):
            return False
        ask_anew(turn)
    elif len(meant) == 1:
        choose(turn, meant[0].id)
    elif meant:
        ask_between(turn, meant, words)
    return bool(meant)


def _meant(offered: Sequence[Ticket], words: str) -> Sequence[Ticket]:
    """A figure may be a ticket's running number, or a place in the list."""
    if len(offered) == 1 and said_to_question(words) is Says.YES:
        return offered
    who = who_is_chosen(words)
    place = place_chosen(words, [each.id for each in offered])
    placed = [] if place is None else [offered[place]]
    numbered = [each for each in offered if _is_numbered(each, who)]
    by_place = [] if who.startswith("0") else placed
    if numbered or by_place:
        return list(dict.fromkeys([*numbered, *by_place]))
    return [each for each in offered if _is_called(each.customer.name, who)]


def _is_numbered(ticket: Ticket, who: str) -> bool:
    if _NUMBER.fullmatch(who) is None:
        return False
    return ticket.number.lower().endswith(who if len(who) > 4 else who.zfill(4))


def _is_called(name: str, who: str) -> bool:
    """Also by what a Chinese name ends with."""
    return is_named(name, who) or (not who.isascii() and name.endswith(who))
