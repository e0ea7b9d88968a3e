"""What `duban evaluate` prints for people."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bot.evaluation.evaluation import Report
from bot.evaluation.figures import Confusion


def tables(report: Report) -> Iterator[RenderableType]:
    """One reader: all tasks, the facts, then what is taken for what."""
    yield f"{report.reader}: {report.texts} texts, {report.milliseconds:.2f} ms each in the mean"
    if report.by_model:
        yield f"{report.by_model} of them were read by the model, the others by the rules"
    yield _tasks(report)
    if report.facts:
        yield _facts(report)
    for name, confusion in report.tasks.items():
        yield f"\n{name}: rows are true, columns were read"
        yield _confusion(confusion)


def _tasks(report: Report) -> Table:
    table = Table("task", "rows", "accuracy", "macro-F1")
    for name, confusion in report.tasks.items():
        figures = f"{confusion.accuracy:.3f}", f"{confusion.macro_f1:.3f}"
        table.add_row(name, str(confusion.rows), *figures)
    return table


def _facts(report: Report) -> Table:
    table = Table("facts", "marked", "found", "right", "precision", "recall", "F1")
    for name, hits in sorted(report.facts.items()):
        counts = (hits.marked, hits.found, hits.right)
        shares = (hits.precision, hits.recall, hits.f1)
        table.add_row(name, *map(str, counts), *(f"{share:.3f}" for share in shares))
    return table


def _confusion(confusion: Confusion) -> Table:
    table = Table()
    labels = confusion.labels
    table.add_column()
    for label in labels:
        table.add_column(label, justify="right")
    for truth in labels:
        counts = [confusion.counts[truth, guess] for guess in labels]
        if any(counts):
            cells = (Text(str(count or ""), style="bold" * (guess == truth))
                     for guess, count in zip(labels, counts, strict=True))  # fmt: skip
            table.add_row(truth, *cells)
    return table
