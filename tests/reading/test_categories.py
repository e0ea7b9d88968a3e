from typing import Literal

import pytest

from prompts.reading.categories import OTHER, CategoryReader
from prompts.reading.offline import OfflineReader
from storage.rules.desk import Category, Desk, Name, Words
from tests.reading.conftest import NOW, Reads


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("前台爱理不理，还骂人", "attitude"),
        ("The clerk was rude and hung up on me", "attitude"),
        ("说好周二送到，现在还没到，一直没发货", "delay"),
        ("My flight was delayed for five hours", "delay"),
        ("花瓶收到的时候已经碎了，外箱也压扁了", "damage_loss"),
        ("They lost my suitcase", "damage_loss"),
        ("这个月账单多扣了 58 元手续费", "billing"),
        ("I was charged twice on this month's bill", "billing"),
        ("鞋子穿两天就开胶，明显是假货", "quality"),
        ("The meat was rotten and the plate dirty", "quality"),
        ("电梯故障，按键失灵", "fault"),
        ("The app crashes and I can't log in", "fault"),
        ("七天无理由退货，商家拒绝退款", "refund"),
        ("I returned it and want my money back", "refund"),
        ("宣传说送礼品，结果根本没有，虚假宣传", "info_error"),
        ("The item is not as described, false advertising", "info_error"),
        ("你们泄露我的个人信息，骚扰电话不断", "privacy"),
        ("Somebody leaked my personal data", "privacy"),
        ("客服小王挂我电话", "attitude"),
        ("快递员态度太差了", "attitude"),
        ("你们的送货师傅态度恶劣！", "attitude"),
        ("她挂了我的电话", "attitude"),
        ("你们的客服小刘挂断我电话", "attitude"),
        ("我的电话被你们泄露给别人了", "privacy"),
        ("建议把退货地址写清楚", "info_error"),
        ("建议退款流程写明白一点", "info_error"),
        ("建议取消退货运费", "refund"),
        ("营业员小周对我大喊大叫", "attitude"),
    ],
)
def test_a_matter_gets_the_category_its_words_speak_for(
    reads: Reads, text: str, category: str
) -> None:
    assert reads(text).category == category


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("停车场的道闸一直不抬", "fault"),
        ("门店的天花板掉下来一块", "other"),
        ("The barrier at the car park is stuck", "fault"),
        ("a ceiling tile fell down in your shop", "other"),
    ],
)
def test_a_house_that_falls_apart_is_no_ware(reads: Reads, text: str, category: str) -> None:
    assert reads(text).category == category


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("穿了两回鞋跟就掉了", "quality"),
        ("鸡块里面还是生的", "quality"),
        ("三个礼拜了还没人上门", "delay"),
        ("要的是红色，寄来个绿的", "info_error"),
        ("箱子打开，里面少了两瓶", "damage_loss"),
        ("喊了半天一个服务员都没过来理我们", "attitude"),
        ("谁把我的号码给了中介", "privacy"),
        ("this month's bill has gone up by 30", "billing"),
        ("the chops were raw in the middle and the soup was cold", "quality"),
        ("nobody has turned up since Monday", "delay"),
        ("ordered a red one, got a green one", "info_error"),
        ("two of the jars were smashed", "damage_loss"),
        ("the guard yelled at my mother", "attitude"),
        ("you passed my phone number to somebody", "privacy"),
    ],
)
def test_the_form_of_a_sentence_tells_what_it_is_about(
    reads: Reads, text: str, category: str
) -> None:
    assert reads(text).category == category


@pytest.mark.parametrize("text", ["我有件事想反映", "Something happened", "", "👍"])
def test_without_such_words_it_is_other(reads: Reads, text: str) -> None:
    assert reads(text).category == OTHER


def _with_category(desk: Desk, **category: object) -> Desk:
    kennel = Category.model_validate(
        {"id": "kennel", "name": Name(zh="犬舍", en="Kennel")} | category
    )
    return desk.model_copy(update={"categories": {"kennel": kennel, OTHER: desk.categories[OTHER]}})


def test_a_desk_of_its_own_scheme_is_read_by_its_own_words(desk: Desk) -> None:
    words = Words(zh=("狗粮", "遛狗"), en=("dog food", "leash"))
    kennels = CategoryReader(_with_category(desk, department="service", words=words))
    assert kennels.read("狗粮发霉了", ["zh"]) == "kennel"
    assert kennels.read("the leash broke", ["en"]) == "kennel"
    assert kennels.read("态度恶劣，还乱收费", ["zh"]) == OTHER


def test_a_category_without_words_is_known_by_its_name_and_examples(desk: Desk) -> None:
    examples = Words(
        zh=("早上牵出去跑步，回来的时候爪子流血了",),
        en=("They took him running and he came back with a bleeding paw",),
    )
    kennels = CategoryReader(_with_category(desk, department="service", examples=examples))
    assert kennels.read("昨天牵出去跑步，爪子又流血", ["zh"]) == "kennel"
    assert kennels.read("after running with you his paw is bleeding", ["en"]) == "kennel"
    assert kennels.read("你们的犬舍太小", ["zh"]) == "kennel"
    assert kennels.read("昨天回来的时候下雨了", ["zh"]) == OTHER
    assert kennels.read("they came back with him", ["en"]) == OTHER


def _city(desk: Desk) -> Desk:
    """Categories of which there is no general knowledge, but for the one that they are none."""
    named = {
        "lamp": Name(zh="路灯照明", en="Street lamps"),
        "noise": Name(zh="噪声扰民问题", en="Noise"),
        "square": Name(zh="公共服务", en="Public services"),
    }
    own = {
        each: Category.model_validate({"id": each, "name": name, "department": "service"})
        for each, name in named.items()
    }
    return desk.model_copy(update={"categories": {**own, OTHER: desk.categories[OTHER]}})


@pytest.mark.parametrize(
    ("text", "language", "category"),
    [
        ("小区路灯坏了三天没人修", "zh", "lamp"),
        ("晚上照明不够，太暗", "zh", "lamp"),
        ("工地半夜施工噪声太大", "zh", "noise"),
        ("the lamp in our street is out", "en", "lamp"),
        ("terrible noise from the bar", "en", "noise"),
        ("投诉你们的服务", "zh", OTHER),
        ("快递没到", "zh", OTHER),
        ("the shop down the street is closed", "en", OTHER),
    ],
)
def test_a_half_of_a_name_is_enough_and_beats_what_is_none_of_the_usual_categories(
    desk: Desk, text: str, language: Literal["zh", "en"], category: str
) -> None:
    assert CategoryReader(_city(desk)).read(text, [language]) == category


def test_a_long_letter_is_not_like_an_example_for_a_word_or_two(desk: Desk) -> None:
    examples = Words(zh=("早上牵出去跑步，回来的时候爪子流血了",))
    kennels = CategoryReader(_with_category(desk, department="service", examples=examples))
    letter = "早上去单位的路上遇到修路绕了很远，绕到桥头又遇到堵车，迟到被扣了全勤奖" * 3
    assert kennels.read(letter + "，跑步都比坐车快", ["zh"]) == OTHER


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("商品有裂缝，找客服客服态度恶劣，互相推诿不处理", "quality"),
        ("快递一直没到，打电话客服还骂人", "delay"),
        ("包裹弄丢了，客服不理", "damage_loss"),
    ],
)
def test_how_one_was_treated_comes_after_what_it_was_about(
    reads: Reads, text: str, category: str
) -> None:
    assert reads(text).category == category


def test_a_reader_that_serves_another_desk_reads_by_that_one(desk: Desk) -> None:
    reader = OfflineReader()
    other = _with_category(desk, department="service", words=Words(zh=("狗粮",)))
    assert reader.read_now("狗粮退款", now=NOW, desk=desk).category == "refund"
    assert reader.read_now("狗粮退款", now=NOW, desk=other).category == "kennel"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The cashier overcharged her 12 pounds on Thursday", "billing"),
        ("The lamp flickers", "quality"),
        ("The lamp I bought from you flickers all the time.", "quality"),
        ("The washing machine leaks. The delivery man was an hour late. Please repair", "quality"),
        ("The screen of my new phone has a crack", "quality"),
        ("The receptionist gave me the wrong opening hours", "info_error"),
        ("The cleaner didn't clean the kitchen properly", "quality"),
        ("The delivery man was an hour late", "delay"),
    ],
)
def test_what_is_told_in_passing_is_not_what_it_is_about(
    reads: Reads, text: str, category: str
) -> None:
    assert reads(text).category == category


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The lamp flickers", "complaint"),
        ("The washing machine leaks.", "complaint"),
        ("Does the tap leak if I leave it open?", "inquiry"),
    ],
)
def test_a_thing_out_of_order_is_no_question(reads: Reads, text: str, kind: str) -> None:
    assert reads(text).kind.value == kind
