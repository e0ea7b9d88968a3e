"""Where an update of a group enters: what is neither a command, a press nor a note is not heard.

With Telegram's privacy mode a bot sees commands and replies to its own messages alone; as an
administrator of the group, which it has to be to make topics, it sees all.
"""

from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, Update

from handlers.errors import NotYours, OutOfDate, Refused
from handlers.groups.accepting import press_card
from handlers.groups.binding import begin_binding, choose, follow_membership
from handlers.groups.noting import take_note
from handlers.groups.places import here
from handlers.incoming import is_command
from handlers.presses.people import GroupPress
from handlers.presses.tickets import TicketPress
from handlers.turn import Turn
from handlers.work import Screen
from storage import meta
from storage.groups import Group, find_group
from storage.threads import forget_places, move, thread_of_topic

GROUPS = ("group", "supergroup")


def is_of_group(update: Update) -> bool:
    """Whether it comes from a group chat."""
    event = update.event
    if isinstance(event, CallbackQuery):
        return event.message is not None and event.message.chat.type in GROUPS
    return isinstance(event, Message | ChatMemberUpdated) and event.chat.type in GROUPS


def enter(turn: Turn, update: Update) -> None:
    """React to it; ``turn`` has no conversation: steps belong to the private chat."""
    event = update.event
    try:
        if isinstance(event, ChatMemberUpdated):
            follow_membership(turn, event)
        elif isinstance(event, CallbackQuery):
            _pressed(turn, event)
        elif isinstance(event, Message):
            _said(turn, event)
    except Refused as refusal:
        _explain(turn, event, refusal)
    turn.answer_press()


def _pressed(turn: Turn, press: CallbackQuery) -> None:
    if press.message is None or press.data is None or not turn.person.is_staff:
        raise NotYours
    group = _known(turn, press.message.chat.id, forum=press.message.chat.is_forum)
    kind, _, _ = press.data.partition(":")
    try:
        if kind == GroupPress.__prefix__:
            choose(turn, press.message, GroupPress.unpack(press.data))
        elif kind == TicketPress.__prefix__ and group is not None and group.is_bound:
            press_card(turn, group, TicketPress.unpack(press.data))
        else:
            raise OutOfDate
    except ValueError as error:  # forged, or of another version of the desk
        raise OutOfDate from error


def _said(turn: Turn, message: Message) -> None:
    if message.migrate_to_chat_id is not None:
        move(turn.session, message.chat.id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        move(turn.session, message.migrate_from_chat_id, message.chat.id)
    group = _known(turn, message.chat.id, forum=message.chat.is_forum)
    if is_command(message):
        if _is_for_us(turn, message) and turn.person.is_staff:
            begin_binding(turn, message, group)
    elif group is not None and group.is_bound:
        _within(turn, group, message)


def _within(turn: Turn, group: Group, message: Message) -> None:
    """In a bound group; a person may close a topic and open it again, and the ticket goes on."""
    if message.forum_topic_closed or message.forum_topic_reopened:
        thread = thread_of_topic(turn.session, group, message.message_thread_id or 0)
        if thread is not None:
            thread.closed = message.forum_topic_closed is not None
    elif turn.person.is_staff:
        take_note(turn, group, message)


def _known(turn: Turn, chat_id: int, *, forum: bool | None) -> Group | None:
    """The group as the desk knows it; that it has topics now, or none, is noticed here."""
    group = find_group(turn.session, chat_id)
    if group is not None and group.forum != bool(forum):
        group.forum = bool(forum)
        forget_places(turn.session, group)
    return group


def _is_for_us(turn: Turn, message: Message) -> bool:
    """/group, and not another bot's of that name."""
    command, _, whose = (message.text or "").split(maxsplit=1)[0].partition("@")
    own = meta.get(turn.session, meta.BOT_USERNAME)
    return command == "/group" and (not whose or own is None or whose.lower() == own.lower())


def _explain(turn: Turn, event: object, refusal: Refused) -> None:
    if turn.press is not None:
        turn.refuse(turn.texts.label(refusal.key, **refusal.words))
    elif isinstance(event, Message):
        screen = Screen(turn.texts.say(refusal.key, **refusal.words))
        turn.post(event.chat.id, screen, place=here(event))
