"""Whether the keys that the desk sent stand in the README's tables, for whom they were sent to."""

import re
from collections.abc import Iterator, Mapping, Set
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from prompts.labels import _BLANK, _forms
from storage.rules.roles import Role
from tests.readme_keys import ON_KEYS, names, roles_by_name

_IN_DRAFTS = {f"d:{do}" for do in ("category", "kind", "language", "no_file")} | {
    f"d:{do}" for do in ("fact", "new_fact", "cut_fact")
}
_OF_STAFF = frozenset(("as", "aw", "cl", "g", "h", "ho", "iv", "m", "ra", "rk", "su", "w", "wh"))
_SETTINGS = frozenset(("c:language", "dg", "gr:bind", "me"))
_IN_LISTS = frozenset(("n", "q", "t:open", "v", "y:show"))
_CHOICES = {*_IN_DRAFTS, *_OF_STAFF, *_SETTINGS, *_IN_LISTS, "f:stars", "k:stars"}
"""What is pressed where one of several things is chosen, by how the data of the press begins:
these keys have the names of kinds, days, people, tickets. The README doesn't list them."""


class SentKey(NamedTuple):
    """A key as it was sent."""

    chat: int
    """Telegram's id of it."""
    label: str
    wish: str
    """How the data of its press begins; empty: it stands under the chat."""


def keys_sent(journal: Path) -> Set[SentKey]:
    """All that the desk ever sent, whatever became of the messages."""
    with journal.open("rb") as lines:
        found = (orjson.loads(line) for line in lines if b'keyboard"' in line)
        return {key for kind, body in found for key in _keys_of(kind, body)}


def _keys_of(kind: str, body: dict[str, Any]) -> Iterator[SentKey]:
    if kind == "message" and "reply_markup" in body:
        chat, rows = body["chat"]["id"], body["reply_markup"].get("inline_keyboard", [])
    elif kind == "keyboard" and body["keyboard"] is not None:
        chat, rows = body["chat_id"], body["keyboard"]["keyboard"]
    else:
        return
    for key in (key for row in rows for key in row):
        wish = ":".join(key.get("callback_data", "").split(":")[:2])
        yield SentKey(chat, key["text"], wish)


def unlisted(keys: Set[SentKey], roles: Mapping[int | None, Set[Role]]) -> list[SentKey]:
    """Those that the README doesn't name for anybody who has had one of those ``roles``, by the
    Telegram id of the chat; whom the desk knows no more may have had any."""
    return [
        key for key in keys if not _is_listed(key.label, key.wish, roles.get(key.chat, set(Role)))
    ]


def _is_listed(label: str, wish: str, roles: Set[Role]) -> bool:
    theirs = _named_as(label)
    if theirs:
        return any(roles_by_name()[name] & roles for name in theirs)
    is_choice = wish in _CHOICES or wish.partition(":")[0] in _CHOICES
    return is_choice or label not in _our_words()


@cache
def _our_words() -> Set[str]:
    """What the desk says in words of its own: any other label is a name, a number, a day."""
    return {form for _, form in _forms() if _BLANK not in form}


@cache
def _named_as(label: str) -> frozenset[str]:
    """What the README calls a key with that label: several are called alike."""
    same = {key for form, key in _filled() if form.fullmatch(label)}
    return frozenset(map(names, _fixed().get(label, set()) | same))


@cache
def _fixed() -> Mapping[str, Set[str]]:
    """The names of the texts that stand on keys just as they are."""
    found: dict[str, set[str]] = {}
    for key, form in _forms():
        if key.startswith(ON_KEYS) and _BLANK not in form:
            found.setdefault(form, set()).add(key)
    return found


@cache
def _filled() -> list[tuple[re.Pattern[str], str]]:
    """What the others look like, filled in; not those that are nothing else."""
    return [
        (re.compile(re.escape(form).replace(_BLANK, ".+")), key)
        for key, form in _forms()
        if key.startswith(ON_KEYS) and _BLANK in form and re.search(r"\w", form.replace(_BLANK, ""))
    ]
