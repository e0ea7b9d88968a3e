"""duban evaluate: how right the readers are on texts with labels."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bot.cli.evaluation_tables import tables
from bot.cli.options import AsJson, ByReader, Data
from bot.cli.readers import opened, readers_of
from bot.evaluation.evaluation import Evaluation, Report
from bot.evaluation.figures import Confusion, Hits
from bot.evaluation.incidents import pairs_found
from bot.evaluation.rows import NoDataSet
from bot.evaluation.taught import taught_tasks
from bot.settings import Settings, SettingsError, load_settings
from prompts.reading.offline import OfflineReader
from storage.rules.desk import load_desk

_DATA_SET = Path("../shared/data/dev")
_OFFLINE = "offline"
_SAME = "same incident, zh"  # each two records of it are one
_DESK = "general"  # the labels are told in its categories
_READ_AT = datetime(2026, 11, 20, 8, tzinfo=UTC)  # so that two runs say the same


def command(
    data_set: Annotated[
        Path, typer.Option("--data-set", help="A folder of labelled texts.")
    ] = _DATA_SET,
    reader: ByReader = None,
    taught: Annotated[
        bool,
        typer.Option("--taught", help="Also what the rules make of texts after some teaching."),
    ] = False,
    as_json: AsJson = False,
    data: Data = None,
) -> None:
    """Measure each reader: accuracy, macro-F1 and what is taken for what, for each task."""
    settings = load_settings(data_dir=data)
    evaluation = Evaluation(data_set, load_desk(_DESK), _READ_AT)
    names = [reader] if reader is not None else readers_of(settings)
    try:
        reports = [asyncio.run(_report(settings, evaluation, name, taught)) for name in names]
    except NoDataSet as error:
        raise SettingsError(str(error)) from error
    if as_json:
        typer.echo(json.dumps([_as_json(report) for report in reports], ensure_ascii=False))
    else:
        for report in reports:
            for table in tables(report):
                Console(highlight=False).print(table)


async def _report(settings: Settings, evaluation: Evaluation, name: str, taught: bool) -> Report:
    async with opened(name, settings, OfflineReader, dict) as reader:
        report = await evaluation.of(name, reader)
    if name == _OFFLINE:  # these two are no model's work
        pairs = pairs_found(evaluation.folder)
        report.facts |= {} if pairs is None else {_SAME: pairs}
        if taught:
            report.tasks |= await taught_tasks(evaluation.folder, evaluation.desk, evaluation.now)
    return report


def _as_json(report: Report) -> dict[str, Any]:
    return {
        "reader": report.reader,
        "texts": report.texts,
        "read_by_model": report.by_model,
        "milliseconds": round(report.milliseconds, 3),
        "tasks": {name: _task(confusion) for name, confusion in report.tasks.items()},
        "facts": {name: _found(hits) for name, hits in sorted(report.facts.items())},
    }


def _task(confusion: Confusion) -> dict[str, Any]:
    table: dict[str, dict[str, int]] = {}
    for (truth, guess), count in confusion.counts.items():
        table.setdefault(truth, {})[guess] = count
    return {
        "rows": confusion.rows,
        "accuracy": round(confusion.accuracy, 4),
        "macro_f1": round(confusion.macro_f1, 4),
        "confusion": table,
    }


def _found(hits: Hits) -> dict[str, Any]:
    return {
        "marked": hits.marked,
        "found": hits.found,
        "right": hits.right,
        "precision": round(hits.precision, 4),
        "recall": round(hits.recall, 4),
        "f1": round(hits.f1, 4),
    }
