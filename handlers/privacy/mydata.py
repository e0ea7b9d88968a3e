"""/mydata: everything that the desk holds of somebody, in one readable file."""

from datetime import timedelta

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.errors import Again
from handlers.keyboards import command_filter
from handlers.presses.customers import ChoicePress
from handlers.privacy.holdings import page_of
from handlers.turn import Turn

router = Router(name="privacy.mydata")

AT_MOST_EVERY = timedelta(hours=1)
"""The file holds all there is each time, and takes some work."""


@router.message(command_filter("mydata"))
async def mydata(message: Message, turn: Turn) -> None:
    """Asked for in words."""
    hand_out(turn)


@router.callback_query(ChoicePress.filter((F.what == "data") & (F.value == "get")))
async def mydata_pressed(press: CallbackQuery, turn: Turn) -> None:
    """Asked for below the notice."""
    hand_out(turn)


def hand_out(turn: Turn) -> None:
    """Make the file and send it."""
    person, last = turn.person, turn.person.data_given_at
    if last is not None and turn.now < last + AT_MOST_EVERY:
        raise Again(at=turn.when(last + AT_MOST_EVERY, person))
    name = f"duban-{turn.now.astimezone(turn.desk.zone):%Y-%m-%d}.html"
    page = page_of(turn)
    person.data_given_at = turn.now
    turn.hand_out(person, name, str(page).encode(), turn.texts.say("data-caption"))
