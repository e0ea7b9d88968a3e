"""The desk file that the settings name."""

from bot.settings import Settings
from storage.rules.desk import Desk, load_desk


def desk_of(settings: Settings) -> Desk:
    """The desk file, in the language the settings ask for."""
    desk = load_desk(settings.desk)
    if settings.language is None:
        return desk
    return desk.model_copy(update={"language": settings.language})
