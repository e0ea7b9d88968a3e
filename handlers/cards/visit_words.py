"""What the follow-up visit asks, in words that fit: nothing was "solved" in a thank-you, and a
question was answered."""

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Button, button
from handlers.tones import USUAL, tone_of
from prompts.texts import Texts, texts
from storage.rules.desk import Question
from storage.tickets import Ticket


def question_words(question: Question, ticket: Ticket, language: str) -> str:
    """As the desk file words it; whether it was solved is asked of trouble alone."""
    tone = tone_of(ticket.kind)
    if question.id != "solved" or tone == USUAL:
        return question.text.text(language)
    return texts(language).label(f"visit-solved-{tone}")


def yes_and_no(said: Texts, ticket: Ticket, yes: CallbackData, no: CallbackData) -> list[Button]:
    """The two answers to that."""
    keys = ("btn-solved", "btn-not-solved")
    if tone_of(ticket.kind) != USUAL:
        keys = ("btn-satisfied", "btn-not-satisfied")
    return [button(said.label(key), press) for key, press in zip(keys, (yes, no), strict=True)]
