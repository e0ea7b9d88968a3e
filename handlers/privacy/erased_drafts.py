"""What staff had begun to write about somebody who is erased goes too, and they are told."""

from handlers.customer.draft import slot_of_draft
from handlers.taking_out import take_out_slot
from handlers.work import Work
from storage.erasing import Begun


def put_out(work: Work, begun: Begun) -> None:
    """The words of drafts go from the writer's chat, and with them the buttons; of what waited in
    a step it is said that it is gone, not what it was."""
    for writer, draft_id, _ in begun.drafts:
        take_out_slot(work, writer, slot_of_draft(draft_id), "draft-of-erased-caller")
    for writer in begun.writers:
        work.tell(writer, "words-of-erased")
