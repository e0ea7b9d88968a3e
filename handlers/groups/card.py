"""A ticket as its department's group sees it: without the customer's name, number or facts."""

from handlers.buttons import Button, Rows, button
from handlers.cards.staff_card import plain_lines
from handlers.groups.places import spectator
from handlers.presses.tickets import TicketPress
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.audit import Entry
from storage.messages import Message, Purpose, attachments_with
from storage.rules.moves import MOVES, Action
from storage.threads import Thread
from storage.tickets import UNFINISHED, Ticket

_HEADS = {
    Purpose.ANSWER: "group-answered",
    Purpose.CORRECTION: "group-corrected",
    Purpose.REJECTION: "group-rejected",
}


def group_card(work: Work, thread: Thread) -> Screen:
    """The card, with the way to take the ticket on while nobody has it."""
    ticket, reader = thread.ticket, spectator(thread.group)
    key = "card-pool" if _to_be_taken(ticket) else "card-title"
    lines = plain_lines(work, ticket, reader, key)
    return Screen(Html("\n".join(lines)), _rows(work, thread))


def left_card(work: Work, thread: Thread) -> Screen:
    """What stands in the card's place once the ticket is no matter of the group any more."""
    texts = work.texts_for(spectator(thread.group))
    return Screen(texts.say("group-left", number=thread.ticket.number))


def words_head(work: Work, thread: Thread, message: Message) -> Html:
    """Above what the customer wrote; files are looked at in the private chat."""
    texts = work.texts_for(spectator(thread.group))
    head = texts.say(_HEADS.get(message.purpose, "group-added"), number=thread.ticket.number)
    files = len(attachments_with(work.session, message))
    if not files:
        return head
    below = texts.say("group-files", count=files)
    return Html(f"{head}\n{below}")


def raised_line(work: Work, thread: Thread, entry: Entry) -> Html:
    """What was missed, or that it went wrong too often."""
    texts, number = work.texts_for(spectator(thread.group)), thread.ticket.number
    if entry.action == "raise":
        return texts.say("group-raised", number=number)
    promise = str(entry.detail["promise"]).replace("_", "-")
    return texts.say("group-escalated", number=number, promise=texts.label(f"promise-{promise}"))


def _rows(work: Work, thread: Thread) -> Rows:
    ticket = thread.ticket
    first = [_button(work, thread, "accept", "btn-accept")] if _to_be_taken(ticket) else []
    look = [_button(work, thread, "open", "btn-open")] if ticket.state in UNFINISHED else []
    return [[*first, *look]]


def _button(work: Work, thread: Thread, do: str, key: str) -> Button:
    label = work.texts_for(spectator(thread.group)).label(key)
    ticket = thread.ticket
    return button(label, TicketPress(do=do, ticket=ticket.id, version=ticket.version))


def _to_be_taken(ticket: Ticket) -> bool:
    return ticket.handler_id is None and (ticket.state, Action.ACCEPT) in MOVES
