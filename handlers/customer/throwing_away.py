"""What somebody is writing is cancelled, or begun anew: it isn't filed, and can be had back for as
long as drafts are kept."""

from handlers.buttons import Rows, button
from handlers.customer.draft import Draft
from handlers.customer.left_behind import offer_left_behind
from handlers.customer.live_card import go_on, send_card
from handlers.customer.setting_aside import begin_another, done_with
from handlers.limits import excerpt
from handlers.presses.customers import DraftPress
from handlers.turn import Turn
from handlers.words import duration_word
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage import thrown_drafts
from storage.people import Person

_SHOWN = 200


def cancel(turn: Turn, draft: Draft) -> None:
    """Nothing of it is filed; what was set aside for it is next."""
    if not turn.is_under(draft.slot):
        turn.take_out(turn.person, draft.slot)
    done_with(turn)
    turn.go(None)
    kept = Screen(turn.texts.say("withdraw-kept")) if draft.withdraws else None
    thrown = kept or _thrown(turn, draft, "draft-thrown", otherwise="draft-cancelled")
    turn.show(thrown, slot=draft.slot)
    go_on(turn)


def begin_anew(turn: Turn, draft: Draft, *, told: bool) -> Draft:
    """The draft, of the same ticket and caller, in which nothing is written yet; ``told``: the
    words that begin it came with the wish."""
    anew = Draft(
        id=turn.inbox_id or 0,
        aside=draft.aside,
        caller=draft.caller,
        insisted=draft.caller is not None,
        refers_to=draft.refers_to,
        about=draft.about,
        kind=draft.kind if draft.refers_to else None,
        category=draft.category if draft.refers_to else None,
    )
    turn.take_out(turn.person, draft.slot)
    turn.keep_draft(anew.to_json())
    screen = _thrown(turn, draft, "draft-begun-anew" if told else "draft-begin-anew")
    turn.send(turn.person, screen, slot=draft.slot)
    return anew


def ask_whether_over(turn: Turn, draft: Draft) -> None:
    """Who says "never mind" may mean all of it, or just what they were about to change."""
    if draft.editing:
        send_card(turn, draft)
        return
    texts = turn.texts
    row = [
        button(texts.label("btn-go-on-draft"), DraftPress(do="resume", draft=draft.id)),
        button(texts.label("btn-put-away"), DraftPress(do="cancel", draft=draft.id)),
    ]
    words = [quote(excerpt(draft.text, _SHOWN))] if draft.text else []
    screen = Screen(Html("\n".join((texts.say("draft-give-up"), *words))), [row])
    turn.take_out(turn.person, draft.slot)
    turn.send(turn.person, screen, slot=draft.slot)


def bring_back(turn: Turn, draft_id: int) -> bool:
    """Go on with what was thrown away; what is written meanwhile is set aside for it. False where
    there is no such thing any more."""
    kept = thrown_drafts.bring_back(turn.session, turn.person, draft_id)
    if kept is None:
        return False
    turn.go(None)
    draft = begin_another(turn, Draft.from_json(kept))
    turn.keep_draft(draft.to_json())
    if draft.caller is not None or not turn.person.speaks_as_staff:
        send_card(turn, draft)
    else:
        offer_left_behind(turn, turn.person, turn.conversation)
    return True


def _thrown(turn: Turn, draft: Draft, key: str, *, otherwise: str = "") -> Screen:
    """What is said of it; ``otherwise`` where nothing was written that could be had back."""
    if not draft.parts:
        return Screen(turn.texts.say(otherwise))
    thrown_drafts.throw_away(turn.session, turn.person, draft.by_itself().to_json(), turn.now)
    days = duration_word(turn.desk.privacy.drafts, turn.person.language)
    return Screen(turn.texts.say(key, days=days), way_back(turn, turn.person, draft))


def way_back(work: Work, writer: Person, draft: Draft) -> Rows:
    """The button by which ``writer`` has it back."""
    press = DraftPress(do="restore", draft=draft.id)
    return [[button(work.texts_for(writer).label("btn-bring-back"), press)]]
