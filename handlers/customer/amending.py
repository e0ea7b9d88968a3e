"""What was said or pressed changes the draft; the change is shown, and can be taken back."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Change, Part, key_of
from prompts.reading.adding_facts import fact_added
from prompts.reading.amending_words import bare
from prompts.reading.amendments import Amendment, Told, What, replaced
from prompts.reading.changing_files import is_sent_anew
from prompts.reading.cutting_out import without_detail
from prompts.reading.several_changes import amendments
from storage.rules.desk import Desk


def amended(draft: Draft, said: Part, desk: Desk) -> Draft | None:
    """The draft as ``said`` changes it; None: it is no change, but a part of the matter."""
    if said.facts or not draft.parts or draft.is_talk:
        return None
    if said.file is not None:
        return _with_file_anew(draft, said, said.file.kind)
    told = Told(draft.text, draft.facts(), [file.kind for file in draft.files])
    changes = amendments(said.text, told, desk, corrects=draft.editing)
    return with_changes(draft, changes, said) if changes else None


def _with_file_anew(draft: Draft, said: Part, kind: str) -> Draft | None:
    """The file stands in place of the latest of its kind; None: it is one more."""
    older = [part.source for part in draft.parts if part.file and part.file.kind == kind]
    if not older or not is_sent_anew(bare(said.text)):
        return None
    both = draft.with_part(replace(said, text=""))
    return with_change(both, Amendment(What.EXCHANGED, str(older[-1])))


def with_changes(draft: Draft, changes: Sequence[Amendment], said: Part) -> Draft:
    """The draft with all of them, which are taken back as one."""
    after = draft
    for change in changes:
        after = with_change(after, change, said)
    if len(changes) == 1 or after.change is None:
        return after
    old, new = (
        " · ".join(values) for values in zip(*((c.old, c.new) for c in changes), strict=True)
    )
    shown = replace(after.change, old=old, new=new)
    return replace(after, change=shown, before=replace(draft, before=None, change=None).to_json())


def with_change(draft: Draft, change: Amendment, said: Part | None = None) -> Draft:
    """The draft with the change, which it knows, and how it was before."""
    before = replace(draft, before=None, change=None).to_json()
    words = ("", 0) if said is None else (said.text, said.source)
    shown = Change(change.what.value, _old(draft, change), change.new, *words)
    corrects = said is not None and change.what is What.WORDS
    corrected = (*draft.corrected, (change.old, change.new)) if corrects else draft.corrected
    after = replace(_changed(draft, change, said), change=shown, before=before, mistaken="")
    return replace(after, corrected=corrected)


def undone(draft: Draft) -> Draft:
    """The draft before its latest change."""
    return draft if draft.before is None else Draft.from_json(draft.before)


def with_words_instead(draft: Draft) -> Draft:
    """What was taken for a change belongs to the story."""
    change = draft.change
    if change is None or not change.said:
        return undone(draft)
    return undone(draft).with_part(Part(change.source, change.said))


def _changed(draft: Draft, change: Amendment, said: Part | None) -> Draft:
    match change.what:
        case What.WORDS:
            return _reworded(draft, change.old, change.new)
        case What.ALL_WORDS:
            return _only(draft, change.new)
        case What.KIND:
            return replace(draft, kind=change.new)
        case What.CATEGORY:
            return replace(draft, category=change.new)
        case What.FACT:
            none = [key_of(fact) for fact in draft.facts() if change.old in _names(fact)]
            return replace(draft, dropped=(*draft.dropped, *none))
        case What.FACT_WORDS:
            return _without_words_of(draft, change)
        case What.GIVEN if said is not None:
            return _with_given(draft, change, said)
        case What.FILES:
            return _without_files(draft, _sources(draft, change))
        case What.EXCHANGED:
            return _without_files(draft, [int(change.old)])
    return draft


def _names(fact: dict[str, str]) -> tuple[str, str]:
    """A fact is meant by its type, or by itself."""
    return fact["type"], key_of(fact)


def _reworded(draft: Draft, old: str, new: str) -> Draft:
    def reworded(text: str) -> str:
        changed = replaced(text, old, new)
        # A fact may end in the middle of a word.
        return changed if changed != text else text.replace(old, new)

    parts = tuple(replace(part, text=reworded(part.text)) for part in draft.parts)
    if not new:
        bare = (replace(part, text=part.text.strip()) for part in parts)
        parts = tuple(part for part in bare if part.text or part.file or part.facts)
    given = {type_: reworded(value) for type_, value in draft.given.items()}
    return replace(draft, parts=parts, given=given)


def _without_words_of(draft: Draft, change: Amendment) -> Draft:
    """Without the facts that are meant, and what stood in the text for them; where that is all of
    it they are but no facts."""
    meant = [fact for fact in draft.facts() if change.old in _names(fact)]
    dropped = (*draft.dropped, *(key_of(fact) for fact in meant))
    types = tuple(fact["type"] for fact in meant)
    after = replace(draft, dropped=dropped, skipped=(*draft.skipped, *types))
    for fact in meant:
        cut = [replace(p, text=without_detail(p.text, fact["value"])[0]) for p in after.parts]
        after = replace(after, parts=tuple(p for p in cut if p.text or p.file or p.facts))
    return after if after.text or not draft.text else replace(after, parts=draft.parts)


def _with_given(draft: Draft, change: Amendment, said: Part) -> Draft:
    """With the detail in so many words, and nothing of the wish to have it there."""
    added = fact_added(bare(said.text))
    more = draft.with_part(said if added is None else replace(said, text=added.named))
    return replace(more, given={**more.given, change.old: change.new})


def _only(draft: Draft, words: str) -> Draft:
    """The files, and the words that were written last."""
    kept = [
        part if part.text == words else replace(part, text="")
        for part in draft.parts
        if part.text == words or part.file is not None or part.facts
    ]
    return replace(draft, parts=tuple(kept), given={}, dropped=(), was=None, matters=())


def _without_files(draft: Draft, sources: list[int]) -> Draft:
    bare = (
        replace(part, file=None) if part.source in sources else part
        for part in draft.parts
        if part.text or part.source not in sources
    )
    return replace(draft, parts=tuple(bare))


def _sources(draft: Draft, change: Amendment) -> list[int]:
    """The messages whose files are meant: by their kinds, or by Telegram's id of one."""
    names = change.old.split()
    meant = [
        part.source
        for part in draft.parts
        if part.file is not None and (part.file.kind in names or str(part.source) in names)
    ]
    return [meant[int(place)] for place in change.new.split()] if change.new else meant


def _old(draft: Draft, change: Amendment) -> str:
    """As it is shown."""
    match change.what:
        case What.FILES:
            return str(len(_sources(draft, change)))
        case What.FACT:
            values = (fact["value"] for fact in draft.facts() if change.old in _names(fact))
            return " · ".join(values)
        case What.FACT_WORDS:
            values = (fact["value"] for fact in draft.facts() if change.old in _names(fact))
            return " · ".join(without_detail(draft.text, each)[1] or each for each in values)
    return change.old
