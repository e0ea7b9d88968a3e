"""How much more time a promise can be given, within what the desk allows."""

from storage.rules.durations import Duration

_STEPS = (1, 2, 3, 5)


class BeyondLimit(ValueError):
    """Together with what was granted before it is more than the desk allows."""


def offers(at_most: Duration, granted: Duration | None) -> list[Duration]:
    """The amounts that can still be asked for, the smallest first, all that is left the last.

    Amounts are counted in the unit of ``at_most``. Where the desk file has changed its unit since
    an extension was ``granted``, there is no telling what is left: nothing is.
    """
    if granted is not None and granted.unit is not at_most.unit:
        return []
    left = at_most.amount - (0 if granted is None else granted.amount)
    amounts = {step for step in _STEPS if step < left} | ({left} if left > 0 else set())
    return [Duration(amount, at_most.unit) for amount in sorted(amounts)]


def together(at_most: Duration, granted: Duration | None, more: Duration) -> Duration:
    """What the promise is extended by in all once ``more`` is granted; raises BeyondLimit."""
    most = next(reversed(offers(at_most, granted)), None)
    if most is None or more.unit is not most.unit or not 0 < more.amount <= most.amount:
        raise BeyondLimit(f"{more} more than {granted} is more than {at_most}")
    return Duration(more.amount + (0 if granted is None else granted.amount), most.unit)
