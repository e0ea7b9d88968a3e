"""Changing what was told by saying it; whatever is no change of it goes on with the story."""

from datetime import UTC, datetime

import pytest

from prompts.reading.amending import amendment
from prompts.reading.amendments import Amendment, Told, What, replaced
from prompts.reading.facts import find_facts
from prompts.reading.several_changes import amendments
from storage.rules.desk import load_desk

NOW = datetime(2026, 11, 20, 6, tzinfo=UTC)
DESK = load_desk("general")


def told(text: str, *files: str) -> Told:
    """With the facts that the rules find in it."""
    found = find_facts(text, now=NOW, zone=DESK.zone)
    return Told(text, [{"type": each.type, "value": each.value} for each in found], files)


ZH = told(
    "11月13日在你们店买的手机，付了30元，订单号AB12345678，一直没发货", "photo", "photo", "voice"
)
EN = told("I bought it on the 13th for $30 at Nanjing Road, order AB12345678, by Tom", "photo")


@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        ("不是13号，是12号", "11月12日"),
        ("是12号，不是13号", "11月12日"),
        ("应该是12号", "11月12号"),
        ("说错了，应该是11月12日", "11月12日"),
        ("日期应该是12日", "11月12日"),
        ("金额是300不是30", "付了300元"),
        ("金额改成300", "付了300元"),
        ("是300，不是30元", "付了300"),
        ("把30元改成300元", "付了300元"),
        ("不是手机，是电脑", "买的电脑"),
        ("不是AB12345678，是AB12345679", "AB12345679"),
        ("订单号应该是CD12345678", "CD12345678"),
        ("单号是AB12345679，不是…678", "订单号AB12345679"),
        ("不是678，是AB12345679", "订单号AB12345679"),
    ],
)
def test_one_thing_for_another_in_chinese(said: str, becomes: str) -> None:
    change = amendment(said, ZH, DESK)
    assert change is not None
    assert change.what is What.WORDS
    assert becomes in replaced(ZH.text, change.old, change.new)


@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        ("It was the 12th, not the 13th", "on the 12th"),
        ("sorry, not the 13th but the 12th", "on the 12th"),
        ("and it should have come on the 12th, not the 13th", "bought it on the 12th for"),
        ("it wasnt the 13th but the 12th", "on the 12th"),
        ("it's $300 not $30", "$300"),
        ("and the number is AB12345679 not ...678", "order AB12345679"),
        ("order number AB12345679 not 678", "order AB12345679"),
        ("the amount was 300, not 30", "$300"),
        ("The amount should be 300", "$300"),
        ("change Nanjing Road to Beijing Road", "Beijing Road"),
        ("it was Ann, not Tom", "by Ann"),
    ],
)
def test_one_thing_for_another_in_english(said: str, becomes: str) -> None:
    change = amendment(said, EN, DESK)
    assert change is not None
    assert change.what is What.WORDS
    assert becomes in replaced(EN.text, change.old, change.new)


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("it's not a complaint, just a suggestion", Amendment(What.KIND, new="suggestion")),
        ("It's just a suggestion", Amendment(What.KIND, new="suggestion")),
        ("this is a question, not a complaint", Amendment(What.KIND, new="inquiry")),
        ("这不是投诉，只是建议", Amendment(What.KIND, new="suggestion")),
        ("不是投诉，是表扬", Amendment(What.KIND, new="praise")),
        ("it is praise, not a complaint", Amendment(What.KIND, new="praise")),
        ("it's a complaint, not praise", Amendment(What.KIND, new="complaint")),
        ("this isn't praise, it's a complaint", Amendment(What.KIND, new="complaint")),
        ("It's not a complaint, it is praise", Amendment(What.KIND, new="praise")),
        ("改成建议吧", Amendment(What.KIND, new="suggestion")),
        ("category: refund", Amendment(What.CATEGORY, new="refund")),
        ("类别：退款", Amendment(What.CATEGORY, new="refund")),
        ("change the category to refund", Amendment(What.CATEGORY, new="refund")),
        ("改成退款类", Amendment(What.CATEGORY, new="refund")),
        ("remove the photos", Amendment(What.FILES, old="photo")),
        ("删掉照片", Amendment(What.FILES, old="photo")),
        ("把最后一张照片删掉", Amendment(What.FILES, old="photo", new="1")),
        ("不要语音了", Amendment(What.FILES, old="voice audio")),
        ("删掉订单号", Amendment(What.FACT_WORDS, old="order_no")),
        ("请用英文", Amendment(What.LANGUAGE, new="en")),
        ("in English please", Amendment(What.LANGUAGE, new="en")),
    ],
)
def test_what_else_can_be_said(said: str, change: Amendment) -> None:
    assert amendment(said, ZH, DESK) == change


@pytest.mark.parametrize(
    "said",
    [
        "不是15号，是12号",
        "不是我弄坏的，是快递员摔的",
        "还有订单号 CD12345678",
        "It was not my fault, it was broken when it came",
        "the driver should be punished",
        "it is praise that she deserves, not a complaint",
        "it is not praise I want, it's my money",
        "类别：不存在的东西",
        "remove the video",
        "删掉车牌号",
        "删掉我的差评",
        "我要投诉你们",
        "不要再让我等了",
        "付款是12号，发货是15号",
        "不是13号，是12号\n而且东西是坏的",
        "催一下",
        "👍",
        "",
        "不是" * 60,
    ],
)
def test_what_goes_on_with_the_story_is_no_change(said: str) -> None:
    assert amendment(said, ZH, DESK) is None


def test_a_number_that_could_be_two_things_is_not_guessed() -> None:
    two = told("12月13日买了东西，1月13日还没到")
    assert amendment("不是13号，是12号", two, DESK) is None


def test_a_number_within_a_longer_one_stays() -> None:
    assert replaced("30元，订单 3012345，30.5", "30", "300") == "300元，订单 3012345，30.5"
    assert replaced("Tom told Tommy", "tom", "Ann") == "Ann told Tommy"


def test_the_longest_message_takes_no_time() -> None:
    assert amendment("是" * 79, ZH, DESK) is None
    assert amendment("不是13号是" * 16, ZH, DESK) is None


@pytest.mark.parametrize(
    ("said", "new"),
    [("不对，是16号", "11月16号"), ("说错了，16号", "11月16号"), ("Correction: 16号", "11月16号")],
)
def test_what_takes_something_back_puts_the_date_right(said: str, new: str) -> None:
    told = Told("说好11月15号到", [{"type": "date", "value": "11月15号"}])
    assert amendment(said, told, DESK) == Amendment(What.WORDS, "11月15号", new)


def test_a_day_without_a_word_that_takes_back_is_a_part_of_the_story() -> None:
    told = Told("说好11月15号到", [{"type": "date", "value": "11月15号"}])
    assert amendment("是16号", told, DESK) is None


@pytest.mark.parametrize(
    ("text", "said", "becomes"),
    [
        ("我买的X100手机坏了", "型号写错了，是X200不是X100", "我买的X200手机坏了"),
        ("我买的X100手机坏了", "型号应该是X200", "我买的X200手机坏了"),
        ("手机坏了，电话13800001234", "手机号写错了，是13900001234", "手机坏了，电话13900001234"),
        ("手机坏了，电话13800001234", "写错电话了，13900001234", "手机坏了，电话13900001234"),
        ("漏水，我家在2号楼301", "地址错了，是3号楼", "漏水，我家在3号楼301"),
        ("漏水，幸福路88号2号楼", "地址错了，是3号楼", "漏水，幸福路88号3号楼"),
        ("单号SF1234567890没到", "单号错了，应该是SF1234567891", "单号SF1234567891没到"),
        ("11月13日买的，付了30元", "更正：300元", "11月13日买的，付了300元"),
        ("11月13日买的，付了30元", "日期记错了，是12号买的", "11月12号买的，付了30元"),
        ("张三丰送货迟到", "名字写错了，是张三峰", "张三峰送货迟到"),
        ("My X100 is broken", "I got the model wrong, it is X200, not X100", "My X200 is broken"),
        (
            "It leaks at 12 Main Street",
            "wrong address: 14 Main Street",
            "It leaks at 14 Main Street",
        ),
        (
            "Order ABC-12345 is late",
            "I mistyped the order number, it's ABC-12346",
            "Order ABC-12346 is late",
        ),
        (
            "Order ABC-12345 is late",
            "wrong order number, should be ABC-12346",
            "Order ABC-12346 is late",
        ),
    ],
)
def test_what_was_told_wrongly_is_put_right(text: str, said: str, becomes: str) -> None:
    change = amendment(said, told(text), DESK)
    assert change is not None

    assert replaced(text, change.old, change.new) == becomes


@pytest.mark.parametrize(
    "said",
    [
        "你们把我的名字写错了，害我取不了票",
        "师傅把地址搞错了",
        "发票抬头写错了，是你们的人弄的",
        "they got my address wrong, it went to my neighbour",
        "手机号写错了",
    ],
)
def test_what_others_did_wrong_is_part_of_the_story(said: str) -> None:
    assert amendment(said, told("我家在2号楼301，电话13800001234，一直没送到"), DESK) is None


SMASHED = told(
    "My order AB20261102 arrived on 18 November with the screen smashed.\n"
    "I called your hotline twice and the agent hung up on me.\nI want my 899 yuan back"
)
LATE = told("快递昨天送到，SF1234567890，摔坏了，要求赔偿300元")


@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        ("no wait, I meant 899.50 yuan", "my 899.50 yuan back"),
        ("wait, 899.50", "my 899.50 yuan back"),
        ("sorry, it's 899.50", "my 899.50 yuan back"),
        ("actually 899.50 yuan", "my 899.50 yuan back"),
        ("make that 899.50", "my 899.50 yuan back"),
        ("899.50 yuan, I mean", "my 899.50 yuan back"),
        ("no wait, 17 November", "on 17 November with"),
        ("Actually it arrived on 17 November", "on 17 November with"),
    ],
)
def test_a_slip_put_right_in_passing(said: str, becomes: str) -> None:
    change = amendment(said, SMASHED, DESK)
    assert change is not None
    assert becomes in replaced(SMASHED.text, change.old, change.new)


@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        ("等等，是350元", "赔偿350元"),
        ("哦不，350元", "赔偿350元"),
        ("我是说350元", "赔偿350元"),
        ("啊不对，350", "赔偿350元"),
        ("不是300，350", "赔偿350元"),
        ("不对，是前天", "快递前天送到"),
        ("改一下，是前天 not yesterday", "快递前天送到"),
    ],
)
def test_a_slip_put_right_in_passing_in_chinese(said: str, becomes: str) -> None:
    change = amendment(said, LATE, DESK)
    assert change is not None
    assert becomes in replaced(LATE.text, change.old, change.new)


@pytest.mark.parametrize(
    "said",
    [
        "no, nobody came on 5 November",
        "Actually it broke on 20 November",
        "actually it was broken when it came",
        "No, I waited three days",
        "Wait for me at home",
        "sorry, I paid by card",
        "no, 12",
        "等等，还有一件事",
        "不，是快递员摔的",
        "其实上周就坏了",
    ],
)
def test_what_only_begins_like_that_goes_on_with_the_story(said: str) -> None:
    assert amendment(said, SMASHED, DESK) is None
    assert amendment(said, LATE, DESK) is None


COOKER = told("上礼拜三在你们店买的电饭煲386块，盖子合不上，前天送来的")
LAMP = told("I bought it on 5 November, delivered on 9 November, paid 120 euros")
ORDER = told("ordered on the 3rd for 489 euros, never came")


def _changed(said: str, before: Told, *, corrects: bool = False) -> str | None:
    text = before.text
    changes = amendments(said, before, DESK, corrects=corrects)
    for change in changes:
        text = replaced(text, change.old, change.new)
    return text if changes else None


@pytest.mark.parametrize(
    ("before", "said", "becomes"),
    [
        (COOKER, "不对，是上上礼拜四买的，钱是368不是386", "上上礼拜四在你们店买的电饭煲368块"),
        (COOKER, "不是上礼拜三，是上上礼拜四，钱是368不是386", "上上礼拜四在你们店买的电饭煲368块"),
        (COOKER, "说错了，昨天送来的，368块", "电饭煲368块，盖子合不上，昨天送来的"),
        (COOKER, "更正：上上礼拜四买的，368块", "上上礼拜四在你们店买的电饭煲368块"),
        (ZH, "是12号不是13号，订单号是AB12345679", "11月12日"),
        (ORDER, "not the 3rd but the 5th, and 498 not 489", "on the 5th for 498 euros"),
        (ORDER, "sorry not the 3rd, it was the 5th, and it was 498 not 489", "5th for 498"),
        (ORDER, "it was 498 not 489 and the 5th not the 3rd", "on the 5th for 498 euros"),
        (ORDER, "it cost 498, not 489, and it was bought on the 5th", "on the 5th for 498 euros"),
        (LAMP, "sorry, delivered on the 10th and I paid 130 euros", "10 November, paid 130 euros"),
    ],
)
def test_two_things_are_put_right_in_one_sentence(before: Told, said: str, becomes: str) -> None:
    assert becomes in (_changed(said, before) or "")


@pytest.mark.parametrize(
    ("before", "said", "becomes"),
    [
        (COOKER, "不对，是昨天送来的", "昨天送来的"),
        (COOKER, "说错了，上周五买的", "上周五在你们店买的"),
        (LAMP, "no, delivered on 10 November", "on 5 November, delivered on 10 November"),
        (LAMP, "sorry, I bought it on 4 November", "on 4 November, delivered on 9 November"),
    ],
)
def test_of_two_days_the_one_is_changed_of_which_that_is_said(
    before: Told, said: str, becomes: str
) -> None:
    assert becomes in (_changed(said, before) or "")


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (COOKER, "不对，是上上礼拜四买的，而且他们态度不好"),
        (COOKER, "不是我弄坏的，是送来就坏了"),
        (ORDER, "not the 3rd but the 5th and there are 2 boxes missing"),
        (ORDER, "it was the 5th not the 3rd, and nobody answers the phone"),
        (ORDER, "they did not come on the 5th, and I paid 20 more"),
        (told("I bought it on 5 November and it broke"), "no, it was delivered on 10 November"),
    ],
)
def test_where_a_part_goes_on_with_the_story_nothing_is_changed(before: Told, said: str) -> None:
    assert _changed(said, before) is None


@pytest.mark.parametrize(
    ("said", "goes"),
    [
        ("delete the last sentence", "Nobody answers."),
        ("remove my last message", "Nobody answers."),
        ("please take out the first sentence", "My parcel is late."),
        ("最后一句删掉", "Nobody answers."),
        ("把刚才那句去掉", "Nobody answers."),
        ("删掉第一句", "My parcel is late."),
    ],
)
def test_a_sentence_is_taken_out(said: str, goes: str) -> None:
    before = told("My parcel is late. It cost 30 euros.\nNobody answers.")
    assert amendment(said, before, DESK) == Amendment(What.WORDS, goes)


@pytest.mark.parametrize(
    "said",
    ["delete the last order", "删掉我的账户", "remove the last box", "最后一句话都没说就挂了"],
)
def test_other_things_to_be_taken_away_are_told(said: str) -> None:
    assert amendment(said, told("My parcel is late. It broke."), DESK) is None


def test_who_was_asked_what_to_change_need_not_say_that_it_was_wrong() -> None:
    assert _changed("the price is 498", ORDER) is None
    assert "for 498 euros" in (_changed("the price is 498", ORDER, corrects=True) or "")
    assert "on the 5th" in (_changed("the 5th", ORDER, corrects=True) or "")


@pytest.mark.parametrize("said", ["it's 12 not 78", "是12，不是78"])
def test_a_short_number_is_not_the_end_of_a_long_one(said: str) -> None:
    change = amendment(said, EN if said.isascii() else ZH, DESK)
    assert change is None or "AB12345678" not in change.old


NUMBERED = told("the phone came broken\norder A20261118-77 i think")
NUMBERED_ZH = told("手机坏了，订单号A20261118-77")


@pytest.mark.parametrize("before", [NUMBERED, NUMBERED_ZH])
@pytest.mark.parametrize(
    "said",
    [
        "sorry its {}",
        "so sorry its {}",
        "oh its {}",
        "hmm, it's {}",
        "no {}",
        "no wait its {}",
        "i mean {}",
        "its actually {}",
        "actually {} i think",
        "its {} sorry",
        "sorry, wrong one, its {}",
        "{}*",
        "不对 {}",
        "错了{}",
        "啊错了 {}",
        "哦是{}",
        "哎呀 是{}",
        "不好意思啊 是{}",
        "看错了，是{}",
    ],
)
def test_a_later_number_of_the_same_shape_stands_in_place_of_the_one_before(
    before: Told, said: str
) -> None:
    (change,) = amendments(said.format("A20261118-71"), before, DESK)
    assert (change.old, change.new) == ("A20261118-77", "A20261118-71")


@pytest.mark.parametrize(
    "said",
    [
        "and also A20261118-71",
        "the other one is A20261118-71",
        "sorry, also A20261118-71",
        "还有A20261118-71",
        "另一个是A20261118-71",
        "A20261118-71",
        "sorry its 4 days now",
        "its 2026 and this still happens",
        "哦是3个人一起去的",
    ],
)
def test_a_second_number_that_takes_nothing_back_is_a_part_of_the_story(said: str) -> None:
    assert not amendments(said, NUMBERED, DESK)
    assert not amendments(said, NUMBERED_ZH, DESK)
