"""What looks like the fact that was asked for, what doesn't, and where asking is of no use."""

import pytest

from prompts.reading.answering import answer_in
from prompts.reading.fitting import fits
from prompts.wishes.asking_back import asks_back
from storage.rules.facts import FactType

PLACE, ORDER_NO, AMOUNT = FactType.PLACE, FactType.ORDER_NO, FactType.AMOUNT


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        (
            PLACE,
            "人民路口|三号楼|门口|我家楼下|B区地下室|3楼卫生间|你们店里|会议室|成都|我在家|南门过道",
        ),
        (
            PLACE,
            "in the lobby|2nd floor|your shop in Leeds|at home|corner of Main and 5th|the kitchen",
        ),
        (ORDER_NO, "7788123|运单号 SF1234567890|it's 7788123|order #55120|尾号8899|No. 20991-A"),
        (AMOUNT, "39.95|$30|大概300块|三百多|about 40 euros|it was 39.95|一共1200元左右|around 2k"),
        (FactType.DATE, "三四天前|上个月底|有三天了|last week|a few days ago|the 5th"),
        (FactType.TIME, "8点|下午三点左右|15:30|around 9 am|8|in the evening"),
        (FactType.PHONE, "13812345678|打我13812345678|call me on 07700 900555"),
        (FactType.VEHICLE_NO, "沪A12345|AB12 CDE|plate AB12CDE"),
        (FactType.ORG, "顶好超市|Acme Ltd|the one on King Street"),
        (FactType.STAFF, "小刘|工号 1024|a tall man"),
    ],
)
def test_answers(asked: FactType, answers: str) -> None:
    assert [each for each in answers.split("|") if answer_in(each, asked) is None] == []


def test_of_an_answer_the_value_is_taken() -> None:
    assert answer_in("运单号是 SF1234567890 谢谢", ORDER_NO) == "SF1234567890"
    assert answer_in("I think about 40 euros or so", AMOUNT) == "40 euros"
    assert answer_in("车牌是沪A12345", FactType.VEHICLE_NO) == "沪A12345"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            PLACE,
            "算了不改了|啥在哪里|还有一个箱子|快点啊|现在到哪一步了|修不好|没人管|又坏了|要退款",
        ),
        (PLACE, "has anyone looked at it yet|App crashes|start again|when will it be fixed|thanks"),
        (ORDER_NO, "不对，是上上礼拜四买的，钱是368不是386|多收了2000元|已经等了120天"),
        (
            ORDER_NO,
            "has anyone looked at it yet|it cost 300 euros|my bike was stolen from your yard",
        ),
        (AMOUNT, "还有两个箱子坏了|3个人都没来|2 people came|bought on 3 may"),
        (FactType.DATE, "还有两个箱子也坏了|2 of them are broken|nobody came"),
        (FactType.TIME, "两个人都没来|2 people|he was rude"),
        (FactType.STAFF, "他没说|nobody said|不告诉我"),
    ],
)
def test_these_go_on_with_the_story(asked: FactType, said: str) -> None:
    assert [each for each in said.split("|") if answer_in(each, asked) is not None] == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (PLACE, "电梯坏了|路灯坏了|the lamp is dead|空调也坏了|The ticket machine doesn't work"),
        (PLACE, "小区门禁系统坏了|what happened to the appliance in my kitchen"),
        (
            ORDER_NO,
            "快递三天没到|My parcel is late|退款没到账|the bike I ordered never came|花瓶碎了",
        ),
        (ORDER_NO, "my suitcase came out broken|太慢了等了一周"),
        (AMOUNT, "多收了物业费|you charged me twice|发票金额多开了50元|水费太贵"),
    ],
)
def test_the_question_suits(asked: FactType, told: str) -> None:
    assert [each for each in told.split("|") if not fits(asked, each)] == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (PLACE, "我在网上买的电饭煲坏了|The app crashes|小程序打不开|账号登录不了|手机app闪退"),
        (PLACE, "I can't reset my password|the kettle I bought stopped working"),
        (ORDER_NO, "my bike was stolen from your yard|我的电动车在你们车棚被偷了|排队等了两个小时"),
        (ORDER_NO, "师傅约好上门两天没来|I was on hold for an hour|someone dented my car"),
        (AMOUNT, "发票抬头开错了|the invoice has the wrong name on it|I never got a receipt"),
    ],
)
def test_nobody_has_such_a_fact_of_it(asked: FactType, told: str) -> None:
    assert [each for each in told.split("|") if fits(asked, each)] == []


@pytest.mark.parametrize(
    ("text", "does"),
    [
        (
            "啥在哪里？|什么意思|要这个干嘛|哪个单号|为什么要订单号？|what number?|where is what?",
            True,
        ),
        ("why do you need that|what do you mean?|which order number", True),
        ("啥在哪里？我在家|你们在哪里办公|什么时候来人|为什么不修|where is my order?", False),
        ("why was I charged twice|where is the driver|what a mess", False),
    ],
)
def test_who_asks_back_answers_nothing(text: str, does: bool) -> None:
    assert [each for each in text.split("|") if asks_back(each) is not does] == []


@pytest.mark.parametrize("words", ["555多", "订单号300多", "500余"])
def test_more_than_so_many_is_no_number_of_an_order(words: str) -> None:
    assert answer_in(words, FactType.ORDER_NO) is None
