"""Another language is asked for in whatever words; a complaint of a language is none."""

import pytest

from prompts.reading.amending import language_wished

ZH = """
can u write in chinese
do you speak chinese
could you reply in chinese please
do u have chinese
is there a chinese version
i cant read english
能说中文吗
我看不懂英文
有中文吗
"""
EN = """
can you write in english?
i dont speak chinese, english pls
i cant read chinese
我不会中文
可以用英文吗
能不能用英文写
你们会英文吗
有没有英文版
我看不懂中文，请用英文
"""
NONE = """
sorry i cant read that, is it chinese?
is that chinese?
i can't understand it, is this english
看不懂这个，是英文吗
nobody speaks english there
you don't speak english
your driver speaks no chinese
why is it in english
it's in chinese
the menu has no english
师傅不会说普通话
你们只会英文
客服不会英文
说明书是英文的
给我英文发票
i cant read it
"""


@pytest.mark.parametrize(
    ("wished", "text"),
    [
        (wished, text)
        for wished, texts in (("zh", ZH), ("en", EN), (None, NONE))
        for text in texts.strip().splitlines()
    ],
)
def test_the_language_that_is_asked_for(wished: str | None, text: str) -> None:
    assert language_wished(text) == wished
