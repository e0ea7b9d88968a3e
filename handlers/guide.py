"""/help of the staff: the commands of one's role in groups, on one screen."""

from handlers.keyboards import command_words, commands_of
from handlers.turn import Turn
from handlers.words import department_word
from prompts.texts import Html
from storage.people import Person

GROUPS: dict[str, tuple[str, ...]] = {
    "guide-tickets": ("queue", "pool", "overdue", "find", "approvals", "digest", "export", "why"),
    "guide-filing": ("file", "calls"),
    "guide-people": ("people", "invite", "import", "group", "announce"),
    "guide-own": ("duty", "away", "me", "language"),
    "guide-customer": ("customer", "mine", "phone", "privacy", "mydata", "deleteme"),
}
"""Each command of the staff under the heading by which it is looked for; the way back to work is
offered only to who is a customer for a while."""


def guide(turn: Turn) -> Html:
    """What somebody of the staff can write, and where that stands."""
    person, texts = turn.person, turn.texts
    title = texts.say(
        "guide-title",
        desk=turn.desk.name.text(person.language),
        role=texts.label(f"role-{person.role.value}"),
        department=department_word(turn.desk, person.department, person.language),
    )
    lines = (_line(turn, heading, commands) for heading, commands in GROUPS.items())
    return Html("\n".join([title, *filter(None, lines)]))


def has_guide(person: Person) -> bool:
    """Whether they have more commands than two lines can name."""
    return person.speaks_as_staff


def _line(turn: Turn, heading: str, commands: tuple[str, ...]) -> Html | None:
    theirs = set(commands_of(turn.person.role))
    offered = [f"/{each} {command_words(turn.person, each)}" for each in commands if each in theirs]
    if not offered:
        return None
    return turn.texts.say(heading, commands=" · ".join(offered))
