"""她的手肿起来了, "smoke is coming out again": whoever has filed a danger tells how it goes on, and
whoever has it reads that at once; another danger is a matter of its own."""

import re
from datetime import timedelta

from aiogram.types import Message

from handlers.cards.own_card import can, own_button
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from handlers.customer.emergency import warn_of
from handlers.customer.live_card import in_a_burst, show_draft
from handlers.customer.offers import LOOKED_AT, told
from handlers.customer.parting import begun_with, goes_on
from handlers.customer.past_handler import take_past_handler
from handlers.customer.setting_aside import draft_of
from handlers.customer.standing import show_standing
from handlers.customer.talk import WRITING, hand_over, passed_on
from handlers.customer.ticket_meant import is_writing
from handlers.customer.urging import urge_beside
from handlers.quoting import quoted_by
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.grades import names_danger, tells_of_danger
from prompts.reading.progress import asks_for_progress, hurries
from prompts.reading.sameness.matter import Told, shares_nothing
from prompts.reading.staff_names import complains_of_staff
from prompts.texts import Html
from prompts.wishes.at_the_scene import tells_of_the_scene
from prompts.wishes.danger_over import says_danger_over, tells_who_is_free
from prompts.wishes.parting import after_announcing
from prompts.wishes.reopening import tells_of_again
from prompts.wishes.ticket_deeds import wish_about_ticket
from storage.rules.kinds import Kind
from storage.rules.moves import Action
from storage.ticket_lists import OpenMatter, open_matters_of
from storage.tickets import Ticket, find_ticket

RUNS = timedelta(hours=3)
"""So long after it was filed a danger may go on."""
_OF_IT = re.compile(
    r"现在|还在|更|越来越|[他她它]|\b(?:now|it|he|she|they|(?:s?he|it)s|theyre|his|her|him|their|still|worse|more)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"在(?!里)|\b(?:in|at|on|from)\b(?! there| here)", re.IGNORECASE)
_SHORT = 40
"""Signs: whoever tells of another accident says more."""


def tell_running_danger(turn: Turn, message: Message) -> bool:
    """Hand it over at once; False when it tells of no danger, or may be another."""
    words = message.text or ""
    ticket = _running(turn, words) if tells_of_danger(words) else None
    if ticket is None:
        return False
    if take_past_handler(turn, message, WRITING, ticket.id):
        return True
    warn_of(turn, words)
    about, source = quoted_by(turn, message), message.message_id
    said = hand_over(turn, ticket, words, [], source=source, about=about)
    turn.send(turn.person, passed_on(turn, ticket, said, may_be_apart=True))
    show_draft(turn)
    return True


def take_for_danger(turn: Turn, message: Message) -> bool:
    """Whether it says of a danger that it is over, or asks how it stands."""
    return _tell_danger_over(turn, message) or _tell_how_danger_stands(turn, message)


def _tell_how_danger_stands(turn: Turn, message: Message) -> bool:
    """Whether they ask for help that was promised in a danger, whatever else of theirs is open:
    who hurries us presses for it."""
    words = message.text or ""
    wish = wish_about_ticket(words)
    named = wish is not None and (wish.number or wish.topic)
    if named or not asks_for_progress(words) or is_writing(draft_of(turn)):
        return False
    grave = _grave(turn)
    ticket = find_ticket(turn.session, grave[0].id) if len(grave) == 1 else None
    if ticket is None:
        return False
    urged = urge_beside(turn, ticket) if hurries(words) else None
    if urged is None:
        show_standing(turn, [ticket])
    else:
        turn.say("urged", number=ticket.number, **urged._asdict())
    return True


def _tell_danger_over(turn: Turn, message: Message) -> bool:
    """Whether they say that it is over: whoever has it hears that at once, and they may take it
    back."""
    words = message.text or ""
    if not says_danger_over(words) or _is_of_draft(turn, draft_of(turn)):
        return False
    told_of = _grave(turn)
    if not told_of and tells_who_is_free(words):
        told_of = open_matters_of(turn.session, turn.person.id, LOOKED_AT)
    ticket = find_ticket(turn.session, told_of[0].id) if len(told_of) == 1 else None
    if ticket is None or not can(ticket, Action.ADD):
        return False
    said = hand_over(turn, ticket, words, [], source=message.message_id)
    screen = passed_on(turn, ticket, said, may_be_apart=True)
    if can(ticket, Action.WITHDRAW):
        line = turn.texts.say("danger-over")
        withdraw = own_button(turn, turn.person, ticket, "withdraw", "btn-withdraw")
        screen = Screen(Html(f"{screen.text}\n{line}"), [[withdraw], *screen.rows])
    turn.send(turn.person, screen)
    show_draft(turn)
    return True


def _running(turn: Turn, words: str) -> Ticket | None:
    """The danger that it goes on with."""
    if _is_of_draft(turn, draft_of(turn)) or complains_of_staff(words):
        return None
    same = [each for each in _grave(turn) if not _is_another(turn, words, each)]
    return find_ticket(turn.session, same[0].id) if len(same) == 1 else None


def _grave(turn: Turn) -> list[OpenMatter]:
    """The dangers that were filed lately."""
    matters = open_matters_of(turn.session, turn.person.id, LOOKED_AT)
    since = turn.received_at - RUNS
    return [each for each in matters if each.grade == 1 and each.opened_at >= since]


def _is_of_draft(turn: Turn, draft: Draft | None) -> bool:
    """Whether it tells on what they are writing just now; a question is not what runs."""
    if draft is None or not is_writing(draft):
        return False
    tells = draft.ticket_kind() is not Kind.INQUIRY and in_a_burst(turn)
    return draft.warned or tells


def _is_another(turn: Turn, words: str, matter: OpenMatter) -> bool:
    """Whether nothing ties the two."""
    if after_announcing(words) is not None:
        return True
    new = told(begun_with(turn, Part(0, words)))
    if not shares_nothing(new, Told(matter.text, matter.category)):
        return False
    of_it = goes_on(words) or tells_of_the_scene(words) or tells_of_again(words)
    return not (of_it or _OF_IT.search(words) or _is_of_somebody_there(words))


def _is_of_somebody_there(words: str) -> bool:
    """人晕过去了, "the bleeding won't stop": how somebody is, with no word on where or of what."""
    return len(words) <= _SHORT and not (names_danger(words) or _WHERE.search(words))
