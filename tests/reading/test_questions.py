"""Whether what staff write asks for an answer."""

import pytest

from prompts.reading.questions import asks_something


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("您邻居怎么样了？", True),
        ("方便告诉我单号吗", True),
        ("请提供一下照片", True),
        ("How is your neighbour?", True),
        ("Please send me a picture of the lamp", True),
        ("我们已经重新派送，请耐心等待。", False),
        ("We have ordered the part.", False),
    ],
)
def test_a_question_is_known_by_its_sign_or_form(text: str, asks: bool) -> None:
    assert asks_something(text) is asks
