"""内部备注, 问同事: what the staff write for each other never reaches the customer."""

import pytest

from bot.sandbox.state import Message
from tests.conversations.course import LATE_IN, accepted, finds, in_both, resolves
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

SECRET = "此客户已起诉过两次"
SECRET_IN = {"zh": SECRET, "en": "They have sued us twice"}
_NOTED = {"zh": ("请写下内部备注", "🔒 已记下"), "en": ("Please write the note", "Noted")}


@pytest.fixture
async def li(town: Town, wang: Actor) -> Actor:
    """A second handler."""
    return await town.staff("李娜", "handler")


async def _more(town: Town, actor: Actor, number: str, *wanted: str) -> Message:
    await town.quiet()
    await finds(actor, number)
    for label in (actor.words.label("btn-more"), *wanted):
        await town.quiet()
        await actor.presses(label)
    await town.quiet()
    return actor.said()[-1]


async def _noted(town: Town, actor: Actor, number: str, text: str = SECRET) -> None:
    asked, noted = _NOTED[actor.language]
    await _more(town, actor, number, actor.words.label("btn-note"))
    await actor.hears(asked, number)
    await actor.says(text)
    await actor.hears(noted, number)


@in_both
async def test_the_card_says_how_many_there_are(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    one, two, note = {
        "zh": ("🔒 1 条内部备注，见 📖 全文", "🔒 2 条内部备注，见 📖 全文", "内部备注"),
        "en": ("🔒 1 internal note, see 📖 Full text", "🔒 2 internal notes", "internal note"),
    }[language]
    number = await accepted(customer, handler)
    assert note not in words(await _card(town, handler, number))
    await _noted(town, handler, number)
    assert one in words(await _card(town, handler, number))
    await _noted(town, handler, number, "CCTV")

    assert two in words(await _card(town, handler, number))
    assert not [said for said in customer.said() if note in words(said)]


async def _card(town: Town, actor: Actor, number: str) -> Message:
    await town.quiet()
    await finds(actor, number)
    await town.quiet()
    return await actor.hears(f"📂 {number}")


async def test_who_is_given_the_ticket_later_reads_that_there_are_some(
    town: Town, wang: Actor, li: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files("快递延误了三天还没送到")
    await _noted(town, zhao, number, "先联系燃气公司")
    await _more(town, zhao, number, "↪️ 转派", "李娜")

    card = await li.hears(f"🆕 {number}", "🔒 1 条内部备注，见 📖 全文")
    assert "📖 全文" in "".join(labels(card))


@in_both
async def test_a_note_is_kept_with_the_ticket_and_read_with_its_full_text(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    note, history, step = {
        "zh": ("王强 的内部备注", "的经过", "内部备注（{}）"),
        "en": ("note of Ann", "History of", "internal note ({})"),
    }[language]
    number, secret = await accepted(customer, handler), SECRET_IN[language]
    await _noted(town, handler, number, secret)
    await _more(town, supervisor, number, supervisor.words.label("btn-story"))

    await supervisor.hears(f"🔒 {number}", note, secret)
    await _more(town, handler, number, handler.words.label("btn-history"))
    await handler.hears(history, step.format(secret))


async def test_a_superior_s_note_is_shown_to_the_owner(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _noted(town, zhao, number, "请优先处理")

    await wang.hears(f"🔒 {number}：赵敏 的内部备注", "请优先处理")


@in_both
async def test_the_customer_never_sees_a_note_whatever_they_open(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    other, note, closed = {
        "zh": ("请优先处理，勿外传", "内部备注", "已关闭"),
        "en": ("Please see to this first", "internal note", "closed"),
    }[language]
    number, secret = await accepted(customer, handler), SECRET_IN[language]
    await _noted(town, handler, number, secret)
    await _noted(town, supervisor, number, other)
    for key in ("btn-look", "btn-history"):
        await customer.presses(customer.words.label(key))
        await town.quiet()
    await customer.says("/mydata")
    await customer.says(f"/why {number}")
    await town.quiet()
    await resolves(handler)
    await customer.presses(customer.words.label("btn-satisfied"))
    await customer.hears(closed)
    await town.waits(days=4)

    for told in (secret, other, note):
        assert told not in customer.chat()


@in_both
async def test_a_reply_to_a_note_goes_to_no_customer(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    note, nuisance, idle = {
        "zh": ("请优先处理", "好的，这客户真麻烦", "要答复客户"),
        "en": ("Please see to this first", "All right, but they are a nuisance", "To answer"),
    }[language]
    number = await accepted(customer, handler)
    await _noted(town, supervisor, number, note)
    await handler.says(nuisance, reply_to=await handler.hears(note))

    await customer.has_not_heard(nuisance)
    await handler.hears(idle)


async def test_an_album_in_place_of_a_note_goes_to_no_customer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _more(town, wang, number, "🔒 内部备注")
    await wang.sends(caption=SECRET, media_group_id="1")
    await wang.sends(media_group_id="1")
    await wang.hears("🔒 已记下")
    await town.quiet()

    assert SECRET not in lin.chat()
    assert not any("photo" in message for message in lin.said())


async def test_a_note_that_is_edited_afterwards_goes_to_no_customer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _more(town, wang, number, "🔒 内部备注")
    said = await wang.says(SECRET)
    await wang.hears("🔒 已记下")
    await wang.edits(said, f"{SECRET}，小心")

    await lin.has_not_heard("小心")


async def test_a_handler_notes_nothing_about_a_colleague_s_ticket(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await li.forges(await li.hears("🎉"), "t:note:1:2")

    await li.hears_toast("没有您可以办理的内容")


async def test_a_colleague_is_asked_and_answers_and_the_customer_hears_nothing(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _more(town, wang, number, "🙋‍♂️ 问同事", "李娜")
    await wang.hears("请写下要问 李娜 的话")
    await wang.says("这种情况能赔多少？")
    await wang.hears(f"已问 李娜（{number}）")
    await li.hears(f"{number}：王强 想问您", "这种情况能赔多少？", "投诉 · 延误", "快递延误了三天")
    await li.presses("💡 答复同事")
    await li.says("最多三倍运费")
    await li.hears("已答复 王强")

    await wang.hears(f"💡 {number}：李娜 答复您", "最多三倍运费")
    for told in ("赔多少", "三倍"):
        assert told not in await lin.chat_when_quiet()
    await _more(town, wang, number, "📖 全文")
    assert wang.times_heard("最多三倍运费") == 2


@in_both
async def test_who_was_asked_gets_no_other_right_with_the_ticket(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    name, question, asks, answer, answered, nothing = {
        "zh": (
            "李娜",
            "能赔多少？",
            "王强 想问您",
            "三倍",
            "李娜 答复您",
            "这里没有您可以办理的内容",
        ),
        "en": ("Joe", "How much?", "Ann asks you", "Threefold", "Joe answers you", "nothing here"),
    }[language]
    joe = await town.staff(name, "handler", language=language)
    number = await accepted(customer, handler)
    await _more(town, handler, number, handler.words.label("btn-consult"), name)
    await handler.says(question)
    asked = await joe.hears(asks, question)
    await joe.says(answer, reply_to=asked)
    await handler.hears(answered, answer)
    for do in ("open", "story", "reply", "resolve"):
        await joe.forges(asked, f"t:{do}:1:2")
    await town.quiet()

    assert [nothing in toast for toast in joe.toasts()] == [True] * 4
    assert not any(each in customer.chat() for each in (question, answer))


async def test_nobody_else_answers_the_question(
    town: Town, wang: Actor, li: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _more(town, wang, number, "🙋‍♂️ 问同事", "李娜")
    await wang.says("能赔多少？")
    await li.hears("王强 想问您")
    for other in (zhao, lin):
        await other.forges(other.said()[0], "i:answer:1")
        await other.hears_toast("没有您可以办理的内容")


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "handler", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    for label in ("More", "Ask a colleague", "Bob"):
        await town.quiet()
        await ann.presses(label)
    await town.quiet()
    await ann.says("How much can we offer?")
    await bob.hears(f"{number}: Ann asks you", "How much can we offer?")
    await bob.says("Three times the fee", reply_to=await bob.hears("Ann asks you"))
    await bob.hears("Ann")
    await ann.hears(f"{number}: Bob answers you", "Three times the fee")

    await mary.has_not_heard("Three times")


async def test_a_question_written_before_anybody_was_chosen_goes_to_nobody(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _more(town, wang, number, "🙋‍♂️ 问同事")
    await wang.says("这位客户上个月也投诉过同样的事吗？当时是怎么处理的")
    await wang.hears("先点一位同事", "还没有发给任何人")
    await wang.hears("当时是怎么处理的")
    await wang.presses("李娜")
    await wang.says("上个月是怎么处理的？")

    await li.hears("上个月是怎么处理的？")
    await wang.has_not_heard("要发给哪位客户")
    await lin.has_not_heard("怎么处理的")


@pytest.mark.parametrize("begun", ["💬 回复客户", "❓ 询问客户", "✨ 帮手"])
@pytest.mark.parametrize("then", ["🙋‍♂️ 问同事", "↪️ 转派", "↩️ 退单"])
async def test_a_reply_that_was_begun_takes_nothing_meant_for_colleagues_along(
    town: Town, wang: Actor, li: Actor, lin: Actor, begun: str, then: str
) -> None:
    """Whom to ask or to give it to is chosen first; who writes before that means them, too."""
    number = await accepted(lin, wang)
    await wang.presses(begun, under=await wang.hears(f"📂 {number}", "处理中"))
    if begun == "✨ 帮手":
        await town.quiet()
        await wang.presses("💡 建议回复")
    await _more(town, wang, number, then)
    await wang.says(SECRET)
    await wang.hears("原因记下了" if then == "↩️ 退单" else "没有这个名字")

    await lin.has_not_heard(SECRET)


async def test_after_a_note_the_card_is_one_tap_away(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await _noted(town, wang, number)
    await wang.presses("📂 打开工单", under=await wang.hears("🔒 已记下"))
    await wang.hears(f"📂 {number}", "处理中")


async def test_somebody_of_another_department_is_asked_by_name_and_reads_no_customer_s_words(
    town: Town, wang: Actor, lin: Actor
) -> None:
    qian = await town.staff("钱进", "handler", "finance")
    number = await lin.files("快递延误了三天，请打13812345678")
    await wang.presses("接单")
    await _more(town, wang, number, "🙋‍♂️ 问同事")
    await wang.hears("其他部门的同事，请写姓名")
    await wang.says("钱多多")
    await wang.hears("同事里没有这个名字")
    await wang.says("钱进")
    await wang.hears("请写下要问 钱进（财务部）的话", "看不到客户的原话")
    await wang.says("运费能退吗？")

    question = await qian.hears(f"{number}：王强 想问您", "运费能退吗？", "延误")
    assert "三天" not in question["text"]
    await qian.presses("💡 答复同事")
    await qian.says("能退")
    await wang.hears("钱进", "能退")
    await qian.says(f"/find {number}")
    await qian.hears("没有找到")


async def test_a_colleague_of_the_department_reads_the_words_with_numbers_masked(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files("快递延误了三天，请打13812345678")
    await wang.presses("接单")
    await _more(town, wang, number, "🙋‍♂️ 问同事", "李娜")
    await wang.says("见过吗？")

    await li.hears(number, "见过吗？", "快递延误了三天，请打138****5678")


async def test_somebody_of_another_department_is_asked_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", "logistics", "en")
    eve = await town.staff("Eve", "handler", "finance", "en")
    number = await mary.files("My parcel is late by three days")
    for label in ("Accept", "More", "Ask a colleague"):
        await ann.presses(label)
        await town.quiet()
    await ann.says("Eve")
    await ann.hears("Please write what to ask Eve (", "not what the customer wrote")
    await ann.says("Can the freight be paid back?")

    question = await eve.hears(number, "Can the freight be paid back?")
    assert "three days" not in question["text"]


async def test_the_answer_to_who_works_here_no_more_goes_to_who_has_the_ticket(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    """Who is suspended is a customer: no note is for them."""
    chen = await town.staff("陈曦", "manager")
    number = await accepted(lin, wang)
    await _more(town, wang, number, "🙋‍♂️ 问同事", "李娜")
    await wang.says("这种情况能赔多少？")
    await li.hears(f"{number}：王强 想问您")
    sun = await town.staff("孙宁", "handler")
    await li.says("/duty")
    await li.presses("暂时离岗")
    await chen.says("/people")
    for label in ("王强", "停用", "✅ 确定"):
        await chen.presses(label)
        await chen.chat_when_quiet()
    assert town.ticket(number)["handler"] == "孙宁"
    await li.presses("💡 答复同事")
    await li.says("最多三倍运费")
    await li.hears("已答复 孙宁")

    await sun.hears(f"💡 {number}：李娜 答复您", "最多三倍运费")
    await wang.has_not_heard("三倍")


@in_both
async def test_words_without_a_reply_may_answer_a_colleague_who_asked(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    name, asked, answer, to, told, answered = {
        "zh": ("李娜", "谁负责", "不归物流,我看归供应商", "告诉王强 ", "是仓库包装问题", "答复您"),
        "en": ("Joe", "Who pays?", "the supplier pays", "tell Ann ", "the packing", "answers you"),
    }[language]
    number = await accepted(customer, handler)
    joe = await town.staff(name, "handler", language=language)
    other = await town.customer("Tom", language="zh-hans" if language == "zh" else "en")
    await other.files(LATE_IN[language])
    await joe.presses(joe.words.label("btn-accept"))
    for _ in range(2):
        await _more(town, handler, number, handler.words.label("btn-consult"), name)
        await handler.says(asked)
        await town.quiet()
    await joe.says("/queue")
    await town.quiet()
    await joe.says(answer)
    await joe.hears(joe.words.label("staff-which-or-asked")[:8], answer)
    await town.quiet()
    assert any("Tom" in each for each in labels(joe.said()[-1]))
    await joe.presses(labels(joe.said()[-1])[0])
    await handler.hears(number, answered, answer)
    await joe.says(f"{to}{told}")
    await handler.hears(number, answered, told)
    await town.quiet()

    assert answer not in other.chat() + customer.chat()
    assert told not in other.chat() + customer.chat()
