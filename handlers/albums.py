"""An album comes as separate messages without an end mark: the rest goes where the first went."""

from aiogram.types import Message

from handlers.turn import Turn


def album_goes_to(turn: Turn, message: Message) -> int | None:
    """The ticket that the first picture of this message's album went to."""
    album, ticket_id = turn.conversation.data.get("album", (None, None))
    return ticket_id if album is not None and album == message.media_group_id else None


def remember_album(turn: Turn, message: Message, ticket_id: int | None) -> None:
    """The message went to the ticket, and more of its album may follow."""
    if message.media_group_id is not None and ticket_id is not None:
        album = [message.media_group_id, ticket_id]
        turn.conversation.data = {**turn.conversation.data, "album": album}
