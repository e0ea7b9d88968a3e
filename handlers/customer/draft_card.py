"""The card that shows a customer what was understood, with the buttons to file it.

It asks one thing at a time: what an urge is for, what kind of matter it is, whether it belongs to
one that is open, a fact that is missing. Whoever writes on instead is understood anew.
"""

from dataclasses import replace

from handlers.buttons import Button, DraftPress, Rows, button
from handlers.cards.facts import facts_line
from handlers.customer.callers import group_of
from handlers.customer.change_line import change_lines, change_row, moved_lines
from handlers.customer.conduct import handling_rows, suspicion
from handlers.customer.draft import OF_TROUBLE, Draft
from handlers.customer.hours import hours_card
from handlers.customer.offers import (
    Offers,
    addition_rows,
    answer_rows,
    asked_where,
    meant,
    offers_for,
    urge_rows,
    withdraw_rows,
)
from handlers.customer.parting import aside_lines, parting_card, together_row
from handlers.customer.referring import appeal_rows, reference_lines, reopen_rows
from handlers.customer.two_matters import asks_whether_two, two_rows
from handlers.customer.verdict_card import judged_by, verdict_card
from handlers.customer.wish_cards import urge_card, withdraw_card
from handlers.limits import excerpt
from handlers.tones import is_of_trouble, tone_of
from handlers.turn import Turn
from handlers.words import category_word, grade_word, kind_word
from handlers.work import Screen
from prompts.reading.reading import MessageKind, Sentiment
from prompts.texts import Html, Texts, quote
from storage.appeals import Handled
from storage.rules.course import Course, due_at
from storage.rules.facts import FactType
from storage.rules.kinds import Kind
from storage.rules.phones import masked
from storage.rules.promised import PromiseName

TEXT_SHOWN = 600


def carded(turn: Turn, draft: Draft) -> tuple[Draft, Screen]:
    """The draft's card; and the draft, which knows what the card asks for."""
    if draft.parting:
        return replace(draft, asked=None, judged=None), parting_card(turn, draft)
    draft = replace(draft, asked=None, judged=None, stands=False)
    offers = offers_for(turn, draft)
    if draft.withdraws:
        return draft, withdraw_card(turn, draft, offers)
    if draft.asks_for_hours and not offers.asked:
        return draft, hours_card(turn, draft)
    judged = judged_by(turn, draft, offers)
    if judged is not None:
        return replace(draft, judged=judged.id), verdict_card(turn, draft, offers, judged)
    if draft.is_talk:
        return draft, _talk_card(turn, draft, offers)
    if draft.presses and offers.all:
        return draft, urge_card(turn, draft, offers)
    about = asked_where(draft, offers) if draft.asks_where and not offers.asked else None
    if about is not None and about.near:
        return replace(draft, stands=True), urge_card(turn, draft, about)
    asking_what = _what_is_it(turn, draft, offers)
    if asking_what is not None:
        return draft, asking_what
    suspected = suspicion(turn, draft)
    if suspected is not None:
        return draft, _handling_card(turn, draft, suspected.ticket)
    settled = not (offers.asked or offers.near or asks_whether_two(draft) or draft.mistaken)
    settled = settled and not (draft.urges_beside and offers.all)
    need = draft.missing(turn.desk) if settled else None
    asking = draft if need is None else replace(draft, asked=need.value)
    return asking, _draft_card(turn, draft, offers, need)


def asks_but_to_submit(turn: Turn, draft: Draft, *, as_it_is: bool = False) -> bool:
    """Whether its card has Submit, and asks for nothing else; a fact that is missing is left out
    by whoever wants it filed ``as_it_is``."""
    passing = draft.is_talk or draft.is_wish or draft.is_unsure
    if (
        passing
        or draft.parting
        or asks_whether_two(draft)
        or (draft.asked is not None and not as_it_is)
        or not draft.parts
    ):
        return False
    offers = offers_for(turn, draft)
    if offers.asked or offers.near or appeal_rows(turn, draft):
        return False
    return suspicion(turn, draft) is None


def _what_is_it(turn: Turn, draft: Draft, offers: Offers) -> Screen | None:
    """The card that asks what the message is at all, where that has to be asked first."""
    is_answer = bool(offers.asked) and _may_be_for_handler(draft)
    if not (is_answer or draft.is_unsure) or appeal_rows(turn, draft):
        return None
    card = _answer_card if is_answer else _unsure_card
    return card(turn, draft, offers)


def _may_be_for_handler(draft: Draft) -> bool:
    """Whether all that is to be asked of it is that: it is one message that tells of no danger nor
    clearly of trouble, and nothing was chosen yet that makes it a matter."""
    chosen = draft.kind or draft.category or draft.change or draft.warned
    trouble = draft.understood.kind in OF_TROUBLE and not draft.is_unsure
    return len(draft.parts) == 1 and not (chosen or trouble)


def _answer_card(turn: Turn, draft: Draft, offers: Offers) -> Screen:
    """Whether it goes to the handler who asked: no kind and no promise of a matter that it hardly
    is."""
    texts = turn.texts
    lines = [
        texts.say("draft-hint-answer", number=offers.asked[0].number),
        *_words_lines(texts, draft),
        *_told_lines(texts, draft),
        *aside_lines(texts, draft),
    ]
    other = button(texts.label("btn-new-matter"), DraftPress(do="insist", draft=draft.id))
    rows = [
        *_wished(texts, draft, offers),
        *answer_rows(texts, draft, offers),
        *addition_rows(texts, draft, offers, offers.near),
        [other],
        _main_row(texts, draft, [])[1:],
    ]
    return Screen(Html("\n".join(lines)), rows)


def _draft_card(turn: Turn, draft: Draft, offers: Offers, need: FactType | None) -> Screen:
    """What was understood, the promise, and what can be done."""
    texts, appeals = turn.texts, appeal_rows(turn, draft)
    reopenable = [] if offers.asked or offers.near or appeals else reopen_rows(turn, draft)
    hint = "draft-hint-reopen" if reopenable else "draft-hint"
    kind = kind_word(draft.ticket_kind(), turn.person.language)
    lines = [
        texts.say("draft-title", kind=kind),
        *change_lines(turn, draft),
        *moved_lines(turn, draft),
        *_caller_line(texts, draft),
        *reference_lines(turn, draft),
        *_words_lines(texts, draft),
        _about_line(turn, draft),
        *_told_lines(texts, draft),
        _promise_line(turn, draft),
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
        *two_rows(texts, draft),
        main,
        together_row(texts, draft),
        change_row(texts, draft),
        *([[_skip(texts, draft, need)]] if need else []),
        *addition_rows(texts, draft, offers, offers.far),
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
    if draft.mistaken:
        return texts.say("draft-hint-mistaken", field=draft.mistaken)
    if asks_whether_two(draft):
        return texts.say("draft-hint-two")
    if need is not None:
        return texts.say(f"draft-needs-{need.value.replace('_', '-')}")
    return texts.say(otherwise)


def _urge_question(texts: Texts, draft: Draft, offers: Offers) -> Html:
    """Whether what they wrote last presses for something else: that is no part of this matter."""
    open_ones = meant(draft, offers)
    if len(open_ones) == 1:
        return texts.say("draft-hint-urge", number=open_ones[0].number)
    return texts.say("draft-hint-urge-which")


def _unsure_card(turn: Turn, draft: Draft, offers: Offers) -> Screen:
    """What was not understood for sure: the kind is asked for, and filed as at one press."""
    texts, language = turn.texts, turn.person.language
    choices = _likely_kinds(draft)
    one, other = (kind_word(kind, language) for kind in choices)
    lines = [
        texts.say("draft-unsure", one=one, other=other),
        *change_lines(turn, draft),
        *_words_lines(texts, draft),
        *_told_lines(texts, draft),
        *(_as_kind_line(turn, draft, kind) for kind in choices),
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
        *two_rows(texts, draft),
        submits,
        _main_row(texts, draft, []),
        together_row(texts, draft),
        change_row(texts, draft),
        *addition_rows(texts, draft, offers, offers.far),
    ]
    return Screen(Html("\n".join(lines)), rows)


def _handling_card(turn: Turn, draft: Draft, ticket: Handled) -> Screen:
    """Whether it is about the handling of a ticket of theirs: then its handler won't see it."""
    texts = turn.texts
    lines = [
        texts.say("draft-title", kind=kind_word(draft.ticket_kind(), turn.person.language)),
        *_words_lines(texts, draft),
        texts.say("draft-hint-handling", number=ticket.number),
    ]
    main = _main_row(texts, draft, [_submit(texts, draft, again=False)])
    return Screen(Html("\n".join(lines)), [*handling_rows(turn, draft, ticket), main])


def _likely_kinds(draft: Draft) -> tuple[Kind, Kind]:
    """A complaint is always one of them: none is to be taken for anything less."""
    read = draft.ticket_kind()
    return Kind.COMPLAINT, Kind.INQUIRY if read is Kind.COMPLAINT else read


def _talk_card(turn: Turn, draft: Draft, offers: Offers) -> Screen:
    """The answer to talk, in its tone: what the bot is for, and a way to file it all the same."""
    texts = turn.texts
    insist = button(texts.label("btn-file-anyway"), DraftPress(do="insist", draft=draft.id))
    if offers.asked:
        text = texts.say("talk-or-answer", number=offers.asked[0].number)
        return Screen(text, [*answer_rows(texts, draft, offers), [insist]])
    return Screen(texts.say(_tone(draft)), [[insist]])


def _tone(draft: Draft) -> str:
    understood = draft.understood
    if understood.kind == MessageKind.SPAM:
        return "talk-spam"
    if understood.kind == MessageKind.ABUSE or understood.sentiment == Sentiment.NEGATIVE:
        return "talk-upset"
    return "talk-thanks" if understood.sentiment == Sentiment.POSITIVE else "talk"


def _caller_line(texts: Texts, draft: Draft) -> list[Html]:
    caller = draft.caller
    if caller is None:
        return []
    phone = texts.label("caller-no-phone") if caller.phone is None else masked(caller.phone)
    return [texts.say("draft-caller", customer=caller.name, phone=phone)]


def _words_lines(texts: Texts, draft: Draft) -> list[Html]:
    if draft.text:
        return [quote(excerpt(draft.text, TEXT_SHOWN))]
    spoken = any(file.kind in ("voice", "video_note") for file in draft.files)
    return [texts.say("draft-voice-only" if spoken else "draft-no-words")]


def _about_line(turn: Turn, draft: Draft) -> Html:
    language, desk = turn.person.language, turn.desk
    if not is_of_trouble(draft.ticket_kind()):
        category = category_word(desk, draft.ticket_category(desk), language)
        return turn.texts.say("draft-about-what", category=category)
    grade = desk.grade_for(draft.ticket_grade(desk), group_of(turn, draft))
    return turn.texts.say(
        "draft-about",
        category=category_word(desk, draft.ticket_category(desk), language),
        grade=grade_word(desk, grade, language),
    )


def _told_lines(texts: Texts, draft: Draft) -> list[Html]:
    facts = facts_line(texts, "draft-facts", draft.facts())
    files = [texts.say("draft-files", count=len(draft.files))] if draft.files else []
    return [*facts, *files]


def _as_kind_line(turn: Turn, draft: Draft, kind: Kind) -> Html:
    """What the choice of a kind decides."""
    response, resolve = _promised(turn, replace(draft, kind=kind.value))
    named = kind_word(kind, turn.person.language)
    return turn.texts.say("draft-as-kind", kind=named, response=response, resolve=resolve)


def _promise_line(turn: Turn, draft: Draft) -> Html:
    response, resolve = _promised(turn, draft)
    key = f"draft-promise-{tone_of(draft.ticket_kind())}"
    return turn.texts.say(key, response=response, resolve=resolve)


def _promised(turn: Turn, draft: Draft) -> tuple[str, str]:
    """First answer and end, as they are said."""
    desk, group = turn.desk, group_of(turn, draft)
    course = Course(
        kind=draft.ticket_kind(),
        category=draft.ticket_category(desk),
        grade=desk.grade_for(draft.ticket_grade(desk), group),
        group=group,
        supplier=draft.ticket_route(desk).supplier,
        opened=turn.now,
    )
    response = _by(turn, course, PromiseName.FIRST_RESPONSE)
    return response, _by(turn, course, PromiseName.RESOLVE)


def _by(turn: Turn, course: Course, promise: PromiseName) -> str:
    due = due_at(turn.desk, course, promise)
    return "" if due is None else turn.by(due, turn.person)


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
