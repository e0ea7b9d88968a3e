"""The open matters of a customer that a further message may belong to."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from handlers.buttons import Button, button
from handlers.customer.draft import Draft
from handlers.customer.talked_about import just_told
from handlers.customer.ticket_named import named_among
from handlers.limits import excerpt
from handlers.presses.customers import DraftPress
from handlers.turn import Turn
from handlers.words import ABOUT_UNITS, kind_word, topic_word
from handlers.work import Screen
from prompts.reading.progress import asks_for_money
from prompts.reading.reading import FactType, MessageKind, Sentiment
from prompts.reading.sameness.matter import Closeness, Told, closeness, shares_nothing
from prompts.reading.two_matters import is_of_the_same
from prompts.texts import Texts
from prompts.wishes.reaching import tells_where_to_reach
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.ticket_lists import OpenMatter, open_matters_of
from storage.tickets import filed_from_any

_JUST_NOW = timedelta(minutes=15)
LOOKED_AT = 5
"""Open tickets, those with an open question first, then the newest."""
_OTHER = "other"
OFFERED = 2
"""To so many of them the draft can be added by a button."""
_LISTED = 20
"""So many on a list of all."""


@dataclass(frozen=True, slots=True)
class Offers:
    """Open matters, the nearest first."""

    asked: Sequence[OpenMatter]
    """With a question to the customer that is open."""
    near: Sequence[OpenMatter]
    """Of which the message may well be a part."""
    far: Sequence[OpenMatter]
    """Of which it is hardly one."""
    apart: Sequence[OpenMatter] = ()
    """To which it is never added."""
    likely: bool = False
    """It most likely goes on with the first of those: what is to be asked first is just that."""
    names: Mapping[int, str] = field(default_factory=dict)
    """What each is about, in a few words, by its id."""
    spoken: int | None = None
    """The one about which words went to and fro just now, where several are open."""

    @property
    def all(self) -> list[OpenMatter]:
        """All that were looked at."""
        return [*self.asked, *self.near, *self.far, *self.apart]


def offers_for(turn: Turn, draft: Draft) -> Offers:
    """The customer's open matters, by how near the draft is to them; of a caller's none, and none
    where it is known what the draft refers to."""
    if draft.caller is not None or draft.refers_to is not None:
        return Offers((), (), ())
    matters = open_matters_of(turn.session, turn.person.id, LOOKED_AT)
    # Who said that it is a matter of its own isn't asked whether it is an answer.
    beside = filed_from_any(turn.session, draft.beside) if draft.beside else ()
    waiting = [] if draft.insisted else [each for each in matters if each.id not in beside]
    asked = [matter for matter in waiting if matter.state is State.WAITING]
    new = told(draft)
    rest = [each for each in matters if each not in asked]
    apart = [each for each in rest if each.id in beside or _is_apart(new, each)]
    compared = [each for each in matters if each not in asked and each not in apart]
    spoken = just_told(turn) if len(matters) > 1 else None
    latest = None if spoken is None else spoken.id
    others = [(_closeness(new, matter), matter) for matter in compared]
    others.sort(key=lambda pair: (-pair[0], pair[1].id != latest))
    near = [matter for close, matter in others if close and not draft.insisted]
    follows = not draft.insisted and compared == matters and goes_on(turn, draft, matters)
    near = list(compared) if follows else near
    far = [matter for _, matter in others if matter not in near]
    if asked:
        likely = _closeness(new, asked[0]) is not Closeness.DIFFERENT
    else:
        likely = follows or (bool(near) and others[0][0] is Closeness.LIKELY)
    return Offers(asked, near, far, apart, likely, names_of(turn, matters), latest)


def filed_just_now(turn: Turn, matters: Sequence[OpenMatter]) -> bool:
    """Whether all that is open of theirs is one matter, filed a few minutes ago."""
    return len(matters) == 1 and turn.received_at - matters[0].opened_at <= _JUST_NOW


def goes_on(turn: Turn, draft: Draft, matters: Sequence[OpenMatter]) -> bool:
    """Whether it is where to find them, or no clear matter so soon after they filed one."""
    if len(matters) != 1:
        return False
    if all(tells_where_to_reach(part.text) for part in draft.parts):
        return True
    unsure = draft.is_unsure and filed_just_now(turn, matters)
    return unsure and not minds_another(draft, matters[0])


def minds_another(draft: Draft, matter: OpenMatter) -> bool:
    """Whether it is displeased with something else than the matter, however unclear the kind."""
    if draft.understood.sentiment != Sentiment.NEGATIVE or is_of_the_same(draft.text):
        return False
    return _closeness(told(draft), matter) is Closeness.DIFFERENT


def asked_where(draft: Draft, offers: Offers) -> Offers:
    """Without those that a question for a thing is hardly about: it is about what names it."""
    new = told(draft)
    named = [
        each
        for each in (*offers.near, *offers.far)
        if not shares_nothing(new, Told(each.text, each.category))
        or (asks_for_money(draft.text) and _is_of_money(each))
    ]
    return replace(offers, asked=(), near=named or offers.near, far=(), apart=())


def _is_of_money(matter: OpenMatter) -> bool:
    return any(fact["type"] == FactType.AMOUNT for fact in matter.facts)


def answer_rows(texts: Texts, draft: Draft, offers: Offers) -> list[list[Button]]:
    """To say that the draft answers a question of ours."""
    return [[_offer(texts, draft, offers, each, "answer")] for each in offers.asked[:OFFERED]]


def addition_rows(
    texts: Texts, draft: Draft, offers: Offers, matters: Sequence[OpenMatter]
) -> list[list[Button]]:
    """To add the draft to one of ``matters``, as many as there is room for."""
    first = [*offers.asked, *offers.near, *offers.far][:OFFERED]
    return [[_offer(texts, draft, offers, each, "add")] for each in matters if each in first]


def elsewhere_row(texts: Texts, draft: Draft, offers: Offers) -> list[Button]:
    """To add it to one that isn't offered; none where all are."""
    apart = {each.id for each in offers.apart}
    if sum(each.id not in apart for each in offers.all) <= OFFERED:
        return []
    return [button(texts.label("btn-add-elsewhere"), DraftPress(do="tickets", draft=draft.id))]


def tickets_card(turn: Turn, draft: Draft) -> Screen:
    """All that the draft may be added to, or be the answer to what was asked about it."""
    matters = open_matters_of(turn.session, turn.person.id, _LISTED)
    offers = replace(offers_for(turn, draft), names=names_of(turn, matters))
    rows = [[_offer(turn.texts, draft, offers, each, _way_to(each))] for each in matters]
    back = button(turn.texts.label("btn-back"), DraftPress(do="show", draft=draft.id))
    return Screen(turn.texts.say("draft-hint-which-ticket"), [*rows, [back]])


def _way_to(matter: OpenMatter) -> str:
    return "answer" if matter.state is State.WAITING else "add"


def urge_rows(texts: Texts, draft: Draft, offers: Offers) -> list[list[Button]]:
    """To press for progress; of one matter alone where it is known which."""
    return [[_wish(texts, draft, offers, each, "urge")] for each in pressed_for(draft, offers)]


def withdraw_rows(texts: Texts, draft: Draft, offers: Offers) -> list[list[Button]]:
    """To take a matter back, which is asked once more; of one alone where it was named."""
    return [[_wish(texts, draft, offers, each, "withdraw")] for each in meant(draft, offers)]


def meant(draft: Draft, offers: Offers) -> Sequence[OpenMatter]:
    """The open matters that a wish may be about: those it names, else all."""
    return named_among(offers.all, draft.text) or offers.all


def pressed_for(draft: Draft, offers: Offers) -> Sequence[OpenMatter]:
    """The same, where no number is named the one just talked about."""
    named = named_among(offers.all, draft.text)
    return named or [each for each in offers.all if each.id == offers.spoken] or offers.all


def names_of(turn: Turn, matters: Sequence[OpenMatter]) -> dict[int, str]:
    """What each is about: its category; of several in one, or in none, its first words."""
    categories = Counter(each.category for each in matters)
    names = {}
    for each in matters:
        name = topic_word(turn.desk, each.kind, each.category, turn.person.language)
        unclear = name is None or categories[each.category] > 1 or each.category == _OTHER
        if each.text and unclear:
            name = " ".join(each.text.split())
        name = name or kind_word(each.kind, turn.person.language)
        names[each.id] = excerpt(name, ABOUT_UNITS)
    return names


def _wish(texts: Texts, draft: Draft, offers: Offers, matter: OpenMatter, do: str) -> Button:
    press = DraftPress(do=do, draft=draft.id, value=str(matter.id))
    words = {"number": matter.number, "matter": offers.names[matter.id]}
    return button(texts.label(f"btn-{do}-this", **words), press)


def told(draft: Draft) -> Told:
    """What of the draft is compared with another matter."""
    understood = draft.understood
    return Told(draft.text, understood.category, understood.facts, draft.kind or understood.kind)


def _is_apart(new: Told, matter: OpenMatter) -> bool:
    """Nobody adds trouble to their praise, whatever else the two share; nor is praise a part of
    anything that was told before."""
    goes_on = (MessageKind.ADDITION, MessageKind.ANSWER)
    return new.kind == Kind.PRAISE or (matter.kind is Kind.PRAISE and new.kind not in goes_on)


def nearness(draft: Draft, text: str, category: str, facts: Sequence[dict[str, Any]]) -> Closeness:
    """How near the draft is to a matter that is no longer worked on."""
    return closeness(told(draft), Told(text, category, facts))


def _closeness(new: Told, matter: OpenMatter) -> Closeness:
    return closeness(new, Told(matter.text, matter.category, matter.facts))


def _offer(texts: Texts, draft: Draft, offers: Offers, matter: OpenMatter, do: str) -> Button:
    key = "btn-answer-to" if do == "answer" else "btn-add-to"
    press = DraftPress(do=do, draft=draft.id, value=str(matter.id))
    words = {"number": matter.number, "matter": offers.names[matter.id]}
    return button(texts.label(key, **words), press)
