"""Free messages: who writes in the middle of a step, in reply to something, or out of the blue."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import ticket_of_customer
from handlers.albums import album_goes_to, album_is_drafted, remember_album
from handlers.awaited import ASIDE, EDITS, FOR_THE_DESK, READ_BY_HANDLER, STEPS
from handlers.customer import drafting, follow_up, talk
from handlers.customer.asides import answer_aside
from handlers.customer.own_words import judge_in_reply, take_for_ticket
from handlers.customer.past_handler import take_past_handler
from handlers.customer.setting_aside import draft_of
from handlers.customer.throwing_away import cancel
from handlers.customer.which_ticket import choose_in_words
from handlers.errors import NotYours, OutOfDate, Refused
from handlers.going_back import CAN_BE_TAKEN_UP, Question, earlier_question
from handlers.incoming import file_of, is_command, words_of
from handlers.keyboards import WordsFilter
from handlers.leaving import leave, leave_in_words
from handlers.manager.digest_in_words import show_in_words
from handlers.presses.tickets import TicketPress
from handlers.privacy import deleting, phone
from handlers.relay import ticket_in_slot, tickets_due_in_slot
from handlers.staff import (
    advising,
    answering,
    choosing,
    finding,
    notes,
    resolving,
    suggesting,
)
from handlers.staff.beside_screens import (
    is_beside_the_screen,
    is_of_a_ticket_in_hand,
    may_look_up_beside,
)
from handlers.staff.chosen_in_words import choose_offered
from handlers.staff.desk_cards import ask_to_accept, ask_to_accept_first
from handlers.staff.desk_talk import take_desk_words
from handlers.staff.idle import answer_idle
from handlers.staff.joining import join
from handlers.staff.regrading import REGRADED
from handlers.staff.releasing import undo_in_words
from handlers.staff.stepping_aside import give_back, say_ended, tell_ended
from handlers.staff.sure_cards import call_off_sure
from handlers.turn import STEP_LIVES, Turn
from handlers.work import Screen
from prompts.wishes.looking_up import is_bare_number, name_looked_up, number_looked_up
from prompts.wishes.small_talk import says_hello
from storage.invites import is_code
from storage.keyboards import keyboard_of
from storage.messages import said_as
from storage.outbox import slot_of
from storage.ticket_lists import ticket_filed_with
from storage.tickets import find_ticket

_OF_TICKET = f"{TicketPress.__prefix__}:"

words = Router(name="words")
"""What is neither a command nor a key: asked first, since most of what people send is just that."""
router = Router(name="conversation")
"""What nobody else took: asked last."""


@words.message(WordsFilter())
@router.message()
async def said(message: Message, turn: Turn) -> None:
    """Any message that is no command of ours."""
    said = turn.conversation.data
    try:
        _take(turn, message)
    except Refused as refusal:
        # The matter moved on meanwhile. The step is over, and nobody's words are lost.
        turn.go(None)
        turn.send(turn.person, Screen(turn.texts.say(refusal.key, **refusal.words)))
        if turn.person.speaks_as_staff:
            give_back(turn, said, message)
        else:
            drafting.take_part(turn, message)


@router.edited_message()
async def edited(message: Message, turn: Turn) -> None:
    """A message was changed afterwards: the draft, or whoever has read it, follows."""
    any(follow(turn, message) for follow in EDITS)


@router.callback_query()
async def pressed_something_old(press: CallbackQuery) -> None:
    """A button that nobody knows any more."""
    raise OutOfDate


def ticket_replied_to(turn: Turn, message: Message) -> int | None:
    """The ticket of the message that this one is a reply to."""
    if message.reply_to_message is None:
        return None
    replied_to = message.reply_to_message.message_id
    ticket_id = ticket_in_slot(slot_of(turn.session, turn.person.account, replied_to))
    found = _of_card(turn, replied_to) if ticket_id is None else ticket_id
    return _of_own_words(turn, replied_to) if found is None else found


def _of_card(turn: Turn, replied_to: int) -> int | None:
    """The only ticket to whose customer a button of that message writes."""
    keyboard = keyboard_of(turn.session, turn.person.account, replied_to, turn.received_at)
    said = (
        [key.get("callback_data", "") for row in keyboard.rows for key in row] if keyboard else []
    )
    presses = [TicketPress.unpack(each) for each in said if each.startswith(_OF_TICKET)]
    written_to = {press.ticket for press in presses if press.do == "reply"}
    return written_to.pop() if len(written_to) == 1 else None


def _of_own_words(turn: Turn, replied_to: int) -> int | None:
    """The ticket for which they wrote that themselves."""
    said = said_as(turn.session, turn.person.id, replied_to)
    if said is not None:
        return said.ticket_id
    filed = ticket_filed_with(turn.session, turn.person.id, replied_to)
    return None if filed is None else filed.id


def _take(turn: Turn, message: Message) -> None:
    # Without a step nothing ends: when they wrote last decides whether they go on with it.
    waits = turn.conversation.step is not None
    if waits and turn.received_at - turn.conversation.changed_at > STEP_LIVES:
        _end_step(turn)
    if phone.note_number(turn, message):
        return
    if is_command(message):
        _take_unknown_command(turn, message)
    elif _follows_its_album(turn, message) or _is_taken_before_the_step(turn, message):
        return
    elif turn.conversation.step in STEPS:
        _go_on(turn, turn.conversation.step, message)
    elif turn.person.speaks_as_staff and not _writes_for_caller(turn):
        _take_of_staff(turn, message)
    elif is_code(turn.session, turn.keys, message.text or ""):
        join(turn, (message.text or "").strip())
    elif not (answer_aside(turn, message) or take_for_ticket(turn, message)):
        drafting.take_part(turn, message)


def _take_unknown_command(turn: Turn, message: Message) -> None:
    """/undo and /cancel, which people know from other bots, do what is meant by them."""
    command = (message.text or "").split()[0].partition("@")[0]
    draft = draft_of(turn)
    if command == "/cancel" and turn.conversation.step is not None:
        leave(turn)
    elif command == "/cancel" and draft is not None:
        cancel(turn, draft)
    elif not turn.person.speaks_as_staff:
        turn.say("unknown-command")
    elif command in ("/cancel", "/undo"):
        if not undo_in_words(turn, "undo"):
            turn.say("nothing-to-undo")
    else:
        turn.say("unknown-command-staff")


def _follows_its_album(turn: Turn, message: Message) -> bool:
    """Whether the first picture of its album went somewhere, and it went there as well."""
    ticket_id = album_goes_to(turn, message)
    if ticket_id is not None:
        _pass_on(turn, ticket_id, message, confirm=False)
    elif album_is_drafted(turn, message):
        drafting.take_more_of_album(turn, message)
    else:
        return notes.joins_note(turn, message)
    return True


def _take_of_staff(turn: Turn, message: Message) -> None:
    if _is_for_the_desk(turn, message):
        return
    asked = None if message.reply_to_message else advising.question_just_asked(turn)
    if asked is not None and not says_hello(words_of(message)):
        advising.advise_on(turn, message, asked)
    elif not ask_to_accept_first(turn, message):
        choosing.ask_which(turn, message)


def _is_for_the_desk(turn: Turn, message: Message) -> bool:
    """Whether staff asked in words for something of the desk's, and it was done; what they had
    written before for a customer isn't lost."""
    step, said = turn.conversation.step, turn.conversation.data
    words = message.text or ""
    if not (finding.find_in_words(turn, words) or show_in_words(turn, words)):
        return take_desk_words(turn, message)
    if step is not None:
        tell_ended(turn, step, said)
    return True


_ANSWERS = (choose_in_words, choose_offered, suggesting.take_offered, call_off_sure)
"""Ways in which words answer what has buttons."""


def _is_taken_before_the_step(turn: Turn, message: Message) -> bool:
    """Whether it was for something else than what is waited for, and that was done."""
    if turn.person.speaks_as_staff and undo_in_words(turn, message.text or ""):
        return True
    if any(take(turn, message) for take in _ANSWERS):
        return True
    step = turn.conversation.step
    words = message.text or ""
    if step == REGRADED and says_hello(words):
        answer_idle(turn)
        return True
    beside = step in ASIDE or is_beside_the_screen(turn, words)
    in_hand = _writes_for_caller(turn) and is_of_a_ticket_in_hand(turn, words)
    waits = message.reply_to_message is None
    if waits and _is_looked_up(turn, words):
        return True
    if waits and (beside or in_hand) and _is_for_the_desk(turn, message):
        return True
    if _is_reply_elsewhere(turn, message) or leave_in_words(turn, message):
        return True
    return deleting.keep_in_words(turn, message)


def _is_looked_up(turn: Turn, words: str) -> bool:
    """Whether they had a ticket, or a day's digest, shown to them, and what waits goes on
    waiting."""
    step, said = turn.conversation.step, turn.conversation.data
    if not may_look_up_beside(turn.conversation):
        return False
    asks = is_bare_number(words) or number_looked_up(words) or name_looked_up(words)
    if not ((asks and finding.find_in_words(turn, words)) or show_in_words(turn, words)):
        return False
    turn.go(step, **said)
    return True


def _writes_for_caller(turn: Turn) -> bool:
    """Whether they are filing what somebody tells them; a matter of their own they write as a
    customer."""
    draft = draft_of(turn)
    return draft is not None and draft.caller is not None


def _go_on(turn: Turn, step: str, message: Message) -> None:
    ticket_id = None if step in FOR_THE_DESK else turn.conversation.data.get("ticket")
    if step in READ_BY_HANDLER and _is_about_handler(turn, step, message):
        return
    STEPS[step](turn, message)
    _own_up(turn, message, step)
    remember_album(turn, message, ticket_id)


def _is_about_handler(turn: Turn, step: str, message: Message) -> bool:
    visited = step == follow_up.COMMENTING
    meant = follow_up.ticket_visited(turn) if visited else turn.conversation.data.get("ticket")
    return meant is not None and take_past_handler(turn, message, step, meant)


def _own_up(turn: Turn, message: Message, step: str) -> None:
    """What is for the desk is words, or else evidence: of both at once, one isn't kept."""
    goes_on = turn.conversation.step == step
    for_words = step in FOR_THE_DESK and step not in notes.KEEP_FILES
    if for_words and not goes_on and file_of(message) and words_of(message):
        turn.say("only-file-kept" if step == resolving.PROVING else "only-words-kept")


def _is_reply_elsewhere(turn: Turn, message: Message) -> bool:
    """Whether it is a reply to something that the present step isn't about; then that decides what
    the words are for."""
    if message.reply_to_message is None:
        return False
    if (asked := earlier_question(turn, message)) is not None:
        _end_step(turn)
        _go_back(turn, asked, message)
        return True
    if (note_id := advising.question_replied_to(turn, message)) is not None:
        if turn.conversation.step != notes.ADVISING:
            _end_step(turn)
        advising.advise_on(turn, message, note_id)
        return True
    ticket_id = ticket_replied_to(turn, message)
    if ticket_id is None and _is_about_what_is_due(turn, message):
        return True
    if ticket_id is None or ticket_id == _ticket_of_step(turn):
        return False
    _end_step(turn)
    _pass_on(turn, ticket_id, message)
    return True


def _is_about_what_is_due(turn: Turn, message: Message) -> bool:
    """Whether it is a reply to what reminds of tickets: it is for the customer of the one that is
    named there, of several it is asked for whose."""
    replied_to = message.reply_to_message
    if replied_to is None or not turn.person.speaks_as_staff:
        return False
    slot = slot_of(turn.session, turn.person.account, replied_to.message_id)
    named = tickets_due_in_slot(slot)
    if not named:
        return False
    _end_step(turn)
    if len(named) == 1:
        _pass_on(turn, named[0], message)
    elif not take_desk_words(turn, message):
        choosing.ask_among(turn, named, message)
    return True


def _end_step(turn: Turn) -> None:
    if turn.conversation.step is not None and turn.person.speaks_as_staff:
        tell_ended(turn, turn.conversation.step, turn.conversation.data)
    turn.go(None)


def _go_back(turn: Turn, asked: Question, message: Message) -> None:
    if asked.step in CAN_BE_TAKEN_UP:
        turn.go(asked.step, ticket=asked.ticket)
        _go_on(turn, asked.step, message)
    else:
        say_ended(turn, asked.step, {"ticket": asked.ticket, "text": words_of(message)})


def _ticket_of_step(turn: Turn) -> int | None:
    """What the step is about: a reply within the same ticket is what the step waits for."""
    return turn.conversation.data.get("ticket") if turn.conversation.step else None


def _pass_on(turn: Turn, ticket_id: int, message: Message, *, confirm: bool = True) -> None:
    ticket = find_ticket(turn.session, ticket_id)
    if ticket is None:
        raise NotYours
    if ticket.customer_id == turn.person.id:
        if take_past_handler(turn, message, talk.WRITING, ticket_id):
            return
        if judge_in_reply(turn, ticket, message):
            return
        talk.pass_on(turn, ticket_of_customer(turn, ticket_id), message, confirm=confirm)
    elif (
        take_desk_words(turn, message, ticket_id)
        or choosing.leaves_nothing(turn, message)
        or ask_to_accept(turn, ticket, message)
    ):
        return
    else:
        answering.reply_to(turn, ticket_id, message, confirm=confirm)
    remember_album(turn, message, ticket_id)
