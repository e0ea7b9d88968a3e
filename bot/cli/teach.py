"""duban teach: learn from texts that somebody has given the right label."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.cli.options import Data
from bot.cli.records import BadLine, Record, records_of
from bot.cli.teaching_view import shown, told
from bot.clock import Clock
from bot.desk_file import desk_of
from bot.settings import load_settings
from bot.teaching import keep_lessons, use
from prompts.reading.learning.lessons import Field, Lesson, allowed_labels
from storage.corrections import LONGEST_LABEL
from storage.rules.desk import load_desk

_BAD_INPUT = 2


def command(
    file: Annotated[
        Path,
        typer.Argument(help='JSON lines with a "text" and a "label" each; - is standard input.'),
    ],
    field: Annotated[Field, typer.Option(help="What the labels say.")] = Field.CATEGORY,
    report: Annotated[
        bool, typer.Option("--report", help="Explain: label by label, beside the rules.")
    ] = False,
    desk: Annotated[
        str | None, typer.Option(help="A desk file or a preset's name (instead of DUBAN_DESK).")
    ] = None,
    data: Data = None,
) -> None:
    """Learn from labelled texts, as if staff had corrected them; they are kept in the ledger."""
    settings = load_settings(data_dir=data).where_a_desk_is()
    found = load_desk(desk) if desk is not None else desk_of(settings)
    lessons, bad = _lessons(file, field)
    now = Clock().now()
    database = settings.open_database()
    try:
        database.migrate()
        known = keep_lessons(database, field, lessons, now)
        # Only here: scikit-learn takes longer to load than other commands to run.
        from prompts.reading.learning.teaching import teach

        teaching = teach(field, known, found, now)
        use(database, field, teaching.model if teaching.is_used else None, now)
    finally:
        database.close()
    typer.echo(told(teaching))
    if report:
        for part in shown(teaching):
            Console(highlight=False).print(part)
    if bad:
        raise typer.Exit(_BAD_INPUT)


def _lessons(file: Path, field: Field) -> tuple[list[Lesson], int]:
    """The good lines; how many were bad, each of which is named."""
    lessons, bad = [], 0
    for number, record in enumerate(records_of(file), 1):
        why = record.why if isinstance(record, BadLine) else _objection(record, field, number)
        if why is not None:
            bad += 1
            typer.echo(why, err=True)
        elif isinstance(record, Record):
            lessons.append(Lesson(record.text, str(record.label)))
    return lessons, bad


def _objection(record: Record, field: Field, number: int) -> str | None:
    label = "" if isinstance(record.label, bool | list | dict | None) else str(record.label)
    allowed = allowed_labels(field)
    if not record.text.strip():
        return f"Record {number}: expected some text."
    if allowed is not None and label not in allowed:
        return f'Record {number}: expected a "label", one of {", ".join(allowed)}.'
    if not 0 < len(label) <= LONGEST_LABEL or not label.isprintable():
        return f'Record {number}: expected a "label" of at most {LONGEST_LABEL} characters.'
    return None
