"""我电话138…，五点以后打给我, in the middle of a matter: the number is kept as theirs, what stands
beside it is a line of the matter."""

from handlers.customer.draft import Draft
from prompts.reading.discretion import with_phones_masked
from prompts.wishes.leaving_number import Left, number_left, without_own_number


def left_beside(draft: Draft | None, words: str) -> Left | None:
    """The number that is plainly to be called and comes with words for ``draft``; None: there is
    none, or no matter is being written. Bare digits may be the number of an order."""
    if draft is None or draft.caller is not None or draft.is_talk or draft.is_wish:
        return None
    left = number_left(words)
    is_plain = left is not None and (not left.bare or left.says_when or _is_dialled(words))
    return left if is_plain else None


def beside_number(draft: Draft | None, words: str) -> str:
    """What of the words goes into the draft, the number in it masked."""
    left = left_beside(draft, words)
    if left is None or not left.says_when:
        return words
    return with_phones_masked(without_own_number(words))


def _is_dialled(words: str) -> bool:
    return words.lstrip().startswith("+")
