"""The cards of a draft: each asks one thing, with the buttons to answer it."""

from handlers.buttons import Button, Rows, button
from handlers.customer.change_line import change_lines, change_row, moved_lines
from handlers.customer.conduct import handling_rows
from handlers.customer.draft import Draft
from handlers.customer.draft_lines import (
    about_lines,
    as_kind_line,
    caller_line,
    promise_line,
    told_lines,
    words_lines,
)
from handlers.customer.mistakes import two_numbers
from handlers.customer.offers import (
    Offers,
    addition_rows,
    answer_rows,
    elsewhere_row,
    pressed_for,
    urge_rows,
    withdraw_rows,
)
from handlers.customer.parting import aside_lines, together_row
from handlers.customer.referring import appeal_rows, reference_lines, reopen_rows
from handlers.customer.replacing import replacing_row
from handlers.customer.several_matters import asks_whether_several, several_rows
from handlers.presses.customers import DraftPress
from handlers.turn import Turn
from handlers.words import kind_word
from handlers.work import Screen
from prompts.texts import Html, Texts
from storage.appeals import Handled
from storage.rules.facts import FactType
from storage.rules.kinds import Kind


def answer_card(turn: Turn, draft: Draft, offers: Offers) -> Screen:
    """Whether it goes to the handler who asked: no kind and no promise of a matter that it hardly
    is."""
    texts = turn.texts
    hint = texts.say("draft-hint-answer", number=offers.asked[0].number)
    other = button(texts.label("btn-new-matter"), DraftPress(do="insist", draft=draft.id))
    return _short_card(texts, draft, offers, hint, other)


def more_card(turn: Turn, draft: Draft, offers: Offers) -> Screen:
    """Whether it belongs to what is open: what it most likely is has no promises of its own."""
    hint = _question(turn.texts, draft, offers, None, otherwise="draft-hint")
    other = _submit(turn.texts, draft, again=True)
    return _short_card(turn.texts, draft, offers, hint, other)


def _short_card(texts: Texts, draft: Draft, offers: Offers, hint: Html, other: Button) -> Screen:
    lines = [
        hint,
        *words_lines(texts, draft),
        *told_lines(texts, draft),
        *aside_lines(texts, draft),
    ]
    rows = [
        *_wished(texts, draft, offers),
        *answer_rows(texts, draft, offers),
        *addition_rows(texts, draft, offers, offers.near),
        [other],
        _main_row(texts, draft, []),
        *addition_rows(texts, draft, offers, offers.far),
        elsewhere_row(texts, draft, offers),
    ]
    return Screen(Html("\n".join(lines)), rows)


def draft_card(turn: Turn, draft: Draft, offers: Offers, need: FactType | None) -> Screen:
    """What was understood, the promise, and what can be done."""
    texts, appeals = turn.texts, appeal_rows(turn, draft)
    elsewhere = offers.asked or appeals or (offers.near and not draft.contests)
    reopenable = [] if elsewhere else reopen_rows(turn, draft)
    hint = "draft-hint-reopen" if reopenable else "draft-hint"
    kind = kind_word(draft.ticket_kind(), turn.person.language)
    lines = [
        texts.say("draft-title", kind=kind),
        *change_lines(turn, draft),
        *moved_lines(turn, draft),
        *caller_line(texts, draft),
        *reference_lines(turn, draft),
        *words_lines(texts, draft),
        *about_lines(turn, draft),
        *told_lines(texts, draft),
        promise_line(turn, draft),
        *aside_lines(texts, draft),
        _question(texts, draft, offers, need, "draft-hint-appeal" if appeals else hint),
    ]
    main = _main_row(texts, draft, [_submit(texts, draft, again=bool(offers.near))])
    rows = [
        *appeals,
        *reopenable,
        *_wished(texts, draft, offers),
        *answer_rows(texts, draft, offers),
        *addition_rows(texts, draft, offers, offers.near),
        *several_rows(texts, draft),
        replacing_row(texts, draft),
        main,
        together_row(texts, draft),
        change_row(texts, draft),
        *([[_skip(texts, draft, need)]] if need else []),
        *addition_rows(texts, draft, offers, offers.far),
        elsewhere_row(texts, draft, offers),
    ]
    return Screen(Html("\n".join(lines)), rows)


def _question(
    texts: Texts, draft: Draft, offers: Offers, need: FactType | None, otherwise: str
) -> Html:
    """The one thing that is asked; ``otherwise`` is the text where there is none."""
    if offers.asked:
        return texts.say("draft-hint-asked", number=offers.asked[0].number)
    if draft.urges_beside and offers.all:
        return _urge_question(texts, draft, offers)
    if len(offers.near) == 1:
        return texts.say("draft-hint-same", number=offers.near[0].number)
    if offers.near:
        return texts.say("draft-hint-same-which")
    if draft.replacing:
        return texts.say("draft-hint-instead")
    if draft.mistaken:
        return texts.say("draft-hint-mistaken", field=draft.mistaken)
    if (numbers := two_numbers(draft)) is not None:
        return texts.say("draft-hint-two-numbers", first=numbers[0], second=numbers[1])
    if asks_whether_several(draft):
        return texts.say("draft-hint-several", count=len(draft.matters))
    if need is not None:
        return texts.say(f"draft-needs-{need.value.replace('_', '-')}")
    return texts.say(otherwise)


def _urge_question(texts: Texts, draft: Draft, offers: Offers) -> Html:
    """Whether what they wrote last presses for something else: that is no part of this matter."""
    open_ones = pressed_for(draft, offers)
    if len(open_ones) == 1:
        return texts.say("draft-hint-urge", number=open_ones[0].number)
    return texts.say("draft-hint-urge-which")


def unsure_card(turn: Turn, draft: Draft, offers: Offers) -> Screen:
    """What was not understood for sure: the kind is asked for, and filed as at one press."""
    texts, language = turn.texts, turn.person.language
    choices = _likely_kinds(draft)
    one, other = (kind_word(kind, language) for kind in choices)
    lines = [
        texts.say("draft-unsure", one=one, other=other),
        *change_lines(turn, draft),
        *words_lines(texts, draft),
        *told_lines(texts, draft),
        *(as_kind_line(turn, draft, kind) for kind in choices),
        *aside_lines(texts, draft),
        _question(texts, draft, offers, None, otherwise="draft-unsure-hint"),
    ]
    submits = [
        button(
            texts.label("btn-submit-as", kind=kind_word(kind, language)),
            DraftPress(do="submit", draft=draft.id, value=kind.value),
        )
        for kind in choices
    ]
    rows = [
        *_wished(texts, draft, offers),
        *answer_rows(texts, draft, offers),
        *addition_rows(texts, draft, offers, offers.near),
        *several_rows(texts, draft),
        replacing_row(texts, draft),
        submits,
        _main_row(texts, draft, []),
        together_row(texts, draft),
        change_row(texts, draft),
        *addition_rows(texts, draft, offers, offers.far),
        elsewhere_row(texts, draft, offers),
    ]
    return Screen(Html("\n".join(lines)), rows)


def handling_card(turn: Turn, draft: Draft, ticket: Handled) -> Screen:
    """Whether it is about the handling of a ticket of theirs: then its handler won't see it."""
    texts = turn.texts
    lines = [
        texts.say("draft-title", kind=kind_word(draft.ticket_kind(), turn.person.language)),
        *words_lines(texts, draft),
        texts.say("draft-hint-handling", number=ticket.number),
    ]
    main = _main_row(texts, draft, [_submit(texts, draft, again=False)])
    return Screen(Html("\n".join(lines)), [*handling_rows(turn, draft, ticket), main])


def _likely_kinds(draft: Draft) -> tuple[Kind, Kind]:
    """A complaint is always one of them: none is to be taken for anything less."""
    read = draft.ticket_kind()
    return Kind.COMPLAINT, Kind.INQUIRY if read is Kind.COMPLAINT else read


def talk_card(turn: Turn, draft: Draft, offers: Offers) -> Screen:
    """The answer to talk, in its tone: what the bot is for, and a way to file it all the same."""
    texts = turn.texts
    insist = button(texts.label("btn-file-anyway"), DraftPress(do="insist", draft=draft.id))
    if offers.asked:
        text = texts.say("talk-or-answer", number=offers.asked[0].number)
        return Screen(text, [*answer_rows(texts, draft, offers), [insist]])
    tone = draft.understood.tone
    ways = f"insist-{tone}"
    return Screen(Html(f"{texts.say(tone)}\n{texts.say(ways)}"), [[insist]])


def _wished(texts: Texts, draft: Draft, offers: Offers) -> Rows:
    urging = urge_rows(texts, draft, offers) if draft.wants_progress else []
    return [*urging, *(withdraw_rows(texts, draft, offers) if draft.wants_to_withdraw else [])]


def _main_row(texts: Texts, draft: Draft, submit: list[Button]) -> list[Button]:
    return [
        *submit,
        button(texts.label("btn-edit"), DraftPress(do="edit", draft=draft.id)),
        button(texts.label("btn-cancel"), DraftPress(do="cancel", draft=draft.id)),
    ]


def _submit(texts: Texts, draft: Draft, *, again: bool) -> Button:
    """Where there is another matter that it may belong to, the button says that it is a new one."""
    key = "btn-submit-new" if again else "btn-submit"
    return button(texts.label(key), DraftPress(do="submit", draft=draft.id))


def _skip(texts: Texts, draft: Draft, need: FactType) -> Button:
    press = DraftPress(do="skip", draft=draft.id, value=need.value)
    return button(texts.label("btn-skip"), press)
