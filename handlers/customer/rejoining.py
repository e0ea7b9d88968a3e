"""Whether what was written is a matter of its own, or belongs to what was begun before: decided by
a press, or in words."""

from dataclasses import replace

from handlers.customer.draft import Draft
from handlers.customer.live_card import kept_card, send_card
from handlers.turn import Turn
from prompts.wishes.parting import says_another, says_same


def keep_apart(turn: Turn, draft: Draft) -> None:
    """It is a matter of its own; the other one waits until this one is done."""
    apart = replace(draft.beside_the_next(), parting=False)
    if turn.press is None:
        send_card(turn, apart)
    else:
        turn.show(kept_card(turn, apart), slot=draft.slot)


def put_together(turn: Turn, draft: Draft) -> None:
    """It belongs to what was set aside for it."""
    one = draft.put_together()
    turn.take_out(turn.person, draft.slot)
    turn.send(turn.person, kept_card(turn, one), slot=one.slot)


def decide_in_words(turn: Turn, draft: Draft, words: str) -> bool:
    """Whether the words are the answer to just that."""
    if says_another(words):
        keep_apart(turn, draft)
    elif says_same(words):
        put_together(turn, draft)
    else:
        return False
    return True
