"""/import: customers with their groups, and staff, from a file that is sent in the chat."""

import io

import pytest
from openpyxl import Workbook
from sqlalchemy import select

from storage.invites import Invite
from storage.people import Person
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

TABLE = """姓名,角色,电话,telegram_id,客户组,部门
周梅,,138 0000 1234,,VIP,
Lin,customer,,7000,重要客户,
王强,处理人,,,,物流配送部
"""


def _sends(actor: Actor, content: bytes, name: str = "名单.csv") -> None:
    actor.world.sends_file(actor.id, content, name, kind="document")


def _known(town: Town) -> list[tuple[str, str | None]]:
    with town.reading() as session:
        grouped = select(Person).where(Person.customer_group.is_not(None)).order_by(Person.id)
        return [(each.name, each.customer_group) for each in session.scalars(grouped)]


def _invites(town: Town) -> list[tuple[str, str | None]]:
    with town.reading() as session:
        made = select(Invite).where(Invite.made_by.is_not(None))
        return [(each.role.value, each.department) for each in session.scalars(made)]


async def test_it_is_shown_first_and_done_at_one_press(town: Town, chen: Actor) -> None:
    await chen.says("/import")
    await chen.hears("请发送 CSV 或 XLSX 文件")
    _sends(chen, TABLE.encode())
    preview = await chen.hears(
        "还没有导入", "新客户 2", "邀请员工 1", "138****1234", "王强 · 处理人"
    )
    assert (_known(town), _invites(town)) == ([], [])
    await chen.presses("✅ 导入")
    await chen.hears("已导入", "新客户 2 · 邀请员工 1")
    await town.quiet()

    assert _known(town) == [("周梅", "VIP"), ("Lin", "VIP")]
    assert _invites(town) == [("handler", "logistics")]
    file = chen.said()[-1]["document"]
    table = chen.world.file_bytes(chen.world.file(file["file_id"])).decode("utf-8-sig")
    assert table.startswith("王强,处理人,物流配送部,https://t.me/")
    # A second device still shows the button.
    await chen.forges(preview, preview["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    await town.quiet()
    assert len(_invites(town)) == 1


async def test_who_joins_by_such_a_code_is_confirmed(town: Town, chen: Actor, lin: Actor) -> None:
    await chen.says("/import")
    _sends(chen, TABLE.encode())
    await chen.presses("✅ 导入")
    await chen.hears("已导入")
    await town.quiet()
    file = chen.said()[-1]["document"]
    table = chen.world.file_bytes(chen.world.file(file["file_id"])).decode("utf-8-sig")
    await lin.says(f"/start {table.strip().rpartition('=')[2]}")
    await chen.presses("确认", under=await chen.hears("林晓", "处理人"))

    await lin.hears("🎉", "处理人")


async def test_wrong_lines_are_named_and_nothing_is_half_done(town: Town, chen: Actor) -> None:
    await chen.says("/import")
    _sends(chen, (TABLE + "吴一,国王,,,,\n=1+1,,,8,,\n郑二,,123,,,\n").encode("gb18030"))
    wrong = words(await chen.hears("有 3 行要改，什么都没有导入"))

    assert "第 5 行：角色：没有“国王”" in wrong
    assert "第 6 行：姓名：只能是文字，不能是公式" in wrong
    assert "第 7 行：电话：“123”不是电话号码" in wrong
    assert (_known(town), _invites(town)) == ([], [])
    _sends(chen, TABLE.encode("utf-8-sig"))
    await chen.hears("还没有导入", "新客户 2")


async def test_in_english_a_workbook(town: Town) -> None:
    ann = await town.staff("Ann", "admin", language="en")
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["name", "phone", "group"], ["Mary", 13800001234, "VIP"], ["Kai", None, None]):
        sheet.append(row)
    await ann.says("/people")
    await ann.presses("Import")
    await ann.hears("Please send a CSV or XLSX file")
    _sends(ann, _bytes(book), "people.xlsx")
    await ann.hears("1 line is wrong", "line 3: expected a phone or a telegram_id")
    sheet.delete_rows(3)
    _sends(ann, _bytes(book), "people.xlsx")
    await ann.hears("Preview", "new 1", "Mary · customer · 138****1234 · VIP")
    await ann.presses("✅ Import")
    await ann.hears("Imported", "new 1")

    assert _known(town) == [("Mary", "VIP")]


async def test_in_english_a_table_of_customers_and_staff(
    town: Town, eve: Actor, mary: Actor
) -> None:
    table = "name,role,phone,group,department,region\nMay,,+1 202 555 0123,VIP,,\n"
    await eve.says("/import")
    _sends(eve, f"{table}Max,king,,,,\n".encode(), "people.csv")
    await eve.hears(
        "1 line is wrong", "line 3: role: there is no 'king'; known: customer, handler,"
    )
    assert (_known(town), _invites(town)) == ([], [])
    _sends(eve, f"{table}Max,handler,,,logistics,Ely\n".encode(), "people.csv")
    await eve.hears("Preview, nothing is imported yet", "staff invited 1", "Max · handler")
    await eve.presses("✅ Import")
    await eve.hears("Imported", "new 1 · staff invited 1")
    await eve.hears("Codes, one for each")
    code = _codes(eve).strip().rpartition("=")[2]
    await mary.says(f"/start {code}")
    await eve.presses("Let in", under=await eve.hears("Mary", "handler (Logistics"))

    await mary.hears("🎉", "handler (Logistics")
    await mary.says("/me")
    await mary.hears("Answers for: Ely")


async def test_a_workbook_in_chinese(town: Town, chen: Actor) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["姓名", "电话", "客户组"],
        ["周梅", 13800001234, "重要客户"],
        ["吴一", "123", None],
    ):
        sheet.append(row)
    await chen.says("/import")
    _sends(chen, _bytes(book), "名单.xlsx")
    await chen.hears("有 1 行要改，什么都没有导入", "第 3 行：电话：“123”不是电话号码")
    assert _known(town) == []
    sheet.delete_rows(3)
    _sends(chen, _bytes(book), "名单.xlsx")
    await chen.hears("还没有导入", "新客户 1", "138****1234")
    await chen.presses("✅ 导入")
    await chen.hears("已导入")

    assert _known(town) == [("周梅", "VIP")]


def _bytes(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _codes(actor: Actor) -> str:
    """The latest file with codes."""
    file = [each for each in actor.said() if "document" in each][-1]["document"]
    return actor.world.file_bytes(actor.world.file(file["file_id"])).decode("utf-8-sig")


async def test_in_english_a_manager_invites_only_within_their_scope(town: Town) -> None:
    boss = await town.staff("Kim", "manager", "finance", "en")
    await boss.says("/import")
    table = "name,role,department\nAl,handler,finance\nBo,handler,logistics\nCy,manager,finance\n"
    _sends(boss, table.encode(), "people.csv")
    wrong = words(await boss.hears("2 lines are wrong"))

    assert "line 3: department: that is not yours to give" in wrong
    assert "line 4: role: that is not yours to give" in wrong
    assert _invites(town) == []


async def test_a_manager_invites_only_within_their_scope(town: Town) -> None:
    boss = await town.staff("钱总", "manager", "finance")
    await boss.says("/import")
    _sends(
        boss, "姓名,角色,部门\n甲,处理人,财务部\n乙,处理人,物流配送部\n丙,经理,财务部\n".encode()
    )
    wrong = words(await boss.hears("有 2 行要改"))

    assert "第 3 行：部门：您不能给这个" in wrong
    assert "第 4 行：角色：您不能给这个" in wrong
    assert _invites(town) == []


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ("姓名;客户组\n周梅;VIP\n李;没有\n", 3),
        ("\r\n姓名;客户组\r\n周梅;VIP\r\n李;没有\r\n", 4),
        ("sep=;\r\n姓名;客户组\r\n周梅,小;VIP\r\n李;没有\r\n", 4),
        ("sep=,\n姓名,客户组\n周梅,VIP\n李,没有\n", 4),
    ],
)
async def test_what_stands_between_the_columns_is_found(
    town: Town, chen: Actor, table: str, line: int
) -> None:
    await chen.says("/import")
    await town.quiet()
    _sends(chen, table.encode())

    await chen.hears("有 2 行要改", f"第 {line} 行：客户组：没有“没有”")


@pytest.mark.parametrize(
    ("language", "table", "said"),
    [
        ("zh", "姓名,telegram_id,客户组\n林晓,{id},无\n", "在您的部门没有工单"),
        ("en", "name,telegram_id,group\nLin,{id},none\n", "has no ticket in your departments"),
    ],
)
async def test_of_customers_one_changes_those_who_have_a_ticket_in_ones_scope(
    town: Town, lin: Actor, language: str, table: str, said: str
) -> None:
    await lin.files("快递延误了三天还没送到")
    await town.joins_group(lin, "VIP")
    other = await town.staff("钱总", "manager", "finance", language)
    theirs = await town.staff("孙总", "manager", "logistics", language)
    for actor in (other, theirs):
        await actor.says("/import")
        await town.quiet()
        _sends(actor, table.format(id=lin.id).encode())
        await town.quiet()

    await other.hears(said)
    await theirs.presses(theirs.words.label("btn-import-yes"))
    await town.quiet()
    assert _known(town) == []


@pytest.mark.parametrize(
    ("name", "content", "answer"),
    [
        ("名单.pdf", b"%PDF", "请发送 CSV 或 XLSX 文件"),
        ("名单.csv", b"shoe\n43\n", "没有“shoe”这一列"),
        ("名单.csv", "姓名\n".encode(), "文件里没有人"),
        ("名单.xlsx", b"nothing", "这不是 XLSX 工作簿"),
        ("名单.csv", ("姓名\n" + "甲\n" * 1001).encode(), "最多 1000 行"),
    ],
)
async def test_what_is_no_such_table_is_said_and_asked_for_again(
    town: Town, chen: Actor, name: str, content: bytes, answer: str
) -> None:
    await chen.says("/import")
    await chen.hears("请发送")
    _sends(chen, content, name)
    await town.quiet()

    assert answer in words(chen.said()[-1])
    assert "✖️ 取消" in labels(chen.said()[-1])


async def test_it_is_for_managers(town: Town, wang: Actor, zhao: Actor, lin: Actor) -> None:
    for somebody in (wang, zhao, lin):
        await somebody.says("/import")
        await somebody.hears("这里没有您可以办理的内容")
        await somebody.forges(somebody.said()[-1], "im:1")
        await somebody.hears_toast("这里没有您可以办理的内容")


@pytest.mark.parametrize(
    ("language", "short", "way"),
    [("zh", "📄 导入还在等文件", "取消"), ("en", "📄 The import still waits for a file", "Cancel")],
)
async def test_while_it_waits_other_commands_repeat_one_line(
    town: Town, language: str, short: str, way: str
) -> None:
    boss = await town.staff("周总", "manager", language=language)
    await boss.says("/import")
    for _ in range(2):
        await boss.says("/pool")
    await town.quiet()

    assert boss.times_heard("CSV") == 1
    assert boss.times_heard(short) == 2
    assert any(way in label for label in labels(boss.said()[-1]))
    _sends(boss, TABLE.encode())
    await boss.hears("138****1234")


@pytest.mark.parametrize(
    ("language", "yes", "answer"),
    [
        ("zh", "✅ 导入", "请发送 /import 再发一次文件"),
        ("en", "✅ Import", "send /import and the file"),
    ],
)
async def test_a_preview_that_was_left_says_how_to_begin_again(
    town: Town, language: str, yes: str, answer: str
) -> None:
    boss = await town.staff("周总", "manager", language=language)
    await boss.says("/import")
    await town.quiet()
    _sends(boss, TABLE.encode())
    await boss.hears("138****1234")
    await boss.says("/export")
    await town.quiet()
    await boss.presses(yes)

    await boss.hears_toast(answer)
    assert _known(town) == []


async def test_a_line_is_told_all_that_is_wrong_with_it(town: Town, chen: Actor) -> None:
    await chen.says("/import")
    await chen.hears("请发送")
    _sends(chen, "姓名,电话,客户组,语言\n周梅,12,钻石,法文\n林一,13800001234,,中文\n".encode())
    told = words(await chen.hears("有 1 行要改"))

    assert [line for line in told.splitlines() if "第 2 行" in line] == [
        line for line in told.splitlines() if "第 " in line
    ]
    assert all(each in told for each in ("“12”", "“钻石”", "“法文”"))


@pytest.mark.parametrize("written", ["中文", "zh", "英文", "English", "Chinese"])
async def test_a_language_may_be_called_as_people_call_it(
    town: Town, chen: Actor, written: str
) -> None:
    await chen.says("/import")
    await chen.hears("请发送")
    _sends(chen, f"姓名,电话,语言\n周梅,13800001234,{written}\n".encode())

    await chen.hears("还没有导入", "新客户 1")


@pytest.mark.parametrize(("language", "yes"), [("zh", "导入吧"), ("en", "ok import them")])
async def test_what_is_shown_is_done_at_a_word(town: Town, language: str, yes: str) -> None:
    boss = await town.staff("Hana", "manager", language=language)
    await boss.says("/import")
    await town.quiet()
    _sends(boss, TABLE.encode())
    await town.quiet()
    await boss.says(yes)
    await boss.hears({"zh": "已导入", "en": "Imported"}[language])
    await town.quiet()

    assert _known(town) == [("周梅", "VIP"), ("Lin", "VIP")]
