"""The model that a desk teaches: when it is used, how it is kept, what it may and may not say."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from prompts.reading.learning.grams import grams_of
from prompts.reading.learning.lessons import Field, Lesson
from prompts.reading.learning.model import Model, UnknownFormat
from prompts.reading.learning.taught import TaughtReader
from prompts.reading.learning.teaching import Teaching, teach
from prompts.reading.offline import OfflineReader
from prompts.reading.reading import MessageKind, Reader, Reading
from storage.rules.desk import Desk
from tests.reading.conftest import NOW

# A scheme of its own, as the rules can't know it: where in the town it happened.
STREETS = [f"{where}{what}" for where in ("东街", "东街那边", "在东街上") for what in "甲乙丙丁"]
PARKS = [f"{where}{what}" for where in ("西园", "西园那边", "在西园里") for what in "甲乙丙丁"]
PLACES = [Lesson(text, "street") for text in STREETS] + [Lesson(text, "park") for text in PARKS]


def taught(field: Field, lessons: Sequence[Lesson], desk: Desk) -> Model:
    model = teach(field, lessons, desk, NOW).model
    assert model is not None
    return model


async def read(reader: Reader, text: str, desk: Desk) -> Reading:
    return await reader.read(text, now=NOW, desk=desk)


@pytest.fixture(scope="module")
def teaching(desk: Desk) -> Teaching:
    return teach(Field.CATEGORY, PLACES, desk, NOW)


async def test_a_scheme_of_its_own_is_learned(teaching: Teaching, desk: Desk) -> None:
    assert teaching.is_used
    assert teaching.model is not None
    reader = TaughtReader(OfflineReader(), {Field.CATEGORY: teaching.model})
    assert (await read(reader, "西园那条路灯不亮", desk)).category == "park"
    assert (await read(reader, "昨天去了东街", desk)).category == "street"


def test_each_text_is_tried_once_by_a_model_that_was_not_taught_it(teaching: Teaching) -> None:
    comparison = teaching.comparison
    assert len(comparison.trials) == len(PLACES)
    assert (comparison.rules_right, comparison.commonest) == (0, 12)
    assert comparison.model_right > 20


def test_what_speaks_most_for_a_label_is_told(teaching: Teaching) -> None:
    assert "东街" in teaching.strongest["street"]
    assert "西园" in teaching.strongest["park"]


def test_the_same_lessons_make_the_same_model(teaching: Teaching, desk: Desk) -> None:
    again = teach(Field.CATEGORY, PLACES, desk, NOW)
    assert again.comparison == teaching.comparison
    assert teaching.model is not None
    assert taught(Field.CATEGORY, PLACES, desk).to_bytes() == teaching.model.to_bytes()


def test_a_model_that_only_knows_which_label_is_frequent_is_not_used(desk: Desk) -> None:
    lessons = [Lesson(f"同样的话{sign}", "a" if i % 3 else "b") for i, sign in enumerate("一" * 30)]
    assert not teach(Field.CATEGORY, lessons, desk, NOW).is_used


def test_the_rules_stay_where_they_are_as_good(desk: Desk) -> None:
    lessons = [Lesson("服务员态度恶劣", "attitude"), Lesson("快递晚了三天还没到", "delay")] * 10
    teaching = teach(Field.CATEGORY, lessons, desk, NOW)
    assert teaching.comparison.rules_right == len(lessons)
    assert not teaching.is_used


@pytest.mark.parametrize(
    "lessons", [PLACES[:1], PLACES[:12], [*PLACES[:12], PLACES[-1]], [PLACES[0], PLACES[-1]]]
)
def test_too_few_lessons_are_kept_but_change_nothing(lessons: list[Lesson], desk: Desk) -> None:
    assert not teach(Field.CATEGORY, lessons, desk, NOW).is_used


def test_a_model_is_kept_as_plain_arrays(teaching: Teaching) -> None:
    assert teaching.model is not None
    kept = Model.from_bytes(teaching.model.to_bytes())
    for lesson in PLACES:
        assert kept.answer(grams_of(lesson.text), {}) == lesson.label


def test_a_model_of_another_version_is_refused(
    teaching: Teaching, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert teaching.model is not None
    monkeypatch.setattr("prompts.reading.learning.model._FORMAT", 2)
    newer = teaching.model.to_bytes()
    monkeypatch.undo()
    with pytest.raises(UnknownFormat):
        Model.from_bytes(newer)


async def test_the_sentiment_is_learned_beside_the_rules(desk: Desk) -> None:
    glad = [Lesson(f"绝绝子{sign}", "positive") for sign in "甲乙丙丁戊己庚"]
    sad = [Lesson(f"无语了{sign}", "negative") for sign in "甲乙丙丁戊己庚"]
    model = taught(Field.SENTIMENT, glad + sad, desk)
    reader = TaughtReader(OfflineReader(), {Field.SENTIMENT: model})
    assert (await read(reader, "真是绝绝子", desk)).sentiment == "positive"
    assert (await read(reader, "我真的无语了", desk)).sentiment == "negative"


@pytest.fixture(scope="module")
def two_categories(desk: Desk) -> Model:
    lessons = [Lesson(text.text, "privacy") for text in PLACES[:12]]
    lessons += [Lesson(text.text, "delay") for text in PLACES[12:]]
    return taught(Field.CATEGORY, lessons, desk)


async def test_a_label_that_nobody_taught_is_left_to_the_rules(
    two_categories: Model, desk: Desk
) -> None:
    reader = TaughtReader(OfflineReader(), {Field.CATEGORY: two_categories})
    assert (await read(reader, "东街的服务员态度恶劣，骂人", desk)).category == "attitude"
    assert (await read(reader, "东街甲", desk)).category == "privacy"


async def test_the_usual_grade_follows_the_category(two_categories: Model, desk: Desk) -> None:
    reader = TaughtReader(OfflineReader(), {Field.CATEGORY: two_categories})
    plain = await read(OfflineReader(), "东街甲怎么又这样，我要投诉", desk)
    corrected = await read(reader, "东街甲怎么又这样，我要投诉", desk)
    assert not corrected.grade_words
    assert (plain.category, corrected.category) == ("other", "privacy")
    assert corrected.grade == desk.category("privacy").grade


async def test_danger_that_stands_in_words_is_not_talked_down(desk: Desk) -> None:
    lessons = [Lesson(text, "4") for text in STREETS] + [Lesson(text, "3") for text in PARKS]
    reader = TaughtReader(OfflineReader(), {Field.GRADE: taught(Field.GRADE, lessons, desk)})
    assert (await read(reader, "东街的煤气泄漏，有人受伤", desk)).grade == 1
    assert (await read(reader, "东街甲", desk)).grade == 4


async def test_a_complaint_is_not_talked_away(desk: Desk) -> None:
    lessons = [Lesson(text, "chat") for text in STREETS] + [
        Lesson(text, "praise") for text in PARKS
    ]
    reader = TaughtReader(OfflineReader(), {Field.KIND: taught(Field.KIND, lessons, desk)})
    said = await read(reader, "东街的服务员骂人，我要投诉", desk)
    assert said.kind is MessageKind.COMPLAINT


class OtherReader:
    """Not the rules."""

    async def read(self, text: str, *, now: datetime, desk: Desk) -> Reading:
        reading = OfflineReader().read_now(text, now=now, desk=desk)
        return replace(reading, reader="llm", category="fault")


async def test_any_reader_can_be_taught(teaching: Teaching, desk: Desk) -> None:
    assert teaching.model is not None
    reader = TaughtReader(OtherReader(), {Field.CATEGORY: teaching.model})
    said = await read(reader, "昨天去了东街", desk)
    assert (said.category, said.reader) == ("street", "llm")
    assert (await read(TaughtReader(OtherReader(), {}), "东街", desk)).category == "fault"


def test_numbers_and_letters_become_grams() -> None:
    assert grams_of("退2026元!") == dict.fromkeys(
        [" 退", "退", "退 ", " 0", "0 ", " 0 ", " 元", "元", "元 ", " !", "! ", " ! "], 1
    )
    assert grams_of("Hi, hi")["hi"] == 2
    assert grams_of("态度差")["态度"] == 1
    assert not grams_of("，。 \n")


def test_reading_needs_no_scikit_learn() -> None:
    code = (
        "import sys, json, bot.teaching, bot.cli.understand;"
        "print(json.dumps([name for name in ('sklearn', 'scipy') if name in sys.modules]))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert json.loads(said.stdout) == []
