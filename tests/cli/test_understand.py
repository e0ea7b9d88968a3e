"""`duban understand`: what the reader makes of texts, as it is told at the command line."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main

KEYS = [
    *("id", "kind", "category", "grade", "sentiment", "facts", "outcome", "confidence"),
    "reader",
]


class Terminal:
    """Where somebody types `duban understand …`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, out: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._out = out

    def says(self, *arguments: str, typed: bytes = b"", status: int = 0) -> tuple[str, str]:
        """What it answers, and what it complains of."""
        self._monkeypatch.setattr(sys, "argv", ["duban", "understand", *arguments])
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        with pytest.raises(SystemExit) as ended:
            main()
        answered = self._out.readouterr()
        assert ended.value.code == status, answered.err
        return answered.out, answered.err

    def reads(self, text: str, *arguments: str) -> dict[str, Any]:
        """The reading of one text."""
        line = json.dumps({"id": 1, "text": text}).encode()
        found: dict[str, Any] = json.loads(self.says("--json", *arguments, typed=line)[0])
        return found


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    monkeypatch.delenv("DUBAN_DESK", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return Terminal(monkeypatch, capsys)


def test_each_line_of_a_file_is_answered_by_one(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text(
        '{"id": "a", "text": "快递丢了，要求赔偿"}\n\n{"id": 7, "text": "Thanks!", "more": 1}\n',
        "utf8",
    )
    said, _ = terminal.says(str(file), "--json")
    first, second = map(json.loads, said.splitlines())
    assert list(first) == KEYS
    assert (first["id"], first["kind"], first["category"]) == ("a", "complaint", "damage_loss")
    assert (first["outcome"], first["reader"]) == (["compensation"], "offline")
    assert (second["id"], second["kind"]) == (7, "chat")


def test_facts_stand_with_their_place_and_what_they_mean(terminal: Terminal) -> None:
    facts = terminal.reads("昨天扣了11万元", "--now", "2026-11-18T00:30+08:00")["facts"]
    assert facts == [
        {"type": "date", "value": "昨天", "start": 0, "end": 2, "norm": "2026-11-17"},
        {"type": "amount", "value": "11万元", "start": 4, "end": 8, "norm": 110000.0},
    ]


@pytest.mark.parametrize(
    ("now", "yesterday"),
    [
        ("2026-11-18", "2026-11-17"),
        ("2026-11-18T23:00", "2026-11-17"),
        ("2026-11-17T20:00Z", "2026-11-17"),  # already the 18th in Shanghai
        ("2026-11-17T20:00-08:00", "2026-11-17"),
    ],
)
def test_days_are_those_of_the_desk(terminal: Terminal, now: str, yesterday: str) -> None:
    (fact,) = terminal.reads("昨天没人来", "--now", now)["facts"]
    assert fact["norm"] == yesterday


def test_a_desk_of_ones_own_has_its_own_categories(terminal: Terminal, tmp_path: Path) -> None:
    preset = Path("storage/rules/presets/general.toml").read_text("utf8")
    own = preset.replace("[categories.attitude", "[categories.manners")
    own = own.replace('category = "attitude"', 'category = "manners"')
    (tmp_path / "desk.toml").write_text(own, "utf8")
    read = terminal.reads("服务员骂人", "--desk", str(tmp_path / "desk.toml"))
    assert read["category"] == "manners"


def test_a_bad_line_is_named_and_nothing_else_is_lost(terminal: Terminal) -> None:
    lines = [
        b'{"id": 1, "text": "\xe6\x85\xa2"}',
        b"nonsense",
        b"\xff",
        b'{"id": 4}',
        b'{"id": 5, "text": 5}',
        b"[1]",
        b'{"id": NaN, "text": "late"}',
        b'{"text": "late"}',
    ]
    said, complained = terminal.says("-", "--json", typed=b"\n".join(lines), status=2)
    assert [json.loads(line)["id"] for line in said.splitlines()] == [1, None]
    assert [sentence.split(":")[0] for sentence in complained.splitlines()] == [
        f"standard input, line {number}" for number in range(2, 8)
    ]


def test_a_file_that_is_not_there_is_named(terminal: Terminal, tmp_path: Path) -> None:
    for wrong in (tmp_path, tmp_path / "nowhere.jsonl"):
        said, complained = terminal.says(str(wrong), "--json", status=2)
        assert (said, complained.startswith(f"{wrong} can't be read: ")) == ("", True)


@pytest.mark.parametrize(
    "now", ["yesterday", "0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00", ""]
)
def test_an_instant_that_is_none_is_named(terminal: Terminal, now: str) -> None:
    _, complained = terminal.says("--now", now, status=2)
    assert complained.startswith("--now takes an ISO instant")


def test_for_people_it_tells_what_it_means(terminal: Terminal) -> None:
    text = "投诉：昨天煤气泄漏 [red]没人来"
    line = json.dumps({"id": "letter", "text": f"{text}\u001b[2J"}).encode()
    said, _ = terminal.says("--now", "2026-11-18", typed=line)
    assert f"{text}\N{REPLACEMENT CHARACTER}[2J" in said
    assert "letter" in said
    assert "1 Critical: 煤气泄漏" in said
    assert "昨天 = 2026-11-17" in said


def test_half_a_sign_breaks_nothing(terminal: Terminal) -> None:
    line = b'{"id": "\\ud800", "text": "\\udc00 \\ud800"}'
    said, _ = terminal.says("--json", typed=line)
    assert json.loads(said)["kind"] == "chat"
    assert "chat" in terminal.says(typed=line)[0]
