"""/mydata: everything the desk holds of somebody, in one readable file, for them alone."""

import re

from tests.conversations.people import Actor, words
from tests.conversations.town import Town

LATE = "快递 <b>延误</b>了三天，单号 SF1234567890"
MINE = "📦"


async def _file(actor: Actor) -> str:
    """The newest file that the desk has sent them."""
    await actor.hears(MINE)
    message = next(each for each in reversed(actor.said()) if "document" in each)
    assert re.fullmatch(r"duban-2026-11-\d\d\.html", message["document"]["file_name"])
    return actor.world.file_bytes(actor.world.file(message["document"]["file_id"])).decode()


async def test_it_holds_all_there_is(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.says("/phone")
    await lin.says("13800001234")
    await lin.sends(kind="document", filename="发票.pdf", caption="发票在这里")
    number = await lin.files(LATE)
    await wang.presses("接单")
    await wang.presses("回复客户")
    await wang.says("正在查找包裹")
    await lin.hears("正在查找包裹")
    await wang.presses("办结")
    await wang.says("今天已送到")
    await wang.hears("原因是什么")
    await wang.says("分拣线故障，内部原因")
    await lin.hears("今天已送到")
    await lin.presses("👍 满意")
    await town.waits(days=4)
    await lin.presses("✅ 已解决")
    await lin.presses("★★★★★")
    await lin.says("谢谢王师傅")
    await lin.hears("您的评价已记录")
    await lin.says("还有一件没提交的事")
    await lin.says("/mydata")

    page = await _file(lin)
    for held in (
        "林晓", str(lin.id), "+8613800001234", number, "发票.pdf", "发票在这里", "正在查找包裹",
        "今天已送到", "⭐⭐⭐⭐⭐", "谢谢王师傅", "还有一件没提交的事", "已出示隐私说明", "已关闭",
    ):  # fmt: skip
        assert held in page, held
    assert "内部原因" not in page
    assert "王强" not in page
    assert "· 满意，关闭" in page  # as it is said to them, not of them
    assert "客户满意" not in page


async def test_words_in_it_are_never_markup(town: Town, wang: Actor) -> None:
    rogue = await town.customer("<script>alert(1)</script>")
    await rogue.files(LATE)
    await rogue.says("/mydata")

    page = await _file(rogue)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "&lt;b&gt;延误&lt;/b&gt;" in page
    assert "<script" not in page


async def test_it_is_in_their_language_and_of_their_own(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    await lin.files(LATE)
    await mary.files("My parcel is three days late")
    await mary.says("/privacy")
    await mary.presses("📦 Get my data")

    page = await _file(mary)
    assert '<html lang="en">' in page
    assert "What you submitted" in page
    assert "My parcel is three days late" in page
    assert "SF1234567890" not in page
    assert "林晓" not in page


async def test_it_is_given_once_in_an_hour(town: Town, lin: Actor) -> None:
    await lin.says("/mydata")
    await lin.hears(MINE)
    await lin.says("/mydata")
    await lin.hears("刚取过一份", "15:05")
    await town.waits(hours=1)
    await lin.says("/mydata")
    await town.quiet()

    assert sum("document" in each for each in lin.said()) == 2


async def test_staff_get_theirs(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await wang.hears("派给您了")
    await wang.says("/mydata")

    page = await _file(wang)
    assert "处理人" in page
    assert "手上的工单" in page
    assert "SF1234567890" not in page


async def test_the_caption_says_to_keep_it_safe(town: Town, mary: Actor) -> None:
    await mary.says("/mydata")
    assert "Please keep it safe" in words(await mary.hears(MINE))
