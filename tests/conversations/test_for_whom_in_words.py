"""Staff say beside the words for which customer they are: they go there without the address, and
nowhere else; what may be a note is asked about."""

import pytest

from tests.conversations.course import accepted, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

WHICH = {"zh": "要发给哪位客户", "en": "To which customer"}
NOTED = {"zh": "已记下", "en": "Noted"}


async def _two(town: Town, customer: Actor, handler: Actor) -> tuple[Actor, str]:
    """Two customers whose tickets are in hand: the other one, and the first one's short number."""
    first = await accepted(customer, handler)
    await town.quiet()
    other = await town.customer(*{"zh": ("周梅", "zh-hans"), "en": ("Kay", "en")}[handler.language])
    await accepted(other, handler)
    await handler.says("/queue")
    await town.quiet()
    return other, first[-4:]


@in_both
async def test_the_only_customer_is_told_and_asked_without_the_address(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await handler.says("/queue")
    await town.quiet()
    said = {
        "zh": (("给客户：明天送到", "明天送到"), ("告诉她：改后天送", "改后天送")),
        "en": (("to the customer: we come at 3", "we come at 3"), ("tell her: or 4", "or 4")),
    }[language]
    for words, told in said:
        await handler.says(words)
        await customer.hears(told)
        await customer.has_not_heard(words)
    asked = {
        "zh": (("问客户：哪天方便？", "哪天方便？"), ("问下客户具体是哪个单元", "具体是哪个单元")),
        "en": (("ask: Which day?", "Which day?"), ("ask her which floor", "which floor")),
    }[language]
    for words, told in asked:
        await handler.says(words)
        await customer.hears("❓", told)
        await customer.has_not_heard(words)
    assert WHICH[language] not in handler.chat()


@in_both
async def test_what_is_only_told_of_is_asked_for_in_words(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await handler.says("/queue")
    await town.quiet()
    said = {"zh": "问问她她家还有没有人", "en": "ask her whether she is at home"}[language]
    await handler.says(said)
    await town.quiet()
    await handler.says({"zh": "您家里有人吗？", "en": "Are you at home?"}[language])
    await customer.hears("❓", {"zh": "您家里有人吗？", "en": "Are you at home?"}[language])
    await customer.has_not_heard({"zh": "问问", "en": "whether"}[language])


@in_both
async def test_of_several_the_named_one_is_meant_and_else_it_is_asked(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    other, short = await _two(town, customer, handler)
    named = {"zh": f"{short}给客户：明天送到", "en": f"{short} tell the customer: we come at 3"}
    await handler.says(named[language])
    told = {"zh": "明天送到", "en": "we come at 3"}[language]
    await customer.hears(told)
    await handler.says({"zh": "不知道怎么办", "en": "no idea what to do"}[language])
    await handler.hears(WHICH[language])
    await handler.says({"zh": "给客户：后天送到", "en": "tell him: we come at 5"}[language])
    anew = {"zh": "后天送到", "en": "we come at 5"}[language]
    card = await handler.hears(WHICH[language], anew)
    await handler.hears({"zh": "没有发出", "en": "not sent"}[language])
    await handler.presses(short, under=card)
    await customer.hears(anew)
    last = int(short)
    for said, told in {
        "zh": ((f"告诉她{last}：下午三点到", "下午三点到"), (f"{last}：带小票就行", "带小票就行")),
        "en": ((f"tell her {last}: refunded", "refunded"), (f"{last}: yes you can", "yes you can")),
    }[language]:
        await handler.says(said)
        await town.quiet()
        if handler.words.label("btn-as-note") in handler.buttons():
            await handler.presses(short)
        await customer.hears(told)
    for colon in (": ", "："):
        assert f"\n{last}{colon}" not in customer.chat()
    solved = {"zh": f"办结{last}：已补发新的", "en": f"resolve {last}: sent anew"}
    await handler.says(solved[language])
    await handler.hears(short, {"zh": "原因是什么", "en": "what was the cause"}[language])
    for each in (customer, other):
        await each.has_not_heard({"zh": "不知道", "en": "no idea"}[language])
        await each.has_not_heard(short + {"zh": "给", "en": " tell"}[language])
    assert told not in other.chat()


@in_both
async def test_who_is_named_reads_it_if_they_are_a_customer_in_hand(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    other, _ = await _two(town, customer, handler)
    name, zh = customer.person.first_name, language == "zh"
    colleague = await town.staff(name, "handler", language=language)
    soon, day, later = ("明天送到", "哪天？", "后天送到") if zh else ("at 3", "which?", "at 5")
    said = await handler.says(f"给{name}：{soon}" if zh else f"tell {name}: {soon}")
    await customer.hears(soon)
    await handler.says(f"问{name}：{day}" if zh else f"ask {name}: {day}")
    await customer.hears("❓", day)
    await handler.edits(said, f"告诉{name}：{later}" if zh else f"tell {name}: {later}")
    await customer.hears(later)
    await town.quiet()
    assert f"{name}：{soon}" not in customer.chat()
    assert f"{name}: {soon}" not in customer.chat()
    assert WHICH[language] not in handler.chat()
    await handler.says("告诉张三：不急" if zh else "tell Zack: no hurry")
    await handler.hears(WHICH[language])
    for each in (other, colleague):
        for words in (soon, day, later):
            await each.has_not_heard(words)


@in_both
async def test_of_two_of_the_name_it_is_asked_which(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    other, _ = await _two(town, customer, handler)
    name, zh = customer.person.first_name, language == "zh"
    namesake = await town.customer(name, "zh-hans" if zh else "en")
    await accepted(namesake, handler)
    await town.quiet()
    soon, later = ("明天送到", "后天送到") if zh else ("we come at 3", "we come at 5")
    said = await handler.says(f"告诉{name}：{soon}" if zh else f"tell {name}: {soon}")
    card = await handler.hears(WHICH[language], soon)
    await handler.edits(said, f"告诉{name}：{later}" if zh else f"tell {name}: {later}")
    card = await handler.hears(WHICH[language], later)
    offered = labels(card)[:-1]
    assert [name in each for each in offered] == [True, True]
    mine = next(each["number"] for each in town.tickets() if each["customer"] == name)
    await handler.presses(mine, under=card)
    await town.quiet()
    heard = [each for each in (customer, namesake) if later in each.chat()]
    assert len(heard) == 1
    assert name not in heard[0].chat().split(later)[0].splitlines()[-1]
    await other.has_not_heard(later)


@in_both
async def test_words_behind_a_number_are_for_that_customer_or_a_note(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    other, short = await _two(town, customer, handler)
    whether = {"zh": "发给这件工单的客户吗", "en": "Is it for the customer of this ticket"}[
        language
    ]
    said = {"zh": "师傅三点到", "en": "we come at 3"}[language]
    await handler.says(f"{short} {said}")
    card = await handler.hears(whether, said)
    await customer.has_not_heard(said)
    await handler.presses(short, under=card)
    await customer.hears(said)

    await handler.sends(caption=f"{short}: {said}!")
    await handler.presses(short, under=await handler.hears(whether, f"{said}!"))
    await customer.hears(f"{said}!")

    inside = {"zh": "客户是老板亲戚", "en": "a relation of the boss"}[language]
    await handler.says(f"{short} {inside}")
    await handler.hears(whether, inside)
    await handler.presses(handler.words.label("btn-as-note"))
    await handler.hears(NOTED[language], short)
    for each in (customer, other):
        await each.has_not_heard(inside)
        await each.has_not_heard(f"{short} {said}")
    assert WHICH[language] not in handler.chat()


@in_both
async def test_a_note_under_a_picture_stays_inside(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    other, short = await _two(town, customer, handler)
    note = {"zh": f"备注 {short}：漏扫了", "en": f"note on {short}: not scanned"}[language]
    await handler.sends(caption=note)
    await handler.hears(NOTED[language], short)
    await town.quiet()
    assert WHICH[language] not in handler.chat()
    for each in (customer, other):
        await each.has_not_heard(note[-4:])


@in_both
async def test_whoever_changes_it_afterwards_changes_what_the_customer_reads(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await handler.says("/queue")
    await town.quiet()
    before, after = {
        "zh": ("给客户：明天送到", "给客户：后天送到"),
        "en": ("tell her: we come at 3", "tell her: we come at 5"),
    }[language]
    said = await handler.says(before)
    await customer.hears(before[-4:])
    await handler.edits(said, after)
    await customer.hears(after[-4:])
    await customer.has_not_heard(after)


@in_both
async def test_a_word_to_ask_is_no_outcome(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await accepted(customer, handler)
    held = {"zh": "像是写给服务台的", "en": "reads like words for the desk"}[language]
    said = {
        "zh": ("等等，先问客户老人要不要叫救护车", "问客户：哪天方便？"),
        "en": ("ask her which floor exactly", "ask: which day suits you?"),
    }[language]
    for words in said:
        await handler.presses(handler.words.label("btn-resolve"))
        await town.quiet()
        await handler.says(words)
        await town.quiet()
        assert held in handler.said()[-1]["text"], words
        await handler.presses(handler.words.label("btn-cancel"))
        await town.quiet()
        await customer.has_not_heard(words[-6:])


_CHANGED = {
    "zh": (
        ("{}：明天送到", "{}：后天送到", "明天送到", "后天送到"),
        ("办结 {}：已退款300元", "办结 {}：已退款350元", "已退款300元", "已退款350元"),
    ),
    "en": (
        ("{}: we come at 3", "{}: we come at 4", "we come at 3", "we come at 4"),
        ("resolve {}: refunded 300", "resolve {}: refunded 350", "refunded 300", "refunded 350"),
    ),
}
"""What is written and to what it is changed, by ticket; and what the customer reads of both."""


@in_both
@pytest.mark.parametrize("resolves", [False, True])
async def test_what_is_changed_is_read_without_the_ticket_s_number_too(
    town: Town, customer: Actor, handler: Actor, resolves: bool, language: str
) -> None:
    short = (await accepted(customer, handler))[-4:]
    await town.quiet()
    said, changed, told, anew = (each.format(short) for each in _CHANGED[language][resolves])
    if not resolves:
        await handler.presses(handler.words.label("btn-reply"))
        await town.quiet()
    message = await handler.says(said)
    await town.quiet()
    if resolves:
        await handler.says({"zh": "分拣错误", "en": "Sorted wrongly"}[language])
    await customer.hears(told)
    await town.quiet()
    await handler.edits(message, changed)

    await customer.hears(anew)
    await town.quiet()
    assert not [line for line in customer.chat().splitlines() if anew in line and line != anew]
    await customer.has_not_heard(changed)
