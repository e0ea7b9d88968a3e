"""/find: by number, phone, word and name, though all of it is sealed; never beyond one's scope."""

from collections.abc import Callable

import pytest

from tests.conversations.course import LATE, accepted
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town


async def test_a_ticket_is_found_by_number_phone_word_and_name(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    number = await lin.files("快递延误了三天，我的电话是 138 1234 1234")
    other = await mary.files("My parcel SF1234567890 is late")
    for words in ("13812341234", "延误", "林晓"):
        await wang.says(f"/find {words}")
        found = await wang.hears(f"🔎 {words}", number, "林晓：", "快递延误了三天")
        assert number in labels(found)[0]
        assert other not in "".join(labels(found))
    for words in ("parcel", "4567", "mary"):
        await wang.says(f"/find {words}")
        await wang.hears(f"🔎 {words}", other)


@pytest.mark.parametrize("spoken", [str, lambda number: number[1:], str.lower])
async def test_its_number_opens_a_ticket_at_once(
    town: Town, zhao: Actor, lin: Actor, spoken: Callable[[str], str]
) -> None:
    number = await lin.files(LATE)
    await zhao.says(f"/find {spoken(number)}")

    await zhao.hears(f"📂 {number}", "林晓", LATE)
    assert "🔎" not in await zhao.chat_when_quiet()


@pytest.mark.parametrize("spoken", ["F-{last}", "Q{day}-{last}"])
async def test_a_number_with_another_letter_is_found_and_named_by_its_own(
    town: Town, zhao: Actor, lin: Actor, spoken: str
) -> None:
    number = await lin.files(LATE)
    wanted = spoken.format(day=number[1:9], last=number[-4:])
    await zhao.says(f"/find {wanted}")
    await zhao.presses(number, under=await zhao.hears(f"🔎 {wanted}", number))

    await zhao.hears(f"📂 {number}", LATE)


async def test_what_is_found_can_be_opened(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await town.quiet()
    await wang.says("/find 延误")
    await wang.presses(number, under=await wang.hears("🔎 延误"))

    await wang.hears(f"📂 {number}", "待接单")


async def test_words_can_be_given_afterwards(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await wang.says("/find")
    await wang.hears("找哪一件")
    await wang.sends()
    await wang.hears("这里需要一句文字")
    await wang.says("延误")

    await wang.hears("🔎 延误", number)


async def test_the_search_can_be_left(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await wang.says("/find")
    await wang.presses("取消")
    await wang.hears("不写了")
    await wang.says("延误")

    await wang.hears("没有发给任何人", "延误")
    assert "🔎 延误" not in wang.chat()


async def test_what_the_handler_was_told_later_is_found_too(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.says("箱子是蓝色的")
    await wang.hears("箱子是蓝色的")
    await wang.says("/find 蓝色")

    await wang.hears("🔎 蓝色", number)


async def test_many_results_are_leafed_through_in_one_message(town: Town, wang: Actor) -> None:
    people = [await town.customer(f"客户{count}") for count in range(8)]
    numbers = [await each.files("快递延误了") for each in people]
    await town.quiet()
    await wang.says("/find 延误")
    first = await wang.hears("🔎 延误", numbers[-1])
    messages = len(wang.said())
    assert numbers[0] not in first["text"]
    await wang.presses("更早")
    await wang.hears("🔎 延误", numbers[0])
    await town.quiet()
    assert len(wang.said()) == messages
    await wang.presses("最新")

    await wang.hears("🔎 延误", numbers[-1])


@pytest.mark.parametrize("words", ["飞机", "C20261120-9999", "19900000000"])
async def test_nothing_found_is_said(town: Town, wang: Actor, lin: Actor, words: str) -> None:
    await lin.files(LATE)
    await wang.says(f"/find {words}")

    await wang.hears(f"{words}：没有找到")


async def test_one_character_is_too_short(town: Town, wang: Actor) -> None:
    await wang.says("/find 误")

    await wang.hears("「误」太短了")


async def test_words_to_look_for_are_never_markup(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files("快递 <b>延误</b> & 破损")
    await wang.says("/find <b>延误</b> &")

    await wang.hears("🔎 <b>延误</b> &", number)


async def test_a_colleague_s_tickets_are_not_found(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    li = await town.staff("李娜", "handler")
    for words in (number, "延误", "林晓"):
        await li.says(f"/find {words}")
        await li.hears(f"{words}：没有找到")


async def test_a_supervisor_finds_what_is_of_their_department_and_no_other(
    town: Town, lin: Actor
) -> None:
    number = await lin.files(LATE)
    logistics = await town.staff("赵敏", "supervisor", "logistics")
    finance = await town.staff("钱进", "supervisor", "finance")
    await logistics.says("/find 延误")
    await logistics.hears("🔎 延误", number)
    await finance.says("/find 延误")

    await finance.hears("延误：没有找到", "找过的范围：", "的工单")


async def test_a_customer_finds_nothing(town: Town, lin: Actor, mary: Actor) -> None:
    number = await lin.files(LATE)
    await mary.says("/find late")
    await mary.hears("nothing here for you")
    await mary.forges(await mary.hears("nothing here for you"), "s:0")
    await town.quiet()

    assert number not in mary.chat()


async def test_a_forged_page_under_a_message_that_is_no_search_is_out_of_date(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await wang.says("延误")
    await wang.forges(await wang.hears("没有发给任何人"), "s:5")

    await wang.hears_toast("这个按钮已经过时")


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.says("/find")
    await ann.hears("Which one?")
    await ann.says("Parcel")
    await ann.hears("🔎 Parcel", number, "Mary: My parcel is late")
    await ann.says("/find airplane")

    await ann.hears("airplane: nothing found in your tickets, those nobody has taken")


async def test_the_running_number_people_say_aloud_finds_the_ticket(
    town: Town, zhao: Actor, lin: Actor
) -> None:
    _, number = [await lin.files(LATE) for _ in range(2)]
    await zhao.says("/find 0002")
    await zhao.hears(f"📂 {number}", LATE)
    ann = await town.staff("Ann", "supervisor", language="en")
    await ann.says("/find 0002")

    await ann.hears(f"📂 {number}", LATE)


async def test_what_is_shown_of_a_long_text_begins_with_a_whole_word(
    town: Town, ann: Actor, mary: Actor
) -> None:
    await mary.files("Nobody told me anything for three weeks now, and the parcel has not come yet")
    await ann.says("/find parcel")

    await ann.hears("Mary: …weeks now, and the parcel has not come yet")
