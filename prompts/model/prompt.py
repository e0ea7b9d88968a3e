"""The prompts: files with a version in their name. A change of a prompt is a new file.

Which version was asked is kept with each answer, so that answers can be compared and old ones are
not taken for new ones.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

from storage.rules.desk import Category, Desk

_LANGUAGES = {"zh": "Simplified Chinese", "en": "English"}
_WORDS, _EXAMPLES = 8, 2


@dataclass(frozen=True, slots=True)
class Prompt:
    """One version of one prompt."""

    name: str
    version: int

    def __str__(self) -> str:
        return f"{self.name}.{self.version}"

    def filled(self, **words: str) -> str:
        """The prompt for one question."""
        return _template(str(self)).format(**words)


UNDERSTAND = Prompt("understand", 1)
SUMMARY = Prompt("summary", 1)
REPLY = Prompt("reply", 1)


def language_named(language: str) -> str:
    """As a prompt names it."""
    return _LANGUAGES.get(language, _LANGUAGES["en"])


def day_named(day: date) -> str:
    """2026-11-20, a Friday."""
    return f"{day.isoformat()}, a {day:%A}"


def categories_named(desk: Desk) -> str:
    """The desk's categories, a line each, with what helps to tell them apart."""
    return "\n".join(_line(category) for category in desk.categories.values())


def _line(category: Category) -> str:
    words = (*category.words.zh[:_WORDS], *category.words.en[:_WORDS])
    examples = (*category.examples.zh[:_EXAMPLES], *category.examples.en[:_EXAMPLES])
    line = f"  {category.id}: {category.name.zh}, {category.name.en}."
    if words:
        line += f" Words: {', '.join(words)}."
    if examples:
        line += f" Examples: {' / '.join(examples)}."
    return line


@cache
def _template(name: str) -> str:
    return resources.files(__package__).joinpath("templates", f"{name}.md").read_text("utf-8")
