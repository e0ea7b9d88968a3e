"""Replies to begin with, and forbidden phrases, are checked with the desk file."""

from pathlib import Path

import pytest

from storage.rules.desk import DeskFileError, load_desk
from tests.rules.test_desk_file import SMALL_DESK

LINE = SMALL_DESK.count("\n") + 1
GOOD = '[[replies]]\nstate = "waiting"\ntext = { zh = "{name}，{number}", en = "{by} {{sic}}" }\n'


def _loaded(folder: Path, more: str) -> object:
    path = folder / "desk.toml"
    path.write_text(SMALL_DESK + more, "utf8")
    return load_desk(path)


def test_a_reply_may_hold_what_the_desk_fills_in(tmp_path: Path) -> None:
    assert _loaded(tmp_path, GOOD)


@pytest.mark.parametrize(
    ("more", "line", "told"),
    [
        (GOOD.replace("{name}", "{nmae}"), 2, "replies.0.text.zh: expected one of {name}"),
        (GOOD.replace("{by}", "{by"), 2, "replies.0.text.en: expected braces only around one of"),
        (GOOD.replace("{by}", "{by!r}"), 2, "replies.0.text.en: expected braces only around"),
        (GOOD.replace("{by}", "{0}"), 2, "found {0}"),
        (GOOD.replace("waiting", "closed"), 1, "replies.0.state: expected a state in which staff"),
        (GOOD.replace("waiting", "lost"), 1, "replies.0.state: expected 'new', 'in_progress'"),
        (GOOD.replace("state", "category"), 1, "replies.0.category: expected one of the"),
        (GOOD.replace("{by}", "x" * 1501), 2, "text.en: expected at most 1500 characters"),
        (GOOD + '[forbidden]\nzh = ["走开", " "]\n', 4, "forbidden.zh: expected phrases that"),
    ],
)
def test_a_reply_that_could_not_be_said_is_refused(
    more: str, line: int, told: str, tmp_path: Path
) -> None:
    with pytest.raises(DeskFileError) as refusal:
        _loaded(tmp_path, more)

    assert f":{LINE + line}: " in str(refusal.value)
    assert told in str(refusal.value)
