"""Thanks, hello and the like are answered, with where the matter stands; they become no form."""

import pytest

from tests.conversations.course import LATE
from tests.conversations.people import Actor, words
from tests.conversations.town import Town


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("谢谢姑娘", "不客气"),
        ("OK thanks", "不客气"),
        ("姑娘在吗", "我在"),
        ("没别的事了", "随时写给我"),
        ("然后呢？", "承诺周三"),
        ("有人吗", "都会看到并亲自答复"),
    ],
)
async def test_it_is_answered_with_where_the_ticket_stands(
    town: Town, wang: Actor, lin: Actor, text: str, answer: str
) -> None:
    number = await lin.files(LATE)
    await lin.says(text)
    said = await lin.hears(answer)

    assert number in words(said)
    await lin.has_not_heard("请问这是")
    assert len(town.tickets()) == 1


async def test_in_a_draft_it_is_no_part_of_it(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.says("谢谢你啊姑娘")
    await lin.hears("🙂 好的。您写的还没提交", "请确认")
    await lin.says("我不知道什么单号")
    await town.quiet()
    await lin.presses("✅ 提交")
    await town.quiet()

    assert town.tickets()[0]["text"] == LATE


@pytest.mark.parametrize("text", ["人呢？？说好的昨天11点25答复我呢", "催你们三遍了"])
async def test_an_urge_in_anger_is_one(town: Town, wang: Actor, lin: Actor, text: str) -> None:
    number = await lin.files(LATE)
    await lin.says(text)
    await lin.hears("要催这一件吗")
    await lin.presses("🔔 催单 C")

    await wang.hears(number, "催单，第 1 次")


async def test_data_and_its_end_are_named_beside_a_draft(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.says("你们有我什么资料？我要删掉")
    await lin.hears("/mydata", "/deleteme")
    await lin.presses("✅ 提交")
    await town.quiet()

    assert town.tickets()[0]["text"] == LATE


async def test_whether_it_is_open_on_sunday(town: Town, lin: Actor) -> None:
    await lin.says("周日开不开")

    await lin.hears("现在正在办公")


async def test_small_talk_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await mary.says("OK thanks")
    assert number in words(await mary.hears("You're welcome"))
    await mary.says("nothing else, thanks")
    await mary.hears("whenever you need to")
    await mary.says("What data do you have about me? I want it deleted")

    await mary.hears("/mydata", "/deleteme")


async def test_ok_in_a_draft_is_answered_and_submit_files_it(town: Town, mary: Actor) -> None:
    await mary.drafts("My parcel is late by three days")
    await mary.says("ok")
    await mary.hears("🙂 All right. What you wrote isn't submitted yet", "Please confirm")
    await mary.says("can you submit it please")
    await mary.hears("Registered")

    assert town.tickets()[0]["text"] == "My parcel is late by three days"


async def test_submit_is_no_part_of_a_draft_that_asks_something(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await lin.drafts("我的快递又延误了两天")
    await lin.says("提交吧")
    card = await lin.hears("❓ 还没提交，请先回答", "我的快递又延误了两天")

    assert "提交吧" not in words(card)
    assert len(town.tickets()) == 1
