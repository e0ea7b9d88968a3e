"""Names that nobody introduces don't leave; ordinary words do."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from prompts.model.masking import Mask
from prompts.model.mentions import mentioned
from storage.rules.desk import load_desk
from tests.model.mention_cases import NAMED, NAMED_LATER, NAMELESS

GENERAL = load_desk("general")
NOW = datetime(2026, 11, 20, 6, tzinfo=UTC)


def hidden(text: str) -> str:
    return Mask([text], names=(), now=NOW, desk=GENERAL).hide(text)


@pytest.mark.parametrize("cases", [NAMED, NAMED_LATER])
def test_nine_names_in_ten_are_masked(cases: Sequence[tuple[str, str]]) -> None:
    leaked = [(text, name) for text, name in cases if name in hidden(text)]

    assert len(leaked) <= len(cases) / 10, leaked


@pytest.mark.parametrize("text", NAMELESS)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert list(mentioned(text)) == []


def test_what_a_message_is_about_stays() -> None:
    assert hidden("王芳把我骂了") == "[NAME_1]把我骂了"
    assert hidden("Ms Carter was rude to me") == "Ms [NAME_1] was rude to me"


def test_a_name_is_hidden_wherever_it_stands() -> None:
    text = "员工陈建国动手打人。陈建国还骂人"

    assert hidden(text) == "员工[NAME_1]动手打人。[NAME_1]还骂人"
