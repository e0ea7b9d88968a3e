"""接单吧, "please accept": where nothing in hand waits for it, it is for what the pool holds."""

from tests.conversations.course import LATE_IN, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

ACCEPT = {"zh": "接单吧", "en": "please accept"}


@in_both
async def test_of_the_pool_it_takes_the_only_one_and_asks_which_of_several(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await handler.says("/duty off")
    await town.quiet()
    first = await customer.files(LATE_IN[language])
    await handler.says("/duty on")
    await town.quiet()
    await handler.says("/me")
    await town.quiet()
    await handler.says(ACCEPT[language])
    await town.quiet()
    assert town.ticket(first)["handler"] == handler.person.first_name

    await handler.says("/duty off")
    await town.quiet()
    told = {
        "zh": ("账单多收了300元", "师傅上门态度很差"),
        "en": ("I was overcharged 300 yuan", "The app crashes at log-in"),
    }
    others = [await customer.files(each) for each in told[language]]
    await town.quiet()
    await handler.says("/me")
    await town.quiet()
    await handler.says(ACCEPT[language])
    await town.quiet()
    offered = labels(handler.said()[-1])
    assert [town.ticket(each)["handler"] for each in others] == [None, None]
    assert all(any(number in label for label in offered) for number in others)
    await handler.presses(others[1], under=handler.said()[-1])
    await town.quiet()

    assert town.ticket(others[1])["handler"] == handler.person.first_name
    await handler.says(f"{ACCEPT[language]} {first}")
    await town.quiet()
    assert town.ticket(others[0])["handler"] is None
