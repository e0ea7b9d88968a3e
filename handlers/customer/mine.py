"""我的工单: a customer's own tickets, and what they can wish about one."""

from collections.abc import Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import ticket_of_customer
from handlers.buttons import Button, Rows, button
from handlers.cards.own_card import own_button, own_card
from handlers.customer.draft import Draft
from handlers.customer.leaving_closed import leave_closed
from handlers.customer.live_card import go_on
from handlers.customer.own_history import own_history
from handlers.customer.referring import begin_again, begin_appeal, begin_complaint
from handlers.customer.reopening import begin_reopening
from handlers.customer.setting_aside import draft_of, end_leftover
from handlers.customer.slips import take_back_and_ask
from handlers.customer.talk import begin_writing
from handlers.customer.ticket_deeds import WHICH
from handlers.customer.urging import urge_on
from handlers.customer.verdict import reject, satisfied
from handlers.customer.withdrawing import ask_to_withdraw, take_back
from handlers.errors import NotYours
from handlers.limits import excerpt
from handlers.lists import PAGE, page_screen
from handlers.presses.customers import DraftPress, OwnPress
from handlers.presses.lists import ListPress
from handlers.turn import Turn
from handlers.why import why_screen
from handlers.words import ABOUT_UNITS, kind_word, own_state_word, topic_word
from handlers.work import Screen
from prompts.texts import Html
from storage.ticket_lists import tickets_of
from storage.tickets import OPEN, Ticket

router = Router(name="customer.mine")


def mine_screen(turn: Turn, page: int) -> Screen:
    """A page of the person's tickets, the newest first."""
    found = tickets_of(turn.session, turn.person.id, offset=page * PAGE, limit=PAGE + 1)
    if not found and not page:
        return Screen(turn.texts.say("mine-none"), _unfinished(turn))
    lines = [turn.texts.say("mine-title"), *(mine_line(turn, each) for each in found[:PAGE])]
    screen = page_screen(
        turn,
        Html("\n".join(lines)),
        found,
        page,
        lambda number: ListPress(what="mine", page=number),
        own=True,
    )
    return screen if page else Screen(screen.text, [*_unfinished(turn), *screen.rows])


def _unfinished(turn: Turn) -> Rows:
    """The ways back to all that they are writing."""
    draft = draft_of(turn)
    if draft is None:
        return []
    drafts = (draft, *(Draft.from_json(kept) for kept in draft.aside))
    matters = (each for each in drafts if each.text and not (each.is_talk or each.is_wish))
    return [[_resume(turn, each)] for each in matters]


def _resume(turn: Turn, draft: Draft) -> Button:
    words = excerpt(" ".join(draft.text.split()), ABOUT_UNITS)
    press = DraftPress(do="resume", draft=draft.id)
    return button(turn.texts.label("btn-resume-draft", words=words), press)


def mine_line(turn: Turn, ticket: Ticket) -> Html:
    """What it is about, where it stands, and what is promised."""
    texts, language = turn.texts, turn.person.language
    state = own_state_word(ticket, language)
    told = {"number": ticket.number, "matter": _matter(turn, ticket), "state": state}
    if ticket.state not in OPEN or ticket.paused_at is not None:
        return texts.say("mine-line", **told)
    key = "mine-line-due" if ticket.due_at > turn.now else "mine-line-late"
    return texts.say(key, due=turn.by(ticket.due_at, turn.person), **told)


def _matter(turn: Turn, ticket: Ticket) -> str:
    """The topic, where it says something, and the first of their own words: by these they know
    which one it is."""
    language = turn.person.language
    topic = topic_word(turn.desk, ticket.kind, ticket.category, language)
    topic = "" if ticket.category == "other" else topic
    words = excerpt(" ".join(ticket.text.split()), ABOUT_UNITS)
    if topic and words:
        return turn.texts.label("mine-matter", topic=topic, words=words)
    return topic or words or kind_word(ticket.kind, language)


@router.callback_query(OwnPress.filter())
async def pressed(press: CallbackQuery, callback_data: OwnPress, turn: Turn) -> None:
    """A button about a ticket of one's own."""
    ticket = ticket_of_customer(turn, callback_data.ticket)
    if turn.conversation.step == WHICH:
        turn.go(None)  # it is said by the press
    if callback_data.do in _LOOKS:
        _LOOKS[callback_data.do](turn, ticket)
    elif callback_data.do in _WISHES:
        if _is_old(ticket, callback_data):
            _renew(turn, ticket)
        else:
            _WISHES[callback_data.do](turn, ticket)
    else:
        raise NotYours


def _is_old(ticket: Ticket, press: OwnPress) -> bool:
    """Whether the button was made for an older version of the ticket."""
    return ticket.version != press.version


def _renew(turn: Turn, ticket: Ticket) -> None:
    """The ticket has moved on since the button was made: it is shown as it is now."""
    turn.refuse(
        turn.texts.label("toast-moved-on", state=own_state_word(ticket, turn.person.language))
    )
    turn.show(own_card(turn, ticket))


def _look(turn: Turn, ticket: Ticket) -> None:
    turn.show(own_card(turn, ticket))


def _history(turn: Turn, ticket: Ticket) -> None:
    back = own_button(turn, turn.person, ticket, "look", "btn-back")
    why = own_button(turn, turn.person, ticket, "why", "btn-why")
    turn.show(own_history(turn, ticket, why, back))


def _why(turn: Turn, ticket: Ticket) -> None:
    back = own_button(turn, turn.person, ticket, "look", "btn-back")
    turn.show(why_screen(turn, ticket, turn.person, back))


def _story(turn: Turn, ticket: Ticket) -> None:
    for text in filter(None, (ticket.text, ticket.solution)):
        turn.recite(turn.person, text)


def _urge(turn: Turn, ticket: Ticket) -> None:
    urge_on(turn, ticket)
    if end_leftover(turn):
        go_on(turn)


_LOOKS: dict[str, Callable[[Turn, Ticket], None]] = {
    "look": _look,
    "history": _history,
    "why": _why,
    "story": _story,
    "write": begin_writing,
    "reopen": begin_reopening,
    "again": begin_again,
    "appeal": begin_appeal,
    "complain": begin_complaint,
    "urge": _urge,
}
_WISHES: dict[str, Callable[[Turn, Ticket], None]] = {
    "withdraw": ask_to_withdraw,
    "withdraw_yes": take_back,
    "satisfied": satisfied,
    "not_satisfied": reject,
    "slip": take_back_and_ask,
    "leave_closed": leave_closed,
}
