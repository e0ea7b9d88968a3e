"""The desk's replies to begin with: which of them fit a ticket, with what stands in braces."""

import re
from collections.abc import Mapping, Sequence

from storage.rules.desk import Desk
from storage.rules.desk_replies import Reply, placeholders_in
from storage.rules.kinds import Kind
from storage.rules.moves import State


def replies_for(
    desk: Desk,
    *,
    kind: Kind,
    category: str,
    state: State,
    language: str,
    words: Mapping[str, str],
) -> Sequence[str]:
    """The texts that fit, the most fitting first. A reply that needs a word which ``words`` hasn't
    (no promise stands: no "by") doesn't fit."""
    fitting = [reply for reply in desk.replies if _fits(reply, kind, category, state)]
    fitting.sort(key=_how_well, reverse=True)  # those alike stay as in the desk file
    texts = (reply.text.text(language) for reply in fitting)
    return [text.format_map(words) for text in texts if placeholders_in(text) <= set(words)]


def gist_of(text: str, name: str) -> str:
    """The reply without the greeting by which all of them begin."""
    greeting = rf"^\W*(?:dear\s+|hello\s+)?{re.escape(name)}\W*(?:您好|你好)?\W*"
    return re.sub(greeting, "", text, flags=re.IGNORECASE) or text


def _fits(reply: Reply, kind: Kind, category: str, state: State) -> bool:
    return (
        reply.kind in (None, kind)
        and reply.category in (None, category)
        and reply.state in (None, state)
    )


def _how_well(reply: Reply) -> tuple[bool, bool, bool]:
    return reply.category is not None, reply.kind is not None, reply.state is not None
