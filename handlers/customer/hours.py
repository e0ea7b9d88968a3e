"""When are you open? Answered from the desk file, and sent to people all the same if wished."""

from handlers.buttons import button
from handlers.customer.draft import Draft
from handlers.presses.customers import DraftPress
from handlers.turn import Turn
from handlers.week import together
from handlers.work import Screen
from prompts.texts import Html


def hours_card(turn: Turn, draft: Draft) -> Screen:
    """The hours, with a way to ask people."""
    insist = DraftPress(do="insist", draft=draft.id)
    label = turn.texts.label("btn-ask-people")
    return Screen(hours_text(turn), [[button(label, insist)]])


def hours_text(turn: Turn) -> Html:
    """Whether the desk is open or when it opens, and its usual week."""
    desk, texts, at = turn.desk, turn.texts, turn.received_at
    opens = desk.calendar.next_working(at)
    language = turn.person.language
    weekly = {day: shifts for day, shifts in desk.hours.weekly.items() if shifts}
    week = (" ".join((days, ", ".join(map(str, of)))) for days, of in together(weekly, language))
    lines = [
        texts.say("hours-open")
        if opens == at
        else texts.say("closed-now", at=turn.when(opens, turn.person)),
        texts.say("hours-week", hours=" · ".join(week)),
    ]
    return Html("\n".join(lines))
