"""/start, /help, /language: what this is, what to do, in which language."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do
from handlers.buttons import button
from handlers.customer.left_behind import offer_left_behind
from handlers.customer.live_card import show_draft
from handlers.errors import NotYours
from handlers.guide import guide, has_guide
from handlers.keyboards import KeyFilter, command_filter
from handlers.leaving import leave
from handlers.presses.customers import ChoicePress
from handlers.privacy.notice import take_notice
from handlers.speaking import speak
from handlers.staff.joining import join
from handlers.staff.stepping_aside import look_aside
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import LANGUAGES
from storage.rules.roles import Right

router = Router(name="start")


@router.message(CommandStart(deep_link=True, ignore_mention=True))
async def start_with_code(message: Message, command: CommandObject, turn: Turn) -> None:
    """Opened through an invite's link."""
    join(turn, (command.args or "").strip())


@router.message(CommandStart(ignore_mention=True))
async def start(message: Message, turn: Turn) -> None:
    """Say in two lines what to do."""
    look_aside(turn)
    greet(turn)


@router.message(command_filter("help"))
@router.message(KeyFilter("key-help"))
async def give_help(message: Message, turn: Turn) -> None:
    """The same two lines to customers; to the staff all that they can write."""
    look_aside(turn)
    if has_guide(turn.person):
        turn.welcome(turn.person, guide(turn))
    else:
        greet(turn)
        show_draft(turn)


@router.message(command_filter("language"))
async def ask_language(message: Message, turn: Turn) -> None:
    """Let the person choose."""
    choices = [
        button(
            turn.texts.label(f"language-{language}"), ChoicePress(what="language", value=language)
        )
        for language in LANGUAGES
    ]
    turn.send(turn.person, Screen(turn.texts.say("language-choose"), [choices]))


@router.callback_query(ChoicePress.filter(F.what == "language"))
async def choose_language(press: CallbackQuery, callback_data: ChoicePress, turn: Turn) -> None:
    """Speak that language from now on."""
    if callback_data.value not in LANGUAGES:
        raise NotYours
    speak(turn, callback_data.value)
    _ask_again(turn)


def _ask_again(turn: Turn) -> None:
    """What the person was in the middle of goes on, in the language it is spoken now."""
    if turn.conversation.draft is not None:
        show_draft(turn)
    if turn.conversation.step is not None:
        turn.ask_again(turn.conversation.data)


@router.callback_query(ChoicePress.filter(F.what == "step"))
async def leave_step(press: CallbackQuery, callback_data: ChoicePress, turn: Turn) -> None:
    """Cancel what the bot was waiting for."""
    leave(turn, said=callback_data.value == "said")


def greet(turn: Turn) -> None:
    """The two lines for the person's role, and the keyboard."""
    desk = turn.desk.name.text(turn.person.language)
    turn.greet(f"help-{turn.person.speaks_as.value}", below=take_notice(turn), desk=desk)


@router.message(command_filter("customer"))
async def as_customer(message: Message, turn: Turn) -> None:
    """/customer: somebody of the staff writes about a matter of their own."""
    may_do(turn, Right.BE_CUSTOMER)
    turn.go(None)
    turn.person.as_customer = True
    greet(turn)


@router.message(command_filter("staff"))
async def as_staff(message: Message, turn: Turn) -> None:
    """/staff: back to work."""
    may_do(turn, Right.BE_CUSTOMER)
    turn.go(None)
    greet(turn)
    offer_left_behind(turn, turn.person, turn.conversation)
