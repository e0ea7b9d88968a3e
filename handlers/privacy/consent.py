"""Whether a language model may read what somebody writes: asked once, changed at any time."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.buttons import Button, ChoicePress, Rows, button
from handlers.errors import NotYours
from handlers.turn import ModelTold, Screen, Turn
from prompts.texts import Html
from storage.consents import answer_for_model, ask_for_model

router = Router(name="privacy.consent")

_ANSWERS = {"yes": True, "no": False}


def offer_model(turn: Turn) -> None:
    """Ask, unless there is no model or they were asked before: "no" is an answer for good."""
    person = turn.person
    if turn.model is None or person.model_asked_at is not None:
        return
    ask_for_model(person, turn.now)
    text = _asking(turn, turn.model)
    turn.send(person, Screen(text, [[_agree(turn), _refuse(turn)]]))


def lines(turn: Turn) -> list[Html]:
    """What holds, for the notice; nothing where there is no model."""
    if turn.model is None:
        return []
    agreed = turn.person.model_consent_at is not None
    key = "model-may" if agreed else "model-may-not"
    return [turn.texts.say(key, model=turn.model.name), *_voice(turn, turn.model)]


def rows(turn: Turn) -> Rows:
    """The way to change it. A consent can be taken back even where no model is left."""
    if turn.person.model_consent_at is not None:
        return [[_refuse(turn, "btn-model-revoke")]]
    return [] if turn.model is None else [[_agree(turn)]]


@router.callback_query(ChoicePress.filter(F.what == "model"))
async def answer(press: CallbackQuery, callback_data: ChoicePress, turn: Turn) -> None:
    """Their answer, or another one than before."""
    given = _ANSWERS.get(callback_data.value)
    if given is None or (given and turn.model is None):
        raise NotYours
    answer_for_model(turn.session, turn.person, turn.now, given=given)
    turn.show(Screen(turn.texts.say("model-agreed" if given else "model-refused")))


def _asking(turn: Turn, model: ModelTold) -> Html:
    asked = turn.texts.say("model-ask", model=model.name)
    way_back = turn.texts.say("model-ask-way-back")
    return Html("\n".join([asked, *_voice(turn, model), way_back]))


def _voice(turn: Turn, model: ModelTold) -> list[Html]:
    """Nothing can be masked in a voice: that has to be said before anybody agrees."""
    return [turn.texts.say("model-voice")] if model.hears else []


def _agree(turn: Turn) -> Button:
    return button(turn.texts.label("btn-model-agree"), ChoicePress(what="model", value="yes"))


def _refuse(turn: Turn, key: str = "btn-model-refuse") -> Button:
    return button(turn.texts.label(key), ChoicePress(what="model", value="no"))
