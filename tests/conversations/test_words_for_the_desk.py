"""What staff write for the desk is done there, or goes to nobody: no customer ever reads it."""

import pytest

from tests.conversations.course import accepted, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

WHICH = {"zh": "要发给哪位客户", "en": "To which customer"}
WAITING = {"zh": "师傅明天上门", "en": "The technician comes tomorrow"}
NOTED = {"zh": "已记下", "en": "Noted"}


async def _two(town: Town, customer: Actor, handler: Actor) -> tuple[Actor, str, str]:
    """Two customers whose tickets are in hand; the other one, and the numbers."""
    first = await accepted(customer, handler)
    await town.quiet()
    other = await town.customer(*{"zh": ("周梅", "zh-hans"), "en": ("Kay", "en")}[handler.language])
    second = await accepted(other, handler)
    await town.quiet()
    return other, first, second


@in_both
async def test_a_note_in_reply_to_the_card_stays_inside(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await town.quiet()
    note = {"zh": "备注：客户情绪激动", "en": "note: the customer is upset"}[language]
    await handler.says(note, reply_to=await handler.hears(number))
    await handler.hears(NOTED[language], number)
    await customer.has_not_heard(note.split()[-1].split("：")[-1])


@in_both
async def test_a_note_is_not_glued_to_words_that_wait(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    other, first, _ = await _two(town, customer, handler)
    await handler.says(WAITING[language])
    card = await handler.hears(WHICH[language])
    numbered = {"zh": f"备注{first[-4:]} 这客户是老板亲戚", "en": f"note {first[-4:]}: a relation"}
    await handler.says(numbered[language])
    await handler.hears(NOTED[language], first)
    note = {
        "zh": f"{first[-4:]}的事今天跟仓库说过了，备注一下，别发给客户",
        "en": f"{first[-4:]} is with the depot, don't tell the customer",
    }[language]
    await handler.says(note)
    await handler.hears(NOTED[language], first)
    await handler.presses(first, under=card)
    await customer.hears(WAITING[language])

    for each in (customer, other):
        await each.has_not_heard(note[4:])
        await each.has_not_heard({"zh": "亲戚", "en": "relation"}[language])


@in_both
async def test_a_card_that_came_by_itself_is_not_the_one_that_is_noted(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    first = await accepted(customer, handler)
    await town.quiet()
    other = await town.customer(*{"zh": ("周梅", "zh-hans"), "en": ("Kay", "en")}[language])
    second = await other.files({"zh": "快递晚了三天", "en": "My parcel is late"}[language])
    await handler.hears(second)
    await handler.says({"zh": "备注：房东说周二修", "en": "note: repair on tuesday"}[language])
    card = await handler.hears({"zh": "备注记到哪一件", "en": "does this internal note"}[language])
    await handler.presses(first, under=card)
    await handler.hears(NOTED[language], first)


@in_both
async def test_for_which_ticket_a_note_is_asked_and_kept(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    other, first, _ = await _two(town, customer, handler)
    await handler.says("/queue")
    await town.quiet()
    await handler.says({"zh": "备注：先不要催", "en": "Internal note: no hurry"}[language])
    card = await handler.hears({"zh": "备注记到哪一件", "en": "does this internal note"}[language])
    await handler.presses(first, under=card)
    await handler.hears(NOTED[language], first)

    for each in (customer, other):
        await each.has_not_heard({"zh": "先不要催", "en": "no hurry"}[language])


@in_both
async def test_keys_and_buttons_act_while_words_wait(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    other, first, _ = await _two(town, customer, handler)
    await handler.says(WAITING[language])
    card = await handler.hears(WHICH[language])
    for label in {"zh": ("我的待办", "接单"), "en": ("my queue", "accept")}[language]:
        await handler.says(label)
        await town.quiet()
    await handler.presses(first, under=card)
    await customer.hears(WAITING[language])
    for label in {"zh": ("我的待办", "接单"), "en": ("my queue", "accept")}[language]:
        for each in (customer, other):
            await each.has_not_heard(f"\n{label}")


@in_both
async def test_a_button_of_the_card_that_begins_something_gives_the_words_back(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    _, first, _ = await _two(town, customer, handler)
    await handler.says(WAITING[language])
    await handler.hears(WHICH[language])
    await handler.says({"zh": f"办结{first}", "en": f"resolve {first}"}[language])
    await handler.hears({"zh": "怎么解决的", "en": "how was it solved"}[language], first)
    await handler.hears({"zh": "没有发", "en": "not sent"}[language], WAITING[language])


@in_both
async def test_of_several_tickets_it_is_asked_which(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    _, first, second = await _two(town, customer, handler)
    await handler.says("/queue")
    await town.quiet()
    await handler.says({"zh": "我要申请延期", "en": "I need more time"}[language])
    card = await handler.hears({"zh": "是哪一件", "en": "Which one"}[language])
    assert {label[-14:] for label in labels(card)} == {first, second}
    await handler.presses(first, under=card)
    await handler.hears({"zh": "需要延长多久", "en": "How much more time"}[language], first)


@in_both
async def test_what_is_for_the_desk_is_held_where_a_reply_was_waited_for(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    await town.quiet()
    said = {"zh": "常用语", "en": "canned replies"}[language]
    await handler.says(said)
    await handler.hears({"zh": "像是写给服务台的", "en": "reads like words for the desk"}[language])
    await customer.has_not_heard(said)
    await handler.presses(handler.words.label("btn-send-anyway"))
    await customer.hears(said)


@in_both
async def test_what_nobody_understands_is_given_back(
    town: Town, handler: Actor, language: str
) -> None:
    said = {"zh": "帮我弄一下那个", "en": "please do the thing with it"}[language]
    await handler.says(said)
    await handler.hears({"zh": "没有发给任何人", "en": "it went to nobody"}[language], said)


class TestSeconds:
    """With the general preset there are four seconds in which it can be taken back."""

    @pytest.fixture
    def desk(self) -> str:
        return "general"

    @in_both
    async def test_the_word_for_it_takes_back(
        self, town: Town, customer: Actor, handler: Actor, language: str
    ) -> None:
        number = await accepted(customer, handler)
        await town.quiet()
        await handler.says(WAITING[language], reply_to=await handler.hears(number))
        await handler.hears({"zh": "秒后发给客户", "en": "seconds"}[language], WAITING[language])
        await handler.says({"zh": "撤销", "en": "undo"}[language])
        await town.quiet()
        await town.waits(seconds=6)
        await customer.has_not_heard(WAITING[language])

        await handler.says("/undo")
        await handler.hears({"zh": "没有可撤回的", "en": "nothing to take back"}[language])


@in_both
async def test_the_solution_beside_the_buttons_name_is_the_solution(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    _, first, _ = await _two(town, customer, handler)
    said = {
        "zh": f"{first[-4:]} 办结：已退款300元，原路返回",
        "en": f"resolve {first[-4:]}: the money was paid back",
    }
    await handler.says(said[language])
    await handler.hears({"zh": "原因是什么", "en": "what was the cause"}[language], first)
    await handler.says({"zh": "系统重复计费", "en": "Charged twice"}[language])
    outcome = {"zh": "已退款300元，原路返回", "en": "the money was paid back"}[language]
    await customer.hears(first, outcome)
    await customer.has_not_heard({"zh": "办结：", "en": "resolve 0"}[language])


@in_both
async def test_who_answers_before_they_accepted_is_asked_to_accept(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    number = await customer.files({"zh": "快递晚了三天", "en": "My parcel is late"}[language])
    card = await handler.hears(number)
    said = {"zh": "先重启一下网关试试", "en": "Try to restart the gateway first"}[language]
    await handler.says(said, reply_to=card)
    asked = await handler.hears(
        number, {"zh": "接单后才能写给客户", "en": "please accept it first"}[language]
    )
    await handler.presses(handler.words.label("btn-accept"), under=asked)
    await customer.hears(number, {"zh": "已有人接手", "en": "taken on"}[language])
    await customer.has_not_heard(said)


@in_both
async def test_cancel_ends_the_question_for_whom_though_a_card_came_meanwhile(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await town.quiet()
    await handler.says(WAITING[language])
    await handler.hears(WHICH[language])
    other = await town.customer(*{"zh": ("周梅", "zh-hans"), "en": ("Kay", "en")}[language])
    await handler.hears(await other.files({"zh": "快递丢了", "en": "My parcel is lost"}[language]))
    await handler.says({"zh": "取消", "en": "cancel"}[language])
    await handler.hears({"zh": "好的，不写了", "en": "All right, never mind"}[language])
    await town.quiet()
    await customer.has_not_heard(WAITING[language])


@in_both
async def test_somebody_is_invited_in_words(town: Town, language: str) -> None:
    boss = await town.staff("Hana", "manager", language=language)
    said = {"zh": "邀请一个物流的处理人", "en": "invite a handler for logistics"}[language]
    await boss.says(said)
    await town.quiet()
    assert boss.words.label("role-handler") in boss.buttons()
