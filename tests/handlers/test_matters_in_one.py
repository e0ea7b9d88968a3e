"""Whether one message tells of several matters, by the general preset."""

from datetime import UTC, datetime

import pytest

from handlers.customer.several_matters import matters_in
from storage.rules.desk import load_desk
from tests.handlers.matters_in_one_cases import ONE, ONE_LIST, SEVERAL, TWO

GENERAL = load_desk("general")
NOW = datetime(2026, 11, 20, 6, tzinfo=UTC)


@pytest.mark.parametrize("text", TWO)
def test_two_matters_are_seen(text: str) -> None:
    assert len(matters_in(text, NOW, GENERAL)) == 2


@pytest.mark.parametrize("text", [*ONE, *ONE_LIST])
def test_one_matter_with_more_to_say_is_one(text: str) -> None:
    assert matters_in(text, NOW, GENERAL) == ()


@pytest.mark.parametrize(("text", "begin"), SEVERAL.items())
def test_each_point_of_a_list_is_a_matter(text: str, begin: tuple[str, ...]) -> None:
    found = matters_in(text, NOW, GENERAL)

    assert len(found) == len(begin), found
    for matter, words in zip(found, begin, strict=True):
        assert matter.startswith(words)


def test_each_half_has_its_own_words() -> None:
    text = "空调坏了三天没人修。另外，上个月物业费多收了我200块"

    found = matters_in(text, NOW, GENERAL)
    assert found == ("空调坏了三天没人修。", "上个月物业费多收了我200块")


def test_a_letter_is_one_matter_however_many_points_it_has() -> None:
    assert matters_in(TWO[0] + "，请尽快处理，谢谢你们" * 20, NOW, GENERAL) == ()
