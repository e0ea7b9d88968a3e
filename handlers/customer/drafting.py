"""A customer writes what happened: it becomes a draft and is shown as a card.

What is pressed under the card stands in :mod:`handlers.customer.draft_presses`.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from aiogram.types import Message

from handlers.customer.adding import as_changed, with_addition
from handlers.customer.amending import amended, with_change
from handlers.customer.asked_last import asked_last
from handlers.customer.asking_facts import answered, is_skip, skipped, unanswered
from handlers.customer.danger_first import keep_first, nobody_knows, unsent
from handlers.customer.draft import Draft
from handlers.customer.draft_in_words import press_in_words
from handlers.customer.draft_parts import Part
from handlers.customer.emergency import warned
from handlers.customer.filing import file_draft
from handlers.customer.hearing import said_in
from handlers.customer.hours import hours_text
from handlers.customer.human import tell_of_people
from handlers.customer.live_card import (
    asked_meanwhile,
    in_a_burst,
    is_asked,
    kept_card,
    send_card,
)
from handlers.customer.mistakes import fact_told_wrongly, told_wrongly
from handlers.customer.number_beside import beside_number
from handlers.customer.offers import offers_for
from handlers.customer.parting import (
    announced_apart,
    begun_with,
    can_part,
    danger_apart,
    left_apart,
    matter_apart,
    suggested_apart,
)
from handlers.customer.past_handler import part_past_handler
from handlers.customer.rejoining import decide_in_words
from handlers.customer.replacing import asks_whether_instead, says_which
from handlers.customer.said_again import says_again
from handlers.customer.setting_aside import begin_another, draft_of
from handlers.customer.several_matters import (
    asks_whether_several,
    cut,
    may_be_several,
    split,
)
from handlers.customer.standing import press_for_told, tell_standing
from handlers.customer.throwing_away import begin_anew
from handlers.customer.unclear_change import asks_what_is_meant
from handlers.customer.verdict_card import judged_by
from handlers.customer.which_card import asks_but_to_submit
from handlers.incoming import facts_of, file_of, is_empty, words_of
from handlers.speaking import speak
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.amendments import Amendment, What
from prompts.reading.appeals import wants_appeal
from prompts.reading.talk import adds_nothing
from prompts.texts import Html
from prompts.wishes.asking_back import asks_back
from prompts.wishes.humans import asks_for_a_human
from prompts.wishes.knowing import asks_for_hours
from prompts.wishes.leaving_number import says_when_to_call
from prompts.wishes.parting import says_another, says_same, wants_it_split
from prompts.wishes.starting_over import after_beginning_anew
from prompts.wishes.submitting import says_submit, submits
from prompts.wishes.withdrawing import wants_to_withdraw

REWRITING = "rewriting"
"""Step: the next message replaces the words of the draft."""
CHANGING_FACT = "fact"
"""Step: the next message is what a fact of the draft says, a new one or another."""
LONGEST_FACT = 120


def take_part(turn: Turn, message: Message) -> None:
    """Add a message to the draft (or begin one) and show what is understood."""
    if is_empty(message):
        turn.say("cannot-keep")
        return
    before = draft_of(turn)
    if before is not None and _is_done_in_words(turn, before, message.text or ""):
        return
    rest = None if before is None else told_anew(before, message.text)
    if before is not None and rest is not None:
        _begin_anew(turn, before, message, rest)
        return
    if (before is None or before.caller is None) and asks_for_a_human(words_of(message)):
        tell_of_people(turn)
        return
    if before is not None and _is_over(turn, before, message):
        begun = begin_another(turn, Draft(id=turn.inbox_id or 0))
        _take_on(turn, begun, part_of(turn, message), first=True)
    elif before is None:
        _take_on(turn, Draft(id=turn.inbox_id or 0), part_of(turn, message), first=True)
    else:
        _write_on(turn, before, message)


def _is_done_in_words(turn: Turn, draft: Draft, words: str) -> bool:
    return press_in_words(turn, draft, words) or press_for_told(turn, draft, words)


def take_more_of_album(turn: Turn, message: Message) -> None:
    """What comes after the first picture of an album belongs to the draft that this began."""
    draft = draft_of(turn)
    if draft is None or is_empty(message):
        take_part(turn, message)
    else:
        _take_on(turn, draft, part_of(turn, message))


def told_anew(draft: Draft, words: str | None) -> str | None:
    """What is told from the beginning, which is not a part of ``draft`` any more; None: it goes
    on."""
    is_matter = bool(draft.parts) and not (draft.is_talk or draft.is_wish)
    return after_beginning_anew(words) if words and is_matter else None


def _begin_anew(turn: Turn, draft: Draft, message: Message, rest: str) -> None:
    anew = begin_anew(turn, draft, told=bool(rest))
    if rest:
        _take_on(turn, anew, Part(message.message_id, rest), first=True)


def _write_on(turn: Turn, draft: Draft, message: Message) -> None:
    """It goes on with the draft, says what is to become of it, or begins something else."""
    if draft.parting and decide_in_words(turn, draft, words_of(message)):
        return
    if _says_whether_several(turn, draft, words_of(message)):
        return
    words = message.text or ""
    if nobody_knows(turn, draft, words) or tell_standing(turn, draft, words):
        return
    if _explains(turn, draft, message) or _says_it_is_new(turn, draft, words):
        return
    if _submits(turn, draft, message):
        file_draft(turn, draft)
    elif _submits_in_vain(turn, draft, message.text or ""):
        return
    elif _asks_for_hours(draft, message):
        turn.send(turn.person, Screen(hours_text(turn)))
    elif _says_nothing_of_it(turn, draft, message):
        send_card(turn, draft, _not_submitted(turn, draft))
    else:
        part = part_of(turn, message)
        _take_or_part(turn, draft, replace(part, text=beside_number(draft, part.text)))


def _take_or_part(turn: Turn, draft: Draft, part: Part) -> None:
    if _asks_about_change(turn, draft, part):
        return
    if says_when_to_call(part.text) or not (
        part_past_handler(turn, draft, part) or _part_ways(turn, draft, part)
    ):
        _take_on(turn, draft, part)


def _not_submitted(turn: Turn, draft: Draft) -> Html | None:
    """What is said to a nod: nothing smiles at a danger."""
    if draft.warned and draft.caller is None:
        return unsent(turn)
    return None if draft.is_wish else turn.texts.say("draft-still-here")


def _submits_in_vain(turn: Turn, draft: Draft, words: str) -> bool:
    """Whether they want to submit it, and heard why that can't be yet."""
    if draft.parts and not draft.is_talk and says_submit(words):
        send_card(turn, draft, turn.texts.say("draft-asks-first"))
        return True
    if draft.caller and not draft.parts and submits(words):
        turn.say("caller-nothing-yet", customer=draft.caller.name)
        return True
    return False


def _asks_about_change(turn: Turn, draft: Draft, part: Part) -> bool:
    """Whether it says that something is wrong, but not what is right, or what of several is meant;
    then that was asked. Or it was changed so before, and they were told."""
    wrong = fact_told_wrongly(turn.desk, draft, part)
    if wrong is not None:
        ask_for_fact(turn, wrong)
    return (
        wrong is not None or says_again(turn, draft, part) or asks_what_is_meant(turn, draft, part)
    )


def _explains(turn: Turn, draft: Draft, message: Message) -> bool:
    """Whether they but ask what the question for a fact means, and were told."""
    if draft.asked is None or not asks_back(message.text or ""):
        return False
    explained = turn.texts.say("draft-fact-explained")
    send_card(turn, unanswered(draft, draft.asked), explained)
    return True


def _says_it_is_new(turn: Turn, draft: Draft, words: str) -> bool:
    """Whether it is the answer to whether it belongs to what is open: a new one."""
    asks = not draft.insisted and not (draft.is_talk or draft.is_wish) and draft.caller is None
    if not asks or not says_another(words) or not offers_for(turn, draft).all:
        return False
    send_card(turn, replace(draft, insisted=True))
    return True


def _says_whether_several(turn: Turn, draft: Draft, words: str) -> bool:
    """Whether it is the answer to whether they are several matters, or one in place of another."""
    which = says_which(turn, draft, words)
    if which is not None:
        send_card(turn, which)
        return True
    if not asks_whether_several(draft):
        return _is_split(turn, draft, words)
    if not (says_another(words) or says_same(words)):
        return False
    send_card(turn, cut(turn, draft) if says_another(words) else replace(draft, matters=()))
    return True


def _is_split(turn: Turn, draft: Draft, words: str) -> bool:
    """Whether they want it cut up, though nobody asked: it is, or they hear how; no more of it
    where another already waits, or where it is a danger."""
    passing = draft.is_talk or draft.is_wish or draft.caller is not None or not draft.parts
    if passing or not wants_it_split(words):
        return False
    first = split(turn, draft)
    if first is not None:
        send_card(turn, first)
    elif draft.aside or draft.warned:
        send_card(turn, draft, _not_submitted(turn, draft))
    else:
        send_card(turn, draft, turn.texts.say("draft-split-how"))
    return True


def _take_on(turn: Turn, draft: Draft, part: Part, *, first: bool = False) -> None:
    """Its card stays in its place only for what is cut up into lines, or is an album; it never
    stays above the number for a danger. Each line that it took is marked, as nothing comes below
    it."""
    after = warned(turn, _with_part(turn, draft, part))
    stays = bool(draft.parts) and not draft.is_wish and in_a_burst(turn)
    stays = stays and after.warned == draft.warned
    if first or (stays and after.change is None):
        after = may_be_several(turn, after)
    # The card of a wish looks the same each time: edited, it would be no answer.
    if first:
        turn.send(turn.person, kept_card(turn, after), slot=after.slot)
    elif stays and after.change is None:
        turn.update(turn.person, after.slot, kept_card(turn, after))
        turn.mark_kept(turn.person.account, part.source)
    else:
        send_card(turn, after)


def _part_ways(turn: Turn, draft: Draft, part: Part) -> bool:
    """Whether it is the beginning of something else, and was taken for that."""
    another = _apart(turn, draft, part)
    if another is None:
        return _keep_danger_first(turn, draft, part)
    another = warned(turn, begin_another(turn, another))
    turn.send(turn.person, kept_card(turn, another), slot=another.slot)
    return True


def _keep_danger_first(turn: Turn, draft: Draft, part: Part) -> bool:
    if draft.caller is not None or _changes(turn, draft, part):
        return False
    return keep_first(turn, draft, part)


def _changes(turn: Turn, draft: Draft, part: Part) -> bool:
    return draft.editing or amended(draft, part, turn.desk) is not None


def _apart(turn: Turn, draft: Draft, part: Part) -> Draft | None:
    burst = in_a_burst(turn)
    if not burst and draft.parts and draft.caller is None and _is_of_something_newer(turn, part):
        return begun_with(turn, part)
    if not can_part(draft, part):
        return None
    danger = danger_apart(turn, draft, part, burst=burst)
    if (
        danger is not None
        or draft.warned
        or draft.editing
        or amended(draft, part, turn.desk) is not None
    ):
        return danger
    another = (announced_apart if burst else matter_apart)(turn, draft, part)
    another = another or left_apart(turn, draft, part) or suggested_apart(turn, draft, part)
    return None if another is None else replace(another, parting=True)


def _is_of_something_newer(turn: Turn, part: Part) -> bool:
    """Whether it may well be the answer to what they were asked since they wrote last, which is no
    part of the draft."""
    if asked_meanwhile(turn):
        return True
    asked = asked_last(turn)
    if asked is None or asked.outcome is None:
        return False
    another = begun_with(turn, part)
    appeals = wants_appeal(part.text, another.understood.kind)
    return appeals or judged_by(turn, another, offers_for(turn, another)) is not None


def _is_over(turn: Turn, before: Draft, message: Message) -> bool:
    """Whether what they wrote before was talk or a wish, and they now have something else in mind;
    while a question of ours is open it may be a part of the answer."""
    changed_their_mind = before.presses and wants_to_withdraw(words_of(message))
    pieces = before.presses and not before.asks_how_it_stands and in_a_burst(turn)
    is_past = before.is_past(words_of(message)) and not pieces
    return (changed_their_mind or is_past) and not is_asked(turn)


def _submits(turn: Turn, draft: Draft, message: Message) -> bool:
    """Whether it is Submit in words, and can't be the answer to anything that is asked; no doubt
    keeps a danger back."""
    words = message.text or ""
    if draft.warned and says_submit(words):
        return True
    return submits(words) and asks_but_to_submit(turn, draft, as_it_is=says_submit(words))


def _asks_for_hours(draft: Draft, message: Message) -> bool:
    """Whether it but asks that in the middle of a matter."""
    of_matter = not (draft.is_talk or draft.is_wish)
    return of_matter and draft.caller is None and asks_for_hours(message.text or "")


def _says_nothing_of_it(turn: Turn, draft: Draft, message: Message) -> bool:
    """Whether it is but talk in the middle of a matter, or a nod to its card: no part of it."""
    words = message.text
    if words is None or draft.is_talk:
        return False
    # "No" answers the card's question for a fact; "thanks" is neither a place nor a name.
    says_nothing = draft.asked is None if is_skip(words) else adds_nothing(words)
    return says_nothing and not is_asked(turn)


def _with_part(turn: Turn, draft: Draft, part: Part) -> Draft:
    changed = amended(draft, part, turn.desk)
    if changed is not None:
        changed = replace(changed, editing=False)
        _speak_as_wished(turn, changed)
        return as_changed(turn, draft, changed)
    if draft.asked is not None and part.file is None and is_skip(part.text):
        return skipped(draft, draft.asked)
    after = answered(with_addition(turn, draft, part), part.text, burst=in_a_burst(turn))
    after = asks_whether_instead(draft, part, after)
    return replace(after, mistaken=told_wrongly(draft, part))


def _speak_as_wished(turn: Turn, draft: Draft) -> None:
    if draft.change is not None and draft.change.what == What.LANGUAGE:
        speak(turn, draft.change.new)


def rewrite(turn: Turn, message: Message) -> None:
    """The message replaces all the words written so far; the files stay.

    A mere file replaces none: it is put with the others, and the words are still waited for.
    """
    if is_empty(message):
        turn.say("cannot-keep")
        return
    draft = draft_of(turn)
    if draft is not None and not said_in(turn, message):
        turn.keep_draft(draft.with_part(part_of(turn, message)).to_json())
        turn.ask("draft-write-anew")
        return
    turn.go(None)
    if draft is None:
        take_part(turn, message)
        return
    files = tuple(Part(part.source, "", part.file) for part in draft.parts if part.file)
    anew = replace(draft, parts=files, given={}, dropped=(), asked=None, change=None, before=None)
    send_card(turn, warned(turn, _with_part(turn, anew, part_of(turn, message))))


def ask_for_fact(turn: Turn, fact: Mapping[str, Any]) -> None:
    """Ask what it should say."""
    turn.go(CHANGING_FACT, type=fact["type"], old=fact["value"])
    turn.ask("draft-fact-change", old=fact["value"])


def take_fact(turn: Turn, message: Message) -> None:
    """What a fact of the draft says from now on, or one that is added."""
    draft, step = draft_of(turn), turn.conversation.data
    words = words_of(message).strip()
    if draft is None:
        turn.go(None)
        take_part(turn, message)
        return
    if not 0 < len(words) <= LONGEST_FACT or "\n" in words or file_of(message) is not None:
        turn.ask("draft-fact-unclear")
        return
    turn.go(None)
    if step["old"]:
        change = Amendment(What.WORDS, step["old"], words)
        changed = as_changed(turn, draft, with_change(draft, change))
    else:
        given = replace(draft, given={**draft.given, step["type"]: words})
        changed = with_addition(turn, given, part_of(turn, message))
    send_card(turn, changed)


def part_of(turn: Turn, message: Message) -> Part:
    """The message as a part of a draft."""
    return Part(message.message_id, said_in(turn, message), file_of(message), facts_of(message))
