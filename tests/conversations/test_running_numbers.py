"""Staff name a ticket by its running number alone ("6"): it is understood wherever four figures
are."""

from tests.conversations.course import in_both
from tests.conversations.people import Actor
from tests.conversations.test_desk_sentences import WHICH, two_tickets
from tests.conversations.town import Town


@in_both
async def test_each_deed_takes_it(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    other, first, second = await two_tickets(town, customer, handler)
    grace = await town.staff("Grace", "handler", language=language)
    one, two = int(first), int(second)

    besides = {"zh": "救护车到了", "en": "the ambulance is there"}[language]
    await handler.says({"zh": f"{two}接单 {besides}", "en": f"accept {two}, {besides}"}[language])
    await handler.hears(second, {"zh": "已记下", "en": "Noted"}[language])
    await customer.has_not_heard(besides)

    await handler.says(
        {"zh": f"问一下Grace {one} 银行多久回", "en": f"ask Grace about {one}: how long"}[language]
    )
    await grace.hears(first, {"zh": "银行多久回", "en": "how long"}[language])

    await supervisor.says({"zh": f"盯着{two}", "en": f"watch {two}"}[language])
    await handler.hears(second, {"zh": "督办", "en": "supervision"}[language])
    why = {"zh": "有人摔倒", "en": "he fell"}[language]
    await supervisor.says(
        {"zh": f"{one}升到2级，{why}", "en": f"change {one} to grade 2, {why}"}[language]
    )
    await town.quiet()
    graded = {each["number"][-4:]: each["grade"] for each in town.tickets()}
    assert graded[first] == 2

    await supervisor.says({"zh": f"{two}给Grace", "en": f"give {two} to Grace"}[language])
    await grace.hears(second)
    await handler.says({"zh": f"{two}谁在办", "en": f"{two} who has this?"}[language])
    await handler.hears(second, "Grace")
    await handler.says(
        {"zh": f"{one}不归我们管", "en": f"{one} is not mine, it is finance"}[language]
    )
    await handler.hears({"zh": "原因记下了", "en": "the reason is kept"}[language], first)
    for each in (customer, other):
        await each.has_not_heard(besides)
    assert WHICH[language] not in handler.chat() + supervisor.chat()
