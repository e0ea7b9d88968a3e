"""批准, 同意 0002, "send it back, please name the date": a superior decides in words about what
they name, or the one thing that waits. Where nothing waits the words are for somebody else."""

from collections.abc import Sequence

from aiogram.types import Message

from handlers.access import may_do, ticket_of_staff
from handlers.cards.staff_buttons import appeal_row
from handlers.limits import excerpt
from handlers.manager.approvals import (
    MATTERS,
    Found,
    approvals_screen,
    ask_to_grant_all,
    found_waiting,
)
from handlers.presses.decisions import ApprovalPress
from handlers.staff.deciding_appeals import Verdict
from handlers.staff.deciding_appeals import decide_appeal as decide
from handlers.staff.notes import keep_note
from handlers.staff.ticket_meant import names_ticket, tickets_named
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html, quote
from prompts.wishes.deciding import ALL
from prompts.wishes.desk_wish import DeskWords
from storage.keyboards import keyboards_in
from storage.rules.roles import Right, may
from storage.ticket_lists import in_hands_of
from storage.tickets import Ticket

_SHOWN = 300
_LOOKED_AT = 10
"""Messages with buttons among which the list is looked for."""
OUTCOME = "outcome"
TAKES_WHY = (OUTCOME, "extension", "limit")
"""What isn't refused without a reason."""
BEGUN = "appeal"
"""A level's matter is taken on first: to agree to it isn't said of that."""


def grant(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    """What they name is granted, or confirmed, or else the one thing that waits; what they say to
    it is kept as a note, which who has the ticket reads."""
    waiting = waiting_for(turn)
    if not waiting:
        return bool(found.whom) and say_none(turn)
    if found.whom == ALL and any(each[0] in TAKES_WHY for each in waiting):
        ask_to_grant_all(turn)
        return True
    one = one_meant(turn, message, [each for each in waiting if each[0] != BEGUN], found.whom)
    if one is None:
        return True
    wish = one[1]
    if found.what and (wish.ticket is None or not (found.whom or found.why)):
        show_what_waits(turn, message, "desk-words-bare")
        return True
    grant_one(turn, one, found.what)
    return True


def grant_one(turn: Turn, one: Found, said: str) -> None:
    """It is granted, or confirmed, and what is ``said`` to it is noted."""
    what, wish = one
    MATTERS[what].decide(turn, wish.id, "grant")
    turn.say("desk-words-granted", line=wish.line)
    if said and wish.ticket is not None:
        keep_note(turn, ticket_of_staff(turn, wish.ticket.id, Right.NOTE), said)


def one_meant(turn: Turn, message: Message, waiting: Sequence[Found], which: str) -> Found | None:
    """The one that is named, or else the only one; where there is none such, or are several, they
    are shown what waits."""
    meant = named_of(turn, waiting, which) if which else waiting
    if len(meant) == 1:
        return meant[0]
    show_what_waits(turn, message, "desk-words-decide" if meant else "desk-words-waits-not")
    return None


def say_none(turn: Turn) -> bool:
    """Who decides reads that nothing waits; what others write so is for somebody else."""
    decides = may(turn.person.role, Right.DECIDE_EXTENSION)
    if decides:
        turn.send(turn.person, approvals_screen(turn))
    return decides


def named_of(turn: Turn, granted: Sequence[Found], which: str) -> list[Found]:
    """By the ticket's number, or by the place in the list as it stands in the chat (that of now may
    be another) or else the last figure of the number: of both it may be either."""
    if names_ticket(which):
        tickets = {each.id for each in tickets_named(turn, which)}
        return [each for each in granted if each[1].ticket and each[1].ticket.id in tickets]
    pressed = _pressed_at(turn, which)
    placed = [each for each in granted if (each[0], each[1].id) == pressed]
    return placed or [
        each for each in granted if each[1].ticket and each[1].ticket.number[-4:] == which.zfill(4)
    ]


def waits_for_them(turn: Turn, which: str) -> bool:
    """Whether what is named so, by number or place, is theirs to decide."""
    return bool(which) and bool(named_of(turn, waiting_for(turn), which))


def _pressed_at(turn: Turn, place: str) -> tuple[str, int] | None:
    """What the button of that place in the newest list decides."""
    beginning = f"{ApprovalPress.__prefix__}:"
    for keyboard in keyboards_in(turn.session, turn.person.account, turn.received_at, _LOOKED_AT):
        buttons = [each for row in keyboard.rows for each in row]
        decides = [each for each in buttons if each.get("callback_data", "").startswith(beginning)]
        for each in decides:
            if each["text"].split()[1:] == [place]:
                press = ApprovalPress.unpack(each["callback_data"])
                return press.what, press.id
        if decides:
            return None
    return None


def decide_appeal(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    """The verdict on the only one that waits for them, or is named; why is noted."""
    may_do(turn, Right.APPEAL)
    words = message.text or ""
    theirs = [*_new_appeals(turn), *in_hands_of(turn.session, turn.person.id)]
    named = tickets_named(turn, words) if names_ticket(words) else theirs
    able = {each for each in theirs if each in named and appeal_row(turn, each, turn.person)}
    if len(able) == 1:
        appeal = able.pop()
        decide(turn, ticket_of_staff(turn, appeal.id, Right.APPEAL), Verdict(found.what))
        if found.why:
            keep_note(turn, appeal, found.why)
    elif able:
        show_what_waits(turn, message, "desk-words-decide")
    else:
        turn.say("no-appeal-waits")
    return True


def _new_appeals(turn: Turn) -> list[Ticket]:
    found = (each.ticket for what, each in found_waiting(turn) if what == BEGUN)
    return [each for each in found if each is not None]


def partly(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    """More time is granted as it was wished, or not: less can't be given."""
    wished = [each for what, each in waiting_for(turn) if what == "extension"]
    if wished:
        show_what_waits(turn, message, "desk-words-partly")
    return bool(wished)


def waiting_for(turn: Turn) -> list[Found]:
    return found_waiting(turn) if may(turn.person.role, Right.DECIDE_EXTENSION) else []


def show_what_waits(turn: Turn, message: Message, key: str) -> None:
    screen = approvals_screen(turn)
    words = quote(excerpt(message.text or "", _SHOWN))
    text = Html("\n".join([turn.texts.say(key), words, screen.text]))
    turn.send(turn.person, Screen(text, screen.rows))
