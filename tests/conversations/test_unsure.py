"""What the desk isn't sure of it asks about, in one short question."""

import pytest

from tests.conversations.course import LATE
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

VAGUE = "空调"
INSULT = "傻逼"
ADVERTISING = "刷单兼职日赚300，加微信 abc123，无需押金"


async def test_an_unclear_kind_is_asked_about_and_filed_at_one_press(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.says(VAGUE)
    card = await lin.hears("请问这是投诉还是咨询？", VAGUE)
    # What the choice decides.
    assert "⏱ 投诉：周一 18:00 前首次答复，周三 18:00 前办结" in words(card)
    assert "⏱ 咨询：周三 18:00 前首次答复，" in words(card)
    assert labels(card)[:2] == ["✅ 提交投诉", "✅ 提交咨询"]
    await lin.presses("✅ 提交投诉", under=card)
    await lin.hears("C20261120-0001")

    assert town.tickets()[0]["kind"] == "complaint"


async def test_the_other_answer_counts_as_well(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.says(VAGUE)
    await lin.presses("✅ 提交咨询")
    await lin.hears("Q20261120-0001")

    assert town.tickets()[0]["kind"] == "inquiry"


async def test_whoever_ignores_the_question_and_writes_on_is_understood_anew(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.says(VAGUE)
    await lin.hears("请问这是投诉还是咨询？")
    await lin.says("空调不制冷，报修两次都没人来修，我要投诉")
    card = await lin.hears("请确认：", VAGUE, "报修两次")
    await lin.presses("✅ 提交", under=card)
    await lin.hears("已受理")

    assert town.tickets()[0]["text"].startswith(VAGUE)


async def test_an_edit_can_make_it_clear(town: Town, lin: Actor) -> None:
    said = await lin.says(VAGUE)
    await lin.hears("请问这是投诉还是咨询？")
    await lin.edits(said, LATE)

    await lin.hears("请确认：投诉", LATE)


async def test_an_old_button_of_the_question_files_what_it_says(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.says(VAGUE)
    card = await lin.hears("请问这是")
    data = await lin.presses("修改", under=card)
    await lin.presses("返回")
    await lin.forges(card, data.replace("edit", "submit") + "nonsense")
    await lin.hears("已受理")

    assert town.tickets()[0]["kind"] == "inquiry"


async def test_a_clear_complaint_is_never_asked_about(town: Town, lin: Actor) -> None:
    assert "请确认：投诉" in words(await lin.drafts(LATE))


async def test_a_command_in_between_loses_nothing(town: Town, lin: Actor) -> None:
    await lin.says(VAGUE)
    await lin.hears("请问这是投诉还是咨询？")
    await lin.says("/mine")
    await lin.hears("您还没有工单")
    await lin.presses("✅ 提交投诉")

    await lin.hears("已受理")


@pytest.mark.parametrize(("text", "answer"), [(INSULT, "很抱歉"), (ADVERTISING, "广告不做登记")])
async def test_abuse_alone_and_spam_are_answered_calmly_and_can_still_be_filed_by_a_button(
    town: Town, wang: Actor, lin: Actor, text: str, answer: str
) -> None:
    await lin.says(text)
    card = await lin.hears(answer)
    assert labels(card) == ["📝 仍要提交工单"]
    await lin.presses("仍要提交工单", under=card)
    await lin.hears("请确认：投诉", text)
    await lin.presses("✅ 提交")
    await lin.hears("已受理")

    assert town.tickets()[0]["text"] == text


async def test_insults_beside_a_matter_are_a_matter(town: Town, lin: Actor) -> None:
    assert "请确认：投诉" in words(await lin.drafts(f"{INSULT}，{LATE}"))


async def test_it_is_asked_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    await mary.says("The lamp in the hall")
    card = await mary.hears("Which is it: Complaint or Inquiry?")
    assert labels(card)[:2] == ["✅ Submit: Complaint", "✅ Submit: Inquiry"]
    await mary.presses("✅ Submit: Complaint")

    await mary.hears("C20261120-0001")


async def test_spam_is_answered_in_english(town: Town, mary: Actor) -> None:
    await mary.says(
        "Earn money fast! click http://x.example now, free bonus, guaranteed profit, whatsapp me"
    )

    await mary.hears("advertising isn't registered")
    assert mary.buttons() == ["📝 File it all the same"]


async def test_in_english_both_deadlines_are_said(town: Town, mary: Actor) -> None:
    await mary.says("the lamp")

    await mary.hears("Which is it", "⏱ Complaint: first answer by Mon 18:00", "⏱ Inquiry: first")
