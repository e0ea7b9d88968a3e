"""地区: places that staff answer for, and who therefore gets a ticket."""

from pathlib import Path

import pytest

from tests.conversations.desks import CITY, desk_with
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

NOT_YOURS = "这里没有您可以办理的内容"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """A city with two counties, whose places the desk file knows."""
    return desk_with(tmp_path, {}, CITY)


@pytest.fixture
async def li(town: Town, wang: Actor) -> Actor:
    """A second handler."""
    return await town.staff("李娜", "handler")


async def _opens(town: Town, actor: Actor, *presses: str) -> None:
    await actor.says("/me")
    for label in presses:
        await town.quiet()
        await actor.presses(label)
    await town.quiet()


async def test_places_are_chosen_from_the_desk_file_s_and_taken_back(
    town: Town, wang: Actor
) -> None:
    await _opens(town, wang, "负责地区")
    asked = await wang.hears("王强 负责哪些地区")
    assert labels(asked) == ["余杭", "西湖", "⌨️ 写地区", "✓ 所有地区", "‹ 返回"]
    await wang.presses("余杭")
    chosen = await wang.hears("📍 负责地区：余杭")
    assert labels(chosen)[:4] == ["✓ 余杭", "西湖", "⌨️ 写地区", "所有地区"]
    await wang.presses("返回")
    await wang.hears("⚙️ 王强", "📍 负责地区：余杭")
    await wang.presses("负责地区")
    await town.quiet()
    await wang.presses("✓ 余杭")
    await town.quiet()

    assert "📍 负责地区：余杭" not in wang.chat()


async def test_who_answers_for_the_place_gets_what_names_it(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    await _opens(town, wang, "负责地区", "写地区")
    await wang.says("、，")
    await wang.hears("请写地名，用顿号分开，最多 12 个")
    await wang.says("文一西路、萧山")
    await wang.hears("📍 负责地区：", "文一西路", "萧山")
    await _opens(town, li, "负责地区", "写地区")
    await li.says("滨江")
    await li.hears("📍 负责地区：滨江")
    near = [await lin.files("文一西路的快递晚了三天还没到") for _ in range(2)]
    assert [town.ticket(each)["handler"] for each in near] == ["王强", "王强"]
    other = await lin.files("快递晚了三天还没到")

    assert town.ticket(other)["handler"] == "李娜"


async def test_a_manager_sets_it_for_others_and_sees_it(
    town: Town, chen: Actor, wang: Actor, li: Actor
) -> None:
    await chen.says("/people")
    for label in ("王强", "⚙️ 语言和时间", "负责地区", "西湖"):
        await town.quiet()
        await chen.presses(label)
    await chen.hears("王强 负责哪些地区", "负责地区：西湖")
    await chen.says("/people")
    await chen.chat_when_quiet()
    await chen.presses("王强")
    await chen.hears("📇 王强", "📍 负责地区：西湖")
    await wang.says("/me")
    card = await wang.hears("⚙️ 王强", "📍 负责地区：西湖")
    data = next(
        each["callback_data"]
        for row in card["reply_markup"]["inline_keyboard"]
        for each in row
        if "负责地区" in each["text"]
    )
    await li.forges(li.said()[-1], data)
    await li.hears_toast(NOT_YOURS)
    await wang.forges(card, data.replace("regions", "region")[:-1] + ":9")

    await wang.hears_toast(NOT_YOURS)


async def test_an_imported_colleague_has_the_places_of_the_file(
    town: Town, chen: Actor, wang: Actor
) -> None:
    await chen.says("/import")
    await chen.hears("地区")
    table = "姓名,角色,部门,地区\n孙宁,处理人,物流配送部,余杭、西湖\n周梅,客户,,余杭\n"
    chen.world.sends_file(chen.id, table.encode(), "people.csv", kind="document")
    await chen.hears("第 3 行", "地区：客户不填这一列")
    right = table.replace("周梅,客户,,余杭\n", "")
    chen.world.sends_file(chen.id, right.encode(), "people.csv", kind="document")
    await chen.hears("孙宁 · 处理人 · 物流配送部 · 余杭 · 西湖")
    await chen.presses("✅ 导入")
    file = (await chen.hears("🔗 邀请码"))["document"]
    codes = chen.world.file_bytes(chen.world.file(file["file_id"])).decode("utf-8-sig")
    sun = await town.customer("孙宁")
    await sun.says(f"/start {codes.strip().rpartition('start=')[2]}")
    await chen.presses("✅ 确认加入")
    await sun.hears("🎉")
    await sun.says("/me")

    await sun.hears("📍 负责地区：", "余杭", "西湖")


async def test_places_in_english(town: Town) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await _opens(town, ann, "Places", "Yuhang", "Write places")
    await ann.says("West Lake, Ely")

    await ann.hears("Answers for: Ely, West Lake")
