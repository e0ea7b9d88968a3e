"""A draft is changed by saying so or by buttons; what was changed is shown, and can be undone."""

import pytest

from storage.tickets import find_by_number
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

BOUGHT = "11月13日买的手机延误了，付了30元，一直没送到"


async def _edits(actor: Actor, *path: str) -> None:
    for label in path:
        await actor.presses(label)
        await actor._town.quiet()


def _facts(town: Town) -> dict[str, str]:
    """Of the one ticket, by what they are."""
    with town.reading() as session:
        ticket = find_by_number(session, town.tickets()[0]["number"])
        assert ticket is not None
        return {fact["type"]: fact["value"] for fact in ticket.facts}


async def test_a_day_is_put_right_by_saying_it(town: Town, lin: Actor) -> None:
    card = await lin.drafts(BOUGHT)
    await lin.says("是12号，不是13号")
    now = await lin.hears("请确认", "已改", "11月12日")

    assert now["message_id"] > card["message_id"]  # below what was said, to be seen
    assert "13" not in words(now).split("\n", 2)[2]
    await lin.presses("✅ 提交")
    await lin.hears("已受理")
    assert town.tickets()[0]["text"] == BOUGHT.replace("13", "12")
    assert _facts(town) == {"date": "11月12日", "amount": "30元"}


async def test_what_was_changed_is_undone_or_kept_as_words(town: Town, lin: Actor) -> None:
    await lin.drafts(BOUGHT)
    await lin.says("金额是300不是30")
    await lin.hears("请确认", "付了300元")
    await lin.presses("↩️ 撤销")
    now = await lin.hears("请确认", "付了30元")
    assert "300" not in words(now)
    await lin.says("金额是300不是30")
    await lin.hears("请确认", "付了300元")
    await lin.presses("💬 这是补充")

    now = await lin.hears("请确认", "付了30元", "金额是300不是30")
    assert "↩️ 撤销" not in labels(now)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("it was the 12th, not the 13th", "on the 12th"),
        ("it's not a complaint, just a suggestion", "Please confirm: Suggestion"),
        ("category: refund", "Refund"),
        ("remove the photo", "Taken out: 1 file"),
    ],
)
async def test_in_english(town: Town, mary: Actor, said: str, shown: str) -> None:
    await mary.drafts("My parcel of the order on the 13th is three days late")
    await mary.sends("photo")
    await town.quiet()
    await mary.says(said)
    now = await mary.hears("Please confirm", "✏️", shown)

    assert said not in words(now)
    await mary.presses("↩️ Undo")
    await town.quiet()
    assert shown not in mary.chat()


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("这不是投诉，只是建议", "请确认：建议"),
        ("类别：退款", "已改为：退款"),
        ("删掉照片", "已去掉 1 个文件"),
        ("把手机改成电脑", "「手机」→「电脑」"),
        ("请用英文", "Please confirm"),
        ("use English please", "Please confirm"),
    ],
)
async def test_in_chinese(town: Town, lin: Actor, said: str, shown: str) -> None:
    await lin.drafts(BOUGHT)
    await lin.sends("photo")
    await town.quiet()
    await lin.says(said)

    assert said not in words(await lin.hears("✏️", shown))


async def test_what_is_no_change_is_added(town: Town, lin: Actor) -> None:
    await lin.drafts(BOUGHT)
    await lin.says("不是我弄错的，是你们仓库弄错的")

    await lin.hears("请确认", BOUGHT, "不是我弄错的，是你们仓库弄错的")


async def test_a_fact_is_changed_dropped_and_added_by_buttons(town: Town, lin: Actor) -> None:
    await lin.drafts(BOUGHT)
    await _edits(lin, "修改", "要点", "金额: 30元", "更改")
    await lin.hears("「30元」应该是什么")
    await lin.says("300元")
    await lin.hears("请确认", "付了300元", "「30元」→「300元」")
    await _edits(lin, "修改", "要点", "日期: 11月13日", "不算")
    now = await lin.hears("请确认", "不再算作要点：11月13日")
    assert "🔎 300元" in words(now)
    await _edits(lin, "修改", "要点", "补充一项", "单号")
    await lin.hears("单号是多少")
    await lin.says("仓库那单")
    await lin.hears("请确认", "300元 · 仓库那单")
    await lin.presses("✅ 提交")
    await lin.hears("已受理")

    assert _facts(town) == {"amount": "300元", "order_no": "仓库那单"}


async def test_one_file_is_taken_out_and_comes_back(town: Town, lin: Actor) -> None:
    await lin.drafts(BOUGHT)
    await lin.sends("photo")
    await lin.sends("voice")
    await lin.hears("附件 2 个")
    await _edits(lin, "修改", "📎 逐个", "2. ")
    await lin.hears("附件 1 个", "已去掉 1 个文件")
    await lin.presses("↩️ 撤销")
    await lin.hears("附件 2 个")
    await _edits(lin, "修改", "去掉附件")
    await lin.presses("✅ 提交")
    await lin.hears("已受理")

    assert town.tickets()[0]["attachments"] == []


async def test_the_language_is_changed_on_the_card(town: Town, lin: Actor) -> None:
    await lin.drafts(BOUGHT)
    await _edits(lin, "修改", "语言", "English")
    await lin.hears("Please confirm", "Changed to: English")
    await lin.presses("↩️ Undo")

    await lin.hears("请确认", BOUGHT)


async def test_back_leads_back_and_cancel_leaves_the_draft(town: Town, lin: Actor) -> None:
    await lin.drafts(BOUGHT)
    for path in (["要点"], ["要点", "补充一项"], ["要点", "30元"], ["逐个"], ["语言"], ["类型"]):
        if path == ["逐个"]:
            await lin.sends("photo")
            await lin.sends("photo")
            await lin.hears("附件 2 个")
        await _edits(lin, "修改", *path)
        while "返回" in lin.chat_buttons():
            await _edits(lin, "返回")
        assert "✅ 提交" in lin.chat_buttons()
    await _edits(lin, "修改", "要点", "30元", "更改", "取消")
    await lin.says("而且没人接电话")

    await lin.hears("请确认", BOUGHT, "而且没人接电话")


async def test_an_old_button_of_a_fact_changes_nothing(town: Town, lin: Actor) -> None:
    card = await lin.drafts(BOUGHT)
    await _edits(lin, "修改", "要点")
    data = await lin.presses("金额: 30元")
    await _edits(lin, "不算")
    await lin.hears("不再算作要点")
    await lin.forges(card, data)
    await lin.hears_toast("已经过时")
    await lin.forges(card, data.replace(":fact:", ":no_file:"))
    await lin.forges(card, data.replace(":fact:", ":language:"))
    await town.quiet()

    assert "没能处理" not in lin.chat()


PHONED = "买的X100手机坏了，我的电话13800001234，送到2号楼301"


@pytest.mark.parametrize(
    ("said", "old", "new"),
    [
        ("型号写错了，是X200不是X100", "X100", "X200"),
        ("手机号写错了，是13900001234", "13800001234", "13900001234"),
        ("地址错了，是3号楼", "2号楼", "3号楼"),
    ],
)
async def test_what_was_told_wrongly_gives_way(
    town: Town, lin: Actor, said: str, old: str, new: str
) -> None:
    await lin.drafts(PHONED)
    await lin.says(said)
    await lin.hears("已改", new)
    await lin.presses("✅ 提交")
    await lin.hears("已受理")

    ticket = town.tickets()[0]
    assert ticket["text"] == PHONED.replace(old, new)
    assert not [value for value in _facts(town).values() if old in value]


async def test_what_is_right_is_asked_where_it_was_not_said(town: Town, lin: Actor) -> None:
    await lin.drafts(PHONED)
    await lin.says("手机号写错了")
    await lin.hears("「13800001234」应该是什么")
    await lin.says("13900001234")
    await lin.hears("请确认", "13900001234", "已改")
    await lin.presses("✅ 提交")
    await lin.hears("已受理")

    assert town.tickets()[0]["text"] == PHONED.replace("13800001234", "13900001234")


async def test_two_values_never_stand_there_without_a_word(town: Town, lin: Actor) -> None:
    await lin.drafts("快递延误了三天，手机也坏了")
    await lin.says("型号写错了，是Z9")
    await lin.hears("请确认", "型号写错了，是Z9", "没看出「型号」错在哪一处")
    await lin.says("店员也不理人")

    assert "没看出" not in words(await lin.hears("请确认", "店员也不理人"))


async def test_what_was_told_wrongly_in_english(town: Town, mary: Actor) -> None:
    await mary.drafts("My X100 phone broke, call me at 13800001234")
    await mary.says("I got the model wrong, it's X200 not X100")
    await mary.hears("Please confirm", "X200 phone")
    await mary.says("wrong phone number")
    await mary.hears("What should “13800001234” be?")
    await mary.says("13900001234")

    await mary.hears("Please confirm", "X200 phone broke, call me at 13900001234")


async def test_a_correction_of_an_open_ticket_reaches_the_handler_as_one(
    town: Town, lin: Actor
) -> None:
    wang = await town.staff("王强", "handler")
    number = await lin.files("水管漏水，我家在2号楼301")
    await wang.presses("接单")
    await lin.hears("已有人接手")
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.says("地址错了，是3号楼")

    await wang.hears(f"✏️ {number}：林晓 更正", "地址错了，是3号楼")
