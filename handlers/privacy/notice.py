"""/privacy: the notice, shown at the first contact and again when it changes."""

from aiogram import Router
from aiogram.types import Message, Update

from handlers.buttons import Rows, button
from handlers.keyboards import command_filter
from handlers.presses.customers import ChoicePress
from handlers.privacy import consent, phone
from handlers.turn import Turn
from handlers.words import duration_word
from handlers.work import Screen
from prompts.texts import Html
from storage.consents import show_notice
from storage.people import Person
from storage.rules.desk import Desk

router = Router(name="privacy.notice")

EDITION = 1
"""Of the notice as it stands in the locales; one more when it says something else."""
_WELCOMES = ("/start", "/help")
"""Their answer holds the notice already."""


def version_of(desk: Desk) -> str:
    """The version that holds: the edition of the text, and of what the desk file says."""
    return f"{EDITION}.{desk.privacy.version}"


def is_due(person: Person, desk: Desk) -> bool:
    """Whether a customer, or one of the staff who speaks as one, has still to be shown the notice
    that holds."""
    return not person.speaks_as_staff and not _knows(person, desk)


def _knows(person: Person, desk: Desk) -> bool:
    return person.notice_version == version_of(desk)


def take_notice(turn: Turn) -> Html | None:
    """The short notice, noted as shown; None when the person knows it."""
    if not is_due(turn.person, turn.desk):
        return None
    key = "notice-short" if turn.person.notice_version is None else "notice-changed"
    show_notice(turn.session, turn.person, version_of(turn.desk), turn.now)
    return turn.texts.say(key)


def begin_with_notice(turn: Turn, update: Update) -> None:
    """Whoever writes without a greeting is shown the notice before anything else; with it comes
    the keyboard, which who was erased, or never greeted, doesn't have."""
    text = None if update.message is None else update.message.text
    is_new = turn.person.notice_version is None
    notice = None if (text or "").startswith(_WELCOMES) else take_notice(turn)
    if notice is not None and is_new:
        turn.welcome(turn.person, notice)
    elif notice is not None:
        turn.send(turn.person, Screen(notice))


@router.message(command_filter("privacy"))
async def privacy(message: Message, turn: Turn) -> None:
    """The notice in full, and what the person chose."""
    turn.go(None)
    show_in_full(turn)


def show_in_full(turn: Turn) -> None:
    """The notice, as a message of its own."""
    if not _knows(turn.person, turn.desk):
        show_notice(turn.session, turn.person, version_of(turn.desk), turn.now)
    turn.send(turn.person, notice_screen(turn))


def notice_screen(turn: Turn) -> Screen:
    """The whole notice; below it what can be changed."""
    texts, language, rules = turn.texts, turn.person.language, turn.desk.privacy
    lines = [
        texts.say("notice-title", version=version_of(turn.desk)),
        texts.say(
            "notice-body",
            desk=turn.desk.name.text(language),
            words=duration_word(rules.words, language),
            people=duration_word(rules.people, language),
            drafts=duration_word(rules.drafts, language),
        ),
    ]
    if rules.contact is not None:
        lines.append(texts.say("notice-contact", contact=rules.contact.text(language)))
    lines += [*consent.lines(turn), phone.line(turn)]
    return Screen(Html("\n".join(lines)), _rows(turn))


def _rows(turn: Turn) -> Rows:
    label = turn.texts.label
    data = [
        button(label("btn-mydata"), ChoicePress(what="data", value="get")),
        button(label("btn-deleteme"), ChoicePress(what="data", value="delete")),
    ]
    return [*consent.rows(turn), *phone.rows(turn), data]
