import pytest

from storage.rules.moves import MOVES, Action, NotPossible, State, move


def test_a_complaint_goes_all_the_way_round() -> None:
    state = State.NEW
    for action in (
        Action.ACCEPT,
        Action.ASK,
        Action.CUSTOMER_ANSWERS,
        Action.RESOLVE,
        Action.NOT_SATISFIED,
        Action.RESOLVE,
        Action.SATISFIED,
        Action.REOPEN,
        Action.RESOLVE,
        Action.LAPSE,
    ):
        state = move(state, action)
    assert state is State.CLOSED


@pytest.mark.parametrize("action", Action)
def test_nothing_leads_out_of_withdrawn(action: Action) -> None:
    with pytest.raises(NotPossible, match=f"withdrawn can't be moved by {action}"):
        move(State.WITHDRAWN, action)


def test_a_handler_does_nothing_for_the_customer_before_a_ticket_is_accepted() -> None:
    possible = {action for state, action in MOVES if state is State.NEW}
    of_customers = {Action.ADD, Action.WITHDRAW, Action.URGE, Action.TAKE_BACK_REOPENING}
    of_owners = {Action.ACCEPT, Action.REGRADE, Action.HAND_ON, Action.RETURN, Action.CALL_IN}
    of_superiors = {Action.CLOSE, Action.LIMIT}
    assert possible == of_owners | of_customers | of_superiors


def test_what_is_returned_has_to_be_accepted_anew_and_what_is_handed_on_goes_on() -> None:
    assert move(State.IN_PROGRESS, Action.RETURN) is State.NEW
    for state in (State.NEW, State.IN_PROGRESS, State.WAITING, State.RESOLVED):
        assert move(state, Action.HAND_ON) is state


def test_every_state_but_new_is_reached_and_every_one_but_withdrawn_can_be_left() -> None:
    assert set(MOVES.values()) | {State.NEW} == set(State)
    left = {before for (before, _), after in MOVES.items() if after is not before}
    assert left == set(State) - {State.WITHDRAWN}


def test_every_action_is_possible_somewhere() -> None:
    assert {action for _, action in MOVES} == set(Action)
