"""What a person did wrong, or has to put right, said to them in a sentence."""


class Mistake(Exception):
    """Its text is for the person at the terminal."""
