"""What a button does is done as well where staff write it: decisions, more time, hand-overs,
absences; in both languages."""

import pytest

from tests.conversations.course import accepted, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.test_inviting import code_of
from tests.conversations.town import Town

GRAVE = {
    "zh": "你们的人把我的箱子摔坏了，这已经是第三次投诉了！",
    "en": "Your people broke my suitcase, and this is my third complaint about it!",
}
SOLUTION = {"zh": "已全额赔付", "en": "It was paid in full"}


async def _asked_to_confirm(town: Town, customer: Actor, handler: Actor) -> str:
    """An outcome waits for the supervisor."""
    language = handler.language
    number = await customer.files(GRAVE[language])
    await handler.presses(handler.words.label("btn-accept"))
    await town.quiet()
    await handler.presses(handler.words.label("btn-resolve"))
    await town.quiet()
    await handler.says(SOLUTION[language])
    await town.quiet()
    await handler.says({"zh": "装卸不当", "en": "Handled badly"}[language])
    await handler.hears({"zh": "确认后再告诉客户", "en": "has the outcome of"}[language], number)
    return number


@in_both
async def test_what_waits_stands_in_the_queue_and_is_approved_in_a_word(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    number = await _asked_to_confirm(town, customer, handler)
    await supervisor.says("/queue")
    await supervisor.hears({"zh": "待我审批：1 件", "en": "Waiting for my decision: 1"}[language])
    await supervisor.says({"zh": "批准", "en": "approve"}[language])
    await customer.hears(number, SOLUTION[language])
    await supervisor.says("/queue")
    await town.quiet()
    waits = {"zh": "待我审批", "en": "Waiting for my decision"}[language]
    assert waits not in supervisor.said()[-1]["text"]


@in_both
async def test_it_is_sent_back_with_the_reason_beside_it(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    number = await _asked_to_confirm(town, customer, handler)
    why = {"zh": "请写明退款日期", "en": "please name the refund date"}[language]
    await supervisor.says({"zh": f"退回，{why}", "en": f"send it back, {why}"}[language])
    await handler.hears(number, why)
    await customer.has_not_heard(why)


@in_both
async def test_where_nothing_waits_the_words_are_as_any_others(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    await accepted(customer, handler)
    said = {"zh": "同意", "en": "Approved"}[language]
    await handler.says(said)
    await handler.hears({"zh": "要发给哪位客户", "en": "To which customer"}[language], said)
    await supervisor.says(said)
    await town.quiet()
    await customer.has_not_heard(said)


@in_both
async def test_more_time_is_chosen_by_what_they_write(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await town.quiet()
    await handler.presses(handler.words.label("btn-extend"))
    await town.quiet()
    await handler.says(
        {"zh": "再要两天，等木工师傅排期", "en": "2 more days, the carpenter is busy"}[language]
    )
    await supervisor.hears(number, {"zh": "2 个工作日", "en": "2 working days"}[language])

    await handler.presses(handler.words.label("btn-extend"))
    await town.quiet()
    await handler.says({"zh": "再要一天", "en": "one more day"}[language])
    await handler.hears({"zh": "请写明原因", "en": "please write why"}[language], number)


@in_both
async def test_a_ticket_is_handed_on_in_words(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    grace = await town.staff("Grace Wang", "handler", language=language)
    number = await accepted(customer, handler)
    await town.quiet()
    card = await handler.hears(number)
    await handler.says({"zh": "转给Grace", "en": "hand it over to Grace"}[language], reply_to=card)
    await handler.hears({"zh": "请写明原因", "en": "please say why"}[language], "Grace Wang")
    await handler.says({"zh": "她更熟悉", "en": "She knows it better"}[language])
    await grace.hears(number)
    await customer.has_not_heard("Grace")
    leo = await town.staff("Leo", "handler", language=language)
    said = {"zh": "转给Leo，我不会处理", "en": "hand it over to Leo, he knows the depot"}[language]
    await grace.says(said, reply_to=await grace.hears(number))
    await leo.hears(number, said[-5:])


@in_both
async def test_a_superior_takes_a_ticket_over_in_words(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    boss = await town.staff("Hana", "manager", language=language)
    number = await accepted(customer, handler)
    await town.quiet()
    said = {"zh": f"我来接手{number[-4:]}", "en": f"I'll take it {number[-4:]}"}[language]
    await boss.says(said)
    await town.quiet()
    assert town.ticket(number)["handler"] == "Hana"
    eve = await town.staff("Eve", "manager", language=language)
    why = {"zh": "Hana太慢", "en": "Hana is too slow"}[language]
    over = {"zh": f"我来接手{number[-4:]}，{why}", "en": f"I'll take over {number[-4:]}, {why}"}
    await eve.says(over[language])
    await eve.hears({"zh": "已记下", "en": "Noted"}[language], number)
    await town.quiet()
    assert town.ticket(number)["handler"] == "Eve"
    await customer.has_not_heard(why)


@in_both
async def test_who_joins_is_let_in_by_a_word(town: Town, language: str) -> None:
    boss = await town.staff("Hana", "manager", language=language)
    label = boss.words.label
    code = await code_of(town, boss, label("role-handler"), label("all-departments"))
    joe = await town.customer("Joe", {"zh": "zh-hans", "en": "en"}[language])
    await joe.says(f"/start {code}")
    await boss.hears("Joe")
    await boss.says({"zh": "确认他加入", "en": "let him in"}[language])
    await joe.hears("🎉")


@in_both
async def test_a_manager_gives_by_the_number_and_all_of_somebody(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    oliver = await town.staff("Oliver", "handler", language=language)
    leo = await town.staff("Leo", "handler", language=language)
    boss = await town.staff("Hana", "manager", language=language)
    number = await accepted(customer, handler)
    await town.quiet()
    short = number[-4:]
    await boss.says({"zh": f"把{short}转给Oliver", "en": f"give {short} to Oliver"}[language])
    await oliver.hears(number)
    await town.quiet()
    assert town.ticket(number)["handler"] == "Oliver"
    await boss.says(
        {"zh": "把Oliver的工单都转给Leo", "en": "move all tickets of Oliver to Leo"}[language]
    )
    everywhere = boss.words.label("all-departments")
    await boss.hears("1" if language == "zh" else "ticket", "Oliver", "Leo", everywhere)
    assert town.ticket(number)["handler"] == "Oliver"
    await boss.presses(boss.words.label("btn-yes"))
    await leo.hears("📦", "Oliver")
    await town.quiet()
    assert town.ticket(number)["handler"] == "Leo"


@in_both
async def test_whoever_is_suspended_and_let_in_again_in_words_is_asked_for_first(
    town: Town, handler: Actor, supervisor: Actor, language: str
) -> None:
    boss = await town.staff("Hana", "manager", language=language)
    name, yes = handler.person.first_name, boss.words.label("btn-yes")
    said = {
        "zh": (f"停用{name}", f"恢复{name}的权限", f"把{name}改成主管"),
        "en": (f"suspend {name}", f"let {name} back in", f"make {name} a supervisor"),
    }[language]
    told = {
        "zh": ("员工权限已停用", "您现在是处理人", "您现在是主管"),
        "en": ("don't work for the desk", "You are handler now", "You are supervisor now"),
    }[language]
    for words, answer in zip(said, told, strict=True):
        before = handler.times_heard(answer)
        await boss.says(words)
        await boss.hears(name, "?" if language == "en" else "吗？")
        assert handler.times_heard(answer) == before, words
        await boss.presses(yes)
        await town.quiet()
        assert handler.times_heard(answer) == before + 1, handler.chat()

    await supervisor.says(said[0])
    await supervisor.hears({"zh": "经理", "en": "manager"}[language])


@in_both
async def test_with_several_in_question_what_was_said_is_asked_for_once(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    first, second = await accepted(customer, handler), await accepted(customer, handler)
    which = {"zh": "是哪一件", "en": "Which one"}[language]
    await town.quiet()
    await handler.says("/queue")
    await town.quiet()
    reason = {"zh": "等银行回话", "en": "waiting for the bank"}[language]
    wish = {"zh": f"办结：已退款，{reason}", "en": f"resolve: refunded, {reason}"}[language]
    await handler.says(wish)
    await handler.presses(first, under=await handler.hears(which, reason))
    await handler.hears({"zh": "原因是什么", "en": "what was the cause"}[language], first)
    await handler.says({"zh": "取消", "en": "cancel"}[language])

    for number in (first, second):
        await supervisor.says({"zh": f"我来接手{number}", "en": f"take over {number}"}[language])
        await handler.hears(number, supervisor.person.first_name)
    await supervisor.says("/queue")
    await town.quiet()
    why = {"zh": "有人摔倒了", "en": "somebody fell"}[language]
    await supervisor.says({"zh": f"改成2级，{why}", "en": f"make it grade 2, {why}"}[language])
    await supervisor.presses(second, under=await supervisor.hears(which, why))
    await town.quiet()
    graded = {each["number"]: each["grade"] for each in town.tickets()}
    assert (graded[first], graded[second]) == (3, 2)
    assert {"zh": "为什么改级别", "en": "why the grade"}[language] not in supervisor.chat()


@in_both
async def test_a_role_in_a_department_is_given_in_one(
    town: Town, handler: Actor, language: str
) -> None:
    boss = await town.staff("Hana", "manager", language=language)
    name = handler.person.first_name
    unknown = {"zh": f"让{name}当登月部主管", "en": f"make {name} supervisor of moonshots"}
    await boss.says(unknown[language])
    await boss.hears(
        {"zh": "登月部", "en": "moonshots"}[language], {"zh": "财务部", "en": "Finance"}[language]
    )
    await boss.says(
        {"zh": f"让{name}当财务部主管", "en": f"make {name} supervisor of finance"}[language]
    )
    where = {"zh": "财务部", "en": "Finance"}[language]
    await boss.hears(name, where, "?" if language == "en" else "吗？")
    await boss.presses(boss.words.label("btn-yes"))
    await handler.hears({"zh": "您现在是主管", "en": "You are supervisor now"}[language], where)


@in_both
async def test_who_is_away_and_who_stands_in_is_said_in_words(
    town: Town, handler: Actor, language: str
) -> None:
    maya = await town.staff("Maya", "handler", language=language)
    await town.staff("Ben", "handler", language=language)
    boss = await town.staff("Hana", "manager", language=language)
    away = {"zh": "休假", "en": "away"}[language]
    sick = {"zh": "Maya生病到周四，Ben顶", "en": "Maya is sick until thursday, Ben stands in"}
    await handler.says(sick[language])
    await maya.has_not_heard(away)
    await boss.says(sick[language])
    await boss.hears("Maya", "Ben", away)
    await maya.hears("Ben", away)

    own = {"zh": "我明天开始休三天 Ben顶", "en": "I'm off tomorrow for three days, Ben stands in"}
    await handler.says(own[language])
    await handler.hears(handler.person.first_name, "Ben", away)


@in_both
async def test_all_of_somebody_are_handed_out_by_a_choice(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    boss = await town.staff("Hana", "manager", language=language)
    number = await accepted(customer, handler)
    leo = await town.staff("Leo", "handler", language=language)
    name = handler.person.first_name
    await boss.says(
        {"zh": f"把{name}的工单都转出去", "en": f"hand out all of {name}'s tickets"}[language]
    )
    await boss.presses("Leo")
    await leo.hears("📦", name)
    await town.quiet()
    assert town.ticket(number)["handler"] == "Leo"


@in_both
async def test_the_question_whether_to_give_all_is_left_in_words(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    boss = await town.staff("Hana", "manager", language=language)
    number = await accepted(customer, handler)
    await town.staff("Leo", "handler", language=language)
    name = handler.person.first_name
    said = {"zh": f"把{name}的工单都转给Leo", "en": f"move all tickets of {name} to Leo"}[language]
    left = boss.words.label("sure-nothing-changed")
    for times, words in enumerate(
        {"zh": ("取消", "算了"), "en": ("cancel", "forget it")}[language], 1
    ):
        await boss.says(said)
        await boss.hears("Leo", {"zh": "确定后马上转", "en": "both are told"}[language])
        await town.quiet()
        await boss.says(words)
        await town.quiet()
        assert boss.times_heard(left) == times, boss.chat()
    assert town.ticket(number)["handler"] == name
    await boss.says(said)
    await town.quiet()
    await boss.presses(boss.words.label("btn-back"))
    await boss.presses("Leo")
    await town.quiet()
    assert town.ticket(number)["handler"] == "Leo"


@in_both
async def test_it_belongs_to_another_department(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await town.quiet()
    said = {
        "zh": "不归我们部门，应归财务",
        "en": "this is not ours, please send it to finance",
    }[language]
    await handler.says(said)
    await handler.hears({"zh": "原因记下了", "en": "the reason is kept"}[language], number)
    await customer.has_not_heard(said)


@in_both
async def test_absence_in_words(town: Town, handler: Actor, language: str) -> None:
    joe = await town.staff("Joe", "handler", language=language)
    await town.staff("Grace Wang", "handler", "finance", language=language)
    await handler.says(
        {"zh": "我要请假，今天到周三，Joe 代", "en": "I am away until Wednesday, Joe stands in"}[
            language
        ]
    )
    await joe.hears(handler.person.first_name)
    await handler.says("/duty")
    await handler.hears({"zh": "您在休假", "en": "You are away"}[language])


@in_both
async def test_who_cannot_stand_in_is_named_with_the_reason(town: Town, language: str) -> None:
    nora = await town.staff("Nora", "handler", "logistics", language=language)
    await town.staff("Leo", "supervisor", "logistics", language=language)
    await town.staff("Grace Wang", "handler", "finance", language=language)
    await nora.says("/away")
    await town.quiet()
    await nora.says(
        {"zh": "今天到周三，Grace Wang 代", "en": "today to Wednesday, Grace Wang stands in"}[
            language
        ]
    )
    await nora.hears("Grace Wang", {"zh": "不能代办", "en": "can't stand in"}[language])


@in_both
async def test_a_colleague_is_answered_right_below_the_question(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    grace = await town.staff("Grace Wang", "handler", language=language)
    number = await accepted(customer, handler)
    await town.quiet()
    await handler.presses(handler.words.label("btn-more"))
    await town.quiet()
    await handler.presses(handler.words.label("btn-consult"))
    await town.quiet()
    await handler.presses("Grace Wang")
    await town.quiet()
    await handler.says({"zh": "这笔收了两次吗？", "en": "Was it charged twice?"}[language])
    await grace.hears(number)
    await town.quiet()
    answer = {"zh": "是的，看到两笔，我退一笔", "en": "yes, I see it twice, I will refund one"}
    await grace.says(answer[language])
    await handler.hears(number, answer[language])


@in_both
async def test_why_a_grade_was_changed_may_be_said_afterwards(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await town.quiet()
    await supervisor.says(f"/find {number}")
    await town.quiet()
    await supervisor.says({"zh": "改级别", "en": "change the grade"}[language])
    await town.quiet()
    await supervisor.presses({"zh": "4 级", "en": "rade 4"}[language])
    await town.quiet()
    why = {"zh": "客户已同意方案", "en": "No danger any more"}[language]
    await supervisor.says(why)
    await handler.hears(number, why)
    await customer.has_not_heard(why)


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "把日报改成早上8点"), ("en", "make the digest come at 8 in the morning")],
)
async def test_when_the_digest_comes(town: Town, language: str, said: str) -> None:
    boss = await town.staff("Hana", "manager", language=language)
    await boss.says(said)
    card = await boss.hears("8:00")
    assert labels(card)


@in_both
async def test_the_screen_that_waits_does_not_stand_in_the_way(town: Town, language: str) -> None:
    boss = await town.staff("Hana", "manager", language=language)
    await town.staff("Leo", "handler", language=language)
    await boss.says("/invite")
    await town.quiet()
    await boss.says({"zh": "谁在值班", "en": "who is on duty?"}[language])
    await boss.hears("🟢 Leo")
    await boss.says({"zh": "超时的有哪些", "en": "show me all overdue tickets"}[language])
    await boss.hears({"zh": "超时", "en": "overdue"}[language])


@in_both
async def test_of_several_new_tickets_it_is_asked_which_is_accepted(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    said = {
        "zh": ("快递晚了三天，订单 A100001", "你们多扣了我两百块运费，订单 B200002"),
        "en": (
            "My parcel is three days late, order A100001",
            "You charged me twice for order B200002",
        ),
    }
    numbers = [await customer.files(each) for each in said[language]]
    await handler.hears(numbers[1])
    await handler.says(handler.words.label("btn-accept"))
    asked = await handler.hears({"zh": "要哪一个", "en": "Which"}[language])
    assert sum(numbers[0] in each or numbers[1] in each for each in labels(asked)) == 2


@in_both
async def test_who_is_on_the_way_has_accepted(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    number = await customer.files({"zh": "快递晚了三天", "en": "My parcel is late"}[language])
    await handler.hears(number)
    await handler.says({"zh": "接了，马上过去", "en": "accept, on my way"}[language])
    await customer.hears(number, {"zh": "已有人接手", "en": "taken on"}[language])


@in_both
async def test_a_matter_is_filed_for_a_caller_in_one_line(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await handler.says("/me")
    await town.quiet()
    said = {
        "zh": "登记 又来电话了，刘女士13911112222问电梯修好没",
        "en": "file a call: Mrs Hart 13911112222 says the lift stopped again",
    }[language]
    name, told = {"zh": ("刘女士", "电梯修好没"), "en": ("Mrs Hart", "the lift stopped")}[language]
    await handler.says(said)
    await handler.hears("📝", name, told)
    await handler.presses(handler.words.label("btn-cancel"))
    await town.quiet()
    nameless = {
        "zh": "登记 有人来电话，电梯又坏了 13911113333",
        "en": "file a call: somebody called 13911113333, the lift stopped",
    }[language]
    await handler.says(nameless)
    await handler.hears("👤", {"zh": "怎么称呼", "en": "What is the name"}[language])
    await handler.says(name)
    await handler.hears("📝", name, {"zh": "电梯又坏了", "en": "the lift stopped"}[language])
    which = {"zh": "要发给哪位客户", "en": "To which customer"}[language]
    assert which not in handler.chat()
    await customer.has_not_heard("139")
