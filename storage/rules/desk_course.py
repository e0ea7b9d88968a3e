"""The parts of a desk file that say what happens when, from the digest to the follow-up."""

from datetime import time
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from storage.rules.desk_words import Name, Part, lit
from storage.rules.durations import Duration


def _some(duration: Duration) -> Duration:
    if duration.amount == 0:
        raise ValueError(f'expected more than nothing, found "{duration}"')
    return duration


SomeTime = Annotated[Duration, AfterValidator(_some)]


class Assignment(Part):
    """Who gets a ticket: one after another, until somebody accepts it."""

    accept_within: SomeTime = lit("1wh")  # then the next handler is asked
    handlers: int = Field(default=3, ge=1)  # so many are asked, then it is the supervisor's
    return_within: SomeTime = lit("2wd")  # a wrong dispatch can be returned, from its assignment on


class Waiting(Part):
    """The clock stops for a question that was delivered to the customer."""

    at_most: SomeTime = lit("3wd")  # then it goes on without an answer


class Extension(Part):
    """More time to resolve, granted by a supervisor."""

    at_most: Duration = lit("5wd")  # all extensions of a ticket, after what was promised first


class Urge(Part):
    """The customer presses for progress."""

    every: Duration = lit("4h")  # at most once in that time


class Digest(Part):
    """The managers' summary of the day."""

    at: time = time(18)  # by the desk's clock
    due_soon: Duration = lit("4wh")


class Chase(Part):
    """When the handler is reminded, in parts of the counted time; at the due instant always.

    ``daily``: what is missed after all chases and escalations is named again each working morning.
    """

    half: float = Field(default=0.5, gt=0, lt=1)
    four_fifths: float = Field(default=0.8, gt=0, lt=1)
    daily: bool = True

    @model_validator(mode="after")
    def _in_order(self) -> "Chase":
        if self.half >= self.four_fifths:
            raise PydanticCustomError("order", "expected more than half", {"path": ["four_fifths"]})
        return self


def _three(steps: tuple[Duration, ...]) -> tuple[Duration, ...]:
    if len(steps) > len(ESCALATES_TO):
        raise ValueError("expected at most three: supervisor, manager, quality office")
    return steps


Steps = Annotated[tuple[Duration, ...], AfterValidator(_three)]
Recipient = Literal["handler", "supervisor", "manager", "quality_office"]
ESCALATES_TO: tuple[Recipient, ...] = ("supervisor", "manager", "quality_office")


class Escalation(Part):
    """How long after a missed promise each next one is told: `ESCALATES_TO`, in that order.

    So many ``reworks`` or ``transfers`` raise a ticket by themselves.
    """

    after: Steps = (lit("0m"), lit("4wh"), lit("1wd"))
    after_round_the_clock: Steps = (lit("0m"), lit("30m"), lit("2h"))  # grades on that clock
    reworks: int = Field(default=3, ge=1)
    transfers: int = Field(default=3, ge=1)


class Closing(Part):
    """How a ticket comes to its end."""

    verdict_within: Duration = lit("3d")  # then the desk closes it
    reopen_within: Duration = lit("14d")  # after the close the customer can open it again


class Question(Part):
    """A question of the follow-up."""

    id: Literal["solved", "stars", "word"]
    text: Name


def _each_once(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    if len({question.id for question in questions}) < len(questions):
        raise ValueError("expected each question once")
    return questions


class FollowUp(Part):
    """The questions to the customer after the close."""

    after: Duration = lit("1d")
    expires: Duration = lit("7d")
    questions: Annotated[tuple[Question, ...], AfterValidator(_each_once)] = ()


class Drafts(Part):
    """What a customer began to write and didn't submit."""

    ask_after: SomeTime = lit("1h")  # from the last that was written or pressed; once


class Invite(Part):
    """How staff are let in."""

    valid: Duration = lit("7d")
