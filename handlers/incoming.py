"""What a Telegram message brings: words, and perhaps a file."""

from aiogram.types import Message

from storage.messages import Enclosure


def words_of(message: Message) -> str:
    """The words of a message, whatever its type; a place or a contact is put into words."""
    if message.text or message.caption:
        return message.text or message.caption or ""
    if message.location is not None:
        return f"📍 {message.location.latitude:.6f}, {message.location.longitude:.6f}"
    if message.contact is not None:
        names = (message.contact.first_name, message.contact.last_name)
        return f"☎ {' '.join(filter(None, names))} {message.contact.phone_number}"
    if message.sticker is not None:
        return message.sticker.emoji or ""
    return ""


def file_of(message: Message) -> Enclosure | None:
    """The file of a message: of a photo its largest size."""
    if message.photo:
        return Enclosure("photo", message.photo[-1].file_id)
    # An animation also comes as a document: the more telling name is asked first.
    for kind in ("voice", "video", "animation", "audio", "video_note", "document"):
        file = getattr(message, kind)
        if file is not None:
            return Enclosure(kind, file.file_id, getattr(file, "file_name", None))
    return None


def is_command(message: Message) -> bool:
    """Whether Telegram sees a command at its beginning; "/ both are broken" is none."""
    entities = message.entities or []
    return any(entity.type == "bot_command" and entity.offset == 0 for entity in entities)


def is_empty(message: Message) -> bool:
    """Whether it brings nothing that the desk can keep (a poll, a game, a dice)."""
    return not words_of(message) and file_of(message) is None
