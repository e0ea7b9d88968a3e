"""The same incident told by several customers is offered to the supervisor as one problem."""

from sqlalchemy import select

from storage.audit import trail_of
from storage.problems import Problem
from storage.tickets import find_by_number
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

STOPS = (
    "滨河小区 3 号楼的电梯从昨晚起停运，老人上不了楼，请尽快维修",
    "我住滨河小区 3 号楼，电梯停运一整夜了，没有人来维修",
    "滨河小区 3 号楼电梯停运，昨晚报修到现在没修好",
    "滨河小区 3 号楼的电梯还是停运，请问什么时候来维修电梯",
)
OTHER = ("我家的洗衣机坏了不启动，报修后没人上门", "手机软件闪退登录不了账号")


async def _told(town: Town, *texts: str) -> list[str]:
    return [
        await (await town.customer(f"客户{place}")).files(text) for place, text in enumerate(texts)
    ]


async def _offered(town: Town, zhao: Actor) -> list[str]:
    numbers = await _told(town, *STOPS[:3])
    await town.waits(minutes=1)
    await zhao.hears("3 位客户反映的像是同一件事", *numbers)
    return numbers


def _trail(town: Town, number: str) -> list[str]:
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        return [entry.action for entry in trail_of(session, ticket.id)]


async def test_three_customers_with_one_incident_are_offered_and_linked_by_the_supervisor(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    numbers = await _offered(town, zhao)
    card = await zhao.hears("像是同一件事")
    assert labels(card)[:2] == ["🔗 是同一件事", "✖️ 不是同一件事"]
    assert "link" not in _trail(town, numbers[0])
    await zhao.presses("🔗 是同一件事")
    await zhao.hears("已标为同一个共性问题", *numbers)

    assert all(_trail(town, number).count("link") == 1 for number in numbers)
    assert {town.ticket(number)["state"] for number in numbers} == {"new"}
    await wang.hears("被认定为共性问题，共 3 件")
    await wang.presses("📂 打开工单")
    shown = await wang.hears(f"📂 {numbers[2]}", "🔗 共性问题")
    assert numbers[0] in words(shown)
    assert numbers[1] in words(shown)


async def test_what_is_not_the_same_is_not_offered_again(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    numbers = await _offered(town, zhao)
    await zhao.presses("✖️ 不是同一件事")
    await zhao.hears("已认定不是同一件事")
    await _told(town, STOPS[3])
    await town.waits(minutes=1)

    assert zhao.times_heard("是同一件事吗？") == 0
    assert all(_trail(town, number).count("differ") == 1 for number in numbers)


async def test_one_more_customer_is_offered_on_its_own(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    numbers = await _offered(town, zhao)
    await zhao.presses("🔗 是同一件事")
    await zhao.hears("已标为同一个共性问题")
    later = (await _told(town, STOPS[3]))[0]
    await town.waits(minutes=1)
    card = await zhao.hears("4 位客户", "是同一件事吗？", later, *numbers)
    await zhao.presses("✖️ 不是同一件事", under=card)
    await town.quiet()

    assert _trail(town, later).count("differ") == 1
    assert all(_trail(town, number).count("link") == 1 for number in numbers)
    assert all(_trail(town, number).count("differ") == 0 for number in numbers)


async def test_different_incidents_and_one_customer_alone_are_no_problem(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await _told(town, STOPS[0], *OTHER)
    for text in STOPS[1:]:
        await lin.files(text)
    await town.waits(minutes=1)

    await zhao.has_not_heard("同一件事")
    with town.reading() as session:
        assert session.scalars(select(Problem)).all() == []


async def test_nobody_is_told_twice_also_after_a_restart(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    await _offered(town, zhao)
    await town.restarts()
    await town.waits(minutes=5)

    assert zhao.times_heard("像是同一件事") == 1


async def test_only_superiors_of_the_department_judge_and_only_once(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    elsewhere = await town.staff("钱伟", "supervisor", "finance")
    numbers = await _offered(town, zhao)
    card = await zhao.hears("像是同一件事")
    data = await zhao.presses("🔗 是同一件事", times=2)
    await zhao.hears_toast("这个按钮已经过时")
    for stranger in (lin, wang, elsewhere):
        await stranger.says("/help")
        await town.quiet()
        await stranger.forges(stranger.said()[-1], data.replace("link", "differ"))
        await stranger.hears_toast("这里没有您可以办理的内容")
    await zhao.forges(card, data.replace(":1", ":99"))
    await zhao.forges(card, data.replace("link", "merge"))
    await zhao.hears_toast("这里没有您可以办理的内容")

    assert "differ" not in _trail(town, numbers[0])


async def test_it_is_said_in_english(town: Town, wang: Actor) -> None:
    grace = await town.staff("Grace", "supervisor", language="en")
    numbers = await _told(town, *STOPS[:3])
    await town.waits(minutes=1)
    await grace.hears("3 customers seem to tell the same", *numbers)
    await grace.presses("🔗 The same")

    await grace.hears("Marked as one common problem")
