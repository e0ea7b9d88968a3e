"""A deed about a ticket that is named, with its reason, is done: no customer is offered for it, and
nothing that names a ticket is offered to the customer of another."""

from tests.conversations.course import accepted, in_both, resolved
from tests.conversations.people import Actor, labels
from tests.conversations.test_appeals import appeals
from tests.conversations.town import Town

WHICH = {"zh": "要发给哪位客户", "en": "To which customer"}
WAITING = {"zh": "师傅明天上门", "en": "The technician comes tomorrow"}


async def two_tickets(town: Town, customer: Actor, handler: Actor) -> tuple[Actor, str, str]:
    """Two customers, the second's ticket not accepted yet: that one, and the short numbers."""
    first = await accepted(customer, handler)
    await town.quiet()
    other = await town.customer(*{"zh": ("周梅", "zh-hans"), "en": ("Kay", "en")}[handler.language])
    broken = {"zh": "你们的快递把我的花盆摔碎了", "en": "Your courier broke my flower pot"}
    second = await other.files(broken[handler.language])
    await handler.hears(second)
    await town.quiet()
    return other, first[-4:], second[-4:]


@in_both
async def test_each_is_done_while_words_for_a_customer_wait(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    other, first, second = await two_tickets(town, customer, handler)
    await handler.says(WAITING[language])
    await handler.hears(WHICH[language], WAITING[language])

    await handler.says({"zh": f"{second}也接了", "en": f"accept {int(second)}"}[language])
    await handler.hears({"zh": "已接单", "en": "is accepted"}[language], second)

    why = {"zh": "快递公司还没回", "en": "driver on leave till wed"}[language]
    await handler.says(
        {
            "zh": f"{first}申请延期两天，{why}",
            "en": f"{first} needs 2 more days, {why}",
        }[language]
    )
    await supervisor.hears(why, first)

    back = {"zh": "不是物流的问题", "en": "not logistics"}[language]
    said = {"zh": f"{second}退单，{back}", "en": f"give {second} back, {back}"}
    await handler.says(said[language])
    await handler.hears({"zh": "该由哪个部门", "en": "Where does it belong"}[language], second)

    done = {"zh": f"{first}已办结：已退款", "en": f"{first} done: driver was warned"}
    await handler.says(done[language])
    await handler.hears({"zh": "原因是什么", "en": "what was the cause"}[language], first)
    for each in (customer, other):
        for words in (WAITING[language], why, back):
            await each.has_not_heard(words)
    assert handler.times_heard(WHICH[language]) == 1


@in_both
async def test_of_whom_there_is_none_or_who_is_elsewhere_nobody_is_offered(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    _, first, second = await two_tickets(town, customer, handler)
    none = {"zh": "没有这件工单", "en": "no such ticket"}[language]
    lines = {
        "zh": ("0099：您好", "给客户0099：明天送到", "请转告C20200101-0099的客户明天到"),
        "en": ("0099: hello", "tell the customer of 0099: soon", "C20200101-0099 gets it soon"),
    }[language]
    for times, line in enumerate(lines, 1):
        await handler.says(line)
        await town.quiet()
        assert handler.times_heard(none) == times, line
    given = {"zh": f"{first}转给张三，他熟", "en": f"give {first} to Zack, he knows"}[language]
    await handler.says(given)
    await handler.hears({"zh": "没有这个名字", "en": "Nobody here has that name"}[language])
    await handler.says({"zh": "取消", "en": "cancel"}[language])
    await handler.hears({"zh": "不写了", "en": "never mind"}[language])
    await handler.says({"zh": f"接单{second}", "en": f"accept {second}"}[language])
    await town.quiet()
    await handler.says({"zh": f"快到了，就是{first}那件", "en": f"Soon, it is {first}"}[language])
    card = await handler.hears(WHICH[language])
    assert [first in each for each in labels(card)] == [True, False]
    assert second not in " ".join(labels(card))


@in_both
async def test_a_supervisor_takes_a_ticket_over_and_a_handler_reads_why_not(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await town.quiet()
    said = {"zh": f"我来接手{number[-4:]}", "en": f"take over {number[-4:]}"}[language]
    await supervisor.says(said)
    await handler.hears(number, supervisor.person.first_name)
    assert town.ticket(number)["handler"] == supervisor.person.first_name
    await handler.says(said)
    await town.quiet()
    assert supervisor.person.first_name in handler.said()[-2]["text"]
    assert WHICH[language] not in handler.chat()


@in_both
async def test_the_appeal_that_waits_is_decided_and_else_there_is_none(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    number = await resolved(customer, handler)
    said = {"zh": "申诉成立，他说得对", "en": "uphold the appeal, he is right"}[language]
    await supervisor.says(said)
    await supervisor.hears({"zh": "没有等您决定的申诉", "en": "No appeal waits"}[language])
    appeal = await appeals(town, customer, number)
    await supervisor.hears(appeal)
    await supervisor.says(said)
    await customer.hears(appeal, {"zh": "您的申诉成立", "en": "your appeal is upheld"}[language])
    await customer.has_not_heard({"zh": "他说得对", "en": "he is right"}[language])


@in_both
async def test_who_is_back_is_back_and_who_was_there_hears_so(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await accepted(customer, handler)
    back = {"zh": "我回来了", "en": "I'm back"}[language]
    await handler.says(back)
    await handler.hears({"zh": "照常在岗", "en": "You aren't away"}[language])
    await handler.says("/duty off")
    await town.quiet()
    await handler.says(back)
    await town.quiet()
    assert handler.words.label("btn-duty-off") in handler.buttons()
    assert WHICH[language] not in handler.chat()


@in_both
async def test_what_is_nobodys_is_answered_and_a_text_written_anew_goes_without_its_number(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    first = (await accepted(customer, handler))[-4:]
    for words in {"zh": ("返回上一步", "取消"), "en": ("back", "cancel")}[language]:
        await handler.says(words)
        await handler.hears({"zh": "没有要取消或返回的", "en": "nothing to leave"}[language])
    for words in {"zh": ("查一下 Lin", "查一下 Lin Hart"), "en": ("find Felix",)}[language]:
        await handler.says(words)
        await handler.hears("🔎" if language == "zh" else "Felix", words.split()[-1])
    assert WHICH[language] not in handler.chat()

    await handler.presses(handler.words.label("btn-reply"))
    await town.quiet()
    anew = {"zh": "抱歉，后天到", "en": "sorry, it takes two days"}[language]
    await handler.says(f"{first}: {anew}")
    await customer.hears(anew)
    await customer.has_not_heard(f"{first}: {anew}")


@in_both
async def test_what_is_not_accepted_yet_is_accepted_before_it_is_resolved(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    other, _, second = await two_tickets(town, customer, handler)
    done = {"zh": f"{second}办结 已赔付两百元", "en": f"resolve {second}: paid for the pot"}[
        language
    ]
    await handler.says(done)
    await town.quiet()
    asked = handler.said()[-1]
    assert {"zh": "还没有接单", "en": "accept it first"}[language] in asked["text"]
    assert labels(asked)[0] == handler.words.label("btn-accept")
    await other.has_not_heard(done)


@in_both
async def test_what_is_not_ours_goes_back_also_before_it_is_accepted(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    _, first, second = await two_tickets(town, customer, handler)
    lines = {
        "zh": (f"{second}不是我们的，物业的事归客服", f"{first} 这个不归我们管"),
        "en": (f"{second} this is not ours, its finance", f"{first} isn't ours"),
    }[language]
    kept = {"zh": "原因记下了", "en": "the reason is kept"}[language]
    for words, number in zip(lines, (second, first), strict=True):
        await handler.says(words)
        await handler.hears(kept, number)
    assert WHICH[language] not in handler.chat()
    await customer.has_not_heard(lines[1])


@in_both
async def test_a_colleague_is_asked_in_words_and_no_customer_is_offered(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    other, first, second = await two_tickets(town, customer, handler)
    grace = await town.staff("Grace", "handler", language=language)
    asks = {
        "zh": f"问一下Grace {first} 银行多久回",
        "en": f"ask Grace about {first}: how long is it",
    }
    await handler.says(asks[language])
    await grace.hears(first, {"zh": "银行多久回", "en": "how long is it"}[language])
    assert asks[language] not in grace.chat()
    looks = {"zh": f"谁在办{customer.person.first_name}的单", "en": "who handles mary"}[language]
    hello = {"zh": "你好，问个问题", "en": "hey quick q"}[language]
    for words in (hello, looks):
        await grace.says(words)
        await handler.has_not_heard(words)
    await grace.hears("🔎", {"zh": "林晓", "en": "mary"}[language])

    await handler.says({"zh": f"接单{second}", "en": f"accept {second}"}[language])
    await town.quiet()
    await handler.says("/queue")
    await town.quiet()
    whether = {"zh": "问下Grace她认不认识这位客户", "en": "ask Grace if she knows this customer"}
    await handler.says(whether[language])
    await handler.hears({"zh": "关于哪一件", "en": "About which ticket"}[language])
    agrees = {"zh": "对，问她", "en": "yes ask"}[language]
    await handler.says(agrees)
    await town.quiet()
    which = await handler.hears({"zh": "关于哪一件", "en": "About which ticket"}[language])
    await handler.presses(second, under=which)
    await grace.hears(second, whether[language])
    await grace.has_not_heard(agrees)
    for each in (customer, other):
        await each.has_not_heard("Grace")
    assert WHICH[language] not in handler.chat()
