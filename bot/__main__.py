"""`python -m bot …` does what `duban …` does."""

from bot.cli import main

main()
