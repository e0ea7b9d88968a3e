"""/mydata: everything the desk holds of somebody, in one readable file, for them alone."""

import re
from html import unescape

from handlers.privacy.held import In, Out
from handlers.privacy.work_done import PARTS
from tests.conversations.course import LATE_IN, in_both
from tests.conversations.people import Actor, words
from tests.conversations.town import Town
from tests.handlers.held_rows import everything_of

LATE = "快递 <b>延误</b>了三天，单号 SF1234567890"
MINE = "📦"


async def _file(actor: Actor) -> str:
    """The newest file that the desk has sent them."""
    await actor.hears(MINE)
    message = next(each for each in reversed(actor.said()) if "document" in each)
    assert re.fullmatch(r"duban-2026-11-\d\d\.html", message["document"]["file_name"])
    return actor.world.file_bytes(actor.world.file(message["document"]["file_id"])).decode()


@in_both
async def test_it_holds_all_there_is(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    caption, reply, solution, cause, word, begun, rated, told, closed, closing, of_them = {
        "zh": (
            "发票在这里", "正在查找包裹", "今天已送到", "分拣线故障，内部原因", "谢谢您们",
            "还有一件没提交的事", "您的评价已记录", "已出示隐私说明", "已关闭", "· 满意，关闭",
            "客户满意",
        ),
        "en": (
            "Here is the invoice", "We are looking for the parcel", "It was delivered today",
            "Fault of the sorter, for us alone", "Thank you all", "There is one more thing of mine",
            "Your rating is recorded", "shown the privacy notice", "closed", "· satisfied, closed",
            "customer satisfied",
        ),
    }[language]  # fmt: skip
    label = customer.words.label
    await customer.says("/phone")
    await customer.says("13800001234")
    await customer.sends(kind="document", filename="invoice.pdf", caption=caption)
    number = await customer.files(LATE_IN[language])
    await handler.presses(label("btn-accept"))
    await handler.presses(label("btn-reply"))
    await handler.says(reply)
    await customer.hears(reply)
    await handler.presses(label("btn-resolve"))
    await handler.says(solution)
    await town.quiet()
    await handler.says(cause)
    await customer.hears(solution)
    await customer.presses(label("btn-satisfied"))
    await town.waits(days=4)
    await customer.presses(label("btn-solved"))
    await customer.presses("★★★★★")
    await customer.says(word)
    await customer.hears(rated)
    await customer.says(begun)
    await customer.says("/mydata")

    page = await _file(customer)
    for held in (
        customer.person.first_name, str(customer.id), "+8613800001234", number, "invoice.pdf",
        caption, LATE_IN[language], reply, solution, "⭐⭐⭐⭐⭐", word, begun, told, closed,
    ):  # fmt: skip
        assert held in page, held
    assert cause not in page
    assert handler.person.first_name not in page
    assert closing in page  # as it is said to them, not of them
    assert of_them not in page


async def test_words_in_it_are_never_markup(town: Town, wang: Actor) -> None:
    rogue = await town.customer("<script>alert(1)</script>")
    await rogue.files(LATE)
    await rogue.says("/mydata")

    page = await _file(rogue)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "&lt;b&gt;延误&lt;/b&gt;" in page
    assert "<script" not in page


async def test_it_is_in_their_language_and_of_their_own(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    await lin.files(LATE)
    await mary.files("My parcel is three days late")
    await mary.says("/privacy")
    await mary.presses("📦 Get my data")

    page = await _file(mary)
    assert '<html lang="en">' in page
    assert "What you submitted" in page
    assert "My parcel is three days late" in page
    assert "SF1234567890" not in page
    assert "林晓" not in page


@in_both
async def test_it_is_given_once_in_an_hour(town: Town, customer: Actor, language: str) -> None:
    again = {"zh": "刚取过一份", "en": "You got your data a short while ago"}[language]
    await customer.says("/mydata")
    await customer.hears(MINE)
    await customer.says("/mydata")
    await customer.hears(again, "15:05")
    await town.waits(hours=1)
    await customer.says("/mydata")
    await town.quiet()

    assert sum("document" in each for each in customer.said()) == 2


async def test_staff_get_theirs(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await wang.hears("派给您了")
    await wang.says("/mydata")

    page = await _file(wang)
    assert "处理人" in page
    assert "手上的工单" in page
    assert "SF1234567890" not in page


@in_both
async def test_staff_get_what_was_set_of_their_work(handler: Actor, language: str) -> None:
    label = handler.words.label
    await handler.says("/me")
    for key in ("btn-profile-regions", "btn-profile-ask-regions"):
        await handler.chat_when_quiet()
        await handler.presses(label(key))
    await handler.chat_when_quiet()
    await handler.says("西湖区、余杭")
    await handler.hears("⚙️", "西湖区")
    await handler.says("/mydata")
    await handler.chat_when_quiet()

    page = await _file(handler)
    held = page.partition(f"<dt>{label('data-regions')}</dt><dd>")[2].partition("</dd>")[0]
    assert set(re.split("、|, ", held)) == {"西湖区", "余杭"}


@in_both
async def test_the_caption_says_to_keep_it_safe(customer: Actor, language: str) -> None:
    await customer.says("/mydata")
    safe = {"zh": "请妥善保管", "en": "Please keep it safe"}[language]
    assert safe in words(await customer.hears(MINE))


ALL = (
    "+8613800001234", "轮椅", "西湖区", "08:30", "写了一半", "草稿里的话", "扔掉的话",
    "SF777", "门.png", "写给客户的话", "备注里的话", "延期的话", "结果的话", "原因的话", "退回的话",
    "要发的话", "⭐⭐⭐⭐", "物流群", "77", "31", "摘要", "评语的话",
)  # fmt: skip


@in_both
async def test_it_holds_what_stands_in_each_table(
    town: Town, handler: Actor, language: str
) -> None:
    """As :mod:`tests.handlers.test_held` names them; of others' matters only what they wrote."""
    with town.sandbox.house.database.writing() as session:
        everything_of(session, handler.id)
    await handler.says("/mydata")
    page = unescape(await _file(handler))

    for held in ALL:
        assert held in page, held
    label = handler.words.label
    for key in (*(each for each in In if each is not In.DRAFT), *PARTS, *Out):
        assert label(key) in page, key
    assert "林晓" not in page
