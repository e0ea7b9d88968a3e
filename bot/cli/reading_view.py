"""What `duban understand` prints for people: the text with its facts marked, and what it means."""

from collections.abc import Iterator
from unicodedata import category as category_of

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bot.cli.records import Record
from prompts.reading.reading import UNSURE, Fact, FactType, Reading, Sentiment
from storage.rules.desk import Desk

_FEELINGS = {
    Sentiment.NEGATIVE: "red",
    Sentiment.NEUTRAL: "default",
    Sentiment.POSITIVE: "green",
}
_COLOURS = {
    FactType.DATE: "cyan",
    FactType.TIME: "cyan",
    FactType.AMOUNT: "yellow",
    FactType.PLACE: "green",
    FactType.ORG: "magenta",
}
_OTHER_COLOUR = "blue"
_KEPT = "\n\t"


def shown(record: Record, reading: Reading, desk: Desk) -> Iterator[RenderableType]:
    """One record and its reading. What people wrote is text, never markup nor terminal codes."""
    name = "" if record.id is None else str(record.id)
    yield Rule(Text(printable(name)), align="left", style="dim")
    yield _marked(record.text, reading.facts)
    yield _meaning(reading, desk)


def printable(text: str) -> str:
    """The text without signs that a terminal would obey, sign for sign."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if category_of(sign) in ("Cc", "Cs") and sign not in _KEPT
        else sign
        for sign in text
    )  # fmt: skip


def _marked(text: str, facts: tuple[Fact, ...]) -> Text:
    marked = Text(printable(text))
    for fact in facts:
        colour = _COLOURS.get(fact.type, _OTHER_COLOUR)
        marked.stylize(f"underline {colour}", fact.start, fact.end)
    return marked


def _meaning(reading: Reading, desk: Desk) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for what, said in _lines(reading, desk):
        table.add_row(what, said)
    return table


def _lines(reading: Reading, desk: Desk) -> Iterator[tuple[str, Text]]:
    sure = "" if reading.confidence >= UNSURE else ", unsure"
    yield "kind", Text(f"{reading.kind} ({reading.confidence:.0%}{sure}, {reading.reader})")
    yield "category", Text(f"{reading.category} {desk.category(reading.category).name.text('zh')}")
    because = f": {', '.join(reading.grade_words)}" if reading.grade_words else ""
    grade = desk.grades[reading.grade].name.en
    yield "grade", Text(printable(f"{reading.grade} {grade}{because}"))
    yield "sentiment", Text(reading.sentiment, style=_FEELINGS[reading.sentiment])
    if reading.outcome:
        yield "wanted", Text(", ".join(reading.outcome))
    for fact in reading.facts:
        norm = "" if fact.norm is None else f" = {fact.norm}"
        yield fact.type, Text(printable(f"{fact.value}{norm}"))
