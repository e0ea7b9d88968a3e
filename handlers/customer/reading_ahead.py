"""What is read, or heard, before a message is worked: the draft as it will be with it."""

from dataclasses import replace

from aiogram.types import Message

from handlers.customer.amending import amended, with_change
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from handlers.customer.drafting import CHANGING_FACT, REWRITING, told_anew
from handlers.customer.number_beside import beside_number
from handlers.incoming import facts_of, file_of, is_command, words_of
from prompts.reading.amendments import Amendment, What
from prompts.thinking import ToHear, ToRead
from storage.consents import may_be_read
from storage.conversations import Conversation
from storage.people import Person
from storage.rules.desk import Desk


def to_think_of(
    talk: Conversation | None,
    message: Message,
    person: Person | None,
    desk: Desk,
    recipient: str | None = None,
) -> ToRead | ToHear | None:
    """The text of the draft as it will be with ``message``, or the voice in it; None when it is
    no part of a draft.

    A customer's message in a step is read as well, since the step may turn out to be over, and so
    is a change of a message that was filed already; but neither is worth a model's time.

    ``recipient``: the model that may be asked, as consents name it.
    """
    kept = None if talk is None else talk.draft
    step = None if talk is None else talk.step
    is_staff = person is not None and person.speaks_as_staff
    if is_command(message) or (is_staff and (step is not None or kept is None)):
        return None
    before = Draft(id=0) if kept is None else Draft.from_json(kept)
    is_part = message.edit_date is None or before.has(message.message_id)
    draft, part = _before_and_part(before, message, step)
    whole = _as_it_will_be(draft, part, talk, desk)
    if whole.text == draft.text and message.voice is None:
        return None
    # A caller was never asked whether a model may read what they say.
    consents = person is not None and may_be_read(person, recipient) and not draft.caller
    may_leave = consents and is_part and step in (None, REWRITING)
    who, names = 0 if person is None else person.id, _names(person, draft)
    if words_of(message):
        return ToRead(whole.text, who, may_leave, names)
    if message.voice is not None:
        may_leave = may_leave and person is not None and person.voice_consent_at is not None
        return ToHear(message.voice.file_id, who, may_leave, names, before=draft.text)
    return None


def _before_and_part(draft: Draft, message: Message, step: str | None) -> tuple[Draft, Part]:
    """The draft as far as it stays, and what ``message`` brings to it."""
    if step == REWRITING or draft.is_past(words_of(message)):
        draft = Draft(id=0)
    words = words_of(message) if step is not None else beside_number(draft, words_of(message))
    part = Part(message.message_id, words, file_of(message), facts_of(message))
    rest = told_anew(draft, message.text) if step is None else None
    return (Draft(id=0, caller=draft.caller), replace(part, text=rest)) if rest else (draft, part)


def _names(person: Person | None, draft: Draft) -> tuple[str, ...]:
    """Whose words it may be, by name: a model isn't told them."""
    caller = None if draft.caller is None else draft.caller.name
    known = None if person is None else person.name
    return tuple(name for name in (known, caller) if name is not None)


def _as_it_will_be(draft: Draft, part: Part, talk: Conversation | None, desk: Desk) -> Draft:
    """The draft once ``part`` has been taken for what it is."""
    if talk is not None and talk.step == CHANGING_FACT and talk.data["old"]:
        return with_change(draft, Amendment(What.WORDS, talk.data["old"], part.text))
    return amended(draft, part, desk) or draft.with_part(part)
