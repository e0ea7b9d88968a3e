"""Another language in the middle of anything: the step stays, and its screen is drawn anew."""

from prompts.texts import texts
from tests.conversations.course import accepted, resolved
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

LATE = "快递延误了三天还没送到"


async def _takes(actor: Actor, language: str) -> None:
    await actor.says("/language")
    await actor.presses(language)
    await actor._town.quiet()


async def test_the_draft_is_shown_in_the_new_language(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await _takes(lin, "English")
    card = await lin.hears("Please confirm: Complaint", LATE)
    assert "✅ Submit" in labels(card)
    await lin.hears("All right, English from now on.")
    assert "👋 Welcome" not in lin.chat()
    await lin.says("and nobody answers the phone")
    await lin.hears("Please confirm", LATE, "nobody answers")
    await _takes(lin, "中文")
    await lin.presses("✅ 提交")

    await lin.hears("已受理")


async def test_what_was_asked_is_asked_again_and_the_step_stays(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await town.quiet()
    await _takes(lin, "English")
    assert lin.said()[-1]["text"] == texts("en").label("write-to-handler", number=number)
    await lin.says("单号 SF1234567890")

    await wang.hears(number, "SF1234567890")


async def test_so_it_is_for_the_staff(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await wang.presses("办结")
    await town.quiet()
    await _takes(wang, "English")
    assert number in wang.said()[-1]["text"]
    await wang.says("Sent again")
    await town.quiet()
    await _takes(wang, "中文")
    await wang.hears(f"🔍 {number}", "原因是什么")
    await wang.says("分拣错误")

    await lin.hears("结果如下", "Sent again")


async def test_the_list_and_the_card_before_the_staff_are_drawn_anew(
    town: Town, wang: Actor, lin: Actor
) -> None:
    first, second = await accepted(lin, wang), await lin.files(LATE)
    await wang.says("/queue")
    await wang.presses(first)
    await wang.hears(f"📂 {first}", "处理中")
    await _takes(wang, "English")

    listed = await wang.hears("My queue", "what is due first on top")
    assert first in str(labels(listed))
    card = await wang.hears(f"📂 {first}", "in progress")
    assert "💬 Reply" in labels(card)
    fresh = await wang.hears(f"🆕 {second}", "is assigned to you")
    assert "🙋 Accept" in labels(fresh)
    await wang.presses("Accept", under=fresh)
    await lin.hears(f"{second} 已有人接手")


async def test_what_others_may_see_no_more_is_not_drawn_anew(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    card = await wang.hears(f"🆕 {number}")
    li = await town.staff("李娜", "handler")
    await zhao.says("/queue")
    await zhao.presses("🗂 全部")
    for label in (number, "更多", "改派", "李娜"):
        await town.quiet()
        await zhao.presses(label)
    await li.hears(f"🆕 {number}")
    await town.quiet()
    before = card["text"]
    await _takes(wang, "English")

    assert before in wang.chat()


async def test_two_languages_in_one_sentence_are_read(town: Town, lin: Actor, mary: Actor) -> None:
    await lin.says("我的 parcel 已经 three days late 了，order number AB12345678，要求 refund")
    await lin.hears("请确认：投诉", "AB12345678")
    await mary.says("Your courier 态度很差 and he broke my 花瓶 yesterday")

    await mary.hears("Please confirm: Complaint", "yesterday")


async def test_an_open_question_is_said_in_the_new_language(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("订单号是多少？")
    asked = await lin.hears("订单号是多少")
    await _takes(lin, "English")
    now = await lin.hears("订单号是多少", number)

    assert now["message_id"] == asked["message_id"]
    assert "answer" in str(labels(now)).lower()
    await lin.presses(labels(now)[0], under=now)
    await lin.says("SF1234567890")
    await wang.hears(number, "SF1234567890")


async def test_an_outcome_to_be_judged_is_said_in_the_new_language(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await _takes(lin, "English")
    now = await lin.hears(number, "已补送")

    assert labels(now) == ["👍 Satisfied", "👎 Not satisfied"]
    await lin.presses("👍 Satisfied", under=now)
    await lin.hears("closed")


async def test_help_in_the_middle_of_a_draft_shows_it_again(town: Town, mary: Actor) -> None:
    await mary.drafts("My parcel is three days late")
    await mary.says("/help")
    await town.quiet()

    assert mary.said()[-1]["text"].startswith("📝 Please confirm")
    assert mary.times_heard("Please confirm") == 1
