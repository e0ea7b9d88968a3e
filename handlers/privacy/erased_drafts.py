"""What staff had begun to write about somebody who is erased goes too, and they are told."""

from handlers.customer.draft import slot_of_draft
from handlers.work import Screen, Work
from storage.erasing import Begun
from storage.outbox import messages_in


def put_out(work: Work, begun: Begun) -> None:
    """The words of drafts go from the writer's chat, and with them the buttons; of what waited in
    a step it is said that it is gone, not what it was."""
    for writer, draft_id, _ in begun.drafts:
        slot = slot_of_draft(draft_id)
        gone = Screen(work.texts_for(writer).say("draft-of-erased-caller"))
        for earlier in messages_in(work.session, writer.account, slot)[1:]:
            work.replace(writer, earlier, gone)
        work.update(writer, slot, gone)
    for writer in begun.writers:
        work.tell(writer, "words-of-erased")
