"""The managers' summary of the day."""

import pytest

from storage.tickets import find_by_number
from tests.conversations.course import LATE, accepted, closed, resolved, resolves
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november


async def test_the_digest_comes_at_six_and_once_a_day(
    town: Town, chen: Actor, zhao: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await town.waits_until(november(20, 17, 59))
    assert chen.times_heard("📊 日报 ·") == 0
    await town.waits_until(november(20, 18, 1))
    await chen.hears("日报 · 11月20日 周五", "受理 1")
    await town.waits_until(november(20, 23, 59))
    assert chen.times_heard("📊 日报 ·") == 1
    await town.waits_until(november(21, 18, 1))
    assert chen.times_heard("📊 日报 ·") == 2
    assert zhao.times_heard("📊 日报 ·") == 0


async def test_a_restart_at_six_sends_no_second_digest(town: Town, chen: Actor) -> None:
    await town.waits_until(november(20, 18))
    await town.restarts()

    assert chen.times_heard("📊 日报 ·") == 1


async def test_the_numbers_are_right_and_open_their_lists(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    new = await lin.files(LATE)
    answered = await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.says("正在查")
    await lin.hears("正在查")
    outcome = await resolved(lin, wang)
    await chen.says("/digest")

    digest = await chen.hears(
        "受理 3 · 已答复 2 · 办结 1", "超时 0 · 即将到期 0", "关闭后回访打分：还没有", "✅ 没有超时"
    )
    for figure, numbers in {
        "受理": {new, answered, outcome},
        "已答复": {answered, outcome},
        "办结": {outcome},
    }.items():
        await chen.presses(figure, under=digest)
        await chen.hears("📑", figure)
        await town.quiet()
        assert {label.split(" ")[1] for label in chen.buttons()} == numbers
    await chen.presses("超时", under=digest)
    await chen.hears("超时", "没有工单")


async def test_overdue_and_due_soon_are_told_apart(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    early = await lin.files(LATE)
    await chen.says("/digest")
    await chen.hears("超时 0", "即将到期 0", "✅ 没有超时，也没有快到期的")
    await town.waits_until(november(20, 15, 10))
    later = await lin.files(LATE)
    await chen.says("/digest")
    await chen.hears("超时 0", "即将到期 1", "🟡 没有超时")
    await town.waits_until(november(20, 16, 30))
    await chen.says("/digest")
    digest = await chen.hears("超时 1", "即将到期 1", "🔴 请先看超时的")
    await chen.presses("超时", under=digest)
    assert early in labels(await chen.hears("📑 超时"))[0]
    await chen.presses("即将到期", under=digest)
    assert later in labels(await chen.hears("📑 即将到期"))[0]


async def test_nothing_counts_as_overdue_and_as_due_soon_and_lists_say_who_is_late_by_how_long(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    late, later = [await accepted(lin, wang) for _ in range(2)]
    await town.waits_until(november(24, 11))
    await chen.says("/digest")
    digest = await chen.hears("在办 2 · 超时 2 · 即将到期 0")
    await chen.presses("超时", under=digest)
    found = words(await chen.hears("📑 超时", "2 件"))

    for number in (late, later):
        line = next(each for each in found.splitlines() if number in each)
        assert "已超 17 小时 · 王强" in line
    await chen.presses("在办", under=digest)
    await chen.hears("📑 在办", late, later)


async def test_what_was_missed_counts_as_not_in_time_though_it_is_not_kept_yet(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    carol = await town.staff("Carol", "manager", language="en")
    await accepted(lin, wang)
    await town.waits_until(november(24, 11))
    await resolved(lin, wang)
    await town.waits_until(november(24, 18, 1))

    await chen.hears("日报 · 11月24日", "首次回复 50%（1/2）", "办结 100%（1/1）")
    await carol.hears("Digest · Tue 24 Nov", "first answer 50% (1 of 2)")


async def test_what_was_sent_back_and_what_was_in_time_is_said(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    rejected = await resolved(lin, wang)
    await lin.presses("👎 不满意")
    await lin.hears(f"{rejected} 已退回重办")
    await chen.says("/digest")
    digest = await chen.hears("返工 1", "⏱ 及时率：首次回复 100%（1/1）")
    await chen.presses("返工", under=digest)

    assert rejected in labels(await chen.hears("📑 返工"))[0]


async def test_satisfaction_is_the_mean_of_the_stars(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    for _ in range(2):
        await closed(lin, wang)
    await town.waits_until(november(23, 18, 5))
    for stars in ("★★★★★", "★★"):
        await town.quiet()
        await lin.presses("✅ 已解决")
        await lin.hears("几颗星")
        await town.quiet()
        await lin.presses(stars)
        await lin.hears("想对我们说")
        await town.quiet()
        await lin.presses("跳过")
        await town.quiet()
    await chen.says("/digest")

    await chen.hears("关闭后回访打分：3.5 / 5（2 人）")


async def test_verdicts_are_counted_beside_the_stars(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    first, second = [await closed(lin, wang) for _ in range(2)]
    rejected = await resolved(lin, wang)
    await lin.presses("👎 不满意")
    await lin.hears(f"{rejected} 已退回重办")
    await chen.says("/digest")
    digest = await chen.hears(
        "办结后客户评价结果：满意 2，不满意 1（满意率 67%）", "关闭后回访打分：还没有"
    )
    await chen.presses("👍 满意", under=digest)
    await chen.hears("📑 👍 满意")
    await town.quiet()
    assert {label.split(" ")[1] for label in chen.buttons()} == {first, second}
    await chen.presses("👎 不满意", under=digest)

    assert rejected in labels(await chen.hears("📑 👎 不满意"))[0]


async def test_what_was_taken_back_or_never_said_is_no_verdict(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    await resolved(lin, wang)
    await lin.presses("👎 不满意")
    await lin.presses("点错了")
    await lin.hears("「不满意」已撤销")
    await chen.says("/digest")
    digest = await chen.hears("日报")

    assert "评价结果" not in words(digest)
    assert not any("满意" in label and "评分" not in label for label in labels(digest))


async def test_who_has_it_opened_again_was_not_satisfied(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    await lin.presses("没解决，重新打开")
    await lin.says("箱子又坏了")
    await lin.hears(f"{number} 已重新打开")
    await chen.says("/digest")

    assert "评价结果" not in words(await chen.hears("日报", "返工 1"))


@pytest.mark.parametrize(
    ("language", "said", "before", "after"),
    [
        ("zh", "📊 日报 · 11月20日 周五", "‹ 前一天", "后一天 ›"),
        ("en", "📊 Digest · Fri 20 Nov", "‹ Previous day", "Next day ›"),
    ],
)
async def test_in_the_morning_the_days_before_are_within_reach(
    town: Town, wang: Actor, lin: Actor, language: str, said: str, before: str, after: str
) -> None:
    chen = await town.staff("陈曦", "manager", language=language)
    number = await resolved(lin, wang)
    await town.waits_until(november(21, 9))
    await chen.says("/digest")
    await town.quiet()
    await chen.presses(before, under=next(each for each in chen.said() if before in labels(each)))
    friday = await chen.hears(said, {"zh": "受理 1 ", "en": "Received 1 "}[language])
    assert after not in labels(friday)
    assert "🔴" not in words(friday)
    await chen.presses({"zh": "办结", "en": "Resolved"}[language], under=friday)
    await chen.hears("📑", number, said.split(" · ")[1])
    await chen.presses(before, under=friday)
    await town.quiet()
    thursday = await chen.hears("📊", {"zh": "11月19日", "en": "Thu 19 Nov"}[language])
    await chen.presses(after, under=thursday)

    await chen.hears(said)


@pytest.mark.parametrize(
    ("language", "asks", "open_then", "past", "list_"),
    [
        ("zh", "/digest 昨天", "当天结束时在办 {}", "只有当天的日报里有", "当天结束时在办"),
        ("en", "yesterday's digest", "Open at the day's end {}", "that day's own digest alone",
         "Open at the day's end"),
    ],
)  # fmt: skip
async def test_of_a_past_day_it_is_said_what_was_open_at_its_end(
    town: Town, wang: Actor, lin: Actor, language: str, asks: str, open_then: str, past: str,
    list_: str,
) -> None:  # fmt: skip
    chen = await town.staff("陈曦", "manager", language=language)
    number = await accepted(lin, wang)
    await town.waits_until(november(21, 9))
    await resolves(wang)
    await town.quiet()
    await chen.says(asks)
    friday = await chen.hears("📊", open_then.format(1), past)
    await chen.presses(list_, under=friday)
    await chen.hears("📑", number)
    await town.waits_until(november(22, 9))
    await chen.says({"zh": "昨天的日报", "en": "show me the digest of yesterday"}[language])

    await chen.hears("📊", {"zh": "11月21日", "en": "Sat 21 Nov"}[language], open_then.format(0))


@pytest.mark.parametrize("day", [1, 719_163 - 1, 740_000, 900_000])
async def test_no_day_that_is_not_over_is_shown_by_a_forged_press(
    town: Town, chen: Actor, lin: Actor, day: int
) -> None:
    await chen.says("/digest")
    digest = await chen.hears("日报")
    await lin.forges(digest, f"dd:{day}:0")
    await chen.forges(digest, "dd:739940:0")
    await chen.forges(digest, f"dd:{day}:0")
    await town.quiet()

    assert chen.times_heard("📊 日报 · 11月20日") == 1
    assert "日报" not in lin.chat()


async def test_verdicts_in_english(town: Town, wang: Actor, lin: Actor) -> None:
    carol = await town.staff("Carol", "manager", language="en")
    await closed(lin, wang)
    await carol.says("/digest")
    digest = await carol.hears(
        "Outcomes, judged when resolved: satisfied 1, not satisfied 0 (100% satisfied)"
    )

    assert "👍 Satisfied" in labels(digest)
    assert "👎 Not satisfied" not in labels(digest)


async def test_a_manager_of_one_department_sees_its_figures_only(
    town: Town, wang: Actor, lin: Actor
) -> None:
    finance = await town.staff("钱总", "manager", "finance")
    await lin.files(LATE)
    number = await lin.files("退货十天了，退款一直没到账")
    await finance.says("/digest")
    await finance.hears("受理 1")
    await finance.presses("受理")

    assert number in labels(await finance.hears("受理 · 11月20日"))[0]


async def test_the_digest_is_for_managers(town: Town, wang: Actor, zhao: Actor, lin: Actor) -> None:
    for somebody in (wang, zhao, lin):
        await somebody.says("/digest")
        await somebody.hears("这里没有您可以办理的内容")


async def test_a_long_list_behind_a_number_is_turned(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    for _ in range(10):
        await lin.files(LATE)
    await chen.says("/digest")
    await chen.presses("受理")
    await chen.hears("受理 · 11月20日", "10 件", "第 1/2 页")
    await chen.presses("下一页")

    await chen.hears("第 2/2 页")
    assert len(chen.buttons()) == 3
    assert chen.times_heard("📑") == 1


async def test_the_digest_in_english(town: Town, lin: Actor) -> None:
    ann = await town.staff("Ann", "manager", language="en")
    await lin.files(LATE)
    await town.waits_until(november(20, 15, 10))
    await ann.says("📊 Digest")
    await ann.hears(
        "Digest · Fri 20 Nov",
        "Received 1",
        "Open 1 · Overdue 0",
        "Stars, given in the visit after closing: none yet",
        "Press “Due soon”",
    )
    await ann.presses("Overdue")
    await ann.hears("Overdue · Fri 20 Nov: no tickets.")


async def test_each_number_is_said_once_and_the_picture_tells_the_week(
    town: Town, chen: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await chen.says("/digest")
    digest = await chen.hears("受理 1")
    await town.quiet()

    assert words(digest).count("受理") == 1
    assert not any(character.isdigit() for label in labels(digest) for character in label)
    assert "photo" in chen.said()[-1]


async def test_where_nothing_is_late_the_digest_says_so(town: Town, chen: Actor) -> None:
    await chen.says("/digest")
    await chen.hears("受理 0", "✅ 没有超时，也没有快到期的")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "其他部门（设置文件里没有，在办 1）：受理 1，办结 0，超时 0"),
        ("en", "Other departments (not in the desk file, 1 open)"),
    ],
)
async def test_what_is_in_a_department_the_desk_file_lost_has_a_line(
    town: Town, lin: Actor, language: str, line: str
) -> None:
    """As after a change of the desk file: nobody's unit would show it."""
    chen = await town.staff("陈曦", "manager", language=language)
    await lin.files(LATE)
    number = await lin.files("发票开错了，多收了三十元")
    await chen.says("/digest")
    figures = words(await chen.hears("📊"))
    assert "⚠️" not in figures
    async with town.sandbox.house.writing() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        ticket.department = "gone"
    await chen.says("/digest")

    await chen.hears(line)
