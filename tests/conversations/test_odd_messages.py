"""Stickers, polls, places, contacts, albums, groups: nothing crashes and no words are lost."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.conversations.course import LATE, accepted, closed, in_both, resolved
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november

ODDITIES: dict[str, dict[str, Any]] = {
    "poll": {
        "poll": {
            "id": "1",
            "question": "?",
            "options": [{"text": "a", "voter_count": 0, "persistent_id": "1"}],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    },
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
    "place": {"location": {"latitude": 31.23, "longitude": 121.47}},
    "contact": {"contact": {"phone_number": "13800000000", "first_name": "李"}},
    "pinned": {
        "pinned_message": {"chat": {"id": 1, "type": "private"}, "message_id": 1, "date": 0}
    },
    "something of the future": {"hologram": {"depth": 3}},
    "a type that changed": {"dice": "six"},
}

Step = Callable[[Actor, Actor, Town], Awaitable[None]]
SMASHED = {"zh": "玻璃杯碎了", "en": "The glasses are smashed"}
NOT_KEPT = {
    "zh": ("这种消息我存不下来", "这里需要一句文字"),
    "en": ("I can't keep that kind of message", "A line of text is needed here"),
}
LAST = {"zh": "最后一句：快递延误了", "en": "A last word: my parcel is late"}
RATED = {"zh": "您的评价已记录", "en": "Your rating is recorded"}
FAILED = {"zh": "没能处理", "en": "could not process it yet"}


async def _idle(lin: Actor, wang: Actor, town: Town) -> None:
    await lin.says("/help")


async def _drafting(lin: Actor, wang: Actor, town: Town) -> None:
    await lin.drafts(SMASHED[lin.language])


async def _rewriting(lin: Actor, wang: Actor, town: Town) -> None:
    await lin.drafts(SMASHED[lin.language])
    await lin.presses(lin.words.label("btn-edit"))
    await lin.presses(lin.words.label("btn-edit-words"))


async def _writing(lin: Actor, wang: Actor, town: Town) -> None:
    number = await accepted(lin, wang)
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses(lin.words.label("btn-write"))


async def _rejecting(lin: Actor, wang: Actor, town: Town) -> None:
    await resolved(lin, wang)
    await lin.presses(lin.words.label("btn-not-satisfied"))


async def _commenting(lin: Actor, wang: Actor, town: Town) -> None:
    await closed(lin, wang)
    await town.waits_until(november(23, 18, 5))
    await lin.presses(lin.words.label("btn-solved"))
    await lin.presses("★★★★")
    await town.quiet()


STEPS: list[Step] = [_idle, _drafting, _rewriting, _writing, _rejecting, _commenting]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__[1:])
@in_both
async def test_odd_messages_of_a_customer_break_nothing(
    town: Town, customer: Actor, handler: Actor, step: Step, language: str
) -> None:
    await step(customer, handler, town)
    await town.quiet()
    for kind in ("poll", "dice", "pinned", "something of the future"):
        await customer.sends_odd(**ODDITIES[kind])
    await town.quiet()
    assert sum(customer.times_heard(answer) for answer in NOT_KEPT[language]) == 4
    await customer.says(LAST[language])
    await town.quiet()

    # Wherever it goes, somebody has it: the card, the handler, or the follow-up.
    everything = customer.chat() + handler.chat()
    assert LAST[language] in everything or RATED[language] in everything
    assert FAILED[language] not in everything


@pytest.mark.parametrize("step", STEPS[:-1], ids=lambda step: step.__name__[1:])
@in_both
async def test_stickers_places_and_contacts_are_put_into_words(
    town: Town, customer: Actor, handler: Actor, step: Step
) -> None:
    await step(customer, handler, town)
    await town.quiet()
    customer.world.sends_location(customer.id, 31.23, 121.47)
    customer.world.shares_contact(customer.id, "+8613800000000", of=handler.id)
    customer.world.sends_sticker(customer.id, "😡")
    await town.quiet()

    everything = customer.chat() + handler.chat()
    assert "31.230000, 121.470000" in everything
    assert "+8613800000000" in everything or "138****0000" in everything
    assert "😡" in everything


@in_both
async def test_a_photo_instead_of_a_word_is_asked_for_in_words(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await _commenting(customer, handler, town)
    await customer.sends()
    await customer.hears(NOT_KEPT[language][1])
    await customer.says({"zh": "谢谢，很快", "en": "Thank you, that was quick"}[language])

    await customer.hears(RATED[language])


@pytest.mark.parametrize("label", ["询问客户", "回复客户", "办结"])
async def test_odd_messages_of_the_staff_break_nothing(
    town: Town, lin: Actor, wang: Actor, label: str
) -> None:
    await accepted(lin, wang)
    await wang.presses(label)
    for kind in ("poll", "dice", "something of the future"):
        await wang.sends_odd(**ODDITIES[kind])
    await wang.says("已经查到了")
    if label == "办结":
        await wang.hears("原因是什么")
        await wang.sends_odd(**ODDITIES["poll"])
        await wang.says("漏扫")

    await lin.hears("已经查到了")


async def test_an_update_that_can_not_be_parsed_is_put_aside_and_told(
    town: Town, lin: Actor
) -> None:
    await lin.says("/help")
    await lin.sends_odd(**ODDITIES["a type that changed"])
    await lin.says("快递延误了三天")

    await lin.hears("您刚才的消息我收好了，但还没能处理")
    await lin.hears("请确认", "快递延误了三天")
    town.expects_parked(1)


@pytest.mark.parametrize("write", ["customer", "handler"])
async def test_all_pictures_of_an_album_reach_the_other_side(
    town: Town, lin: Actor, wang: Actor, write: str
) -> None:
    number = await accepted(lin, wang)
    await lin.presses("查看工单")
    author, reader = (lin, wang) if write == "customer" else (wang, lin)
    await author.presses("写给处理人" if write == "customer" else "回复客户")
    await author.sends(caption="请看照片", media_group_id="7")
    for _ in range(2):
        await author.sends(media_group_id="7")

    await reader.hears("请看照片")
    await town.quiet()
    assert sum("photo" in message for message in reader.said()) == 3
    assert len(town.ticket(number)["attachments"]) == 3
    assert author.times_heard("已转给负责") + author.times_heard("已发给客户") == 1
    assert "请确认" not in author.chat().partition("已有人接手")[2]
    await author.says("电梯停在三楼不动了")
    await reader.has_not_heard("电梯停在三楼不动了")


async def test_an_album_in_a_rejection_reaches_the_handler(
    town: Town, lin: Actor, wang: Actor
) -> None:
    await _rejecting(lin, wang, town)
    for _ in range(3):
        await lin.sends(media_group_id="7")

    await wang.hears("客户不满意")
    await town.quiet()
    assert sum("photo" in message for message in wang.said()) == 3


async def test_an_album_with_the_solution_reaches_the_customer(
    town: Town, lin: Actor, wang: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("办结")
    await wang.sends(caption="已补送，见照片", media_group_id="7")
    await wang.sends(media_group_id="7")
    await wang.hears("原因是什么")
    await wang.says("漏扫")

    await lin.hears("结果如下", "已补送，见照片")
    await town.quiet()
    assert sum("photo" in message for message in lin.said()) == 2


async def test_groups_are_not_listened_to(town: Town, lin: Actor) -> None:
    await lin.says("/help")
    group = {"id": -100123, "type": "supergroup", "title": "群"}
    message = {"message_id": 5, "date": 0, "chat": group, "from": lin.person.as_user()}
    for text in (LATE, "/start", "/digest"):
        lin.world.updates.add("message", -100123, {**message, "text": text})
    lin.world.updates.add("edited_message", -100123, {**message, "text": LATE, "edit_date": 1})

    await town.quiet()
    assert len(lin.said()) == 1
    assert town.tickets() == []


async def test_a_press_under_a_message_that_is_gone_is_served_all_the_same(
    town: Town, lin: Actor, wang: Actor
) -> None:
    number = await lin.files(LATE)
    card = await wang.hears("派给您了")
    accept = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    wang.world.deletes(wang.id, card["message_id"])
    await wang.forges(card, accept)

    await wang.hears_toast(f"已接单：{number}")
    await wang.hears(number, "处理中")


async def test_the_card_of_a_draft_that_was_deleted_is_shown_anew(town: Town, lin: Actor) -> None:
    card = await lin.drafts(LATE)
    lin.world.deletes(lin.id, card["message_id"])
    await lin.says("订单号 SF1234567890")

    await lin.hears("请确认", LATE, "SF1234567890")
    await lin.presses("✅ 提交")
    await lin.hears("已受理")


async def test_a_customer_who_blocked_the_bot_is_a_task_for_the_phone(
    town: Town, lin: Actor, wang: Actor
) -> None:
    number = await accepted(lin, wang)
    lin.world.blocks(lin.id)
    await wang.presses("回复客户")
    await wang.says("明天送到")

    task = await wang.hears(f"📵 {number}", "失联")
    assert "📞 已电话联系" in labels(task)


async def test_whoever_unblocks_the_bot_hears_again(town: Town, lin: Actor, wang: Actor) -> None:
    await accepted(lin, wang)
    lin.world.blocks(lin.id)
    lin.world.unblocks(lin.id)
    await wang.presses("回复客户")
    await wang.says("明天送到")

    assert "明天送到" in words(await lin.hears("处理人回复您"))


async def test_three_quick_lines_are_three_lines(town: Town, lin: Actor) -> None:
    lines = [f"第 {count} 句：快递延误了" for count in range(30)]
    for line in lines:
        await lin.says(line)
    await town.quiet()
    await lin.presses("✅ 提交")
    await lin.hears("已受理")

    assert town.tickets()[0]["text"].splitlines() == lines


@in_both
async def test_a_place_alone_stands_on_the_card_once(
    town: Town, customer: Actor, handler: Actor
) -> None:
    customer.world.sends_location(customer.id, 31.23, 121.47)
    await town.quiet()
    assert customer.chat().count("31.230000, 121.470000") == 1

    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()
    assert handler.chat().count("31.230000, 121.470000") == 1
