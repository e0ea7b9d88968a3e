"""What staff had begun to write down for a caller who is erased: its card says so."""

from collections.abc import Iterable

from handlers.customer.draft import slot_of_draft
from handlers.work import Screen, Work
from storage.caller_drafts import Forgotten


def put_out(work: Work, drafts: Iterable[Forgotten]) -> None:
    """The words go from the writer's chat, and with them the buttons."""
    for writer, draft_id in drafts:
        gone = Screen(work.texts_for(writer).say("draft-of-erased-caller"))
        work.update(writer, slot_of_draft(draft_id), gone)
