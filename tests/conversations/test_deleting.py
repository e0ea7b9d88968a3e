"""/deleteme: everything goes, everywhere; what names nobody stays, and the trail stays whole."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.audit import is_whole, trail_of
from storage.auditing import look_through
from storage.base import Base
from storage.corrections import keep, use_model
from storage.erasures import Erasure
from storage.follow_ups import FollowUp
from storage.people import find
from storage.search_words import TicketWord
from storage.tables import load_tables
from storage.tickets import find_by_number
from tests.conversations.course import LATE_IN, closed, in_both, resolved
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

LATE = "快递延误了三天，单号 SF1234567890，请打给我"
NAME, PHONE, WORDS = "林晓", "13800001234", "SF1234567890"
NAMES = {"zh": NAME, "en": "Mary"}
TELLS = {
    "zh": LATE,
    "en": "My parcel SF1234567890 is three days late, please phone me",
}
DELETE, WITHDRAW = "🗑 全部删除", "🗑 撤回并全部删除"
DONE = {"zh": "🗑 您的资料已全部删除", "en": "🗑 All your data was deleted"}


def everything(session: Session) -> Iterator[tuple[str, Any]]:
    """Each value of each row of each table, opened where it is sealed."""
    load_tables()
    for mapper in Base.registry.mappers:
        columns = list(mapper.columns)
        for row in session.execute(select(*columns)):
            for column, value in zip(columns, row, strict=True):
                yield f"{mapper.local_table}.{column.name}", value


def places_of(town: Town, *wanted: str) -> list[str]:
    """Where one of these words stands in the database."""
    with town.reading() as session:
        return [
            f"{place}: {value}"
            for place, value in everything(session)
            for each in wanted
            if each in (value.decode("utf8", "replace") if isinstance(value, bytes) else str(value))
        ]


async def tidied(town: Town) -> None:
    """What is still under way has arrived, and the desk has looked after what is to be erased."""
    await town.waits(minutes=3)


async def _deletes(actor: Actor, key: str = "btn-erase-yes") -> None:
    await actor.says("/deleteme")
    await actor.presses(actor.words.label(key))
    await actor.hears(DONE[actor.language])


@in_both
async def test_nothing_of_theirs_is_left_in_any_table(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    noted, file, asks, yes, solution, cause, thanks, begun = {
        "zh": (
            "记下了",
            "林晓的家.png",
            "林晓您好，单号 SF1234567890 对吗？",
            "对，就是 SF1234567890",
            "已补送 SF1234567890",
            "林晓的地址写错",
            "谢谢，SF1234567890 收到了",
            "还有一份没写完的草稿 SF1234567890",
        ),
        "en": (
            "Noted",
            "Mary's house.png",
            "Hello Mary, is the number SF1234567890 right?",
            "Yes, it is SF1234567890",
            "SF1234567890 was sent again",
            "The address of Mary was wrong",
            "Thank you, SF1234567890 is here",
            "I also begin a draft about SF1234567890, it is torn",
        ),
    }[language]
    mine = (NAMES[language], PHONE, WORDS, str(customer.id))
    await customer.says("/phone")
    await customer.says(PHONE)
    await customer.hears(noted)
    await customer.sends(caption=f"{WORDS}!", filename=file, kind="document")
    number = await customer.files(TELLS[language])
    await handler.presses(handler.words.label("btn-accept"))
    await handler.presses(handler.words.label("btn-ask"))
    await handler.says(asks)
    await customer.hears(asks)
    await customer.presses(customer.words.label("btn-answer"))
    await customer.says(yes)
    await handler.hears(number, yes)
    await handler.presses(handler.words.label("btn-resolve"))
    await handler.says(solution)
    await town.quiet()
    await handler.says(cause)
    await customer.hears(solution)
    await customer.presses(customer.words.label("btn-satisfied"))
    await town.waits(days=4)
    await customer.presses(customer.words.label("btn-solved"))
    await customer.presses("★★★★★")
    await customer.says(thanks)
    async with town.sandbox.house.writing() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        keys = town.sandbox.house.database.keys
        lesson = [(ticket.text, "delay")]
        keep(session, keys, "category", lesson, now=town.clock.now(), ticket_id=ticket.id)
        use_model(session, "category", WORDS.encode(), town.clock.now())
    await customer.says(begun)
    await customer.says("/mydata")
    await customer.hears("📦")
    await town.quiet()
    for each in mine:
        assert places_of(town, each), each

    await _deletes(customer)
    await tidied(town)

    assert places_of(town, *mine) == []


async def test_the_facts_stay_and_so_does_the_trail(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.presses("👍 满意")
    await lin.hears("已关闭")
    await _deletes(lin)
    await tidied(town)

    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        assert (ticket.text, ticket.solution, ticket.cause, ticket.facts) == ("", None, None, [])
        assert (ticket.state, ticket.category, ticket.grade) == ("closed", "delay", 3)
        assert ticket.closed_at is not None
        assert ticket.erased_at is not None
        trail = trail_of(session, ticket.id)
        assert is_whole(ticket, trail)
        assert [entry.action for entry in trail][-1] == "satisfied"
        stretch = look_through(session, 0)
        assert stretch is not None
        assert stretch.broken == []
        assert session.scalars(select(FollowUp.due_at)).all() == [None]
        assert session.scalars(select(TicketWord)).all() == []


@in_both
async def test_what_is_not_finished_is_withdrawn_with_it_and_its_handler_told(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    sure, unfinished, kept, told, idle = {
        "zh": (
            "删除您的全部资料",
            "1 件没办完",
            "保留",
            "客户撤回了",
            "您手上没有待办",
        ),
        "en": (
            "Delete all your data?",
            "One of your matters isn't finished",
            "Honest figures and proof require it",
            "withdrawn by the customer",
            "You have no open tickets",
        ),
    }[language]
    number = await customer.files(TELLS[language])
    await handler.presses(handler.words.label("btn-accept"))
    await customer.says("/deleteme")
    question = await customer.hears(sure, unfinished, kept)
    keys = ("btn-erase-withdraw", "btn-erase-no")
    assert labels(question) == [customer.words.label(key) for key in keys]
    await customer.presses(customer.words.label("btn-erase-withdraw"))
    await handler.hears(number, told)
    await tidied(town)

    assert town.ticket(number)["state"] == "withdrawn"
    assert places_of(town, NAMES[language], WORDS) == []
    await handler.says("/queue")
    await handler.hears(idle)


async def test_a_resolved_matter_is_closed_without_a_visit(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await _deletes(lin, "btn-erase-withdraw")
    before = len(lin.said())
    await town.waits(days=10)

    assert town.ticket(number)["state"] == "closed"
    assert len(lin.said()) == before


async def test_what_was_filed_after_the_question_is_asked_about_first(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.says("/deleteme")
    question = await lin.hears("删除您的全部资料")
    number = await lin.files(LATE)
    await lin.presses(DELETE, under=question)
    await lin.hears("1 件没办完")

    assert town.ticket(number)["text"] == LATE


@in_both
async def test_keeping_deletes_nothing(town: Town, customer: Actor, language: str) -> None:
    number = await customer.files(TELLS[language])
    await customer.says("/deleteme")
    await customer.presses(customer.words.label("btn-erase-no"))
    await customer.hears({"zh": "什么都没有删", "en": "Nothing was deleted"}[language])

    assert town.ticket(number)["text"] == TELLS[language]


@pytest.mark.parametrize(
    ("language", "after_all"), [("zh", "算了不删了"), ("en", "please don't delete anything")]
)
async def test_who_keeps_it_once_more_files_nothing(
    town: Town, customer: Actor, language: str, after_all: str
) -> None:
    await customer.says("/deleteme")
    await customer.presses(customer.words.label("btn-erase-no"))
    await town.waits(minutes=1)
    await customer.says(after_all)
    await town.quiet()

    told = {"zh": "什么都没有删", "en": "Nothing was deleted"}[language]
    assert customer.times_heard(told) == 2
    assert after_all not in customer.chat()


async def test_an_old_button_deletes_nothing(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says("/deleteme")
    await lin.hears("删除您的全部资料")
    await town.waits(minutes=16)
    await lin.presses(WITHDRAW)
    await lin.hears_toast("请重新发送 /deleteme")

    assert town.ticket(number)["text"] == LATE


async def test_pressing_twice_makes_nobody_known_anew(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.says("/start")
    await lin.says("/deleteme")
    await lin.presses(DELETE, times=2)
    await lin.hears("🗑 您的资料已全部删除")
    await lin.hears_toast("已经过时")
    lin.world.blocks(lin.id)
    lin.world.unblocks(lin.id)
    await town.quiet()

    assert lin.times_heard("您的资料已全部删除") == 1
    with town.reading() as session:
        assert find(session, lin.id) is None


async def test_an_edit_of_what_was_deleted_makes_nobody_known_anew(
    town: Town, wang: Actor, lin: Actor
) -> None:
    said = await lin.says(LATE)
    await lin.hears("请确认")
    await _deletes(lin)
    await lin.edits(said, "改了")
    await town.quiet()

    with town.reading() as session:
        assert find(session, lin.id) is None


@in_both
async def test_they_can_begin_anew_as_somebody_new(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    none, vase = {
        "zh": ("您还没有工单", "花瓶碎了，请赔偿"),
        "en": ("You have no tickets yet", "My vase is broken, please pay for it"),
    }[language]
    first = await customer.files(TELLS[language])
    await _deletes(customer, "btn-erase-withdraw")
    await tidied(town)
    await customer.says("/mine")
    await customer.hears(none)
    second = await customer.files(vase)
    await tidied(town)

    with town.reading() as session:
        old, new = find_by_number(session, first), find_by_number(session, second)
        assert old is not None
        assert new is not None
        assert old.customer_id != new.customer_id
        assert (old.text, new.text) == ("", vase)
    assert customer.times_heard("🔐") == 2


async def test_nobody_is_left_to_be_told_anything(town: Town, wang: Actor, lin: Actor) -> None:
    """A staff member who had begun to write about it finds it gone."""
    number = await lin.files(LATE)
    await wang.presses("接单")
    await wang.presses("回复客户")
    await _deletes(lin, "btn-erase-withdraw")
    before = len(lin.said())
    await wang.says("马上处理")
    await town.quiet()

    assert len(lin.said()) == before
    assert town.ticket(number)["state"] == "withdrawn"


async def test_the_staff_see_that_the_words_were_deleted(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await _deletes(lin, "btn-erase-withdraw")
    await wang.hears(f"{number}：客户撤回了")
    await wang.presses("打开工单")
    card = await wang.hears(f"📂 {number}", "内容已按规定删除", "👤 —")
    assert NAME not in card["text"]


@in_both
async def test_what_the_staff_were_shown_is_taken_out_of_their_chats(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    gone = {"zh": "内容已按客户要求删除", "en": "deleted at the customer's wish"}[language]
    label = handler.words.label
    await customer.sends(caption=f"{WORDS}!")
    number = await customer.files(TELLS[language])
    for key in ("btn-accept", "btn-files", "btn-story"):
        await handler.presses(label(key))
    await town.quiet()
    assert any("photo" in each for each in handler.said())
    await customer.presses(label("btn-look"))
    await customer.presses(label("btn-write"))
    await customer.says(f"{WORDS}?")
    await handler.hears(NAMES[language], f"{WORDS}?")
    await _deletes(customer, "btn-erase-withdraw")
    await tidied(town)

    assert NAMES[language] not in handler.chat()
    assert WORDS not in handler.chat()
    assert not any("photo" in each for each in handler.said())
    await handler.hears(f"🗑 {number}", gone)


@in_both
async def test_so_are_the_lists_that_name_it(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    gone = {"zh": "已按客户要求删除", "en": "deleted at a customer's wish"}[language]
    number = await customer.files(TELLS[language])
    await handler.says(f"/find {WORDS}")
    await handler.says(f"/find {NAMES[language]}")
    await handler.says("/queue")
    await town.quiet()
    assert handler.times_heard(number) >= 3
    await _deletes(customer, "btn-erase-withdraw")
    await tidied(town)

    assert NAMES[language] not in handler.chat()
    assert WORDS not in handler.chat()
    assert handler.times_heard(gone) >= 2


@in_both
async def test_so_are_lists_whose_words_went_with_an_earlier_deletion(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    gone = {"zh": "已按客户要求删除", "en": "deleted at a customer's wish"}[language]
    await customer.files(TELLS[language])
    await handler.says("/queue")
    await handler.says(f"/find {WORDS}")
    other = await town.customer(*{"zh": ("周梅", "zh-hans"), "en": ("Kay", "en")}[language])
    await other.files({"zh": "快递晚了三天", "en": "My parcel is late"}[language])
    await _deletes(other, "btn-erase-withdraw")
    await tidied(town)
    assert WORDS in handler.chat()
    lists = handler.times_heard(gone)
    await _deletes(customer, "btn-erase-withdraw")
    await tidied(town)

    assert NAMES[language] not in handler.chat()
    assert WORDS not in handler.chat()
    assert handler.times_heard(gone) > lists


async def test_so_is_what_was_written_before_it_was_said_for_whom(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    for customer in (lin, mary):
        await customer.files(TELLS[customer.words.language])
        await wang.presses("接单")
        await town.quiet()
    await wang.says(f"{NAME}的 {WORDS} 我查到了")
    await wang.hears("要发给哪位客户")
    await _deletes(mary, "btn-erase-withdraw")
    await _deletes(lin, "btn-erase-withdraw")
    await tidied(town)

    assert places_of(town, WORDS, NAME) == []
    assert WORDS not in wang.chat()


_UNSENT = {
    "zh": ("工程师凌晨三点到的，您先生不在家", "要发给哪位客户", "没有发出", "还没发出的那段话"),
    "en": (
        "The engineer came at three, your husband was out",
        "To which customer",
        "was not sent",
        "had written and not sent may be about them",
    ),
}


@in_both
@pytest.mark.parametrize("shown", ["waiting", "given back"])
async def test_so_are_words_that_name_nobody_and_may_be_about_them(
    town: Town, handler: Actor, customer: Actor, language: str, shown: str
) -> None:
    unsent, which, not_sent, dropped = _UNSENT[language]
    other = await town.customer(*{"zh": ("周梅", "zh-hans"), "en": ("Kay", "en")}[language])
    for each in (customer, other):
        await each.files(TELLS[language])
        await handler.presses(handler.words.label("btn-accept"))
        await town.quiet()
    await handler.says(unsent)
    await handler.hears(which, unsent)
    if shown == "given back":
        await handler.says("/file")
        await handler.hears(not_sent, unsent)
    await _deletes(customer, "btn-erase-withdraw")
    await tidied(town)
    if shown == "waiting":
        await handler.hears(dropped)
    await handler.says("/file")
    await tidied(town)

    assert unsent not in handler.chat()
    assert places_of(town, unsent) == []


@in_both
async def test_words_that_can_not_be_about_them_stay(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    unsent, which, *_ = _UNSENT[language]
    other = await town.customer(*{"zh": ("周梅", "zh-hans"), "en": ("Kay", "en")}[language])
    for each in (customer, other):
        await each.files(TELLS[language])
        await town.quiet()
    await handler.presses(handler.words.label("btn-accept"))
    await town.quiet()
    await handler.says(unsent)
    await handler.hears(which, unsent)
    await _deletes(customer, "btn-erase-withdraw")
    await tidied(town)

    await handler.hears(which, unsent)


async def test_and_what_stands_in_the_chat_of_who_is_suspended(
    town: Town, wang: Actor, lin: Actor
) -> None:
    qian = await town.staff("钱总", "admin")
    number = await resolved(lin, wang)
    await lin.presses("👍 满意")
    await lin.hears("已关闭")
    await qian.says("/people")
    for label in ("王强", "停用", "✅ 确定"):
        await qian.presses(label)
        await town.quiet()
    await _deletes(lin)
    await tidied(town)

    assert WORDS not in wang.chat()
    await wang.hears(f"🗑 {number}")
    assert places_of(town, WORDS, NAME) == []


async def test_so_is_an_outcome_that_a_supervisor_was_to_confirm(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files("你们的人把我的箱子摔坏了，这已经是第三次投诉了！")
    await wang.presses("接单")
    await wang.presses("✅ 办结")
    await wang.says("已赔付三百元。" + "我们逐件核对了。" * 240)
    await wang.hears("原因是什么")
    await wang.says("装卸不当")
    await zhao.hears("报请确认", "已赔付三百元")
    await _deletes(lin, "btn-erase-withdraw")
    await tidied(town)

    assert "三百元" not in zhao.chat()
    assert "逐件核对" not in zhao.chat()
    await zhao.hears(f"🗑 {number}：内容已按客户要求删除")


async def test_other_customers_cards_stay(town: Town, wang: Actor, lin: Actor, mary: Actor) -> None:
    await lin.files(LATE)
    await mary.files("My parcel is three days late")
    await _deletes(lin, "btn-erase-withdraw")
    await tidied(town)

    await wang.hears("派给您了", "My parcel is three days late")


async def test_staff_hand_over_first(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await wang.hears("派给您了")
    await wang.says("/deleteme")
    await wang.hears("手上还有 1 件工单")
    await wang.presses("接单")
    await lin.says("/mine")
    await lin.presses("C20")
    await lin.presses("↩️ 撤回")
    await lin.presses("确认撤回")
    await wang.hears("客户撤回了")
    await _deletes(wang)
    await tidied(town)

    assert places_of(town, "王强", str(wang.id)) == []


async def test_the_only_administrator_stays(town: Town) -> None:
    boss = await town.staff("周宁", "admin")
    await boss.says("/deleteme")
    await boss.hears("您是唯一的管理员")


@pytest.mark.parametrize("data", ["c:erase:yes", "c:erase:yes-x", "c:erase:all-1", "c:erase:"])
async def test_a_forged_answer_deletes_nothing(
    town: Town, wang: Actor, lin: Actor, data: str
) -> None:
    number = await lin.files(LATE)
    await lin.forges(await lin.hears("已受理"), data)
    await town.quiet()

    assert town.ticket(number)["text"] == LATE


async def test_it_goes_on_after_a_restart(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await _deletes(lin, "btn-erase-withdraw")
    await town.restarts()
    await tidied(town)

    assert places_of(town, NAME, WORDS, str(lin.id)) == []
    with town.reading() as session:
        orders = session.scalars(select(Erasure)).all()
        assert [(each.chat_id, each.due_at) for each in orders] == [(None, None)]


@in_both
async def test_an_export_names_them_neither_before_nor_after(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await closed(customer, handler)
    before = await _exported(town, supervisor, number)
    await _deletes(customer)
    await tidied(town)
    after = await _exported(town, supervisor, number)

    assert len(before) == len(after) == 2  # the head, and the ticket
    for word in (NAMES[language], LATE_IN[language]):
        assert word not in str([*before, *after])


async def _exported(town: Town, superior: Actor, number: str) -> list[tuple[Any, ...]]:
    """The lines of the workbook of this week, which has that ticket in it."""
    await superior.says("/export")
    await town.quiet()
    await superior.presses(superior.words.label("btn-export-week"))
    await town.waits(seconds=1)
    sent = [each["document"]["file_id"] for each in superior.said() if "document" in each][-1]
    page = load_workbook(BytesIO(superior.world.file_bytes(superior.world.file(sent)))).active
    assert page is not None
    lines = list(page.iter_rows(values_only=True))
    assert number in str(lines)
    return lines


@in_both
async def test_who_works_here_reads_what_is_kept_of_that(
    handler: Actor, customer: Actor, language: str
) -> None:
    of_work = {"zh": "您在这里工作的记录", "en": "of your work here as well"}[language]
    for each in (handler, customer):
        await each.says("/deleteme")
        await each.hears(DONE[language][:1], {"zh": "不能恢复", "en": "undone"}[language])

    assert of_work in handler.chat()
    assert of_work not in customer.chat()


@in_both
async def test_whoever_comes_back_with_words_has_the_keys_again(
    town: Town, customer: Actor, language: str
) -> None:
    await customer.says("/start")
    await _deletes(customer)
    assert customer.world.reply_keyboard(customer.id) is None
    await customer.says(LATE_IN[language])
    await town.quiet()

    keyboard = customer.world.reply_keyboard(customer.id)
    assert keyboard is not None
    assert keyboard["keyboard"][0][0]["text"] == customer.words.label("key-mine")


@pytest.mark.parametrize("left", ["being written", "set aside", "thrown away"])
async def test_what_staff_began_to_write_down_for_them_goes_at_once(
    town: Town, wang: Actor, lin: Actor, left: str
) -> None:
    await lin.says("/phone")
    await lin.says(PHONE)
    await town.quiet()
    for said in ("/file", "林女士", PHONE, f"{WORDS} 的箱子碎了"):
        await wang.says(said)
        await town.quiet()
    if left == "set aside":
        await wang.says(f"/file 周梅 13911112222 说{'空调坏了'}")
    elif left == "thrown away":
        await wang.presses("取消")
    await town.quiet()
    assert any(WORDS in place for place in places_of(town, WORDS))
    await _deletes(lin)
    await town.quiet()

    found = places_of(town, WORDS)
    assert not [place for place in found if place.startswith(("conversation", "thrown_draft"))]
    assert WORDS not in wang.chat()
    await tidied(town)
    assert "林女士" not in wang.chat()
    assert places_of(town, "林女士") == []
