"""Departments within departments, over random trees and over what a desk file may not say."""

from hypothesis import given
from hypothesis import strategies as st

from storage.rules.tree import Tree

_IDS = st.lists(st.sampled_from("abcdefghij"), min_size=1, unique=True)


@st.composite
def trees(draw: st.DrawFn) -> dict[str, str | None]:
    """Each is within one that was named before it, or within none; told in any order."""
    ids = draw(_IDS)
    parents = {each: draw(st.sampled_from([None, *ids[:place]])) for place, each in enumerate(ids)}
    return {each: parents[each] for each in draw(st.permutations(ids))}


@st.composite
def tangles(draw: st.DrawFn) -> dict[str, str | None]:
    """Whatever somebody may write: circles, departments that there aren't."""
    ids = draw(_IDS)
    return {each: draw(st.sampled_from([None, "nowhere", *ids])) for each in ids}


@given(trees())
def test_whoever_is_above_one_has_it_below_them(parents: dict[str, str | None]) -> None:
    tree = Tree(parents)
    for one in parents:
        for other in parents:
            assert (other in tree.above(one)) == (one in tree.below(other))


@given(trees())
def test_of_two_departments_one_is_within_the_other_or_they_have_nothing_in_common(
    parents: dict[str, str | None],
) -> None:
    tree = Tree(parents)
    for one in parents:
        for other in parents:
            shared = set(tree.below(one)) & set(tree.below(other))
            assert shared in (set(), set(tree.below(one)), set(tree.below(other)))


@given(trees())
def test_the_units_of_a_department_and_itself_are_all_that_is_below_it(
    parents: dict[str, str | None],
) -> None:
    tree = Tree(parents)
    for one in parents:
        units = [each for unit in tree.units(one) for each in tree.below(unit)]
        assert sorted([one, *units]) == sorted(tree.below(one))
    everything = [each for unit in tree.units(None) for each in tree.below(unit)]
    assert sorted(everything) == sorted(parents)


@given(trees())
def test_a_way_up_begins_at_the_department_and_each_step_is_within_the_next(
    parents: dict[str, str | None],
) -> None:
    tree = Tree(parents)
    for one in parents:
        way = tree.above(one)
        assert way[0] == tree.below(one)[0] == one
        assert [parents[each] for each in way] == [*way[1:], None]
        assert tree.circle(one) is None


@given(tangles())
def test_a_circle_is_found_wherever_there_is_one_and_nothing_hangs(
    parents: dict[str, str | None],
) -> None:
    tree = Tree(parents)
    for one in parents:
        circle = tree.circle(one)
        step: str | None = one
        for _ in parents:
            step = parents.get(step) if step is not None else None
        assert (circle is not None) <= (step is not None)
        if circle is not None:
            assert [parents[each] for each in circle] == [*circle[1:], one]


def test_what_no_desk_file_names_is_on_its_own() -> None:
    tree = Tree({"city": None, "county": "city"})
    assert tree.above("gone") == tree.below("gone") == ("gone",)
    assert not tree.is_flat
    assert Tree({"a": None, "b": None}).is_flat
