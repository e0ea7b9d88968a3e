"""The commands that Telegram offers, by role and language, stand in the README's table."""

import re
from pathlib import Path

import pytest

from handlers.keyboards import commands_for, commands_of
from prompts.texts import LANGUAGES
from storage.people import Person
from storage.rules.roles import Role

README = (Path(__file__).parents[2] / "README.md").read_text("utf8")
ROWS = re.findall(r"^\| ([^|]+) \| ([^|]*`/[^|]*) \|$", README, re.M)


def in_the_table(role: Role) -> set[str]:
    """What the README says somebody in that role has."""
    theirs = [text for who, text in ROWS if "everybody" in who or role.value in who]
    said = {command for text in theirs for command in re.findall(r"`/([a-z]+)", text)}
    same = any(role.value in who and "the same" in text for who, text in ROWS)
    return said | (in_the_table(Role.SUPERVISOR) if same else set())


@pytest.mark.parametrize("role", Role)
def test_each_role_s_are_in_the_table(role: Role) -> None:
    assert set(commands_of(role)) | {"start"} == in_the_table(role)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", Role)
def test_each_is_explained_in_the_person_s_language(role: Role, language: str) -> None:
    offered = commands_for(Person(role=role, language=language))
    assert [each["command"] for each in offered] == [
        each for each in commands_of(role) if each != "staff"
    ]
    assert all(1 <= len(each["description"]) <= 256 for each in offered)
    assert all(re.fullmatch("[a-z]{1,32}", each["command"]) for each in offered)
