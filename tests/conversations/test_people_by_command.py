"""duban people … beside a desk that is running: whoever is concerned reads of it in the chat, in
their language."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.within import called
from tests.conversations.course import accepted
from tests.conversations.people import Actor
from tests.conversations.town import Town


async def _duban_people(town: Town, *arguments: str) -> str:
    """What the command prints; what it leaves to be said is sent by the desk."""
    data = ("--data", str(town.folder))
    done = await asyncio.to_thread(called, "people", *arguments, *data, DUBAN_DESK=town.desk)
    assert done.returncode == 0, done.stderr
    await town.waits(seconds=1)
    return done.stdout


@pytest.mark.parametrize(
    ("language", "now", "not_yours"),
    [
        ("zh", "您现在是主管（物流配送部）", "需要经理或以上的角色"),
        ("en", "You are supervisor now (Logistics", "for the role manager and above"),
    ],
    ids=["zh", "en"],
)
async def test_who_gets_another_role_reads_of_it_and_has_its_rights(
    town: Town, language: str, now: str, not_yours: str
) -> None:
    sue = await town.staff("Sue", "handler", language=language)
    await _duban_people(town, "role", str(sue.id), "supervisor", "--department", "logistics")
    await sue.hears(now)
    await sue.says("/approvals")
    await sue.hears("🗳")
    await sue.says("/people")

    await sue.hears(not_yours)


@pytest.mark.parametrize(
    ("language", "out", "heir", "back"),
    [
        ("zh", "您的员工权限已停用", "Sue 的 1 件工单转给您了", "您现在是处理人（全部部门）"),
        ("en", "You don't work for the desk any more", "1 ticket of Sue", "You are handler now"),
    ],
    ids=["zh", "en"],
)
async def test_who_is_suspended_hands_over_and_comes_back(
    town: Town, lin: Actor, language: str, out: str, heir: str, back: str
) -> None:
    sue = await town.staff("Sue", "handler", language=language)
    number = await lin.files("快递延误了三天还没送到")
    kim = await town.staff("Kim", "handler", language=language)
    printed = await _duban_people(town, "suspend", str(sue.id))
    assert "1 ticket handed over" in printed
    await sue.hears(out)
    await kim.hears(heir)
    assert town.ticket(number)["handler"] == "Kim"
    await _duban_people(town, "readmit", str(sue.id))

    await sue.hears(back)


async def test_all_that_somebody_has_goes_to_another(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    joe = await town.staff("Joe", "handler", language="en")
    await _duban_people(town, "handover", str(wang.id), "--to", str(joe.id))
    await wang.hears("您手上的 1 件工单已转给：Joe (1)")
    await joe.hears("1 ticket of 王强 is yours now")

    assert town.ticket(number)["handler"] == "Joe"


async def test_a_customer_of_a_group_is_promised_as_that_group(town: Town, mary: Actor) -> None:
    before = await mary.files("My parcel is late by three days")
    await _duban_people(town, "group", str(mary.id), "VIP")
    after = await mary.files("My bill is wrong, I was charged twice")

    assert [town.ticket(each)["grade"] for each in (before, after)] == [3, 2]


class TestImport:
    """Codes hold for some days from now, by the clock of the machine."""

    @pytest.fixture
    def begins(self) -> datetime:
        return datetime.now(UTC)

    @pytest.mark.parametrize(
        ("language", "table", "welcome"),
        [
            ("zh", "姓名,角色,部门\n周梅,处理人,物流配送部\n", "您现在是处理人（物流配送部）"),
            ("en", "name,role,department\nMay,handler,logistics\n", "handler (Logistics"),
        ],
        ids=["zh", "en"],
    )
    async def test_who_was_imported_joins_by_the_code_that_is_printed(
        self, town: Town, tmp_path: Path, language: str, table: str, welcome: str
    ) -> None:
        file = tmp_path / "people.csv"
        file.write_text(table, "utf8")
        assert "handler" in await _duban_people(town, "import", str(file), "--dry-run")
        printed = await _duban_people(town, "import", str(file))
        newcomer = await town.customer("May", language)
        await newcomer.says(f"/start {re.findall(r'start=(.+)', printed)[0]}")

        await newcomer.hears("🎉", welcome)
