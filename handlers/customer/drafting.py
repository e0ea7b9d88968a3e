"""A customer writes what happened: it becomes a draft, is shown as a card, and is filed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import ticket_of_customer
from handlers.buttons import LARGEST_ID, DraftPress
from handlers.customer.amending import amended, undone, with_change, with_words_instead
from handlers.customer.asking_facts import answered, is_skip, skipped
from handlers.customer.draft import Draft, Part, key_of
from handlers.customer.draft_card import carded
from handlers.customer.draft_choices import (
    CHOOSABLE_KINDS,
    categories_card,
    edit_card,
    fact_card,
    fact_types_card,
    facts_card,
    files_card,
    kinds_card,
    languages_card,
    mark_of,
)
from handlers.customer.emergency import warned
from handlers.customer.filing import file_draft, put_away
from handlers.customer.hearing import said_in
from handlers.customer.human import tell_of_people
from handlers.customer.referring import about_handling, appealing
from handlers.customer.talk import hand_over
from handlers.customer.urging import urge_on
from handlers.customer.withdrawing import withdraw_screen
from handlers.errors import NotYours, OutOfDate
from handlers.incoming import facts_of, file_of, is_command, is_empty, words_of
from handlers.turn import Screen, Turn
from prompts.reading.amending import Amendment, What
from prompts.reading.progress import asks_for_progress
from prompts.reading.talk import adds_nothing
from prompts.texts import LANGUAGES
from prompts.thinking import ToHear, ToRead
from prompts.wishes.humans import asks_for_a_human
from prompts.wishes.withdrawing import wants_to_withdraw
from storage.conversations import Conversation
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.facts import FactType
from storage.rules.moves import State
from storage.ticket_lists import open_matters_of
from storage.tickets import Ticket, filed_from

router = Router(name="customer.drafting")

REWRITING = "rewriting"
"""Step: the next message replaces the words of the draft."""
CHANGING_FACT = "fact"
"""Step: the next message is what a fact of the draft says, a new one or another."""
LONGEST_FACT = 120
CARD_IN_SIGHT = timedelta(minutes=2)
"""Whoever writes on later than this gets the card anew, below what they wrote."""


def draft_of(turn: Turn) -> Draft | None:
    """The matter the person is writing."""
    kept = turn.conversation.draft
    return None if kept is None else Draft.from_json(kept)


def take_part(turn: Turn, message: Message) -> None:
    """Add a message to the draft (or begin one) and show what is understood."""
    if is_empty(message):
        turn.say("cannot-keep")
        return
    before = draft_of(turn)
    if (before is None or before.caller is None) and asks_for_a_human(words_of(message)):
        tell_of_people(turn)
        return
    if before is not None and _is_over(turn, before, message):
        before = None
    if before is not None and _says_nothing_of_it(turn, before, message):
        turn.send(turn.person, _keep(turn, before), slot=before.slot)
        return
    draft = before or Draft(id=turn.inbox_id or 0)
    # The card of a wish looks the same each time: edited, it would be no answer.
    below = before is None or not before.parts or before.is_wish
    _show_anew(turn, warned(turn, _with_part(turn, draft, message)), below=below)


def _show_anew(turn: Turn, draft: Draft, *, below: bool) -> None:
    """In its card's place, or ``below`` what was written, as where that is out of sight."""
    out_of_sight = turn.received_at - turn.conversation.changed_at > CARD_IN_SIGHT
    screen = _keep(turn, draft)
    if below or out_of_sight:
        turn.send(turn.person, screen, slot=draft.slot)
    else:
        turn.update(turn.person, draft.slot, screen)


def show_draft(turn: Turn) -> None:
    """Its card, below all that was said."""
    draft = draft_of(turn)
    if draft is not None:
        turn.send(turn.person, _keep(turn, draft), slot=draft.slot)


def _is_over(turn: Turn, before: Draft, message: Message) -> bool:
    """Whether what they wrote before was talk or a wish, and they now have something else in mind;
    while a question of ours is open it may be a part of the answer."""
    changed_their_mind = before.presses and wants_to_withdraw(words_of(message))
    return (before.is_talk or before.withdraws or changed_their_mind) and not _is_asked(turn)


def _says_nothing_of_it(turn: Turn, draft: Draft, message: Message) -> bool:
    """Whether it is but talk in the middle of a matter, or a nod to its card: no part of it."""
    words = message.text
    if words is None or draft.is_talk or draft.asked is not None:
        return False
    return (adds_nothing(words) or is_skip(words)) and not _is_asked(turn)


def _with_part(turn: Turn, draft: Draft, message: Message) -> Draft:
    part = part_of(turn, message)
    changed = amended(draft, part, turn.desk)
    if changed is not None:
        _speak_as_wished(turn, changed)
        return changed.as_read(turn.reading)
    if draft.asked is not None and part.file is None and is_skip(part.text):
        return skipped(draft, draft.asked)
    return answered(draft.with_part(part).as_read(turn.reading), part.text)


def _speak_as_wished(turn: Turn, draft: Draft) -> None:
    if draft.change is not None and draft.change.what == What.LANGUAGE:
        turn.person.language = draft.change.new


def _keep(turn: Turn, draft: Draft) -> Screen:
    """Keep the draft with what its card asks for; returns the card."""
    asking, screen = carded(turn, draft)
    mind = not (asking.is_talk or asking.is_wish or asking.asked_after)
    turn.keep_draft(asking.to_json(), ask_after=mind)
    return screen


def _is_asked(turn: Turn) -> bool:
    """Whether a question of ours is open, to which talk may be the answer."""
    first = open_matters_of(turn.session, turn.person.id, 1)
    return bool(first) and first[0].state is State.WAITING


def to_think_of(
    talk: Conversation | None, message: Message, person: Person | None, desk: Desk
) -> ToRead | ToHear | None:
    """The text of the draft as it will be with ``message``, or the voice in it; None when it is
    no part of a draft.

    A customer's message in a step is read as well, since the step may turn out to be over, and so
    is a change of a message that was filed already; but neither is worth a model's time.
    """
    kept = None if talk is None else talk.draft
    step = None if talk is None else talk.step
    is_staff = person is not None and person.speaks_as_staff
    if is_command(message) or (is_staff and (step is not None or kept is None)):
        return None
    draft = Draft(id=0) if kept is None else Draft.from_json(kept)
    is_part = message.edit_date is None or draft.has(message.message_id)
    if draft.is_talk or draft.withdraws or step == REWRITING:
        draft = Draft(id=0)
    part = Part(message.message_id, words_of(message), file_of(message), facts_of(message))
    whole = _as_it_will_be(draft, part, talk, desk)
    if whole.text == draft.text and message.voice is None:
        return None
    who = 0 if person is None else person.id
    # A caller was never asked whether a model may read what they say.
    consents = person is not None and person.model_consent_at is not None and not draft.caller
    may_leave = consents and is_part and step in (None, REWRITING)
    names = () if person is None else (person.name,)
    if draft.caller is not None:
        names = (*names, draft.caller.name)
    if words_of(message):
        return ToRead(whole.text, who, may_leave, names)
    if message.voice is not None:
        return ToHear(message.voice.file_id, who, may_leave, names, before=draft.text)
    return None


def _as_it_will_be(draft: Draft, part: Part, talk: Conversation | None, desk: Desk) -> Draft:
    """The draft once ``part`` has been taken for what it is."""
    if talk is not None and talk.step == CHANGING_FACT and talk.data["old"]:
        return with_change(draft, Amendment(What.WORDS, talk.data["old"], part.text))
    return amended(draft, part, desk) or draft.with_part(part)


def change_part(turn: Turn, message: Message) -> bool:
    """Follow the edit of a message of the draft; False when it belongs to none."""
    draft = draft_of(turn)
    if draft is None or not draft.has(message.message_id):
        return False
    draft = draft.with_part(part_of(turn, message)).as_read(turn.reading)
    turn.update(turn.person, draft.slot, _keep(turn, draft))
    return True


def rewrite(turn: Turn, message: Message) -> None:
    """The message replaces all the words written so far; the files stay."""
    if is_empty(message):
        turn.say("cannot-keep")
        return
    turn.go(None)
    draft = draft_of(turn)
    if draft is not None:
        files = tuple(Part(part.source, "", part.file) for part in draft.parts if part.file)
        anew = replace(draft, parts=files, given={}, dropped=(), asked=None)
        turn.keep_draft(replace(anew, change=None, before=None).to_json())
    take_part(turn, message)


def take_fact(turn: Turn, message: Message) -> None:
    """What a fact of the draft says from now on, or one that is added."""
    draft, step = draft_of(turn), turn.conversation.data
    words = words_of(message).strip()
    if draft is None:
        turn.go(None)
        take_part(turn, message)
        return
    if not 0 < len(words) <= LONGEST_FACT or "\n" in words or file_of(message) is not None:
        turn.ask("draft-fact-unclear")
        return
    turn.go(None)
    if step["old"]:
        changed = with_change(draft, Amendment(What.WORDS, step["old"], words))
    else:
        changed = replace(draft, given={**draft.given, step["type"]: words})
        changed = changed.with_part(part_of(turn, message))
    turn.send(turn.person, _keep(turn, changed.as_read(turn.reading)), slot=draft.slot)


def part_of(turn: Turn, message: Message) -> Part:
    """The message as a part of a draft."""
    return Part(message.message_id, said_in(turn, message), file_of(message), facts_of(message))


@router.callback_query(DraftPress.filter())
async def pressed(press: CallbackQuery, callback_data: DraftPress, turn: Turn) -> None:
    """A button of the draft card."""
    draft, wish = draft_of(turn), _WISHES.get(callback_data.do)
    if wish is None:
        raise NotYours
    if draft is None or draft.id != callback_data.draft:
        _explain_old(turn, callback_data.draft)
    else:
        wish(turn, draft, callback_data.value)


def _submit(turn: Turn, draft: Draft, value: str) -> None:
    if not draft.parts:
        turn.toast("draft-empty")
        return
    if value in CHOOSABLE_KINDS or (value and value == draft.understood.kind):
        draft = replace(draft, kind=value)
    file_draft(turn, draft)


def _edit(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(edit_card(turn, draft))


def _show(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(_keep(turn, draft))


def _kinds(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(kinds_card(turn, draft))


def _categories(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(categories_card(turn, draft))


def _choose_kind(turn: Turn, draft: Draft, value: str) -> None:
    if value in CHOOSABLE_KINDS:
        _change(turn, replace(draft, kind=value))


def _choose_category(turn: Turn, draft: Draft, value: str) -> None:
    _change(turn, replace(draft, category=value))


def _insist(turn: Turn, draft: Draft, _: str) -> None:
    _change(turn, replace(draft, insisted=True))


def _facts(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(facts_card(turn, draft))


def _fact(turn: Turn, draft: Draft, value: str) -> None:
    turn.show(fact_card(turn, draft, _the_fact(draft, value)))


def _drop_fact(turn: Turn, draft: Draft, value: str) -> None:
    fact = key_of(_the_fact(draft, value))
    _change(turn, with_change(draft, Amendment(What.FACT, old=fact)))


def _ask_fact(turn: Turn, draft: Draft, value: str) -> None:
    fact = _the_fact(draft, value)
    turn.go(CHANGING_FACT, type=fact["type"], old=fact["value"])
    turn.ask("draft-fact-change", old=fact["value"])


def _new_facts(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(fact_types_card(turn, draft))


def _ask_new_fact(turn: Turn, draft: Draft, value: str) -> None:
    if value not in set(FactType):
        raise NotYours
    turn.go(CHANGING_FACT, type=value, old="")
    turn.ask(f"fact-ask-{value.replace('_', '-')}")


def _the_fact(draft: Draft, value: str) -> dict[str, Any]:
    """The one with that mark; it may have been changed in another message meanwhile."""
    found = next((fact for fact in draft.facts() if mark_of(fact) == value), None)
    if found is None:
        raise OutOfDate(number="")
    return found


def _files(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(files_card(turn, draft))


def _drop_file(turn: Turn, draft: Draft, value: str) -> None:
    if not any(part.file and str(part.source) == value for part in draft.parts):
        raise OutOfDate(number="")
    _change(turn, with_change(draft, Amendment(What.FILES, old=value)))


def _drop_files(turn: Turn, draft: Draft, _: str) -> None:
    kinds = " ".join(file.kind for file in draft.files)
    _change(turn, with_change(draft, Amendment(What.FILES, old=kinds)))


def _languages(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(languages_card(turn, draft))


def _choose_language(turn: Turn, draft: Draft, value: str) -> None:
    if value in LANGUAGES:
        old = turn.person.language
        turn.person.language = value
        _change(turn, with_change(draft, Amendment(What.LANGUAGE, old, value)))


def _undo(turn: Turn, draft: Draft, _: str) -> None:
    _back_to(turn, draft, undone(draft))


def _keep_words(turn: Turn, draft: Draft, _: str) -> None:
    _back_to(turn, draft, with_words_instead(draft))


def _back_to(turn: Turn, draft: Draft, earlier: Draft) -> None:
    change = draft.change
    if change is None:
        raise OutOfDate(number="")
    if change.what == What.LANGUAGE:
        turn.person.language = change.old or _other(change.new)
    _change(turn, earlier)


def _other(language: str) -> str:
    return next(each for each in LANGUAGES if each != language)


def _ask_words(turn: Turn, draft: Draft, _: str) -> None:
    turn.go(REWRITING)
    turn.ask("draft-write-anew")


def _cancel(turn: Turn, draft: Draft, _: str) -> None:
    turn.keep_draft(None)
    turn.go(None)
    turn.show(Screen(turn.texts.say("draft-cancelled")))


def _skip(turn: Turn, draft: Draft, value: str) -> None:
    if value == draft.asked:
        _change(turn, skipped(draft, value))


def _appeal(turn: Turn, draft: Draft, value: str) -> None:
    _change(turn, appealing(turn, draft, _ticket(turn, value)))


def _about(turn: Turn, draft: Draft, value: str) -> None:
    """It goes past whoever has that ticket."""
    ticket = _ticket(turn, value)
    if ticket.handler_id is None:
        raise OutOfDate
    _change(turn, about_handling(draft, ticket))


def _not_about(turn: Turn, draft: Draft, _: str) -> None:
    _change(turn, replace(draft, handling_asked=True))


def _urge(turn: Turn, draft: Draft, value: str) -> None:
    """What else is in the draft stays."""
    ticket = _ticket(turn, value)
    urge_on(turn, ticket)
    rest = tuple(part for part in draft.parts if not asks_for_progress(part.text))
    if rest:
        _change(turn, replace(draft, parts=rest))
    else:
        put_away(turn, "draft-urged", ticket)


def _withdraw(turn: Turn, draft: Draft, value: str) -> None:
    """It is asked once more. What else is in the draft stays."""
    sure = withdraw_screen(turn, _ticket(turn, value))
    rest = tuple(part for part in draft.parts if not wants_to_withdraw(part.text))
    if rest:
        _change(turn, replace(draft, parts=rest))
        turn.send(turn.person, sure)
    else:
        turn.keep_draft(None)
        turn.show(sure)


def _add(turn: Turn, draft: Draft, value: str) -> None:
    """It was written before any question that has come since."""
    _add_to_ticket(turn, draft, value, answers=False)


def _answer(turn: Turn, draft: Draft, value: str) -> None:
    _add_to_ticket(turn, draft, value, answers=True)


def _add_to_ticket(turn: Turn, draft: Draft, value: str, *, answers: bool) -> None:
    if not draft.parts:
        turn.toast("draft-empty")
        return
    ticket, last = _ticket(turn, value), draft.parts[-1].source
    hand_over(turn, ticket, draft.text, draft.files, source=last, answers=answers)
    put_away(turn, "draft-added", ticket)


def _ticket(turn: Turn, value: str) -> Ticket:
    ticket_id = int(value) if value.isdecimal() else 0
    return ticket_of_customer(turn, min(ticket_id, LARGEST_ID))


def _change(turn: Turn, draft: Draft) -> None:
    turn.show(_keep(turn, draft))


_WISHES: dict[str, Callable[[Turn, Draft, str], None]] = {
    "submit": _submit,
    "edit": _edit,
    "cancel": _cancel,
    "show": _show,
    "kinds": _kinds,
    "kind": _choose_kind,
    "categories": _categories,
    "category": _choose_category,
    "rewrite": _ask_words,
    "facts": _facts,
    "fact": _fact,
    "no_fact": _drop_fact,
    "re_fact": _ask_fact,
    "fact_types": _new_facts,
    "new_fact": _ask_new_fact,
    "files": _files,
    "no_file": _drop_file,
    "drop": _drop_files,
    "languages": _languages,
    "language": _choose_language,
    "undo": _undo,
    "words": _keep_words,
    "insist": _insist,
    "skip": _skip,
    "appeal": _appeal,
    "about": _about,
    "not_about": _not_about,
    "urge": _urge,
    "withdraw": _withdraw,
    "add": _add,
    "answer": _answer,
}


def _explain_old(turn: Turn, draft_id: int) -> None:
    ticket = filed_from(turn.session, draft_id)
    if ticket is None or ticket.customer_id != turn.person.id:
        raise OutOfDate(number="")
    turn.toast("toast-already-filed", number=ticket.number)
