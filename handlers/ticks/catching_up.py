"""Old tickets are made findable by their words, a few at a time, until all of them are."""

from handlers.work import Work
from storage.catching_up import catch_up_endings, catch_up_people, catch_up_tickets


class CatchUp:
    """Once there is nothing left it doesn't look again until the desk starts anew."""

    def __init__(self) -> None:
        self._is_done = False

    def go_on(self, work: Work, limit: int) -> int:
        """A part of what is left. Less than ``limit``: the next part can wait for the next tick,
        so that nobody is held up."""
        if self._is_done:
            return 0
        parts = (catch_up_tickets, catch_up_people, catch_up_endings)
        done = next(filter(None, (part(work.session, limit - 1) for part in parts)), 0)
        self._is_done = not done
        return done
