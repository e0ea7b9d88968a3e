"""How far a complaint has come when a test begins; each is spoken to in the language of theirs."""

from typing import Any

import pytest

from tests.conversations.people import Actor

LATE = "快递延误了三天还没送到"
LATE_IN = {"zh": LATE, "en": "My parcel is three days late"}
"""A complaint, by language."""

in_both = pytest.mark.parametrize("language", ["zh", "en"])
"""The test is played in Chinese and in English by whoever ``customer``, ``handler`` and
``supervisor`` are then."""

_SAID = {
    "zh": {
        "taken on": "已有人接手",
        "how": "怎么解决的",
        "word by word": "这段话会原样发给客户",
        "solution": "已补送",
        "why": "原因是什么",
        "cause": "分拣错误",
        "on its way": "结果正在发给客户",
        "resolved": "已办结，结果如下",
        "closed": "已关闭",
    },
    "en": {
        "taken on": "Somebody has taken on",
        "how": "how was it solved",
        "word by word": "The customer reads these very words",
        "solution": "It was sent again",
        "why": "what was the cause",
        "cause": "Sorted wrongly",
        "on its way": "the outcome is on its way",
        "resolved": "Are you satisfied with the outcome?",
        "closed": "closed",
    },
}


async def accepted(lin: Actor, wang: Actor) -> str:
    """Filed and accepted; returns the number."""
    number = await lin.files(LATE_IN[lin.language])
    await wang.presses(wang.words.label("btn-accept"))
    await lin.hears(number, _SAID[lin.language]["taken on"])
    return number


async def resolved(lin: Actor, wang: Actor) -> str:
    """The outcome is told; returns the number."""
    number = await accepted(lin, wang)
    await resolves(wang)
    await lin.hears(number, _SAID[lin.language]["resolved"], _SAID[wang.language]["solution"])
    return number


async def resolves(wang: Actor) -> None:
    """Solution and cause."""
    said = _SAID[wang.language]
    await wang.presses(wang.words.label("btn-resolve"))
    await wang.hears(said["how"])
    await wang.says(said["solution"])
    await wang.hears(said["why"])
    await wang.says(said["cause"])
    await wang.hears(said["on its way"])


async def answers(wang: Actor, words: str = "已补送") -> None:
    """What is said of a praise, a suggestion, a question: nobody asks what caused it."""
    said = _SAID[wang.language]
    await wang.presses(wang.words.label("btn-resolve"))
    await wang.hears(said["word by word"])
    await wang.says(words)
    await wang.hears(said["on its way"])


async def closed(lin: Actor, wang: Actor) -> str:
    """The customer is satisfied; returns the number."""
    number = await resolved(lin, wang)
    await lin.presses(lin.words.label("btn-satisfied"))
    await lin.hears(number, _SAID[lin.language]["closed"])
    return number


async def finds(actor: Actor, number: str) -> dict[str, Any]:
    """By its number, which opens it at once; returns its card."""
    await actor.says(f"/find {number}")
    await actor.chat_when_quiet()
    return await actor.hears(f"📂 {number}")
