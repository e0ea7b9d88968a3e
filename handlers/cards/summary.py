"""A long story in two lines, as it stands on a card."""

from collections.abc import Sequence

from handlers.limits import excerpt
from prompts.helping.summary import Summary
from prompts.texts import Html, Texts

SHOWN = 200


def summary_lines(texts: Texts, summary: Summary) -> Sequence[Html]:
    """What happened and, where something is asked for, what; none of nothing."""
    said = {"help-happened": summary.happened, "help-wanted": summary.wanted}
    return [texts.say(key, words=excerpt(words, SHOWN)) for key, words in said.items() if words]
