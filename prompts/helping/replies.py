"""The desk's replies to begin with: which of them fit a ticket, with what stands in braces."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from storage.rules.desk import Desk
from storage.rules.desk_replies import Reply, When, placeholders_in
from storage.rules.desk_words import Name
from storage.rules.kinds import Kind
from storage.rules.moves import State


@dataclass(frozen=True, slots=True)
class ReadyReply:
    """A reply with what stands in its braces; ``title`` is what the desk calls it."""

    text: str
    title: Name | None


def replies_for(
    desk: Desk,
    *,
    kind: Kind,
    category: str,
    state: State,
    language: str,
    words: Mapping[str, str],
    so: Collection[When] = (),
) -> Sequence[ReadyReply]:
    """Those that fit, the most fitting first: whatever they speak of is ``so``. A reply that needs
    a word which ``words`` hasn't (no promise stands: no "by") doesn't fit."""
    fitting = [
        reply
        for reply in desk.replies
        if _fits(reply, kind, category, state) and reply.when in (None, *so)
    ]
    fitting.sort(key=_how_well, reverse=True)  # those alike stay as in the desk file
    texts = ((reply.text.text(language), reply.title) for reply in fitting)
    return [
        ReadyReply(text.format_map(words), title)
        for text, title in texts
        if placeholders_in(text) <= set(words)
    ]


def gist_of(text: str, name: str) -> str:
    """How the reply begins after the greeting by which all of them begin."""
    greeting = rf"^\W*(?:dear\s+|hello\s+)?{re.escape(name)}\W*(?:您好|你好)?\W*"
    gist = re.sub(greeting, "", text, flags=re.IGNORECASE) or text
    return gist[:1].upper() + gist[1:]


def _fits(reply: Reply, kind: Kind, category: str, state: State) -> bool:
    return (
        reply.kind in (None, kind)
        and reply.category in (None, category)
        and reply.state in (None, state)
    )


def _how_well(reply: Reply) -> tuple[bool, ...]:
    asked = (reply.category, reply.kind, reply.when, reply.state)
    return tuple(each is not None for each in asked)
