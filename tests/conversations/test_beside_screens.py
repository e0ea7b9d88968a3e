"""A screen of buttons, or a question for a name, a day or a time, takes nothing for itself that
staff write for something else of the desk's: it is done, or asked about, as anywhere else."""

import pytest

from tests.conversations.course import LATE, accepted, in_both
from tests.conversations.course_en import LATE as LATE_EN
from tests.conversations.people import Actor
from tests.conversations.town import Town

WAITS = {"zh": "上面的页面在等您点按钮", "en": "The screen above waits for one of its buttons"}
NOBODY = {"zh": "没有这个名字", "en": "has that name"}
NOTED = {"zh": "已记下", "en": "Noted"}
SCREENS = (
    ("/people",),
    ("/away",),
    ("/me", "btn-profile-hours"),
    ("/digest", "⚙️"),
    ("/export",),
    ("/file",),
)


@pytest.fixture
async def nora(town: Town, language: str) -> Actor:
    """A second handler."""
    return await town.staff({"zh": "李娜", "en": "Nora"}[language], "handler", language=language)


@pytest.fixture
async def boss(town: Town, language: str) -> Actor:
    """A manager."""
    return await town.staff("Hana", "manager", language=language)


async def _opens(town: Town, actor: Actor, command: str, *ways: str) -> None:
    await actor.says(command)
    for way in ways:
        await town.quiet()
        await actor.presses(actor.words.label(way) if way.startswith("btn-") else way)
    await town.quiet()


@in_both
async def test_a_note_is_kept_at_each_screen(
    town: Town, customer: Actor, handler: Actor, boss: Actor, language: str
) -> None:
    short = (await accepted(customer, handler))[-4:]
    for turns, (command, *ways) in enumerate(SCREENS, 1):
        await _opens(town, boss, command, *ways)
        note = {
            "zh": f"备注 {short}：仓库第{turns}次漏扫",
            "en": f"note on {short}: missed {turns}",
        }
        await boss.says(note[language])
        await town.quiet()
        assert boss.times_heard(NOTED[language]) == turns, boss.chat()
    assert WAITS[language] not in boss.chat()
    await customer.has_not_heard({"zh": "漏扫", "en": "missed"}[language])


@in_both
async def test_the_question_for_a_colleague_waits_on(
    town: Town, customer: Actor, handler: Actor, nora: Actor, boss: Actor, language: str
) -> None:
    short = (await accepted(customer, handler))[-4:]
    await _opens(town, boss, f"/find {short}", "btn-more", "btn-transfer")
    said = {
        "zh": (f"备注 {short}：仓库漏扫", "停用李娜", "把李娜改成主管"),
        "en": (
            f"note {short}: missed",
            "suspend Nora",
            "make Nora a supervisor",
        ),
    }[language]
    heard = {
        "zh": (NOTED["zh"], "停用", "主管"),
        "en": (NOTED["en"], "Suspend", "supervisor"),
    }[language]
    for words, answer in zip(said, heard, strict=True):
        await boss.says(words)
        await town.quiet()
        assert answer in boss.said()[-1]["text"], words
    await boss.says(nora.person.first_name)
    await town.quiet()
    assert short in nora.chat(), boss.chat()
    assert NOBODY[language] not in boss.chat()


@in_both
async def test_what_is_written_long_after_the_screen_is_still_for_the_desk(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await _opens(town, handler, "/me")
    await town.waits(hours=1)
    note = {"zh": "备注：仓库漏扫", "en": "note: the depot missed it"}[language]
    await handler.says(note)
    await handler.hears(NOTED[language])
    await customer.has_not_heard(note[-4:])


@in_both
async def test_the_preview_of_an_announcement_waits_on(
    town: Town, nora: Actor, boss: Actor, language: str
) -> None:
    said, told, export = {
        "zh": ("通知大家：周五盘点", "周五盘点", "导出本周的工单"),
        "en": (
            "tell everybody: stocktaking on Friday",
            "stocktaking",
            "export this week's tickets",
        ),
    }[language]
    await _opens(town, boss, "/people")
    await boss.says(said)
    await boss.hears("👀", told)
    await boss.says(export)
    await boss.hears("📤", {"zh": "正在导出", "en": "are being written"}[language])
    await boss.presses({"zh": "发给", "en": "Send to"}[language])
    await nora.hears(told)
    assert said not in nora.chat()


@in_both
async def test_before_a_choice_only_a_reason_is_a_reason(
    town: Town, customer: Actor, handler: Actor, nora: Actor, boss: Actor, language: str
) -> None:
    short = (await accepted(customer, handler))[-4:]
    kept = {"zh": "原因记下了", "en": "The reason is kept"}[language]
    await boss.says({"zh": f"{short}改级别", "en": f"change the grade of {short}"}[language])
    await town.quiet()
    said = {
        "zh": (f"备注 {short}：仓库漏扫", "停用李娜", "通知大家：周五盘点"),
        "en": (f"note {short}: missed", "suspend Nora", "tell everybody: stocktaking"),
    }[language]
    heard = {"zh": (NOTED["zh"], "停用", "👀"), "en": (NOTED["en"], "Suspend", "👀")}[language]
    for words, answer in zip(said[:2], heard[:2], strict=True):
        await boss.says(words)
        await town.quiet()
        assert answer in boss.said()[-1]["text"], words
    assert kept not in boss.chat()
    await boss.says({"zh": "已有人受伤", "en": "somebody is hurt"}[language])
    await boss.hears(kept)
    await boss.says({"zh": "取消", "en": "cancel"}[language])
    await boss.hears({"zh": "好的，不写了", "en": "never mind"}[language])
    await town.quiet()
    assert town.ticket(f"C20261120-{short}")["grade"] == 3
    await boss.says(said[2])
    await boss.hears(heard[2])


@in_both
async def test_a_note_and_a_look_are_no_reason_for_more_time(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-more"))
    await handler.presses(handler.words.label("btn-extend"))
    note = {"zh": "备注：司机是我表弟", "en": "note: the driver is my cousin"}[language]
    await handler.says(note)
    await handler.hears(NOTED[language])
    await handler.says({"zh": "今天谁值班", "en": "who is on duty?"}[language])
    await handler.says({"zh": "查一下 Lin Hart", "en": "find Lin Hart"}[language])
    await handler.hears("🔎", "Lin Hart")
    await handler.presses({"zh": "1", "en": "1"}[language])
    await town.quiet()
    kept = {"zh": "原因记下了", "en": "The reason is kept"}[language]
    assert kept not in handler.chat()
    await customer.has_not_heard(note[-4:])


@in_both
async def test_before_a_choice_another_ticket_is_no_reason(
    town: Town, customer: Actor, handler: Actor, boss: Actor, language: str
) -> None:
    short = (await accepted(customer, handler))[-4:]
    other = (await customer.files({"zh": LATE, "en": LATE_EN}[language]))[-4:]
    await town.quiet()
    zh = language == "zh"
    kept = "原因记下了" if zh else "The reason is kept"
    await boss.says(f"{short}改级别" if zh else f"change the grade of {short}")
    for words, answer in (
        (other, "📂"),
        (f"{other}: the doors are open", other),
        (f"查一下{other}" if zh else f"find {other}", "📂"),
        (f"督办{other}" if zh else f"supervise {other}", other),
    ):
        await town.quiet()
        await boss.says(words)
        await town.quiet()
        assert answer in boss.said()[-1]["text"], words
    assert kept not in boss.chat()
    await boss.says(f"{short}改级别" if zh else f"change the grade of {short}")
    await boss.says("已有人受伤" if zh else "somebody is hurt")
    await boss.hears(kept)
    await boss.says("车还堵在门口" if zh else "the van blocks the door")
    await town.quiet()
    await boss.says("2级" if zh else "Grade 2")
    await handler.hears("已有人受伤" if zh else "somebody is hurt", "门口" if zh else "the door")
    await town.quiet()
    assert town.ticket(f"C20261120-{short}")["grade"] == 2


@in_both
async def test_whoever_stands_in_is_no_reason_for_more_time(
    town: Town, customer: Actor, handler: Actor, nora: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-more"))
    await handler.presses(handler.words.label("btn-extend"))
    name = nora.person.first_name
    said = {
        "zh": f"我下周一到周三休假，{name}顶",
        "en": f"i am on leave on Monday, {name} stands in",
    }
    await handler.says(said[language])
    await handler.hears({"zh": "开始休假", "en": "will be away"}[language], name)
    assert {"zh": "原因记下了", "en": "The reason is kept"}[language] not in handler.chat()


@in_both
async def test_a_ticket_is_looked_at_below_a_preview(
    town: Town, customer: Actor, handler: Actor, nora: Actor, boss: Actor, language: str
) -> None:
    short = (await accepted(customer, handler))[-4:]
    await boss.says({"zh": "通知大家：周五盘点", "en": "tell everybody: stocktaking"}[language])
    preview = await boss.hears("👀")
    for words in (short, {"zh": f"查一下{short}", "en": f"find {short}"}[language]):
        await town.quiet()
        await boss.says(words)
        await town.quiet()
        assert "📂" in boss.said()[-1]["text"]
    await boss.presses({"zh": "发给", "en": "Send to"}[language], under=preview)
    await nora.hears({"zh": "周五盘点", "en": "stocktaking"}[language])


@in_both
async def test_a_ticket_is_taken_over_in_words(
    town: Town, customer: Actor, handler: Actor, boss: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await town.quiet()
    await boss.says({"zh": f"接手{number[-4:]}", "en": f"take over {number[-4:]}"}[language])
    await town.quiet()
    assert town.ticket(number)["handler"] == "Hana", boss.chat()


@in_both
async def test_after_a_list_of_people_what_is_said_in_few_words_is_done(
    town: Town, customer: Actor, handler: Actor, nora: Actor, boss: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    short, zh = number[-4:], language == "zh"
    leave = "我明天休假，李娜顶" if zh else "I'm off tomorrow, Nora stands in"
    await handler.says(leave)
    await handler.hears("开始休假" if zh else "will be away")
    await _opens(town, boss, "/people")
    await boss.says("这周谁休假" if zh else "who is away this week")
    await boss.hears("🏖", handler.person.first_name)
    await boss.says(f"{short}怎么样了" if zh else f"whats up with {short}")
    await town.quiet()
    assert number in boss.said()[-1]["text"]
    await _opens(town, boss, "/people")
    await boss.says(f"{short}还给李娜" if zh else f"give {short} back to Nora")
    await nora.hears(number)
    await _opens(town, boss, "/people")
    await boss.says("通知大家：一点吃披萨" if zh else "tell all: pizza at 1")
    await boss.hears("👀", "披萨" if zh else "pizza")
    assert WAITS[language] not in boss.chat()
