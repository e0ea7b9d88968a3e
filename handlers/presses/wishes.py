"""What a press wishes, whatever the state in which its button was made."""

from handlers.presses.customers import OwnPress
from handlers.presses.tickets import (
    ClosePress,
    ColleaguePress,
    DepartmentPress,
    GradePress,
    MorePress,
    ReclassPress,
    SupplierPress,
    SureGradePress,
    TicketPress,
)

_VERSIONED = (
    OwnPress,
    TicketPress,
    MorePress,
    ColleaguePress,
    DepartmentPress,
    GradePress,
    SureGradePress,
    ReclassPress,
    ClosePress,
    SupplierPress,
)
_VERSION_AT = {
    press.__prefix__: 1 + list(press.model_fields).index("version") for press in _VERSIONED
}


def wish_in(data: str) -> tuple[str, ...]:
    """What a button's data wishes, without the version of the ticket."""
    said = data.split(":")
    at = _VERSION_AT.get(said[0], len(said))
    return (*said[:at], *said[at + 1 :])
