"""Long thoughts: in a process of their own, that goes with whoever doesn't wait for it."""

import asyncio
import multiprocessing

import pytest

from bot.aside import ThoughtFailedError, think_aside


async def test_a_thought_comes_back_from_a_process_of_its_own() -> None:
    pid = await think_aside("tests.engine.test_aside:whoami", "lin")
    assert pid[0] == "lin"
    assert pid[1] != multiprocessing.current_process().name


async def test_a_thought_that_fails_says_so_without_anybody_s_words() -> None:
    with pytest.raises(ThoughtFailedError, match="ValueError") as failed:
        await think_aside("tests.engine.test_aside:fails", "secret words")
    assert "secret" not in str(failed.value)


async def test_a_process_that_dies_is_no_answer() -> None:
    with pytest.raises(ThoughtFailedError, match="without an answer"):
        await think_aside("tests.engine.test_aside:dies", None)


async def test_whoever_is_cancelled_takes_the_process_along() -> None:
    thought = asyncio.create_task(think_aside("tests.engine.test_aside:sleeps", None))
    for _ in range(1000):
        if multiprocessing.active_children():
            break
        await asyncio.sleep(0.01)
    thought.cancel()
    with pytest.raises(asyncio.CancelledError):
        await thought
    assert multiprocessing.active_children() == []


def whoami(name: str) -> tuple[str, str]:
    """In which process this is."""
    return name, multiprocessing.current_process().name


def fails(words: str) -> None:
    """Raises with somebody's words in it."""
    raise ValueError(words)


def dies(_: object) -> None:
    """Ends its process."""
    import os

    os._exit(3)


def sleeps(_: object) -> None:
    """Takes longer than anybody waits."""
    import time

    time.sleep(600)
