"""嗯嗯嗯嗯…: who writes the same sign many times is read at once. A pattern that tries every way to
part the signs would never end, and with it the work of everybody else."""

import pytest

from prompts.wishes.desk_words import desk_words
from prompts.wishes.judging import says_whether_solved
from prompts.wishes.sending_out import says_send
from prompts.wishes.small_talk import says_thanks
from prompts.wishes.submitting import says_not_yet
from prompts.wishes.thanking import begins_by_thanking
from prompts.wishes.withdrawing import wants_to_withdraw
from prompts.wishes.yes_or_no import said_to_question


@pytest.mark.parametrize("signs", ["嗯" * 36, "那就" * 18, "谢" * 27, "好的" * 18, "已经" * 15])
def test_it_is_read_at_once(signs: str) -> None:
    text = f"{signs}熏~"
    assert desk_words(text) is None
    assert said_to_question(text) is None
    assert says_whether_solved(text) is None
    assert not any(wishes(text) for wishes in (says_send, says_thanks, says_not_yet))
    assert not wants_to_withdraw(text)
    assert begins_by_thanking(text) is (signs[0] in "嗯谢好")
