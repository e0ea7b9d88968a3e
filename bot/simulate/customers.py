"""Customers: they file, answer, judge, urge, add, withdraw, block the bot; some never react."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.simulate.people import Person, Stage, parts
from bot.simulate.telegram import Said

_SUBMITS = 0.98
_ANSWERS = 0.8
_WRITES_BACK = 0.25
_SATISFIED, _NOT_SATISFIED = 0.55, 0.12
_COMES_BACK = 0.25
_EXPLAINS = 0.7
_VISITED = 0.4
_STILL_UNSOLVED = 0.12
_BLOCKS = 0.004

_PATIENCE = timedelta(days=2)

_WORDS = {
    "zh": (
        "好的,订单号是 8841",
        "还是没有解决,请快一点",
        "补充一下:昨天下午发生的",
        "请问有进展吗",
    ),
    "en": (
        "Sure, the order is 8841",
        "Still not solved, please hurry",
        "It was yesterday",
        "Any news?",
    ),
}
_OBJECTIONS = {
    "complain": {
        "zh": "处理我工单的人一直不理我，态度很差",
        "en": "Whoever has my ticket was rude and never answers",
    },
    "appeal": {
        "zh": "这个结果我不接受，请换人重新核查",
        "en": "I don't accept this outcome, somebody else should look at it",
    },
}
"""What they write who complain of whoever has their ticket, or contest its outcome."""
_LATER_WISHES = (("o", "urge"), ("o", "write"), ("o", "withdraw"), ("o", "complain"))
_APPEALS = 0.25
_IS_ABOUT_HANDLER = 0.6


class Customer(Person):
    """Somebody with a complaint now and then."""

    def __init__(self, stage: Stage, chat: int, name: str, language: str) -> None:
        super().__init__(stage, chat, name, language)
        self.busy = False
        """Whether they are filing something just now."""
        self._busy_since = self.now
        self._wish: str | None = None
        self._steps: dict[str, Callable[[Said, str], None]] = {
            "d:about": self._say_about_whom,
            "d:submit": self._confirm,
            "d:insist": self._confirm,
            "o:look": self._filed,
            "o:write": self._written_to,
            "o:satisfied": self._judge,
            "f:solved": self._visited,
            "f:stars": self._rate,
            "f:skip": self._skip,
            "o:withdraw_yes": self._withdraw,
        }

    def file(self, text: str) -> None:
        """Write what happened."""
        self.busy, self._busy_since = True, self.now
        self.says(text)

    def is_free(self, now: datetime) -> bool:
        """Whether they could file something; who hears nothing for days gives up."""
        return not self.busy or now - self._busy_since > _PATIENCE

    def reads(self, said: Said) -> None:
        wished = self._wish
        for press in said.presses:
            kind = ":".join(parts(press)[:2])
            if wished is not None and kind == wished:
                self._wish = None
                self.later(self.now, lambda press=press: self._follow(press))  # type: ignore[misc]
                return
        for press in said.presses:
            step = self._steps.get(":".join(parts(press)[:2]))
            if step is not None:
                step(said, press)
                return

    def _say_about_whom(self, said: Said, press: str) -> None:
        """It is about how their ticket is handled, or it isn't; then the draft is shown anew."""
        if not self.chance.happens(_IS_ABOUT_HANDLER):
            press = _among(said.presses, "d:not_about")
        self.later(self.chance.soon(self.now), lambda: self.presses(press))

    def _confirm(self, said: Said, press: str) -> None:
        if said.edited and not self.busy:
            return
        if press.startswith("d:submit") and not self.chance.happens(_SUBMITS):
            self.busy = False
            return
        self.later(self.chance.soon(self.now), lambda: self._submit(press))

    def _submit(self, press: str) -> None:
        self.presses(press)
        self.busy = press.startswith("d:insist")

    def _filed(self, said: Said, press: str) -> None:
        if self.chance.happens(_BLOCKS):
            self.later(self.chance.sometime(self.now), self._block)
        elif self.chance.happens(_COMES_BACK):
            wish = ":".join(self.chance.one_of(_LATER_WISHES))
            self.later(self.chance.sometime(self.now), lambda: self._look(press, wish))

    def _block(self) -> None:
        self.stage.telegram.blocked.add(self.chat)

    def _look(self, press: str, wish: str) -> None:
        """Open the ticket's card, to do something that stands on it."""
        if self.chat not in self.stage.telegram.blocked:
            self._wish = wish
            self.presses(press)

    def _follow(self, press: str) -> None:
        self.presses(press)
        wish = parts(press)[1]
        if wish == "write":
            self._write()
        elif wish in _OBJECTIONS:
            self.file(_OBJECTIONS[wish][self.language[:2]])

    def _written_to(self, said: Said, press: str) -> None:
        """A question or a reply of the staff: both have the button to write back."""
        if said.edited:
            return
        asked = "zzask" in said.text
        if self.chance.happens(_ANSWERS if asked else _WRITES_BACK):
            self.later(self.chance.sometime(self.now), lambda: self._follow(press))

    def _judge(self, said: Said, press: str) -> None:
        if said.edited:
            return
        if self.chance.happens(_SATISFIED):
            self.later(self.chance.sometime(self.now), lambda: self.presses(press))
        elif self.chance.happens(_NOT_SATISFIED / (1 - _SATISFIED)):
            no = _among(said.presses, "o:not_satisfied")
            self.later(self.chance.sometime(self.now), lambda: self._reject(no))
        elif self.chance.happens(_APPEALS):
            look = press.replace("o:satisfied", "o:look")
            self.later(self.chance.sometime(self.now), lambda: self._look(look, "o:appeal"))

    def _reject(self, press: str) -> None:
        self.presses(press)
        if self.chance.happens(_EXPLAINS):
            self._write()

    def _visited(self, said: Said, press: str) -> None:
        if self.chance.happens(_VISITED):
            yes, no = said.presses[0], said.presses[1]
            answer = no if self.chance.happens(_STILL_UNSOLVED) else yes
            self.later(self.chance.sometime(self.now), lambda: self.presses(answer))

    def _rate(self, said: Said, press: str) -> None:
        stars = self.chance.one_of(said.presses)
        self.later(self.chance.soon(self.now), lambda: self.presses(stars))

    def _skip(self, said: Said, press: str) -> None:
        self.later(self.chance.soon(self.now), lambda: self.presses(press))

    def _withdraw(self, said: Said, press: str) -> None:
        self.later(self.chance.soon(self.now), lambda: self.presses(press))

    def _write(self) -> None:
        self.says(self.chance.one_of(_WORDS[self.language[:2]]))


def _among(presses: Sequence[str], beginning: str) -> str:
    return next(press for press in presses if press.startswith(beginning))
