"""A deed about a ticket with its reason beside it; and what is for a customer though it looks
alike."""

import pytest

from prompts.wishes.desk_wish import Deed
from prompts.wishes.desk_words import desk_words


@pytest.mark.parametrize(
    ("text", "head", "reason"),
    [
        ("give me 2 more days for 0001", "give me 2 more days for 0001", ""),
        ("0001 needs 2 more days, driver on leave", "0001 needs 2 more days", "driver on leave"),
        ("need more time for 0001, it is a feast", "need more time for 0001", "it is a feast"),
        (
            "I need two more working days for C20261120-0001 because the part is late",
            "I need two more working days for C20261120-0001",
            "the part is late",
        ),
        ("need more time for 0004", "need more time for 0004", ""),
        ("extend 0001 by two days: no driver", "extend 0001 by two days", "no driver"),
        ("can I have one more day for 0001, please", "can I have one more day for 0001", ""),
        ("0001申请延期两天，快递公司还没回", "0001申请延期两天", "快递公司还没回"),
        ("0002需要延期，配件没到", "0002需要延期", "配件没到"),
        ("给0002延期两天，配件没到", "给0002延期两天", "配件没到"),
        ("申请0002延期两天：配件没到", "申请0002延期两天", "配件没到"),
        ("0001再给我两天，等快递公司", "0001再给我两天", "等快递公司"),
        ("0001申请延期两天", "0001申请延期两天", ""),
        (
            "0007 two more days please, the warehouse is closed",
            "0007 two more days please",
            "the warehouse is closed",
        ),
        ("0007: another day please", "0007: another day please", ""),
        ("0007 再要两天，仓库盘点", "0007 再要两天", "仓库盘点"),
    ],
)
def test_more_time(text: str, head: str, reason: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what, found.why) == (Deed.EXTEND, head, reason)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("give 0001 back, not logistics", "not logistics"),
        ("0008 is not mine, it's about invoices", None),
        ("0008不是我的", None),
        ("send back 0001: it is the county's", "it is the county's"),
        ("return 0001 because it belongs to sales", "it belongs to sales"),
        ("0001退单，不是物流的问题", "不是物流的问题"),
        ("退单0001：是质量问题", "是质量问题"),
        ("把0001退掉，归东县管", "归东县管"),
        ("not ours, this is East County, the depot is there", None),
        ("this one is not our department, it's the county", None),
    ],
)
def test_it_goes_back(text: str, why: str | None) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what) == (Deed.ELSEWHERE, text if why is None else why)


@pytest.mark.parametrize(
    ("text", "whom", "why"),
    [
        ("0001转给张三，他熟", "张三", "他熟"),
        ("give 0001 to Zack, he knows it", "Zack", "he knows it"),
        ("转给 Oliver 0002 客户说英文", "Oliver", "客户说英文"),
        ("转给李娜 0003 她认识小李", "李娜", "她认识小李"),
        ("转给李娜0003，她认识小李", "李娜", "她认识小李"),
        ("转给李娜 C20261122-0003", "李娜", ""),
        ("把 C20261122-0002 转给 Oliver，我按错了", "Oliver", "我按错了"),
        ("0002 转给 Oliver 客户说英文", "Oliver", "客户说英文"),
        ("transfer to Oliver 0002 customer speaks English", "Oliver", "customer speaks English"),
        ("hand over to Grace Wang C20261122-0002, my mistake", "Grace Wang", "my mistake"),
        ("pass to Maya 0003 because she knows them", "Maya", "she knows them"),
    ],
)
def test_it_is_handed_on_for_a_reason(text: str, whom: str, why: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.whom, found.why) == (Deed.HAND, whom, why)


@pytest.mark.parametrize("text", ["take over 0002", "I'll take over 0002.", "我来接手0002"])
def test_it_is_taken_over(text: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what) == (Deed.ON_CARD, "accept")


@pytest.mark.parametrize(
    "text",
    ["0006接单，您放心", "accept 0006, I'll write to you", "take 0006 pills", "0004 mine field"],
)
def test_nor_is_it_accepted_where_somebody_is_spoken_to(text: str) -> None:
    found = desk_words(text)
    assert found is None or found.deed is not Deed.ON_CARD


@pytest.mark.parametrize(
    "text", ["0002也接了", "0002我也接", "accept 2", "accept 16", "accept no. 5", "accept 0002 too"]
)
def test_it_is_accepted(text: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert found.deed is Deed.ACCEPT


@pytest.mark.parametrize(
    ("text", "solution"),
    [
        ("0001 done: driver was warned", "driver was warned"),
        ("0005 resolved: technician opened the doors, all out", None),
        ("0001 is fixed, a new one was sent", "a new one was sent"),
        ("0001已办结：已退款", "已退款"),
        ("0001处理好了，已退款300元", "已退款300元"),
        ("0001 办结了：已退款", "已退款"),
    ],
)
def test_it_is_resolved(text: str, solution: str | None) -> None:
    found = desk_words(text)
    assert found is not None
    told = "technician opened the doors, all out" if solution is None else solution
    assert (found.deed, found.what) == (Deed.RESOLVE, told)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("uphold the appeal, he is right", "uphold"),
        ("Grant the appeal A20261120-0002", "uphold"),
        ("申诉成立，他说得对", "uphold"),
        ("支持0003的申诉", "uphold"),
        ("reject the appeal: nothing new", "reject"),
        ("驳回申诉，没有新的证据", "reject"),
        ("申诉不成立", "reject"),
    ],
)
def test_an_appeal_is_decided(text: str, verdict: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what) == (Deed.APPEAL, verdict)


@pytest.mark.parametrize(
    "text",
    [
        "I'm back",
        "I am back at work",
        "back from leave",
        "我回来了",
        "我休假回来了",
        "销假",
        "我已经回来上班了",
    ],
)
def test_they_are_back(text: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what) == (Deed.LOOK, "back")


@pytest.mark.parametrize(
    "text",
    [
        "We need two more days, the driver is on leave",
        "It takes 2 more days",
        "还需要两天，快递公司还没回",
        "Please give the parcel back to the driver",
        "We will send it back tomorrow",
        "The shop says it is not ours to decide",
        "退货已办好，0571开头的电话会联系",
        "take 2 tablets a day",
        "We accept 2 parcels at a time",
        "The courier will take over from here",
        "It is resolved: the door opens again",
        "已办好：师傅换了门锁",
        "Your appeal was granted",
        "您的申诉成立",
        "我回来了就联系您",
        "The driver is back tomorrow",
        "I'm back at the depot with the parcel",
        "师傅回来了",
    ],
)
def test_for_a_customer(text: str) -> None:
    assert desk_words(text) is None


@pytest.mark.parametrize(
    ("text", "solution"),
    [
        ("0008 已上门修好,是插头没插紧,办结", "已上门修好,是插头没插紧"),
        ("0008：已退款。办结", "已退款"),
        ("0008 换了新的，办结吧", "换了新的"),
        ("0008 the plug was loose, fixed on site, resolved", "the plug was loose, fixed on site"),
        ("0008: refunded today. Resolved.", "refunded today"),
    ],
)
def test_the_solution_comes_before_the_word_for_it(text: str, solution: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what) == (Deed.RESOLVE, solution)


@pytest.mark.parametrize(
    "text",
    [
        "0008 明天办结",
        "0008 还没修好，不能办结",
        "0008 等客户确认，再办结",
        "0008 is not yet resolved",
        "0008 we come tomorrow, then it is resolved",
        "0007 two more days, then it is there",
        "0007 please wait two more days",
    ],
)
def test_what_only_speaks_of_it_is_neither(text: str) -> None:
    found = desk_words(text)
    assert found is None or found.deed not in (Deed.RESOLVE, Deed.EXTEND)
