"""Several tickets are accepted at once; and what looks alike."""

import pytest

from prompts.wishes.desk_wish import Deed
from prompts.wishes.desk_words import desk_words


@pytest.mark.parametrize(
    "text",
    [
        "0002和0004都接了",
        "0002、0004 接单",
        "接单：0002、0004",
        "这两件都接了",
        "全部接单",
        "把手上的工单全部接下",
        "accept 0002 and 0004",
        "accept 0002, 0003 and 0004 please",
        "accept all",
        "Accept all of them, please",
        "take them all",
    ],
)
def test_several_are_accepted(text: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert found.deed is Deed.ACCEPT


@pytest.mark.parametrize(
    "text",
    [
        "接单",
        "接单 0002",
        "accept 0002",
        "电话都接了",
        "都接到了",
        "全部收到",
        "全部接受您的意见",
        "accept all our apologies",
        "we take all complaints seriously",
    ],
)
def test_one_or_something_else(text: str) -> None:
    found = desk_words(text)
    assert found is None or found.deed is not Deed.ACCEPT
