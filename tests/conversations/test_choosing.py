"""Several tickets at once: what staff write without a reply is asked about, and nothing is mixed
up."""

import pytest

from tests.conversations.course import accepted, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

TOLD = {
    "林晓": "快递延误了三天还没送到",
    "周梅": "发票开错了，多收了费用",
    "李雷": "退款一直没到账",
}


async def _three(town: Town, wang: Actor) -> list[tuple[Actor, str]]:
    """Three customers, whose tickets are all in hand."""
    them = []
    for name, text in TOLD.items():
        actor = await town.customer(name)
        number = await actor.files(text)
        await wang.presses("接单", under=await wang.hears(number, name))
        await town.quiet()
        them.append((actor, number))
    return them


async def test_it_is_asked_for_whom_it_is_and_goes_only_there(town: Town, wang: Actor) -> None:
    them = await _three(town, wang)
    await wang.says("正在查")
    card = await wang.hears("要发给哪位客户", "正在查")
    assert len(labels(card)) == 4
    (lin, _), (mei, number), (lei, _) = them
    await wang.presses(f"{number} · 周梅")
    await mei.hears(number, "处理人回复您", "正在查")

    await lin.has_not_heard("正在查")
    await lei.has_not_heard("正在查")


async def test_lines_in_a_row_and_files_go_together(town: Town, wang: Actor) -> None:
    them = await _three(town, wang)
    await wang.says("已经查到了")
    await wang.says("见照片")
    await wang.sends("photo")
    await wang.hears("要发给哪位客户", "已经查到了", "见照片", "附件 1 个")
    assert wang.times_heard("要发给哪位客户") == 1
    lin, number = them[0]
    await wang.presses(f"{number} · 林晓")
    await lin.hears("处理人回复您", "已经查到了", "见照片")
    await town.quiet()

    assert any("photo" in message for message in lin.said())


async def test_it_is_changed_before_it_goes_or_left(town: Town, wang: Actor) -> None:
    them = await _three(town, wang)
    said = await wang.says("明天送")
    await wang.hears("要发给哪位客户", "明天送")
    await wang.edits(said, "已经送出")
    await wang.hears("要发给哪位客户", "已经送出")
    lin, number = them[0]
    data = await wang.presses(f"{number} · 林晓")
    await lin.hears("已经送出")
    await wang.says("这句不发")
    card = await wang.hears("要发给哪位客户", "这句不发")
    await wang.forges(card, data)
    await wang.hears_toast("已经过时")
    await wang.presses("取消", under=card)
    await town.quiet()

    for actor, _ in them:
        await actor.has_not_heard("这句不发")


async def test_three_tickets_interleaved_are_not_mixed_up(town: Town, wang: Actor) -> None:
    them = await _three(town, wang)
    copies = {}
    for actor, _ in them:
        await actor.presses("查看工单")
        await actor.presses("写给处理人")
        await actor.says(f"{actor.person.first_name}的补充")
        copies[actor] = await wang.hears(f"{actor.person.first_name}的补充")
    for actor, _ in reversed(them):
        await wang.says(f"致{actor.person.first_name}", reply_to=copies[actor])
    for actor, number in them:
        reply = await actor.hears(f"致{actor.person.first_name}")
        await actor.says(f"{actor.person.first_name}再说", reply_to=reply)
        again = await wang.hears(f"{actor.person.first_name}再说")
        assert number in again["text"]
        await wang.says(f"再致{actor.person.first_name}")
        await wang.presses(f"{number} · {actor.person.first_name}")
        await actor.hears(f"再致{actor.person.first_name}")
    for actor, _ in them:
        chat = await actor.chat_when_quiet()
        assert not any(f"致{name}" in chat for name in TOLD if name != actor.person.first_name)


async def test_in_english_and_with_nothing_in_hand(town: Town) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await ann.says("We are looking into it")
    await ann.hears("To answer a customer")
    mary = await town.customer("Mary", "en")
    number = await mary.files("My parcel is three days late")
    await ann.presses("Accept")
    await mary.hears("taken on")
    await ann.says("We are looking into it")
    await ann.hears("To which customer")
    await ann.presses(f"{number} · Mary")

    await mary.hears(number, "We are looking into it")


@in_both
async def test_a_look_at_who_else_is_there_is_not_added(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await accepted(customer, handler)
    said, look, there = {
        "zh": ("您的包裹已找到", "还有谁在值班", "🟢 值班"),
        "en": ("We have found your parcel", "who else is on duty", "🟢 on duty"),
    }[language]
    await handler.says(said)
    card = await handler.hears(handler.words.label("staff-which"), said)
    await handler.says(look)
    await handler.hears(there)
    await handler.presses(customer.person.first_name, under=card)
    await customer.hears(said)
    await customer.has_not_heard(look)


CHOICES = {
    "zh": ("林晓", "林小姐吧", "晓", "{short}", "{last}", "第{place}个"),
    "en": ("mary", "to Mary Hart please", "hart", "{short}", "{last}", "the {place} one"),
}
PLACES = {"zh": ("一", "二"), "en": ("first", "second")}
NAMED = {"zh": ("林晓", "李雷"), "en": ("Mary Hart", "Joe Field")}
WORDS = {"zh": "可以的，带上小票，{}", "en": "yes you can, bring the receipt, {}"}


async def _two(town: Town, handler: Actor) -> tuple[list[Actor], list[str]]:
    """Two customers whose tickets are in hand, and their numbers."""
    code = {"zh": "zh-hans", "en": "en"}[handler.language]
    them = [await town.customer(name, code) for name in NAMED[handler.language]]
    return them, [await accepted(each, handler) for each in them]


@in_both
async def test_for_whom_it_is_can_be_written(town: Town, handler: Actor, language: str) -> None:
    them, numbers = await _two(town, handler)
    for place, said in enumerate(CHOICES[language]):
        text = WORDS[language].format("一二三四五六"[place])
        await handler.says(text)
        card = await handler.hears(handler.words.label("staff-which"), text)
        order = [numbers[0] in label for label in labels(card)].index(True)
        short, which = numbers[0][-4:], PLACES[language][order]
        await handler.says(said.format(short=short, last=int(short), place=which))
        await them[0].hears(text)
        await town.quiet()

    assert handler.words.label("btn-cancel") not in handler.chat_buttons()
    assert {"zh": "小票", "en": "receipt"}[language] not in them[1].chat()


@in_both
@pytest.mark.parametrize("by_number", [True, False])
async def test_what_is_said_below_something_else_chooses_nobody(
    town: Town, handler: Actor, language: str, *, by_number: bool
) -> None:
    them, numbers = await _two(town, handler)
    text = WORDS[language].format("一")
    await handler.says(text)
    await handler.hears(handler.words.label("staff-which"), text)
    await handler.says("/queue")
    await town.quiet()
    await handler.says(numbers[0][-4:] if by_number else NAMED[language][0])
    await town.waits(minutes=1)
    assert text not in them[0].chat()
    assert handler.times_heard(handler.words.label("staff-which")) == 1 + (not by_number)
    card = next(each for each in reversed(handler.said()) if text in words(each))
    await handler.presses(next(each for each in labels(card) if numbers[0] in each), under=card)
    await them[0].hears(text)

    assert text not in them[1].chat()


@in_both
async def test_what_is_for_the_desk_is_no_part_of_the_words(
    town: Town, handler: Actor, language: str
) -> None:
    them, _ = await _two(town, handler)
    desk = {
        "zh": ("查一下林", "查一下1", "师傅大家都知道，别外传"),
        "en": ("find hart", "whats 1", "the driver is known for this, dont pass that on"),
    }[language]
    for place, said in enumerate(desk):
        text = WORDS[language].format(place)
        await handler.says(text)
        await handler.hears(handler.words.label("staff-which"), text)
        await handler.says(said)
        await town.quiet()
        which = handler.words.label("staff-which")
        cards = [words(each) for each in handler.said() if which in words(each)]
        assert not any(said in each for each in cards)
        await handler.says({"zh": "取消", "en": "cancel"}[language])
        await town.quiet()
    for each in them:
        assert not any(said in each.chat() for said in desk)
