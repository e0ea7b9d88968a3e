"""The command line: `duban …`, one module a command.

Commands that run a desk import it when they are called: aiogram alone takes two seconds to load,
and `duban tickets` shall answer at once.
"""

from bot.cli.app import main

__all__ = ["main"]
