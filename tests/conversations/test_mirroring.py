"""What one side writes stands in the other's chat: replies are replies there, changes change it."""

from typing import Any

from bot.sandbox.faults import Fault
from bot.sandbox.state import Message
from tests.conversations.course import accepted
from tests.conversations.people import Actor, words
from tests.conversations.town import Town


def _quoted(message: Message) -> str:
    return words(message.get("reply_to_message", {}))


async def _asks(wang: Actor, lin: Actor, text: str) -> Message:
    await wang.presses("询问客户")
    await wang.says(text)
    return await lin.hears("处理人想问您", text)


async def test_a_reply_to_a_message_is_one_in_the_others_chat(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    first = await _asks(wang, lin, "哪一天下的单？")
    await lin.says("上周三", reply_to=first)
    answer = await wang.hears("答复", "上周三")
    assert _quoted(answer) == "哪一天下的单？"

    await wang.says("谢谢，正在查", reply_to=answer)
    thanks = await lin.hears("处理人回复您", "谢谢，正在查")
    assert _quoted(thanks) == "上周三"


async def test_a_reply_to_ones_own_message_goes_to_its_ticket_and_quotes_the_copy(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    question = await _asks(wang, lin, "哪一天下的单？")
    own = await lin.says("上周三", reply_to=question)
    copy = await wang.hears("答复", "上周三")
    await lin.says("是晚上八点", reply_to=own)
    more = await wang.hears("补充", "是晚上八点")

    assert more["reply_to_message"]["message_id"] == copy["message_id"]


async def test_an_edit_changes_the_copy_in_its_place_and_says_so(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    question = await _asks(wang, lin, "哪一天下的单？")
    own = await lin.says("上周三", reply_to=question)
    copy = await wang.hears("答复", "上周三")
    await lin.edits(own, "上周四")
    now = await wang.hears(number, "上周四", "已修改")

    assert now["message_id"] == copy["message_id"]
    assert "上周三" not in words(now)
    await lin.edits(own, "上周三")
    await town.quiet()
    assert "上周四" not in wang.chat()


async def test_an_edit_of_the_staff_changes_what_the_customer_sees(town: Town, lin: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    mary = await town.customer("Mary", "en")
    await mary.files("My parcel is three days late")
    await ann.presses("Accept")
    await mary.hears("taken on")
    await ann.presses("Reply")
    own = await ann.says("We are looking into it")
    copy = await mary.hears("the handler writes", "We are looking into it")
    await ann.edits(own, "The courier is being asked")
    now = await mary.hears("The courier is being asked", "changed")

    assert now["message_id"] == copy["message_id"]
    assert "Write to the handler" in str(now["reply_markup"])
    await ann.has_not_heard("changed an earlier message")


async def test_where_the_copy_is_gone_the_change_comes_anew(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("回复客户")
    own = await wang.says("正在查")
    copy = await lin.hears("处理人回复您", "正在查")
    lin.world.erase(lin.id, [copy["message_id"]])
    await wang.edits(own, "已经查到了")

    now = await lin.hears("处理人回复您", "已经查到了", "已修改")
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


async def test_files_go_both_ways_and_show_nobodys_account(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    question = await _asks(wang, lin, "请拍照")
    for kind in ("photo", "voice", "document", "video"):
        await lin.sends(kind, reply_to=question["message_id"])
    await town.quiet()
    await wang.sends("photo", caption="是这个吗？", reply_to=_last(wang, "photo")["message_id"])
    await lin.hears("是这个吗？")
    await town.quiet()

    assert all(_last(wang, kind) for kind in ("photo", "voice", "document", "video"))
    assert _last(lin, "photo")["from"]["is_bot"]
    for message in [*wang.said(), *lin.said()]:
        assert "forward_origin" not in message
        if any(kind in message for kind in ("photo", "voice", "document", "video")):
            assert message["caption"] == number


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


async def test_a_file_that_telegram_refuses_is_told_to_whoever_sent_it(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    town.expects_refused(2)
    broken = Fault.bad_request("wrong file identifier/HTTP URL specified")
    lin.world.faults.order(method="sendPhoto", fault=broken, times=1, chat_id=lin.id)
    await wang.presses("回复客户")
    own = await wang.sends("photo", caption="看这张")
    await lin.hears("看这张")
    told = await wang.hears(number, "这个文件没能送到客户", "请重新发送")
    assert told["reply_to_message"]["message_id"] == own["message_id"]

    lin.world.faults.order(method="sendVoice", fault=broken, times=1, chat_id=wang.id)
    voice = await lin.sends("voice", reply_to=(await lin.hears("看这张"))["message_id"])
    told = await lin.hears(number, "这个文件没能送到处理人")
    assert told["reply_to_message"]["message_id"] == voice["message_id"]


async def test_words_that_telegram_refuses_are_told_too(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    town.expects_refused(1)
    fault = Fault.bad_request("message is too odd")
    lin.world.faults.order(method="sendMessage", fault=fault, times=1, chat_id=lin.id)
    await wang.presses("回复客户")
    own = await wang.says("正在查")
    told = await wang.hears(number, "这条消息没能送到客户", "Telegram 拒收")

    assert told["reply_to_message"]["message_id"] == own["message_id"]


async def test_a_customers_words_that_reach_no_handler_are_told_to_them_and_to_the_supervisor(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    question = await _asks(wang, lin, "哪一天下的单？")
    await town.quiet()
    town.expects_refused(1)
    fault = Fault.bad_request("message is too odd")
    lin.world.faults.order(method="sendMessage", fault=fault, times=1, chat_id=wang.id)
    own = await lin.says("上周三", reply_to=question)
    told = await lin.hears(number, "没能送到处理人", "不用重发")

    assert told["reply_to_message"]["message_id"] == own["message_id"]
    await zhao.hears(number, "没能送到 王强")
    await zhao.presses("打开工单")
    await zhao.hears(f"📂 {number}")


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
