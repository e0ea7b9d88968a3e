"""What one side writes stands in the other's chat: replies are replies there, changes change it."""

from typing import Any

from bot.sandbox.faults import Fault
from bot.sandbox.state import Message
from tests.conversations.course import LATE_IN, accepted, in_both, resolved
from tests.conversations.people import Actor, words
from tests.conversations.town import Town


def _quoted(message: Message) -> str:
    return words(message.get("reply_to_message", {}))


ASKS = {"zh": "处理人想问您", "en": "the handler asks you"}
WRITES = {"zh": "处理人回复您", "en": "the handler writes"}
ANSWERS = {"zh": "答复", "en": "answer of"}
CHANGED = {"zh": "已修改", "en": "changed today"}
WHEN = {"zh": "哪一天下的单？", "en": "On which day did you order it?"}
WEDNESDAY = {"zh": "上周三", "en": "last Wednesday"}
THURSDAY = {"zh": "上周四", "en": "last Thursday"}


async def _asks(wang: Actor, lin: Actor, text: str) -> Message:
    await wang.presses(wang.words.label("btn-ask"))
    await wang.says(text)
    return await lin.hears(ASKS[lin.language], text)


@in_both
async def test_a_reply_to_a_message_is_one_in_the_others_chat(
    handler: Actor, customer: Actor, language: str
) -> None:
    looked_for = {"zh": "谢谢，正在查", "en": "Thank you, we are looking for it"}[language]
    await accepted(customer, handler)
    first = await _asks(handler, customer, WHEN[language])
    await customer.says(WEDNESDAY[language], reply_to=first)
    answer = await handler.hears(ANSWERS[language], WEDNESDAY[language])
    assert _quoted(answer) == WHEN[language]

    await handler.says(looked_for, reply_to=answer)
    thanks = await customer.hears(WRITES[language], looked_for)
    assert _quoted(thanks) == WEDNESDAY[language]


@in_both
async def test_a_reply_to_ones_own_message_goes_to_its_ticket_and_quotes_the_copy(
    handler: Actor, customer: Actor, language: str
) -> None:
    evening, adds = {"zh": ("是晚上八点", "补充"), "en": ("At eight in the evening", "adds")}[
        language
    ]
    await accepted(customer, handler)
    question = await _asks(handler, customer, WHEN[language])
    own = await customer.says(WEDNESDAY[language], reply_to=question)
    copy = await handler.hears(ANSWERS[language], WEDNESDAY[language])
    await customer.says(evening, reply_to=own)
    more = await handler.hears(adds, evening)

    assert more["reply_to_message"]["message_id"] == copy["message_id"]


@in_both
async def test_cards_that_were_open_say_what_was_filed_as_it_was_changed(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    filed, right, own, theirs = {
        "zh": (
            "快递晚了三天，送到花园街12号",
            "快递晚了三天，送到花园街21号",
            "您后来改为",
            "客户后来改为",
        ),
        "en": (
            "My parcel to 12 Garden Street is three days late",
            "My parcel to 21 Garden Street is three days late",
            "As you changed it since",
            "Changed by the customer",
        ),
    }[language]
    written = await customer.says(filed)
    await town.quiet()
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()
    await handler.presses(handler.words.label("btn-accept"))
    await customer.presses(customer.words.label("btn-look"))
    card = await customer.hears("📄", filed)
    await town.quiet()
    shown = await handler.hears("📂", filed)
    await customer.edits(written, right)

    assert (await customer.hears(own, right))["message_id"] == card["message_id"]
    assert (await handler.hears(theirs, right))["message_id"] == shown["message_id"]
    again = right.replace("21", "22")
    await customer.edits(written, again)
    assert (await customer.hears(own, again))["message_id"] == card["message_id"]


@in_both
async def test_an_edit_changes_the_copy_in_its_place_and_says_so(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    question = await _asks(handler, customer, WHEN[language])
    own = await customer.says(WEDNESDAY[language], reply_to=question)
    copy = await handler.hears(ANSWERS[language], WEDNESDAY[language])
    await customer.edits(own, THURSDAY[language])
    now = await handler.hears(number, THURSDAY[language], CHANGED[language])

    assert now["message_id"] == copy["message_id"]
    assert WEDNESDAY[language] not in words(now)
    await customer.edits(own, WEDNESDAY[language])
    await town.quiet()
    assert THURSDAY[language] not in handler.chat()


@in_both
async def test_an_edit_of_the_staff_changes_what_the_customer_sees(
    handler: Actor, customer: Actor, language: str
) -> None:
    first, then, told = {
        "zh": ("我们正在查", "已经在问快递公司", "改了先前的一条消息"),
        "en": (
            "We are looking into it",
            "The courier is being asked",
            "changed an earlier message",
        ),
    }[language]
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    own = await handler.says(first)
    copy = await customer.hears(WRITES[language], first)
    await handler.edits(own, then)
    now = await customer.hears(then, CHANGED[language])

    assert now["message_id"] == copy["message_id"]
    assert customer.words.label("btn-write") in str(now["reply_markup"])
    await handler.has_not_heard(told)


@in_both
async def test_what_was_filed_is_changed_while_its_outcome_is_judged(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await resolved(customer, handler)
    own = next(
        each for each in customer.world.chat(customer.id) if each.get("text") == LATE_IN[language]
    )
    await customer.edits(own, THURSDAY[language])
    await handler.hears(THURSDAY[language])
    await customer.edits(own, WEDNESDAY[language])
    await handler.hears(WEDNESDAY[language], CHANGED[language])
    await town.quiet()

    assert THURSDAY[language] not in handler.chat()


@in_both
async def test_where_the_copy_is_gone_the_change_comes_anew(
    handler: Actor, customer: Actor, language: str
) -> None:
    first, then = {
        "zh": ("正在查", "已经查到了"),
        "en": ("We are looking for it", "We have found it"),
    }[language]
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    own = await handler.says(first)
    copy = await customer.hears(WRITES[language], first)
    customer.world.erase(customer.id, [copy["message_id"]])
    await handler.edits(own, then)

    now = await customer.hears(WRITES[language], then, CHANGED[language])
    assert now["message_id"] > copy["message_id"]


async def test_a_change_that_needs_more_than_one_message_comes_as_one_of_its_own(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    question = await _asks(wang, lin, "请说明经过")
    own = await lin.says("字" * 4000, reply_to=question)
    await wang.hears("答复")
    await lin.edits(own, "太长了，一句话：没送到")

    await wang.hears("改了先前的一条消息", "太长了，一句话：没送到")


@in_both
async def test_files_go_both_ways_and_show_nobodys_account(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    please, is_it = {
        "zh": ("请拍照", "是这个吗？"),
        "en": ("Please take a photo of it", "Is it this one?"),
    }[language]
    number = await accepted(customer, handler)
    question = await _asks(handler, customer, please)
    for kind in FILES:
        await customer.sends(kind, reply_to=question["message_id"])
    await town.quiet()
    asked = _last(handler, "photo")
    for kind in FILES:
        await handler.sends(kind, caption=is_it, reply_to=asked["message_id"])
    await customer.hears(is_it)
    await town.quiet()

    for kind in FILES:
        assert _last(handler, kind)["from"]["is_bot"]
        assert _last(customer, kind)["from"]["is_bot"]
    for message in [*handler.said(), *customer.said()]:
        assert "forward_origin" not in message
        if any(kind in message for kind in FILES):
            assert message["caption"] == number
    seen = str([each for each in customer.said() if each["message_id"] > question["message_id"]])
    assert handler.person.first_name not in seen
    assert str(handler.id) not in seen


FILES = ("photo", "voice", "document", "video")


def _last(actor: Actor, kind: str) -> Message:
    return [each for each in actor.said() if kind in each][-1]


async def test_a_reaction_is_ignored(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    heard = len(lin.said())
    reaction: dict[str, Any] = {
        "chat": {"id": lin.id, "type": "private"},
        "user": lin.person.as_user(),
        "date": 1_790_000_000,
        "message_id": lin.said()[-1]["message_id"],
        "old_reaction": [],
        "new_reaction": [{"type": "emoji", "emoji": "👍"}],
    }
    lin.world.updates.add("message_reaction", lin.id, reaction)
    await town.quiet()

    assert len(lin.said()) == heard


@in_both
async def test_a_file_that_telegram_refuses_is_told_to_whoever_sent_it(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    this, to_customer, again, to_handler = {
        "zh": ("看这张", "这个文件没能送到客户", "请重新发送", "这个文件没能送到处理人"),
        "en": (
            "Look at this one",
            "this file could not reach the customer",
            "Please send the file again",
            "this file could not reach the handler",
        ),
    }[language]
    number = await accepted(customer, handler)
    town.expects_refused(2)
    broken = Fault.bad_request("wrong file identifier/HTTP URL specified")
    customer.world.faults.order(method="sendPhoto", fault=broken, times=1, chat_id=customer.id)
    await handler.presses(handler.words.label("btn-reply"))
    own = await handler.sends("photo", caption=this)
    await customer.hears(this)
    told = await handler.hears(number, to_customer, again)
    assert told["reply_to_message"]["message_id"] == own["message_id"]

    customer.world.faults.order(method="sendVoice", fault=broken, times=1, chat_id=handler.id)
    voice = await customer.sends("voice", reply_to=(await customer.hears(this))["message_id"])
    told = await customer.hears(number, to_handler)
    assert told["reply_to_message"]["message_id"] == voice["message_id"]


@in_both
async def test_words_that_telegram_refuses_are_told_too(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    text, lost, why = {
        "zh": ("正在查", "这条消息没能送到客户", "Telegram 拒收"),
        "en": (
            "We are looking for it",
            "this message could not reach the customer",
            "Telegram refused it",
        ),
    }[language]
    number = await accepted(customer, handler)
    town.expects_refused(1)
    fault = Fault.bad_request("message is too odd")
    customer.world.faults.order(method="sendMessage", fault=fault, times=1, chat_id=customer.id)
    await handler.presses(handler.words.label("btn-reply"))
    own = await handler.says(text)
    told = await handler.hears(number, lost, why)

    assert told["reply_to_message"]["message_id"] == own["message_id"]


@in_both
async def test_a_customers_words_that_reach_no_handler_are_told_to_them_and_to_the_supervisor(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    lost, kept, above = {
        "zh": ("没能送到处理人", "不用重发", "没能送到 王强"),
        "en": (
            "could not reach the handler just now",
            "you needn't send it again",
            "could not reach Ann",
        ),
    }[language]
    number = await accepted(customer, handler)
    question = await _asks(handler, customer, WHEN[language])
    await town.quiet()
    town.expects_refused(1)
    fault = Fault.bad_request("message is too odd")
    customer.world.faults.order(method="sendMessage", fault=fault, times=1, chat_id=handler.id)
    own = await customer.says(WEDNESDAY[language], reply_to=question)
    told = await customer.hears(number, lost, kept)

    assert told["reply_to_message"]["message_id"] == own["message_id"]
    await supervisor.hears(number, above)
    await supervisor.presses(supervisor.words.label("btn-open"))
    await supervisor.hears(f"📂 {number}")


async def test_three_tickets_at_once_are_not_mixed_up(town: Town, wang: Actor, lin: Actor) -> None:
    mary = await town.customer("Mary", "en")
    mei = await town.customer("周梅")
    told = {
        lin: "快递延误了三天还没送到",
        mary: "My refund has not come yet",
        mei: "发票开错了，多收了费用",
    }
    copies = {}
    for actor, text in told.items():
        number = await actor.files(text)
        await wang.presses("接单", under=await wang.hears(number))
        await town.quiet()
    for actor in told:
        await actor.presses(actor.words.label("btn-look"))
        await actor.presses(actor.words.label("btn-write"))
        await actor.says(f"more from {actor.person.first_name}")
        copies[actor] = await wang.hears(f"more from {actor.person.first_name}")
    for actor in reversed(list(told)):
        await wang.says(f"to {actor.person.first_name}", reply_to=copies[actor])
    for actor in told:
        reply = await actor.hears(f"to {actor.person.first_name}")
        await actor.says(f"again {actor.person.first_name}", reply_to=reply)
        await wang.hears(f"again {actor.person.first_name}")
    for actor in told:
        chat = await actor.chat_when_quiet()
        others = [other.person.first_name for other in told if other is not actor]
        assert not any(f"to {name}" in chat for name in others)
