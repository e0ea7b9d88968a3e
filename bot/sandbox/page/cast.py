"""Who plays whom: the role in which each person of the world came onto the page."""

from dataclasses import asdict, dataclass
from pathlib import Path

import orjson

from storage.rules.roles import Role


@dataclass(frozen=True)
class Part:
    """A person's part; ``role`` is one of ``storage.rules.roles``, a customer by default."""

    role: str = "customer"
    department: str | None = None

    @property
    def works(self) -> bool:
        """Whether they are to be one of the staff."""
        return Role(self.role).staff


class Cast:
    """The parts, kept in a small file beside the world's journal for the next start."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parts: dict[int, Part] = {}
        if path.exists():
            stored = orjson.loads(path.read_bytes())
            self._parts = {int(user): Part(**part) for user, part in stored.items()}

    def __bool__(self) -> bool:
        return bool(self._parts)

    def part(self, user: int) -> Part:
        """What this person plays; somebody who was never cast is a customer."""
        return self._parts.get(user, Part())

    def give(self, user: int, part: Part) -> None:
        """Remember the part, on disk before anything else happens."""
        self._parts[user] = part
        draft = self._path.with_suffix(".new")
        draft.write_bytes(orjson.dumps({str(u): asdict(p) for u, p in self._parts.items()}))
        draft.replace(self._path)
