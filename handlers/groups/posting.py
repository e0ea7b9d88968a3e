"""What a group is told of a ticket: made of the trail and of the customer's messages, as far as
they go beyond what it was told (:mod:`storage.threads`)."""

from typing import Any

from handlers.groups.card import group_card, left_card, raised_line, words_head
from handlers.groups.places import belongs_in, group_for, spectator
from handlers.limits import parts_of
from handlers.relay import slot_of_card, slot_of_ticket
from handlers.words import category_word
from handlers.work import Screen, Work
from prompts.reading.discretion import with_phones_masked
from prompts.texts import Html, quote
from storage.audit import trail_of
from storage.messages import Message, messages_of
from storage.notes import Note, notes_of
from storage.threads import Thread, begin_thread, threads_of
from storage.tickets import UNFINISHED, Ticket

RAISED = ("escalate", "raise")
"""Entries of the trail that the group is told in words."""
LONGEST_NAME = 128
"""Of a topic, in characters; Telegram's."""


def show_in_group(work: Work, ticket: Ticket) -> None:
    """The ticket is in the pool, or went up: its department's group gets its card, or news."""
    group = group_for(work, ticket)
    if group is not None:
        catch_up(work, begin_thread(work.session, ticket, group))


def tell_groups(work: Work, ticket: Ticket) -> None:
    """Something was said about the ticket: where it stands in a group, it is said there too."""
    for thread in threads_of(work.session, ticket.id):
        catch_up(work, thread)


def catch_up(work: Work, thread: Thread) -> None:
    """Tell the group what it wasn't told yet, or first make a place for it."""
    group = thread.group
    if not group.is_bound or group.stuck_at is not None or thread.asked:
        return
    if not belongs_in(work, thread.ticket, group):
        _leave(work, thread)
    elif group.forum and thread.topic is None:
        _ask_for_topic(work, thread)
    else:
        _tell(work, thread)


def receipt_of(thread: Thread, what: str, mark: int = 0) -> str:
    """By which word comes back that it arrived: which generation's, and what it was."""
    return f"thread:{thread.id}:{thread.generation}:{what}:{mark}"


def _ask_for_topic(work: Work, thread: Thread) -> None:
    ticket, thread.asked = thread.ticket, True
    category = category_word(work.desk, ticket.category, spectator(thread.group).language)
    params = {"name": f"{ticket.number} · {category}"[:LONGEST_NAME]}
    receipt = receipt_of(thread, "topic")
    work.order(thread.group.chat_id, "createForumTopic", params, receipt=receipt)


def _tell(work: Work, thread: Thread) -> None:
    news = _news(work, thread)
    moved = thread.ticket.trail_length > thread.told or not thread.carded
    if not news and not moved:
        return
    if thread.closed and (news or thread.ticket.state in UNFINISHED):
        _turn_topic(work, thread, "reopenForumTopic")
    if moved:
        _show_card(work, thread)
    if not thread.is_there:
        return  # without topics the rest replies to the card, which isn't known yet
    if moved:
        _tell_raised(work, thread)
    for each in news:
        if isinstance(each, Note):
            _show_note(work, thread, each)
        else:
            _show_words(work, thread, each)
    if moved and thread.ticket.state not in UNFINISHED and not thread.closed:
        _turn_topic(work, thread, "closeForumTopic")


def _show_card(work: Work, thread: Thread) -> None:
    group, slot = thread.group, slot_of_card(thread.ticket)
    about = {"slot": slot, "receipt": receipt_of(thread, "card")}
    if thread.carded:
        # At its place again where somebody deleted it: never in another topic.
        work.repost(group.chat_id, group_card(work, thread), place=_topic(thread), **about)
    else:
        work.post(group.chat_id, group_card(work, thread), place=_topic(thread), **about)
    thread.asked, thread.carded = not thread.is_there, True
    thread.told = thread.ticket.trail_length


def _tell_raised(work: Work, thread: Thread) -> None:
    entries = trail_of(work.session, thread.ticket_id)[thread.raised :]
    lines = [raised_line(work, thread, each) for each in entries if each.action in RAISED]
    if lines:
        screen, receipt = (
            Screen(Html("\n".join(lines))),
            receipt_of(thread, "raised", thread.raised),
        )
        work.post(thread.group.chat_id, screen, place=_place(thread), receipt=receipt)
    thread.raised = thread.ticket.trail_length


def _show_words(work: Work, thread: Thread, message: Message) -> None:
    head = words_head(work, thread, message)
    first, *rest = parts_of(with_phones_masked(message.text))
    screens = [Screen(Html(f"{head}\n{quote(first)}" if first else head))]
    for screen in (*screens, *(Screen(quote(part)) for part in rest)):
        work.post(
            thread.group.chat_id,
            screen,
            place=_place(thread),
            slot=slot_of_ticket(thread.ticket),
            receipt=receipt_of(thread, "words", message.id - 1),
        )
    thread.shown = message.id


def _show_note(work: Work, thread: Thread, note: Note) -> None:
    """Once more, in a topic that was made again."""
    texts, number = work.texts_for(spectator(thread.group)), thread.ticket.number
    head = texts.say("note-note", number=number, author=note.author.name)
    screen, receipt = (
        Screen(Html(f"{head}\n{quote(note.text)}")),
        receipt_of(thread, "note", note.id - 1),
    )
    work.post(thread.group.chat_id, screen, place=_place(thread), receipt=receipt)
    thread.noted = note.id


def _news(work: Work, thread: Thread) -> list[Message | Note]:
    """What doesn't stand there yet, in order: what the customer wrote after the filing; where the
    topic was made again, all of that, and the notes that were written in it."""
    ticket = thread.ticket
    said = messages_of(work.session, ticket.id)
    words = [
        each for each in said if each.author_id == ticket.customer_id and each.id > thread.shown
    ]
    if thread.generation == 1 or not thread.group.forum:
        return list(words)
    notes = [
        each
        for each in notes_of(work.session, ticket.id)
        if each.thread_id == thread.id and each.id > thread.noted and each.text
    ]
    return sorted([*words, *notes], key=lambda each: each.said_at)


def _leave(work: Work, thread: Thread) -> None:
    """It is another department's now, or nothing for a group: no more of it here."""
    thread.done_at, thread.told = work.now, thread.ticket.trail_length
    if not thread.is_there:
        return
    slot = slot_of_card(thread.ticket)
    work.repost(thread.group.chat_id, left_card(work, thread), place=_topic(thread), slot=slot)
    if not thread.closed:
        _turn_topic(work, thread, "closeForumTopic")


def _turn_topic(work: Work, thread: Thread, method: str) -> None:
    thread.closed = method == "closeForumTopic"
    if thread.group.forum:
        receipt = None if thread.closed else receipt_of(thread, "reopen")
        work.order(thread.group.chat_id, method, _topic(thread), receipt=receipt)


def _topic(thread: Thread) -> dict[str, Any]:
    return {"message_thread_id": thread.topic} if thread.topic is not None else {}


def _place(thread: Thread) -> dict[str, Any]:
    """In the ticket's topic; without topics, as a reply to its card."""
    if thread.group.forum:
        return _topic(thread)
    card = {"message_id": thread.card, "allow_sending_without_reply": True}
    return {"reply_parameters": card}
