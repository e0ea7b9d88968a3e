"""Both languages say the same things, and all that the code asks for is there."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Resource, VariableReference
from fluent.syntax.visitor import Visitor

from prompts.texts import LANGUAGES, Html, UnknownText, Word, language_of, quote, texts

HANDLERS = Path(__file__).parents[2] / "handlers"


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 (fluent's name)
        self.names.add(node.id.name)


def source(language: str) -> str:
    return files("prompts").joinpath("locales", f"{language}.ftl").read_text("utf8")


def resource(language: str) -> Resource:
    return FluentParser(with_spans=False).parse(source(language))


def variables_by_key(language: str) -> dict[str, set[str]]:
    found = {}
    for entry in resource(language).body:
        if isinstance(entry, Message):
            visitor = _Variables()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


def test_both_languages_have_the_same_keys_and_variables() -> None:
    assert variables_by_key("zh") == variables_by_key("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_texts_can_be_parsed(language: str) -> None:
    kinds = {type(entry).__name__ for entry in resource(language).body}

    assert kinds <= {"Message", "ResourceComment", "GroupComment"}


def test_every_text_is_used_and_every_used_text_exists() -> None:
    code = "\n".join(path.read_text("utf8") for path in HANDLERS.rglob("*.py"))
    code += (HANDLERS.parent / "prompts" / "dates.py").read_text("utf8")
    for path in (HANDLERS.parent / "prompts" / "charts").glob("*.py"):
        code += path.read_text("utf8")
    quoted = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', code))
    built = tuple(re.findall(r'f"([a-z-]+-)\{', code))
    single = {"talk", "filed", "rejected", "grade", "refused", "joined", "urged"}
    single |= {"nobody", "profile"}
    known = set(variables_by_key("zh"))

    unused = {key for key in known if key not in quoted | single and not key.startswith(built)}

    assert unused == set()
    assert {key for key in quoted if key.split("-")[0] in {k.split("-")[0] for k in known}} <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_of_buttons_are_short(language: str) -> None:
    longest = 26 if language == "en" else 14
    labels = [
        texts(language).label(
            key,
            number="C20261120-0001",
            matter="",
            day="Fri 20 Nov",
            name="",
            words="",
            kind="Suggestion",
            role="manager",
            count=10,
        )
        for key in _buttons()
    ]

    assert [label for label in labels if len(label.replace("C20261120-0001", "")) > longest] == []


def _buttons() -> list[str]:
    return [key for key in variables_by_key("en") if key.startswith(("btn-", "key-"))]


def test_words_of_people_are_never_markup() -> None:
    said = texts("en").say("card-customer", customer="<b>bold</b> & <config>")

    assert said.endswith("&lt;b&gt;bold&lt;/b&gt; &amp; &lt;config&gt;")


def test_markup_of_our_own_stays_markup() -> None:
    assert "<i>x</i>" in texts("en").say("card-customer", customer=Html("<i>x</i>"))


@pytest.mark.parametrize("word", ["王{x} & {", 12345, 1])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_is_what_fluent_makes_of_it(language: str, word: Word) -> None:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source(language)))
    plain = fluent_number(word, useGrouping=False) if isinstance(word, int) else word
    for key, names in variables_by_key(language).items():
        pattern = bundle.get_message(key).value
        assert pattern is not None
        expected, errors = bundle.format_pattern(pattern, dict.fromkeys(names, plain))
        assert not errors
        assert texts(language).label(key, **dict.fromkeys(names, word)) == expected


def test_a_quotation_is_escaped() -> None:
    assert quote("a < b") == "<blockquote>a &lt; b</blockquote>"


def test_a_missing_text_is_refused_aloud() -> None:
    with pytest.raises(UnknownText, match="no-such-key"):
        texts("zh").say("no-such-key")


def test_a_missing_word_is_refused_aloud() -> None:
    with pytest.raises(UnknownText, match="filed"):
        texts("zh").say("filed")


@pytest.mark.parametrize(
    ("code", "language"),
    [("zh", "zh"), ("zh-hans", "zh"), ("zh-Hant", "zh"), ("en-GB", "en"), ("de", "en")],
)
def test_chinese_of_any_script_is_chinese_and_all_else_reads_english(
    code: str, language: str
) -> None:
    assert language_of(code, "zh") == language


def test_a_client_without_a_language_gets_the_desks() -> None:
    assert language_of(None, "zh") == "zh"
