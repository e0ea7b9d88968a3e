"""`duban evaluate`: how right the readers are, as it is told at the command line."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main

LETTERS: list[dict[str, Any]] = [
    {"text": "投诉物业乱收费，拒不退款", "label_kind": "complaint"},
    {"text": "恳请解决噪音扰民", "label_kind": "request"},
    {"text": "请问几点开门？", "label_kind": "question"},
    {"text": "请问什么时候开门？", "label_kind": "complaint"},
]
FACTS: list[dict[str, Any]] = [
    {
        "lang": "zh",
        "text": "付了100元，昨天退款，电话13800001111",
        "facts": [{"type": "amount", "start": 2, "end": 6}, {"type": "date", "start": 0, "end": 1}],
        "outcome": ["refund"],
    }
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, rows in (("zh_message_kind", LETTERS), ("facts", FACTS)):
        lines = (json.dumps({"id": number, **row}) for number, row in enumerate(rows))
        (tmp_path / f"{name}.jsonl").write_text("\n".join(lines), "utf8")
    return tmp_path


def evaluate(
    monkeypatch: pytest.MonkeyPatch, out: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, str]:
    monkeypatch.setattr(sys, "argv", ["duban", "evaluate", *arguments])
    monkeypatch.setenv("COLUMNS", "100")
    with pytest.raises(SystemExit) as ended:
        main()
    answered = out.readouterr()
    return int(ended.value.code or 0), answered.out or answered.err


def test_each_reader_is_measured_by_what_the_folder_has(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = evaluate(monkeypatch, capsys, "--data-set", str(folder), "--json")
    (report,) = json.loads(said)
    assert (status, report["reader"], report["texts"]) == (0, "offline", 5)
    assert report["tasks"]["kind, zh letters"] == {
        "rows": 4,
        "accuracy": 0.75,
        "macro_f1": 0.7333,
        "confusion": {"complaint": {"complaint": 2, "inquiry": 1}, "inquiry": {"inquiry": 1}},
    }
    assert list(report["facts"]) == ["amount, zh", "date, zh", "outcome, zh"]
    assert report["facts"]["amount, zh"]["f1"] == 1
    assert report["facts"]["date, zh"] == {
        "marked": 1,
        "found": 1,
        "right": 0,
        "precision": 0,
        "recall": 0,
        "f1": 0,
    }


def test_for_people_it_prints_tables(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _, said = evaluate(monkeypatch, capsys, "--data-set", str(folder))
    assert "offline: 5 texts" in said
    assert "│ kind, zh letters │ 4    │ 0.750    │ 0.733    │" in said
    assert "kind, zh letters: rows are true, columns were read" in said
    assert "│ complaint │         2 │       1 │" in said


def test_a_folder_without_such_files_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = evaluate(monkeypatch, capsys, "--data-set", str(tmp_path))
    assert (status, said.startswith(f"There is no data set in {tmp_path}: ")) == (2, True)


def test_a_line_that_is_no_record_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "facts.jsonl").write_text("nonsense\n", "utf8")
    status, said = evaluate(monkeypatch, capsys, "--data-set", str(folder))
    assert status == 2
    assert said.startswith(f"{folder / 'facts.jsonl'}, line 1 is no JSON object")


def test_records_of_one_incident_are_counted_in_pairs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    story = "东湖公园西门外的垃圾站三天没有清运，臭味飘进教室"
    rows = [
        (story, "东湖"),
        (f"{story}！", "东湖"),
        ("话费多扣了五十元", "扣费"),
        ("屏幕碎了", None),
    ]
    lines = (json.dumps({"text": text, "label_incident": incident}) for text, incident in rows)
    (tmp_path / "zh_same_incident.jsonl").write_text("\n".join(lines), "utf8")
    (tmp_path / "facts.jsonl").write_text("", "utf8")
    _, said = evaluate(monkeypatch, capsys, "--data-set", str(tmp_path), "--json")
    (report,) = json.loads(said)
    found = report["facts"]["same incident, zh"]
    assert (found["marked"], found["found"], found["f1"]) == (1, 1, 1)


def test_what_teaching_brings_is_measured_on_texts_that_were_not_taught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.evaluation.taught._FEW", 20)
    lines = []
    for place in range(30):
        topic = "公园" if place % 2 else "街道"
        text = f"{topic}{place}号那边的事"
        lines.append(json.dumps({"text": text, "label_domain": topic}))
    (tmp_path / "zh_gov_complaints.jsonl").write_text("\n".join(lines), "utf8")
    (tmp_path / "facts.jsonl").write_text("", "utf8")
    _, said = evaluate(monkeypatch, capsys, "--data-set", str(tmp_path), "--taught", "--json")
    (report,) = json.loads(said)
    few = report["tasks"]["topic, zh letters, 20 taught"]
    most = report["tasks"]["topic, zh letters, four fifths taught"]
    assert (few["rows"], few["accuracy"]) == (10, 1)
    assert (most["rows"], most["accuracy"]) == (30, 1)
