import pytest

from prompts.reading.grades import tells_of_danger
from tests.reading.conftest import Reads


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("插座冒烟，差点着火", "冒烟"),
        ("孩子被你们的架子砸伤", "砸伤"),
        ("你们泄露我的个人信息", "泄露我的个人信息"),
        ("再不处理我就找记者曝光", "记者"),
        ("我已经打了12315", "12315"),
        ("整栋楼都停电了", "整栋楼"),
        ("孩子被电梯夹了手", "夹了手"),
        ("吃了蛋糕拉肚子，去医院看了急诊", "急诊"),
        ("在你们门店门口滑倒了", "滑倒"),
        ("电梯里困住了", "电梯里困住"),
        ("电梯昨天又困人了，困了半小时", "电梯昨天又困人"),
        ("My child was bitten by a dog in your store", "bitten by"),
        ("I slipped on the wet floor and broke my wrist", "broke my wrist"),
        ("There is smoke coming out of the charger", "smoke"),
        ("My father was injured by the door", "injured"),
        ("I will report you to the ombudsman", "ombudsman"),
        ("No internet in the whole building", "whole building"),
    ],
)
def test_what_cannot_wait_is_critical_and_says_by_which_word(
    reads: Reads, text: str, word: str
) -> None:
    reading = reads(text)
    assert reading.grade == 1
    assert word in reading.grade_words


@pytest.mark.parametrize(
    "text",
    [
        "被骗了，损失很大",
        "第三次投诉同一个问题，还是没解决",
        "我是你们的VIP客户，没人理我",
        "家里有老人，空调一直没修好",
        "This is the third time I complain about it",
        "My elderly mother has had no heating for days, nobody came",
        "安装师傅把水管打穿了，厨房现在全淹了，水还在流",
        "your installer drilled through a water pipe, the kitchen is flooding right now!",
    ],
)
def test_loss_repetition_floods_and_vulnerable_people_make_it_serious(
    reads: Reads, text: str
) -> None:
    reading = reads(text)
    assert reading.grade == 2
    assert reading.grade_words


@pytest.mark.parametrize(
    "text",
    [
        "催你们三遍了，你们是死人吗",
        "气死人了，等了一上午没人理",
        "心态爆炸了，改签三次都不成功",
    ],
)
def test_a_manner_of_speaking_is_no_danger(reads: Reads, text: str) -> None:
    assert reads(text).grade == 3
    assert not tells_of_danger(text)


def test_an_ordinary_complaint_has_its_categorys_grade_and_no_words(reads: Reads) -> None:
    reading = reads("菜太咸，服务员态度差")
    assert (reading.grade, reading.grade_words) == (3, ())


@pytest.mark.parametrize(
    "text", ["建议多放几把椅子", "请问几点开门？", "Thank you, great service!"]
)
def test_suggestion_inquiry_and_praise_are_minor(reads: Reads, text: str) -> None:
    assert reads(text).grade == 4


def test_danger_in_a_question_is_still_danger(reads: Reads) -> None:
    assert reads("请问闻到煤气味怎么办？").grade == 1


def test_a_rich_customers_question_is_still_minor(reads: Reads) -> None:
    assert reads("请问VIP怎么申请？").grade == 4


@pytest.mark.parametrize(
    "text", ["幸好没有受伤，但是态度很差", "Nobody was injured, but the staff were rude"]
)
def test_what_did_not_happen_makes_nothing_graver(reads: Reads, text: str) -> None:
    assert reads(text).grade == 3


def test_a_hotlines_number_inside_a_longer_one_is_no_threat(reads: Reads) -> None:
    assert reads("电话13812345678没人接").grade == 3


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("电梯困人了", 1),
        ("你们把我的身份证泄露了", 1),
        ("I will call the press", 1),
        ("气得要死，火大", 3),
        ("排个队累死人", 3),
        ("fire that guy, he was rude", 3),
        ("my phone died after a week", 3),
        ("骗走我一万块", 2),
    ],
)
def test_a_manner_of_speech_is_no_danger(reads: Reads, text: str, grade: int) -> None:
    assert reads(text).grade == grade


@pytest.mark.parametrize(
    "text", ["家里燃气灶漏气", "煤气管子在漏气", "厨房漏气了，味道很大", "燃气热水器漏气了"]
)
def test_gas_that_leaks_is_a_danger(text: str) -> None:
    assert tells_of_danger(text)


@pytest.mark.parametrize(
    "text", ["电饭煲盖子是裂的，煮饭漏气", "高压锅漏气，压不上去", "轮胎慢慢漏气", "充气床垫漏气"]
)
def test_what_leaks_air_or_steam_is_none(reads: Reads, text: str) -> None:
    assert not tells_of_danger(text)
    assert reads(text).grade != 1


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("3号楼电梯又往下掉了一层，吓死了", 1),
        ("电梯又掉了一层，你们根本没修好", 1),
        ("The lift suddenly dropped two floors with us in it", 1),
        ("this is urgent!! she cant breath", 1),
        ("电梯里掉了一部手机没人捡", 3),
        ("I dropped my phone in the lift shaft", 3),
    ],
)
def test_a_lift_that_falls_is_a_danger(reads: Reads, text: str, grade: int) -> None:
    assert reads(text).grade == grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("装完热水器我一摸手就麻了，现在手肿起来了", 1),
        ("敷完你们的面膜，脸又红又肿", 1),
        ("账单上的数字肿胀得离谱", 3),
        ("I got a shock from the socket your man put in", 1),
        ("The plug gave my son a shock", 1),
        ("I touched the washing machine and got a shock", 1),
        ("I got a shock when I saw the bill", 3),
    ],
)
def test_what_swelled_or_gave_a_shock_is_an_injury(reads: Reads, text: str, grade: int) -> None:
    assert reads(text).grade == grade


@pytest.mark.parametrize(
    "text",
    [
        "他没呼吸了",
        "老人昏过去了",
        "she stopped breathing",
        "he isn't breathing",
        "my dad passed out",
    ],
)
def test_who_does_not_breathe_or_wake_is_in_danger(text: str) -> None:
    assert tells_of_danger(text)
