"""/file: the staff file for somebody who calls or comes to the counter."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do
from handlers.buttons import Button, button
from handlers.caller_codes import give_code
from handlers.customer.asking_facts import is_skip
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Caller, Part
from handlers.customer.emergency import warned
from handlers.customer.live_card import send_card
from handlers.customer.parting import read_alone
from handlers.customer.setting_aside import draft_of
from handlers.customer.which_card import carded
from handlers.errors import OutOfDate
from handlers.incoming import words_of
from handlers.keyboards import command_filter
from handlers.presses.customers import ChoicePress, DraftPress
from handlers.staff.caller_told import CallerTold
from handlers.staff.known_callers import offer_known
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.caller_line import read_caller
from storage.callers import is_caller
from storage.rules.phones import dialled, is_slip, number_in
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="staff.filing")

NAMING = "caller_name"
"""Step: the next message is the caller's name."""
PHONING = "caller_phone"
"""Step: the next message is the caller's telephone number."""
LONGEST_NAME = 60


@router.message(command_filter("file"))
async def file(message: Message, turn: Turn) -> None:
    """/file."""
    may_do(turn, Right.FILE)
    begin_filing(turn)


def begin_filing(turn: Turn) -> None:
    """Ask for the name; what was begun before and is not filed yet comes first."""
    if not _goes_on_first(turn):
        turn.go(NAMING)
        turn.ask("caller-name")


def file_in_words(turn: Turn, message: Message) -> None:
    """登记 刘女士 139…: the command, and who it is and what they say, in one line."""
    may_do(turn, Right.FILE)
    if not _goes_on_first(turn):
        turn.go(NAMING)
        take_name(turn, message)


def _goes_on_first(turn: Turn) -> bool:
    """Whether something was begun before: they are shown it."""
    draft = draft_of(turn)
    if draft is None or draft.is_talk:
        return False
    turn.go(None)
    turn.say("caller-draft-first", rows=[[_cancel(turn, draft)]])
    if draft.parts:
        turn.send(turn.person, carded(turn, draft)[1], slot=draft.slot)
    return True


def take_name(turn: Turn, message: Message) -> None:
    """The name that was waited for; the number is asked next, unless it was written beside it.
    What they say may stand there as well, and is kept where the name doesn't."""
    line, kept = read_caller(words_of(message)), turn.conversation.data
    named = 0 < len(line.name) <= LONGEST_NAME
    told = (kept.get("text") or kept.get("told"), line.said if named else line.said or line.name)
    said, phone = "\n".join(filter(None, told)), line.phone or kept.get("phone")
    if not named:
        turn.go(NAMING, text=said, phone=phone)
        turn.ask("caller-name")
        return
    if phone is not None and not is_slip(phone):
        _begin(turn, line.name, phone, said, message.message_id)
        return
    begun = {"text": said, "source": message.message_id, "draft": turn.inbox_id}
    turn.go(PHONING, name=line.name, **begun)
    if phone is not None:
        _ask_whether_right(turn, phone)
    else:
        turn.ask("caller-phone", ways=[_skip(turn)], customer=line.name)


def take_phone(turn: Turn, message: Message) -> None:
    """The number that was waited for, or a word that there is none."""
    words, call = words_of(message), _call(turn)
    number = number_in(words)
    if number is None and not is_skip(words):
        turn.ask("caller-phone-unclear", ways=[_skip(turn)])
    elif number is not None and is_slip(number) and number != call.doubted:
        _ask_whether_right(turn, number)
    else:
        _begin(turn, call.name, number, call.text, call.source)


def _call(turn: Turn) -> CallerTold:
    return CallerTold.from_kept(turn.conversation.data)


def _ask_whether_right(turn: Turn, number: str) -> None:
    """It looks like a slip: who writes it once more, or presses that it is right, means it."""
    kept = turn.conversation.data
    turn.go(PHONING, **{**kept, "doubted": number})
    right = button(turn.texts.label("btn-phone-right"), ChoicePress(what="caller", value="right"))
    turn.ask("caller-phone-slip", ways=[right, _skip(turn)], number=dialled(number))


@router.callback_query(ChoicePress.filter(F.what == "caller"))
async def decide_phone(press: CallbackQuery, callback_data: ChoicePress, turn: Turn) -> None:
    """The caller would rather not say, or has none; or the number is right as it is."""
    if turn.conversation.step != PHONING:
        raise OutOfDate(number="")
    turn.strip_buttons()
    call = _call(turn)
    number = call.doubted if callback_data.value == "right" else None
    _begin(turn, call.name, number, call.text, call.source)


def hand_code(turn: Turn, ticket: Ticket) -> None:
    """From the card: another code for the customer."""
    may_do(turn, Right.FILE)
    if not is_caller(ticket.customer):
        raise OutOfDate(number=ticket.number)
    give_code(turn, ticket)


def _begin(turn: Turn, name: str, phone: str | None, said: str, source: int) -> None:
    """A draft like a customer's, in which all that is written now is what the caller says; with
    ``said``, where that was told already, by the message ``source``."""
    may_do(turn, Right.FILE)
    caller = Caller(name, phone)
    draft = Draft(id=turn.inbox_id or 0, insisted=True, caller=caller)
    turn.go(None)
    if said:
        begun = draft.with_part(Part(source, said)).as_read(read_alone(turn, said))
        send_card(turn, warned(turn, begun))
    else:
        turn.keep_draft(draft.to_json())
        _ask_for_words(turn, draft, caller)
    # Below the draft's card: whoever writes a label means what stands there.
    offer_known(turn, draft, phone)


def _ask_for_words(turn: Turn, draft: Draft, caller: Caller) -> None:
    asked = Screen(turn.texts.say("caller-words", customer=caller.name), [[_cancel(turn, draft)]])
    turn.send(turn.person, asked, slot=draft.slot)


def _cancel(turn: Turn, draft: Draft) -> Button:
    return button(turn.texts.label("btn-cancel"), DraftPress(do="cancel", draft=draft.id))


def _skip(turn: Turn) -> Button:
    return button(turn.texts.label("btn-skip"), ChoicePress(what="caller", value="skip"))
