"""What `duban teach` prints: a sentence, and with --report what stands behind it."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bot.cli.reading_view import printable
from bot.evaluation.figures import Confusion, Hits
from prompts.reading.learning.comparing import FOLDS
from prompts.reading.learning.teaching import Teaching


def told(teaching: Teaching) -> str:
    """In a sentence or two: what was learned, and who reads from now on."""
    field, trials = teaching.field, len(teaching.comparison.trials)
    learned = f"Learned {field} from {teaching.lessons} texts."
    if not trials:
        return f"{learned} That is too few to tell whether it helps: the rules go on reading it."
    model, rules = teaching.comparison.model_right, teaching.comparison.rules_right
    return (
        f"{learned} Of texts it was not taught, the model reads {model / trials:.1%} right,"
        f" the rules {rules / trials:.1%}: {_who_reads(teaching)}."
    )


def _who_reads(teaching: Teaching) -> str:
    if teaching.is_used:
        return "the model reads it from now on"
    comparison = teaching.comparison
    if comparison.model_right <= comparison.rules_right:
        return "the rules go on reading it"
    share = comparison.commonest / len(comparison.trials)
    return (
        "but whoever always says the most frequent label is right as often"
        f" ({share:.1%}), so the model tells nothing yet and the rules go on reading it"
    )


def shown(teaching: Teaching) -> Iterator[RenderableType]:
    """Rules and model beside each other, label by label, and what the model goes by."""
    trials = teaching.comparison.trials
    if trials:
        yield f"\nCross-validation in {FOLDS} parts: each text read by a model taught the others"
        yield _overall(teaching)
        yield _by_label(teaching)
    if teaching.strongest:
        yield "\nWhat speaks most for a label"
        yield _strongest(teaching.strongest)


def _overall(teaching: Teaching) -> Table:
    table = Table("reader", "right", "of", "accuracy", "macro-F1")
    comparison = teaching.comparison
    rules, model = Confusion(), Confusion()
    for trial in comparison.trials:
        rules.add(trial.truth, trial.rules)
        model.add(trial.truth, trial.model)
    for name, answers in (("rules", rules), ("model", model)):
        right = sum(answers.counts[label, label] for label in answers.labels)
        figures = f"{answers.accuracy:.3f}", f"{answers.macro_f1:.3f}"
        table.add_row(name, str(right), str(answers.rows), *figures)
    return table


def _by_label(teaching: Teaching) -> Table:
    table = Table("label", "texts", "rules: precision", "recall", "model: precision", "recall")
    trials = teaching.comparison.trials
    for label in sorted({trial.truth for trial in trials}):
        rules = _hits(label, [(trial.truth, trial.rules) for trial in trials])
        model = _hits(label, [(trial.truth, trial.model) for trial in trials])
        shares = (rules.precision, rules.recall, model.precision, model.recall)
        cells = (f"{share:.3f}" for share in shares)
        table.add_row(Text(label), str(rules.marked), *cells)
    return table


def _hits(label: str, answers: list[tuple[str, str]]) -> Hits:
    return Hits(
        marked=sum(truth == label for truth, _ in answers),
        found=sum(said == label for _, said in answers),
        right=sum(truth == said == label for truth, said in answers),
    )


def _strongest(strongest: Mapping[str, Sequence[str]]) -> Table:
    table = Table("label", "signs and pieces of words")
    for label, grams in strongest.items():
        table.add_row(Text(label), Text(" ".join(f"“{printable(gram)}”" for gram in grams)))
    return table
