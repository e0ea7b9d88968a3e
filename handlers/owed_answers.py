"""Which of a customer's words are owed an answer."""

from prompts.wishes.thanking import only_thanks
from storage.messages import Purpose


def owes_answer(purpose: Purpose, text: str, *, files: bool) -> bool:
    """Whether they wait for the next response; of themselves, mere thanks don't."""
    return files or purpose is not Purpose.ADDITION or not only_thanks(text)
