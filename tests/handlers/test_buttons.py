"""A press that no button of ours says is no press: it is answered as one out of date."""

import pytest
from aiogram.filters.callback_data import CallbackData

from handlers.presses.customers import DraftPress, FollowUpPress, OwnPress
from handlers.presses.figures import FigurePress
from handlers.presses.lists import ListPress
from handlers.presses.tickets import TicketPress

_HUGE = (-1, 2**63, 10**30)


@pytest.mark.parametrize("number", _HUGE)
@pytest.mark.parametrize(
    ("press", "said"),
    [
        (DraftPress, "d:submit:{}:"),
        (OwnPress, "o:look:{}:1"),
        (OwnPress, "o:look:1:{}"),
        (TicketPress, "t:open:{}:1"),
        (TicketPress, "t:open:1:{}"),
        (FollowUpPress, "f:stars:{}:5"),
        (FollowUpPress, "f:stars:1:{}"),
        (ListPress, "l:mine:{}"),
        (FigurePress, "n:received:{}:1700000000:0:0:0"),
        (FigurePress, "n:received:1600000000:{}:0:0:0"),
        (FigurePress, "n:received:1600000000:1700000000:{}:0:0"),
        (FigurePress, "n:received:1600000000:1700000000:0:0:{}"),
    ],
)
def test_a_number_that_no_database_takes_is_refused(
    press: type[CallbackData], said: str, number: int
) -> None:
    assert press.unpack(said.format(1))
    with pytest.raises(ValueError, match="validation error"):
        press.unpack(said.format(number))


@pytest.mark.parametrize("press", [OwnPress, TicketPress])
def test_the_largest_id_of_a_ticket_is_understood(press: type[CallbackData]) -> None:
    assert press.unpack(f"{press.__prefix__}:open:{2**31 - 1}:1")
    with pytest.raises(ValueError, match="validation error"):
        press.unpack(f"{press.__prefix__}:open:{2**31}:1")


def test_no_two_presses_begin_alike() -> None:
    presses = [each.__prefix__ for each in CallbackData.__subclasses__()]

    assert len(set(presses)) == len(presses)
