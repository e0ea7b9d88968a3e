"""What leaves, and what doesn't."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine import Housekeeping
from prompts.model.masking import Mask
from prompts.thinking import Line, ToHear, ToHelp
from storage import model_answers
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.roles import Role
from tests.model.conftest import LATE, NOW, Mind
from tests.model.endpoint import GOOD


def mask(text: str, desk: Desk, *names: str) -> Mask:
    return Mask([text], names=names, now=NOW, desk=desk)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("电话13800138000，请回电", "电话[PHONE_1]，请回电"),
        ("call +1 415-555-0132 or 415-555-0132", "call [PHONE_1] or [PHONE_2]"),
        ("身份证11010519491231002X丢了", "身份证[NUMBER_1]丢了"),
        ("订单号：A1B2C3D4E5没到", "订单号：[NUMBER_1]没到"),
        ("快递SF1234567890123没到", "快递[NUMBER_1]没到"),
        ("my card 4111 1111 1111 1111 was charged", "my card [NUMBER_1] was charged"),
        ("车牌京A12345违停", "车牌[PLATE_1]违停"),
        ("write to lin.xiao+a@mail.example.com please", "write to [MAIL_1] please"),
        ("王强态度差，王强骂人", "[NAME_1]态度差，[NAME_1]骂人"),
        ("Mary was rude, Maryland is far", "[NAME_1] was rude, Maryland is far"),
        ("我叫张伟，住三楼", "我叫[NAME_1]，住三楼"),
        ("My name is Joe Bloggs.", "My name is [NAME_1]."),
        ("code 9f8e7d6c5b4a expired", "code [NUMBER_1] expired"),
        ("我是李娜，住朝阳路88号2单元301室", "我是[NAME_1]，住朝阳路[ADDRESS_2]"),
        ("我姓王，叫王小明，你们看着办", "我姓王，叫[NAME_1]，你们看着办"),
        ("我是业主刘德海，物业不管", "我是业主[NAME_1]，物业不管"),
        ("本人陈建国于昨天收到", "本人[NAME_1]于昨天收到"),
        ("投诉人：欧阳文 被投诉人：朱刚", "投诉人：[NAME_1] 被投诉人：[NAME_2]"),
        ("I'm Sarah Connor, flat 12", "I'm [NAME_1], [ADDRESS_2]"),
        ("my name is john smith and I wait", "my name is [NAME_1] and I wait"),
        ("It broke.\nKind regards,\nEmily Watson", "It broke.\nKind regards,\n[NAME_1]"),
        ("微信号 zhangwei_1990，QQ：123456789", "微信号 [ACCOUNT_1]，QQ：[ACCOUNT_2]"),
        ("ask @lin_xiao88 about it", "ask [ACCOUNT_1] about it"),
        ("电话一三八零零一三八零零零", "电话[NUMBER_1]"),
        ("call 138.1234.5678", "call [NUMBER_1]"),
        ("my plate is ABC-1234", "my plate is [PLATE_1]"),
        ("policy PN/88/123456", "policy [NUMBER_1]"),
        ("验证码 482913 没收到", "验证码 [NUMBER_1] 没收到"),
    ],
)
def test_personal_data_has_a_placeholder_and_comes_back(
    text: str, hidden: str, general: Desk
) -> None:
    found = mask(text, general, "王强", "Mary Smith")
    assert found.hide(text) == hidden
    assert found.back(hidden) == text


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-18 14:30 停电，损失1100000元",
        "昨天下午3点，花了1,070元",
        "I paid $1,234,567 on 2026-10-01 at 10:30",
        "第3次了，等了45分钟",
        "我是你们的老客户，本人于昨天来过，3号楼电梯坏了",
        "11月3号 1500元，本人方便时再来",
        "I am disappointed. This is the third time my password is rejected.",
    ],
)
def test_dates_and_sums_stay(text: str, general: Desk) -> None:
    assert mask(text, general).hide(text) == text


def test_a_placeholder_that_somebody_wrote_is_not_taken_for_ours(general: Desk) -> None:
    text = "[PHONE_1] 的电话是13800138000"
    found = mask(text, general)
    assert found.hide(text) == "[PHONE_1] 的电话是[PHONE_1001]"
    assert found.back("[PHONE_1] [PHONE_1001] [PHONE_7]") == "[PHONE_1] 13800138000 [PHONE_7]"


@given(st.text("0123456789 -ab@.C[]_王强林晓我叫PHONENAME年元", max_size=60))
def test_what_is_hidden_comes_back_whatever_was_written(general: Desk, text: str) -> None:
    found = mask(text, general, "王强", "C C", "[NAME_1]")
    assert found.back(found.hide(text)) == text


async def test_nothing_leaves_without_consent(mind: Mind) -> None:
    reading = await mind.reads(may_leave=False)
    line = Line("customer", LATE)
    wish = ToHelp("summary", (line,), "zh", person=1, may_leave=False)
    assert (await mind.thinker.help(wish, now=NOW, desk=mind.desk)).text == ""
    await mind.thinker.hear(ToHear("voice", 1, may_leave=False), now=NOW, desk=mind.desk)
    assert (reading.reader, mind.server.asked, mind.server.heard) == ("offline", [], [])
    assert mind.calls() == []


async def test_what_leaves_is_masked_and_what_comes_back_is_not(mind: Mind) -> None:
    with mind.database.writing() as session:
        wang = session.get(Person, 2)
        assert wang is not None
        wang.name, wang.role = "王强", Role.HANDLER
    text = "我是林晓，13800138000，王强不理我，订单号：AB12345678，请退款"
    mind.server.says = lambda _: {
        **GOOD,
        "facts": [{"type": "order_no", "text": "[NUMBER_4]", "norm": None}],
        "grade": 2,
        "grade_words": ["[NAME_2]不理我"],
    }
    reading = await mind.reads(text)
    for secret in ("林晓", "13800138000", "王强", "AB12345678", "sk-very-secret"):
        assert secret not in mind.server.sent
    assert {fact.value for fact in reading.facts} >= {"13800138000", "AB12345678"}
    assert reading.grade_words == ("王强不理我",)


async def test_half_a_sign_does_not_stop_it(mind: Mind) -> None:
    assert (await mind.reads(f"\ud83d {LATE}")).reader == "llm"


async def test_the_answer_is_sealed_and_forgotten_but_its_cost_is_not(mind: Mind) -> None:
    await mind.reads()
    with mind.database.reading() as session:
        raw = session.connection().exec_driver_sql("SELECT answer FROM model_answer").scalar()
        assert raw
        assert b"complaint" not in raw
    for days, kept in ((6, True), (8, False)):
        with mind.database.writing() as session:
            Housekeeping().run(session, NOW + timedelta(days=days))
        (call,) = mind.calls()
        assert (call.answer is not None, call.question is not None) == (kept, kept)
    assert (call.tokens_in, call.prompt) == (100, "understand.1")


async def test_what_was_answered_about_one_person_is_forgotten_with_them(mind: Mind) -> None:
    await mind.reads(person=1)
    await mind.reads(person=2)
    with mind.database.writing() as session:
        model_answers.forget_answers_to(session, 1)
    assert [call.answer is None for call in mind.calls()] == [True, False]
