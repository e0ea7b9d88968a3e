"""The readers that a command can use, by name."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext

from bot.clock import Clock
from bot.logging import configure
from bot.settings import Settings
from prompts.reading.learning.lessons import Field
from prompts.reading.learning.model import Model
from prompts.reading.reading import Reader


def readers_of(settings: Settings) -> list[str]:
    """All that the settings give, the best one last."""
    return ["offline"] if settings.llm_base_url is None else ["offline", "llm"]


def opened(
    name: str,
    settings: Settings,
    offline: Callable[[], Reader],
    models: Callable[[], Mapping[Field, Model]],
) -> AbstractAsyncContextManager[Reader]:
    """The reader of that name, within the block; ``models`` are laid over what an llm reads."""
    if name == "offline":
        return nullcontext(offline())
    from bot.model import model_reader

    configure("WARNING", settings.secrets())  # standard output is for the readings
    return model_reader(settings, Clock(), models())
