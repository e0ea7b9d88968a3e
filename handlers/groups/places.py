"""Which group a ticket belongs in, and who looks after a group."""

from typing import Any

from aiogram.types import InaccessibleMessage, Message

from handlers.work import Work
from storage.groups import Group, find_group, group_of, unbind
from storage.people import Person
from storage.teams import managers_of
from storage.tickets import Ticket


def group_for(work: Work, ticket: Ticket) -> Group | None:
    """Where the ticket's card goes besides the private chats; nowhere for an appeal, or what is
    about somebody of the staff, or their own matter: they may be reading there."""
    if ticket.level or ticket.customer.is_staff:
        return None
    return group_of(work.session, ticket.department)


def belongs_in(work: Work, ticket: Ticket, group: Group) -> bool:
    """Whether the group may know of the ticket as it stands now."""
    found = group_for(work, ticket)
    return found is not None and found.id == group.id


def tell_leaders(work: Work, group: Group, department: str, key: str, title: str) -> None:
    """Say something about the group to the managers of its department and to who bound it."""
    leaders = managers_of(work.session, work.desk, department)
    binder = [group.bound_by] if group.bound_by.is_staff else []
    for reader in {each.id: each for each in (*leaders, *binder)}.values():
        name = work.desk.departments[department].name.text(reader.language)
        work.tell(reader, key, title=title, department=name)


def lose(work: Work, chat_id: int) -> None:
    """The bot is in that group no more: nothing goes there, and its leaders know."""
    group = find_group(work.session, chat_id)
    if group is None or group.department is None:
        return
    department, title = group.department, group.title
    unbind(work.session, group)
    if department in work.desk.departments:
        tell_leaders(work, group, department, "group-lost", title)


def spectator(group: Group) -> Person:
    """Who reads in the group: everybody there, in the language of who bound it."""
    return Person(language=group.bound_by.language, name="", department=group.department)


def here(message: Message | InaccessibleMessage) -> dict[str, Any]:
    """The place of an answer to ``message``: its topic."""
    if isinstance(message, Message) and message.is_topic_message:
        return {"message_thread_id": message.message_thread_id}
    return {}
