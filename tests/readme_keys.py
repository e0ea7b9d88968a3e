"""The keys of the README: what it calls each of them, who has them, and what the texts call it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from prompts.labels import unsigned
from prompts.texts import LANGUAGES
from storage.rules.roles import LEADERS, STAFF, Right, Role, may

README = Path(__file__).parents[1] / "README.md"
ON_KEYS = ("btn-", "key-")
"""How the names of the texts begin that stand on keys."""
WHO = {
    "everybody": frozenset(Role),
    "staff": frozenset(STAFF),
    "superiors": frozenset(LEADERS),
    "managers": frozenset(role for role in Role if may(role, Right.DIGEST)),
}
"""As the table of keys calls them."""
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


def table(*head: str) -> Iterator[list[str]]:
    """The cells of each line of the README's table whose first columns are called so."""
    begins = f"| {' | '.join(head)} |"
    _, found, below = README.read_text("utf8").partition(f"\n{begins}")
    assert found, begins
    for line in below.splitlines()[2:]:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in line.strip("|").split("|")]


@cache
def roles_by_name() -> Mapping[str, frozenset[Role]]:
    """Who has each key, by what the README's tables call it."""
    found: dict[str, frozenset[Role]] = {}
    for called, *cells in table("command or button"):
        if not called.startswith("`"):
            theirs = frozenset(role for role, cell in zip(Role, cells, strict=True) if cell)
            name = called.replace(", ", " · ")
            found[name] = found.get(name, frozenset()) | theirs
    for _, _, who, keys in table("screen", "right"):
        for name in re.findall(r"\*\*(.+?)\*\*", keys):
            found[name] = found.get(name, frozenset()) | WHO[who]
    return found
