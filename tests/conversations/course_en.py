"""How far a complaint in English has come when a test begins."""

from tests.conversations.people import Actor

LATE = "My parcel is late by three days"


async def accepted(mary: Actor, ann: Actor) -> str:
    """Filed and accepted; returns the number."""
    number = await mary.files(LATE)
    await ann.presses("Accept")
    await mary.hears("Somebody has taken on", number)
    return number


async def resolves(ann: Actor, solution: str = "Delivered today") -> None:
    """Solution and cause."""
    await ann.presses("Resolve")
    await ann.hears("how was it solved")
    await ann.says(solution)
    await ann.hears("what was the cause")
    await ann.says("Sorted wrongly")


async def resolved(mary: Actor, ann: Actor) -> str:
    """The outcome is told; returns the number."""
    number = await accepted(mary, ann)
    await resolves(ann)
    await mary.hears(f"{number} is resolved", "Delivered today")
    return number


async def closed(mary: Actor, ann: Actor) -> str:
    """The customer is satisfied; returns the number."""
    number = await resolved(mary, ann)
    await mary.presses("👍 Satisfied")
    await mary.hears(number, "closed")
    return number
