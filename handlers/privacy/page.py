"""A readable page of HTML, in one file that needs nothing else; every word in it is escaped."""

from collections.abc import Iterable, Sequence
from html import escape

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 46rem;
  margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #8886; }
dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: .2rem 1rem; }
dt { opacity: .7; } dd { margin: 0; overflow-wrap: anywhere; }
blockquote { margin: .5rem 0; padding: .3rem 1rem; border-left: 3px solid #8888;
  white-space: pre-wrap; overflow-wrap: anywhere; }
small { opacity: .7; }
"""


class Page:
    """Built from top to bottom; ``str()`` gives the whole of it."""

    def __init__(self, language: str, title: str) -> None:
        self._language, self._title = language, title
        self._parts: list[str] = []
        self._add("h1", title)

    def heading(self, text: str) -> None:
        """A new chapter."""
        self._add("h2", text)

    def subheading(self, text: str) -> None:
        """A new part of the chapter."""
        self._add("h3", text)

    def line(self, text: str) -> None:
        """A paragraph."""
        self._add("p", text)

    def facts(self, pairs: Iterable[tuple[str, str | None]]) -> None:
        """Names and values; what has no value is left out."""
        lines = [f"<dt>{_safe(name)}</dt><dd>{_safe(value)}</dd>" for name, value in pairs if value]
        if lines:
            self._parts.append(f"<dl>{''.join(lines)}</dl>")

    def words(self, text: str, *, about: str | None = None) -> None:
        """What somebody wrote, with who and when above it."""
        if about is not None:
            self._parts.append(f"<small>{_safe(about)}</small>")
        self._add("blockquote", text)

    def items(self, texts: Sequence[str]) -> None:
        """A list."""
        if texts:
            items = "".join(f"<li>{_safe(text)}</li>" for text in texts)
            self._parts.append(f"<ul>{items}</ul>")

    def __str__(self) -> str:
        body = "\n".join(self._parts)
        return (
            f'<!doctype html>\n<html lang="{_safe(self._language)}">\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width">\n'
            f"<title>{_safe(self._title)}</title>\n<style>{_STYLE}</style>\n{body}\n</html>\n"
        )

    def _add(self, tag: str, text: str) -> None:
        self._parts.append(f"<{tag}>{_safe(text)}</{tag}>")


def _safe(text: str) -> str:
    return escape(text)
