"""代办: who works for somebody who is away, where the chosen one may be away as well."""

from collections.abc import Mapping


def end_of_chain(away: int, chosen: Mapping[int, int | None]) -> int | None:
    """Whoever is there in the end for ``away``; ``chosen`` holds, of all who are away, the one that
    was chosen for them. None: nobody was, or the choices go in a circle."""
    met, acting = {away}, chosen[away]
    while acting is not None and acting in chosen:
        if acting in met:
            return None
        met.add(acting)
        acting = chosen[acting]
    return acting
