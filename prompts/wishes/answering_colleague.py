"""告诉赵敏 是仓库包装问题, "tell Grace it was the packing": words to a colleague who asked."""

import re

from prompts.reading.plain import plain


def said_to_colleague(text: str, name: str) -> str:
    """What is to be told to the colleague ``name``, or one who is called so by their first name;
    empty: nothing is."""
    called = plain(name)
    first = called.split()[0] if called.isascii() and called.split() else called
    either = "|".join(map(re.escape, {called, first}))
    found = re.fullmatch(
        rf"\W*(?:请|麻烦|帮我|替我)*(?:(?:告诉|转告|答复|回复|回答)(?:一下)?\s*(?:{either})(?:一声|一下)?"
        rf"|(?:跟|和|对|给)\s*(?:{either})\s*(?:说|讲|回)(?:一声|一下)?)[\s,，:：]*(?P<zh>\S.*)"
        rf"|\W*(?:please |can you |could you )*(?:(?:tell|answer|reply to|inform) (?:{either})\b"
        rf"|let (?:{either}) know\b)(?: that\b)?[\s,:]+(?P<en>\S.*)",
        plain(text),
        re.DOTALL,
    )
    if found is None:
        return ""
    return text[found.start("zh") :] if found["zh"] else text[found.start("en") :]
