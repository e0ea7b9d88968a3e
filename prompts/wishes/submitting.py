"""提交, "send it": the button of a draft's card, in words."""

import re

from prompts.reading.plain import plain

_SUBMITS = re.compile(
    r"\W*(?:(?:请|请帮我|帮我|可以|好的?|就这样)?[,，\s]*(?:确认|确定)?提交(?:吧|了|一下)?|确认|确定"
    r"|(?:yes|ok|okay)?[,.\s]*(?:please )?(?:submit|send|file)(?: it| this)?(?: now)?(?:,? please)?"
    r"|yes(?:,? please)?|confirm(?:ed)?)\W*"
)
_LONGEST = 30  # signs


def submits(text: str) -> bool:
    """Whether that is all it says."""
    return len(text) <= _LONGEST and _SUBMITS.fullmatch(plain(text)) is not None
