"""A message of a draft is changed in the chat: the draft follows it."""

from dataclasses import replace

from aiogram.types import Message

from handlers.customer.draft import Draft
from handlers.customer.drafting import part_of
from handlers.customer.emergency import warned
from handlers.customer.live_card import kept_card, send_card
from handlers.customer.parting import read_alone
from handlers.customer.setting_aside import draft_of
from handlers.turn import Turn


def change_part(turn: Turn, message: Message) -> bool:
    """Follow the edit of a message of the draft; False when it belongs to none."""
    draft = draft_of(turn)
    if draft is None:
        return False
    if not draft.has(message.message_id):
        return _change_aside(turn, draft, message)
    known = draft.warned
    draft = warned(turn, draft.with_part(part_of(turn, message)).as_read(turn.reading))
    if draft.warned and not known:
        send_card(turn, draft)  # below the number
    else:
        turn.update(turn.person, draft.slot, kept_card(turn, draft))
    return True


def _change_aside(turn: Turn, draft: Draft, message: Message) -> bool:
    """It may belong to what was set aside: that has no card to be changed."""
    others = [Draft.from_json(kept) for kept in draft.aside]
    place = next((i for i, each in enumerate(others) if each.has(message.message_id)), None)
    if place is None:
        return False
    changed = others[place].with_part(part_of(turn, message))
    changed = warned(turn, changed.as_read(read_alone(turn, changed.text)))
    kept = tuple(changed.to_json() if i == place else each for i, each in enumerate(draft.aside))
    turn.conversation.draft = replace(draft, aside=kept).to_json()
    return True
