"""Staff reply, by Telegram's own reply, to an earlier question of the desk's: that question decides
for whom the words are, whatever was begun since."""

import pytest

from tests.conversations.course import finds
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town


async def _two(town: Town, wang: Actor) -> list[tuple[Actor, str]]:
    them = []
    for name, text in (("林晓", "快递延误了三天还没送到"), ("周梅", "发票开错了，多收了费用")):
        actor = await town.customer(name)
        number = await actor.files(text)
        await wang.presses("接单", under=await wang.hears(number, name))
        await town.quiet()
        them.append((actor, number))
    return them


async def _begins(wang: Actor, key: str, number: str) -> None:
    await finds(wang, number)
    card = await wang.hears(number, "📍")
    await wang.presses(key, under=card)


@pytest.mark.parametrize(
    ("key", "question", "told"),
    [
        ("回复客户", "写下给客户的回复", "处理人回复您"),
        ("询问客户", "写下要问客户的话", "处理人想问您"),
    ],
)
async def test_the_question_that_is_replied_to_decides(
    town: Town, wang: Actor, key: str, question: str, told: str
) -> None:
    (lin, first), (mei, second) = await _two(town, wang)
    await _begins(wang, key, first)
    about_lin = await wang.hears(question, first)
    await _begins(wang, "回复客户", second)
    await wang.hears("请写下给客户的回复", second)
    await wang.says("包裹今天送到", reply_to=about_lin)
    await lin.hears(told, "包裹今天送到")
    await mei.has_not_heard("包裹今天送到")


async def test_a_note_stays_one_though_a_reply_was_begun(town: Town, wang: Actor) -> None:
    (lin, first), (mei, second) = await _two(town, wang)
    await _begins(wang, "更多", first)
    await wang.presses("内部备注")
    about_lin = await wang.hears("请写下内部备注", first)
    await _begins(wang, "回复客户", second)
    await wang.hears("请写下给客户的回复", second)
    await wang.says("司机说他在家", reply_to=about_lin)
    await wang.hears("已记下", first)
    await lin.has_not_heard("司机说他在家")
    await mei.has_not_heard("司机说他在家")


async def test_what_cannot_be_taken_up_is_given_back(town: Town, wang: Actor) -> None:
    (lin, first), (mei, second) = await _two(town, wang)
    await _begins(wang, "办结", first)
    await wang.hears("怎么解决的", first)
    await wang.says("已补发")
    about_the_cause = await wang.hears("原因", first)
    await _begins(wang, "回复客户", second)
    await wang.says("分拣漏扫", reply_to=about_the_cause)
    await wang.hears("没有发出", "分拣漏扫")
    await mei.has_not_heard("分拣漏扫")
    await lin.has_not_heard("分拣漏扫")


async def test_an_answered_question_has_no_way_out_any_more(town: Town, wang: Actor) -> None:
    (_, first), _ = await _two(town, wang)
    await _begins(wang, "更多", first)
    await wang.presses("内部备注")
    assert labels(await wang.hears("请写下内部备注", first))
    await wang.says("司机说他在家")
    await wang.hears("已记下", first)
    await town.quiet()
    assert not labels(await wang.hears("请写下内部备注", first))


async def test_where_a_reply_was_asked_for_stands_what_was_sent_alone(
    town: Town, wang: Actor
) -> None:
    (lin, first), _ = await _two(town, wang)
    await _begins(wang, "回复客户", first)
    await wang.hears("请写下给客户的回复", first)
    await wang.says("包裹今天送到")
    await lin.hears("包裹今天送到")
    await wang.hears("已发给客户")
    await wang.has_not_heard("请写下给客户的回复")


async def test_in_english_too(town: Town, wang: Actor) -> None:
    (lin, first), (mei, _) = await _two(town, wang)
    await wang.says("/language")
    await wang.presses("English")
    await finds(wang, first)
    await wang.presses("Resolve", under=await wang.hears(first, "快递", "Grade"))
    about_lin = await wang.hears("how was it solved", first)
    await wang.says("正在查发票")
    await wang.hears("cause", first)
    await wang.says("Delivered today", reply_to=about_lin)
    await wang.hears("cause", first)
    await wang.says("Missed scan")
    await lin.hears("Delivered today")
    await mei.has_not_heard("Delivered today")
    assert "正在查发票" not in await lin.chat_when_quiet()


async def test_a_customer_s_reply_to_an_earlier_question_goes_where_that_meant(
    town: Town, wang: Actor, lin: Actor
) -> None:
    numbers = [
        await lin.files(text) for text in ("快递延误了三天还没送到", "发票开错了，多收了费用")
    ]
    asked = []
    for number in numbers:
        await wang.presses("接单", under=await wang.hears(number, "林晓"))
        await lin.says("/mine")
        await lin.presses(number)
        await lin.presses("写给处理人", under=await lin.hears(number, "📍"))
        asked.append(await lin.hears("请写下要告诉处理人的话", number))
    await lin.says("是昨天下午的那一单", reply_to=asked[0])

    await wang.hears(numbers[0], "是昨天下午的那一单")
    assert wang.times_heard("是昨天下午的那一单") == 1
