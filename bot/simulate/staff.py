"""Handlers, supervisors and managers: early, late or never; off duty now and then."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.simulate.people import Person, Stage, parts, token
from bot.simulate.posts import Post
from bot.simulate.telegram import Said
from storage.rules.roles import Role

_DEEDS = ("accept", "ask", "reply", "resolve")
_IGNORES = {Role.HANDLER: 0.06, Role.SUPERVISOR: 0.6, Role.MANAGER: 0.9, Role.ADMIN: 1.0}
"""How often a card is put aside; the next one may be heeded."""
_ASKS, _REPLIES, _EXTENDS = 0.2, 0.2, 0.08
_AT_NIGHT = 0.1
_GRANTS, _DECIDES = 0.7, 0.6
_DECIDES_OUTCOMES, _CONFIRMS, _UNDOES, _ASSESSES = 0.95, 0.85, 0.05, 0.5
_REGRADES, _SEES, _PHONES, _REACHES = 0.2, 0.25, 0.6, 0.8
_NOW_AND_THEN = {
    "phoned": _PHONES,
    "ask": _ASKS,
    "reply": _REPLIES,
    "extend": _EXTENDS,
    "seen": _SEES,
    "regrade": 2 * _REGRADES,
    "more": _REGRADES,
}
_REASON = {"zh": "需要等供应商回复", "en": "We wait for the supplier"}
_SENT_BACK = {"zh": "请写明处理经过", "en": "Please say what was done"}
_WRITTEN = re.compile(r"zz(ask|reply|resolve) (zz\d+zz)")
_CAUSE = {"zh": "流程疏漏", "en": "A slip in the process"}


class Staff(Person):
    """Somebody who works for the desk.

    ``wrote`` is told of each text to a customer: the ticket's id, its purpose, and the token by
    which it is known again where it arrives.
    """

    def __init__(
        self, stage: Stage, chat: int, post: Post, wrote: Callable[[int, str, str], None]
    ) -> None:
        super().__init__(stage, chat, post.name, post.language)
        self.post = post
        self._wrote = wrote
        self._on_duty = True
        self._versions: dict[int, int] = {}
        self._planned: set[int] = set()
        self._about: dict[str, int] = {}
        """The tickets of what they wrote, by the tokens in it."""

    def reads(self, said: Said) -> None:
        offered: dict[int, list[str]] = {}
        for press in said.presses:
            kind, *about = parts(press)
            if kind == "t":
                wish, ticket, version = about[0], int(about[1]), int(about[2])
                self._versions[ticket] = max(version, self._versions.get(ticket, 0))
                offered.setdefault(ticket, []).append(wish)
        if not self._chooses(said):
            for ticket, wishes in offered.items():
                self._consider(ticket, wishes, edited=said.edited)

    def toggles_duty(self) -> None:
        """On duty, or off."""
        self._on_duty = not self._on_duty
        self.says("/duty on" if self._on_duty else "/duty off")

    def _chooses(self, said: Said) -> bool:
        """Whether the message asks to choose: an amount of time, a decision, a grade."""
        kind = parts(said.presses[0])[0] if said.presses else ""
        if kind == "m":
            amount = self.chance.one_of(said.presses)
            self.later(self.now, lambda: self._ask_for(amount))
        elif kind == "e" and self.chance.happens(_DECIDES):
            decision = said.presses[0 if self.chance.happens(_GRANTS) else 1]
            self.later(self.chance.sometime(self.now), lambda: self.presses(decision))
        elif kind == "cf" and self.chance.happens(_DECIDES_OUTCOMES):
            self.later(self.chance.sometime(self.now), lambda: self._decide(said.presses))
        elif kind == "u" and self.chance.happens(_UNDOES):
            undo = said.presses[0]
            self.later(self.now, lambda: self._undo(undo, said.text))
        elif kind == "g":
            grade = self.chance.one_of([each for each in said.presses if each.startswith("g:")])
            self.later(self.now, lambda: self.presses(grade))
        elif kind == "as" and self.chance.happens(_ASSESSES):
            self._assess([press for press in said.presses if press.startswith("as:")])
        return kind in ("m", "e", "g", "cf", "u")

    def _decide(self, presses: Sequence[str]) -> None:
        """An outcome is confirmed, or sent back with a reason."""
        if self.chance.happens(_CONFIRMS):
            self.presses(presses[0])
        else:
            self.presses(presses[1])
            self.says(_SENT_BACK[self.language])

    def _undo(self, press: str, preview: str) -> None:
        """Take back what was written, and write it anew at once."""
        found = _WRITTEN.search(preview)
        if found is not None:
            purpose, before = found.groups()
            self.presses(press)
            self._write(self._about[before], purpose)
            if purpose == "resolve":
                self.says(_CAUSE[self.language])

    def _assess(self, presses: Sequence[str]) -> None:
        for field in ("responsible", "justified"):
            answers = [press for press in presses if f":{field}:" in press]
            if answers:
                answer = self.chance.one_of(answers)
                self.later(self.chance.soon(self.now), lambda answer=answer: self.presses(answer))  # type: ignore[misc]

    def _ask_for(self, amount: str) -> None:
        self.presses(amount)
        self.says(_REASON[self.language])

    def _consider(self, ticket: int, wishes: list[str], *, edited: bool) -> None:
        """What to do about the ticket, once there is time for it."""
        if ticket in self._planned:
            return
        ignored = not edited and self.chance.happens(_IGNORES[self.post.role])
        wish = None if ignored else self._choose(wishes)
        if wish is not None:
            self._planned.add(ticket)
            self.later(self._time_to_act(), lambda: self._carry_out(ticket, wish))

    def _choose(self, wishes: list[str]) -> str | None:
        if "accept" in wishes:
            return "accept"
        if "spoke" in wishes:
            return "spoke" if self.chance.happens(_REACHES) else "not_reached"
        for wish, share in _NOW_AND_THEN.items():
            if wish in wishes and self.chance.happens(share):
                return wish
        looked = any(wish in wishes for wish in ("story", "card"))
        wanted = ("resolve",) if looked else ("resolve", "open")
        return next((wish for wish in wanted if wish in wishes), None)

    def _carry_out(self, ticket: int, wish: str) -> None:
        if self.post.is_off(self.now):
            self.later(self._time_to_act(), lambda: self._carry_out(ticket, wish))
            return
        self._planned.discard(ticket)
        self.presses(f"t:{wish}:{ticket}:{self._versions[ticket]}")
        if wish in ("ask", "reply", "resolve"):
            self._write(ticket, wish)
        if wish == "resolve":
            self.says(_CAUSE[self.language])

    def _write(self, ticket: int, purpose: str) -> None:
        name = token()
        self._about[name] = ticket
        self._wrote(ticket, purpose, name)
        self.says(f"zz{purpose} {name}")

    def _time_to_act(self) -> datetime:
        at_night = self.chance.happens(_AT_NIGHT)
        return self.chance.sometime(self.now, at_work=not at_night)
