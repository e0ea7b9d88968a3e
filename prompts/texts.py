"""Every sentence that the desk says, by key, in the reader's language.

Texts stand in ``locales/<language>.ftl`` (Project Fluent). What is filled in comes from people
and is escaped here, once, so that it is never markup; only :class:`Html` passes as it is.
"""

from functools import cache
from html import escape
from importlib.resources import files
from typing import Any, cast

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number
from fluent.syntax import ast

LANGUAGES = ("zh", "en")

Word = str | int


class Html(str):
    """Text that is already safe markup: made by :meth:`Texts.say` or by :func:`quote`."""

    __slots__ = ()


class UnknownText(LookupError):
    """A text key, or a word that the text needs, is missing: a mistake in the code."""


class Texts:
    """The texts of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        source = files("prompts").joinpath("locales", f"{language}.ftl").read_text("utf8")
        resource = FluentResource(source)
        self._bundle.add_resource(resource)
        said = (each for each in resource.body if isinstance(each, ast.Message))
        self.patterns = {each.id.name: each.value for each in said if each.value is not None}
        """The texts as they are written, by key."""
        # Buttons: a card has ten of them, always the same.
        self._plain_label = cache(lambda key: self._format(key, {}))
        self._form = cache(self._form_of)

    def say(self, key: str, /, **words: Word) -> Html:
        """The text as HTML that Telegram accepts; words from people are escaped."""
        return Html(self._format(key, {name: _safe(word) for name, word in words.items()}))

    def label(self, key: str, /, **words: Word) -> str:
        """The text for a button, a toast or a keyboard, where Telegram knows no markup."""
        if not words:
            return self._plain_label(key)
        return self._format(key, {name: _plain(word) for name, word in words.items()})

    def _format(self, key: str, words: dict[str, Any]) -> str:
        form = self._form(key)
        if form is None:
            return self._resolve(key, words)
        try:
            return form.format_map(words)
        except KeyError as missing:
            raise UnknownText(f"{self.language}.ftl, {key} needs {missing}") from missing

    def _resolve(self, key: str, words: dict[str, Any]) -> str:
        text, errors = self._bundle.format_pattern(self._pattern(key), words)
        if errors:
            raise UnknownText(f"{self.language}.ftl, {key}: {errors[0]}")
        return cast(str, text)

    def _form_of(self, key: str) -> str | None:
        """The text as :meth:`str.format_map` fills it in, which is five times as quick; None where
        Fluent has to choose between ways of saying it."""
        pattern = self._pattern(key)
        parts = [_part(element) for element in getattr(pattern, "elements", [pattern])]
        return None if None in parts else "".join(part or "" for part in parts)

    def _pattern(self, key: str) -> Any:
        value = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if value is None:
            raise UnknownText(f"{self.language}.ftl has no text {key!r}")
        return value


@cache
def texts(language: str) -> Texts:
    """The texts of ``language`` ("zh" or "en"), read once."""
    return Texts(language)


def language_of(code: str | None, default: str) -> str:
    """The language to speak with a person whose client says ``code`` (IETF tag, "zh-hans").

    aiogram's own i18n middleware maps ``zh-hans`` to the default language; people read Chinese
    whatever the script tag is.
    """
    if not code:
        return default
    return "zh" if code.lower().startswith("zh") else "en"


def escaped(text: str) -> Html:
    """Somebody's words, or a label, so that they are never markup."""
    return Html(escape(text, quote=False))


def quote(text: str) -> Html:
    """Somebody's words as a quotation."""
    return Html(f"<blockquote>{escape(text, quote=False)}</blockquote>")


def copyable(text: str) -> Html:
    """Somebody's words so that a tap copies them."""
    return Html(f"<code>{escape(text, quote=False)}</code>")


def _part(element: Any) -> str | None:
    """A part of a text that is words, or the blank for a word; None: it is anything else."""
    if isinstance(element, ast.TextElement):
        return element.value.replace("{", "{{").replace("}", "}}")
    filled = getattr(element, "expression", None)
    return f"{{{filled.id.name}}}" if isinstance(filled, ast.VariableReference) else None


def _safe(word: Word) -> Any:
    if isinstance(word, str) and not isinstance(word, Html):
        return escaped(word)
    return _plain(word)


def _plain(word: Word) -> Any:
    """A number stays one, or "1 attachment" is never chosen; it is written without commas."""
    return fluent_number(word, useGrouping=False) if isinstance(word, int) else word
