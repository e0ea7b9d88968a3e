"""People by file: what `duban people import` reads, checks and does."""
