"""A ticket as the staff see it, with what can be done about it."""

from collections.abc import Iterator, Sequence

from handlers.access import allowed, in_scope
from handlers.buttons import Button
from handlers.cards.assessment import assessment_line
from handlers.cards.deadlines import deadline_lines
from handlers.cards.facts import facts_line
from handlers.cards.outcome_card import confirm_row, outcome_waiting
from handlers.cards.staff_buttons import (
    BUTTONS,
    appeal_row,
    card_rows,
    decision_row,
    note_row,
    staff_button,
)
from handlers.cards.summary import summary_lines
from handlers.limits import excerpt, units
from handlers.maps import with_maps
from handlers.referring import reference_key
from handlers.words import (
    category_word,
    customer_word,
    department_word,
    duration_word,
    filed_words,
    grade_word,
    handler_word,
    kind_word,
    staff_state_word,
    supplier_word,
)
from handlers.work import Screen, Work
from prompts.helping.summary import summarise
from prompts.reading.discretion import with_phones_masked
from prompts.texts import Html, Texts, quote
from prompts.thinking import Line
from storage.appeals import referring_to
from storage.attachments import attachments_of
from storage.confirmations import Confirmation
from storage.decisions import undecided
from storage.extensions import Extension
from storage.messages import (
    Purpose,
    filing_as_changed,
    last_of,
    last_word_of_customer,
    newest_words,
)
from storage.notes import count_notes
from storage.people import Person
from storage.problems import Belonging, problem_of
from storage.rules.moves import MOVES, Action
from storage.rules.phones import masked
from storage.rules.roles import Right
from storage.supervision import superiors_of
from storage.tickets import OPEN, Ticket

TEXT_SHOWN = 900
LATEST_SHOWN = 300
PROBLEM_SHOWN = 5
CLOSING_SHOWN = 300
_FRESH = ("card-assigned", "card-assigned-above", "card-pool", "card-grave")


def staff_card(
    work: Work,
    ticket: Ticket,
    reader: Person,
    *,
    key: str = "card-title",
    files: int | None = None,
    again: bool = False,
) -> Screen:
    """The ticket with its deadline; ``key`` is the title (new, from the pool, as it stands).

    Who knows how many ``files`` it has says so; else they are counted. ``again``: it stood there
    before, and something may have been written since.
    """
    if files is None:
        files = len(attachments_of(work.session, ticket.id))
    outcome, wish = outcome_waiting(work, ticket), _to_decide(work, ticket, reader)
    lines = [
        work.texts_for(reader).say(key, number=ticket.number),
        *_card_lines(work, ticket, reader, "card-title" if again else key, files),
        *_deciding_lines(work, reader, outcome, wish),
    ]
    decision = decision_row(work, wish, reader)
    decides = outcome is not None and _may_confirm(work, outcome, reader)
    confirming = confirm_row(work, outcome, reader) if decides else []
    taking = _taking_back(work, ticket, reader) if outcome is not None else []
    most = BUTTONS - len(decision) - len(confirming) - len(taking)
    appeal = appeal_row(work, ticket, reader) if outcome is None else []
    rows = [appeal, *card_rows(work, ticket, reader, files, most), decision, confirming, taking]
    if key in ACKNOWLEDGED:
        rows.insert(0, note_row(work, ticket, reader))
    return Screen(with_maps(Html("\n".join(lines)), reader.language), rows)


def _taking_back(work: Work, ticket: Ticket, reader: Person) -> list[Button]:
    """The way to take back an outcome that waits for a superior's word, for who has the ticket."""
    if not ticket.is_worked_on_by(reader):
        return []
    return [staff_button(work, ticket, reader, "take_back", "btn-take-back")]


def _card_lines(work: Work, ticket: Ticket, reader: Person, key: str, files: int) -> list[Html]:
    texts = work.texts_for(reader)
    return [
        *_superiors_line(work, ticket, reader),
        _about_line(work, ticket, reader),
        *_reference_lines(work, ticket, reader, key),
        texts.say(
            "card-customer", customer=customer_word(work.desk, ticket.customer, reader.language)
        ),
        *_phone_line(work, ticket, reader),
        *_phone_task(texts, ticket),
        filed_words(ticket, reader.language, TEXT_SHOWN, discreet=True),
        *_long_story(texts, ticket),
        *_changed_since(work, ticket, reader, key),
        *_latest_words(work, ticket, reader, key),
        *_notes_line(work, ticket, reader, key),
        *facts_line(texts, "card-facts", ticket.facts, told=ticket.text, discreet=True),
        *_problem_line(work, ticket, reader, key),
        *([texts.say("card-files", count=files)] if files else []),
        _state_line(work, ticket, reader),
        *_absence_line(work, ticket, reader),
        *_supplier_line(work, ticket, reader),
        *deadline_lines(work, ticket, reader),
        *_urges(work, ticket, reader),
        *assessment_line(work, ticket, reader),
        *_closing_line(work, ticket, reader),
    ]


def _deciding_lines(
    work: Work, reader: Person, outcome: Confirmation | None, wish: Extension | None
) -> Iterator[Html]:
    """What waits for a superior's word: an outcome, more time."""
    texts = work.texts_for(reader)
    if outcome is not None:
        yield texts.say("card-confirming", handler=outcome.asker.name)
    if wish is not None:
        amount = duration_word(wish.more, reader.language)
        yield texts.say("card-wish", handler=wish.asker.name, amount=amount)


def plain_lines(work: Work, ticket: Ticket, reader: Person, key: str) -> list[Html]:
    """As much of the card as may be read where people beside the staff are: nothing that names the
    customer, no facts picked out, nothing about who is to decide what."""
    texts, files = work.texts_for(reader), len(attachments_of(work.session, ticket.id))
    return [
        texts.say(key, number=ticket.number),
        _about_line(work, ticket, reader),
        filed_words(ticket, reader.language, TEXT_SHOWN, discreet=True),
        *([texts.say("card-files", count=files)] if files else []),
        _state_line(work, ticket, reader),
        *_supplier_line(work, ticket, reader),
        *deadline_lines(work, ticket, reader),
        *_urges(work, ticket, reader),
    ]


ACKNOWLEDGED = ("card-grave", "card-raised-reworks", "card-raised-transfers")
"""Titles of cards whose readers are asked to say that they know."""
TITLES = (
    "card-title",
    "card-assigned-above",
    "card-assigned",
    "card-pool",
    "card-unaccepted",
    *ACKNOWLEDGED,
)
"""What a card begins with."""


def _reference_lines(work: Work, ticket: Ticket, reader: Person, key: str) -> list[Html]:
    """What it refers to, and what refers to it, as far as the reader may see that. To what was just
    filed nothing refers yet."""
    texts, earlier, lines = work.texts_for(reader), ticket.refers_to, []
    if earlier is not None:
        word = reference_key(ticket.kind, handling=bool(ticket.about_ids))
        lines.append(texts.say(word, number=earlier.number))
    if _is_just_filed(ticket, key):
        return lines
    known = [
        each.number
        for each in referring_to(work.session, ticket)
        if allowed(work.desk, reader, each, Right.SEE_TICKET)
    ]
    return [*lines, *([texts.say("referred-by", numbers=" · ".join(known))] if known else [])]


def _is_just_filed(ticket: Ticket, key: str) -> bool:
    """The card goes out with the filing: nothing has come to the ticket yet."""
    return key in _FRESH and ticket.version == 1 and not ticket.transfers


def _about_line(work: Work, ticket: Ticket, reader: Person) -> Html:
    language = reader.language
    return work.texts_for(reader).say(
        "card-about",
        kind=kind_word(ticket.kind, language),
        category=category_word(work.desk, ticket.category, language),
        grade=grade_word(work.desk, ticket.grade, language),
    )


def _state_line(work: Work, ticket: Ticket, reader: Person) -> Html:
    language = reader.language
    return work.texts_for(reader).say(
        "card-state",
        state=staff_state_word(ticket.state, language),
        handler=handler_word(ticket, reader),
        department=department_word(work.desk, ticket.department, language),
    )


def _supplier_line(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    """Which outsider has to answer, and by when; or that it is back from them."""
    if ticket.supplier is None:
        return []
    texts, word = work.texts_for(reader), supplier_word(work.desk, ticket.supplier, reader.language)
    known = work.desk.suppliers.get(ticket.supplier)
    if known is not None and known.department != ticket.department:
        return [texts.say("card-supplier-back", supplier=word)]
    if not ticket.is_open or ticket.paused_at is not None:
        return [texts.say("card-supplier", supplier=word)]
    return [texts.say("card-supplier-by", supplier=word, by=work.by(ticket.due_at, reader))]


def _absence_line(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    """For whom one works on it, or that its owner is away."""
    owner, worker = ticket.handler, ticket.worker
    if owner is None or worker is None or owner.away_until is None:
        return []
    key = "card-stands-in" if worker is reader and worker is not owner else "card-away"
    until = work.when(owner.away_until, reader)
    acting = work.texts_for(reader).label("nobody") if worker is owner else worker.name
    return [work.texts_for(reader).say(key, name=owner.name, until=until, substitute=acting)]


def _superiors_line(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    """Who is told each step of it."""
    names = [superior.name for superior in superiors_of(work.session, ticket)]
    if not names:
        return []
    return [work.texts_for(reader).say("card-supervised", superiors=" · ".join(names))]


def _long_story(texts: Texts, ticket: Ticket) -> Sequence[Html]:
    """Of what the card has no room for, two lines."""
    if units(ticket.text) <= TEXT_SHOWN:
        return []
    return summary_lines(texts, summarise([Line("customer", with_phones_masked(ticket.text))]))


def _changed_since(work: Work, ticket: Ticket, reader: Person, key: str) -> list[Html]:
    """What was filed stays as it was filed; what they put right of it stands below."""
    if _is_just_filed(ticket, key) or ticket.erased_at is not None:
        return []
    changed = filing_as_changed(work.session, ticket)
    if changed is None:
        return []
    when = work.texts_for(reader).say("card-changed", at=work.when(changed.said_at, reader))
    words = newest_words(work.session, changed)
    return [when, quote(excerpt(with_phones_masked(words), LATEST_SHOWN))]


def _latest_words(work: Work, ticket: Ticket, reader: Person, key: str) -> list[Html]:
    """What the customer wrote last, when, and how often they did; the rest is behind the button."""
    if _is_just_filed(ticket, key) or ticket.erased_at is not None:
        return []
    found = last_word_of_customer(work.session, ticket.id)
    if found is None:
        return []
    (said, added), texts = found, work.texts_for(reader)
    at = work.when(said.said_at, reader)
    when = texts.say(f"card-latest-{said.purpose.value}", at=at, added=added)
    words = newest_words(work.session, said) or texts.label("no-words")
    return [when, quote(excerpt(with_phones_masked(words), LATEST_SHOWN))]


def _notes_line(work: Work, ticket: Ticket, reader: Person, key: str) -> list[Html]:
    """That colleagues wrote about it: of a card that names its customer, so never in a group."""
    if _is_just_filed(ticket, key) or ticket.erased_at is not None:
        return []
    count = count_notes(work.session, ticket.id)
    return [work.texts_for(reader).say("card-notes", count=count)] if count else []


def _to_decide(work: Work, ticket: Ticket, reader: Person) -> Extension | None:
    """The wish for more time that waits for this reader's decision."""
    if (ticket.state, Action.EXTEND) not in MOVES or ticket.is_worked_on_by(reader):
        return None
    if not allowed(work.desk, reader, ticket, Right.DECIDE_EXTENSION):
        return None
    wish = undecided(work.session, Extension, ticket)
    return None if wish is None or wish.asker_id == reader.id else wish


def _may_confirm(work: Work, outcome: Confirmation, reader: Person) -> bool:
    own = reader.id in (outcome.asker_id, outcome.ticket.handler_id)
    return not own and allowed(work.desk, reader, outcome.ticket, Right.CONFIRM)


def _problem_line(work: Work, ticket: Ticket, reader: Person, key: str) -> list[Html]:
    """Which other tickets tell the same; of one that was just filed nobody can have said so."""
    if _is_just_filed(ticket, key):
        return []
    problem = problem_of(work.session, ticket.id)
    if problem is None:
        return []
    others = [
        each.number
        for each in problem.tickets(Belonging.LINKED)
        if each.id != ticket.id and in_scope(work.desk, reader, each)
    ]
    if not others:
        return []
    numbers = " · ".join(others[-PROBLEM_SHOWN:])
    return [work.texts_for(reader).say("card-problem", numbers=numbers)]


def _phone_task(texts: Texts, ticket: Ticket) -> Sequence[Html]:
    """Why the customer has to be phoned, if they have to; who was deleted can't be."""
    if ticket.erased_at is not None:
        return []
    if ticket.customer.telegram_id is None:
        return [texts.say("card-by-phone")]
    return [texts.say("card-unreachable")] if ticket.unreachable_at is not None else []


def _phone_line(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    """The number is masked: whoever needs it asks for it."""
    number = ticket.customer.phone
    return (
        [] if number is None else [work.texts_for(reader).say("card-phone", phone=masked(number))]
    )


def _closing_line(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    """Who closed it without an outcome, and what the customer was told."""
    if ticket.closed_why is None:
        return []
    told = last_of(work.session, ticket.id, Purpose.CLOSING)
    texts = work.texts_for(reader)
    line = texts.say(
        "card-closed",
        superior="" if told is None else told.author.name,
        why=ticket.closed_why.value,
        reason=texts.label(f"close-{ticket.closed_why.value}"),
    )
    words = [] if told is None or not told.text else [quote(excerpt(told.text, CLOSING_SHOWN))]
    return [line, *words]


def _urges(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    if not ticket.urges or ticket.state not in OPEN:
        return []
    return [work.texts_for(reader).say("card-urged", count=ticket.urges)]
