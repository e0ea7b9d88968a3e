"""What a desk file says about answering and resolving, and how its mistakes are told."""

from pathlib import Path

import pytest

from storage.rules.desk import DeskFileError, load_desk
from storage.rules.kinds import Kind
from tests.conversations.desks import desk_with


def test_the_general_preset_lets_staff_undo_and_has_grave_outcomes_confirmed() -> None:
    desk = load_desk("general")
    assert str(desk.answering.undo) == "4s"
    assert desk.resolving.confirmed == (1, 2)
    assert not desk.resolving.wants_evidence(Kind.COMPLAINT, 1)


def test_a_desk_file_without_these_sections_changes_nothing(tmp_path: Path) -> None:
    text = Path(desk_with(tmp_path, {})).read_text("utf8")
    before, _, rest = text.partition("[answering]")
    after = rest.partition("[urge]")[2]
    path = tmp_path / "older.toml"
    path.write_text(f"{before}[urge]{after}", "utf8")
    desk = load_desk(path)
    assert desk.answering.undo is None
    assert desk.resolving.confirmed == desk.resolving.evidence == ()


def test_evidence_is_wanted_by_grade_or_by_kind(tmp_path: Path) -> None:
    evidence = 'evidence = [1, "fault_report"]\nconfirmed = [1, 2]'
    resolving = load_desk(desk_with(tmp_path, {"confirmed = [1, 2]": evidence})).resolving
    assert resolving.wants_evidence(Kind.COMPLAINT, 1)
    assert resolving.wants_evidence(Kind.FAULT_REPORT, 4)
    assert not resolving.wants_evidence(Kind.COMPLAINT, 2)


@pytest.mark.parametrize(
    ("line", "wrong", "expected"),
    [
        ('undo = "4s"', 'undo = "5m"', 'answering.undo: expected 1s to 60s, found "5m"'),
        ('undo = "4s"', 'undo = "0s"', 'answering.undo: expected 1s to 60s, found "0s"'),
        ("confirmed = [1, 2]", 'evidence = ["moon"]', 'found "moon"'),
        ("confirmed = [1, 2]", "evidence = [5]", "expected a grade (1 to 4) or one of complaint"),
        ("confirmed = [1, 2]", "confirmed = [0]", "resolving.confirmed.0: expected"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, line: str, wrong: str, expected: str) -> None:
    with pytest.raises(DeskFileError) as error:
        load_desk(desk_with(tmp_path, {line: wrong}))
    assert expected in str(error.value)
