"""满意 / 不满意: the customer judges the outcome."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from aiogram.types import Message

from handlers.access import possible, ticket_of_customer
from handlers.albums import remember_drafted_album
from handlers.cards.assessment import tell_closed
from handlers.cards.own_card import own_button, own_card
from handlers.cards.telling import tell_handler
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from handlers.customer.emergency import warn_of, warned
from handlers.customer.hearing import said_in
from handlers.customer.live_card import go_on, kept_card
from handlers.customer.parting import apart_from
from handlers.customer.setting_aside import begin_another, done_with, end_leftover
from handlers.customer.slips import as_it_was, may_take_back, take_back, take_back_and_ask
from handlers.customer.verdict_asked import EXPLAINING
from handlers.grading import raise_grade
from handlers.incoming import file_of, is_empty, words_of
from handlers.quoting import quoted_by
from handlers.raising import raise_reworked
from handlers.referring import not_appealed
from handlers.relay import show_handler, slot_of_words
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.two_matters import is_of_the_outcome, is_of_the_same
from prompts.texts import Html
from prompts.wishes.judging import (
    is_content,
    is_plainly_not_satisfied,
    is_slip,
    says_satisfied,
)
from prompts.wishes.leaving import calls_off
from prompts.wishes.parting import after_announcing
from prompts.wishes.reopening import tells_of_again
from storage.attachments import Enclosure
from storage.follow_ups import plan_follow_up
from storage.message_parts import Piece
from storage.messages import Message as Said
from storage.messages import Purpose, hear, last_of, write
from storage.outcome_known import outcome_known
from storage.promise_clock import await_response, renew_resolution, stop_chasing
from storage.rules.moves import Action
from storage.ticket_moves import accept_outcome, add, reject_outcome
from storage.tickets import Ticket


def satisfied(turn: Turn, ticket: Ticket) -> None:
    """The ticket is closed; the follow-up visit comes later."""
    accept_for_customer(turn, ticket)
    said = _take_verdict(turn, ticket)
    turn.show(_thanks(turn, ticket))
    turn.toast("toast-thanks")
    if said is not None or end_leftover(turn):
        go_on(turn)


def accept_for_customer(turn: Turn, ticket: Ticket) -> None:
    """Its customer is satisfied, whoever writes that down."""
    possible(ticket, Action.SATISFIED)
    not_appealed(turn, ticket)
    _prove_outcome(turn, ticket)
    accept_outcome(turn.session, ticket, ticket.customer, turn.now)
    stop_chasing(turn.session, ticket)
    plan_follow_up(turn.session, ticket, turn.after(turn.desk.follow_up.after))
    tell_closed(turn, ticket, "handler-satisfied")


def reject_for_customer(turn: Turn, ticket: Ticket) -> dict[str, Any]:
    """Its customer isn't: it is to be reworked. Returns how it was, for who meant no such thing."""
    possible(ticket, Action.NOT_SATISFIED)
    not_appealed(turn, ticket)
    _prove_outcome(turn, ticket)
    before = as_it_was(turn, ticket)
    reject_outcome(turn.session, ticket, ticket.customer, turn.received_at)
    renew_resolution(turn.session, ticket, turn.desk, turn.now)
    tell_handler(turn, ticket, "handler-rejected", deadlines=True, reworks=ticket.reworks)
    raise_reworked(turn, ticket)
    return before


def _thanks(turn: Turn, ticket: Ticket) -> Screen:
    """Thanks first; the question that was pressed turns into the ticket, who wrote knows it."""
    card, thanks = own_card(turn, ticket), turn.texts.say("satisfied-thanks", number=ticket.number)
    pressed = turn.press is not None
    return Screen(Html(f"{thanks}\n{card.text}") if pressed else thanks, card.rows)


def rejected_key(turn: Turn, ticket: Ticket) -> str:
    """The text that says until when the rework is promised, or that it is late already."""
    return "rejected" if ticket.due_at > turn.now else "rejected-late"


def judge_in_words(turn: Turn, ticket: Ticket, message: Message) -> None:
    """They typed the verdict instead of pressing it; what else they wrote is why."""
    words = words_of(message)
    if says_satisfied(words):
        satisfied(turn, ticket)
    elif is_plainly_not_satisfied(words):
        reject(turn, ticket)
    else:
        reject(turn, ticket, told=True)
        pass_on_reason(turn, ticket, message)


def reject(turn: Turn, ticket: Ticket, *, told: bool = False) -> None:
    """Back to work at once, whether or not the customer says why; then ask why, unless they have
    ``told`` it."""
    before = reject_for_customer(turn, ticket)
    turn.strip_buttons()
    said = _take_verdict(turn, ticket)
    if said is None:
        end_leftover(turn)
    why = said is not None and said.objects
    if why:
        due = turn.by(ticket.due_at, turn.person)
        turn.say(told_key(turn, ticket), number=ticket.number, due=due)
    else:
        turn.go(EXPLAINING, ticket=ticket.id, before=before)
        slip = own_button(turn, turn.person, ticket, "slip", "btn-slip")
        turn.ask(
            told_key(turn, ticket) if told else rejected_key(turn, ticket),
            ways=[slip],
            leave="btn-no-more" if told else "btn-no-reason",
            number=ticket.number,
            due=turn.by_as_asked(ticket.due_at),
        )
    if said is not None and why:
        source, pieces = said.parts[-1].source, said.pieces
        give_reason(turn, ticket, said.text, said.files, source=source, pieces=pieces)


def told_key(turn: Turn, ticket: Ticket) -> str:
    """The same where they have told why."""
    return "rejected-told" if ticket.due_at > turn.now else "rejected-late-told"


def _take_verdict(turn: Turn, ticket: Ticket) -> Draft | None:
    """What they wrote of the outcome before they pressed; it is no draft any more."""
    kept = turn.conversation.draft
    said = None if kept is None else Draft.from_json(kept)
    if said is None or said.judged != ticket.id:
        return None
    if not turn.is_under(said.slot):
        turn.take_out(turn.person, said.slot)
    done_with(turn)
    return said


def _prove_outcome(turn: Turn, ticket: Ticket) -> None:
    """Who judges the outcome has been told of it, whatever Telegram said of the message; that
    asks no more, wherever it was answered."""
    outcome_known(turn.session, ticket, turn.received_at)
    hear(turn.session, ticket, turn.received_at, Purpose.OUTCOME)
    told = last_of(turn.session, ticket.id, Purpose.OUTCOME)
    if told is not None and not turn.is_under(slot_of_words(told)):
        turn.bare(ticket.customer, slot_of_words(told))


def take_reason(turn: Turn, message: Message) -> None:
    """What the customer is missing goes to the handler; or it was no rejection, they say."""
    ticket = ticket_of_customer(turn, int(turn.conversation.data["ticket"]))
    if is_empty(message):
        turn.say("cannot-keep")
        return
    words = message.text or ""
    not_meant = is_content(words) or is_slip(words) or calls_off(words)
    if not_meant and may_take_back(turn, ticket):
        _not_meant(turn, ticket, content=is_content(words))
        return
    turn.go(None)
    if _tells_of_another(turn, ticket, message):
        return
    pass_on_reason(turn, ticket, message)
    look = own_button(turn, turn.person, ticket, "look", "btn-look")
    turn.say("passed-on", rows=[[look]], number=ticket.number)


def _tells_of_another(turn: Turn, ticket: Ticket, message: Message) -> bool:
    """Whether it is clearly another matter, for which a draft is begun; by its card it can still be
    the reason."""
    part = Part(message.message_id, said_in(turn, message), file_of(message))
    another = another_matter(turn, ticket, part)
    if another is None:
        return False
    another = replace(another, meant_as=EXPLAINING, meant_for=ticket.id)
    draft = warned(turn, begin_another(turn, another))
    card = kept_card(turn, draft)
    head = turn.texts.say("reason-is-another", number=ticket.number)
    turn.send(turn.person, Screen(Html(f"{head}\n{card.text}"), card.rows), slot=draft.slot)
    remember_drafted_album(turn, message)
    return True


def another_matter(turn: Turn, ticket: Ticket, part: Part) -> Draft | None:
    """A draft of its own for what is clearly no reason why the outcome isn't accepted; None: it
    may be that."""
    return None if _is_of_it(part.text) else apart_from(turn, ticket, part)


def _is_of_it(text: str) -> bool:
    """Whether it tells how the matter went on: nobody announces that as something else."""
    if not text:
        return True
    goes_on = tells_of_again(text) or is_of_the_same(text) or is_of_the_outcome(text)
    return goes_on and after_announcing(text) is None


def _not_meant(turn: Turn, ticket: Ticket, *, content: bool) -> None:
    if content:
        take_back(turn, ticket)
        satisfied(turn, ticket)
    else:
        take_back_and_ask(turn, ticket)


def pass_on_reason(turn: Turn, ticket: Ticket, message: Message) -> None:
    """What is not solved goes to the handler, and is to be answered."""
    warn_of(turn, words_of(message))
    file = file_of(message)
    give_reason(
        turn,
        ticket,
        said_in(turn, message),
        [] if file is None else [file],
        source=message.message_id,
        about=quoted_by(turn, message),
    )


def give_reason(
    turn: Turn,
    ticket: Ticket,
    text: str,
    files: Sequence[Enclosure],
    *,
    source: int | None,
    about: Said | None = None,
    pieces: Sequence[Piece] = (),
) -> Said:
    """Keep why they are not satisfied, and show it to the handler; it is to be answered."""
    possible(ticket, Action.ADD)
    add(turn.session, ticket, ticket.customer, turn.received_at)
    await_response(turn.session, ticket, turn.desk, turn.received_at)
    kept = write(
        turn.session,
        ticket,
        ticket.customer,
        Purpose.REJECTION,
        text,
        at=turn.received_at,
        source=source,
        enclosures=files,
        about=about,
        pieces=pieces,
    )
    show_handler(turn, ticket, kept, files)
    raise_grade(turn, ticket, text)
    return kept
