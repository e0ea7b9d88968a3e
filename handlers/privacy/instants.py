"""Instants in a file that is read at any time."""

from datetime import datetime

from handlers.turn import Turn


def in_full(turn: Turn, at: datetime | None) -> str:
    """By the desk's clock, with the year; nothing for none."""
    return "" if at is None else f"{at.astimezone(turn.desk.zone):%Y-%m-%d %H:%M}"
