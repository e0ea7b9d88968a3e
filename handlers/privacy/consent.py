"""Whether a language model may read what somebody writes, and be sent their voice: each is asked
once (of another model anew), and changed at any time."""

from zlib import crc32

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.buttons import Button, Rows, button
from handlers.errors import NotYours
from handlers.presses.customers import ChoicePress
from handlers.turn import ModelTold, Turn
from handlers.work import Screen
from prompts.texts import Html
from storage.consents import (
    answer_for_model,
    answer_for_voice,
    ask_for_model,
    may_be_read,
    settle_for,
    was_told_of_voice,
)

router = Router(name="privacy.consent")

_YES, _NO = "yes", "no"
_WITH_VOICE = "voice"
"""Yes to a question that told of the voice, too. Who was asked before there was a speech model has
not agreed to that."""


def offer_model(turn: Turn) -> None:
    """Ask, unless there is no model or they were asked before: "no" is an answer for good."""
    if turn.model is None:
        return
    person, recipient = turn.person, turn.model.name
    if person.model_asked_at is None:
        _ask(turn, turn.model, "model-ask")
    elif person.model_recipient != recipient and not settle_for(turn.session, person, recipient):
        _ask(turn, turn.model, "model-ask-anew")
    elif _may_be_asked_for_voice(turn) and not was_told_of_voice(turn.session, turn.person):
        answer_for_voice(turn.session, turn.person, turn.now, given=False)
        _ask_for_voice(turn)


def _ask(turn: Turn, model: ModelTold, key: str) -> None:
    ask_for_model(turn.person, model.name, turn.now)
    turn.send(turn.person, _question(turn, model, key))


def _question(turn: Turn, model: ModelTold, key: str) -> Screen:
    return Screen(_asking(turn, model, key), [[_agree(turn, model), _refuse(turn)]])


def lines(turn: Turn) -> list[Html]:
    """What holds, for the notice; nothing where there is no model."""
    if turn.model is None:
        return []
    key = "model-may" if _agreed(turn) else "model-may-not"
    if not _agreed(turn) and turn.person.model_consent_at is not None:
        key = "model-other"
    return [turn.texts.say(key, model=turn.model.name), *_voice(turn, turn.model)]


def rows(turn: Turn) -> Rows:
    """The way to change it. A consent can be taken back even where no model is left."""
    if turn.model is not None and not _agreed(turn):
        return [[_agree(turn, turn.model)]]
    if turn.person.model_consent_at is None:
        return []
    rows = [[_refuse(turn, "btn-model-revoke")]]
    if turn.person.voice_consent_at is not None:
        rows.append([_choice(turn, "btn-voice-revoke", "voice", _NO)])
    elif _may_be_asked_for_voice(turn):
        rows.append([_choice(turn, "btn-voice-agree", "voice", _YES)])
    return rows


@router.callback_query(ChoicePress.filter(F.what == "model"))
async def answer(press: CallbackQuery, callback_data: ChoicePress, turn: Turn) -> None:
    """Their answer, or another one than before."""
    said, _, mark = callback_data.value.partition(".")
    if said not in (_YES, _WITH_VOICE, _NO) or (said != _NO and turn.model is None):
        raise NotYours
    if said != _NO and turn.model is not None and mark != _mark_of(turn.model):
        # The question was about a model that the desk had before.
        ask_for_model(turn.person, turn.model.name, turn.now)
        turn.show(_question(turn, turn.model, "model-ask-anew"))
        return
    recipient = None if turn.model is None else turn.model.name
    answer_for_model(turn.session, turn.person, turn.now, recipient=recipient, given=said != _NO)
    if said == _WITH_VOICE and _hears(turn):
        answer_for_voice(turn.session, turn.person, turn.now, given=True)
    turn.show(Screen(turn.texts.say("model-refused" if said == _NO else "model-agreed")))


@router.callback_query(ChoicePress.filter(F.what == "voice"))
async def answer_of_voice(press: CallbackQuery, callback_data: ChoicePress, turn: Turn) -> None:
    """Whether it may hear them as well."""
    said = callback_data.value
    if said not in (_YES, _NO) or (said == _YES and not _may_be_asked_for_voice(turn)):
        raise NotYours
    answer_for_voice(turn.session, turn.person, turn.now, given=said == _YES)
    turn.show(Screen(turn.texts.say("voice-agreed" if said == _YES else "voice-refused")))


def _ask_for_voice(turn: Turn) -> None:
    text = Html("\n".join((turn.texts.say("voice-ask"), turn.texts.say("model-ask-way-back"))))
    agree = _choice(turn, "btn-model-agree", "voice", _YES)
    turn.send(turn.person, Screen(text, [[agree, _choice(turn, "btn-model-refuse", "voice", _NO)]]))


def _may_be_asked_for_voice(turn: Turn) -> bool:
    return _hears(turn) and _agreed(turn)


def _agreed(turn: Turn) -> bool:
    return may_be_read(turn.person, None if turn.model is None else turn.model.name)


def _hears(turn: Turn) -> bool:
    return turn.model is not None and turn.model.hears


def _asking(turn: Turn, model: ModelTold, key: str) -> Html:
    asked = turn.texts.say(key, model=model.name)
    told = [turn.texts.say("model-voice")] if model.hears else []
    return Html("\n".join([asked, *told, turn.texts.say("model-ask-way-back")]))


def _voice(turn: Turn, model: ModelTold) -> list[Html]:
    """Nothing can be masked in a voice: that has to be said before anybody agrees."""
    if not model.hears:
        return []
    if not _agreed(turn):
        return [turn.texts.say("model-voice")]
    agreed = turn.person.voice_consent_at is not None
    return [turn.texts.say("voice-may" if agreed else "voice-may-not")]


def _agree(turn: Turn, model: ModelTold) -> Button:
    said = _WITH_VOICE if model.hears else _YES
    return _choice(turn, "btn-model-agree", "model", f"{said}.{_mark_of(model)}")


def _mark_of(model: ModelTold) -> str:
    """Which model a question was about, in so few signs that a button can carry them."""
    return f"{crc32(model.name.encode()):x}"


def _refuse(turn: Turn, key: str = "btn-model-refuse") -> Button:
    return _choice(turn, key, "model", _NO)


def _choice(turn: Turn, key: str, what: str, value: str) -> Button:
    return button(turn.texts.label(key), ChoicePress(what=what, value=value))
