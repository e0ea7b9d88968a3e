"""The README's table of commands and buttons says what each role is really offered."""

import re
from collections.abc import Iterator
from pathlib import Path

from handlers.keyboards import commands_of
from handlers.staff import ticket
from prompts.labels import Labels
from prompts.texts import texts
from storage.rules.desk import load_desk
from storage.rules.roles import TABLE, Right, Role, may
from tests.readme_keys import ON_KEYS, WHO, labels, names, roles_by_name, table

README = Path(__file__).parents[2] / "README.md"


def rows() -> Iterator[str]:
    """The table, as it has to stand in the README."""
    for command in sorted({command for role in Role for command in commands_of(role)}):
        offered = ["✓" if command in commands_of(role) else "" for role in Role]
        yield _row(f"`/{command}`", offered)
    looks = {"open": Right.SEE_TICKET, "files": Right.SEE_TICKET, "story": Right.SEE_TICKET}
    deeds = {do: right for do, (right, _) in {**ticket._AT_ANY_VERSION, **ticket._DEEDS}.items()}
    for do, right in {**looks, **deeds}.items():
        key = f"btn-{do.replace('_', '-')}"
        names = f"{texts('zh').label(key)}, {texts('en').label(key).split(' ', 1)[1]}"
        yield _row(names, [TABLE[right][role] or "" for role in Role])


def test_each_button_of_the_table_can_be_written() -> None:
    known = Labels(load_desk("general"))
    buttons = [row.split(" | ")[0].strip("| ") for row in rows() if "`/" not in row]
    assert len(buttons) > len(Role)
    for called in buttons:
        assert all(known.may_be(name) for name in called.split(", ")), called


def _row(name: str, cells: list[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


def test_the_readme_lists_the_commands_and_buttons_of_each_role() -> None:
    found = re.search(
        r"^\| command or button \|.*\n\|-.*\n((?:\|.*\n)+)", README.read_text("utf8"), re.M
    )
    assert found is not None
    assert found[1].splitlines() == list(rows())


def test_every_key_that_there_is_stands_in_the_readme() -> None:
    """Each of these texts is used by a keyboard: :mod:`tests.prompts.test_texts`."""
    assert all(key.startswith(ON_KEYS) for key in labels("zh"))
    missing = {names(key) for key in labels("zh")} - roles_by_name().keys()

    assert missing == set()


def test_the_readme_names_no_key_that_there_is_not() -> None:
    unknown = roles_by_name().keys() - {names(key) for key in labels("zh")}

    assert unknown == set()


def test_the_right_beside_each_screen_is_the_one_of_those_who_are_named_there() -> None:
    for screen, right, who, _ in table("screen", "right"):
        assert {role for role in Role if may(role, Right(right.strip("`")))} == WHO[who], screen
