"""A draft that was left lying is asked after, once; then it waits to be put away. Where it tells of
danger, a superior hears after the same time once more that somebody wrote so,
and when: not who, nor what."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.buttons import button
from handlers.customer.draft import Draft
from handlers.customer.live_card import GRAVE_PATIENCE
from handlers.customer.superiors import superiors_for_draft
from handlers.limits import excerpt
from handlers.presses.customers import DraftPress
from handlers.ticks.one_by_one import one_by_one
from handlers.words import department_word, duration_word
from handlers.work import Screen, Work
from prompts.texts import Html, Texts, quote
from storage.conversations import Conversation, to_ask
from storage.people import Person

_SHOWN = 200
_UNFINISHED = "draft-unfinished"
_MORNING, _EVENING = time(8), time(21)
"""No phone rings outside these hours for a draft, unless it tells of danger."""


def ask_after_drafts(work: Work, limit: int) -> int:
    """Ask whoever left one lying; returns how many."""
    return one_by_one(work, to_ask(work.session, work.now, limit), _ask, _set_aside)


def _ask(work: Work, talk: Conversation) -> None:
    talk.ask_at = None
    person = work.session.get_one(Person, talk.person_id)
    if talk.draft is None or person.blocked_at is not None:
        return
    draft = Draft.from_json(talk.draft)
    grave = draft.ticket_grade(work.desk) == 1
    waking = work.now if grave else _by_day(work.now, work.desk.zone)
    if waking > work.now:
        talk.ask_at = waking
        return
    if not draft.asked_after:
        talk.draft = {**talk.draft, "asked_after": True}
        talk.ask_at = work.after(GRAVE_PATIENCE) if draft.warned else None
        _show(work, person, draft, _UNFINISHED)
    elif draft.warned and not draft.danger_told:
        talk.draft = {**talk.draft, "danger_told": True}
        _raise(work, person, draft, talk.draft_at or talk.changed_at)


def _raise(work: Work, person: Person, draft: Draft, written_at: datetime) -> None:
    """Nothing of it is anybody's to read before it is filed; that there is something is, when
    it was last written on, and whose it would be. The person reads that too."""
    superiors, department = (
        superiors_for_draft(work, person, draft),
        draft.ticket_route(work.desk).department,
    )
    for superior in superiors:
        where = department_word(work.desk, department, superior.language)
        at = work.when(written_at, superior)
        work.tell(superior, "danger-unfiled", at=at, department=where)
    if superiors:
        _show(work, person, draft, "draft-danger-told")


def _show(work: Work, person: Person, draft: Draft, key: str) -> None:
    """It stands in the card's place from now on: "Go on" turns it into the card."""
    work.take_out(person, draft.slot)
    work.send(person, _screen(work, person, draft, key), slot=draft.slot)


def _by_day(now: datetime, zone: ZoneInfo) -> datetime:
    """Now, or the morning after the night that it is."""
    local = now.astimezone(zone)
    if _MORNING <= local.time() < _EVENING:
        return now
    day = local.date() + timedelta(days=local.time() >= _EVENING)
    return datetime.combine(day, _MORNING, zone).astimezone(UTC)


def _set_aside(work: Work, talk: Conversation) -> None:
    talk.ask_at = None


def _screen(work: Work, person: Person, draft: Draft, key: str) -> Screen:
    texts = work.texts_for(person)
    words = [quote(excerpt(draft.text, _SHOWN))] if draft.text else []
    # Of the staff only who is a customer for a while writes on with a matter of their own.
    at_work = person.speaks_as_staff and draft.caller is None
    go_on = DraftPress(do="customer" if at_work else "show", draft=draft.id)
    row = [
        button(texts.label("btn-go-on-draft"), go_on),
        button(texts.label("btn-cancel"), DraftPress(do="cancel", draft=draft.id)),
    ]
    return Screen(Html("\n".join((_head(work, texts, draft, key), *words))), [row])


def _head(work: Work, texts: Texts, draft: Draft, key: str) -> Html:
    days = duration_word(work.desk.privacy.drafts, texts.language)
    if draft.caller is not None and key == _UNFINISHED:
        return texts.say("draft-unfinished-caller", days=days, customer=draft.caller.name)
    return texts.say(key, days=days)
