"""Whatever people write arrives in full, and is never markup."""

import pytest

from bot.sandbox.state import Message
from tests.conversations.course import LATE_IN, in_both, resolved
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

MARKUP = "<config> & \"引号\" '单引号' <b>粗</b> &amp; <script>alert(1)</script> {$x} { $number }"
RTL = "المنتج مكسور وأريد استرداد المال \u202eكود\u202c 投诉"
ZERO_WIDTH = "快\u200b递\u200d延\u2060误了三天\ufeff"
COMBINED = "投诉 👨‍👩‍👧‍👦 Z̸̢a̷l̶g̷o é 𠮷野家 延误了三天"
LONE_SURROGATE_PAIRS = "😀" * 2048
LONG = "快递延误了，请尽快处理。\n" * 300
ONE_LINE = "延误" * 2040
FULL = "😀延误了三天" + "x" * 4089

ODD = {
    "markup": MARKUP,
    "right to left": RTL,
    "zero width": ZERO_WIDTH,
    "combined": COMBINED,
    "emoji only": LONE_SURROGATE_PAIRS,
    "many lines": LONG,
    "one line": ONE_LINE,
    "full": FULL,
    "quotes": '"',
    "ampersand": "&",
    "angle": "<",
    "entity": "&lt;b&gt;",
    "formula": "=cmd|' /C calc'!A0",
    "blockquote": "</blockquote><a href='tg://user?id=1'>x</a>",
    "newlines": "延误\n\n\n了三天",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
async def test_odd_texts_are_filed_as_they_were_written(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    said = await lin.says(text)
    await town.quiet()
    if "仍要提交" in lin.buttons()[0]:
        await lin.presses("仍要提交工单")
    await lin.presses("✅ 提交")
    await lin.hears("已受理")

    assert town.tickets()[0]["text"] == said["text"]
    await wang.hears("派给您了")


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
async def test_odd_texts_are_relayed_in_full_in_both_directions(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    await lin.files("快递延误了三天")
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    before = len(wang.said())
    said = await lin.says(text)
    await lin.hears("已转给负责")
    await town.quiet()
    assert _relayed(wang, before) == _flat(said)

    await wang.presses("接单")
    await wang.presses("回复客户")
    await town.quiet()
    before = len(lin.said())
    await wang.says(text)
    await wang.hears("已发给客户")
    await town.quiet()
    assert _relayed(lin, before) == _flat(said)


def _relayed(reader: Actor, before: int) -> str:
    """What stands in the quotations after the first ``before`` messages, without line breaks."""
    return "".join(_quoted(message) for message in reader.said()[before:]).replace("\n", "")


def _flat(message: Message) -> str:
    """Its text without line breaks: those between two parts are where the messages part."""
    return str(message["text"]).replace("\n", "")


def _quoted(message: Message) -> str:
    text = words(message).encode("utf-16-le")
    return "".join(
        text[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le")
        for entity in message.get("entities", [])
        if entity["type"] == "blockquote"
    )


async def test_the_handler_can_open_the_full_text_of_a_long_matter(
    town: Town, wang: Actor, lin: Actor
) -> None:
    said = await lin.says(LONG)
    await lin.presses("提交")
    await wang.hears("派给您了", "…")
    await town.quiet()
    before = len(wang.said())
    await wang.presses("全文")

    await town.quiet()
    assert _relayed(wang, before) == _flat(said)


async def test_a_draft_of_many_long_messages_is_filed_in_full(
    town: Town, wang: Actor, lin: Actor
) -> None:
    said = [await lin.says(f"第 {part} 段 {LONG}"[:4000]) for part in range(4)]
    await town.quiet()
    assert lin.times_heard("请确认") == 1
    await lin.presses("提交")
    await lin.hears("已受理")
    assert town.tickets()[0]["text"] == "\n".join(message["text"] for message in said)

    before = len(wang.said())
    await wang.presses("全文")
    await town.quiet()
    assert "第 3 段" in _relayed(wang, before)


async def test_a_name_is_never_markup(town: Town, wang: Actor) -> None:
    rogue = await town.customer("<b>& Co</b> </blockquote>")
    await rogue.files("快递延误了三天")

    card = await wang.hears("派给您了", "👤 <b>& Co</b> </blockquote>")
    assert "<b>& Co" not in [
        words(card)[entity["offset"] :][: entity["length"]]
        for entity in card["entities"]
        if entity["type"] == "bold"
    ]


@in_both
async def test_an_outcome_of_full_length_is_told_in_full_and_can_be_opened_again(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    how, why, told, closed, outcome = {
        "zh": ("怎么解决的", "原因是什么", "已办结", "已关闭", "处理结果"),
        "en": ("how was it solved", "what was the cause", "is resolved", "closed", "Outcome"),
    }[language]
    label = customer.words.label
    number = await customer.files(LATE_IN[language])
    await handler.presses(label("btn-accept"))
    await handler.presses(label("btn-resolve"))
    await handler.hears(how)
    await town.quiet()
    before = len(customer.said())
    said = await handler.says(FULL)
    await handler.hears(why)
    await handler.says(MARKUP)
    await handler.hears(told)
    await town.quiet()
    assert _relayed(customer, before) == _flat(said)

    await customer.presses(label("btn-satisfied"))
    await customer.hears(closed, outcome, "…")
    await town.quiet()
    before = len(customer.said())
    await customer.presses(label("btn-story"))
    await town.quiet()
    assert _relayed(customer, before).endswith(_flat(said))
    assert town.ticket(number)["state"] == "closed"


@in_both
async def test_a_rejection_of_full_length_reaches_the_handler_in_full(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    asked, rework = {
        "zh": ("还有什么没解决", "客户不满意，第 1 次返工"),
        "en": ("What is still missing?", "not satisfied. Rework no. 1"),
    }[language]
    await resolved(customer, handler)
    await customer.presses(customer.words.label("btn-not-satisfied"))
    await customer.hears(asked)
    await town.quiet()
    before = len(handler.said())
    said = await customer.says(ONE_LINE)

    await handler.hears(rework)
    await town.quiet()
    assert _relayed(handler, before) == _flat(said)
