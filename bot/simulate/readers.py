"""Whom a card is for, by the book's own list of the staff."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from bot.simulate.posts import Post
from storage.rules.desk import Desk
from storage.rules.roles import Role

_LEADERS = (Role.SUPERVISOR, Role.MANAGER, Role.ADMIN)
_TAKERS = (Role.HANDLER, Role.MANAGER, Role.ADMIN)
"""Who is to see to what is in the pool."""


_ABOVE = {Role.HANDLER: 1, Role.SUPERVISOR: 2}
"""From which level on a complaint about somebody in that role is decided."""
_OFFICE = 3
"""The same of all others: the quality office's level, the highest."""


class Whose(NamedTuple):
    """As much of a ticket as decides whom its cards are for; people by their chats."""

    owner: int | None
    """None: the pool."""
    department: str
    level: int = 0
    """From which on it is decided; 0: as usual."""
    about: frozenset[int] = frozenset()
    """Whom it complains about."""
    barred: frozenset[int] = frozenset()
    """Who had a part in what it contests."""


class Readers:
    """``staff``: who works where, by chat."""

    def __init__(self, desk: Desk, staff: Mapping[int, Post]) -> None:
        self._desk = desk
        office = desk.quality_office
        self._office = None if office is None else office.id
        self._staff = staff

    def of(self, to: str, whose: Whose) -> list[int]:
        """The chats to which a card for the ticket goes."""
        owner, department = whose.owner, whose.department
        if to == "handler" and owner is not None:
            return [owner]
        if whose.level:
            return self._of_level(to, whose)
        if to == "handler":
            return self._first_of(_TAKERS, department)

        def other(chat: int) -> bool:
            return chat != owner

        if to == "supervisor":
            return self._nearest_of(_LEADERS, department, other)
        managers = self._nearest_of(_LEADERS[1:], department, other)
        if to == "manager":
            return managers
        return [chat for chat in self._in_office() if chat != owner] or managers

    def deciders(self, whose: Whose) -> list[int]:
        """Who may have in hand what goes to a higher level: the first level that has anybody."""
        levels = (
            self._leading(level, whose.department) for level in range(whose.level, _OFFICE + 1)
        )
        deciding = ([chat for chat in level if self.may_decide(chat, whose)] for level in levels)
        return next(filter(None, deciding), []) or self._administrators(whose)

    def level_above(self, chat: int) -> int:
        """From which level on a complaint about somebody is decided."""
        return _ABOVE.get(self._staff[chat].role, _OFFICE)

    def _of_level(self, to: str, whose: Whose) -> list[int]:
        """Of those who may decide: whoever is above whom missed it."""
        deciding = self.deciders(whose)
        if to == "handler":
            return deciding
        others = [chat for chat in deciding if chat != whose.owner]

        def may(chat: int) -> bool:
            return chat != whose.owner and self.may_decide(chat, whose)

        managers = self._nearest_of((Role.MANAGER,), whose.department, may) or others
        managers = managers or [each for each in self._administrators(whose) if each != whose.owner]
        if to == "supervisor":
            return others or managers
        if to == "manager":
            return managers
        office = [chat for chat in self._in_office() if may(chat)]
        return office or others or managers

    def _leading(self, level: int, department: str) -> list[int]:
        """Who decides on that level for the department."""
        if level == 1:
            return self._first_of(_LEADERS, department)
        if level == 2:
            return self._first_of(_LEADERS[1:], department)
        return self._in_office()

    def may_decide(self, chat: int, whose: Whose) -> bool:
        """Whether somebody may have in hand what goes to a higher level."""
        post = self._staff[chat]
        if chat in whose.about | whose.barred:
            return False
        office = whose.level == _OFFICE and post.department == self._office is not None
        return post.role in (_LEADERS if office else _LEADERS[whose.level - 1 :])

    def _administrators(self, whose: Whose) -> list[int]:
        staff = self._staff.items()
        return [chat for chat, post in staff if post.role is Role.ADMIN and chat not in whose.about]

    def _in_office(self) -> list[int]:
        office, staff = self._office, self._staff.items()
        if office is None:
            return []
        return [c for c, post in staff if post.role in _LEADERS and post.department == office]

    def above(self, whose: Whose) -> list[int]:
        """Who answers for what its owner does: the nearest of the others."""
        return self.of("supervisor", whose)

    def called(self, chat: int) -> str:
        """How a card calls somebody of the staff."""
        return self._staff[chat].name

    def digests(self) -> list[int]:
        """Who gets the summary of the day."""
        return [chat for chat, post in self._staff.items() if post.role in _LEADERS[1:]]

    def confirmers(self, whose: Whose) -> list[int]:
        """Who confirms what the owner resolves: the other supervisors, else the next above them."""
        levels = (self._all_of(role, whose.department) for role in _LEADERS)
        others = ([chat for chat in level if self._confirms(chat, whose)] for level in levels)
        return next(filter(None, others), [])

    def _confirms(self, chat: int, whose: Whose) -> bool:
        free = not whose.level or self.may_decide(chat, whose)
        return free and chat != whose.owner and not self._is_below(chat, whose.owner)

    def _is_below(self, chat: int, other: int | None) -> bool:
        """Whether their role is a lower one."""
        roles = list(Role)
        return other is not None and roles.index(self._staff[chat].role) < roles.index(
            self._staff[other].role
        )

    def leads(self, chat: int | None) -> bool:
        """Whether somebody is more than a handler."""
        post = None if chat is None else self._staff.get(chat)
        return post is not None and post.role in _LEADERS

    def name(self, chat: int) -> str:
        """How a deviation speaks of somebody."""
        post = self._staff[chat]
        return f"{post.name} ({post.role}, {post.department or 'all'})"

    def _first_of(self, roles: tuple[Role, ...], department: str) -> list[int]:
        """Those of the first of these roles in which anybody answers for the department."""
        return next(filter(None, (self._all_of(role, department) for role in roles)), [])

    def _nearest_of(
        self, roles: tuple[Role, ...], department: str, may: Callable[[int], bool]
    ) -> list[int]:
        return next(filter(None, (self._near(role, department, may) for role in roles)), [])

    def _near(self, role: Role, department: str | None, may: Callable[[int], bool]) -> list[int]:
        """Those of the department alone who ``may`` be told; where it has none, of the next one
        up; at last those who work for the whole desk."""
        found = [
            chat
            for chat, post in self._staff.items()
            if post.role is role and post.department == department and may(chat)
        ]
        if found or department is None:
            return found
        return self._near(role, self._desk.departments[department].within, may)

    def _all_of(self, role: Role, department: str) -> list[int]:
        """Those of the department; of leaders, where it has none of its own, of the next one up."""
        found = [chat for chat, post in self._staff.items() if post.role is role]
        here = [chat for chat in found if self._staff[chat].works_for(department)]
        above = self._desk.departments[department].within if role in _LEADERS else None
        own = any(self._staff[chat].department == department for chat in here)
        return here if own or above is None else self._all_of(role, above)
