"""Names that everybody knows: places and firms, from `words/names.toml`."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources

FIRM_NAME = r"(?:(?![的在了是和与去到住买人有这那哪几个家说])[\u4e00-\u9fffA-Za-z]){0,10}?"
"""Behind a town's name: what a firm of that town is called."""
_COMMAS = re.compile(r"[,\n]\s*")


def names(kind: str, *groups: str) -> str:
    """The names of these groups as alternatives of a pattern, the longer ones first."""
    listed = (name for group in groups for name in _listed(kind, group))
    return "|".join(sorted(map(re.escape, listed), key=len, reverse=True))


def _listed(kind: str, group: str) -> Iterable[str]:
    return (name for name in _COMMAS.split(_file()[kind][group].strip()) if name)


@cache
def _file() -> dict[str, dict[str, str]]:
    source = resources.files(__package__).joinpath("words", "names.toml")
    return tomllib.loads(source.read_text("utf-8"))
