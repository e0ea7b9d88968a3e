"""A complaint about how one's own ticket is handled goes past its handler, who never sees it."""

import pytest

from tests.conversations.course import LATE, accepted, closed, finds, in_both, resolved
from tests.conversations.people import Actor, labels, words
from tests.conversations.rooms import Room
from tests.conversations.town import Town, november

RUDE = "你们的王强态度恶劣，挂我电话还骂人"
SAID = {
    "zh": {
        "rude": RUDE,
        "asked": "是投诉 {} 的处理吗",
        "about": "投诉 {} 的处理方式",
        "unseen": "由上级处理，当事人看不到",
        "secret": "骂人",
        "searched": "挂我电话",
        "related": "相关工单",
    },
    "en": {
        "rude": "Your Ann was rude to me, hung up on me and called me names",
        "asked": "Is it about how {} is handled?",
        "about": "About how {} is handled",
        "unseen": "whoever it is about won't see it",
        "secret": "called me names",
        "searched": "hung up",
        "related": "Related",
    },
}


async def _complains(town: Town, lin: Actor, number: str) -> str:
    said = SAID[lin.language]
    before = {each["number"] for each in town.tickets()}
    await lin.says(said["rude"])
    await lin.hears(said["asked"].format(number))
    await lin.presses(lin.words.label("btn-about-yes"))
    await lin.hears("📝", said["about"].format(number))
    await lin.presses(lin.words.label("btn-submit"))
    await lin.hears(said["unseen"])
    await town.quiet()
    (complaint,) = {each["number"] for each in town.tickets()} - before
    return str(complaint)


async def _looks_everywhere(actor: Actor, number: str) -> None:
    """Every list and look there is; nothing of it shows the ticket."""
    said = SAID[actor.language]
    for wish in ("/queue", "/pool", "/overdue", "/calls", "/approvals", "/digest"):
        await actor.says(wish)
    await actor.chat_when_quiet()
    for wanted in (f"/find {number}", f"/find {said['searched']}", f"/why {number}"):
        await actor.says(wanted)
    for name in ("/find 林晓", "/find Mary"):
        await actor.says(name)
    await actor.chat_when_quiet()
    for message in actor.said():
        assert all(number not in label for label in labels(message)), words(message)
    assert said["secret"] not in actor.chat()


async def _presses_what_a_card_offers(actor: Actor) -> None:
    """By forged presses: the second ticket, as it was filed."""
    message = actor.said()[-1]
    for do in ("open", "story", "accept", "take", "give"):
        await actor.forges(message, f"t:{do}:2:1")
    await actor.chat_when_quiet()
    assert SAID[actor.language]["secret"] not in actor.chat()


@in_both
async def test_the_question_is_asked_once_and_no_means_as_usual(
    handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    asked, as_usual, more = {
        "zh": ("的处理吗", "没问题请点「提交」", "请你们处理"),
        "en": ("Is it about how", "Press Submit", "Please do something about it"),
    }[language]
    number = await accepted(customer, handler)
    await customer.says(SAID[language]["rude"])
    await customer.hears(SAID[language]["asked"].format(number))
    await customer.presses(customer.words.label("btn-about-no"))
    await customer.hears("📝", as_usual)
    await customer.says(more)
    await customer.chat_when_quiet()

    assert customer.times_heard(asked) == 0


@in_both
async def test_it_goes_to_the_supervisor_unseen_by_the_handler(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    said = SAID[language]
    number = await accepted(customer, handler)
    complaint = await _complains(town, customer, number)

    assert town.ticket(complaint)["handler"] == supervisor.person.first_name
    await supervisor.hears(complaint, said["about"].format(number), said["secret"])
    await handler.has_not_heard(complaint)
    await _looks_everywhere(handler, complaint)
    await _presses_what_a_card_offers(handler)
    await handler.says(f"/find {number}")
    await handler.presses(number)
    await handler.chat_when_quiet()
    assert said["related"] not in handler.chat()


async def test_a_promotion_shows_nothing_of_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    complaint = await _complains(town, lin, number)
    for role in ("supervisor", "admin"):
        await wang.says(f"/start {await town.invite(role)}")
        await town.quiet()
        await _looks_everywhere(wang, complaint)
        await _presses_what_a_card_offers(wang)
    await wang.presses(wang.words.label("figure-received"))
    await wang.chat_when_quiet()
    assert all(complaint not in label for label in labels(wang.said()[-1]))
    assert town.ticket(complaint)["handler"] == "赵敏"


async def test_nobody_gives_it_to_whom_it_is_about(
    town: Town, wang: Actor, zhao: Actor, lin: Actor, chen: Actor
) -> None:
    number = await accepted(lin, wang)
    complaint = await _complains(town, lin, number)
    await finds(chen, complaint)
    await chen.hears(f"📂 {complaint}")
    await chen.presses("更多")
    await chen.presses("转派")
    await town.quiet()

    assert "王强" not in str(chen.said()[-1].get("reply_markup"))


async def test_nobody_asks_them_about_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor, chen: Actor
) -> None:
    number = await accepted(lin, wang)
    complaint = await _complains(town, lin, number)
    await finds(zhao, complaint)
    for label in ("接单", "更多", "问同事"):
        await zhao.presses(label)
        await town.quiet()
    await zhao.says("王强")

    await zhao.hears("同事里没有这个名字")
    assert complaint not in await wang.chat_when_quiet()


async def _about_who_accepts(town: Town, lin: Actor, owner: Actor) -> str:
    """Nobody else takes it: a superior has the ticket in hand; returns the complaint's number."""
    number = await lin.files("快递延误了三天还没送到")
    await town.quiet()
    await finds(owner, number)
    await owner.hears(f"📂 {number}")
    await owner.presses("接单")
    await lin.hears("已有人接手")
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("投诉处理方式")
    await lin.hears(f"{number} 的处理哪里不妥")
    await lin.says("对我很不耐烦")
    await lin.hears("📝", f"投诉 {number} 的处理方式")
    await lin.presses("✅ 提交")
    await lin.hears("当事人看不到")
    await town.quiet()
    return next(str(each["number"]) for each in town.tickets() if each["number"] != number)


async def test_about_a_supervisor_it_goes_one_higher(
    town: Town, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    complaint = await _about_who_accepts(town, lin, zhao)

    assert town.ticket(complaint)["handler"] == "陈曦"
    await zhao.has_not_heard(complaint)


async def test_without_anybody_of_the_level_the_administrator_has_it_and_reads_why(
    town: Town, zhao: Actor, lin: Actor
) -> None:
    keeper = await town.staff("周洁", "admin")
    complaint = await _about_who_accepts(town, lin, zhao)

    assert town.ticket(complaint)["handler"] == "周洁"
    await keeper.hears(f"🆕 {complaint} 派给您了：本该决定的人须回避，或没有这样的人")
    await town.waits_until(november(20, 16, 6))
    await keeper.hears(f"↪️ {complaint} 没有按时接单，已放回待领池")
    await keeper.hears(f"📥 {complaint}")
    await zhao.has_not_heard(complaint)


async def test_about_the_only_administrator_a_manager_has_it(
    town: Town, chen: Actor, lin: Actor
) -> None:
    keeper = await town.staff("周洁", "admin")
    complaint = await _about_who_accepts(town, lin, keeper)

    assert town.ticket(complaint)["handler"] == "陈曦"
    await chen.hears(f"🆕 {complaint}", "对我很不耐烦")
    await keeper.has_not_heard(complaint)


@pytest.mark.parametrize("role", ["admin", "manager"])
async def test_where_nobody_may_decide_it_somebody_is_to_be_appointed(
    town: Town, lin: Actor, role: str
) -> None:
    keeper = await town.staff("周洁", role)
    complaint = await _about_who_accepts(town, lin, keeper)
    way = {"admin": "/invite", "manager": "duban invite admin"}[role]
    await keeper.hears("⚠️ 有一件事项", "要由没有参与过的上级办理", way)
    assert complaint not in keeper.chat()
    assert "不耐烦" not in keeper.chat()
    other = await town.staff("吴越", "admin")
    await other.says("/pool")
    await other.presses(complaint)
    await other.presses("接单", under=await other.hears(f"📂 {complaint}", "对我很不耐烦"))
    await town.quiet()

    assert town.ticket(complaint)["handler"] == "吴越"
    assert complaint not in keeper.chat()


async def test_so_it_is_in_english(town: Town, lin: Actor) -> None:
    ann = await town.staff("Ann", "manager", language="en")
    number = await lin.files("快递延误了三天还没送到")
    await finds(ann, number)
    await ann.presses("Accept")
    await lin.hears("已有人接手")
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("投诉处理方式")
    await lin.says("对我很不耐烦")
    await lin.hears("📝", f"投诉 {number} 的处理方式")
    await lin.presses("✅ 提交")
    await ann.hears("A matter needs a superior who had no part in it", "duban invite admin")


@in_both
async def test_submitted_without_an_answer_it_is_kept_from_them_and_says_nothing_of_their_ticket(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    said = SAID[language]
    number = await closed(customer, handler)
    await customer.says(said["rude"])
    await customer.hears(said["asked"].format(number))
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(said["unseen"])
    filed = await supervisor.hears("🆕", said["secret"])

    assert number not in words(filed)
    assert town.tickets()[-1]["handler"] == supervisor.person.first_name
    await handler.has_not_heard(said["secret"])
    await _looks_everywhere(handler, town.tickets()[-1]["number"])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "你们的快递员老王态度恶劣，骂我"),
        ("en", "the courier called me an idiot and was rude"),
    ],
)
async def test_who_complains_about_somebody_else_is_not_asked(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str, said: str
) -> None:
    number = await accepted(customer, handler)
    await customer.says(said)
    await customer.hears("📝", said)
    assert SAID[language]["asked"].format(number) not in await customer.chat_when_quiet()
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()

    assert len(town.tickets()) == 2
    assert SAID[language]["unseen"] not in customer.chat()


async def test_in_english(town: Town, wang: Actor, zhao: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await mary.hears("Somebody has taken on")
    await mary.says("/mine")
    await mary.presses(number)
    await mary.presses("Complain about handling")
    await mary.hears(f"What is wrong with how {number} is handled?")
    await mary.says("He was rude to me and hung up")
    await mary.hears(f"About how {number} is handled")
    await mary.presses("✅ Submit")
    await mary.hears("whoever it is about won't see it")
    await town.quiet()

    assert town.tickets()[-1]["handler"] == "赵敏"


@pytest.mark.parametrize("forum", [False, True], ids=["plain", "topics"])
async def test_the_departments_group_hears_nothing_of_it(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor, forum: bool
) -> None:
    """Who it is about may read there: neither when it is filed, nor when it goes up or on."""
    await wang.says("/duty off")
    await wang.hears("您已离岗")
    room = Room(town, "物流群", forum=forum)
    await room.becomes(chen, "物流配送部")
    number = await lin.files(LATE)
    await room.presses(wang, "接单", number=number)
    await lin.hears(f"{number} 已有人接手")
    complaint = await _complains(town, lin, number)
    await zhao.says("/pool")
    await lin.says("/mine")
    await lin.presses(complaint)
    await lin.presses("写给处理人")
    await lin.says("他还威胁我")
    await town.waits(days=5)

    assert complaint not in room.chat()
    assert "骂人" not in room.chat()
    assert "威胁" not in room.chat()
    assert [topic.name for topic in room.group.topics.values() if complaint in topic.name] == []


async def test_the_group_hears_nothing_of_it_in_english(town: Town, mary: Actor) -> None:
    bob = await town.staff("Bob", "handler", "logistics", "en")
    await town.staff("Sue", "supervisor", "logistics", "en")
    ann = await town.staff("Ann", "manager", language="en")
    await bob.says("/duty off")
    await bob.hears("off duty")
    room = Room(town, "Logistics")
    await room.becomes(ann, "Logistics")
    number = await mary.files("My parcel is three days late")
    await room.presses(bob, "Accept", number=number)
    await mary.hears(number, "taken on")
    await mary.says("/mine")
    await mary.presses(number)
    await mary.presses(mary.words.label("btn-complain"))
    await mary.says("Your Bob shouted at me on the phone")
    await town.quiet()
    await mary.presses("✅ Submit")
    await town.waits(days=5)

    assert len(town.tickets()) == 2
    assert "shouted" not in room.chat() + bob.chat()


LIAR = {
    "zh": "我要投诉王强，他骗了我两次",
    "en": "I want to complain about Ann, he lied to me twice",
}
GOES_ON = {
    "zh": "快递还是没送到，请重新给我打开投诉",
    "en": "The parcel never came. open my complaint again please",
}


@in_both
async def test_it_stands_apart_from_what_is_being_written(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await closed(customer, handler)
    await customer.says(GOES_ON[language])
    await customer.hears(GOES_ON[language])
    await customer.says(LIAR[language])
    card = await customer.hears(SAID[language]["asked"].format(number), LIAR[language])
    assert GOES_ON[language] not in words(card)
    await customer.presses(customer.words.label("btn-about-yes"), under=card)
    await customer.hears("📝", SAID[language]["about"].format(number))
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(SAID[language]["unseen"])
    await town.quiet()
    await customer.presses(f"🔁 {customer.words.label('btn-reopen-this', number=number)[2:]}")
    await handler.hears(number, GOES_ON[language])
    await town.quiet()

    assert LIAR[language] not in handler.chat()


@in_both
async def test_it_is_no_reason_to_open_it_again(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await closed(customer, handler)
    await customer.presses(customer.words.label("btn-reopen"))
    await customer.hears(customer.words.label("reopen-why", number=number)[:6])
    await customer.says(LIAR[language])
    await customer.hears(SAID[language]["asked"].format(number))
    await town.quiet()

    assert LIAR[language] not in handler.chat()


@in_both
async def test_it_is_no_word_about_the_outcome(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await resolved(customer, handler)
    not_solved = {"zh": "，不满意", "en": ", I am not satisfied"}[language]
    await customer.says(LIAR[language] + not_solved)
    await customer.hears(SAID[language]["asked"].format(number))
    await town.quiet()

    assert LIAR[language] not in handler.chat()
    assert town.ticket(number)["state"] == "resolved"
