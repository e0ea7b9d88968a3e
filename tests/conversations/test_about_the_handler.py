"""A complaint about how one's own ticket is handled goes past its handler, who never sees it."""

import pytest

from tests.conversations.course import LATE, accepted, closed
from tests.conversations.people import Actor, labels, words
from tests.conversations.rooms import Room
from tests.conversations.town import Town

RUDE = "你们的王强态度恶劣，挂我电话还骂人"


async def _complains(town: Town, lin: Actor, number: str) -> str:
    before = {each["number"] for each in town.tickets()}
    await lin.says(RUDE)
    await lin.hears(f"是投诉 {number} 的处理吗")
    await lin.presses("是，投诉它的处理")
    await lin.hears("📝", f"投诉 {number} 的处理方式")
    await lin.presses("✅ 提交")
    await lin.hears("由上级处理，当事人看不到")
    await town.quiet()
    (complaint,) = {each["number"] for each in town.tickets()} - before
    return str(complaint)


async def _looks_everywhere(actor: Actor, number: str) -> None:
    """Every list and look there is; nothing of it shows the ticket."""
    for wish in ("/queue", "/pool", "/overdue", "/calls", "/approvals", "/digest"):
        await actor.says(wish)
    await actor.chat_when_quiet()
    for wish in (f"/find {number}", "/find 挂我电话", "/find 林晓", f"/why {number}"):
        await actor.says(wish)
    await actor.chat_when_quiet()
    for message in actor.said():
        assert all(number not in label for label in labels(message)), words(message)
    assert "骂人" not in actor.chat()


async def _presses_what_a_card_offers(actor: Actor) -> None:
    """By forged presses: the second ticket, as it was filed."""
    message = actor.said()[-1]
    for do in ("open", "story", "accept", "take", "give"):
        await actor.forges(message, f"t:{do}:2:1")
    await actor.chat_when_quiet()
    assert "骂人" not in actor.chat()


async def test_the_question_is_asked_once_and_no_means_as_usual(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await lin.says(RUDE)
    await lin.hears(f"是投诉 {number} 的处理吗")
    await lin.presses("不是")
    await lin.hears("📝", "没问题请点「提交」")
    await lin.says("请你们处理")
    await lin.chat_when_quiet()

    assert lin.times_heard("的处理吗") == 0


async def test_it_goes_to_the_supervisor_unseen_by_the_handler(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    complaint = await _complains(town, lin, number)

    assert town.ticket(complaint)["handler"] == "赵敏"
    await zhao.hears(complaint, f"投诉 {number} 的处理方式", "骂人")
    await wang.has_not_heard(complaint)
    await _looks_everywhere(wang, complaint)
    await _presses_what_a_card_offers(wang)
    await wang.says(f"/find {number}")
    await wang.presses(number)
    await wang.chat_when_quiet()
    assert "相关工单" not in wang.chat()


async def test_a_promotion_shows_nothing_of_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    complaint = await _complains(town, lin, number)
    for role in ("supervisor", "admin"):
        await wang.says(f"/start {await town.invite(role)}")
        await town.quiet()
        await _looks_everywhere(wang, complaint)
        await _presses_what_a_card_offers(wang)
    await wang.presses(wang.words.label("figure-received"))
    await wang.chat_when_quiet()
    assert all(complaint not in label for label in labels(wang.said()[-1]))
    assert town.ticket(complaint)["handler"] == "赵敏"


async def test_nobody_gives_it_to_whom_it_is_about(
    town: Town, wang: Actor, zhao: Actor, lin: Actor, chen: Actor
) -> None:
    number = await accepted(lin, wang)
    complaint = await _complains(town, lin, number)
    await chen.says(f"/find {complaint}")
    await chen.presses(complaint)
    await chen.hears(f"📂 {complaint}")
    await chen.presses("更多")
    await chen.presses("改派")
    await town.quiet()

    assert "王强" not in str(chen.said()[-1].get("reply_markup"))


async def test_about_a_supervisor_it_goes_one_higher(
    town: Town, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    """Nobody else is there: the supervisor has the ticket in hand."""
    number = await lin.files("快递延误了三天还没送到")
    await town.quiet()
    await zhao.says(f"/find {number}")
    await zhao.presses(number)
    await zhao.hears(f"📂 {number}")
    await zhao.presses("接单")
    await lin.hears("已有人接手")
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("投诉处理方式")
    await lin.hears(f"{number} 的处理哪里不妥")
    await lin.says("对我很不耐烦")
    await lin.hears("📝", f"投诉 {number} 的处理方式")
    await lin.presses("✅ 提交")
    await lin.hears("当事人看不到")
    await town.quiet()

    newer = next(each for each in town.tickets() if each["number"] != number)
    assert newer["handler"] == "陈曦"
    await zhao.has_not_heard(newer["number"])


async def test_who_names_the_handler_and_just_submits_is_heard_past_them(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await closed(lin, wang)
    await lin.says(RUDE)
    await lin.hears("的处理吗")
    await lin.presses("✅ 提交")
    await lin.hears("由上级处理，当事人看不到")
    await town.quiet()

    assert town.tickets()[-1]["handler"] == "赵敏"
    await wang.has_not_heard("骂人")


async def test_in_english(town: Town, wang: Actor, zhao: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await mary.hears("Somebody has taken on")
    await mary.says("/mine")
    await mary.presses(number)
    await mary.presses("Complain of handling")
    await mary.hears(f"What is wrong with how {number} is handled?")
    await mary.says("He was rude to me and hung up")
    await mary.hears(f"About how {number} is handled")
    await mary.presses("✅ Submit")
    await mary.hears("whoever it is about won't see it")
    await town.quiet()

    assert town.tickets()[-1]["handler"] == "赵敏"


@pytest.mark.parametrize("forum", [False, True], ids=["plain", "topics"])
async def test_the_departments_group_hears_nothing_of_it(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor, forum: bool
) -> None:
    """Who it is about may read there: neither when it is filed, nor when it goes up or on."""
    await wang.says("/duty")
    await wang.hears("您已离岗")
    room = Room(town, "物流群", forum=forum)
    await room.becomes(chen, "物流配送部")
    number = await lin.files(LATE)
    await room.presses(wang, "接单", number=number)
    await lin.hears(f"{number} 已有人接手")
    complaint = await _complains(town, lin, number)
    await zhao.says("/pool")
    await lin.says("/mine")
    await lin.presses(complaint)
    await lin.presses("写给处理人")
    await lin.says("他还威胁我")
    await town.waits(days=5)

    assert complaint not in room.chat()
    assert "骂人" not in room.chat()
    assert "威胁" not in room.chat()
    assert [topic.name for topic in room.group.topics.values() if complaint in topic.name] == []


async def test_the_group_hears_nothing_of_it_in_english(town: Town, mary: Actor) -> None:
    bob = await town.staff("Bob", "handler", "logistics", "en")
    await town.staff("Sue", "supervisor", "logistics", "en")
    ann = await town.staff("Ann", "manager", language="en")
    await bob.says("/duty")
    await bob.hears("off duty")
    room = Room(town, "Logistics")
    await room.becomes(ann, "Logistics")
    number = await mary.files("My parcel is three days late")
    await room.presses(bob, "Accept", number=number)
    await mary.hears(number, "taken on")
    await mary.says("/mine")
    await mary.presses(number)
    await mary.presses(mary.words.label("btn-complain"))
    await mary.says("Your Bob shouted at me on the phone")
    await town.quiet()
    await mary.presses("✅ Submit")
    await town.waits(days=5)

    assert len(town.tickets()) == 2
    assert "shouted" not in room.chat() + bob.chat()
