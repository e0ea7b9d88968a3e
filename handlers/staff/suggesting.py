"""A reply to begin with: shown first, with Send, Change and Cancel; what is suggested is sent by
whoever answers for the ticket, or not at all. Offered where one writes to the customer, and behind
✨ 帮手."""

from collections.abc import Iterator, Sequence

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import possible, ticket_of_staff
from handlers.buttons import Button, button
from handlers.cards.staff_buttons import open_row
from handlers.cards.staff_card import staff_card
from handlers.errors import OutOfDate
from handlers.presses.writing import SuggestionPress
from handlers.rows import shortened
from handlers.staff.answering import REPLYING, send_reply
from handlers.staff.checking import Way, Written, hand_back, passes
from handlers.staff.phoning import worded
from handlers.turn import ASKED, Turn
from handlers.words import category_word, kind_word
from handlers.work import Screen
from prompts.helping.replies import ReadyReply, gist_of, replies_for
from prompts.texts import Html, quote
from prompts.wishes.choosing import place_in_list
from storage.messages import last_word_of_customer
from storage.rules.desk_replies import When
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="staff.suggesting")

SUGGESTED = "suggested"
"""Step: a reply is suggested; whoever writes one instead has chosen."""
_OFFERED = 3
"""So many are offered at once, the most fitting first; the others come one after the other."""
_WIDEST = 36
"""As much of a title as a button shows, in Latin letters."""


def begin_replying(turn: Turn, ticket: Ticket) -> None:
    """Take the next message for a reply to the customer; or one of the desk's is chosen, and shown
    before it is sent."""
    possible(ticket, Action.REPLY)
    made = turn.inbox_id or 0
    replies = [] if ticket.customer.telegram_id is None else _of_the_desk(turn, ticket)
    turn.go(REPLYING, ticket=ticket.id, texts=[each.text for each in replies], made=made)
    ways = [
        button(
            f"💡 {shortened(_title(turn, ticket, reply), _WIDEST)}",
            SuggestionPress(do="show", made=made, place=place),
        )
        for place, reply in enumerate(replies[:_OFFERED])
    ]
    plain = worded(ticket, "staff-reply")
    key = "staff-reply-or-choose" if ways else plain
    turn.ask(key, ways=ways, number=ticket.number)
    # Asked again, after a look aside, there is nothing to choose from.
    turn.conversation.data = {**turn.conversation.data, ASKED: [plain, {"number": ticket.number}]}


def _title(turn: Turn, ticket: Ticket, reply: ReadyReply) -> str:
    """What the desk calls it; otherwise how it begins."""
    if reply.title is None:
        return gist_of(reply.text, ticket.customer.name)
    return reply.title.text(turn.person.language)


def begin_suggesting(turn: Turn, ticket: Ticket) -> None:
    """Show a reply that fits; nothing is sent by this."""
    possible(ticket, Action.REPLY)
    texts = _suggestions(turn, ticket)
    if not texts:
        turn.say("suggested-none", number=ticket.number, rows=[open_row(turn, ticket, turn.person)])
        return
    turn.go(SUGGESTED, ticket=ticket.id, texts=texts, made=turn.inbox_id or 0)
    _show_suggestion(turn, ticket)


@router.callback_query(SuggestionPress.filter())
async def decided(press: CallbackQuery, callback_data: SuggestionPress, turn: Turn) -> None:
    """Send it, change it, see another one, or leave it."""
    data, decide = turn.conversation.data, _DECISIONS.get(callback_data.do)
    step = REPLYING if callback_data.do == "show" else SUGGESTED
    is_shown = turn.conversation.step == step and data.get("made") == callback_data.made
    if not is_shown or decide is None:
        raise OutOfDate
    decide(turn, ticket_of_staff(turn, data["ticket"], Right.REPLY), callback_data.place)


def take_offered(turn: Turn, message: Message) -> bool:
    """Whether they wrote the place of one of those offered where the reply is written: it is shown
    as by its button."""
    talk = turn.conversation
    offered = talk.data.get("texts", ())[:_OFFERED] if talk.step == REPLYING else ()
    place = place_in_list(message.text or "", len(offered))
    if place is None or message.reply_to_message is not None:
        return False
    _show(turn, ticket_of_staff(turn, talk.data["ticket"], Right.REPLY), place)
    return True


def _send(turn: Turn, ticket: Ticket, _: int) -> None:
    written = Written(turn.conversation.data["texts"][0])
    possible(ticket, Action.REPLY)
    turn.strip_buttons()
    turn.take_out_question()
    turn.go(None)
    if passes(turn, ticket, Way.REPLY, written):
        send_reply(turn, ticket, written)


def _change(turn: Turn, ticket: Ticket, _: int) -> None:
    text = turn.conversation.data["texts"][0]
    turn.strip_buttons()
    turn.go(REPLYING, ticket=ticket.id)
    hand_back(turn, ticket, text, "staff-change-suggested")


def _another(turn: Turn, ticket: Ticket, _: int) -> None:
    data = turn.conversation.data
    first, *rest = data["texts"]
    turn.go(SUGGESTED, **{**data, "texts": [*rest, first]})
    _show_suggestion(turn, ticket)


def _leave(turn: Turn, ticket: Ticket, _: int) -> None:
    turn.go(None)
    turn.show(staff_card(turn, ticket, turn.person))


def _show(turn: Turn, ticket: Ticket, place: int) -> None:
    """One of those offered where the reply is written."""
    data = turn.conversation.data
    texts = data["texts"]
    chosen = [*texts[place:], *texts[:place]]
    turn.go(SUGGESTED, **{**data, "texts": chosen})
    _show_suggestion(turn, ticket)


_DECISIONS = {"show": _show, "send": _send, "change": _change, "another": _another, "leave": _leave}


def _show_suggestion(turn: Turn, ticket: Ticket) -> None:
    data = turn.conversation.data
    texts = data["texts"]

    def way(do: str, key: str) -> Button:
        return button(turn.texts.label(key), SuggestionPress(do=do, made=data["made"]))

    more = [way("another", "btn-another")] if len(texts) > 1 else []
    rows = [
        [way("send", "btn-send"), way("change", "btn-change")],
        [*more, way("leave", "btn-cancel")],
    ]
    head = turn.texts.say("suggested-reply", number=ticket.number)
    turn.show(Screen(Html(f"{head}\n{quote(texts[0])}"), rows))


def _suggestions(turn: Turn, ticket: Ticket) -> list[str]:
    """The model's, if there is one, then those of the desk file that fit."""
    thought_out = [turn.help.text] if turn.help is not None and turn.help.text else []
    return [*thought_out, *(each.text for each in _of_the_desk(turn, ticket))]


def _of_the_desk(turn: Turn, ticket: Ticket) -> Sequence[ReadyReply]:
    customer, language = ticket.customer, ticket.customer.language
    words = {
        "name": customer.name,
        "number": ticket.number,
        "desk": turn.desk.name.text(language),
        "kind": kind_word(ticket.kind, language),
        "category": category_word(turn.desk, ticket.category, language),
    }
    if ticket.is_open and ticket.paused_at is None and ticket.due_at > turn.now:
        words["by"] = turn.by(ticket.due_at, customer)
    return replies_for(
        turn.desk,
        kind=ticket.kind,
        category=ticket.category,
        state=ticket.state,
        language=language,
        words=words,
        so=list(_what_is_so(turn, ticket)),
    )


def _what_is_so(turn: Turn, ticket: Ticket) -> Iterator[When]:
    if last_word_of_customer(turn.session, ticket.id) is not None:
        yield When.ADDED
    if ticket.is_open and ticket.paused_at is None and ticket.due_at <= turn.now:
        yield When.LATE
