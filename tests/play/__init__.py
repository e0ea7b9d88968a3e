"""People who do anything at any time: what holds all the same."""
