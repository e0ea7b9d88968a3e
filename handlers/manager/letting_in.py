"""入职确认: a manager confirms or refuses in one tap who used a code that was made in the chat."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import may_do, scope_of
from handlers.buttons import Button, button
from handlers.errors import DecidedBy, NotYours
from handlers.manager.staffing import let_in
from handlers.presses.decisions import JoiningPress
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.joinings import (
    Joining,
    JoiningState,
    decide_joining,
    deciders_on,
    find_joining,
    may_let_in,
)
from storage.people import Person
from storage.rules.roles import Right

router = Router(name="manager.letting_in")

_DECISIONS = {"grant": JoiningState.CONFIRMED, "refuse": JoiningState.REFUSED}


def ask_managers(work: Work, joining: Joining) -> None:
    """Show each who may decide who wants to join, as what, and by whose code."""
    for reader in deciders_on(work.session, work.desk, joining):
        rows = [[_answer(work, joining, reader, do) for do in _DECISIONS]]
        work.send(reader, Screen(_words(work, joining, reader), rows), slot=_slot(joining))


@router.callback_query(JoiningPress.filter())
async def decided(press: CallbackQuery, callback_data: JoiningPress, turn: Turn) -> None:
    """One tap decides."""
    may_do(turn, Right.INVITE)
    joining = _decide(turn, callback_data.joining, callback_data.do)
    turn.show(Screen(_words(turn, joining, turn.person)))
    _show_decided(turn, joining, but=turn.person)


def decide_joining_in_passing(turn: Turn, joining_id: int, do: str) -> None:
    """The same, from a list: the message by which one was asked oneself tells it as well."""
    _show_decided(turn, _decide(turn, joining_id, do))


def joining_line(work: Work, joining: Joining, reader: Person) -> Html:
    """Who wants to be what, in a line."""
    texts, about = work.texts_for(reader), _about(work, joining, reader)
    return texts.say(f"approvals-joining-{_known_as(joining)}", **about)


def show_given_up(work: Work, joining: Joining) -> None:
    """Whoever asked is gone: there is nothing to decide, and nobody is named any more."""
    for reader in deciders_on(work.session, work.desk, joining):
        work.update(reader, _slot(joining), Screen(work.texts_for(reader).say("joining-given-up")))


def _decide(turn: Turn, joining_id: int, do: str) -> Joining:
    joining, state = find_joining(turn.session, joining_id), _DECISIONS.get(do)
    if joining is None or state is None:
        raise NotYours
    if not _may_decide(turn, joining):
        raise NotYours
    if joining.state is not JoiningState.ASKED:
        raise DecidedBy(name=joining.person.name)
    if state is JoiningState.CONFIRMED:
        person, role, where = joining.person, joining.role, joining.department
        let_in(turn, person, role, where, turn.person, regions=joining.regions)
    else:
        key = "joining-not-changed" if joining.person.is_staff else "joining-not-confirmed"
        turn.tell(joining.person, key)
    decide_joining(turn.session, joining, state, turn.person, turn.received_at)
    return joining


def _may_decide(turn: Turn, joining: Joining) -> bool:
    """Whoever finds it in /approvals, also where others were asked."""
    within = scope_of(turn.desk, turn.person, Right.INVITE).departments
    is_within = within is None or joining.department in within
    is_own = joining.person_id == turn.person.id
    return is_within and not is_own and may_let_in(turn.person, joining)


def _asked(turn: Turn, joining: Joining) -> Sequence[Person]:
    return deciders_on(turn.session, turn.desk, joining)


def _show_decided(turn: Turn, joining: Joining, but: Person | None = None) -> None:
    """The buttons go, with everybody who was asked; in their place stands who decided."""
    for reader in _asked(turn, joining):
        if but is None or reader.id != but.id:
            turn.update(reader, _slot(joining), Screen(_words(turn, joining, reader)))


def _words(work: Work, joining: Joining, reader: Person) -> Html:
    asked = joining.state is JoiningState.ASKED
    key = f"joining-asked-{_known_as(joining)}" if asked else f"joining-{joining.state.value}"
    return work.texts_for(reader).say(key, **_about(work, joining, reader))


def _known_as(joining: Joining) -> str:
    """What of theirs whoever decides has to know: that they are of the staff by now, or were
    suspended from it."""
    if joining.person.suspended_from is not None:
        return "suspended"
    return "staff" if joining.person.is_staff else "new"


def _about(work: Work, joining: Joining, reader: Person) -> dict[str, str]:
    person, texts = joining.person, work.texts_for(reader)
    return {
        "name": person.name,
        "now": texts.label(f"role-{(person.suspended_from or person.role).value}"),
        "at": department_word(work.desk, person.department, reader.language),
        "role": texts.label(f"role-{joining.role.value}"),
        "department": department_word(work.desk, joining.department, reader.language),
        "inviter": joining.inviter.name if joining.inviter else "",
        "decider": joining.decider.name if joining.decider else "",
    }


def _answer(work: Work, joining: Joining, reader: Person, do: str) -> Button:
    label = work.texts_for(reader).label(f"btn-joining-{do}")
    return button(label, JoiningPress(do=do, joining=joining.id))


def _slot(joining: Joining) -> str:
    return f"joining:{joining.id}"
