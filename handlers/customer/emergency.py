"""Where words tell of danger, the number for that comes at once, before anything is filed."""

from dataclasses import replace

from handlers.customer.draft import Draft
from handlers.turn import Turn
from prompts.reading.first_steps import first_step
from prompts.reading.grades import tells_of_danger


def warned(turn: Turn, draft: Draft) -> Draft:
    """The draft; once its words tell of danger the number is said, once."""
    if draft.warned or not tells_of_danger(draft.text):
        return draft
    say_number(turn, draft.text)
    return replace(draft, warned=True)


def warn_of(turn: Turn, text: str) -> None:
    """The same for words that go to a handler at once."""
    if tells_of_danger(text):
        say_number(turn, text)


def say_number(turn: Turn, told: str) -> None:
    """The number of the desk file, if it has one, and what to do first where such is ``told``."""
    emergency = turn.desk.emergency
    if emergency is None:
        return
    phone = emergency.phone.text(turn.person.language)
    first = turn.texts.say(f"emergency-{first_step(told)}")
    if emergency.text is None:
        turn.say("emergency-call", phone=phone, first=first)
    else:
        text = emergency.text.text(turn.person.language)
        turn.say("emergency-own", text=text, phone=phone, first=first)
