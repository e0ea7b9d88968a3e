"""How fast one may talk to Telegram, on a clock that the test turns."""

from typing import Any

import pytest
from telegram.error import RetryAfter

from bot.pacing import Pacing


class Seconds:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def test_a_chat_gets_one_message_a_second(seconds: Seconds) -> None:
    pacing = Pacing(limits=True, seconds=seconds)
    pacing.begins(7, spaced=True)
    assert pacing.closed() == [7]
    assert pacing.opens_in() == 1.0
    seconds.now += 1
    assert pacing.closed() == []


def test_answers_to_presses_close_no_chat(seconds: Seconds) -> None:
    pacing = Pacing(limits=True, seconds=seconds)
    pacing.begins(7, spaced=False)
    assert pacing.closed() == []


def test_all_chats_together_get_thirty_a_second(seconds: Seconds) -> None:
    pacing = Pacing(limits=True, seconds=seconds)
    for chat in range(30):
        assert pacing.room(96) == 30 - chat
        pacing.begins(chat, spaced=True)
    assert pacing.room(96) == 0
    seconds.now += 1
    assert pacing.room(96) == 30


def test_a_group_gets_twenty_a_minute(seconds: Seconds) -> None:
    pacing = Pacing(limits=True, seconds=seconds)
    for _ in range(20):
        assert pacing.closed() == []
        pacing.begins(-7, spaced=True)
        seconds.now += 1
    assert pacing.closed() == [-7]
    seconds.now += 40
    assert pacing.closed() == []


async def test_a_pause_that_telegram_orders_is_kept_to_the_end(seconds: Seconds) -> None:
    pacing = Pacing(limits=False, seconds=seconds)

    async def too_fast() -> Any:
        raise RetryAfter(5)

    with pytest.raises(RetryAfter):
        await pacing.process_request(too_fast, (), {}, "sendMessage", {"chat_id": 7}, None)
    seconds.now += 4.9
    assert pacing.closed() == [7]
    assert pacing.room(96) == 96
    seconds.now += 0.2
    assert pacing.closed() == []


def test_when_many_chats_are_told_to_wait_all_do(seconds: Seconds) -> None:
    pacing = Pacing(limits=False, seconds=seconds)
    for chat in (1, 2, 3):
        pacing.halt(chat, 5)
    assert pacing.room(96) == 0
    seconds.now += 5
    assert pacing.room(96) == 96
