"""Buttons, and the rows in which they stand."""

from collections.abc import Sequence
from typing import TypedDict

from aiogram.filters.callback_data import CallbackData


class Button(TypedDict):
    """An inline button as the Bot API takes it."""

    text: str
    callback_data: str


Rows = Sequence[Sequence[Button]]


def button(text: str, press: CallbackData) -> Button:
    """A button labelled ``text``."""
    return {"text": text, "callback_data": press.pack()}


def in_rows(buttons: Sequence[Button], width: int) -> list[list[Button]]:
    """``buttons`` in rows of ``width``."""
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]
