"""Who leaves the staff, or becomes something else, leaves nothing behind that nobody sees to."""

import pytest

from storage.conversations import talking
from storage.people import Person, find
from storage.rules.roles import Role
from tests.conversations.course import accepted, closed, in_both, resolved
from tests.conversations.people import Actor
from tests.conversations.rooms import Room
from tests.conversations.test_inviting import code_of
from tests.conversations.town import Town


async def _presses(town: Town, actor: Actor, *wanted: str) -> None:
    for label in wanted:
        await town.quiet()
        await actor.presses(label)
    await town.quiet()


def _role_of(town: Town, actor: Actor) -> Role:
    with town.reading() as session:
        person = find(session, actor.id)
        assert person is not None
        return person.role


async def _suspends(town: Town, actor: Actor, name: str) -> None:
    await actor.says("/people")
    label = actor.words.label
    await _presses(town, actor, name, label("btn-suspend"), label("btn-yes"))


@in_both
async def test_what_waits_for_a_verdict_is_given_on_before_its_handler_is_erased(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor
) -> None:
    number = await resolved(customer, handler)
    await handler.says("/deleteme")
    await _presses(town, handler, handler.words.label("btn-erase-yes"))
    assert town.ticket(number)["handler"] == supervisor.person.first_name

    await _presses(town, customer, customer.words.label("btn-not-satisfied"))
    words = {"zh": "包裹还是没有到", "en": "Still no parcel"}[customer.language]
    await customer.says(words)
    await supervisor.hears(number, words)


@in_both
@pytest.mark.parametrize("leaves", ["suspended", "by themselves", "for another department"])
async def test_what_customers_wrote_leaves_the_chat_with_whoever_leaves(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str, leaves: str
) -> None:
    own, secret, put_away = {
        "zh": ("我家楼道的灯坏了两天", "快递柜密码是 7788", "已收起"),
        "en": ("The lamp in my hall has been broken", "The locker code is 7788", "was put away"),
    }[language]
    chief = await town.staff("Kim", "admin", language=language)
    await customer.sends(caption=secret)
    await resolved(customer, handler)
    for look in ("/queue", f"/find {customer.person.first_name}"):
        await handler.says(look)
        await town.quiet()
    await handler.says("/customer")
    number = await handler.files(own)
    await handler.says("/staff")
    await town.quiet()
    name = customer.person.first_name
    assert secret in handler.chat()
    assert name in handler.chat()
    if leaves == "suspended":
        await _suspends(town, chief, handler.person.first_name)
    elif leaves == "for another department":
        await handler.says(f"/start {await town.invite('handler', 'finance')}")
    else:
        await handler.says("/deleteme")
        await _presses(town, handler, handler.words.label("btn-erase-withdraw"))
    await handler.hears(put_away)
    await town.quiet()

    assert secret not in handler.chat()
    assert name not in handler.chat()
    assert number in handler.chat()
    assert not any("photo" in each for each in handler.said())
    await handler.has_not_heard(handler.words.label("btn-resolve"))


async def test_nobody_is_erased_whose_matter_nobody_could_have(
    town: Town, mary: Actor, ann: Actor
) -> None:
    await resolved(mary, ann)
    await ann.says("/deleteme")
    await _presses(town, ann, "Delete everything")

    await ann.hears_toast("You still have a ticket in hand")
    assert _role_of(town, ann) is Role.HANDLER


async def test_an_appeal_is_given_on_by_who_may_not_decide_it_any_more(
    town: Town, mary: Actor, ann: Actor, bob: Actor, eve: Actor
) -> None:
    await closed(mary, ann)
    await mary.presses("Appeal")
    await town.quiet()
    await mary.says("The outcome is unjust, nobody looked at my proof")
    await _presses(town, mary, "Submit")
    await _presses(town, bob, "Accept")
    appeal = next(each for each in town.tickets() if each["number"].startswith("A"))["number"]
    assert town.ticket(appeal)["handler"] == "Bob"

    await eve.says("/people")
    await _presses(town, eve, "Bob", "Make handler", "Yes")

    assert town.ticket(appeal)["handler"] == "Eve"
    await bob.hears("1 ticket of yours went to Eve")
    await eve.hears("1 ticket of Bob is yours now")


async def test_what_staff_file_for_themselves_stands_in_no_group_they_read(
    town: Town, bob: Actor, eve: Actor
) -> None:
    room = Room(town, "Logistics room")
    await room.becomes(eve, "Logistics")
    pete = await town.staff("Pete", "handler", "logistics", language="en")
    await pete.says("/customer")
    await town.quiet()
    number = await pete.files("My parcel is three days late")
    await town.quiet()

    await room.has_not_heard(number)


async def test_who_deletes_their_data_is_let_in_by_nobody(town: Town, eve: Actor) -> None:
    nick = await town.customer("Nick", "en")
    await nick.says(f"/start {await code_of(town, eve, 'handler', 'all departments')}")
    asked = await eve.hears("Nick used Eve's code")
    await nick.says("/deleteme")
    await _presses(town, nick, "Delete everything")

    await eve.hears("Whoever used this code deleted all their data")
    grant = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await eve.forges(asked, grant)
    await town.quiet()
    with town.reading() as session:
        assert session.query(Person).filter(Person.role == Role.HANDLER).count() == 0


async def test_a_manager_cannot_let_an_administrator_become_something_less(
    town: Town, eve: Actor
) -> None:
    adam = await town.staff("Adam", "admin", language="en")
    await town.staff("Ben", "admin", language="en")
    await adam.says(f"/start {await code_of(town, eve, 'handler', 'all departments')}")
    await town.quiet()
    await _suspends(town, adam, "Ben")
    await eve.says("/approvals")
    await eve.hears("Nothing waits")

    assert _role_of(town, adam) is Role.ADMIN


async def test_who_wants_no_digest_gets_none_with_another_role(town: Town, eve: Actor) -> None:
    admin = await town.staff("Ada", "admin", language="en")
    await eve.says("/digest off")
    await town.quiet()
    await admin.says("/people")
    await _presses(town, admin, "Eve", "Make supervisor", "Yes")
    with town.reading() as session:
        known = find(session, eve.id)
        assert known is not None
        assert known.role is Role.SUPERVISOR
        assert known.digest_due is None


@in_both
async def test_a_step_ends_when_its_person_is_suspended(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, chen: Actor
) -> None:
    await accepted(customer, handler)
    label = handler.words.label
    await _presses(town, handler, label("btn-more"), label("btn-note"))
    await _suspends(town, chen, handler.person.first_name)
    await handler.says("在吗")
    await town.quiet()

    assert label("btn-note") not in handler.buttons()
    with town.reading() as session:
        _, talk = talking(session, handler.id)
        assert talk is not None
        assert talk.step is None


@in_both
async def test_what_waits_for_a_superior_goes_to_the_next_one_up(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    manager = await town.staff("Hana", "manager", language=language)
    await accepted(customer, handler)
    label = handler.words.label
    day = "1 个工作日" if language == "zh" else "1 working day"
    await _presses(town, handler, label("btn-extend"), day)
    await handler.says("仓库被淹了" if language == "zh" else "The depot is flooded")
    await town.quiet()
    await supervisor.hears("仓库被淹了" if language == "zh" else "The depot is flooded")
    await manager.has_not_heard("/approvals")
    await _suspends(town, manager, supervisor.person.first_name)

    await manager.hears("1 件事改由您决定" if language == "zh" else "1 decision waits for you now")
    await manager.says("/approvals")
    await manager.hears("仓库被淹了" if language == "zh" else "The depot is flooded")


@in_both
async def test_who_joins_another_department_gives_on_what_they_had_in_the_old_one(
    town: Town, customer: Actor, language: str
) -> None:
    nora = await town.staff("Nora", "handler", "logistics", language)
    number = await accepted(customer, nora)
    kim = await town.staff("Kim", "handler", "logistics", language)
    await nora.says(f"/start {await town.invite('handler', 'finance')}")
    await town.quiet()

    assert town.ticket(number)["handler"] == "Kim"
    await kim.hears("📦", "Nora")
    await nora.hears("📦", "Kim")


@in_both
async def test_who_joins_is_led_to_what_waits_in_the_pool(
    town: Town, customer: Actor, language: str
) -> None:
    number = await customer.files({"zh": "快递延误了三天", "en": "My parcel is late"}[language])
    other = await town.staff("Leo", "handler", "finance", language)
    nora = await town.staff("Nora", "handler", "logistics", language)
    told = {"zh": "待领池里有 1 件工单", "en": "1 ticket waits in the pool"}[language]
    await nora.hears(told)
    await nora.presses(nora.words.label("btn-view-pool"))
    await nora.hears("📥", number)

    await other.has_not_heard(told)


_TOLD = {"zh": "快递柜打不开，里面是药", "en": "The locker doesn't open, my medicine is in it"}
_CALLER = {"zh": "张大爷", "en": "Jo Hill"}
_SAYS = {"zh": "说", "en": "says "}


@in_both
@pytest.mark.parametrize(
    ("phone", "leaves"), [(" 13800001234", "suspended"), ("", "suspended"), (" 13800001234", "")]
)
async def test_what_was_being_filed_for_a_caller_is_gone_on_with_by_a_superior(
    town: Town, handler: Actor, supervisor: Actor, chen: Actor, phone: str, leaves: str
) -> None:
    """Its card stands there; or, as no number was written, that is asked for."""
    told, caller = _TOLD[handler.language], _CALLER[handler.language]
    await handler.says("/file")
    await town.quiet()
    await handler.says(f"{caller}{phone} {_SAYS[handler.language]}{told}")
    await town.quiet()
    if leaves == "suspended":
        await _suspends(town, chen, handler.person.first_name)
    else:
        await handler.says("/deleteme")
        await _presses(town, handler, handler.words.label("btn-erase-yes"))

    await supervisor.hears("☎", handler.person.first_name, caller, told)
    assert told not in await handler.chat_when_quiet()
    await _presses(town, supervisor, supervisor.words.label("btn-bring-back"))
    await supervisor.hears("📝", caller, told)
    await _presses(town, supervisor, supervisor.words.label("btn-submit"))
    [filed] = town.tickets()
    assert filed["customer"] == caller


@in_both
@pytest.mark.parametrize("who", ["supervisor", "admin"])
async def test_where_nobody_can_be_reached_it_is_there_for_who_leads_when_they_return(
    town: Town, handler: Actor, language: str, who: str
) -> None:
    told, caller = _TOLD[language], _CALLER[language]
    leader = await town.staff("Eve", who, language=language)
    leader.world.blocks(leader.id)
    await town.quiet()
    await handler.says("/file")
    await town.quiet()
    await handler.says(f"{caller} 13800001234 {_SAYS[language]}{told}")
    await town.quiet()
    await handler.says("/deleteme")
    await _presses(town, handler, handler.words.label("btn-erase-yes"))
    leader.world.unblocks(leader.id)
    await leader.says("/queue")
    waited = {"zh": "登记的同事已不在服务台工作", "en": "Whoever wrote down what"}[language]
    await leader.hears(waited, caller, told)
    await _presses(town, leader, leader.words.label("btn-bring-back"))
    await _presses(town, leader, leader.words.label("btn-submit"))

    assert [each["customer"] for each in town.tickets()] == [caller]
