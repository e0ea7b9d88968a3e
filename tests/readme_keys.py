"""The keys of the README: what it calls each of them, and what the texts call it."""

import re
from functools import cache
from pathlib import Path

from prompts.labels import unsigned
from prompts.texts import LANGUAGES

README = Path(__file__).parents[1] / "README.md"
ON_KEYS = ("btn-", "key-")
"""How the names of the texts begin that stand on keys."""
_FILLED = re.compile(r"\{(?:[^{}]|\{[^{}]*\})*\}(?: · \{[^{}]*\})*")
_TEXT = re.compile(r"^((?:btn|key)-[\w-]+) =((?:.*)(?:\n[ }].*)*)", re.M)


@cache
def labels(language: str) -> dict[str, str]:
    """What stands on each key, "…" for what is filled in, by the name of the text."""
    path = Path(__file__).parents[1] / "prompts" / "locales" / f"{language}.ftl"
    found = dict(_TEXT.findall(path.read_text("utf8")))
    return {name: _shown(text) for name, text in found.items()}


def _shown(text: str) -> str:
    """Of several forms the last."""
    plain = " ".join(text.split())
    if "->" in plain:
        plain = plain.rsplit("*[other] ", 1)[-1].removesuffix("}").strip()
    return _FILLED.sub("…", plain)


def names(key: str) -> str:
    """As the README calls it: in both languages, the sign once."""
    zh, en = (labels(language)[key] for language in LANGUAGES)
    sign, _, rest = zh.partition(" ")
    bare = en.removeprefix(f"{sign} ") if rest and not unsigned(sign).isalnum() else en
    return f"{zh} · {bare}"


@cache
def named() -> frozenset[str]:
    """What the README's tables say stands on keys."""
    text = README.read_text("utf8")
    chapter = text[text.index("| command or button |") : text.index("## Is all well?")]
    bold = re.findall(r"\*\*(.+?)\*\*", chapter)
    card = re.findall(r"^\| ([^`|\n]+), ([^`|\n]+?) \|", chapter, re.M)
    return frozenset([*bold, *(f"{zh} · {en}" for zh, en in card)])
