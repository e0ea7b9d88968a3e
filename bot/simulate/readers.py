"""Whom a card is for, by the book's own list of the staff."""

from collections.abc import Mapping

from bot.simulate.posts import Post
from storage.rules.desk import Desk
from storage.rules.roles import Role

_LEADERS = (Role.SUPERVISOR, Role.MANAGER, Role.ADMIN)
_TAKERS = (Role.HANDLER, Role.MANAGER, Role.ADMIN)
"""Who is to see to what is in the pool."""


class Readers:
    """``staff``: who works where, by chat."""

    def __init__(self, desk: Desk, staff: Mapping[int, Post]) -> None:
        self._desk = desk
        office = desk.quality_office
        self._office = None if office is None else office.id
        self._staff = staff

    def of(self, to: str, owner: int | None, department: str) -> list[int]:
        """The chats to which a card for a ticket of that owner (None: the pool) goes."""
        if to == "handler":
            return [owner] if owner is not None else self._first_of(_TAKERS, department)
        if to == "supervisor":
            return self._nearest_of(_LEADERS, department, owner)
        managers = self._nearest_of(_LEADERS[1:], department, owner)
        if to == "manager":
            return managers
        return [chat for chat in self._in_office(department) if chat != owner] or managers

    def _in_office(self, department: str) -> list[int]:
        office = self._office or department
        own = [
            chat
            for chat, post in self._staff.items()
            if post.role in _LEADERS and post.department == office
        ]
        return own or self._first_of(_LEADERS, office)

    def above(self, owner: int, department: str) -> list[int]:
        """Who answers for what that owner does: the nearest of the others."""
        return self.of("supervisor", owner, department)

    def called(self, chat: int) -> str:
        """How a card calls somebody of the staff."""
        return self._staff[chat].name

    def digests(self) -> list[int]:
        """Who gets the summary of the day."""
        return [chat for chat, post in self._staff.items() if post.role in _LEADERS[1:]]

    def confirmers(self, owner: int | None, department: str) -> list[int]:
        """Who confirms what the owner resolves: the other supervisors, else the next above them."""
        levels = (self._all_of(role, department) for role in _LEADERS)
        others = ([chat for chat in level if chat != owner] for level in levels)
        return next(filter(None, others), [])

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
        self, roles: tuple[Role, ...], department: str, besides: int | None
    ) -> list[int]:
        return next(filter(None, (self._near(role, department, besides) for role in roles)), [])

    def _near(self, role: Role, department: str | None, besides: int | None) -> list[int]:
        """Those of the department alone, but for ``besides``; where it has none, of the next one
        up; at last those who work for the whole desk."""
        found = [
            chat
            for chat, post in self._staff.items()
            if post.role is role and post.department == department and chat != besides
        ]
        if found or department is None:
            return found
        return self._near(role, self._desk.departments[department].within, besides)

    def _all_of(self, role: Role, department: str) -> list[int]:
        """Those of the department; of leaders, where it has none of its own, of the next one up."""
        found = [chat for chat, post in self._staff.items() if post.role is role]
        here = [chat for chat in found if self._staff[chat].works_for(department)]
        above = self._desk.departments[department].within if role in _LEADERS else None
        own = any(self._staff[chat].department == department for chat in here)
        return here if own or above is None else self._all_of(role, above)
