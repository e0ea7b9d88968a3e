"""What customers do: file complaints at a desk, or just write to a bot that answers."""

import time
from collections import Counter
from itertools import count, cycle
from typing import Any

from bot.bench.http import Call
from bot.sandbox.page.samples import COMPLAINTS
from prompts.reading.grades import tells_of_danger
from prompts.reading.misconduct import tells_of_misconduct

_SUBMIT = "d:submit:"
_FILED = "o:look:"
_WROTE = 0
# Who complains about staff is asked whether it is about whoever has their ticket: a press more. Who
# tells of a danger again is passed on to whoever has it: no draft.
_TEXTS = tuple(
    text
    for pair in zip(*COMPLAINTS.values(), strict=False)
    if not any(tells_of_misconduct(each) or tells_of_danger(each) for each in pair)
    for text in pair
)


class Filing:
    """Write a complaint, get the draft, submit it, get the number; keeps count of what came."""

    steps = 2

    def __init__(self) -> None:
        self.complaints: Counter[int] = Counter()
        """How many each chat wrote."""
        self.drafts: Counter[tuple[int, str]] = Counter()
        """How often each draft card came, by chat and the press that submits it."""
        self.filed: Counter[tuple[int, str]] = Counter()
        """How often each number came, by chat and the press that looks at the ticket."""
        self._cards: dict[int, tuple[int, str]] = {}
        self._texts = cycle(_TEXTS)

    def update(self, chat: int, step: int) -> tuple[str, dict[str, Any]]:
        if step == _WROTE:
            self.complaints[chat] += 1
            return "message", message(chat, next(self._texts))
        return "callback_query", press(chat, *self._cards[chat])

    def is_answer(self, chat: int, step: int, call: Call, message_id: int) -> bool:
        buttons = call.buttons()
        submit = next((data for data in buttons if data.startswith(_SUBMIT)), None)
        look = next((data for data in buttons if data.startswith(_FILED)), None)
        if submit is not None:
            self.drafts[chat, submit] += 1
            self._cards[chat] = (message_id, submit)
        if look is not None:
            self.filed[chat, look] += 1
        return (submit if step == _WROTE else look) is not None

    def wrong(self) -> list[str]:
        """What did not come exactly once, in sentences."""
        return [*self._miscounted("draft", self.drafts), *self._miscounted("number", self.filed)]

    def _miscounted(self, name: str, came: Counter[tuple[int, str]]) -> list[str]:
        each: Counter[int] = Counter()
        for (chat, _), times in came.items():
            each[chat] += times
        return [
            f"customer {chat} wrote {self.complaints[chat]} complaints and got a {name}"
            f" {each[chat]} times"
            for chat in self.complaints | each
            if self.complaints[chat] != each[chat]
        ]


class Talking:
    """Write, and be answered."""

    steps = 1

    def __init__(self) -> None:
        self._texts = cycle(_TEXTS)

    def update(self, chat: int, step: int) -> tuple[str, dict[str, Any]]:
        return "message", message(chat, next(self._texts))

    def is_answer(self, chat: int, step: int, call: Call, message_id: int) -> bool:
        return True


class Joining(Talking):
    """Redeem an invitation each: how the staff come to the desk."""

    def __init__(self, codes: dict[int, str]) -> None:
        self._codes = codes

    def update(self, chat: int, step: int) -> tuple[str, dict[str, Any]]:
        return "message", message(chat, f"/start {self._codes[chat]}")


_numbers = count(1)


def message(chat: int, text: str) -> dict[str, Any]:
    """What somebody wrote in their chat with the bot."""
    return {
        "message_id": next(_numbers),
        "date": int(time.time()),
        "chat": {"id": chat, "type": "private", "first_name": f"Customer {chat}"},
        "from": _person(chat),
        "text": text,
    }


def press(chat: int, message_id: int, data: str) -> dict[str, Any]:
    """Somebody presses a button under a message of the bot."""
    where = {"id": chat, "type": "private", "first_name": f"Customer {chat}"}
    card = {"message_id": message_id, "date": int(time.time()), "chat": where, "text": "…"}
    return {
        "id": str(next(_numbers)),
        "from": _person(chat),
        "chat_instance": "1",
        "message": card,
        "data": data,
    }


def _person(chat: int) -> dict[str, Any]:
    language = "zh-hans" if chat % 2 else "en"
    name = f"Customer {chat}"
    return {"id": chat, "is_bot": False, "first_name": name, "language_code": language}
