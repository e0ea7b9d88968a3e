"""How people say that something of a draft is to be changed: many ways of saying the same, and
sentences with the same words that go on with the story."""

from datetime import UTC, datetime

import pytest

from prompts.reading.amending_words import bare, spoken
from prompts.reading.amendments import Amendment, Told, What, replaced
from prompts.reading.changing_files import files_chosen, files_to_go, is_sent_anew
from prompts.reading.changing_kinds import wants_other_category, wants_other_kind
from prompts.reading.cutting_out import without_detail
from prompts.reading.facts import find_facts
from prompts.reading.mistakes import mistake_in
from prompts.reading.several_changes import amendments
from storage.rules.desk import load_desk

NOW = datetime(2026, 11, 20, 6, tzinfo=UTC)
DESK = load_desk("general")
FILES = ("photo", "photo", "voice")
PHONE_ZH = "11月13日在你们店买的手机，付了30元，订单号AB12345678，一直没发货"
PHONE_EN = "I bought it on the 13th for $30 at Nanjing Road, order AB12345678, it never came"
CALL_ZH = "手机坏了，我的电话13800001234，送到2号楼301"
CALL_EN = "The kettle is broken, call me on 13800001234, it was sent to 12 Main Street"


def changes(said: str, text: str) -> list[Amendment]:
    """What it makes of a draft with that text, two photos and a voice message."""
    found = find_facts(text, now=NOW, zone=DESK.zone)
    facts = [{"type": each.type, "value": each.value} for each in found]
    return list(amendments(said, Told(text, facts, FILES), DESK))


@pytest.mark.parametrize(
    ("text", "then", "said"),
    [
        (
            PHONE_ZH,
            "11月12",
            "应该是12号|时间改成12号|日期改成12号|是12号不是13号|其实是12号|不对，是12号"
            "|记错了，12号|日子错了，是12号|把日期改到12号|把13号改成12号|准确地说是12号"
            "|我记错日期了，是12号|我搞错了，是11月12号买的|13号改12号|日期：12号"
            "|日期不对，应该是12号|时间不对，是12号|应该是11月12日才对"
            "|更正一下，时间是12号|哦，是12号，不是13号，记错了",
        ),
        (
            PHONE_ZH,
            "300元",
            "金额改成300|金额错了，是300|钱数不对，是300元|付的是300元|不是30，是300"
            "|花了300不是30|是300元，我少打了个0",
        ),
        (PHONE_ZH, "300块", "价格应该是300块"),
        (
            PHONE_ZH,
            "AB12345679",
            "订单号打错了，是AB12345679|订单号错了，应该是AB12345679"
            "|单号写错了，AB12345679|订单号改成AB12345679|正确的订单号是AB12345679"
            "|订单号更正为AB12345679",
        ),
        (
            CALL_ZH,
            "13900001234",
            "电话改成13900001234|换个电话，13900001234|手机号不对，是13900001234",
        ),
        (CALL_ZH, "3号楼302", "地址改成3号楼302"),
        (CALL_ZH, "3号楼301", "地址写错了，应该是3号楼301"),
        (
            PHONE_EN,
            "on the 14th",
            "it was the 14th actually|sorry, the 14th|the date is wrong, it was the 14th"
            "|it should be the 14th|change the date to the 14th"
            "|change the 13th to the 14th|make it the 14th|the 14th, not the 13th"
            "|not the 13th, the 14th|I got the date wrong, it was the 14th",
        ),
        (PHONE_EN, "Monday", "actually it happened on Monday|no, it was on Monday"),
        (PHONE_EN, "14th", "date: 14th"),
        (
            PHONE_EN,
            "the 14th",
            "sorry, the date was the 14th|the right date is the 14th|I meant the 14th"
            "|oops, the 14th I mean|the date should have been the 14th"
            "|correction: it was on the 14th|it was actually the 14th"
            "|I think it was the 14th, not the 13th",
        ),
        (
            PHONE_EN,
            "$40",
            "the price is wrong, it was $40|it was $40, not $30|the price should be $40"
            "|change the price to $40|sorry it cost $40|I paid $40 actually"
            "|actually it was $40|make that $40",
        ),
        (
            PHONE_EN,
            "AB12345679",
            "the order number is wrong, it should be AB12345679"
            "|wrong order number, it's AB12345679|the order number should be AB12345679"
            "|my order number is actually AB12345679"
            "|the correct order number is AB12345679|order number: AB12345679"
            "|typo in the order number, it's AB12345679"
            "|I made a mistake in the order number: AB12345679",
        ),
        (
            CALL_EN,
            "13900001234",
            "my phone is 13900001234 now|use 13900001234 instead|the phone should be 13900001234",
        ),
        (CALL_EN, "14 Main Street", "the address should be 14 Main Street"),
    ],
)
def test_another_value(text: str, then: str, said: str) -> None:
    for each in said.split("|"):
        after = text
        for change in changes(each, text):
            assert change.what is What.WORDS, each
            after = replaced(after, change.old, change.new)
        assert after != text, each
        assert then in after, each


@pytest.mark.parametrize(
    ("text", "what", "new", "said"),
    [
        (
            PHONE_ZH,
            What.KIND,
            "suggestion",
            "改成建议吧|这个算建议|当作建议吧|不是投诉，就是提个建议|类型不对，是建议",
        ),
        (
            PHONE_ZH,
            What.KIND,
            "fault_report",
            "这不是投诉，是报障|类型改成报修|类型错了，应该是报障|这是报障不是投诉",
        ),
        (PHONE_ZH, What.KIND, "inquiry", "我不是投诉，我只是咨询一下|帮我改成咨询"),
        (PHONE_ZH, What.KIND, "inquiry", "我就是问问|只是问一下，不是投诉"),
        (PHONE_EN, What.KIND, "inquiry", "its just a question|just a question|i'm just asking"),
        (PHONE_ZH, What.KIND, "complaint", "按投诉处理|我要改成投诉"),
        (PHONE_ZH, What.KIND, "praise", "换成表扬"),
        (PHONE_EN, What.KIND, "fault_report", "make it a fault report|file it as a fault report"),
        (
            PHONE_EN,
            What.KIND,
            "suggestion",
            "it's a suggestion, not a complaint|I'd rather make it a suggestion"
            "|change it to a suggestion|it's more of a suggestion"
            "|this is meant as a suggestion",
        ),
        (
            PHONE_EN,
            What.KIND,
            "inquiry",
            "this isn't a complaint, it's a question|I'm not complaining, it's just a question",
        ),
        (
            PHONE_EN,
            What.KIND,
            "complaint",
            "treat it as a complaint|it should be a complaint|wrong kind, it's a complaint",
        ),
        (
            PHONE_ZH,
            What.CATEGORY,
            "refund",
            "类别不对，是退款|类别改成退款|分类选错了，选退款|换成退款类",
        ),
        (
            PHONE_ZH,
            What.CATEGORY,
            "quality",
            "类别错了，应该是质量|应该归到质量问题|这是质量问题，不是延误",
        ),
        (PHONE_ZH, What.CATEGORY, "billing", "类别：费用"),
        (
            PHONE_EN,
            What.CATEGORY,
            "refund",
            "the category is wrong, it's refund|change the category to refund"
            "|put it under refund|the category should be refund",
        ),
        (
            PHONE_EN,
            What.CATEGORY,
            "quality",
            "wrong category, should be quality|it's about quality, not delay",
        ),
        (PHONE_EN, What.CATEGORY, "billing", "file it under billing"),
        (PHONE_EN, What.CATEGORY, "privacy", "this belongs under privacy"),
        (PHONE_ZH, What.LANGUAGE, "zh", "换回中文|还是用中文吧|说中文|改回中文|请说中文，谢谢"),
        (PHONE_ZH, What.LANGUAGE, "en", "用英文|切换成英文|我要英文的|不会中文，用英文吧"),
        (PHONE_EN, What.LANGUAGE, "zh", "back to Chinese please|switch to Chinese"),
        (
            PHONE_EN,
            What.LANGUAGE,
            "en",
            "english pls|change language to english|what is this i dont read chinese, english pls",
        ),
        (
            PHONE_EN,
            What.LANGUAGE,
            "en",
            "in English please|I'd like it in English|can we do this in English"
            "|change the language to English|English please|speak English",
        ),
    ],
)
def test_another_kind_category_or_language(text: str, what: What, new: str, said: str) -> None:
    for each in said.split("|"):
        assert changes(each, text) == [Amendment(what, new=new)], each


@pytest.mark.parametrize(
    ("text", "left", "said"),
    [
        (
            PHONE_ZH,
            2,
            "删掉第二张照片|最后一张不要了|去掉那个语音|第一张删了|把第二张图删掉"
            "|照片第二张不要|刚才那张照片发错了|语音不要了|删除最后一张照片"
            "|只留第一张照片|倒数第二张删掉",
        ),
        (PHONE_ZH, 1, "照片都删掉|删掉照片|两张照片都不要了|前两张照片删掉"),
        (PHONE_ZH, 0, "附件全部删掉"),
        (
            PHONE_EN,
            2,
            "remove the first picture|delete the last photo|remove the second photo"
            "|remove photo 2|delete the photo I just sent|take out the voice message"
            "|I don't want the last photo|the last photo was a mistake"
            "|not the second picture|get rid of the recording|keep only the first photo"
            "|delete picture number one|drop the 1st photo"
            "|can you remove the last picture please",
        ),
        (PHONE_EN, 1, "remove all photos|remove the photos|please delete both pictures"),
        (PHONE_EN, 0, "remove the attachments"),
    ],
)
def test_files_go(text: str, left: int, said: str) -> None:
    for each in said.split("|"):
        (change,) = changes(each, text)
        assert change.what is What.FILES, each
        kinds = [kind for kind in FILES if kind in change.old.split()]
        assert len(FILES) - (len(change.new.split()) or len(kinds)) == left, each


@pytest.mark.parametrize(
    ("said", "goes"),
    [
        ("删掉第二张照片", "1"),
        ("第一张不要了", "0"),
        ("remove the first picture", "0"),
        ("delete the last photo", "1"),
        ("只留第二张照片", "0"),
        ("keep only the first photo", "1"),
    ],
)
def test_the_very_file_goes_that_is_meant(said: str, goes: str) -> None:
    assert changes(said, PHONE_ZH) == [Amendment(What.FILES, "photo", goes)]


def test_what_is_not_there_is_not_taken_away() -> None:
    assert not changes("删掉视频", PHONE_ZH)
    assert not changes("删掉第三张照片", PHONE_ZH)
    assert not changes("remove the video", PHONE_EN)


@pytest.mark.parametrize(
    ("text", "gone", "said"),
    [
        (PHONE_ZH, "30元", "不要写金额|金额别写了|把金额去掉|别提价格"),
        (PHONE_ZH, "AB12345678", "删掉订单号"),
        (CALL_ZH, "13800001234", "电话不要写|不要留我的电话|把我的手机号删掉"),
        (PHONE_ZH, "11月13日", "去掉日期"),
        (CALL_ZH, "2号楼301", "地址就不要写了"),
        (
            PHONE_EN,
            "$30",
            "remove the price|don't mention the price|leave out the price|take the price out",
        ),
        (CALL_EN, "13800001234", "delete my phone number|please leave my phone number out"),
        (PHONE_EN, "AB12345678", "remove the order number"),
        (CALL_EN, "12 Main Street", "don't write my address|drop the address"),
        (PHONE_EN, "13th", "without the date please"),
    ],
)
def test_a_detail_goes_with_its_words(text: str, gone: str, said: str) -> None:
    for each in said.split("|"):
        (change,) = changes(each, text)
        assert change.what is What.FACT_WORDS, each
        found = find_facts(text, now=NOW, zone=DESK.zone)
        value = next(fact.value for fact in found if fact.type == change.old)
        assert gone not in without_detail(text, value)[0], each


@pytest.mark.parametrize(
    ("text", "given", "said"),
    [
        (PHONE_ZH, ("order_no", "123"), "加上订单号 123"),
        (PHONE_ZH, ("phone", "13900001234"), "补充一下电话13900001234|加个电话：13900001234"),
        (CALL_ZH, ("amount", "500元"), "再加上金额500元"),
        (CALL_ZH, ("order_no", "CD87654321"), "补充订单号：CD87654321"),
        (PHONE_ZH, ("place", "幸福路3号"), "添加地址：幸福路3号"),
        (CALL_EN, ("order_no", "123"), "add order number 123"),
        (
            PHONE_EN,
            ("phone", "13900001234"),
            "also add my phone number 13900001234|add my number: 13900001234",
        ),
        (CALL_EN, ("amount", "$50"), "please add the amount: $50"),
        (PHONE_EN, ("place", "5 King Road"), "add the address 5 King Road"),
    ],
)
def test_a_detail_is_added(text: str, given: tuple[str, str], said: str) -> None:
    for each in said.split("|"):
        assert changes(each, text) == [Amendment(What.GIVEN, *given)], each


@pytest.mark.parametrize(
    ("text", "asks", "said"),
    [
        (PHONE_ZH, "ask-fact", "订单号打错了|订单号不对|改一下订单号"),
        (CALL_ZH, "ask-fact", "地址错了|电话写错了"),
        (PHONE_EN, "ask-fact", "the order number is wrong|change the order number"),
        (
            CALL_EN,
            "ask-fact",
            "wrong phone number|the address is wrong|I need to correct the phone number",
        ),
        (PHONE_ZH, "ask-file", "删掉一张照片|那张照片不要了|发错了一张照片|其中一张照片删掉"),
        (PHONE_EN, "ask-file", "remove one photo|remove the photo|delete one of the photos"),
        (PHONE_ZH, "ask-kind", "类型不对"),
        (PHONE_EN, "ask-kind", "wrong kind"),
        (PHONE_ZH, "ask-category", "类别不对，是物流|类别不对|分类错了|改一下类别"),
        (
            PHONE_EN,
            "ask-category",
            "category: delivery|wrong category|change the category|the category is wrong",
        ),
    ],
)
def test_what_is_not_said_is_asked(text: str, asks: str, said: str) -> None:
    for each in said.split("|"):
        assert not changes(each, text), each
        mistake, going = mistake_in(each), files_to_go(bare(each), FILES)
        assert {
            "ask-fact": mistake is not None and not mistake.rest,
            "ask-file": going is not None and not going.places,
            "ask-kind": wants_other_kind(spoken(each)),
            "ask-category": wants_other_category(spoken(each), DESK),
        }[asks], each


@pytest.mark.parametrize(
    ("text", "value", "then", "went"),
    [
        (PHONE_ZH, "30元", "11月13日在你们店买的手机，订单号AB12345678，一直没发货", "付了30元"),
        (CALL_ZH, "13800001234", "手机坏了，送到2号楼301", "我的电话13800001234"),
        (PHONE_EN, "$30", PHONE_EN.replace(" for $30", ""), "for $30"),
        (PHONE_EN, "AB12345678", PHONE_EN.replace(", order AB12345678", ""), "order AB12345678"),
        (
            "It broke. I paid $30 and nobody helps.",
            "$30",
            "It broke and nobody helps.",
            "I paid $30",
        ),
        ("快递摔坏了，要求赔偿300元", "300元", "快递摔坏了，要求赔偿", "300元"),
        ("My order SF123456 is late", "SF123456", "My order is late", "SF123456"),
        ("价格3999元的手机坏了", "3999元", "手机坏了", "价格3999元的"),
        ("快递丢了。客服叫小黄，骂人", "小黄", "快递丢了，骂人", "客服叫小黄"),
        ("它坏了", "30元", "它坏了", ""),
    ],
)
def test_what_is_there_for_the_detail_alone_goes_with_it(
    text: str, value: str, then: str, went: str
) -> None:
    assert without_detail(text, value) == (then, went)


NARRATIVE_ZH = """
他们把我的地址写错了，送到邻居家了
师傅说是12号来，结果没来
订单号打错了的是你们客服
客服让我改成退款，我不同意
他删掉了我的差评
你们把类别弄错了，害我等了三天
他们要我换成英文的说明书
我要加上精神损失费
最后一张票被他抢走了
第二张照片上能看到裂缝
照片里那个就是破损的地方
语音里他骂我
司机说改成明天送
时间改了三次
13号还没到，14号也没到
客服说这不是投诉
这不是建议的问题
我不要退款，我要换货
地址错了三次，每次都送错
类别写的是生鲜，送来的是冻品
改成了别的颜色
电话打不通
价格比别家贵
金额对不上
日期都过了
应该是你们的责任
是他先骂我的，不是我
不要再给我打电话
不要给我发短信
删掉我的账户
把钱退给我
那张卡不能用了
第一次来的时候没人
最后一次机会
说好12号送货
他们说应该是12号，后来又说13号
加上上次的，一共三次
加上运费一共三百
补充营养品少了一瓶
换回来的那个也是坏的
中文说明书都没有
我只会说中文，客服只会英文
照片发给你们客服了
照片已经删了
发错了货
电话号码给他了他也不打
他把价格改成300了
是投诉过一次
我的建议没人理
订单取消不了
一直不给退钱
少了一张照片里的配件
不要金额这么高的赔偿，道歉就行
报修了三次都没人来
这是第三次投诉
我之前投诉过
类型很多但没有我要的
地址在哪里啊
订单号在哪看
去掉包装才发现坏了
改地址你们收了我20元
13号不对，是他们记错了
还是投诉没用吧
少写了一位也能查到啊
这张照片模糊，看不清脸
是13号来的人，后来没再来
不是这个电话的问题，是你们不接
"""
NARRATIVE_EN = """
they got my address wrong and sent it next door
the driver should be punished
the agent said it was the 14th and nobody came
he removed my review
I don't want a refund, I want a new one
the last photo shows the crack
the second picture is the receipt
they changed the price to $40 afterwards
the price is too high
the order number is on the box
my phone is broken
my phone rang all day
the date has passed
the address was right
they said it should be the 14th
it should have come on Monday
it was supposed to arrive on the 14th
change the driver please
I want to change the delivery
it is a complaint I made last week
this is the third complaint
make him apologise
add insult to injury
I added the order number on the form
they put it under the mat
it was left under the car
the category page is broken
nobody speaks English there
the manual is in Chinese only
he spoke Chinese to me
don't call me again
don't mention it
delete my account
remove the driver from the route
take the parcel back
it's not a photo I want, it's my money
the recording proves it
they removed the order from my list
I was charged twice
it was not my fault
it was broken on Monday too
the number is engaged
wrong size was sent
wrong item
they sent the wrong order
use of the app is impossible
instead they sent a red one
I meant to call you earlier
actually he was quite rude
no, I waited three days
it cost me a day of work
I paid twice
I paid by card
date of birth was asked for
the repair took two weeks
without the box it is worthless
leave me alone
back to square one
it's about time
put it in the bin, he said
not that number of times, only twice
the photo is blurry because it was dark
the only photo I have shows it
since Monday nobody came
from Sunday on it rained
a complaint after all this is useless
the card number is on the receipt
no since I paid already
no idea
no question
no, idea of theirs
"""


@pytest.mark.parametrize("text", [PHONE_ZH, CALL_ZH, PHONE_EN, CALL_EN])
def test_what_tells_more_is_no_change(text: str) -> None:
    for said in (NARRATIVE_EN if text.isascii() else NARRATIVE_ZH).strip().splitlines():
        assert not changes(said, text), said
        assert mistake_in(said) is None, said
        assert files_to_go(bare(said), FILES) is None, said
        assert not wants_other_kind(spoken(said)), said
        assert not wants_other_category(spoken(said), DESK), said


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("第一张", (0,)),
        ("第二张吧", (1,)),
        ("最后一张", (1,)),
        ("都删", (0, 1)),
        ("the second one", (1,)),
        ("the last", (1,)),
        ("both", (0, 1)),
        ("第三张", ()),
        ("都三天了", ()),
        ("the second parcel came", ()),
    ],
)
def test_which_file_is_chosen_in_words(said: str, places: tuple[int, ...]) -> None:
    assert files_chosen(said, 2) == places


@pytest.mark.parametrize("said", ["no, a complaint", "不对，是投诉", "sorry, it's a complaint"])
def test_who_puts_it_right_need_only_name_the_kind(said: str) -> None:
    text = PHONE_EN if said.isascii() else PHONE_ZH
    assert changes(said, text) == [Amendment(What.KIND, new="complaint")]


@pytest.mark.parametrize(
    ("text", "said", "becomes"),
    [
        ("水管漏水，地址是幸福路6号", "又错了，是7号", "水管漏水，地址是幸福路7号"),
        (
            "漏水，在幸福路7号，7号楼，二单元",
            "等等，楼号不对，是8号楼",
            "漏水，在幸福路7号，8号楼，二单元",
        ),
    ],
)
def test_what_is_put_right_in_odd_ways(text: str, said: str, becomes: str) -> None:
    (change,) = changes(said, text)
    assert replaced(text, change.old, change.new) == becomes


@pytest.mark.parametrize(
    "said",
    [
        "这张照片模糊，删掉",
        "the photo is blurry, please remove it",
        "the only photo was a mistake",
        "the remaining photo is not needed",
    ],
)
def test_the_only_photo_goes(said: str) -> None:
    told = Told("The kettle is broken", [], ("photo", "voice"))
    assert list(amendments(said, told, DESK)) == [Amendment(What.FILES, "photo")]


def test_a_time_that_was_told_as_a_day_goes() -> None:
    assert changes("不用写时间", PHONE_ZH) == [Amendment(What.FACT_WORDS, "date")]


@pytest.mark.parametrize("said", ["还是投诉吧", "a complaint after all"])
def test_who_comes_back_to_a_kind_names_it(said: str) -> None:
    assert changes(said, CALL_ZH) == [Amendment(What.KIND, new="complaint")]


@pytest.mark.parametrize(
    "caption",
    [
        "换一张",
        "再换一张清楚的照片",
        "重新拍了一张",
        "我重拍了",
        "用这张吧",
        "这张更清楚",
        "重新发一张",
        "use this one instead",
        "Here's a better photo",
        "I took it again",
        "instead of the last picture",
    ],
)
def test_a_file_may_come_in_place_of_another(caption: str) -> None:
    assert is_sent_anew(bare(caption))


@pytest.mark.parametrize(
    "caption",
    [
        "补一张",
        "换一个新的",
        "换一张床单",
        "重新发一份",
        "重新送一份",
        "重新拍了还是不行",
        "这张发票不对",
        "another photo",
        "a new one please",
        "I took it to the shop again",
    ],
)
def test_these_tell_something_of_the_matter(caption: str) -> None:
    assert not is_sent_anew(bare(caption))
