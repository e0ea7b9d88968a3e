"""范围 in English: a county sees itself and the city its counties, in what is counted, said, handed
on and asked of people."""

from pathlib import Path

import pytest

from tests.conversations.course_en import accepted
from tests.conversations.desks import CITY, PATIENT, desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november

IN_YUHANG = "Broadband is broken in Yuhang, the lamp is red"
IN_XIHU = "Broadband is broken in Xihu, the modem is dead"
SOMEWHERE = "Broadband is broken, everywhere in town"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """A city with two counties."""
    return desk_with(tmp_path, PATIENT, CITY)


@pytest.fixture
async def city(town: Town) -> Actor:
    """Who manages the city's technical department, and so its counties."""
    return await town.staff("Cyd", "manager", "technical", "en")


@pytest.fixture
async def county(town: Town) -> Actor:
    """Who manages one of the counties."""
    return await town.staff("Kim", "manager", "xihu", "en")


async def test_the_city_s_digest_has_a_line_for_each_county(
    town: Town, city: Actor, county: Actor, mary: Actor
) -> None:
    for text in (IN_YUHANG, IN_XIHU, SOMEWHERE):
        await mary.files(text)
    await city.says("/digest")
    await city.hears(
        "📊 Digest",
        "Received 3",
        "Each unit:",
        "(itself): received 1, resolved 0",
        "Yuhang Branch: received 1, resolved 0",
        "Xihu Branch: received 1, resolved 0",
    )
    await county.says("/digest")

    digest = words(await county.hears("📊 Digest", "Received 1"))
    assert "Each unit" not in digest
    assert "Yuhang" not in digest


async def test_what_is_missed_goes_to_the_nearest_superior_going_up(
    town: Town, mary: Actor
) -> None:
    for where in ("yuhang", "xihu"):
        await town.staff(f"H-{where}", "handler", where, "en")
    above = await town.staff("Sue", "supervisor", "technical", "en")
    near = await town.staff("Ned", "supervisor", "xihu", "en")
    yuhang, xihu = await mary.files(IN_YUHANG), await mary.files(IN_XIHU)
    await town.waits_until(november(23, 9, 1))
    await above.hears("🔺 Escalated", yuhang)
    await near.hears("🔺 Escalated", xihu)

    await above.has_not_heard(xihu)
    await near.has_not_heard(yuhang)


async def test_an_announcement_reaches_those_of_the_scope_alone(
    town: Town, city: Actor, county: Actor
) -> None:
    joe = await town.staff("Joe", "handler", "yuhang", "en")
    lea = await town.staff("Lea", "handler", "xihu", "en")
    outside = await town.staff("Max", "handler", "finance", "en")
    await city.says("/announce")
    await city.says("Stocktaking tomorrow")
    await city.presses("Send to 3 people")
    for reader in (joe, lea, county):
        await reader.hears("📣 Announcement · Cyd", "Stocktaking tomorrow")
    await county.says("/announce")
    await county.says("Meeting in Xihu")
    await county.presses("Send to 1 person")
    await lea.hears("📣 Announcement · Kim (Xihu Branch)", "Meeting in Xihu")

    await joe.has_not_heard("Meeting in Xihu")
    await outside.has_not_heard("Announcement")


async def test_one_invites_and_sees_people_within_the_scope_alone(
    town: Town, city: Actor, county: Actor
) -> None:
    await town.staff("Max", "handler", "finance", "en")
    for manager in (city, county):
        await manager.says("/invite")
        await manager.presses("handler")
    offered = labels(await city.hears("for which department?"))
    assert {"Yuhang Branch", "Xihu Branch"} < set(offered)
    assert not {"Finance", "all departments"} & set(offered)
    await county.hears("A link for a handler (Xihu Branch)")
    await county.says("/people")
    listed = "".join(labels(await county.hears("📇 Staff (1)")))
    assert "Cyd" not in listed
    await city.says("/people")
    await city.hears("📇 Staff (2)")

    for manager in (city, county):
        await manager.has_not_heard("Max")


async def test_what_somebody_had_goes_to_the_county_s_own_people_first(
    town: Town, city: Actor, mary: Actor
) -> None:
    joe = await town.staff("Joe", "handler", "xihu", "en")
    await town.staff("Sue", "supervisor", "technical", "en")
    near = await town.staff("Ned", "supervisor", "xihu", "en")
    number = await mary.files(IN_XIHU)
    await joe.presses("Accept")
    await mary.hears("Somebody has taken on", number)
    await city.says("/people")
    for label in ("Joe", "Suspend", "Yes"):
        await town.quiet()
        await city.presses(label)
    await near.hears("1 ticket of Joe is yours now")

    assert town.ticket(number)["handler"] == "Ned"


@pytest.mark.parametrize(
    ("language", "lost", "gone"),
    [("zh", "没有您可以办理的内容", "没有找到"), ("en", "nothing here for you", "nothing found")],
)
async def test_a_handler_has_the_own_tickets_and_the_pool_of_the_department(
    town: Town, mary: Actor, language: str, lost: str, gone: str
) -> None:
    joe = await town.staff("Joe", "handler", "logistics", "en")
    kim = await town.staff("Kim", "handler", "logistics", language)
    number = await accepted(mary, joe)
    for handler in (joe, kim):
        await handler.says("/duty off")
    await town.quiet()
    pooled = await mary.files("Another parcel is late, it never came")
    elsewhere = await mary.files(SOMEWHERE)
    await kim.says("/pool")
    await town.quiet()
    assert pooled in "".join(labels(kim.said()[-1]))
    for hidden in (number, elsewhere):
        await kim.says(f"/find {hidden}")
        await kim.hears(hidden, gone)
    card = await joe.hears(number, "in progress")
    await kim.forges(kim.said()[-1], card["reply_markup"]["inline_keyboard"][0][0]["callback_data"])

    await kim.hears_toast(lost)
