"""Departments within departments: a city, its counties, what there is within those.

Pure: which department is within which is the desk file's to say.
"""

from collections.abc import Mapping


class Tree:
    """``parents``: which department each one is within; None: none.

    What a desk file may not say (a circle, a department that there isn't) still comes to an end
    here, so that it can be told what is wrong with it.
    """

    def __init__(self, parents: Mapping[str, str | None]) -> None:
        self._parents = parents
        self._above = {each: self._climb(each) for each in parents}
        self._below = {
            each: (each, *(other for other in parents if each in self._above[other][1:]))
            for each in parents
        }

    @property
    def is_flat(self) -> bool:
        """Whether no department is within another."""
        return not any(self._parents.values())

    def above(self, department: str) -> tuple[str, ...]:
        """The department, the one it is within, and so on up."""
        return self._above.get(department, (department,))

    def below(self, department: str) -> tuple[str, ...]:
        """The department, and all that there is within it."""
        return self._below.get(department, (department,))

    def units(self, department: str | None) -> tuple[str, ...]:
        """What is directly within the department; None: what is within none."""
        return tuple(each for each, parent in self._parents.items() if parent == department)

    def circle(self, department: str) -> tuple[str, ...] | None:
        """The way from the department up to itself, if there is one."""
        way = self._above[department]
        return way if self._parents.get(way[-1]) == department else None

    def _climb(self, department: str) -> tuple[str, ...]:
        way = [department]
        parent = self._parents.get(department)
        while parent is not None and parent in self._parents and parent not in way:
            way.append(parent)
            parent = self._parents[parent]
        return tuple(way)
