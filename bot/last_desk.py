"""A data folder keeps which desk file it was last run with.

Commands beside a desk are called from other shells, without its DUBAN_DESK: by another desk file
they would invite into departments that it doesn't have.
"""

from pathlib import Path

from storage.rules.desk import presets

KEPT_IN = "desk-file"


def keep_desk(folder: Path, desk: str) -> None:
    """The desk in ``folder`` runs by that preset or desk file from now on."""
    folder.mkdir(parents=True, exist_ok=True)
    named = desk if desk in presets() else str(Path(desk).resolve())
    new = folder / f"{KEPT_IN}.new"
    new.write_text(named, "utf8")
    new.replace(folder / KEPT_IN)


def last_desk(folder: Path) -> str | None:
    """The preset, or the desk file's path, which the folder was last run with; None: never."""
    try:
        return (folder / KEPT_IN).read_text("utf8")
    except FileNotFoundError:
        return None
