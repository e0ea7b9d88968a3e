"""`duban same`: which records tell the same incident, as it is told at the command line."""

import io
import json
import sys

import pytest

from bot.cli import main

RECORDS: list[dict[str, object]] = [
    {"id": "a", "text": "枫林苑三期昨晚八点停电，到今早还没有来电，冰箱里的东西都坏了"},
    {"id": 2, "text": "[bold]在网上买的鞋穿了两天就开胶，卖家不给换"},
    {"text": "我住枫林苑三期，整晚停电，打物业电话没人接，请尽快抢修"},
]


class Terminal:
    """Where somebody types `duban same …`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, out: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._out = out

    def says(self, *arguments: str, typed: str, status: int = 0) -> tuple[str, str]:
        """What it answers, and what it complains of."""
        self._monkeypatch.setattr(sys, "argv", ["duban", "same", *arguments])
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        with pytest.raises(SystemExit) as ended:
            main()
        answered = self._out.readouterr()
        assert ended.value.code == status, answered.err
        return answered.out, answered.err


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    monkeypatch.setenv("COLUMNS", "100")
    return Terminal(monkeypatch, capsys)


def lines(*records: dict[str, object]) -> str:
    return "\n".join(json.dumps(record) for record in records)


def test_each_record_is_answered_by_its_group(terminal: Terminal) -> None:
    said, _ = terminal.says("--json", "--data", "nowhere", typed=lines(*RECORDS))
    assert [json.loads(line) for line in said.splitlines()] == [
        {"id": "a", "group": 1},
        {"id": 2, "group": 2},
        {"id": None, "group": 1},
    ]


def test_people_are_shown_what_was_told_more_than_once(terminal: Terminal) -> None:
    said, _ = terminal.says(typed=lines(*RECORDS))
    assert "整晚停电" in said
    assert "开胶" not in said
    assert said.endswith("3 records: 1 incidents told more than once, 1 records like no other.\n")


def test_nothing_told_twice(terminal: Terminal) -> None:
    said, _ = terminal.says("-", typed=lines(RECORDS[1]))
    assert said == "1 records: 0 incidents told more than once, 1 records like no other.\n"


def test_a_bad_line_is_named_and_the_others_are_answered(terminal: Terminal) -> None:
    said, complaint = terminal.says("--json", typed=lines(*RECORDS) + "\n{", status=2)
    assert len(said.splitlines()) == 3
    assert "line 4" in complaint
