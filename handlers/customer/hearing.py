"""A customer's words, also those that they spoke."""

from aiogram.types import Message

from handlers.incoming import words_of
from handlers.turn import Turn
from prompts.thinking import spoken


def said_in(turn: Turn, message: Message) -> str:
    """The words of a message; of a voice message those that were made out, marked as such."""
    words = words_of(message)
    if words or message.voice is None or turn.help is None or not turn.help.text:
        return words
    return spoken(turn.help.text)
