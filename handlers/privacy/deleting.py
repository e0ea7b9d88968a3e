"""/deleteme: somebody has everything erased that the desk holds of them."""

from datetime import UTC, datetime, timedelta

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.buttons import Button, Rows, button
from handlers.cards.outcome_card import drop_outcome
from handlers.cards.telling import tell_handler
from handlers.customer.setting_aside import draft_of
from handlers.customer.ticket_meant import is_writing
from handlers.errors import AskedLongAgo, InHand, NotYours, OnlyOne
from handlers.keyboards import command_filter
from handlers.manager.letting_in import show_given_up
from handlers.manager.staffing import leave_for_good
from handlers.passing_on import decisions_passed_on
from handlers.presses.customers import ChoicePress, DraftPress
from handlers.privacy.erased_drafts import put_out
from handlers.standing_in import settle_stand_ins
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html
from prompts.wishes.own_data import keeps_after_all, keeps_data
from storage.employment import is_only_administrator
from storage.erasing import erase_person
from storage.held import has_worked_here
from storage.joinings import waiting_joining
from storage.promise_clock import stop_chasing
from storage.questions import latest_reply
from storage.rules.moves import State
from storage.ticket_lists import unfinished_of
from storage.ticket_moves import lapse, withdraw
from storage.tickets import Ticket

router = Router(name="privacy.deleting")

ERASING = "erasing"
"""Step: a "no" in words is the answer to whether all is to be deleted."""
CONFIRMED_WITHIN = timedelta(minutes=15)
"""A button that deletes everything doesn't lie about for longer."""


@router.message(command_filter("deleteme"))
async def deleteme(message: Message, turn: Turn) -> None:
    """Say what is deleted and what is not, and ask."""
    ask_to_erase(turn)


def ask_to_erase(turn: Turn) -> None:
    """The question, as a message of its own. Raises `Refused` where others wait for them."""
    _possible(turn)
    turn.go(ERASING, slot=_slot(turn))
    turn.send(turn.person, _question(turn), slot=_slot(turn))


def keep_in_words(turn: Turn, message: Message) -> bool:
    """Whether it is a "no" to that question, which is open; whatever else is said ends it, and
    nothing but its button deletes."""
    if turn.conversation.step != ERASING:
        return _keeps_after_all(turn, message.text or "")
    slot = turn.conversation.data["slot"]
    turn.go(None)
    if not keeps_data(message.text or ""):
        return False
    turn.bare(turn.person, slot)
    turn.say("erase-kept")
    return True


def _keeps_after_all(turn: Turn, words: str) -> bool:
    """Whether a customer says it once more who is writing nothing, and was asked nothing else."""
    talk = turn.conversation
    if talk.step is not None or talk.draft is not None or turn.person.speaks_as_staff:
        return False
    if not keeps_after_all(words):
        return False
    own = unfinished_of(turn.session, turn.person.id)
    since = turn.received_at - CONFIRMED_WITHIN
    if any(each.state is State.WAITING for each in own):
        return False
    if latest_reply(turn.session, turn.person.id, since) is not None:
        return False
    turn.say("erase-kept")
    return True


@router.callback_query(ChoicePress.filter((F.what == "data") & (F.value == "delete")))
async def deleteme_pressed(press: CallbackQuery, turn: Turn) -> None:
    """Asked for below the notice."""
    _possible(turn)
    if turn.conversation.step is None:
        turn.go(ERASING, slot=_slot(turn))
    turn.show(_question(turn), slot=_slot(turn))


@router.callback_query(ChoicePress.filter(F.what == "erase"))
async def decide(press: CallbackQuery, callback_data: ChoicePress, turn: Turn) -> None:
    """The answer to that question."""
    answer, _, asked = callback_data.value.partition("-")
    if turn.conversation.step == ERASING:
        turn.go(None)
    if answer == "no":
        turn.show(Screen(turn.texts.say("erase-kept")))
    elif answer in ("yes", "withdraw") and asked.isdecimal():
        _still_meant(turn, asked)
        _possible(turn)
        _erase(turn, withdrawing=answer == "withdraw")
    else:
        raise NotYours


def _slot(turn: Turn) -> str:
    return f"erase:{turn.inbox_id}"


def _question(turn: Turn) -> Screen:
    texts, language = turn.texts, turn.person.language
    unfinished = len(unfinished_of(turn.session, turn.person.id))
    lines = [texts.say("erase-sure", desk=turn.desk.name.text(language))]
    if has_worked_here(turn.session, turn.person):
        lines.append(texts.say("erase-sure-staff"))
    if unfinished:
        lines.append(texts.say("erase-unfinished", count=unfinished))
    answer = "withdraw" if unfinished else "yes"
    rows = [[_button(turn, answer)], *_draft_alone(turn), [_button(turn, "no")]]
    return Screen(Html("\n".join(lines)), rows)


def _draft_alone(turn: Turn) -> Rows:
    """Who is writing something may mean just that."""
    draft = draft_of(turn)
    if not is_writing(draft) or draft is None or draft.caller is not None:
        return []
    press = DraftPress(do="cancel", draft=draft.id)
    return [[button(turn.texts.label("btn-erase-draft"), press)]]


def _button(turn: Turn, answer: str) -> Button:
    press = ChoicePress(what="erase", value=f"{answer}-{int(turn.now.timestamp())}")
    return button(turn.texts.label(f"btn-erase-{answer}"), press)


def _still_meant(turn: Turn, asked: str) -> None:
    """An old button is none, nor is one that somebody else was asked with before them."""
    at = datetime.fromtimestamp(min(int(asked), int(turn.now.timestamp())), UTC)
    if turn.now > at + CONFIRMED_WITHIN or at < turn.person.joined_at.replace(microsecond=0):
        raise AskedLongAgo


def _possible(turn: Turn) -> None:
    """Staff hand over first what others wait for; what waits for a verdict is given on."""
    if turn.person.load:
        raise InHand(count=turn.person.load)
    if is_only_administrator(turn.session, turn.person):
        raise OnlyOne


def _erase(turn: Turn, *, withdrawing: bool) -> None:
    unfinished = unfinished_of(turn.session, turn.person.id)
    if unfinished and not withdrawing:
        turn.show(_question(turn))  # filed since they were asked
        return
    worked_here, joining = turn.person.is_staff, waiting_joining(turn.session, turn.person)
    if worked_here:
        leave_for_good(turn, turn.person)
    for ticket in unfinished:
        _end(turn, ticket)
    turn.strip_buttons()
    turn.toast("toast-erased")
    turn.lay_keyboard(turn.person, turn.texts.say("erase-done"), {"remove_keyboard": True})
    turn.offer_no_commands()
    with decisions_passed_on(turn, turn.person):
        put_out(turn, erase_person(turn.session, turn.person, turn.now))
    if worked_here:
        settle_stand_ins(turn)
    if joining is not None:
        show_given_up(turn, joining)


def _end(turn: Turn, ticket: Ticket) -> None:
    """An unfinished matter is taken back; one that was resolved is closed without a verdict."""
    if ticket.state is State.RESOLVED:
        lapse(turn.session, ticket, turn.now)
    else:
        drop_outcome(turn, ticket)
        withdraw(turn.session, ticket, turn.person, turn.now)
        tell_handler(turn, ticket, "handler-withdrawn")
    stop_chasing(turn.session, ticket)
