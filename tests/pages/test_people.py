"""Who is on the page, who joins, and who is looked at."""

from playwright.async_api import Browser, expect

from bot.sandbox.page.cast import Part
from tests.pages.driver import NARROW, SandboxPage
from tests.pages.stage import Show, buttons


async def test_at_the_first_visit_everybody_needed_is_there(
    page: SandboxPage, stage_show: Show
) -> None:
    owners = {category.department for category in stage_show.stage.desk.categories.values()}
    assert {department for role, department in stage_show.stage.invited if role == "handler"} == (
        owners
    )
    assert stage_show.stage.invited[-2:] == [("supervisor", None), ("manager", None)]
    await expect(page.column("customer").last).to_contain_text("/start")
    await expect(page.column("staff").last).to_contain_text("/start CODE1")
    await page.column("staff").part("chooser").click()
    everywhere = page.column("staff").part("menu-item").filter(has_text="主管 · 全部部门")
    await expect(everywhere).to_have_count(1)


async def test_a_second_visit_adds_nobody(
    browser: Browser, page: SandboxPage, stage_show: Show
) -> None:
    before = len(stage_show.stage.world.people)
    async with await SandboxPage.open(browser, stage_show.address, language="en") as second:
        assert await second.column("customer").person() == await page.column("customer").person()
    assert len(stage_show.stage.world.people) == before


async def test_more_customers_and_staff_can_be_added(page: SandboxPage, stage_show: Show) -> None:
    first = await page.column("customer").person()
    second = await page.column("customer").adds()
    assert second != first
    department = next(iter(stage_show.stage.desk.departments.values())).name.zh
    supervisor = await page.column("staff").adds(role="主管", department=department)
    invited = stage_show.stage.invited
    assert invited[-1][0] == "supervisor"
    await expect(page.column("staff").last).to_contain_text(f"/start CODE{len(invited)}")
    assert supervisor not in (first, second)

    await page.column("customer").chooses(first)
    await page.column("customer").says("我是第一个")
    assert (await stage_show.heard())[-1]["message"]["from"]["first_name"] == first


async def test_an_administrator_can_be_added(page: SandboxPage, stage_show: Show) -> None:
    added = await page.column("manager").adds_an_administrator()

    assert stage_show.stage.invited[-1][0] == "admin"
    by_name = {each.first_name: each.id for each in stage_show.stage.world.people}
    assert stage_show.page.cast.part(by_name[added]).role == "admin"


async def test_the_column_goes_to_the_one_who_is_called(
    page: SandboxPage, stage_show: Show
) -> None:
    world = stage_show.stage.world
    handlers = [p for p in world.people if stage_show.page.cast.part(p.id).role == "handler"]
    await stage_show.bot.says(handlers[1].id, "新工单", reply_markup=buttons({"接单": "a"}))
    staff = page.column("staff")
    await expect(staff.part("person-name")).to_have_text(handlers[1].first_name)
    await staff.hears("新工单")


async def test_a_column_in_use_stays_and_says_who_waits(
    page: SandboxPage, stage_show: Show
) -> None:
    world, staff = stage_show.stage.world, page.column("staff")
    handlers = [p for p in world.people if stage_show.page.cast.part(p.id).role == "handler"]
    await stage_show.bot.says(handlers[1].id, "您好")
    await staff.part("input").fill("正在写")
    await stage_show.bot.says(handlers[1].id, "新工单", reply_markup=buttons({"接单": "a"}))
    await expect(staff.part("jump")).to_contain_text(handlers[1].first_name)
    assert await staff.person() == handlers[0].first_name
    await staff.part("jump").click()
    await staff.hears("新工单")
    await expect(staff.part("jump")).to_have_count(0)


async def test_somebody_who_blocks_the_bot_is_shown_so(page: SandboxPage, stage_show: Show) -> None:
    lin = page.column("customer")
    await lin.part("more").click()
    await lin.part("menu-item").filter(has_text="屏蔽机器人").click()
    await expect(lin.part("blocked")).to_be_visible()
    assert (await stage_show.heard())[-1]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    await lin.says("又来了")
    await expect(lin.part("blocked")).to_be_hidden()


async def test_who_joined_the_staff_moves_to_the_staffs_column(
    page: SandboxPage, stage_show: Show
) -> None:
    lin, staff = page.column("customer"), page.column("staff")
    first = await lin.person()
    second = await lin.adds()
    newcomer = stage_show.stage.world.people[-1]
    stage_show.stage.joined[newcomer.id] = Part("handler", "logistics")
    scope = {"type": "chat", "chat_id": newcomer.id}
    commands = [{"command": "queue", "description": "我的待办"}]
    await stage_show.bot.call("setMyCommands", commands=commands, scope=scope)
    await expect(staff.part("person-name")).to_have_text(second)
    await expect(staff.part("chooser")).to_contain_text("处理人 · 物流配送部")
    await expect(lin.part("person-name")).to_have_text(first)


async def test_customers_are_not_called_like_the_staff(page: SandboxPage, stage_show: Show) -> None:
    world = stage_show.stage.world
    for _ in range(40):
        await stage_show.page.enter(Part(), "zh")
    parts = {each: stage_show.page.cast.part(each.id).role for each in world.people}
    customers = {each.first_name for each, role in parts.items() if role == "customer"}
    staff = {each.first_name for each, role in parts.items() if role != "customer"}
    assert len(customers) == 41
    assert not any(name in customer for customer in customers for name in staff)


async def test_an_invitation_link_asks_who_opens_it(page: SandboxPage, stage_show: Show) -> None:
    link = f"https://t.me/{stage_show.stage.world.bot.username}?start=SECRET"
    await stage_show.bot.says(stage_show.person("manager"), f"邀请链接:{link}")
    manager = page.column("manager")
    await (await manager.hears("邀请链接")).get_by_role("link").click()
    await page.part("dialog").get_by_role("button", name="一个新来的人").first.click()
    await expect(page.column("staff").last).to_contain_text("/start SECRET")
    newcomer = stage_show.stage.world.people[-1]
    assert await page.column("staff").person() == newcomer.first_name


async def test_a_narrow_screen_shows_one_chat_and_counts_what_waits_in_the_others(
    browser: Browser, stage_show: Show
) -> None:
    async with await SandboxPage.open(browser, stage_show.address, size=NARROW) as phone:
        await expect(phone.column("staff").node).to_be_hidden()
        manager_id = stage_show.person("manager")
        await stage_show.bot.says(manager_id, "您好")
        await stage_show.bot.says(manager_id, "日报")
        await expect(phone.part("tab-manager")).to_contain_text("1")
        await phone.shows("manager")
        await phone.column("manager").hears("日报")
        await expect(phone.part("tab-manager")).not_to_contain_text("1")
        wide = "document.documentElement.scrollWidth <= window.innerWidth"
        assert await phone.page.evaluate(wide)
        assert phone.errors == []
