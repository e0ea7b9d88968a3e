"""Who thinks better of it, or speaks to the desk, where words for somebody are waited for: nothing
of that reaches anybody before they have said so."""

import pytest

from tests.conversations.course import accepted, in_both
from tests.conversations.people import Actor
from tests.conversations.test_approvals import asks
from tests.conversations.town import Town


@pytest.mark.parametrize(
    ("language", "muttered"),
    [
        ("zh", "备注3：家属情绪激动"),
        ("zh", "算了，还是我打电话说吧"),
        ("en", "note 4: this guy is a pain"),
        ("en", "never mind then, I'd rather ring"),
    ],
)
async def test_what_begins_so_is_held_back(
    town: Town, customer: Actor, handler: Actor, language: str, muttered: str
) -> None:
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    await handler.says(muttered)
    await handler.hears("⚠️", muttered[:10])
    await town.waits(minutes=5)
    assert muttered[-8:] not in customer.chat()


@pytest.mark.parametrize("no", ["等等 先别", "算了 先不退", "hmm no wait"])
async def test_a_no_where_it_is_asked_why_something_is_refused_refuses_nothing(
    town: Town, lin: Actor, wang: Actor, zhao: Actor, no: str
) -> None:
    number = await asks(town, lin, wang)
    await zhao.hears(number)
    await zhao.presses("✖️ 不同意")
    await town.quiet()
    await zhao.says(no)
    await zhao.hears("不写了")
    await town.quiet()
    assert no not in wang.chat()


@in_both
async def test_an_outcome_that_is_written_anew_is_no_cause(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    short = (await accepted(customer, handler))[-4:]
    first, second = {
        "zh": (f"办结{short}：已退款三十元", f"办结{short}：已上门取走旧的，补发了一件"),
        "en": (
            f"resolve {short}: we sent a new kettle",
            f"resolve {short}: we collect the old one",
        ),
    }[language]
    await handler.says(first)
    await handler.hears({"zh": "原因是什么", "en": "what was the cause"}[language])
    await handler.says(second)
    await town.quiet()
    await handler.says({"zh": "漏扫", "en": "missed at the scan"}[language])
    await town.waits(minutes=5)
    assert second[-6:] in customer.chat()
    assert first[-6:] not in customer.chat().replace(second, "")
