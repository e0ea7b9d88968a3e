import pytest

from prompts.reading.reading import TICKET_KINDS, UNSURE, MessageKind
from tests.reading.conftest import Reads


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("师傅上门迟到两个小时，态度还很差", "complaint"),
        ("The driver was late and very rude to my mother", "complaint"),
        ("我要投诉", "complaint"),
        ("营业员小周对我大喊大叫", "complaint"),
        ("服务员一直嚷嚷", "complaint"),
        ("她挂了我的电话", "complaint"),
        ("发票开错了抬头", "complaint"),
        ("I want to complain", "complaint"),
        ("你们的快递员把我的箱子摔坏了，要求赔偿", "complaint"),
        ("评标里面有没有猫腻，请上级彻查", "complaint"),
        ("老人在你们店里摔倒骨折", "complaint"),
        ("我不服你们的处理结果，要求复核", "appeal"),
        ("I appeal, the decision was wrong", "appeal"),
        ("建议把晚上的客服时间延长到十点", "suggestion"),
        ("It would be great if you opened on Sundays", "suggestion"),
        ("Add a night bus to the airport", "suggestion"),
        ("表扬三号窗口的小陈，特别耐心", "praise"),
        ("Kudos to Anna at the desk, she was so helpful", "praise"),
        ("请问你们几点关门？", "inquiry"),
        ("How do I change my delivery address?", "inquiry"),
        ("我家今天早上断网了", "fault_report"),
        ("The lift in block 4 is out of order", "fault_report"),
        ("补充一下，那天还下着雨", "addition"),
        ("I forgot to mention that the box was open", "addition"),
        ("您好，在吗？", "chat"),
        ("Thanks a lot!", "chat"),
        ("👍🙏", "chat"),
        ("谢谢你们，问题解决了！", "chat"),
        ("Thanks, it's resolved now!", "chat"),
        ("你们都是傻逼", "abuse"),
        ("you are all idiots", "abuse"),
        ("加微信领资料，在家刷单日赚五百", "spam"),
        ("Click here, work from home and earn money", "spam"),
    ],
)
def test_a_message_is_read_as_what_it_is(reads: Reads, text: str, kind: str) -> None:
    assert reads(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "谢谢你们把我的快递弄丢了",
        "Thanks for losing my bag",
        "你好，我的包裹三天了还没收到",
        "Hi, still waiting for my refund",
        "好的，你们就这样骗人是吧",
        "垃圾",
        "fuck, my router is broken again",
    ],
)
def test_a_complaint_is_never_taken_for_talk(reads: Reads, text: str) -> None:
    assert reads(text).kind in {MessageKind.COMPLAINT, MessageKind.FAULT_REPORT}


@pytest.mark.parametrize(
    "text",
    [
        "F**k you",
        "f*ck off you a**holes",
        "useless morons",
        "you lot are pathetic clowns",
        "你们就是一群废物",
        "一帮蠢猪",
        "滚",
    ],
)
def test_insults_also_behind_asterisks_are_insults(reads: Reads, text: str) -> None:
    assert reads(text).kind is MessageKind.ABUSE


@pytest.mark.parametrize(
    "text",
    [
        "f***ing useless, my parcel is lost again",
        "F**k you, where is my refund",
        "useless morons, the lift has been broken for a week",
        "一群废物，修了三次还漏水",
    ],
)
def test_swearing_about_a_matter_leaves_it_a_complaint(reads: Reads, text: str) -> None:
    assert reads(text).kind in {MessageKind.COMPLAINT, MessageKind.FAULT_REPORT}


@pytest.mark.parametrize(
    "text",
    [
        "测试一下",
        "没什么，就是试试",
        "没事了，点错了",
        "nothing, just testing",
        "test",
        "never mind, sorted",
        "just having a look around",
    ],
)
def test_trying_the_desk_out_is_talk(reads: Reads, text: str) -> None:
    assert reads(text).kind is MessageKind.CHAT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("衣柜门怎么推都合不拢", "complaint"),
        ("订的大床房，到店给了个标间", "complaint"),
        ("第五趟了，次次说材料不齐", "complaint"),
        ("凭啥只给我们这栋涨", "complaint"),
        ("喷泉广场的护栏松了，一推就晃", "fault_report"),
        ("洗手间龙头一直滴水关不上", "fault_report"),
        ("电梯口能不能装个扶手", "suggestion"),
        ("要是周末也能办理就好了", "suggestion"),
        ("过户要带啥证件", "inquiry"),
        ("老年卡归哪个窗口办", "inquiry"),
        ("判定我全责，这个结论我不认", "appeal"),
        ("对了，当时门口有摄像头", "addition"),
        ("Ordered a blue one, got a green one", "complaint"),
        ("they told me Tuesday, then Thursday, then nothing", "complaint"),
        ("Heating's been off since Sunday", "fault_report"),
        ("the gate won't open with my card", "fault_report"),
        ("It'd be handy to have a bench there", "suggestion"),
        ("Is there a fee for a second card?", "inquiry"),
        ("Will I be charged for cancelling?", "inquiry"),
        ("I can't accept this outcome, please look at it again", "appeal"),
        ("Also, the label was torn off", "addition"),
        ("hats off to the night crew", "praise"),
    ],
)
def test_the_form_of_a_sentence_tells_what_no_list_holds(
    reads: Reads, text: str, kind: str
) -> None:
    assert reads(text).kind == kind


@pytest.mark.parametrize(
    "text", ["架子上那盏灯突然歪到一边去了", "the shelf in the hall has tilted to one side"]
)
def test_what_happened_is_told_to_complain_of_it(reads: Reads, text: str) -> None:
    reading = reads(text)
    assert reading.kind is MessageKind.COMPLAINT
    assert reading.confidence < UNSURE


def test_how_to_complain_is_only_asked(reads: Reads) -> None:
    assert reads("请问投诉电话是多少").kind is MessageKind.INQUIRY
    assert reads("我要投诉，请问谁负责？几点上班？").kind is MessageKind.COMPLAINT


@pytest.mark.parametrize("text", ["那个蓝色的盒子", "@desk the blue box, I sent you a picture"])
def test_a_text_that_says_nothing_is_an_unsure_inquiry(reads: Reads, text: str) -> None:
    reading = reads(text)
    assert reading.kind is MessageKind.INQUIRY
    assert reading.confidence < UNSURE


@pytest.mark.parametrize(
    "text",
    [
        "any idea why my internet keeps dropping?",
        "when will you fix the broken lift?",
        "why is the app down again?",
        "投诉：充电桩被占，请问有没有人管？",
    ],
)
def test_a_question_about_trouble_complains_of_it(reads: Reads, text: str) -> None:
    assert reads(text).kind in {MessageKind.COMPLAINT, MessageKind.FAULT_REPORT}


@pytest.mark.parametrize(
    "text",
    [
        "你们的电饭锅爆炸了，我女儿手被烫伤了，正在医院\n急死我了怎么办",
        "Your kettle exploded and my son was injured. What should I do?",
    ],
)
def test_whoever_is_hurt_and_asks_what_to_do_complains(reads: Reads, text: str) -> None:
    assert reads(text).kind == "complaint"


@pytest.mark.parametrize(
    "text",
    [
        "我和爱人在贵市工作六年了，孩子明年上小学，户口还在老家，房子是租的，租房合同已经备案，也一直"
        "在交社保，想咨询一下入学需要准备什么材料，到哪个部门办理，是否需要提前报名，盼复，谢谢！",
        "I moved last week and the letters still go to my old address. How do I change it, and what"
        " do you need from me?",
    ],
)
def test_a_story_that_ends_in_a_question_is_an_inquiry(reads: Reads, text: str) -> None:
    assert reads(text).kind is MessageKind.INQUIRY


def test_a_kind_word_in_a_long_letter_is_no_praise(reads: Reads) -> None:
    letter = (
        "隔壁镇的卫生院就做得很好，我们这里的输液室天天有人抽烟，医生也抽，咳嗽的病人只能忍着。" * 2
    )
    assert reads(letter).kind is not MessageKind.PRAISE


def test_a_clear_message_is_sure(reads: Reads) -> None:
    assert reads("我要投诉，乱收费，拒不退款").confidence >= UNSURE


@pytest.mark.parametrize(
    "text", ["气死我了！！！", "太气人了，真是无语", "I am so angry!!", "Ugh 😡"]
)
def test_anger_alone_is_talk_and_felt(reads: Reads, text: str) -> None:
    assert reads(text).kind is MessageKind.CHAT
    assert reads(text).sentiment == "negative"


def test_anger_with_an_insult_is_an_insult(reads: Reads) -> None:
    assert reads("他妈的，气死我了").kind is MessageKind.ABUSE


def test_anger_about_something_is_a_complaint(reads: Reads) -> None:
    assert reads("气死我了，快递又丢了").kind is MessageKind.COMPLAINT
    assert reads("I am so angry about my bill").kind is MessageKind.COMPLAINT


def test_insults_beside_a_matter_leave_it_a_complaint(reads: Reads) -> None:
    assert reads("傻逼快递，把我的货弄丢了还不赔").kind is MessageKind.COMPLAINT


def test_a_complaint_about_a_swindle_is_no_advertising(reads: Reads) -> None:
    assert reads("有人用你们平台骗我刷单，说日赚五百，我被骗了").kind is MessageKind.COMPLAINT


def test_traditional_signs_are_read_like_simplified_ones(reads: Reads) -> None:
    assert reads("我要投訴，退款還沒收到").kind is MessageKind.COMPLAINT


def test_talk_is_no_ticket() -> None:
    assert MessageKind.CHAT not in TICKET_KINDS
    assert MessageKind.APPEAL in TICKET_KINDS
