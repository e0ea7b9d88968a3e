"""duban doctor: look at everything a desk needs, and say what to do."""

import json
from collections.abc import Iterator

import typer
from rich.console import Console
from rich.text import Text

from bot.cli.options import AsJson, Data
from bot.cli.progress import Bars
from bot.clock import Clock
from bot.doctor.findings import Finding, Status
from bot.settings import load_settings

_STYLES = {Status.GOOD: "green", Status.WARNING: "bold yellow", Status.PROBLEM: "bold red"}


def command(as_json: AsJson = False, data: Data = None) -> None:
    """Examine the desk, also beside a running one. Exit status 1 when something is wrong (✗)."""
    from bot.doctor.doctor import examine

    settings = load_settings(data_dir=data).where_a_desk_is()
    with Bars(transient=True) as bars:
        found = examine(settings, now=Clock().now(), progress=bars.show)
        findings = list(found if as_json else _printed(found))
    count = {status: sum(each.status is status for each in findings) for status in Status}
    if as_json:
        typer.echo(json.dumps(_plain(findings, count), ensure_ascii=False))
    else:
        _conclude(count)
    if count[Status.PROBLEM]:
        raise typer.Exit(1)


def _printed(findings: Iterator[Finding]) -> Iterator[Finding]:
    """Each as soon as it is known."""
    console = Console(highlight=False)
    for each in findings:
        style = _STYLES[each.status]
        line = Text.assemble((each.status.mark, style), " ", (each.check, "bold"), ": ")
        line.append(each.found, "" if each.is_good else style)
        console.print(line, soft_wrap=True)
        if each.advice:
            console.print(Text(f"  → {each.advice}"), soft_wrap=True)
        yield each


def _conclude(count: dict[Status, int]) -> None:
    problems, warnings = count[Status.PROBLEM], count[Status.WARNING]
    if problems or warnings:
        typer.echo(f"{problems} problems (✗), {warnings} warnings (!).")
    else:
        typer.echo("All is well.")


def _plain(findings: list[Finding], count: dict[Status, int]) -> dict[str, object]:
    return {
        "checks": [each.as_json() for each in findings],
        "warnings": count[Status.WARNING],
        "problems": count[Status.PROBLEM],
    }
