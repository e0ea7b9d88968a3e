"""Long thoughts are thought aside, in a process of their own: the desk's loop never waits for them,
and the memory that they take goes with them."""

import asyncio
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

_CONTEXT = get_context("spawn")


class ThoughtFailedError(Exception):
    """The process ended without an answer, or with what it failed of."""


async def think_aside(thought: str, matter: object) -> Any:
    """What the function named "module:name" makes of ``matter``, both picklable.

    Raises ThoughtFailedError. Whoever is cancelled meanwhile takes the process along.
    """
    ours, theirs = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_think, args=(thought, matter, theirs), daemon=True)
    # In a thread, since it waits until the process has read all of the matter.
    starting = asyncio.create_task(asyncio.to_thread(process.start))
    try:
        await asyncio.shield(starting)
        theirs.close()  # so that its end is noticed
        found, answer = await asyncio.to_thread(ours.recv)
    except EOFError:
        raise ThoughtFailedError(f"{thought} ended without an answer") from None
    finally:
        await starting  # a process that is half begun can't be ended
        process.kill()
        process.join()
        process.close()
        theirs.close()
        ours.close()
    if not found:
        raise ThoughtFailedError(f"{thought}: {answer}")
    return answer


def _think(thought: str, matter: object, answer: Connection) -> None:
    module, _, name = thought.partition(":")
    try:
        answer.send((True, getattr(import_module(module), name)(matter)))
    except Exception as error:
        # What it says may hold people's words: its kind has to do.
        answer.send((False, type(error).__name__))
