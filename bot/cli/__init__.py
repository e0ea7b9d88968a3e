"""The command line: `duban …`, one module a command."""

from bot.cli.app import main

__all__ = ["main"]
