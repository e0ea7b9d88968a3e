"""What is wished about a ticket of one's own, and by what it is named; what only sounds like it."""

import pytest

from prompts.wishes.ticket_deeds import Deed, points_at_one, wish_about_ticket


@pytest.mark.parametrize(
    ("text", "deed", "number", "topic", "told"),
    [
        ("催一下0002", Deed.URGE, "0002", "", False),
        ("快点处理 0002", Deed.URGE, "0002", "", False),
        ("0002快点，水漫到厨房了", Deed.URGE, "0002", "", True),
        ("电梯那件催一下", Deed.URGE, "", "电梯", False),
        ("尽快处理一下电梯的事", Deed.URGE, "", "电梯", False),
        ("hurry up with 0002", Deed.URGE, "0002", "", False),
        ("please urge the lift one", Deed.URGE, "", "lift", False),
        ("Hurry up with my lift ticket", Deed.URGE, "", "lift", False),
        ("0003那件重新打开，又脏了", Deed.REOPEN, "0003", "", True),
        ("reopen C20261120-0005, it sparks again", Deed.REOPEN, "C20261120-0005", "", True),
        ("please reopen number 0003 because it leaks", Deed.REOPEN, "0003", "", True),
        ("open 0002 again please", Deed.REOPEN, "0002", "", False),
        ("撤回C20261120-0001，快递到了", Deed.WITHDRAW, "C20261120-0001", "", True),
        ("把0002撤了", Deed.WITHDRAW, "0002", "", False),
        ("快递那件不用管了，已经收到了", Deed.WITHDRAW, "", "快递", True),
        ("take back c20261120-0001, parcel arrived", Deed.WITHDRAW, "C20261120-0001", "", True),
        ("the lift ticket is solved, you can close it", Deed.WITHDRAW, "", "lift", True),
        ("我的电梯那件怎么样了？", Deed.STANDS, "", "电梯", False),
        ("同志你好,我的椅子有人看了吗", Deed.STANDS, "", "椅子", False),
        ("已经三天了，我的退款怎么样了", Deed.STANDS, "", "退款", False),
        ("its been two hours, whats happening with my refund?", Deed.STANDS, "", "refund", False),
        ("我的单子到哪一步了", Deed.STANDS, "", "", False),
        ("什么时候给我答复", Deed.STANDS, "", "", False),
        ("0002怎么还没处理", Deed.STANDS, "0002", "", False),
        ("帮我查查工单进度", Deed.STANDS, "", "", False),
        ("what about my lift?", Deed.STANDS, "", "lift", False),
        ("when will I get an answer", Deed.STANDS, "", "", False),
        ("is 0001 done yet?", Deed.STANDS, "0001", "", False),
        ("any news on the parcel?", Deed.STANDS, "", "parcel", False),
        ("0002 处理记录", Deed.HISTORY, "0002", "", False),
        ("show me the history of C20261120-0001", Deed.HISTORY, "C20261120-0001", "", False),
        ("我要申诉0001", Deed.APPEAL, "0001", "", False),
        ("0001申诉", Deed.APPEAL, "0001", "", False),
        ("i want to appeal 0001", Deed.APPEAL, "0001", "", False),
        ("appeal against C20261120-0001 please", Deed.APPEAL, "C20261120-0001", "", False),
        ("申诉0011怎么样了", Deed.STANDS, "0011", "", False),
        ("我要投诉处理人", Deed.COMPLAIN, "", "", False),
        ("我要投诉处理我工单的人", Deed.COMPLAIN, "", "", False),
        ("投诉0002的处理态度", Deed.COMPLAIN, "0002", "", False),
        ("I want to complain about how my ticket is handled", Deed.COMPLAIN, "", "", False),
        ("I'd like to complain about the person handling it", Deed.COMPLAIN, "", "", False),
        ("unhappy with how 0002 was handled, he shouted", Deed.COMPLAIN, "0002", "", True),
    ],
)
def test_what_is_wished_of_which(
    text: str, deed: Deed, number: str, topic: str, told: bool
) -> None:
    wish = wish_about_ticket(text)
    assert wish is not None
    assert (wish.deed, wish.number, wish.topic, wish.told) == (deed, number, topic, told)


@pytest.mark.parametrize(
    "text",
    [
        "我要申诉",
        "我要申诉0001，钱根本没到账",
        "I want to appeal 0001, the money never came",
        "I will appeal",
        "什么时候有人来？都三天了",
        "怎么还没人处理，都三天了",
        "退款多久到账",
        "2026年的账单不对",
        "我的快递怎么还没到",
        "快递呢？",
        "投诉处理结果",
        "我对你们的处理很不满",
        "我要投诉你们的负责人",
        "取消",
        "when will somebody come? it's been three days",
        "when will the technician come",
        "the driver said he would reopen the case 0001",
        "why was 0001 closed",
        "I have been waiting since 2019",
        "my invoice 0002 is wrong",
        "I want to complain about how this was handled",
        "what about the refund for the broken lamp that I bought",
        "cancel it",
    ],
)
def test_what_only_sounds_like_it(text: str) -> None:
    assert wish_about_ticket(text) is None


def test_a_matter_that_is_there_is_pointed_at() -> None:
    assert points_at_one("快递那件不用管了")
    assert points_at_one("the lift one is solved")
    assert not points_at_one("my lift is solved")
    assert not points_at_one("快递不用送了")
