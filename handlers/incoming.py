"""What a Telegram message brings: words, and perhaps a file."""

from typing import Any

from aiogram.types import Contact, Location, Message

from storage.attachments import Enclosure
from storage.rules.facts import FactType
from storage.rules.phones import masked, number_in


def words_of(message: Message) -> str:
    """The words of a message, whatever its type; a place or a contact is put into words."""
    if message.text or message.caption:
        return message.text or message.caption or ""
    if message.location is not None:
        return " ".join(filter(None, ("📍", place_of(message.location), _venue(message))))
    if message.contact is not None:
        return _contact_in_words(message, message.contact)
    if message.sticker is not None:
        return message.sticker.emoji or "🙂"
    return ""


def facts_of(message: Message) -> tuple[dict[str, Any], ...]:
    """What a message is by itself: a place that is pinned, somebody else's number.

    One's own number is no fact of a matter: it is kept with the person, and shown masked.
    """
    if message.location is not None:
        return (_fact(FactType.PLACE, place_of(message.location)),)
    contact = message.contact
    if contact is None or is_own(message, contact):
        return ()
    return (_fact(FactType.PHONE, contact.phone_number, number_in(contact.phone_number)),)


def place_of(location: Location) -> str:
    """A point on the map: latitude and longitude in degrees, to a decimetre."""
    return f"{location.latitude:.6f}, {location.longitude:.6f}"


def _venue(message: Message) -> str:
    venue = message.venue
    return "" if venue is None else f"{venue.title}, {venue.address}"


def _fact(type_: FactType, value: str, norm: str | None = None) -> dict[str, Any]:
    return {"type": type_.value, "value": value, "norm": norm}


def is_own(message: Message, contact: Contact) -> bool:
    """Whether somebody shares the contact of their own account."""
    return message.from_user is not None and contact.user_id == message.from_user.id


def _contact_in_words(message: Message, contact: Contact) -> str:
    """A number of one's own is kept apart, and others are shown it masked."""
    names = (contact.first_name, contact.last_name)
    number = contact.phone_number
    own = number_in(number) if is_own(message, contact) else None
    return f"☎ {' '.join(filter(None, names))} {masked(own) if own else number}"


def file_of(message: Message) -> Enclosure | None:
    """The file of a message: of a photo its largest size."""
    if message.photo:
        return _enclosure(message, "photo", message.photo[-1])
    # An animation also comes as a document: the more telling name is asked first.
    for kind in ("voice", "video", "animation", "audio", "video_note", "document"):
        file = getattr(message, kind)
        if file is not None:
            return _enclosure(message, kind, file)
    return None


def _enclosure(message: Message, kind: str, file: Any) -> Enclosure:
    name = getattr(file, "file_name", None)
    return Enclosure(kind, file.file_id, name, message.message_id, file.file_unique_id)


def is_command(message: Message) -> bool:
    """Whether Telegram sees a command at its beginning; "/ both are broken" is none."""
    entities = message.entities or []
    return any(entity.type == "bot_command" and entity.offset == 0 for entity in entities)


def is_empty(message: Message) -> bool:
    """Whether it brings nothing that the desk can keep (a poll, a game, a dice)."""
    return not words_of(message) and file_of(message) is None
