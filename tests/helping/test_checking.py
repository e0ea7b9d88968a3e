"""What staff are about to send is looked at: rude words, promises, later dates, others' data."""

from collections.abc import Collection
from datetime import UTC, date, datetime

import pytest

from prompts.helping.checking import Around, check
from prompts.helping.findings import Concern
from prompts.helping.replies import replies_for
from storage.rules.desk import Words, load_desk
from storage.rules.desk_replies import When
from storage.rules.kinds import Kind
from storage.rules.moves import State

DESK = load_desk("general")
FRIDAY = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
WEDNESDAY = date(2026, 11, 25)
KNOWN = "林晓\n订单号 20261119001，我的电话 138 0000 1111，快递没到"
OWN = ("C20261120-0001", "C20261103-0007")


def found(
    text: str, *, promised: date | None = WEDNESDAY, names: Collection[str] = ()
) -> list[tuple[str, str]]:
    around = Around(known=KNOWN, tickets=OWN, names=names, promised=promised)
    return [(each.concern.value, each.words) for each in check(text, around, DESK, FRIDAY)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("这事不归我管，您找别人", "不归我管"),
        ("您有完没完？已经在处理了", "有完没完"),
        ("你自己看着办吧", "你自己看着办"),
        ("系统就是这样，没办法", "系统就是这样"),
        ("您要是不滿意就别用", "不滿意就别"),
        ("Well, that's NOT MY PROBLEM.", "NOT MY PROBLEM"),
        ("Don’t be stupid", "stupid"),
        ("That’s just our policy, sorry", "That’s just our policy"),
    ],
)
def test_rude_and_forbidden_phrases_are_found(text: str, words: str) -> None:
    assert found(text) == [("rude", words)]


@pytest.mark.parametrize(
    "text",
    [
        "孩子和他妈妈的包裹都到了",
        "请再操作一遍，我操作给您看",
        "工作人员水土不服务必谅解",
        "滚动条往下拉就看到了",
        "We assess the class of the asset and pass it on",
        "Whatever you need, please tell us; we will deal with it",
    ],
)
def test_words_that_only_look_rude_are_not_found(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "您放心，今天一定送到",
        "今天一定。",
        "马上给您退款",
        "我们会赔偿您 500 元",
        "我保证没问题",
        "保证明天修好",
        "同意给您减免本月费用",
        "公司赔您 200",
        "一定会把钱退还给您",
        "We will refund you in full",
        "We guarantee it",
        "You will get a full refund",
        "It will definitely arrive",
        "I'll compensate you for that",
        "You'll be fully reimbursed",
    ],
)
def test_a_promise_that_the_desk_does_not_make_is_found(text: str) -> None:
    assert {concern for concern, _ in found(text)} == {"promise"}


@pytest.mark.parametrize(
    "text",
    [
        "已为您退款 58 元",
        "抱歉，无法保证今天送到",
        "不一定能修好，我们先看看",
        "正在为您核对退款进度",
        "我们一定会尽快处理",
        "请您一定要保留照片",
        "您要求的赔偿我们正在核实",
        "可以为您申请补偿",
        "您希望我们怎么赔偿？",
        "不会给您退款",
        "您的退款已经到账了",
        "We cannot guarantee a date",
        "We are looking into the refund",
        "Your refund was paid today",
        "Would a refund help you?",
        "We will not refund this",
    ],
)
def test_what_is_done_refused_or_looked_into_promises_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("下周五给您送到", "下周五"),
        ("最晚 12月5日，我们给您答复", "12月5日"),
        ("预计 7个工作日内处理完", "7个工作日内"),
        ("一周内答复您", "一周内"),
        ("我们会在 30号前送到", "30号"),
        ("月底给您结果", "月底"),
        ("2026-12-01 给您结果", "2026-12-01"),
        ("We will deliver it next Friday", "next Friday"),
        ("It will be fixed within 10 days", "within 10 days"),
        ("You will have it by December 3", "December 3"),
        ("It takes two weeks to repair", "takes two weeks"),
        ("We'll get back to you next month", "next month"),
    ],
)
def test_a_day_later_than_the_promise_is_found(text: str, day: str) -> None:
    assert found(text) == [("late", day)]
    assert found(text, promised=None) == []


@pytest.mark.parametrize(
    "text",
    [
        "周三 18:00 前给您处理结果",
        "明天送到",
        "3个工作日内处理",
        "您下周五方便吗？",
        "请您在 12月5日前答复",
        "您 12月5日的航班我们会改签",
        "我们会查 11月5日下的单",
        "送到 8号楼",
        "已赔付 380 元，7个工作日内到账",
        "We have refunded you; the money will arrive within 10 days",
        "We will deliver within 2 days",
        "by Wed 18:00 we will tell you",
        "Please answer by December 5",
        "Could you be there next Friday?",
    ],
)
def test_a_day_in_time_or_of_somebody_else_is_not_found(text: str) -> None:
    assert found(text) == []


def test_a_holiday_is_no_working_day() -> None:
    around = Around(known="", tickets=(), names=(), promised=date(2026, 2, 24))
    before_spring_festival = datetime(2026, 2, 14, 6, tzinfo=UTC)

    late = check("2个工作日内处理", around, DESK, before_spring_festival)

    assert [each.concern for each in late] == [Concern.LATE]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("请打 13900002222", "13900002222"),
        ("C20261120-0002 已处理", "C20261120-0002"),
        ("c20261120-0002 已处理", "c20261120-0002"),
        ("订单号 20261118777 查到了", "20261118777"),
        ("运单号 SF1234567890123 查到了", "SF1234567890123"),
        ("卡号 6222021234567890123", "6222021234567890123"),
        ("Call (415) 555-1234", "(415) 555-1234"),
    ],
)
def test_what_is_not_in_the_ticket_is_found(text: str, words: str) -> None:
    assert found(text) == [("others", words)]


@pytest.mark.parametrize(
    "text",
    [
        "您的电话是 13800001111 吗？",
        "您的电话是 +86 138-0000-1111 吗？",
        "C20261120-0001 和 C20261103-0007 一起处理",
        "工单号 C20261120-0001",
        "订单号 20261119001 查到了",
        "热线 400-800-1234 或 95555",
        "已补发，运单 SF1234567890123",
        "A replacement is under way, tracking no. 1Z999AA10123456784",
    ],
)
def test_what_is_in_the_ticket_or_new_is_not_found(text: str) -> None:
    assert found(text) == []


def test_another_customers_name_is_found_where_it_stands_by_itself() -> None:
    assert found("林晓，李雷的包裹也到了", names=["李雷"]) == [("others", "李雷")]
    assert found("Ann Leeson is the courier", names=["Ann Lee"]) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mary smith has the same trouble", "mary smith"),
        ("We told Ms Smith as well", "Smith"),
        ("Mary's parcel arrived, too", "Mary"),
        ("Your neighbour Mary has it", "Mary"),
        ("和 Mary Smith 的一起送", "Mary Smith"),
    ],
)
def test_an_english_name_is_found_however_it_is_said(text: str, words: str) -> None:
    assert found(text, names=["Mary Smith"]) == [("others", words)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It will be looked at", "Will Young"),
        ("Will you be at home?", "Will Young"),
        ("Kind regards, Ann", "Ann Lee"),
        ("林晓 has told us", "林晓"),
    ],
)
def test_a_word_or_ones_own_name_is_no_name_of_another(text: str, name: str) -> None:
    assert found(text, names=[name]) == []


def test_the_reasons_come_together_and_each_once() -> None:
    text = "白痴！马上给您退款，马上给您退款，电话 13900002222"

    assert [concern for concern, _ in found(text)] == ["rude", "promise", "others"]


def test_a_text_of_nothing_but_digits_or_signs_is_looked_at_quickly() -> None:
    for text in ("1" * 4096, "一" * 4096, "会" * 4096, "will " * 800, "C2026" * 800, "，" * 4096):
        found(text)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("state", [State.IN_PROGRESS, State.WAITING, State.RESOLVED])
@pytest.mark.parametrize("kind", [each for each in Kind if each is not Kind.INCIDENT])
def test_the_presets_replies_pass_their_own_check(kind: Kind, state: State, language: str) -> None:
    by = {"zh": "周三 18:00 前", "en": "by Wed 18:00"}[language]
    words = {"name": "林晓", "number": OWN[0], "by": by, "desk": "台", "kind": "k", "category": "c"}
    for category in DESK.categories:
        replies = replies_for(
            DESK,
            kind=kind,
            category=category,
            state=state,
            language=language,
            words=words,
            so=tuple(When),
        )
        texts = [reply.text for reply in replies]
        assert texts
        assert [found(text) for text in texts] == [[]] * len(texts)


def test_a_desk_may_forbid_phrases_of_its_own() -> None:
    desk = DESK.model_copy(update={"forbidden": Words(zh=("亲",), en=("dear valued",))})
    around = Around(known="", tickets=(), names=(), promised=None)

    said = [check(text, around, desk, FRIDAY) for text in ("亲，在的", "Dear valued customer")]

    assert [[each.words for each in found] for found in said] == [["亲"], ["Dear valued"]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("您好，医药费我们先垫。请放心", "医药费我们先垫"),
        ("We looked, and we will refund you the 20 euros", "and we will refund you the 20 euros"),
        (
            "the warehouse and the driver of the second van will definitely deliver it again",
            "will definitely",
        ),
    ],
)
def test_what_is_quoted_is_whole_words(text: str, words: str) -> None:
    assert ("promise", words) in found(text)
