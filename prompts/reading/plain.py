"""A text in the plain form in which word lists are searched; offsets stay those of the original."""

_SIGNS = str.maketrans("’‘＃＠！？", "''#@！？")


def plain(text: str) -> str:
    """Lower case, straight apostrophes; the same length, so that places in it hold for `text`."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters have no lower case of the same length
        lowered = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return lowered.translate(_SIGNS)
