"""A draft is changed by saying so or by buttons; what was changed is shown, and can be undone."""

import pytest

from storage.tickets import find_by_number
from tests.conversations.course import in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

BOUGHT = "11月13日买的手机延误了，付了30元，一直没送到"
BOUGHT_IN = {
    "zh": BOUGHT,
    "en": "The phone I bought on 13 November is late, I paid 30 yuan",
}
CONFIRM = {"zh": "请确认", "en": "Please confirm"}
REGISTERED = {"zh": "已受理", "en": "Registered"}


async def _edits(actor: Actor, *path: str) -> None:
    for label in path:
        await actor.presses(label)
        await actor._town.quiet()


async def _presses(actor: Actor, *keys: str) -> None:
    """The same by the keys of what stands on the buttons."""
    await _edits(actor, *(actor.words.label(key) for key in keys))


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


@in_both
async def test_what_was_changed_is_undone_or_kept_as_words(customer: Actor, language: str) -> None:
    said, paid, paid_now, then = {
        "zh": ("金额是300不是30", "付了30元", "付了300元", "300"),
        "en": ("the amount is 300, not 30", "I paid 30 yuan", "I paid 300 yuan", "300"),
    }[language]
    await customer.drafts(BOUGHT_IN[language])
    await customer.says(said)
    await customer.hears(CONFIRM[language], paid_now)
    await _presses(customer, "btn-undo-change")
    now = await customer.hears(CONFIRM[language], paid)
    assert then not in words(now)
    await customer.says(said)
    await customer.hears(CONFIRM[language], paid_now)
    await _presses(customer, "btn-keep-words")

    now = await customer.hears(CONFIRM[language], paid, said)
    assert customer.words.label("btn-undo-change") not in labels(now)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("it was the 12th, not the 13th", "on the 12th"),
        ("it's not a complaint, just a suggestion", "Please confirm: Suggestion"),
        ("category: refund", "Refund"),
        ("remove the photo", "Taken out: 1 file"),
        ("Chinese please", "已改为：中文"),
        ("请用中文", "已改为：中文"),
    ],
)
async def test_in_english(town: Town, mary: Actor, said: str, shown: str) -> None:
    await mary.drafts("My parcel of the order on the 13th is three days late")
    await mary.sends("photo")
    await town.quiet()
    await mary.says(said)
    now = await mary.hears("📝", "✏️", shown)

    assert said not in words(now)
    await mary.presses("↩️")
    await mary.hears("Please confirm")
    await mary.has_not_heard(shown)


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


@in_both
async def test_a_fact_is_changed_dropped_and_added_by_buttons(
    town: Town, customer: Actor, language: str
) -> None:
    amount, asked, now_amount, changed, date, no_more, number, asked_number, order = {
        "zh": (
            ("金额: 30元", "30元"), "「30元」应该是什么", "300元", "「30元」→「300元」",
            ("日期: 11月13日", "11月13日"), "不再算作要点：11月13日",
            "单号", "单号是多少", "仓库那单",
        ),
        "en": (
            ("Amount: 30 yuan", "30 yuan"), "What should “30 yuan” be?", "300 yuan",
            "“30 yuan” → “300 yuan”",
            ("Date: 13 November", "13 November"), "No detail any more: 13 November",
            "Order number", "What is the order or tracking number?", "the one of the warehouse",
        ),
    }[language]  # fmt: skip
    await customer.drafts(BOUGHT_IN[language])
    await _presses(customer, "btn-edit", "btn-edit-facts")
    await _edits(customer, amount[0])
    await _presses(customer, "btn-fact-change")
    await customer.hears(asked)
    await customer.says(now_amount)
    await customer.hears(CONFIRM[language], changed)
    await _presses(customer, "btn-edit", "btn-edit-facts")
    await _edits(customer, date[0])
    await _presses(customer, "btn-fact-drop")
    now = await customer.hears(CONFIRM[language], no_more)
    assert f"🔎 {now_amount}" in words(now)
    await _presses(customer, "btn-edit", "btn-edit-facts", "btn-add-fact")
    await _edits(customer, number)
    await customer.hears(asked_number)
    await customer.says(order)
    await customer.hears(CONFIRM[language], f"{now_amount} · {order}")
    await _presses(customer, "btn-submit")
    await customer.hears(REGISTERED[language])

    assert _facts(town) == {"amount": now_amount, "order_no": order}


@in_both
async def test_one_file_is_taken_out_and_comes_back(
    town: Town, customer: Actor, language: str
) -> None:
    one, two, out = {
        "zh": ("附件 1 个", "附件 2 个", "已去掉 1 个文件"),
        "en": ("1 attachment", "2 attachments", "Taken out: 1 file"),
    }[language]
    await customer.drafts(BOUGHT_IN[language])
    await customer.sends("photo")
    await customer.sends("voice")
    await customer.hears(two)
    await _presses(customer, "btn-edit", "btn-edit-files")
    await _edits(customer, "2. ")
    await customer.hears(one, out)
    await _presses(customer, "btn-undo-change")
    await customer.hears(two)
    await _presses(customer, "btn-edit", "btn-drop-files", "btn-submit")
    await customer.hears(REGISTERED[language])

    assert town.tickets()[0]["attachments"] == []


@pytest.mark.parametrize(
    ("language", "other", "now"),
    [
        ("zh", "English", ("Please confirm", "Changed to: English")),
        ("en", "中文", ("请确认", "已改为：中文")),
    ],
)
async def test_the_language_is_changed_on_the_card(
    customer: Actor, language: str, other: str, now: tuple[str, str]
) -> None:
    await customer.drafts(BOUGHT_IN[language])
    await _presses(customer, "btn-edit", "btn-edit-language")
    await _edits(customer, other)
    await customer.hears(*now)
    await _edits(customer, "↩️")

    await customer.hears(CONFIRM[language], BOUGHT_IN[language])


@in_both
async def test_back_leads_back_and_cancel_leaves_the_draft(customer: Actor, language: str) -> None:
    amount, more = {
        "zh": ("30元", "而且没人接电话"),
        "en": ("30 yuan", "and nobody answers the phone"),
    }[language]
    label = customer.words.label
    back = label("btn-back")
    facts, files = label("btn-edit-facts"), label("btn-edit-files")
    await customer.drafts(BOUGHT_IN[language])
    for path in (
        [facts],
        [facts, label("btn-add-fact")],
        [facts, amount],
        [files],
        [label("btn-edit-language")],
        [label("btn-edit-kind")],
    ):
        if path == [files]:
            await customer.sends("photo")
            await customer.sends("photo")
            await customer.hears({"zh": "附件 2 个", "en": "2 attachments"}[language])
        await _edits(customer, label("btn-edit"), *path)
        while back in customer.chat_buttons():
            await _edits(customer, back)
        assert label("btn-submit") in customer.chat_buttons()
    await _edits(customer, label("btn-edit"), facts, amount, label("btn-fact-change"))
    await _edits(customer, label("btn-cancel"))
    await customer.says(more)

    await customer.hears(CONFIRM[language], BOUGHT_IN[language], more)


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


@in_both
async def test_two_values_never_stand_there_without_a_word(customer: Actor, language: str) -> None:
    told, wrong, unclear, more = {
        "zh": (
            "快递延误了三天，手机也坏了",
            "型号写错了，是Z9",
            "没看出「型号」指的是哪一处",
            "店员也不理人",
        ),
        "en": (
            "My parcel is three days late, and the phone in it is broken",
            "the model is wrong, it's Z9",
            "I couldn't tell which “model” is meant",
            "and the man in the shop ignored me",
        ),
    }[language]
    await customer.drafts(told)
    await customer.says(wrong)
    await customer.hears(CONFIRM[language], wrong, unclear)
    await customer.says(more)

    assert unclear not in words(await customer.hears(CONFIRM[language], more))


async def test_what_was_told_wrongly_in_english(town: Town, mary: Actor) -> None:
    await mary.drafts("My X100 phone broke, call me at 13800001234")
    await mary.says("I got the model wrong, it's X200 not X100")
    await mary.hears("Please confirm", "X200 phone")
    await mary.says("wrong phone number")
    await mary.hears("What should “13800001234” be?")
    await mary.says("13900001234")

    await mary.hears("Please confirm", "X200 phone broke, call me at 13900001234")


@in_both
async def test_a_correction_of_an_open_ticket_reaches_the_handler_as_one(
    handler: Actor, customer: Actor, language: str
) -> None:
    leak, wrong, corrects = {
        "zh": ("水管漏水，我家在2号楼301", "地址错了，是3号楼", "林晓 更正"),
        "en": (
            "The water pipe leaks, I live at 12 King Street",
            "The address is wrong, it's 21 King Street",
            "Mary corrects",
        ),
    }[language]
    number = await customer.files(leak)
    await handler.presses(handler.words.label("btn-accept"))
    await customer.chat_when_quiet()
    await customer.says("/mine")
    await customer.presses(number)
    await customer.presses(customer.words.label("btn-write"))
    await customer.says(wrong)

    await handler.hears("✏️", number, corrects, wrong)


@in_both
async def test_two_corrections_in_one_sentence_are_taken_back_as_one(
    customer: Actor, language: str
) -> None:
    said, both, old = {
        "zh": (
            "不对，是12号买的，金额是300不是30",
            ("11月12号", "300元"),
            ("11月13日", "付了30元"),
        ),
        "en": (
            "not the 13th but the 12th, and 300 not 30",
            ("12 November", "300 yuan"),
            ("13 November", "paid 30 yuan"),
        ),
    }[language]
    await customer.drafts(BOUGHT_IN[language])
    await customer.says(said)
    card = await customer.hears(CONFIRM[language], *both)
    assert said not in words(card)
    await _presses(customer, "btn-undo-change")

    await customer.hears(CONFIRM[language], *old)


@in_both
async def test_a_text_written_under_the_question_what_to_change_is_asked_about(
    town: Town, customer: Actor, language: str
) -> None:
    lamp, hole, asked = {
        "zh": ("收到的台灯坏了，一直不亮", "收到的沙发破了，有个洞", "还是加在后面"),
        "en": (
            "The lamp came broken and stays dark",
            "The sofa came damaged, it has a hole",
            "in addition?",
        ),
    }[language]
    await customer.drafts(BOUGHT_IN[language])
    await _presses(customer, "btn-edit")
    await customer.says(lamp)
    await customer.hears(BOUGHT_IN[language], lamp, asked)
    await _presses(customer, "btn-draft-instead")
    card = await customer.hears(CONFIRM[language], lamp)
    assert asked not in words(card)
    assert BOUGHT_IN[language] not in words(card).split("\n")
    await _presses(customer, "btn-undo-change")
    await customer.hears(BOUGHT_IN[language], lamp, asked)
    await _presses(customer, "btn-in-addition")
    card = await customer.hears(CONFIRM[language], BOUGHT_IN[language], lamp)
    assert asked not in words(card)
    await _presses(customer, "btn-edit")
    await customer.says(hole)
    await customer.hears(hole, asked)
    await customer.says({"zh": "换掉吧", "en": "instead"}[language])
    await town.quiet()
    await _presses(customer, "btn-submit")
    await customer.hears("20261120-0001")

    assert town.tickets()[0]["text"] == hole


@in_both
async def test_a_correction_or_what_goes_on_is_not_asked_about(
    customer: Actor, language: str
) -> None:
    price, shown, more, asked = {
        "zh": ("300元", "付了300元", "而且客服不理人", "还是加在后面"),
        "en": ("300 yuan", "paid 300 yuan", "and nobody answers", "in addition?"),
    }[language]
    await customer.drafts(BOUGHT_IN[language])
    await _presses(customer, "btn-edit")
    await customer.says(price)
    await customer.hears(CONFIRM[language], "✏️", shown)
    await _presses(customer, "btn-edit")
    await customer.says(more)
    card = await customer.hears(CONFIRM[language], more)

    assert asked not in words(card)


@in_both
async def test_the_last_sentence_is_taken_out_and_the_only_one_is_not(
    customer: Actor, language: str
) -> None:
    more, drop, gone = {
        "zh": ("客服也不理人", "最后一句删掉", "已删去"),
        "en": ("Nobody answers the phone", "delete the last sentence", "Taken out"),
    }[language]
    await customer.drafts(BOUGHT_IN[language])
    await customer.says(more)
    await customer.hears(CONFIRM[language], more)
    await customer.says(drop)
    card = await customer.hears(CONFIRM[language], gone, more)
    assert more not in words(card).split("\n")
    await customer.says(drop)

    await customer.hears(customer.words.label("draft-give-up"), BOUGHT_IN[language])
