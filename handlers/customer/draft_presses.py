"""What is pressed under the card of a draft: change it, file it, add it to a ticket, leave it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import may_do, ticket_of_customer
from handlers.customer.amending import undone, with_change, with_words_instead
from handlers.customer.asking_facts import skipped
from handlers.customer.callers import known_as
from handlers.customer.conduct import suspicion
from handlers.customer.draft import Draft
from handlers.customer.draft_choices import (
    CHOOSABLE_KINDS,
    categories_card,
    fact_card,
    fact_types_card,
    facts_card,
    files_card,
    kinds_card,
    languages_card,
    mark_of,
)
from handlers.customer.draft_elsewhere import RESTORE, RESUME, press_elsewhere
from handlers.customer.draft_in_words import editing
from handlers.customer.draft_parts import key_of
from handlers.customer.drafting import CHANGING_FACT, REWRITING, ask_for_fact
from handlers.customer.filing import file_draft, put_away, turn_into
from handlers.customer.live_card import go_on, kept_card, send_card
from handlers.customer.meant_for import pass_on_as_meant, pass_on_as_reason
from handlers.customer.offers import tickets_card
from handlers.customer.parting import read_alone
from handlers.customer.referring import about_handling, appealing
from handlers.customer.rejoining import keep_apart, put_together
from handlers.customer.reopening import open_with
from handlers.customer.replacing import replaced_by_latest
from handlers.customer.setting_aside import done_with, draft_of
from handlers.customer.several_matters import cut
from handlers.customer.talk import hand_over, passed_on
from handlers.customer.throwing_away import cancel
from handlers.customer.urging import urge_on
from handlers.customer.withdrawing import withdraw_screen
from handlers.errors import NotYours, OutOfDate
from handlers.presses.customers import DraftPress
from handlers.presses.numbers import LARGEST_ID
from handlers.speaking import speak
from handlers.turn import Turn
from prompts.reading.amendments import Amendment, What
from prompts.reading.opening import without_opening
from prompts.reading.progress import asks_for_progress
from prompts.reading.reading import MessageKind
from prompts.texts import LANGUAGES
from prompts.wishes.withdrawing import wants_to_withdraw
from storage.rules.facts import FactType
from storage.rules.roles import Right
from storage.tickets import Ticket, find_ticket

router = Router(name="customer.draft_presses")


@router.callback_query(DraftPress.filter())
async def pressed(press: CallbackQuery, callback_data: DraftPress, turn: Turn) -> None:
    """A button of the draft card."""
    draft, wish = draft_of(turn), _WISHES.get(callback_data.do)
    if wish is None:
        raise NotYours
    if draft is None or draft.id != callback_data.draft:
        press_elsewhere(turn, callback_data.do, callback_data.draft)
    else:
        wish(turn, draft, callback_data.value)


def _submit(turn: Turn, draft: Draft, value: str) -> None:
    if not draft.parts:
        turn.toast("draft-empty")
        return
    if value in CHOOSABLE_KINDS or (value and value == draft.understood.kind):
        draft = replace(draft, kind=value)
    file_draft(turn, _by_itself(turn, draft))


def _edit(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(editing(turn, draft))


def _show(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(kept_card(turn, draft), slot=draft.slot)


def _resume(turn: Turn, draft: Draft, _: str) -> None:
    send_card(turn, draft)


def _as_customer(turn: Turn, draft: Draft, _: str) -> None:
    """Somebody of the staff goes on with a matter of their own."""
    may_do(turn, Right.BE_CUSTOMER)
    turn.go(None)
    turn.person.as_customer = True
    turn.welcome(turn.person, turn.texts.say("draft-as-customer"))
    send_card(turn, draft)


def _kinds(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(kinds_card(turn, draft))


def _categories(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(categories_card(turn, draft))


def _choose_kind(turn: Turn, draft: Draft, value: str) -> None:
    if value in CHOOSABLE_KINDS:
        old = draft.ticket_kind().value
        _change(turn, with_change(draft, Amendment(What.KIND, old, value)))


def _choose_category(turn: Turn, draft: Draft, value: str) -> None:
    old, new = draft.ticket_category(turn.desk), turn.desk.category(value).id
    _change(turn, with_change(draft, Amendment(What.CATEGORY, old, new)))


def _insist(turn: Turn, draft: Draft, _: str) -> None:
    _change(turn, replace(_by_itself(turn, draft), insisted=True))


def _by_itself(turn: Turn, draft: Draft) -> Draft:
    """A matter of its own is read without the word that made it sound like the rest of another."""
    if draft.understood.kind != MessageKind.ADDITION:
        return draft
    return draft.as_read(read_alone(turn, without_opening(draft.text)))


def _facts(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(facts_card(turn, draft))


def _fact(turn: Turn, draft: Draft, value: str) -> None:
    turn.show(fact_card(turn, draft, _the_fact(draft, value)))


def _drop_fact(turn: Turn, draft: Draft, value: str) -> None:
    fact = key_of(_the_fact(draft, value))
    _change(turn, with_change(draft, Amendment(What.FACT, old=fact)))


def _cut_fact(turn: Turn, draft: Draft, value: str) -> None:
    fact = key_of(_the_fact(draft, value))
    _change(turn, with_change(draft, Amendment(What.FACT_WORDS, old=fact)))


def _ask_fact(turn: Turn, draft: Draft, value: str) -> None:
    ask_for_fact(turn, _the_fact(draft, value))


def _new_facts(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(fact_types_card(turn, draft))


def _ask_new_fact(turn: Turn, draft: Draft, value: str) -> None:
    if value not in set(FactType):
        raise NotYours
    turn.go(CHANGING_FACT, type=value, old="")
    turn.ask(f"fact-ask-{value.replace('_', '-')}")


def _the_fact(draft: Draft, value: str) -> dict[str, Any]:
    """The one with that mark; it may have been changed in another message meanwhile."""
    found = next((fact for fact in draft.facts() if mark_of(fact) == value), None)
    if found is None:
        raise OutOfDate(number="")
    return found


def _files(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(files_card(turn, draft))


def _drop_file(turn: Turn, draft: Draft, value: str) -> None:
    if not any(part.file and str(part.source) == value for part in draft.parts):
        raise OutOfDate(number="")
    _change(turn, with_change(draft, Amendment(What.FILES, old=value)))


def _drop_files(turn: Turn, draft: Draft, _: str) -> None:
    kinds = " ".join(file.kind for file in draft.files)
    _change(turn, with_change(draft, Amendment(What.FILES, old=kinds)))


def _tickets(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(tickets_card(turn, draft))


def _languages(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(languages_card(turn, draft))


def _choose_language(turn: Turn, draft: Draft, value: str) -> None:
    if value in LANGUAGES:
        old = turn.person.language
        speak(turn, value)
        _change(turn, with_change(draft, Amendment(What.LANGUAGE, old, value)))


def _undo(turn: Turn, draft: Draft, _: str) -> None:
    _back_to(turn, draft, undone(draft))


def _keep_words(turn: Turn, draft: Draft, _: str) -> None:
    _back_to(turn, draft, with_words_instead(draft))


def _back_to(turn: Turn, draft: Draft, earlier: Draft) -> None:
    change = draft.change
    if change is None:
        raise OutOfDate(number="")
    if change.what == What.LANGUAGE:
        speak(turn, change.old or _other(change.new))
    _change(turn, earlier)


def _other(language: str) -> str:
    return next(each for each in LANGUAGES if each != language)


def _ask_words(turn: Turn, draft: Draft, _: str) -> None:
    turn.go(REWRITING)
    turn.ask("draft-write-anew")


def _cancel(turn: Turn, draft: Draft, _: str) -> None:
    cancel(turn, draft)


def _skip(turn: Turn, draft: Draft, value: str) -> None:
    if value == draft.asked:
        _change(turn, skipped(draft, value))


def _appeal(turn: Turn, draft: Draft, value: str) -> None:
    _change(turn, appealing(turn, draft, _ticket_of(turn, draft, value)))


def _about(turn: Turn, draft: Draft, value: str) -> None:
    """It goes past whoever has that ticket."""
    ticket = _ticket_of(turn, draft, value)
    if ticket.handler_id is None:
        raise OutOfDate
    _change(turn, about_handling(draft, ticket))


def _not_about(turn: Turn, draft: Draft, _: str) -> None:
    """What was written for a ticket goes there after all."""
    if not pass_on_as_meant(turn, draft):
        _change(turn, replace(draft, handling_asked=True))


def _urge(turn: Turn, draft: Draft, value: str) -> None:
    """What else is in the draft stays."""
    ticket = _ticket(turn, value)
    urge_on(turn, ticket)
    asked = [part for part in draft.parts if draft.stands or asks_for_progress(part.text)]
    rest = tuple(part for part in draft.parts if part not in asked)
    if rest:
        _change(turn, replace(draft, parts=rest))
    else:
        put_away(turn, "draft-urged", ticket)
        go_on(turn)


def _withdraw(turn: Turn, draft: Draft, value: str) -> None:
    """It is asked once more. What else is in the draft stays."""
    sure = withdraw_screen(turn, _ticket(turn, value))
    rest = tuple(part for part in draft.parts if not wants_to_withdraw(part.text))
    if rest:
        _change(turn, replace(draft, parts=rest))
        turn.send(turn.person, sure)
    else:
        done_with(turn)
        turn.show(sure)
        go_on(turn)


def _add(turn: Turn, draft: Draft, value: str) -> None:
    """It was written before any question that has come since."""
    _add_to_ticket(turn, draft, value, answers=False)


def _answer(turn: Turn, draft: Draft, value: str) -> None:
    _add_to_ticket(turn, draft, value, answers=True)


def _add_to_ticket(turn: Turn, draft: Draft, value: str, *, answers: bool) -> None:
    if not draft.parts:
        turn.toast("draft-empty")
        return
    if _is_asked_about_handler(turn, draft):
        return
    ticket, last = _ticket(turn, value), draft.parts[-1].source
    if pass_on_as_reason(turn, draft, ticket):
        return
    where: dict[str, Any] = {"source": last, "pieces": draft.pieces}
    said = hand_over(turn, ticket, draft.text, draft.files, answers=answers, **where)
    turn_into(turn, passed_on(turn, ticket, said))
    go_on(turn)


def _reopen(turn: Turn, draft: Draft, value: str) -> None:
    """What they wrote is why."""
    if _is_asked_about_handler(turn, draft):
        return
    ticket = ticket_of_customer(turn, _ticket(turn, value).id, Right.JUDGE)
    where: dict[str, Any] = {"source": draft.parts[-1].source, "pieces": draft.pieces}
    turn_into(turn, open_with(turn, ticket, draft.text, draft.files, **where))
    go_on(turn)


def _is_asked_about_handler(turn: Turn, draft: Draft) -> bool:
    """Whether it is to be answered first if that is about whoever would read it."""
    if suspicion(turn, draft) is None:
        return False
    _change(turn, draft)
    return True


def _ticket(turn: Turn, value: str) -> Ticket:
    ticket_id = int(value) if value.isdecimal() else 0
    return ticket_of_customer(turn, min(ticket_id, LARGEST_ID))


def _ticket_of(turn: Turn, draft: Draft, value: str) -> Ticket:
    """The same; of a caller's for whoever files for them."""
    if draft.caller is None:
        return _ticket(turn, value)
    may_do(turn, Right.FILE)
    customer = known_as(turn, draft)
    ticket = find_ticket(turn.session, min(int(value) if value.isdecimal() else 0, LARGEST_ID))
    if ticket is None or customer is None or ticket.customer_id != customer.id:
        raise NotYours
    return ticket


def _change(turn: Turn, draft: Draft) -> None:
    turn.show(kept_card(turn, draft), slot=draft.slot)


def _several(turn: Turn, draft: Draft, value: str) -> None:
    """A matter each, or one all the same."""
    _change(turn, cut(turn, draft) if value else replace(draft, matters=()))


def _instead(turn: Turn, draft: Draft, _: str) -> None:
    _change(turn, replaced_by_latest(turn, draft) if draft.replacing else draft)


def _besides(turn: Turn, draft: Draft, _: str) -> None:
    _change(turn, replace(draft, replacing=0))


def _apart(turn: Turn, draft: Draft, _: str) -> None:
    keep_apart(turn, draft)


def _together(turn: Turn, draft: Draft, _: str) -> None:
    put_together(turn, draft)


_WISHES: dict[str, Callable[[Turn, Draft, str], None]] = {
    "submit": _submit,
    "edit": _edit,
    "cancel": _cancel,
    "show": _show,
    RESUME: _resume,
    RESTORE: _resume,
    "customer": _as_customer,
    "kinds": _kinds,
    "kind": _choose_kind,
    "categories": _categories,
    "category": _choose_category,
    "rewrite": _ask_words,
    "facts": _facts,
    "fact": _fact,
    "no_fact": _drop_fact,
    "cut_fact": _cut_fact,
    "re_fact": _ask_fact,
    "fact_types": _new_facts,
    "new_fact": _ask_new_fact,
    "files": _files,
    "no_file": _drop_file,
    "drop": _drop_files,
    "languages": _languages,
    "language": _choose_language,
    "undo": _undo,
    "words": _keep_words,
    "insist": _insist,
    "skip": _skip,
    "appeal": _appeal,
    "about": _about,
    "not_about": _not_about,
    "urge": _urge,
    "reopen": _reopen,
    "withdraw": _withdraw,
    "tickets": _tickets,
    "add": _add,
    "answer": _answer,
    "several": _several,
    "instead": _instead,
    "besides": _besides,
    "apart": _apart,
    "together": _together,
}
