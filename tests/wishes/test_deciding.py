"""Which decision is granted or refused in words, and what is said to it besides."""

import pytest

from prompts.reading.plain import plain
from prompts.wishes.deciding import Verdict, decision_in, refusal_numbered


@pytest.mark.parametrize(
    ("words", "which", "said"),
    [
        ("2 同意", "2", ""),
        ("1同意", "1", ""),
        ("同意 0002", "0002", ""),
        ("0005同意", "0005", ""),
        ("批准0005的延期", "0005", ""),
        ("同意第二个", "2", ""),
        ("第三条批准", "3", ""),
        ("同意0002，下次早点说", "0002", "下次早点说"),
        ("同意，但下次要写清原因", "", "但下次要写清原因"),
        ("同意但下次要写清原因", "", "但下次要写清原因"),
        ("2 approve", "2", ""),
        ("approve 2", "2", ""),
        ("approve number 2", "2", ""),
        ("approve the second one", "2", ""),
        ("approve 0005", "0005", ""),
        ("0005 approved", "0005", ""),
        ("0005: approved, but hurry", "0005", "but hurry"),
        ("approve but name the cause", "", "but name the cause"),
        ("ok, approved. next time earlier please", "", "next time earlier please"),
        ("ok but next time say which driver", "", "but next time say which driver"),
        ("好的，但下次写清是哪个司机", "", "但下次写清是哪个司机"),
        ("这次可以，下不为例", "", "下不为例"),
        ("0004 ok", "0004", ""),
        ("0004可以", "0004", ""),
        ("0004 ok, but call them", "0004", "but call them"),
        ("approve all", "all", ""),
        ("yes both", "all", ""),
        ("都同意", "all", ""),
        ("两个都批准吧", "all", ""),
        ("全部批准", "all", ""),
    ],
)
def test_which_is_granted(words: str, which: str, said: str) -> None:
    found = decision_in(plain(words))
    assert found is not None
    assert found.verdict is Verdict.GRANT
    assert (found.which, plain(words)[slice(*found.said)]) == (which, said)
    assert found.is_condition == bool(said)


@pytest.mark.parametrize(
    "words",
    [
        "这次可以",
        "这回就可以吧",
        "这次就算了",
        "可以，就这一次",
        "fine this time",
        "ok just this once",
    ],
)
def test_so_is_what_is_let_pass_this_once(words: str) -> None:
    assert decision_in(plain(words)) == (Verdict.GRANT, "", (0, 0), False)


@pytest.mark.parametrize(
    ("words", "which", "why"),
    [
        ("0002 no, cause is missing", "0002", "cause is missing"),
        ("0002: no, cause is missing", "0002", "cause is missing"),
        ("0002 不，没写原因", "0002", "没写原因"),
        ("0002不行，没写原因", "0002", "没写原因"),
    ],
)
def test_a_bare_no_behind_a_whole_number_refuses_what_waits(
    words: str, which: str, why: str
) -> None:
    found = refusal_numbered(plain(words))
    assert found is not None
    assert (found.which, plain(words)[slice(*found.said)]) == (which, why)


@pytest.mark.parametrize(
    "words", ["0002 nobody came", "0002 no answer", "0002不锈钢螺丝", "0002 不急"]
)
def test_nor_what_only_begins_so(words: str) -> None:
    assert refusal_numbered(plain(words)) is None


@pytest.mark.parametrize("words", ["同意，退款30元", "approved, 30 euros refunded"])
def test_what_may_be_for_somebody_else_is_no_condition(words: str) -> None:
    found = decision_in(plain(words))
    assert found is not None
    assert not found.is_condition


@pytest.mark.parametrize(
    ("words", "which", "why"),
    [
        ("2 不同意", "2", ""),
        ("不同意第2个", "2", ""),
        ("不同意2", "2", ""),
        ("第二个退回，请写明日期", "2", "请写明日期"),
        ("0002不同意，原因没写清", "0002", "原因没写清"),
        ("不批准0002的延期，因为原因不清", "0002", "原因不清"),
        ("驳回 0002", "0002", ""),
        ("5 no, one day is enough", "5", "one day is enough"),
        ("1 no, call the bank first", "1", "call the bank first"),
        ("5不行，一天够了", "5", "一天够了"),
        ("5 不，先给银行打电话", "5", "先给银行打电话"),
        (
            "refuse 0005 one day is enough, call the bank",
            "0005",
            "one day is enough, call the bank",
        ),
        ("refuse 0005, one day is enough", "0005", "one day is enough"),
        ("拒绝0002 没写原因", "0002", "没写原因"),
        ("0002 打回重写", "0002", ""),
        ("请把0002退回，写明日期", "0002", "写明日期"),
        ("refuse 2", "2", ""),
        ("please reject the second one, thanks", "2", ""),
        ("2 refused", "2", ""),
        ("2 no", "2", ""),
        ("I don't agree with 2", "2", ""),
        ("no to 0002, cause is missing", "0002", "cause is missing"),
        ("not approved: 0002, because the cause is missing", "0002", "the cause is missing"),
        ("refuse 2 because the cause is missing", "2", "the cause is missing"),
        ("refuse 0002 as it waits", "0002", "it waits"),
        ("0002 rejected - no cause given", "0002", "no cause given"),
        ("send 2 back, name the date", "2", "name the date"),
        ("send back 0002: name the date", "0002", "name the date"),
        ("turn 0002 down", "0002", ""),
        ("不同意", "", ""),
        ("不同意，2天太长了", "", "2天太长了"),
        ("不同意，三个工作日太长", "", "三个工作日太长"),
        ("refused, the cause is missing", "", "the cause is missing"),
    ],
)
def test_which_is_refused_and_why(words: str, which: str, why: str) -> None:
    found = decision_in(plain(words))
    assert found is not None
    assert found.verdict is Verdict.REFUSE
    assert (found.which, plain(words)[slice(*found.said)]) == (which, why)


@pytest.mark.parametrize(
    "words",
    [
        "客户同意 0002",
        "同意两天",
        "同意2天",
        "approved 2 days ago",
        "the customer confirmed 0005",
        "2 days approved by the bank",
        "0002 不同意退款",
        "0002客户不同意",
        "0002退回的包裹收到了",
        "2 refused parcels came back",
        "no to 2 days",
        "no to the customer",
        "0002: no, it is at the depot",
        "the customer refused 0002",
        "2天内不同意就关闭",
        "ok but the customer wants cash",
        "好的，但客户要现金",
        "both parcels are here",
        "两个都到了",
        "all is fine with the second one",
        "2 no-shows today",
        "5 不锈钢螺丝",
        "全部退款了",
        *(
            "这次可以退款",
            "这次可以帮您处理",
            "这次行不行",
            "it's fine this time of day",
            "下不为例",
        ),
    ],
)
def test_what_decides_nothing(words: str) -> None:
    assert decision_in(plain(words)) is None


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("hmm no, send it back, which driver was it?", "which driver was it?"),
        ("嗯，不行，退回去，是哪个司机？", "是哪个司机？"),
    ],
)
def test_who_hesitates_refuses_all_the_same(words: str, why: str) -> None:
    found = decision_in(plain(words))
    assert found is not None
    assert (found.verdict, found.which) == (Verdict.REFUSE, "")
    assert plain(words)[slice(*found.said)] == why
