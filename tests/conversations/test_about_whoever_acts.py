"""A complaint reaches nobody whom it may be about: who stands in, and of whom a caller tells."""

from tests.conversations.course import accepted, finds, in_both
from tests.conversations.people import Actor
from tests.conversations.town import Town

RUDE = {"zh": "刚才回复我的人态度恶劣", "en": "whoever replied to me just now was rude"}
UNSEEN = {"zh": "当事人看不到", "en": "whoever it is about won't see it"}
CALLS = {
    "zh": ("张大爷 13900001111", "快递延误了三天还没送到", "我要投诉处理我这件事的人，态度恶劣"),
    "en": (
        "Mr Old 13900001111",
        "My parcel is three days late",
        "the person handling my ticket was rude and insulted me",
    ),
}
ASKED = {"zh": "是投诉 {} 的处理吗", "en": "Is it about how {} is handled?"}
STANDS_IN = {"zh": "您代", "en": "you stand in for"}


async def _stands_in(town: Town, handler: Actor, supervisor: Actor) -> None:
    await handler.says("/away")
    for label in (
        {"zh": "到明天", "en": "Until Thu"}[handler.language],
        supervisor.person.first_name,
    ):
        await town.quiet()
        await handler.presses(label)
    await supervisor.hears(STANDS_IN[supervisor.language])


@in_both
async def test_about_the_substitute_it_goes_above_them(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    chen = await town.staff("陈曦", "manager", language=language)
    number = await accepted(customer, handler)
    await _stands_in(town, handler, supervisor)
    await finds(supervisor, number)
    await supervisor.presses(supervisor.words.label("btn-reply"))
    await supervisor.says("ok 888")
    await customer.hears("ok 888")
    await customer.says("/mine")
    await customer.presses(number)
    await customer.presses(customer.words.label("btn-complain"))
    await customer.chat_when_quiet()
    await customer.says(RUDE[language])
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(UNSEEN[language])
    await chen.hears(RUDE[language])
    await town.quiet()

    assert town.tickets()[-1]["handler"] == "陈曦"
    assert RUDE[language] not in supervisor.chat() + handler.chat()


async def _files(town: Town, clerk: Actor, who: str, said: str) -> None:
    await clerk.says("/file")
    await clerk.chat_when_quiet()
    await clerk.says(who)
    await clerk.chat_when_quiet()
    await clerk.says(said)
    await clerk.chat_when_quiet()


@in_both
async def test_a_caller_is_heard_past_the_handler(
    town: Town, handler: Actor, supervisor: Actor, language: str
) -> None:
    who, late, rude = CALLS[language]
    await _files(town, supervisor, who, late)
    await supervisor.presses(supervisor.words.label("btn-submit"))
    await handler.presses(handler.words.label("btn-accept"))
    await town.quiet()
    number = str(town.tickets()[0]["number"])
    assert town.ticket(number)["handler"] == handler.person.first_name
    clerk = await town.staff("周洁", "handler", "logistics", language)
    await _files(town, clerk, who, rude)
    await clerk.hears(ASKED[language].format(number))
    await clerk.presses(clerk.words.label("btn-about-yes"))
    await clerk.hears("📝", number)
    await clerk.presses(clerk.words.label("btn-submit"))
    await clerk.hears(UNSEEN[language])
    await town.quiet()

    assert town.tickets()[-1]["handler"] == supervisor.person.first_name
    assert rude not in handler.chat()


@in_both
async def test_another_callers_ticket_is_none_of_theirs(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    who, _, rude = CALLS[language]
    await accepted(customer, handler)
    await _files(town, supervisor, who, rude)

    assert supervisor.times_heard(ASKED[language][:6]) == 0
