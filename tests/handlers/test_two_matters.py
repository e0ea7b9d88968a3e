"""Whether one message tells of two matters, by the general preset."""

from datetime import UTC, datetime

import pytest

from handlers.customer.two_matters import two_in
from storage.rules.desk import load_desk
from tests.handlers.two_matters_cases import ONE, TWO

GENERAL = load_desk("general")
NOW = datetime(2026, 11, 20, 6, tzinfo=UTC)


@pytest.mark.parametrize("text", TWO)
def test_two_matters_are_seen(text: str) -> None:
    assert two_in(text, NOW, GENERAL) is not None


@pytest.mark.parametrize("text", ONE)
def test_one_matter_with_more_to_say_is_one(text: str) -> None:
    assert two_in(text, NOW, GENERAL) is None


def test_each_half_has_its_own_words() -> None:
    text = "空调坏了三天没人修。另外，上个月物业费多收了我200块"
    found = two_in(text, NOW, GENERAL)

    assert found is not None
    assert text[: found[0]] == "空调坏了三天没人修。"
    assert text[found[1] :] == "上个月物业费多收了我200块"


def test_a_letter_is_one_matter_however_many_points_it_has() -> None:
    assert two_in(TWO[0] + "，请尽快处理，谢谢你们" * 20, NOW, GENERAL) is None
