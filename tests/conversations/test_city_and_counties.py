"""范围: a county sees itself, the city its counties; in every list, on every card, in every figure.

Faults are the city's technical department's; who names Yuhang or Xihu is heard there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conversations.desks import CITY, PATIENT, desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november

CITY_OFFICE, COUNTIES = "technical", ("yuhang", "xihu")
SEEN = {
    "yuhang": {"yuhang"},
    "xihu": {"xihu"},
    CITY_OFFICE: {"yuhang", "xihu", CITY_OFFICE},
}
"""What the leaders of each department see."""


@dataclass(frozen=True)
class Telling:
    """What the customers of a language write, and by which word all of it is found."""

    language: str
    matters: dict[str, tuple[str, str, str]]
    """By department: a customer's name, what they write, words that nobody else has."""
    in_all: tuple[str, str]
    """What stands in all the texts, and in all the names."""
    not_yours: str


ZH = Telling(
    "zh-hans",
    {
        "yuhang": ("顾客林晓", "余杭的宽带坏了，路由器亮红灯", "亮红灯"),
        "xihu": ("顾客马丽", "西湖的宽带坏了，光猫不亮", "光猫不亮"),
        CITY_OFFICE: ("顾客田原", "宽带坏了，全城都上不了网", "全城都上不了网"),
    },
    ("宽带坏了", "顾客"),
    "这里没有您可以办理的内容",
)
EN = Telling(
    "en",
    {
        "yuhang": ("Guest Ann", "Broadband is broken in Yuhang, the lamp is red", "lamp is red"),
        "xihu": ("Guest Bob", "Broadband is broken in Xihu, the modem is dead", "modem is dead"),
        CITY_OFFICE: ("Guest Cyd", "Broadband is broken, everywhere in town", "everywhere in town"),
    },
    ("Broadband is broken", "Guest"),
    "There is nothing here for you to do",
)


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """A city with two counties."""
    return desk_with(tmp_path, PATIENT, CITY)


class City:
    """The staff of the city and of both counties, and a ticket of each."""

    def __init__(self, town: Town, telling: Telling) -> None:
        self.town = town
        self.telling = telling
        self.staff: dict[tuple[str, str], Actor] = {}
        """By role and department."""
        self.numbers: dict[str, str] = {}
        self.shown: dict[int, set[str]] = {}
        """All that ever stood in somebody's chat, on buttons as well."""

    async def opens(self) -> None:
        """Who works there joins, and each county gets its ticket."""
        for where in SEEN:
            for role in ("handler", "supervisor", "manager"):
                name = f"{role[:2]}-{where[:2]}"
                actor = await self.town.staff(name, role, where, self.telling.language)
                self.staff[role, where] = actor
        for where, (name, text, _) in self.telling.matters.items():
            customer = await self.town.customer(name, self.telling.language)
            self.numbers[where] = await customer.files(text)
            assert self.town.ticket(self.numbers[where])["department"] == where
        await self.look()

    async def look(self, *actors: Actor) -> None:
        """Take down what stands in their chats just now; in all of the staff's, if in nobody's."""
        await self.town.quiet()
        for actor in actors or self.staff.values():
            shown = self.shown.setdefault(actor.id, set())
            for message in actor.said():
                shown.update((words(message), *labels(message)))

    async def waits_until_all_is_missed(self) -> None:
        """All the chases go out, up to the managers, and some digests."""
        for day in (24, 27):
            await self.town.waits_until(november(day, 18, 1))
            await self.look()

    async def browses(self, actor: Actor) -> None:
        """Every list, every view of the queue, every figure, and what is found by a word."""
        for command in ("queue", "pool", "overdue", "calls", "approvals", "people", "digest"):
            await actor.says(f"/{command}")
            await self.look(actor)
        await actor.says("/queue")
        await self.look(actor)
        for label in (actor.words.label("btn-view-pool"), actor.words.label("btn-view-scope")):
            if any(label in each for each in actor.buttons()):
                await actor.presses(label)
                await self.look(actor)
        for word in self.telling.in_all:
            await actor.says(f"/find {word}")
            await self.look(actor)
        await self._opens_figures(actor)

    async def _opens_figures(self, actor: Actor) -> None:
        digests = [
            each
            for each in actor.said()
            if actor.words.label("btn-digest-settings") in labels(each)
        ]
        for label in labels(digests[-1])[:-1] if digests else []:
            await actor.presses(label, under=digests[-1])
            await self.look(actor)

    async def opens_card(self, actor: Actor, where: str) -> None:
        """The card of that department's ticket, its whole text, its history, its deadlines."""
        number = self.numbers[where]
        await actor.says(f"/find {number}")
        await self.look(actor)
        for key in ("btn-story", "btn-more", "btn-history"):
            label = actor.words.label(key)
            if any(label in each for each in actor.buttons()):
                await actor.presses(label)
                await self.look(actor)

    def has_seen(self, actor: Actor) -> set[str]:
        """The departments of whose tickets they ever saw number, customer and words."""
        shown = "\n".join(self.shown[actor.id])
        return {where for where in SEEN if all(sign in shown for sign in self._signs(where))}

    def knows_of(self, actor: Actor) -> set[str]:
        """The departments of whose tickets they ever saw anything."""
        shown = "\n".join(self.shown[actor.id])
        return {where for where in SEEN if any(sign in shown for sign in self._signs(where))}

    def leaders(self) -> Iterator[tuple[str, Actor]]:
        """Supervisors and managers, with their department."""
        for (role, where), actor in self.staff.items():
            if role != "handler":
                yield where, actor

    def _signs(self, where: str) -> tuple[str, str, str]:
        name, _, text = self.telling.matters[where]
        return self.numbers[where], name, text


@pytest.mark.parametrize("telling", [ZH, EN], ids=lambda telling: str(telling.language))
async def test_a_county_sees_itself_and_the_city_its_counties(town: Town, telling: Telling) -> None:
    city = City(town, telling)
    await city.opens()
    await city.waits_until_all_is_missed()
    for where, leader in city.leaders():
        for seen in sorted(SEEN[where]):
            await city.opens_card(leader, seen)
        await city.browses(leader)
        assert city.has_seen(leader) == city.knows_of(leader) == SEEN[where], where
    for where in SEEN:
        handler = city.staff["handler", where]
        await city.opens_card(handler, where)
        await city.browses(handler)
        assert city.has_seen(handler) == city.knows_of(handler) == {where}


@pytest.mark.parametrize("telling", [ZH, EN], ids=lambda telling: str(telling.language))
async def test_what_a_county_forges_or_asks_for_by_number_is_refused(
    town: Town, telling: Telling
) -> None:
    city = City(town, telling)
    await city.opens()
    other = city.staff["supervisor", "xihu"]
    await other.says("/find " + city.numbers["xihu"])
    card = await other.hears(city.numbers["xihu"], telling.matters["xihu"][0])
    stranger = city.staff["manager", "yuhang"]
    await stranger.says("/queue")
    mine = await stranger.hears("📋")
    for data in [
        each["callback_data"] for row in card["reply_markup"]["inline_keyboard"] for each in row
    ]:
        await stranger.forges(mine, data)
    for where in ("xihu", CITY_OFFICE):
        await stranger.says(f"/why {city.numbers[where]}")
    await stranger.hears(telling.not_yours)
    await city.look()
    assert city.knows_of(stranger) <= {"yuhang"}


@pytest.mark.parametrize("telling", [ZH, EN], ids=lambda telling: str(telling.language))
async def test_what_a_county_says_of_all_the_staff_or_tickets_stays_within_it(
    town: Town, telling: Telling
) -> None:
    zh = telling is ZH
    city = City(town, telling)
    await city.opens()
    elsewhere, county = city.numbers["xihu"], city.staff["manager", "yuhang"]
    give = f"把{elsewhere}转给ha-yu" if zh else f"give {elsewhere} to ha-yu"
    await city.staff["manager", CITY_OFFICE].says(give)
    await city.staff["handler", "yuhang"].hears(elsewhere)
    await town.quiet()

    await county.says("把ha-yu的工单都转给su-yu" if zh else "give all of ha-yu's tickets to su-yu")
    await county.hears("1 件" if zh else "the ticket that", "ha-yu", "su-yu")
    assert town.ticket(city.numbers["yuhang"])["handler"] == "ha-yu"
    await county.presses(county.words.label("btn-yes"))
    await town.quiet()
    assert town.ticket(city.numbers["yuhang"])["handler"] == "su-yu"
    assert town.ticket(elsewhere)["handler"] == "ha-yu"

    for whole in (
        "把ha-xi的工单都转给su-yu",
        "停用ha-xi",
        "把ha-xi的工单都转出去",
        "suspend ha-xi",
    ):
        await county.says(whole)
        await town.quiet()
        assert county.words.label("btn-yes") not in county.buttons(), whole
    await county.says("通知大家：周五盘点" if zh else "tell everybody: stocktaking on Friday")
    await county.hears("👀", "2")
    await county.presses("发给 2" if zh else "Send to 2")
    await town.quiet()
    told = {each for each, actor in city.staff.items() if "📣" in actor.chat()}
    assert {where for _, where in told} == {"yuhang"}
    await city.look(county)
    assert "ha-xi" not in county.chat_buttons()
    assert city.knows_of(county) <= {"yuhang"}


async def test_the_city_s_digest_is_of_the_whole_with_a_line_for_each_county(town: Town) -> None:
    city = await town.staff("陈曦", "manager", CITY_OFFICE)
    county = await town.staff("周洁", "manager", "xihu")
    ann, lin = await town.customer("Ann", "en"), await town.customer("林晓")
    await ann.files(EN.matters["yuhang"][1])
    await lin.files(ZH.matters["yuhang"][1])
    await lin.files(ZH.matters["xihu"][1])
    await lin.files(ZH.matters[CITY_OFFICE][1])
    await city.says("/digest")
    await city.hears(
        "日报",
        "受理 4",
        "各单位",
        "（本级）：受理 1，办结 0",
        "余杭分公司：受理 2，办结 0",
        "西湖分公司：受理 1，办结 0",
    )
    await county.says("/digest")
    assert "各单位" not in (await county.hears("日报", "受理 1"))["text"]

    await city.presses("日报设置")
    await city.presses("余杭分公司")
    await city.says("/digest")
    await city.hears("余杭分公司", "受理 2")
    await county.presses("日报设置")
    await town.quiet()
    assert not any("余杭" in label for label in labels(await county.hears("日报设置")))


async def test_the_whole_desk_s_digest_says_how_many_are_within_a_unit(town: Town) -> None:
    everything = await town.staff("周全", "manager")
    lin = await town.customer("林晓")
    await lin.files(ZH.matters["yuhang"][1])
    await everything.says("/digest")

    await everything.hears("受理 1", "（含下级 2 个）：受理 1，办结 0")


async def test_what_is_missed_goes_to_the_nearest_superior_going_up(town: Town) -> None:
    await town.staff("王强", "handler", "yuhang")
    await town.staff("李娜", "handler", "xihu")
    above = await town.staff("赵敏", "supervisor", CITY_OFFICE)
    near = await town.staff("孙宁", "supervisor", "xihu")
    lin = await town.customer("林晓")
    yuhang, xihu = [await lin.files(ZH.matters[where][1]) for where in COUNTIES]
    await town.waits_until(november(23, 9, 1))

    await above.hears("🔺", yuhang)
    await near.hears("🔺", xihu)
    assert xihu not in await above.chat_when_quiet()


async def test_a_grave_matter_of_a_county_is_known_to_the_city_at_once(town: Town) -> None:
    managers = [await town.staff(where, "manager", where) for where in SEEN]
    lin = await town.customer("林晓")
    number = await lin.files("余杭的宽带箱漏电，有人触电受伤送医院了")
    for manager in managers:
        heard = number in await manager.chat_when_quiet()
        assert heard == (manager.person.first_name in ("yuhang", CITY_OFFICE))


async def test_the_city_says_something_to_all_its_counties_and_a_county_to_itself(
    town: Town,
) -> None:
    city = await town.staff("陈曦", "manager", CITY_OFFICE)
    wang = await town.staff("王强", "handler", "yuhang")
    li = await town.staff("李娜", "handler", "xihu")
    await city.says("/announce")
    await city.says("明天盘点")
    await city.presses("发给 2 人")
    for each in (wang, li):
        await each.hears("明天盘点")
    zhou = await town.staff("周洁", "supervisor", "xihu")
    await zhou.says("/announce")
    await zhou.says("西湖例会")
    await zhou.presses("发给 1 人")
    await li.hears("西湖例会")
    assert "西湖例会" not in await wang.chat_when_quiet()


async def test_the_city_invites_into_its_counties_and_a_county_into_itself(town: Town) -> None:
    city = await town.staff("陈曦", "manager", CITY_OFFICE)
    county = await town.staff("周洁", "manager", "xihu")
    for manager in (city, county):
        await manager.says("/invite")
        await manager.presses("处理人")
    offered = labels(await city.hears("部门"))
    assert {"余杭分公司", "西湖分公司"} < set(offered)
    assert "财务部" not in offered
    assert "全部部门" not in offered
    await county.hears("西湖分公司")
    assert not any("余杭" in label for message in county.said() for label in labels(message))


async def test_what_somebody_had_goes_to_the_county_s_own_people_first(town: Town) -> None:
    wang = await town.staff("王强", "handler", "xihu")
    await town.staff("赵敏", "supervisor", CITY_OFFICE)
    near = await town.staff("孙宁", "supervisor", "xihu")
    city = await town.staff("陈曦", "manager", CITY_OFFICE)
    lin = await town.customer("林晓")
    number = await lin.files(ZH.matters["xihu"][1])
    await wang.presses("接单")
    await city.says("/people")
    for label in ("王强", "停用", "确定"):
        await town.quiet()
        await city.presses(label)
    await near.hears("王强 的 1 件工单转给您了")
    assert town.ticket(number)["handler"] == "孙宁"


STOPS = (
    "余杭滨河小区 3 号楼的电梯故障，从昨晚起停运，老人上不了楼，请尽快维修",
    "我住余杭滨河小区 3 号楼，电梯故障停运一整夜了，没有人来维修",
    "滨河小区 3 号楼的电梯故障停运了，从昨晚起老人上不了楼，请维修",
)
"""One incident; who told it last didn't say where."""


async def test_a_problem_of_several_units_is_the_city_s_and_a_county_reads_of_its_own_alone(
    town: Town,
) -> None:
    wang = await town.staff("王强", "handler", "yuhang")
    near = await town.staff("孙宁", "supervisor", "yuhang")
    above = await town.staff("赵敏", "supervisor", CITY_OFFICE)
    numbers = [await (await town.customer(f"客户{text[:2]}")).files(text) for text in STOPS]
    assert [town.ticket(each)["department"] for each in numbers] == [
        "yuhang",
        "yuhang",
        CITY_OFFICE,
    ]
    await town.waits(minutes=1)
    await above.hears("像是同一件事", *numbers)
    await above.presses("🔗 是同一件事")
    await wang.hears("被认定为共性问题")
    await wang.presses("📂 打开工单")
    await wang.hears("🔗 共性问题", *numbers[:2])
    for county in (wang, near):
        assert numbers[2] not in await county.chat_when_quiet()


async def test_a_queue_of_the_city_is_narrowed_down_to_a_county(town: Town) -> None:
    zhao = await town.staff("Zhao", "supervisor", CITY_OFFICE, "en")
    mary = await town.customer("Mary", "en")
    yuhang, xihu = [await mary.files(EN.matters[where][1]) for where in COUNTIES]
    await zhao.says("/queue")
    for label in ("🗂 All", "Filter", "Department", "Xihu Branch", "Show"):
        await town.quiet()
        await zhao.presses(label)
    await town.quiet()
    shown = "\n".join(labels(await zhao.hears("Xihu Branch")))
    assert xihu in shown
    assert yuhang not in shown
