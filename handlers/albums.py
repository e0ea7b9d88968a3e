"""An album comes as separate messages without an end mark: the rest goes where the first went."""

from aiogram.types import Message

from handlers.turn import Turn


def album_goes_to(turn: Turn, message: Message) -> int | None:
    """The ticket that the first picture of this message's album went to."""
    return _way_of(turn, message)[0]


def album_is_drafted(turn: Turn, message: Message) -> bool:
    """Whether the first picture of this message's album began what they are writing."""
    return _way_of(turn, message)[1]


def remember_album(turn: Turn, message: Message, ticket_id: int | None) -> None:
    """The message went to the ticket, and more of its album may follow."""
    if ticket_id is None or album_is_drafted(turn, message):
        return
    if message.media_group_id is not None:
        _remember(turn, message.media_group_id, ticket_id)


def remember_drafted_album(turn: Turn, message: Message) -> None:
    """The message began a draft, and more of its album may follow: that is for nobody else."""
    if message.media_group_id is not None:
        _remember(turn, message.media_group_id, None)


def _remember(turn: Turn, album: str, ticket_id: int | None) -> None:
    turn.conversation.data = {**turn.conversation.data, "album": [album, ticket_id]}


def _way_of(turn: Turn, message: Message) -> tuple[int | None, bool]:
    """The ticket that its album goes to, and whether a draft was made of it."""
    album, ticket_id = turn.conversation.data.get("album", (None, None))
    known = album is not None and album == message.media_group_id
    return (ticket_id if known else None), known and ticket_id is None
