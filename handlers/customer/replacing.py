"""Who was asked what to change in a draft and writes something new: does it stand instead of what
was written, or in addition? Until that is said it is an addition, so that nothing is lost."""

from dataclasses import replace

from handlers.buttons import Button, button
from handlers.customer.amending import with_change
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from handlers.customer.parting import goes_on, read_alone
from handlers.presses.customers import DraftPress
from handlers.turn import Turn
from prompts.reading.amendments import Amendment, What
from prompts.texts import Texts
from prompts.wishes.editing import says_besides, says_instead


def asks_whether_instead(draft: Draft, part: Part, after: Draft) -> Draft:
    """The draft ``after`` the words that were written to the question what is to be changed."""
    may_be = draft.editing and draft.text and part.text and part.file is None and not part.facts
    return replace(after, replacing=part.source) if may_be and not goes_on(part.text) else after


def replaced_by_latest(turn: Turn, draft: Draft) -> Draft:
    """Only the words that were written last, with a way back."""
    words = next((part.text for part in draft.parts if part.source == draft.replacing), "")
    old = " ".join(part.text for part in draft.parts if part.text and part.text != words)
    after = with_change(draft, Amendment(What.ALL_WORDS, old, words))
    return replace(after.as_read(read_alone(turn, after.text)), replacing=0)


def says_which(turn: Turn, draft: Draft, words: str) -> Draft | None:
    """The draft after the answer in words; None: they are none."""
    if not draft.replacing:
        return None
    if says_instead(words):
        return replaced_by_latest(turn, draft)
    return replace(draft, replacing=0) if says_besides(words) else None


def replacing_row(texts: Texts, draft: Draft) -> list[Button]:
    """The two answers."""
    if not draft.replacing:
        return []
    instead = button(texts.label("btn-draft-instead"), DraftPress(do="instead", draft=draft.id))
    besides = button(texts.label("btn-in-addition"), DraftPress(do="besides", draft=draft.id))
    return [instead, besides]
