"""What somebody has begun to write, in the file of what is held of them: as it would be filed."""

from handlers.customer.draft import Draft
from handlers.privacy.page import Page
from handlers.turn import Turn
from handlers.words import category_word, kind_word
from storage.rules.phones import masked
from storage.thrown_drafts import thrown_by


def draft_chapter(turn: Turn, page: Page) -> None:
    """What is being written, what was set aside for it, what was thrown away and can be had back,
    and what was written for a step that isn't done."""
    draft = turn.conversation.draft
    begun = [] if draft is None else [draft, *draft.get("aside", ())]
    begun += thrown_by(turn.session, turn.person)
    unsent = str(turn.conversation.data.get("text") or "")
    if not (begun or unsent):
        return
    page.heading(turn.texts.label("data-draft"))
    for kept in begun:
        _draft(turn, page, Draft.from_json(kept))
    if unsent:
        page.words(unsent, about=turn.texts.label("data-unsent"))


def _draft(turn: Turn, page: Page, draft: Draft) -> None:
    label, language = turn.texts.label, turn.person.language
    category = category_word(turn.desk, draft.ticket_category(turn.desk), language)
    for part in draft.parts:
        if part.text:
            page.words(part.text)
    page.items([file_words(turn, file.kind, file.name) for file in draft.files])
    page.facts(
        [
            (label("data-caller"), _caller(draft)),
            (label("data-kind"), kind_word(draft.ticket_kind(), language)),
            (label("data-category"), category),
            (label("data-facts"), " · ".join(str(fact["value"]) for fact in draft.facts())),
        ]
    )


def _caller(draft: Draft) -> str | None:
    """For whom staff write it down; the number is theirs."""
    if draft.caller is None:
        return None
    phone = draft.caller.phone
    return " · ".join(filter(None, (draft.caller.name, phone and masked(phone))))


def file_words(turn: Turn, kind: str, name: str | None) -> str:
    """What kind of file it is, and its name."""
    word = turn.texts.label(f"file-{kind.replace('_', '-')}")
    return f"📎 {word} {name or ''}".rstrip()
