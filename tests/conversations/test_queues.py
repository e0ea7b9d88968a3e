"""The queue of who has hundreds of tickets: by deadline, page by page, in one message."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from bot.sandbox.state import Message
from storage.loads import add_load
from storage.people import find, meet
from storage.promises import Promise
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.rules.promised import PromiseName
from storage.tickets import Ticket
from tests.conversations.course import LATE, accepted, resolved
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november

MANY = 500


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """Whoever was given a ticket keeps it."""
    return desk_with(tmp_path, PATIENT)


async def _has(town: Town, handler: Actor | None, count: int, **about: object) -> None:
    """So many tickets of one customer, a minute's difference between two deadlines."""
    async with town.sandbox.house.writing() as session:
        owner = None if handler is None else find(session, handler.id)
        customer = meet(session, 1, name="林晓", language="zh", now=town.clock.now())
        first = session.scalar(select(Ticket.id).order_by(Ticket.id.desc()).limit(1)) or 0
        rows = [
            {
                "number": f"C20261119-{first + number:04}",
                "draft": -first - number,
                "kind": Kind.COMPLAINT,
                "category": "delay",
                "grade": 3,
                "state": State.IN_PROGRESS,
                "department": "logistics",
                "language": "zh",
                "customer_id": customer.id,
                "handler_id": None if owner is None else owner.id,
                "text": "快递延误",
                "facts": [],
                "sources": [],
                "opened_at": town.clock.now(),
                # Two of each deadline: the id decides among equals.
                "due_at": november(23, 9) + timedelta(minutes=number // 2),
                "transfers": 0,
                "urges": 0,
                "reworks": 0,
                **about,
            }
            for number in range(1, count + 1)
        ]
        session.execute(insert(Ticket), rows)
        if owner is not None:
            add_load(session, owner, count)


def _numbers(message: Message) -> list[str]:
    return [part for label in labels(message) for part in label.split(" ") if "-" in part]


def _line(message: Message, number: str) -> str:
    """What the list says of that ticket."""
    return next(line for line in words(message).split("\n") if number in line)


async def _presses(town: Town, actor: Actor, *wanted: str) -> None:
    """One after the other, each once the screen shows what the one before led to."""
    for label in wanted:
        await town.quiet()
        await actor.presses(label)
    await town.quiet()


async def _turned(town: Town, actor: Actor, label: str, title: str) -> Message:
    await _presses(town, actor, label)
    return await actor.hears(title)


@pytest.mark.parametrize(
    ("language", "title", "onward", "back", "last"),
    [
        ("zh", "我的待办（500）", "下一页", "上一页", "第 63/63 页"),
        ("en", "My queue (500)", "Next", "Previous", "Page 63 of 63"),
    ],
)
async def test_five_hundred_tickets_are_leafed_through_in_one_message(
    town: Town, language: str, title: str, onward: str, back: str, last: str
) -> None:
    wang = await town.staff("王强", "handler", language=language)
    await _has(town, wang, MANY)
    await wang.says("/queue")
    page = await wang.hears(title)
    messages = len(wang.said())
    seen = [_numbers(page)]
    while f"{onward} ›" in labels(page):
        page = await _turned(town, wang, onward, title)
        seen.append(_numbers(page))

    assert [number for numbers in seen for number in numbers] == [
        f"C20261119-{number:04}" for number in range(1, MANY + 1)
    ]
    assert len(wang.said()) == messages
    assert last in words(page)
    for earlier in reversed(seen[-4:-1]):
        page = await _turned(town, wang, back, title)
        assert _numbers(page) == earlier


async def test_what_came_or_went_meanwhile_makes_no_page_skip_or_repeat(
    town: Town, wang: Actor
) -> None:
    await _has(town, wang, 20)
    await wang.says("/queue")
    first = _numbers(await wang.hears("我的待办"))
    async with town.sandbox.house.writing() as session:
        for number in first[:5]:
            ticket = session.scalar(select(Ticket).where(Ticket.number == number))
            assert ticket is not None
            ticket.state = State.CLOSED
    second = _numbers(await _turned(town, wang, "下一页", "我的待办"))

    assert second == [f"C20261119-{number:04}" for number in range(9, 17)]


async def test_the_colours_are_said_in_words(town: Town, wang: Actor, lin: Actor) -> None:
    minor = await lin.files("建议你们增加周末营业时间")
    late = await lin.files(LATE)
    asked = await lin.files("快递破损了，请处理")
    await _presses(town, wang, "接单", "询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await town.waits_until(november(20, 16, 10))
    await wang.says("/queue")

    page = await wang.hears("我的待办（3）")
    assert _line(page, late).startswith(f"🔴 {late} · 接单已超 ")
    assert _line(page, minor) == f"🟡 {minor} · 快到期 · 周一 09:05 前接单"
    assert _line(page, asked) == f"⏸ {asked} · 2 级 · 严重 · 等客户答复"
    assert labels(page)[:3] == [f"🔴 {late}", f"🟡 {minor}", f"⏸ {asked}"]


async def test_each_line_says_what_it_is_about_and_shows_no_number(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files("快递延误了三天\n还没送到，请打 13812341234 <b>急</b>")
    await wang.says("/queue")
    page = await wang.hears("我的待办（1）")

    assert words(page).split(f"{number} · ")[1].split("\n")[1] == (
        "　延误 · 林晓：快递延误了三天 还没送到，请打 138****1234 <b>急</b>"
    )


async def test_what_is_grave_is_named_by_its_grade(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files("你们的电饭煲漏电，我妈妈受伤了")
    await wang.says("/queue")

    assert _line(await wang.hears("我的待办"), number).startswith(
        f"🟢 {number} · 1 级 · 特急 · 有时间 · 今天 14:20 前接单"
    )


async def test_what_was_promised_a_minute_ago_is_not_due_soon(
    town: Town, wang: Actor, lin: Actor
) -> None:
    """Of a Saturday all of it is due on Monday before noon: that singles out nothing."""
    await town.waits_until(november(21, 16))
    early = await lin.files(LATE)
    await town.waits_until(november(23, 9, 50))
    await wang.says("/queue")
    assert _line(await wang.hears("我的待办（1）"), early).startswith(f"🟢 {early} · 有时间")
    await town.waits_until(november(23, 10, 5))
    later = await lin.files("快递破损了，请处理")
    await _presses(town, wang, "筛选", "🟡 快到期", "看结果")

    page = await wang.hears("我的待办（1）", "🔎 🟡 快到期")
    assert _line(page, early) == f"🟡 {early} · 快到期 · 今天 11:00 前接单"
    assert later not in words(page)


async def test_the_queue_goes_by_what_falls_due_first_and_says_what_that_is(
    town: Town, wang: Actor, lin: Actor
) -> None:
    first = await lin.files(LATE)
    second = await lin.files("停车费这个月多收了 58 元")
    await wang.says("/queue")
    page = await wang.hears("我的待办（2）")
    assert _numbers(page) == [first, second]
    assert _line(page, first) == f"🟢 {first} · 有时间 · 今天 16:05 前接单"
    await _presses(town, wang, first, "接单")
    await wang.says("/queue")
    await town.quiet()

    page = await wang.hears("我的待办（2）")
    assert _numbers(page) == [second, first]
    assert _line(page, first) == f"🟢 {first} · 有时间 · 周一 18:00 前首次回复"


async def test_what_wants_attention_is_said_and_goes_when_the_customer_is_answered(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await lin.says("催单")
    await lin.presses("🔔 催单")
    await wang.hears("催单，第 1 次")
    await lin.says("箱子是蓝色的")
    await lin.hears("已转给负责")
    await wang.says("/queue")
    await town.quiet()
    line = _line(await wang.hears("我的待办（1）"), number)
    assert line.endswith("前首次回复 · 🔔 客户催单 · 💬 客户有新留言")
    await _presses(town, wang, number, "回复客户")
    await wang.says("今天给您送到")
    await lin.hears("今天给您送到")
    await wang.says("/queue")
    await town.quiet()

    line = _line(await wang.hears("我的待办（1）"), number)
    assert line.endswith("前办结")


async def test_a_rejected_outcome_is_said_to_be_one(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.presses("👎 不满意")
    await wang.hears("不满意")
    await wang.says("/queue")

    line = _line(await wang.hears("我的待办（1）"), number)
    assert line.endswith("前办结 · 🔁 客户不满意")


async def test_an_outcome_that_waits_for_a_superior_is_said_to_wait(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files("你们的人把我的箱子摔坏了，这已经是第三次投诉了！")
    await _presses(town, wang, "接单", "✅ 办结")
    await wang.says("已全额赔付")
    await wang.hears("原因是什么")
    await wang.says("装卸不当")
    await wang.hears("已报上级确认")
    await wang.says("/queue")

    assert _line(await wang.hears("我的待办（1）"), number).endswith("🔏 结果待上级确认")


async def test_filters_narrow_the_queue_down_and_can_be_taken_off_again(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await _has(town, wang, 3)
    await _has(town, wang, 2, grade=1)
    await _has(town, wang, 1, grade=1, state=State.WAITING, paused_at=town.clock.now())
    await wang.says("/queue")
    await wang.hears("我的待办（6）")
    await _presses(town, wang, "筛选", "1 级 · 特急", "看结果")
    await wang.hears("我的待办（3）", "🔎 1 级 · 特急")
    await _presses(town, wang, "筛选", "等客户", "看结果")
    page = await wang.hears("我的待办（1）", "🔎 ⏸ 等客户 · 1 级 · 特急")
    assert len(_numbers(page)) == 1
    await _presses(town, wang, "筛选", "• ⏸ 等客户", "• 1 级 · 特急", "看结果")

    await wang.hears("我的待办（6）")


async def test_only_what_is_overdue(town: Town, wang: Actor, lin: Actor) -> None:
    await _has(town, wang, 3)
    number = await accepted(lin, wang)
    await town.waits_until(november(25, 18, 30))
    await wang.says("/queue")
    await _presses(town, wang, "筛选", "🔴 超时", "看结果")

    page = await wang.hears("我的待办（1）", "🔎 🔴 超时")
    assert _numbers(page) == [number]


async def test_only_what_is_to_be_accepted_and_of_one_category_and_back_without_a_filter(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await _has(town, wang, 2)
    number = await lin.files("停车费这个月多收了 58 元")
    await wang.says("/queue")
    await _presses(town, wang, "筛选", "待接单", "看结果")
    assert _numbers(await wang.hears("我的待办（1）", "🔎 🙋 待接单")) == [number]
    await _presses(town, wang, "筛选", "• 🙋 待接单", "分类", "延误", "看结果")
    assert number not in words(await wang.hears("我的待办（2）", "🔎 延误"))
    await _presses(town, wang, "筛选", "‹ 返回，不筛选")

    await wang.hears("我的待办（3）")


async def test_nothing_such_is_said_and_the_filter_stays_within_reach(
    town: Town, wang: Actor
) -> None:
    await _has(town, wang, 3)
    await wang.says("/queue")
    await _presses(town, wang, "筛选", "4 级", "看结果")

    page = await wang.hears("没有符合条件的工单", "4 级")
    assert labels(page)[-1] == "🔎 筛选"


async def test_a_supervisor_leafs_through_the_department_and_sees_who_has_what(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await _has(town, wang, 10)
    pooled = await town.staff("李娜", "handler", "finance")
    await _has(town, None, 2, department="finance")
    await _has(town, pooled, 1, department="finance")
    await zhao.says("/queue")
    await _presses(town, zhao, "全部")
    page = await zhao.hears("全部部门（13）")
    assert all(
        _line(page, number).endswith(("王强", "待领池", "李娜")) for number in _numbers(page)
    )
    await _presses(town, zhao, "筛选", "部门", "财务部", "看结果")

    page = await zhao.hears("全部部门（3）", "🔎 财务部")
    found = [_line(page, number).split(" · ")[-1] for number in _numbers(page)]
    assert sorted(found) == ["待领池", "待领池", "李娜"]


async def test_a_handler_is_offered_no_department_and_gets_none_by_a_forged_press(
    town: Town, lin: Actor
) -> None:
    zhou = await town.staff("周杰", "handler", "logistics")
    li = await town.staff("李娜", "handler", "logistics")
    await _has(town, zhou, 2)
    await _has(town, None, 1)
    await _has(town, None, 1, department="finance")
    await li.says("/pool")
    page = await li.hears("待领池（1）")
    assert "🗂 全部" not in labels(page)
    await li.forges(page, "q:list:scope::0:0:0:0:0:0")

    page = await li.hears("物流配送部（1）")
    assert [_line(page, number).split(" · ")[-1] for number in _numbers(page)] == ["待领池"]


async def test_a_customer_gets_no_queue_by_a_forged_press(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await _has(town, wang, 2)
    await lin.says("/start")
    message = await lin.hears("👋")
    for what in ("list", "filter", "departments"):
        await lin.forges(message, f"q:{what}:scope::0:0:0:0:0:0")
    await town.quiet()

    assert lin.toasts() == ["这里没有您可以办理的内容。/help 看您能办什么。"] * 3


@pytest.mark.parametrize(
    "data",
    [
        "q:list:nobody::0:0:0:0:0:0",
        "q:list:mine:lost:0:0:0:0:0:0",
        "q:list:mine::9:0:0:0:0:0",
        "q:list:mine::0:99:0:0:0:0",
        "q:list:mine::0:0:99999999999999999999:0:0:0",
        "q:list:mine::0:0:0:0:0:99",
        "q:nothing:mine::0:0:0:0:0:0",
        "q:filter:nobody::0:0:0:0:0:0",
    ],
)
async def test_nonsense_shows_nothing(town: Town, wang: Actor, data: str) -> None:
    await _has(town, wang, 2)
    await wang.says("/help")
    await wang.forges(await wang.hears("👋"), data)
    await town.quiet()

    assert len(wang.toasts()) == 1
    assert "C20261119" not in "".join(label for each in wang.said() for label in labels(each))


async def test_the_overdue_list_is_leafed_through_too(town: Town, wang: Actor) -> None:
    await _has(town, wang, 20)
    async with town.sandbox.house.writing() as session:
        for ticket in session.scalars(select(Ticket)):
            session.add(
                Promise(
                    ticket_id=ticket.id,
                    name=PromiseName.FIRST_RESPONSE,
                    begun_at=ticket.opened_at,
                    due_at=town.clock.now() - timedelta(minutes=100 - ticket.id),
                )
            )
    await wang.says("/overdue")
    page = await wang.hears("🔴 超时（20）", "第 1/3 页")
    seen = _numbers(page)
    for number in (2, 3):
        await _presses(town, wang, "下一页")
        seen += _numbers(await wang.hears(f"第 {number}/3 页"))

    assert seen == [f"C20261119-{number:04}" for number in range(1, 21)]
    await _presses(town, wang, "上一页")
    await wang.hears("第 2/3 页")


async def test_the_overdue_list_begins_with_the_gravest_and_names_the_gravest_promise(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    ordinary = await lin.files(LATE)
    await town.waits_until(november(20, 15))
    grave = await lin.files("你们的电饭煲漏电，我妈妈受伤了")
    await town.waits_until(november(26, 9, 30))
    await zhao.says("/overdue")

    page = await zhao.hears("🔴 超时（2）")
    assert _numbers(page) == [grave, ordinary]
    assert _line(page, grave).startswith(f"🔴 {grave} · 1 级 · 特急 · 办结已超 4 天 · 王强")
    assert _line(page, ordinary).startswith(f"🔴 {ordinary} · 办结已超 15 小时 · 王强")
    assert "电饭煲漏电，我妈妈受伤了" in words(page)


async def test_while_the_customer_is_asked_nothing_is_overdue(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await town.waits_until(november(26, 9, 30))
    await zhao.says("/overdue")
    await zhao.hears("🔴 超时（1）", number)
    await wang.says(f"/find {number}")
    await _presses(town, wang, "询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await zhao.says("/overdue")

    await zhao.hears("没有超时的工单")


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.says("/queue")
    page = await ann.hears("My queue (1)", "what is due first on top")
    assert _line(page, number) == f"🟢 {number} · time left · accept by today 16:05"
    assert "　Delay · Mary: My parcel is late by three days" in words(page)
    await town.waits_until(november(20, 15, 10))
    await _presses(town, ann, "Filter", "🟡 Due soon", "Show")
    page = await ann.hears("My queue (1)")
    assert _line(page, number) == f"🟡 {number} · due soon · accept by today 16:05"
    await _presses(town, ann, "Filter", "• 🟡 Due soon", "🔴 Overdue", "Show")
    await ann.hears("No ticket is like that")
    await _presses(town, ann, "Pool")

    assert "The pool is empty" in words(await ann.hears("pool"))
