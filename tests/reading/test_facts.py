import pytest

from prompts.reading.facts import MOST
from prompts.reading.reading import FactType
from tests.reading.conftest import Finds, Reads


@pytest.mark.parametrize(
    ("text", "value", "norm"),
    [
        ("13：15到的", "13：15", "13:15"),
        ("晚上8点半来的", "晚上8点半", "20:30"),
        ("下午三点一刻", "下午三点一刻", "15:15"),
        ("凌晨两点", "凌晨两点", "02:00"),
        ("at 8:05am", "8:05am", "08:05"),
        ("at 7 pm", "7 pm", "19:00"),
        ("at 12 am", "12 am", "00:00"),
        ("15点", "15点", "15:00"),
        ("约好15点来", "15点", "15:00"),
        ("你们8点开门吗", "8点", "08:00"),
        ("昨晚八点3号楼停电", "八点", "20:00"),
        ("晚上等到十点才到", "十点", "22:00"),
        ("21时30分报的修", "21时30分", "21:30"),
        ("at 8 o'clock in the evening", "8 o'clock in the evening", "20:00"),
        ("he came at noon", "noon", "12:00"),
    ],
)
def test_a_time_is_found(finds: Finds, text: str, value: str, norm: str) -> None:
    assert finds(FactType.TIME, text) == {value: norm}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("下午两点到四点没人接", ["14:00", "16:00"]),
        ("上午10点到2点停水", ["10:00", "14:00"]),
        ("下午2-4点都行", ["14:00", "16:00"]),
        ("从9点等到15点", ["09:00", "15:00"]),
        ("晚上九点到凌晨一点施工", ["21:00", "01:00"]),
        ("between 2 and 4 pm", ["14:00", "16:00"]),
        ("any time 9-11am", ["09:00", "11:00"]),
    ],
)
def test_both_ends_of_a_range_are_found(finds: Finds, text: str, times: list[str]) -> None:
    assert list(finds(FactType.TIME, text).values()) == times


@pytest.mark.parametrize(
    "text", ["快一点", "早一点来", "有3点意见", "提15点建议", "评分降到3点", "差一点", "25:61"]
)
def test_what_only_looks_like_a_time_is_none(finds: Finds, text: str) -> None:
    assert finds(FactType.TIME, text) == {}


@pytest.mark.parametrize(
    ("text", "value", "norm"),
    [
        ("共计11万元整", "11万元", 110_000),
        ("票价1070元", "1070元", 1070),
        ("付了¥1,070", "¥1,070", 1070),
        ("只退了一百二十块钱", "一百二十块钱", 120),
        ("最后差两分钱", "两分钱", 0.02),
        ("工资只有1700多元", "1700多元", 1700),
        ("手续费扣了1210", "1210", 1210),
        ("动辄几百元", "几百元", None),
        ("扣70%的手续费", "70%", 70),
        ("涨价百分之三十", "百分之三十", 30),
        ("补差价3块5", "3块5", 3.5),
        ("花了1万5", "1万5", 15_000),
        ("退我三千五", "三千五", 3500),
        ("押金2万还没退", "2万", 20_000),
        ("扣费9.9", "9.9", 9.9),
        ("月租129", "129", 129),
        ("欠了100余万元", "100余万元", 1_000_000),
        ("买的手机 ¥1,070 坏了", "¥1,070", 1070),
        ("it was £20, no more", "£20", 20),
        ("two hundred dollars", "two hundred dollars", 200),
        ("fifty bucks", "fifty bucks", 50),
        ("I want my $500 back", "$500", 500),
        ("it cost $1.5k", "$1.5k", 1500),
        ("they took 300 dollars", "300 dollars", 300),
        ("only 50 cents", "50 cents", 0.5),
        ("退了3000,别的没退", "3000", 3000),
        ("还差500没退", "500", 500),
        ("一个月工资才三千二", "三千二", 3200),
        ("付款1,299.00，没有发票", "1,299.00", 1299),
        ("金额１２００元", "１２００元", 1200),
        ("they charged me 45 twice", "45", 45),
        ("refund me 1,250 please", "1,250", 1250),
        ("The fee was 35.", "35", 35),
        ("赔我1.5万", "1.5万", 15_000),
        ("被骗了1.5w，怎么办", "1.5w", 15_000),
        ("1.5万打水漂了", "1.5万", 15_000),
        ("工资才3k", "3k", 3000),
        ("押金5百没退", "5百", 500),
        ("让我再交30", "30", 30),
        ("一共两百五十块六毛", "两百五十块六毛", 250.6),
        ("12元5角", "12元5角", 12.5),
        ("就值十几块", "十几块", None),
        ("It cost 2k", "2k", 2000),
        ("I want my 50 back", "50", 50),
        ("lost 3 grand", "3 grand", 3000),
        ("a grand down the drain", "a grand", 1000),
        ("€1.234,56 was taken", "€1.234,56", 1234.56),
        ("12,50 € for a coffee", "12,50 €", 12.5),
        ("I paid 50 euros", "50 euros", 50),
        ("bought a lamp for 39.95 and it was charged twice", "39.95", 39.95),
        ("the bill says 103.20, I can't believe it", "103.20", 103.2),
        ("they sold it to me at 12.50", "12.50", 12.5),
        ("also u charged me twice for it, 899 each", "899", 899),
        ("charged me twice, 899 each", "899", 899),
        ("I paid for 2 tickets, 45.50 apiece", "45.50", 45.5),
        ("扣了两次，每次899", "899", 899),
        ("收了我两遍 各899", "899", 899),
    ],
)
def test_an_amount_is_found_also_without_a_unit(
    finds: Finds, text: str, value: str, norm: float | None
) -> None:
    assert finds(FactType.AMOUNT, text) == {value: norm}


@pytest.mark.parametrize(
    "text",
    [
        "I paid for 3 weeks",
        "it cost 20 minutes",
        "I paid in 2019",
        "refunded 30 days later",
        "I was charged 12/05",
        "I bought it at 10.30 am",
        "ordered the big one for 2.50 kg",
        "I waited for 3.50 hours",
        "买了3块手表",
        "等了20分钟",
        "付了3天",
        "收到2件",
        "2026年",
        "离酒店100多米",
        "送了一块牌匾",
        "100w的灯泡",
        "4k电视",
        "跑了1.5万公里",
        "有5万人投诉",
        "ran 5k",
        "they took 12 people each time",
        "charged me 3 times, 20 minutes each",
        "we waited 30 each",
        "充了三次，每次20分钟都没到",
    ],
)
def test_what_is_counted_otherwise_is_no_money(finds: Finds, text: str) -> None:
    assert finds(FactType.AMOUNT, text) == {}


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (FactType.PHONE, "电话13800138000", "13800138000"),
        (FactType.PHONE, "打138****8000", "138****8000"),
        (FactType.PHONE, "电话１３８００１３８０００", "１３８００１３８０００"),
        (FactType.ORDER_NO, "訂單號：Ａ20261120001", "Ａ20261120001"),
        (FactType.PHONE, "打400-820-8820没人接", "400-820-8820"),
        (FactType.PHONE, "call 555-123-4567", "555-123-4567"),
        (FactType.PHONE, "call +44 20 7946 0958", "+44 20 7946 0958"),
        (FactType.ORDER_NO, "订单号：A20261120001", "A20261120001"),
        (FactType.ORDER_NO, "Order #AB12345 is late", "AB12345"),
        (FactType.ORDER_NO, "运单SF1234567890123", "SF1234567890123"),
        (FactType.VEHICLE_NO, "京A12345的司机", "京A12345"),
        (FactType.VEHICLE_NO, "山航SC2199于今天", "SC2199"),
        (FactType.VEHICLE_NO, "Flight 1818 was late", "1818"),
        (FactType.VEHICLE_NO, "坐G1234次列车", "G1234"),
        (FactType.VEHICLE_NO, "坐高铁D2281", "D2281"),
        (FactType.PLACE, "我在广东省广州市上班", "广东省广州市"),
        (FactType.PLACE, "位于人民医院旁的开元路上", "开元路"),
        (FactType.PLACE, "从青岛出发", "青岛"),
        (FactType.PLACE, "stuck at JFK", "JFK"),
        (FactType.PLACE, "a shop in Florida", "Florida"),
        (FactType.ORG, "在拼多多上买的", "拼多多"),
        (FactType.ORG, "抬头改成上海某某公司", "上海某某公司"),
        (FactType.ORG, "北京天天科技公司的客服", "北京天天科技公司"),
        (FactType.ORG, "你们杭州分公司没人管", "杭州分公司"),
        (FactType.PLACE, "在上海的公司买的", "上海"),
        (FactType.ORG, "my bank is Wells Fargo", "Wells Fargo"),
    ],
)
def test_numbers_places_and_firms_are_found(
    finds: Finds, kind: FactType, text: str, value: str
) -> None:
    assert value in finds(kind, text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("西湖店的服务员态度差", "西湖店"),
        ("在你们人民路店买的", "人民路店"),
        ("停车场出口的杆子不抬", "停车场"),
        ("三号楼电梯坏了", "三号楼"),
        ("3号楼2单元501室漏水", "3号楼2单元501室"),
        ("文三路12号门口积水", "文三路12号"),
        ("阳光花园3号楼停电", "阳光花园3号楼"),
        ("杭州市西湖区文三路12号", "杭州市西湖区文三路12号"),
        ("street light outside 14 Baker Street is out", "14 Baker Street"),
        ("lift in tower B is stuck", "tower B"),
    ],
)
def test_a_place_is_read_as_a_whole(finds: Finds, text: str, place: str) -> None:
    assert list(finds(FactType.PLACE, text)) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "大家小区的灯都坏了",
        "我家小区停水了",
        "隔壁小区比我们好",
        "对面商场噪音大",
        "干洗店把衣服洗坏了，4s店也不管",
        "Thanks to Anna at the desk",
        "I spoke to Mark about it",
        "I got a call from Linda",
    ],
)
def test_who_and_what_kind_is_no_place(finds: Finds, text: str) -> None:
    assert finds(FactType.PLACE, text) == {}


@pytest.mark.parametrize("text", ["改成上海某某公司", "发票抬头写成北京天天科技公司了"])
def test_the_town_in_the_name_of_a_firm_is_no_place(finds: Finds, text: str) -> None:
    assert finds(FactType.PLACE, text) == {}


def test_a_firm_that_is_called_like_a_place_is_a_firm(reads: Reads) -> None:
    facts = reads("在天猫超市买的").facts
    assert [(fact.type, fact.value) for fact in facts] == [(FactType.ORG, "天猫超市")]


def test_a_phone_number_is_neither_an_order_nor_an_amount(reads: Reads) -> None:
    assert [fact.type for fact in reads("联系电话13800138000").facts] == [FactType.PHONE]


def test_facts_stand_in_their_order_and_once(reads: Reads) -> None:
    facts = reads("昨天付了100元，今天又扣100元").facts
    assert [fact.value for fact in facts] == ["昨天", "100元", "今天"]


def test_a_fact_is_quoted_as_it_was_written(finds: Finds) -> None:
    assert list(finds(FactType.DATE, "Since YESTERDAY nothing works")) == ["YESTERDAY"]


def test_a_message_of_nothing_but_sums_has_no_end_of_facts(reads: Reads) -> None:
    sums = " ".join(f"{number}元" for number in range(500))
    assert len(reads(sums).facts) == MOST


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("where is parcel D4411", "D4411"),
        ("my order A123 never came", "A123"),
        ("reservation Q7H2ZZ9 was cancelled", "Q7H2ZZ9"),
        ("包裹D4411还没到", "D4411"),
        ("受理号990012没人回", "990012"),
        ("parcel 3-4 days late", None),
        ("快递2026年一直这样", None),
        ("booking 2026-11-20 please", None),
    ],
)
def test_a_parcel_has_a_number_too(reads: Reads, text: str, number: str | None) -> None:
    found = [fact.value for fact in reads(text).facts if fact.type is FactType.ORDER_NO]
    assert found == ([] if number is None else [number])


@pytest.mark.parametrize("text", ["555多", "555多，气死我了", "呜呜呜 555多", "300多"])
def test_more_than_so_many_by_itself_is_no_sum(finds: Finds, text: str) -> None:
    assert not finds(FactType.AMOUNT, text)


@pytest.mark.parametrize(
    "text", ["排队300多，没人叫号", "前面排了200多", "排到300多还没轮到", "前面还有300多在等"]
)
def test_how_many_wait_is_no_sum(finds: Finds, text: str) -> None:
    assert not finds(FactType.AMOUNT, text)


@pytest.mark.parametrize(
    "text", ["555 元多", "花了555多", "3000多的手机", "工资3000多没发", "卡里还有300多没退"]
)
def test_more_than_so_much_is_one(finds: Finds, text: str) -> None:
    assert len(finds(FactType.AMOUNT, text)) == 1
