"""`duban teach`: what is learned is kept in the data folder, sealed, and used by `understand`."""

import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.cli import main

STREETS = [f"{where}{what}" for where in ("东街", "东街那边", "在东街上") for what in "甲乙丙丁"]
PARKS = [f"{where}{what}" for where in ("西园", "西园那边", "在西园里") for what in "甲乙丙丁"]
PLACES = [(text, "街道") for text in STREETS] + [(text, "公园") for text in PARKS]


class Terminal:
    """Where somebody types `duban …`."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, out: pytest.CaptureFixture[str], folder: Path
    ) -> None:
        self._monkeypatch = monkeypatch
        self._out = out
        self.folder = folder

    def says(self, *arguments: str, typed: str = "", status: int = 0) -> tuple[str, str]:
        """What it answers, and what it complains of."""
        self._monkeypatch.setattr(sys, "argv", ["duban", *arguments, "--data", str(self.folder)])
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        with pytest.raises(SystemExit) as ended:
            main()
        answered = self._out.readouterr()
        assert ended.value.code == status, answered.err
        return answered.out, answered.err

    def teaches(self, rows: Sequence[tuple[str, str]], *arguments: str) -> str:
        lines = (json.dumps({"text": text, "label": label}) for text, label in rows)
        return self.says("teach", "-", *arguments, typed="\n".join(lines))[0]

    def reads(self, text: str) -> str:
        """The category of a text."""
        line = json.dumps({"text": text})
        return str(json.loads(self.says("understand", "--json", typed=line)[0])["category"])


@pytest.fixture
def terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Terminal:
    monkeypatch.setenv("COLUMNS", "100")
    return Terminal(monkeypatch, capsys, tmp_path / "data")


def test_what_is_taught_is_read(terminal: Terminal) -> None:
    assert terminal.reads("西园的路灯") == "other"
    said = terminal.teaches(PLACES, "--field", "category")
    assert "Learned category from 24 texts." in said
    assert "the model reads it from now on" in said
    assert terminal.reads("西园的路灯") == "公园"


def test_understanding_makes_no_ledger(terminal: Terminal) -> None:
    terminal.reads("西园的路灯")
    assert not terminal.folder.exists()


def test_lessons_add_up_and_the_newest_label_of_a_text_counts(terminal: Terminal) -> None:
    few = terminal.teaches(PLACES[::3])
    assert "too few" in few
    assert terminal.reads("西园的路灯") == "other"
    assert "from 24 texts" in terminal.teaches(PLACES)
    turned = [(text, "公园" if label == "街道" else "街道") for text, label in PLACES]
    assert "from 24 texts" in terminal.teaches(turned)
    assert terminal.reads("西园的路灯") == "街道"


def test_a_model_that_no_longer_helps_is_given_up(terminal: Terminal) -> None:
    terminal.teaches(PLACES)
    assert "the rules go on reading it" in terminal.teaches([(text, "公园") for text, _ in PLACES])
    assert terminal.reads("西园的路灯") == "other"


def test_why_a_model_that_beats_the_rules_is_not_used_is_said(terminal: Terminal) -> None:
    same = [
        (f"同样的话{sign}", "甲" if place % 3 else "乙") for place, sign in enumerate("一" * 30)
    ]
    rows = [(f"{text}{'。' * place}", label) for place, (text, label) in enumerate(same)]
    said = terminal.teaches(rows)
    assert "the rules 0.0%" in said
    assert "always says the most frequent label is right as often (66.7%)" in said
    assert terminal.reads("同样的话一") == "other"


def test_the_report_explains(terminal: Terminal) -> None:
    said = terminal.teaches(PLACES, "--report")
    assert "macro-F1" in said
    assert "precision" in said
    assert "“西园”" in said


def test_no_word_of_a_lesson_is_to_be_found_in_the_folder(terminal: Terminal) -> None:
    terminal.teaches(PLACES)
    for file in terminal.folder.iterdir():
        assert "西园".encode() not in file.read_bytes()


def test_bad_lines_are_named_and_the_others_learned(terminal: Terminal) -> None:
    lines = ['{"text": "好", "label": "positive"}', "?", '{"text": "好", "label": "glad"}']
    lines += ['{"text": "好"}', '{"text": " ", "label": "positive"}']
    said, complaint = terminal.says(
        "teach", "-", "--field", "sentiment", typed="\n".join(lines), status=2
    )
    assert "from 1 texts" in said
    assert len(complaint.splitlines()) == 4
    assert "one of negative, neutral, positive" in complaint


def test_a_label_fits_its_place(terminal: Terminal) -> None:
    for label in ("", "x" * 201, "a\x1b[0m", ["a"], True):
        line = json.dumps({"text": "好", "label": label})
        assert "label" in terminal.says("teach", "-", typed=line, status=2)[1]
