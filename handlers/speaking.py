"""Another language: what the desk says from now on, and what can still be pressed."""

from handlers.redrawing import draw_anew
from handlers.turn import Turn


def speak(turn: Turn, language: str) -> None:
    """Speak that language with the person: the keys under the chat and the commands as well."""
    before, turn.person.language = turn.person.language, language
    draw_anew(turn, before)
    turn.welcome(turn.person, turn.texts.say("language-chosen"))
