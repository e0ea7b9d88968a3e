"""What staff write for the desk, in many ways; and what is for a customer though it looks alike."""

import pytest

from prompts.wishes.desk_wish import Deed
from prompts.wishes.desk_words import desk_words, is_plainly_for_the_desk
from prompts.wishes.taking_back import undoes


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("备注：客户情绪激动", "客户情绪激动"),
        ("备注:客户情绪激动", "客户情绪激动"),
        ("内部备注：已跟仓库核实", "已跟仓库核实"),
        ("内部：先别答应退款", "先别答应退款"),
        ("备注一下，客户明天不在家", "客户明天不在家"),
        ("note: the customer is upset", "the customer is upset"),
        ("Note: Customer is upset", "Customer is upset"),
        ("Internal note: warehouse knows", "warehouse knows"),
        ("今天跟仓库说过了，备注一下，别发给客户", "今天跟仓库说过了，备注一下，别发给客户"),
        ("库房说没货了，不要告诉客户", "库房说没货了，不要告诉客户"),
        ("仅内部可见 师傅请假", "仅内部可见 师傅请假"),
        (
            "the depot lost it, don't tell the customer",
            "the depot lost it, don't tell the customer",
        ),
        *[
            (kept, kept)
            for kept in (
                "the driver is known for this, dont pass that on",
                "Please don't pass it on.",
                "师傅大家都知道，别外传",
                "他脾气急，不要转告他",
            )
        ],
        ("not for the customer: driver is ill", "not for the customer: driver is ill"),
        ("备注 0002：快递员老陈漏扫了", "快递员老陈漏扫了"),
        ("备注0005 已电话沟通过", "已电话沟通过"),
        ("备注 客户脾气急", "客户脾气急"),
        ("0005备注：老板亲戚", "老板亲戚"),
        ("内部备注 C20261122-0005：注意点", "注意点"),
        ("note 0002: the courier skipped the scan", "the courier skipped the scan"),
        ("note on C20261122-0002: careful", "careful"),
        ("comment on 0007: be nice to her", "be nice to her"),
        ("Note for 0002: careful", "careful"),
        ("0002 note: careful", "careful"),
    ],
)
def test_a_note(text: str, note: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what) == (Deed.NOTE, note)
    assert is_plainly_for_the_desk(text)


@pytest.mark.parametrize(
    ("text", "whom", "surely"),
    [
        ("转给 Grace Wang", "Grace Wang", True),
        ("转给Grace", "Grace", True),
        ("请转给周梅处理", "周梅", True),
        ("把徐慧的单子转给Grace", "Grace", True),
        ("把这个工单交给李雷", "李雷", True),
        ("0006转给Grace吧", "Grace", True),
        ("交给李雷", "李雷", False),
        ("hand 0001 over to Maya", "Maya", True),
        ("give C20261122-0001 to Oliver", "Oliver", True),
        ("give 0001 to Oliver Chen", "Oliver Chen", True),
        ("please transfer this to Nora", "Nora", True),
        ("assign it to Leo.", "Leo", True),
        ("hand it over to Maya", "Maya", True),
        ("give it to Maya", "Maya", False),
        ("pass it on to the driver", "the driver", False),
        ("转给郑凯，我不会处理", "郑凯", True),
        ("把我手上的0008转给吴桐", "吴桐", True),
        ("0008转给吴桐，我明天休假", "吴桐", True),
        ("0008转给吴桐：他熟", "吴桐", True),
        ("transfer 0008 to Leo, he knows the depot", "Leo", True),
        ("give 0013 back to 陈静", "陈静", True),
        ("0013还给陈静", "陈静", True),
        ("嗯 转给客服部", "客服部", True),
        ("ok，把0011从Nora那里拿走，转给赵敏", "赵敏", True),
        ("take 0011 away from nora and give it to 赵敏, it is about nora", "赵敏", True),
        ("还给客户", "客户", False),
        ("give it back to the customer", "the customer", False),
    ],
)
def test_a_ticket_is_handed_on(text: str, whom: str, surely: bool) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.whom, found.surely) == (Deed.HAND, whom, surely)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("我来接手0006，赵敏太慢", "赵敏太慢"),
        ("0006由我接手，赵敏休假了", "赵敏休假了"),
        ("I'll take over 0006, Sue is too slow", "Sue is too slow"),
        ("take 0006 over because Sue is away", "Sue is away"),
        ("0006接单 救护车到了", "救护车到了"),
        ("0006接单，马上过去", ""),
        ("0006接单", ""),
        ("接单0006，等师傅回话", "等师傅回话"),
        ("accept 0006, the ambulance is there", "the ambulance is there"),
        ("I'll take 0006", ""),
        ("0004 ok mine", ""),
        ("0004 mine, I know her", "I know her"),
        ("0004我的", ""),
    ],
)
def test_a_ticket_is_accepted_or_taken_over_and_what_is_said_besides(text: str, why: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what, found.why) == (Deed.ON_CARD, "accept", why)


@pytest.mark.parametrize(
    ("text", "whose", "whom"),
    [
        ("move all tickets of Nora to Leo", "Nora", "Leo"),
        ("hand over all of Nora's tickets to Leo Grant", "Nora", "Leo Grant"),
        ("give all of Nora s tickets to Ben", "Nora", "Ben"),
        ("give all of Noras tickets to Ben", "Noras", "Ben"),
        ("hand all of Nora Lind's work over to Ben", "Nora Lind", "Ben"),
        ("把Nora的工单都转给Leo", "Nora", "Leo"),
        ("把 Nora 的工单都转给 Leo", "Nora", "Leo"),
        ("把郑凯的工单都转出去", "郑凯", ""),
        ("hand out all of Nora's tickets", "Nora", ""),
        ("把李雷手上的工单全部转给周梅", "李雷", "周梅"),
    ],
)
def test_all_of_somebody_are_handed_on(text: str, whose: str, whom: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what, found.whom) == (Deed.HAND_ALL, whose, whom)


@pytest.mark.parametrize(
    "text",
    [
        "给李娜 3000元",
        "转给李娜 13812345678",
        "转给您 0003 的照片",
        "pass to Maya 3000 euros",
        "I will hand to Oliver 0002 your keys",
    ],
)
def test_what_is_no_ticket_is_not_handed_on(text: str) -> None:
    found = desk_words(text)
    assert found is None or found.deed is not Deed.HAND


@pytest.mark.parametrize("text", ["give all of it to Ben", "pass all of this on to Ben"])
def test_nor_is_a_thing_somebody_whose_tickets_are_handed_on(text: str) -> None:
    found = desk_words(text)
    assert found is None or found.deed is not Deed.HAND_ALL


@pytest.mark.parametrize(
    "text",
    [
        "不归我们部门，应归质量办",
        "这个不归我们管",
        "这张单子不是我们部门的",
        "派错了",
        "this is not ours, please send it to product and technology",
        "It isn't for us",
        "0006不是我们的，物业的事归客服",
        "0006 这个不归我们管",
        "0007 this is not ours, its finance",
        "0007 isn't ours",
        "0007: not ours, finance",
        "wrong department",
    ],
)
def test_it_belongs_elsewhere(text: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert found.deed is Deed.ELSEWHERE


@pytest.mark.parametrize(
    ("text", "solution"),
    [
        ("办结 已退款300元，原路返回", "已退款300元，原路返回"),
        ("0002 办结：已给您补寄一件", "已给您补寄一件"),
        ("resolve 0002: your money was paid back", "your money was paid back"),
    ],
)
def test_a_solution_beside_the_name_of_the_button(text: str, solution: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what) == (Deed.RESOLVE, solution)


@pytest.mark.parametrize(
    ("text", "button"),
    [
        ("办结", "resolve"),
        ("接单", "accept"),
        ("接单0006", "accept"),
        ("我要接单", "accept"),
        ("接手", "accept"),
        ("常用语", "reply"),
        ("改级别", "regrade"),
        ("申请延期", "extend"),
        ("客户", "customer"),
        ("备注", "note"),
        ("转派", "transfer"),
        ("退单", "return"),
        ("resolve 0001", "resolve"),
        ("accept", "accept"),
        ("more time", "extend"),
        ("change the grade", "regrade"),
        ("history", "trail"),
        ("0008升2级", "regrade"),
        ("let me watch 0004", "supervise"),
        ("我来盯着0004", "supervise"),
        ("i need 2 more days", "extend"),
        ("接", "accept"),
        ("0001接单，马上过去", "accept"),
        ("i'm on it", "accept"),
    ],
)
def test_a_button_of_the_card(text: str, button: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what) == (Deed.ON_CARD, button)


@pytest.mark.parametrize(
    ("text", "grade", "why"),
    [
        ("0008改成2级", "2", ""),
        ("0008改成特急，有人被困", "特急", "有人被困"),
        ("regrade 0011 to 2", "2", ""),
        ("change the grade of 0011 to 1, Someone fell", "1", "Someone fell"),
        ("0001改成1级 里面还有老人", "1", "里面还有老人"),
        ("make 0002 critical, Somebody is in that lift", "critical", "Somebody is in that lift"),
        (f"0005改成2级，{'已经没人在里面了' * 12}", "2", "已经没人在里面了" * 12),
        ("0005改成2级，请您跟客户说", "2", "请您跟客户说"),
    ],
)
def test_a_grade_and_why(text: str, grade: str, why: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what, found.why) == (Deed.REGRADE, grade, why)
    assert is_plainly_for_the_desk(text)


@pytest.mark.parametrize(
    "text",
    ["撤销", "撤回", "撤销！", "别发了", "先别发", "undo", "Undo!", "no, don't send it", "unsend"],
)
def test_undo(text: str) -> None:
    assert undoes(text)
    assert is_plainly_for_the_desk(text)


@pytest.mark.parametrize(
    ("text", "deed", "why"),
    [
        ("批准", Deed.GRANT, ""),
        ("同意", Deed.GRANT, ""),
        ("好的，批准", Deed.GRANT, ""),
        ("确认办结", Deed.GRANT, ""),
        ("approve", Deed.GRANT, ""),
        ("ok, approved", Deed.GRANT, ""),
        ("Confirm", Deed.GRANT, ""),
        ("确认他加入", Deed.GRANT, ""),
        ("let him in", Deed.GRANT, ""),
        ("同意，但请尽快", Deed.GRANT, "但请尽快"),
        ("Approved, but hurry", Deed.GRANT, "but hurry"),
        ("退回，请写明退款日期", Deed.REFUSE, "请写明退款日期"),
        ("不批准", Deed.REFUSE, ""),
        ("打回重写", Deed.REFUSE, ""),
        (
            "send it back, please name the refund date",
            Deed.REFUSE,
            "please name the refund date",
        ),
        ("Send it back", Deed.REFUSE, ""),
        (
            f"refuse 0002, {'the cause is missing ' * 5}".strip(),
            Deed.REFUSE,
            ("the cause is missing " * 5).strip(),
        ),
        ("2 days only", Deed.PARTLY, ""),
        ("只给两天", Deed.PARTLY, ""),
    ],
)
def test_a_decision_only_where_one_is_waited_for(text: str, deed: Deed, why: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what, found.surely) == (deed, why, False)


@pytest.mark.parametrize(
    ("text", "screen"),
    [
        ("邀请一个物流的处理人", "invite"),
        ("我要邀请一位主管", "invite"),
        ("invite a handler for logistics", "invite"),
        ("我明天休假", "away"),
        ("这周三请假", "away"),
        ("请几天假", "away"),
        ("我要请假，明天到后天，让Grace代我", "away"),
        ("我想请两天假", "away"),
        ("I am on leave tomorrow", "away"),
        ("I'll be away until Friday, Grace stands in", "away"),
        ("I need two days off", "away"),
        ("把日报改成早上8点", "set_digest"),
        ("不要日报了", "set_digest"),
        ("make the digest come at 8 in the morning", "set_digest"),
        ("stop the daily digest", "set_digest"),
        ("how many complaints did we have this week?", "digest"),
        ("这周有多少投诉", "digest"),
        ("统计", "digest"),
        ("show me all overdue tickets", "overdue"),
        ("超时的有哪些", "overdue"),
        ("who is on duty?", "on_duty"),
        ("谁在值班", "on_duty"),
        ("who else is on duty", "on_duty"),
        ("还有谁在值班？", "on_duty"),
        ("登记来电", "file"),
        ("看一下待领池", "pool"),
        ("我的待办", "queue"),
        ("待我审批", "approvals"),
        ("导出本周的工单", "export"),
        ("把上个月的投诉导出来", "export"),
        ("the tickets of this week as excel please", "export"),
        ("can i get an excel of this weeks tickets", "export"),
        ("提前回来了", "back"),
        ("export this week's tickets", "export"),
        ("please export the tickets from 1 Nov to 15 Nov", "export"),
    ],
)
def test_a_list_or_a_setting(text: str, screen: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what) == (Deed.LOOK, screen)


@pytest.mark.parametrize(
    "text",
    [
        "您好，今天就给您办好",
        "已转给财务部，明天答复您",
        "我已经把您的问题转给仓库了",
        "请备注订单号后再付款",
        "请在付款时备注姓名",
        "Please note that we close at five",
        "I have noted it",
        "We do not pass your data on to other customers",
        "我们不会把信息发给别的客户",
        "处理您的师傅今天休假，明天回复您",
        "王师傅明天休假，周四上门",
        "我明天休假，周四给您回复",
        "这个不归我们管，请您联系物业",
        "this is not ours, please write to your landlord",
        "已经办结了，请查收",
        "明天上门办结",
        "撤销订单要三天",
        "已为您撤销订单",
        "undo the screws first",
        "同意退款，三天内到账",
        "We approve the refund",
        "Please confirm the address",
        "请确认收货地址",
        "两天内送到",
        "It takes 2 days",
        "正在查",
        "明天送",
        "The lift is running again",
        "我们的客户经理会打电话",
        "客户经理明天上门",
        "The technician is on holiday until Monday",
        "Our office is closed on holidays",
        "日报社的订单明天送到",
        "请给师傅开门",
        "please give me the order number",
        "we will send it to the depot",
        "历史订单里查到了",
        "yes, I see it twice, I will refund one",
        "退回的包裹收到了",
        "不是我们的责任，是仓库的",
        "备注栏里写的地址不对",
        "note that the parcel left on Monday",
        "办结了，请您查收",
        "同意退款，今天到账",
        "您好，同意，您先别急",
        "我们邀请您参加",
        "we invite you to the counter",
        "watch out, the courier comes at nine",
        "马上过去",
        "it takes two more days until it is delivered",
        "还需要两天才能到货",
        "接了您的电话，马上过去",
        "on my way",
        "return label is on its way",
        "恢复供电要两天",
        "我来接手，请放心",
        "I'll take over, please wait a moment",
        "您可以导出本周的账单",
        "导出时出错了",
        "the excel you sent is empty",
        "export the file from the app",
        "改成一般，您看可以吗",
        "make it minor, if you like",
        "This code is for you only, please don't pass it on",
        "we don't pass your number on",
        "先别转告物业，我们自己来",
    ],
)
def test_what_is_for_a_customer(text: str) -> None:
    found = desk_words(text)
    assert found is None or not found.surely, found
    assert not is_plainly_for_the_desk(text)


@pytest.mark.parametrize(
    ("text", "deed", "what", "why"),
    [
        ("uphold, nora was rude", Deed.APPEAL, "uphold", "nora was rude"),
        ("成立，Nora态度不好", Deed.APPEAL, "uphold", "Nora态度不好"),
        ("dismiss it, she was polite", Deed.APPEAL, "reject", "she was polite"),
        ("不成立，录音里很客气", Deed.APPEAL, "reject", "录音里很客气"),
        ("I am ill today, going home", Deed.LOOK, "away", ""),
        ("我不舒服，先回家了", Deed.LOOK, "away", ""),
        ("who is away this week", Deed.LOOK, "absent", ""),
        ("这周谁休假？", Deed.LOOK, "absent", ""),
        ("tell all: pizza at 1", Deed.ANNOUNCE, "pizza at 1", ""),
        ("1 accept", Deed.ACCEPT, "", ""),
        ("0006 accepted", Deed.ACCEPT, "", ""),
        ("1接单", Deed.ACCEPT, "", ""),
    ],
)
def test_what_superiors_and_handlers_say_in_few_words(
    text: str, deed: Deed, what: str, why: str
) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what, found.why) == (deed, what, why)


@pytest.mark.parametrize(
    "text",
    [
        "他说您这个投诉成立不了",
        "he is ill today and can't come",
        "I'm sick of waiting for them",
        "快递员今天不舒服，先回家了",
        "the driver is away this week",
        "谁都知道这周快递慢",
        "we took the parcel back and gave it to the shop",
        "set it to 2 pieces",
    ],
)
def test_what_only_sounds_like_it_is_for_somebody_else(text: str) -> None:
    assert desk_words(text) is None
