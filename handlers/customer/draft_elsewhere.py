"""What is pressed under the card of a draft that isn't the one being written: it was set aside, was
thrown away, or is over."""

from handlers.customer.live_card import send_card
from handlers.customer.setting_aside import draft_of, take_up
from handlers.customer.throwing_away import bring_back
from handlers.turn import Turn
from storage.tickets import filed_from

RESUME, RESTORE = "resume", "restore"


def press_elsewhere(turn: Turn, do: str, draft_id: int) -> None:
    """Go on with it where that is what was pressed, and it is there yet; else say what became of
    it."""
    taken = take_up(turn, draft_id) if do == RESUME else None
    if taken is not None:
        turn.go(None)
        send_card(turn, taken)
    elif do != RESTORE or not bring_back(turn, draft_id):
        _explain_old(turn, draft_id)


def _explain_old(turn: Turn, draft_id: int) -> None:
    """The card is of something that is over: it says so from now on; what isn't over is shown.
    The card of what was filed tells of the ticket already."""
    ticket = filed_from(turn.session, draft_id)
    if ticket is not None and turn.person.id in (ticket.customer_id, ticket.filed_by_id):
        turn.toast("toast-already-filed", number=ticket.number)
        return
    current = draft_of(turn)
    turn.refuse(turn.texts.label("draft-over" if current is None else "draft-over-other"))
    turn.strip_buttons()
    if current is not None:
        send_card(turn, current)
