"""A customer writes what happened; it is shown as a card, changed, and filed."""

import pytest

from bot.sandbox.state import Message
from storage.tickets import find_by_number
from tests.conversations.course import LATE, LATE_IN, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

SMASHED = "你们送来的玻璃杯全碎了"
SMASHED_IN = {"zh": SMASHED, "en": "All the glasses you delivered are smashed"}
CONFIRM = {"zh": "请确认", "en": "Please confirm"}
ONE_FILE = {"zh": "附件 1 个", "en": "1 attachment"}
NO_LONGER = {"zh": "附件", "en": "attachment"}
REGISTERED = {"zh": "已受理", "en": "Registered"}
REFUND = {"zh": "退款", "en": "Refund"}


async def _presses(actor: Actor, *keys: str, under: Message | None = None) -> None:
    """The buttons with these texts, one after the other."""
    for key in keys:
        await actor.presses(actor.words.label(key), under=under)


async def test_several_messages_become_one_card_that_is_edited_in_place(
    town: Town, lin: Actor
) -> None:
    card = await lin.drafts(LATE)
    await lin.says("订单号 SF1234567890")
    await lin.says("请尽快送来")

    await town.quiet()
    assert lin.times_heard("请确认") == 1
    now = await lin.hears(LATE, "SF1234567890", "请尽快送来")
    assert now["message_id"] == card["message_id"]
    assert labels(now) == ["✅ 提交", "✏️ 修改", "✖️ 取消"]


async def test_the_pictures_of_an_album_belong_to_one_draft(town: Town, lin: Actor) -> None:
    await lin.sends(caption=SMASHED, media_group_id="7")
    await lin.sends(media_group_id="7")
    await lin.sends(media_group_id="7")

    await lin.hears("请确认：投诉", "破损丢失", "附件 3 个")
    await town.quiet()
    assert lin.times_heard("请确认") == 1
    await lin.presses("提交")
    await lin.hears("已受理")
    assert [file["kind"] for file in town.tickets()[0]["attachments"]] == ["photo"] * 3


@in_both
async def test_a_message_that_is_edited_before_the_filing_changes_the_card(
    town: Town, customer: Actor, language: str
) -> None:
    told, now = {
        "zh": ("快递延误了两天", "快递延误了九天"),
        "en": ("My parcel is two days late", "My parcel is nine days late"),
    }[language]
    said = await customer.says(told)
    await customer.hears(CONFIRM[language], told)
    await customer.edits(said, now)

    await customer.hears(CONFIRM[language], now)
    await _presses(customer, "btn-submit")
    await customer.hears(REGISTERED[language])
    assert town.tickets()[0]["text"] == now


@in_both
async def test_a_caption_that_is_edited_changes_the_card_and_keeps_the_photo(
    customer: Actor, language: str
) -> None:
    told, now = {
        "zh": ("杯子碎了一个", "杯子碎了四个"),
        "en": ("One glass is smashed", "Four glasses are smashed"),
    }[language]
    photo = await customer.sends(caption=told)
    await customer.hears(CONFIRM[language], told)
    await customer.edits(photo, now)

    await customer.hears(CONFIRM[language], now, ONE_FILE[language])


@in_both
async def test_a_message_that_is_edited_after_the_filing_reaches_the_handler(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    told, now, changed, noted = {
        "zh": ("快递延误了两天", "快递延误了九天", "改了先前的一条消息", "您改的内容已转给"),
        "en": (
            "My parcel is two days late",
            "My parcel is nine days late",
            "changed an earlier message",
            "Your change is passed on",
        ),
    }[language]
    said = await customer.says(told)
    await customer.hears(CONFIRM[language])
    await _presses(customer, "btn-submit")
    await customer.hears(REGISTERED[language])
    await customer.edits(said, now)

    await handler.hears(changed, now)
    await customer.hears(noted)
    assert town.tickets()[0]["text"] == told


async def test_the_kind_can_be_changed_and_the_number_follows(town: Town, lin: Actor) -> None:
    card = await lin.drafts(LATE)
    await lin.presses("修改", under=card)
    await lin.presses("类型", under=card)
    await lin.presses("建议", under=card)
    await lin.hears("请确认：建议", "答复完毕")
    await lin.presses("提交")

    await lin.hears("S20261120-0001")


@in_both
async def test_the_category_can_be_changed_and_the_department_follows(
    town: Town, customer: Actor, language: str
) -> None:
    card = await customer.drafts(LATE_IN[language])
    await _presses(customer, "btn-edit", "btn-edit-category", under=card)
    await customer.presses(REFUND[language], under=card)
    await customer.hears(CONFIRM[language], REFUND[language])
    await _presses(customer, "btn-submit")
    await customer.hears(REGISTERED[language])

    assert town.tickets()[0]["category"] == "refund"
    assert town.tickets()[0]["department"] == "finance"


async def test_what_the_customer_chose_stays_when_more_is_written(town: Town, lin: Actor) -> None:
    card = await lin.drafts(LATE)
    await lin.presses("修改", under=card)
    await lin.presses("类别", under=card)
    await lin.presses("退款", under=card)
    await lin.hears("请确认", "退款")
    await lin.says("而且包装破损了")

    await lin.hears("请确认", "退款", "而且包装破损了")


@in_both
async def test_the_words_can_be_written_anew_and_the_files_stay(
    customer: Actor, language: str
) -> None:
    asked, anew = {
        "zh": ("请重新写一遍内容", "盘子裂了，要求赔偿"),
        "en": ("Please write it again; the files are kept", "A plate is cracked, I want it paid"),
    }[language]
    await customer.sends(caption=SMASHED_IN[language])
    await customer.hears(CONFIRM[language])
    await _presses(customer, "btn-edit", "btn-edit-words")
    await customer.hears(asked)
    await customer.says(anew)

    card = await customer.hears(CONFIRM[language], anew, ONE_FILE[language])
    assert SMASHED_IN[language] not in words(card)


@in_both
async def test_the_files_can_be_dropped(town: Town, customer: Actor, language: str) -> None:
    await customer.sends(caption=SMASHED_IN[language])
    await customer.hears(CONFIRM[language], ONE_FILE[language])
    await _presses(customer, "btn-edit", "btn-drop-files")

    await town.quiet()
    assert NO_LONGER[language] not in customer.chat()
    await _presses(customer, "btn-submit")
    await customer.hears(REGISTERED[language])
    assert town.tickets()[0]["attachments"] == []


@in_both
async def test_one_can_go_back_from_every_choice(customer: Actor, language: str) -> None:
    card = await customer.drafts(LATE_IN[language])
    for choice in ("btn-edit-kind", "btn-edit-category"):
        await _presses(customer, "btn-edit", choice, "btn-back", under=card)
        await customer.hears(CONFIRM[language], LATE_IN[language])


@in_both
@pytest.mark.parametrize("by_command", [False, True])
async def test_a_cancelled_draft_is_not_filed(
    town: Town, customer: Actor, language: str, *, by_command: bool
) -> None:
    cancelled = {"zh": "已取消，没有提交", "en": "Cancelled, nothing was filed"}[language]
    await customer.drafts(LATE_IN[language])
    if by_command:
        await customer.says("/cancel")
    else:
        await _presses(customer, "btn-cancel")

    await customer.hears(cancelled)
    assert town.tickets() == []


async def test_a_button_can_be_written_as_a_command(town: Town, mary: Actor) -> None:
    await mary.drafts(LATE_IN["en"])
    await town.waits(seconds=30)
    await mary.says("/submit")
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [LATE_IN["en"]]


@in_both
async def test_who_says_not_yet_keeps_the_draft_as_it_is(
    town: Town, customer: Actor, language: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await town.waits(seconds=30)
    await customer.says({"zh": "等等 先别提交", "en": "wait, don't submit yet"}[language])
    await town.quiet()
    assert town.tickets() == []
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [LATE_IN[language]]


@in_both
async def test_after_a_cancel_the_next_words_begin_a_new_draft(
    town: Town, customer: Actor, language: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await _presses(customer, "btn-cancel")
    await town.quiet()

    card = await customer.drafts(SMASHED_IN[language])
    assert LATE_IN[language] not in words(card)


async def test_an_edit_after_a_cancel_brings_nothing_back(town: Town, lin: Actor) -> None:
    said = await lin.says(LATE)
    await lin.presses("取消")
    await lin.edits(said, "快递延误了四天")

    await lin.has_not_heard("四天")


async def test_talk_is_answered_and_not_filed(town: Town, lin: Actor) -> None:
    await lin.says("你好")

    await lin.hears("请直接写下发生了什么")
    await lin.has_not_heard("请确认")


async def test_talk_can_be_filed_all_the_same(town: Town, lin: Actor) -> None:
    await lin.says("你好")
    await lin.presses("仍要提交工单")
    await lin.hears("请确认：投诉", "你好")
    await lin.presses("提交")

    await lin.hears("C20261120-0001")
    assert town.tickets()[0]["text"] == "你好"


@in_both
async def test_talk_before_the_matter_is_not_part_of_it(
    town: Town, customer: Actor, language: str
) -> None:
    hello, answer = {
        "zh": ("你好", "👋 您好！请直接写下发生了什么，我来登记并跟进到底。"),
        "en": (
            "Hello",
            "👋 Hello! Just write what happened; I'll register it and see it through.",
        ),
    }[language]
    await customer.says(hello)
    greeting = await customer.hears(answer)
    assert customer.words.label("insist-talk") in words(greeting)
    assert hello not in words(await customer.drafts(LATE_IN[language]))
    await town.quiet()

    # What was said stays, without the button of which it spoke.
    assert words(await customer.hears(answer)) == answer


async def test_thanks_in_the_middle_of_a_draft_do_not_throw_it_away(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    said = await lin.says("谢谢")
    await town.quiet()
    card = await lin.hears("请确认", LATE)

    assert card["message_id"] > said["message_id"]
    assert "谢谢" not in words(card)


@pytest.mark.parametrize("nod", ["好的", "没有", "👍"])
async def test_a_nod_to_the_card_is_no_part_of_the_matter(town: Town, lin: Actor, nod: str) -> None:
    first = await lin.drafts("快递延误了三天，客服态度恶劣，单号 SF1234567890")
    await lin.says(nod)
    await town.quiet()
    card = await lin.hears("📝 ", "延误了三天")
    assert nod not in str(card["text"]).splitlines()
    assert card["message_id"] > first["message_id"]  # below what they said, and nowhere else
    assert lin.times_heard("延误了三天") == 1
    number = await lin.files("箱子也压坏了")

    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        assert ticket.text.splitlines() == [
            "快递延误了三天，客服态度恶劣，单号 SF1234567890",
            "箱子也压坏了",
        ]


async def test_two_presses_of_submit_file_one_ticket(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.presses("提交", times=3)

    await lin.hears_toast("已经提交过了：C20261120-0001")
    await town.quiet()
    assert len(town.tickets()) == 1
    assert lin.times_heard("已受理") == 1
    assert "C20261120-0001" in words(lin.said()[-1])
    assert wang.times_heard("派给您了") == 1


async def test_a_draft_survives_a_restart_of_the_desk(town: Town, lin: Actor) -> None:
    await lin.sends(caption=SMASHED)
    card = await lin.hears("请确认", "附件 1 个")
    await town.restarts()
    await lin.says("订单号 SF1234567890")

    now = await lin.hears("请确认", SMASHED, "SF1234567890", "附件 1 个")
    assert now["message_id"] == card["message_id"]
    await lin.presses("提交")
    await lin.hears("C20261120-0001")


@in_both
async def test_a_photo_without_words_can_be_filed(
    handler: Actor, customer: Actor, language: str
) -> None:
    none_yet, none = {
        "zh": ("还没有文字", "没有文字"),
        "en": ("no words yet", "no words: see the files"),
    }[language]
    await customer.sends()
    await customer.hears(CONFIRM[language], none_yet, ONE_FILE[language])
    await _presses(customer, "btn-submit")

    await customer.hears(REGISTERED[language])
    await handler.hears(none, ONE_FILE[language])


@pytest.mark.parametrize(
    "kind", ["photo", "voice", "document", "video", "audio", "video_note", "animation"]
)
async def test_every_kind_of_file_reaches_the_handler(
    town: Town, wang: Actor, lin: Actor, kind: str
) -> None:
    await lin.sends(kind)
    await lin.hears("附件 1 个")
    await lin.presses("提交")
    await wang.presses("附件")

    await town.quiet()
    assert kind in wang.said()[-1]


async def test_one_is_one_and_two_are_two(town: Town, mary: Actor) -> None:
    await mary.sends()
    await mary.hears("📎 1 attachment\n")
    await mary.sends()
    await mary.hears("📎 2 attachments\n")


async def test_the_round_of_a_draft_in_english(town: Town, mary: Actor) -> None:
    await mary.says("hello")
    await mary.hears("Just write what happened")
    card = await mary.drafts("My parcel is late by three days and nobody answers")
    assert "Please confirm: Complaint" in words(card)
    await mary.presses("Edit", under=card)
    await mary.presses("Kind", under=card)
    await mary.presses("Fault report", under=card)
    await mary.hears("Please confirm: Fault report")
    await mary.presses("Submit")

    await mary.hears("F20261120-0001", "We promise to resolve it by Wed")
    await mary.hears_toast("Registered: F20261120-0001")


async def test_a_draft_can_be_added_to_an_open_ticket(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.drafts("包装也破损了")
    await lin.presses(f"补充到 {number}")

    await lin.hears(f"已转给负责 {number}")
    await wang.hears(number, "补充", "包装也破损了")
    assert len(town.tickets()) == 1


async def test_an_old_card_files_nothing(town: Town, lin: Actor) -> None:
    card = await lin.drafts(LATE)
    data = await lin.presses("取消")
    await lin.hears("已取消")
    await lin.forges(card, data.replace("cancel", "submit"))

    await lin.hears_toast("这个按钮已经过时")
    assert town.tickets() == []
