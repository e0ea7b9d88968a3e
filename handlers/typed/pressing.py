"""What is written for a button, as Telegram would bring the press of it."""

from html import unescape
from re import compile as pattern

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message, MessageEntity, Update

from handlers.limits import units
from handlers.typed.meant import Meant

_TAG = pattern(r"(<[^>]+>)")
_NONE = ""
"""The id of a press that Telegram doesn't know."""


def as_press(update: Update, meant: Meant) -> Update:
    """The press of that button by whoever wrote ``update``'s message."""
    said = update.message
    if said is None or said.from_user is None:
        raise ValueError("only what somebody writes can mean a button")
    keyboard, (text, entities) = meant.keyboard, as_shown(meant.keyboard.text or "")
    under = Message(
        message_id=keyboard.message_id,
        date=keyboard.at,
        chat=said.chat,
        message_thread_id=keyboard.topic,
        is_topic_message=said.is_topic_message,
        text=text or None,
        entities=entities,
        reply_markup=InlineKeyboardMarkup.model_validate({"inline_keyboard": keyboard.rows}),
    )
    press = CallbackQuery(
        id=_NONE,
        from_user=said.from_user,
        chat_instance=_NONE,
        message=under,
        data=meant.button["callback_data"],
    )
    return Update(update_id=update.update_id, callback_query=press)


def as_shown(html: str) -> tuple[str, list[MessageEntity]]:
    """A text of the desk's as Telegram shows it, and what of it is bold."""
    text, bold, begins = "", [], 0
    for part in _TAG.split(html):
        if part == "<b>":
            begins = units(text)
        elif part == "</b>":
            bold.append(MessageEntity(type="bold", offset=begins, length=units(text) - begins))
        elif not part.startswith("<"):
            text += unescape(part)
    return text, bold
