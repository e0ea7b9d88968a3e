"""The preset is a desk that works as the service rules say."""

import pytest

from storage.rules.desk import Desk, load_desk, presets
from storage.rules.kinds import Kind

GENERAL = load_desk("general")


@pytest.mark.parametrize("preset", presets())
def test_every_preset_can_be_loaded(preset: str) -> None:
    assert load_desk(preset).departments


@pytest.mark.parametrize(
    ("grade", "acknowledge", "first_response", "resolve"),
    [
        (1, "15m", "1h", "24h"),
        (2, "30wm", "4wh", "2wd"),
        (3, "2wh", "1wd", "3wd"),
        (4, "4wh", "3wd", "7wd"),
    ],
)
def test_the_grades_promise_what_the_service_rules_say(
    grade: int, acknowledge: str, first_response: str, resolve: str
) -> None:
    promised = GENERAL.grades[grade]
    found = (promised.acknowledge, promised.first_response, promised.resolve)
    assert tuple(map(str, found)) == (acknowledge, first_response, resolve)


def test_only_critical_matters_run_round_the_clock_and_reach_managers_at_once() -> None:
    for number, grade in GENERAL.grades.items():
        assert grade.round_the_clock == grade.managers_at_once == (number == 1)


@pytest.mark.parametrize("kind", [Kind.SUGGESTION, Kind.PRAISE, Kind.INQUIRY])
def test_what_is_no_grievance_is_minor(kind: Kind) -> None:
    assert GENERAL.usual_grade(kind, "privacy") == 4


def test_a_grievance_has_the_grade_of_its_category() -> None:
    assert GENERAL.usual_grade(Kind.COMPLAINT, "privacy") == 2
    assert GENERAL.usual_grade(Kind.COMPLAINT, "no such category") == 3


def test_it_has_the_categories_that_readers_know() -> None:
    assert " ".join(GENERAL.categories) == (
        "attitude delay damage_loss billing quality fault refund info_error privacy other"
    )


def test_every_category_has_a_department_and_words_and_an_example_in_both_languages() -> None:
    for category in GENERAL.categories.values():
        assert category.department in GENERAL.departments
        if category.id != "other":
            for language in ("zh", "en"):
                assert len(category.words.of(language)) >= 20
                assert category.examples.of(language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_word_stands_for_two_categories(language: str) -> None:
    words = [word for each in GENERAL.categories.values() for word in each.words.of(language)]
    assert len(words) == len(set(words))


def test_it_has_a_quality_office_and_answers_for_suppliers() -> None:
    assert GENERAL.quality_office is GENERAL.departments["quality"]
    assert [each.id for each in GENERAL.departments.values() if each.supplier] == ["supplier"]


def test_the_follow_up_asks_whether_it_was_solved_the_stars_and_a_word() -> None:
    questions = GENERAL.follow_up.questions
    assert [question.id for question in questions] == ["solved", "stars", "word"]
    assert questions[0].text.text("zh") == "您的问题解决了吗？"
    assert questions[0].text.text("en") == "Has your matter been solved?"


def test_what_it_says_of_the_course_of_a_ticket_is_what_holds_where_nothing_is_said() -> None:
    for said in ("assignment", "waiting", "extension", "urge", "chase", "escalation"):
        assert getattr(GENERAL, said) == Desk.model_fields[said].default
