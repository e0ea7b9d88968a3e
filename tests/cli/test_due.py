"""`duban due`: when promises fall due, as it is told at the command line."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main

EXAMPLE = ["--opened", "2026-09-30T17:20+08:00", "--grade", "3"]


class Terminal:
    """Where somebody types `duban due …`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, out: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._out = out

    def says(self, *arguments: str, status: int = 0) -> str:
        """What it answers; for a mistake, what it complains of."""
        self._monkeypatch.setattr(sys, "argv", ["duban", "due", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        answered = self._out.readouterr()
        assert ended.value.code == status, answered.err
        assert not (answered.out and answered.err)
        return answered.out or answered.err

    def json(self, *arguments: str) -> dict[str, Any]:
        """The answer with --json."""
        found: dict[str, Any] = json.loads(self.says(*arguments, "--json"))
        return found


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    monkeypatch.delenv("DUBAN_DESK", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return Terminal(monkeypatch, capsys)


def test_the_example_of_the_definitions_comes_out_as_they_say(terminal: Terminal) -> None:
    due = terminal.json(*EXAMPLE)
    assert list(due) == ["acknowledge", "first_response", "resolve", "outer", "chases", "counted"]
    assert due["acknowledge"] == "2026-10-08T10:20:00+08:00"
    assert due["first_response"] == "2026-10-08T18:00:00+08:00"
    assert due["resolve"] == "2026-10-10T18:00:00+08:00"
    assert due["outer"] is None
    assert len(due["chases"]) == 18
    assert due["chases"][0] == {
        "promise": "acknowledge",
        "milestone": "half",
        "to": "handler",
        "at": "2026-10-08T09:20:00+08:00",
    }
    assert due["counted"][:2] == [
        ["2026-09-30T17:20:00+08:00", "2026-09-30T18:00:00+08:00"],
        ["2026-10-08T09:00:00+08:00", "2026-10-08T12:00:00+08:00"],
    ]
    assert due["counted"][-1][1] == due["resolve"]


def test_chases_stand_in_order_of_time(terminal: Terminal) -> None:
    for grade in "1234":
        told = terminal.json("--opened", "2026-02-13T23:59:59Z", "--grade", grade)["chases"]
        assert [chase["at"] for chase in told] == sorted(chase["at"] for chase in told)


def test_pauses_move_it_on_in_working_time(terminal: Terminal) -> None:
    first = ["--pause", "2026-10-08T09:30+08:00/2026-10-08T10:00+08:00"]
    again = ["--pause", "2026-10-08T01:45Z/2026-10-08T02:15Z"]
    due = terminal.json(*EXAMPLE, *again, *first)
    assert due["acknowledge"] == "2026-10-08T11:05:00+08:00"
    assert due["resolve"] == "2026-10-12T09:45:00+08:00"
    assert ["2026-10-08T09:00:00+08:00", "2026-10-08T09:30:00+08:00"] in due["counted"]
    assert ["2026-10-08T10:15:00+08:00", "2026-10-08T12:00:00+08:00"] in due["counted"]


def test_a_vips_ordinary_matter_is_a_serious_one(terminal: Terminal) -> None:
    serious = ["--opened", "2026-09-30T17:20+08:00", "--grade", "2"]
    assert terminal.json(*EXAMPLE, "--group", "VIP") == terminal.json(*serious)


def test_a_desk_of_ones_own_has_its_own_promises(terminal: Terminal, tmp_path: Path) -> None:
    desk = tmp_path / "desk.toml"
    desk.write_text(
        OWN_DESK + '[[promises]]\nkind = "appeal"\nresolve = "30m"\nouter = "15d"\n', "utf8"
    )
    asked = ["--opened", "2026-03-28T12:00+01:00", "--grade", "4", "--desk", str(desk)]
    assert terminal.json(*asked)["resolve"] == "2026-03-28T15:00:00+01:00"
    appeal = terminal.json(*asked, "--kind", "appeal")
    assert appeal["resolve"] == "2026-03-28T12:30:00+01:00"
    assert appeal["outer"] == "2026-04-13T17:00:00+02:00"
    assert {chase["promise"] for chase in appeal["chases"]} == {
        "acknowledge",
        "first_response",
        "resolve",
        "outer",
    }


OWN_DESK = """\
name = "Corner Shop"
timezone = "Europe/Berlin"
[hours]
monday = ["09:00-17:00"]
[grades]
1 = { name = "1", acknowledge = "1h", first_response = "1h", resolve = "3h" }
2 = { name = "2", acknowledge = "1h", first_response = "1h", resolve = "3h" }
3 = { name = "3", acknowledge = "1h", first_response = "1h", resolve = "3h" }
4 = { name = "4", acknowledge = "20s", first_response = "1h", resolve = "3h" }
[departments.all]
name = "Everybody"
[categories.other]
name = "Other"
department = "all"
"""


def test_for_people_it_also_tells_what_was_skipped_made_up_and_paused(terminal: Terminal) -> None:
    pause = ["--pause", "2026-10-08T09:30+08:00/2026-10-08T10:00:30+08:00"]
    said = terminal.says(*EXAMPLE, *pause)
    assert "Opened Wed 2026-09-30 17:20, grade 3 (Ordinary)" in said
    assert "│ resolve        │ 3wd      │ Mon 2026-10-12 09:30:30 │" in said
    assert "│ Thu 2026-10-08 09:20    │ acknowledge    │ half" in said
    assert "Skipped: Thu 2026-10-01 National Day\n" in said
    assert "Counted: Sat 2026-10-10 make-up working day\n" in said
    assert "Paused:  Thu 2026-10-08 09:30 to Thu 2026-10-08 10:00:30\n" in said


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["--opened", "2026-09-30T17:20"], "--opened takes an ISO instant with an offset"),
        (["--opened", "2026-09-30"], "--opened takes"),
        (["--opened", "yesterday"], "found 'yesterday'"),
        (["--opened", "9999-12-31T00:00+08:00"], "years go from 1 to 9999"),
        (["--opened", "0001-01-01T00:00+08:00"], "years go from 1 to 9999"),
        (["--grade", "5"], "'--grade'"),
        (["--grade", "high"], "'--grade'"),
        (["--kind", "rant"], "'--kind'"),
        (["--category", "weather"], "no category 'weather'; known: attitude, delay"),
        (["--group", "vip"], "no group 'vip'; known: VIP"),
        (["--desk", "nowhere.toml"], "there is no such file"),
        (["--pause", "2026-10-08T09:30+08:00"], "--pause takes FROM/TO"),
        (["--pause", "2026-10-08T09:30/2026-10-08T10:00+08:00"], "--pause takes an ISO instant"),
        (["--pause", "2026-10-08T09:30Z/2026-10-08T10:00"], "--pause takes an ISO instant"),
        (["--pause", "2026-10-08T09:30Z/2026-10-08T09:00Z"], "can't end before it begins"),
    ],
)
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_mistake_is_named_in_a_sentence(
    wrong: list[str], told: str, form: list[str], terminal: Terminal
) -> None:
    assert told in terminal.says(*EXAMPLE, *wrong, *form, status=2)


def test_without_an_opening_there_is_nothing_to_reckon(terminal: Terminal) -> None:
    assert "'--opened'" in terminal.says("--grade", "3", status=2)


def test_the_desk_of_the_settings_is_asked_where_none_is_named(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk = tmp_path / "desk.toml"
    desk.write_text(OWN_DESK, "utf8")
    monkeypatch.setenv("DUBAN_DESK", str(desk))
    assert terminal.json(*EXAMPLE)["resolve"] == "2026-09-30T14:20:00+02:00"
