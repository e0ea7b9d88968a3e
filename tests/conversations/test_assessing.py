"""责任认定 and evidence: what the desk wants to know of who resolves, unseen by the customer."""

from pathlib import Path

import pytest

from tests.conversations.course import accepted, answers, closed, finds, resolved
from tests.conversations.desks import desk_with
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

WHO = ["本部门", "其他部门", "供应商", "客户", "无责任方"]
WAS = ["成立", "部分成立", "不成立"]


async def test_the_handler_is_asked_in_two_steps_under_the_message_that_it_is_resolved(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    asked = await wang.hears(f"{number} 已办结", "1/2 · 谁的责任")
    assert labels(asked) == [*WHO, "📂 打开工单"]
    await wang.presses("供应商")
    second = await wang.hears("责任方：供应商 · 是否成立：未认定", "2/2 · 客户反映的是否成立")
    assert second["message_id"] == asked["message_id"]
    assert labels(second) == [*WAS, "📂 打开工单"]
    await wang.presses("部分成立")
    done = await wang.hears("责任方：供应商 · 是否成立：部分成立")
    assert labels(done) == ["⚖️ 责任认定", "📂 打开工单"]

    await town.quiet()
    ticket = town.ticket(number)
    assert (ticket["responsible"], ticket["justified"]) == ("supplier", "partly")
    await lin.has_not_heard("责任")


async def test_it_is_asked_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await ann.presses("Resolve")
    await ann.hears("how was it solved")
    await ann.says("It was delivered")
    await ann.hears("what was the cause")
    await ann.says("Sorted wrongly")
    await ann.hears(f"{number} is resolved", "Who is responsible")
    await ann.presses("own department")
    await ann.hears("2/2 · Was it justified?")
    await ann.presses("not justified")

    await ann.hears("Responsible: own department · justified: not justified")
    await mary.has_not_heard("esponsible")


async def test_the_card_says_whether_it_was_said_and_the_trail_that_it_was(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await resolved(lin, wang)
    await wang.presses("打开工单")
    await wang.hears("责任方和是否成立还没有认定")
    await wang.presses("无责任方")
    await wang.presses("不成立")
    await wang.hears("是否成立：不成立")
    await wang.presses("打开工单")
    await wang.hears("责任方：无责任方 · 是否成立：不成立", "📍")
    await wang.presses("更多")
    await wang.presses("经过")

    await wang.hears("责任认定")
    await lin.presses("查看")
    await lin.presses("经过")
    await lin.has_not_heard("责任认定")


async def test_who_has_not_said_it_is_asked_at_the_close_in_place_of_before(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)

    asked = await wang.hears(f"{number}：客户满意，已关闭", "1/2 · 谁的责任")
    assert "供应商" in labels(asked)
    await town.waits(days=1)
    assert wang.times_heard("谁的责任") == 1


async def test_at_the_close_only_what_is_missing_is_asked(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await wang.presses("供应商")
    await wang.hears("2/2")
    await town.waits(days=4)

    asked = await wang.hears(f"{number} 责任认定", "责任方：供应商", "客户反映的是否成立")
    assert labels(asked) == [*WAS, "📂 打开工单"]
    assert wang.times_heard("是否成立（属实）？") == 1
    await wang.presses("不成立")
    await wang.hears("责任方：供应商 · 是否成立：不成立")


async def test_who_said_it_is_not_asked_again(town: Town, wang: Actor, lin: Actor) -> None:
    await resolved(lin, wang)
    await wang.presses("供应商")
    await wang.presses("部分成立")
    await wang.hears("部分成立")
    await lin.presses("👍 满意")
    await wang.hears("客户满意")
    await town.quiet()

    assert wang.times_heard("谁的责任") == 0


async def test_it_is_put_right_behind_more_for_some_days(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    await wang.presses("供应商")
    await wang.presses("部分成立")
    await wang.hears("是否成立：部分成立")
    await town.waits(days=6)
    await finds(zhao, number)
    await zhao.presses("更多")
    await zhao.presses("⚖️ 责任认定")
    assert "• 供应商" in labels(await zhao.hears("1/2 · 谁的责任"))
    await zhao.presses("无责任方")
    assert "• 部分成立" in labels(await zhao.hears("2/2", "责任方：无责任方"))
    await zhao.presses("部分成立")
    await zhao.hears("责任方：无责任方 · 是否成立：部分成立")
    await town.quiet()
    assert town.ticket(number)["responsible"] == "nobody"

    await town.waits(days=3)
    await wang.presses("⚖️ 责任认定")
    await wang.hears_toast("现在的状态不能这样做")
    assert town.ticket(number)["responsible"] == "nobody"


async def test_somebody_else_s_ticket_is_not_theirs_to_assess(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await resolved(lin, wang)
    ren = await town.staff("任远", "handler")
    asked = await wang.hears("谁的责任")
    data = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await ren.forges(await ren.hears("🎉"), data)
    await ren.hears_toast("没有您可以办理的")
    await wang.forges(asked, data.replace("own_department", "the_moon"))

    await wang.hears_toast("没有您可以办理的")


@pytest.mark.parametrize(
    "words",
    [
        "表扬你们的快递员小张，服务特别好，非常感谢！",
        "建议你们增加周末营业时间",
        "请问会员积分怎么兑换？",
    ],
)
async def test_of_praise_suggestion_and_inquiry_nobody_asks_for_cause_or_blame(
    town: Town, wang: Actor, lin: Actor, words: str
) -> None:
    number = await lin.files(words)
    await wang.presses("接单")
    await answers(wang, "已转达并登记")
    await lin.hears(number, "已转达并登记")
    await lin.presses("👍")
    await wang.hears("已关闭")
    await town.quiet()

    assert "谁的责任" not in wang.chat()
    assert "原因是什么" not in wang.chat()


class TestEvidence:
    """Where the desk file wants it."""

    @pytest.fixture
    def desk(self, tmp_path: Path) -> str:
        confirmed = "confirmed = [1, 2]"
        return desk_with(tmp_path, {confirmed: f'evidence = ["complaint"]\n{confirmed}'})

    async def test_a_photo_is_asked_for_and_stays_with_the_staff(
        self, town: Town, wang: Actor, lin: Actor
    ) -> None:
        number = await accepted(lin, wang)
        await wang.presses("✅ 办结")
        await wang.hears("怎么解决的")
        await wang.says("已补送")
        asked = await wang.hears("请发一张照片或一个文件作为证据")
        assert labels(asked) == ["✖️ 取消"]
        await wang.says("没有照片")
        await wang.hears("需要照片或文件作证据")
        await lin.has_not_heard("已办结")
        await wang.sends("photo")
        await wang.hears("原因是什么")
        paper = await wang.sends("document")
        await wang.exchanges(paper, "video")
        await wang.says("分拣错误")
        await lin.hears(number, "已补送")
        await town.quiet()
        assert [file["kind"] for file in town.ticket(number)["evidence"]] == ["photo", "video"]
        await wang.exchanges(paper, "document")
        await wang.hears(number, "已换成新的证据，先前的也留着")
        await town.quiet()

        kinds = [file["kind"] for file in town.ticket(number)["evidence"]]
        assert kinds == ["photo", "video", "document"]
        assert town.ticket(number)["attachments"] == []
        assert not any("photo" in message or "document" in message for message in lin.said())
        await lin.says("/mydata")
        await town.quiet()
        await wang.presses("打开工单")
        await wang.hears("📎 附件 3 个")

    async def test_other_kinds_are_resolved_without(
        self, town: Town, wang: Actor, lin: Actor
    ) -> None:
        await lin.files("请问会员积分怎么兑换？")
        await wang.presses("接单")
        await answers(wang, "在首页点积分")

        await lin.hears("在首页点积分")

    async def test_the_supervisor_sees_it_before_confirming(
        self, town: Town, wang: Actor, zhao: Actor, lin: Actor
    ) -> None:
        await lin.files("你们的人把我的箱子摔坏了，这已经是第三次投诉了！")
        await wang.presses("接单")
        await wang.presses("✅ 办结")
        await wang.hears("怎么解决的")
        await wang.says("已赔付")
        await wang.hears("作为证据")
        await wang.sends("photo")
        await wang.hears("原因是什么")
        await wang.says("装卸不当")

        await zhao.hears("报请确认", "证据 1 个")
        await town.quiet()
        assert any("photo" in message for message in zhao.said())
