"""What the sentences of staff are checked against, and what is found in one."""

from datetime import UTC, date, datetime

from prompts.helping.checking import Around, check
from storage.rules.desk import load_desk

DESK = load_desk("general")
FRIDAY = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
AROUND = Around(
    known="林晓\n订单号 20261119001，我的电话 138 0000 1111，我住在幸福路12号3单元",
    tickets=("C20261120-0001",),
    names=(),
    promised=date(2026, 11, 25),
)


def concerns_of(text: str) -> set[str]:
    """Why somebody should look at it again, told to a customer on that Friday."""
    return {each.concern.value for each in check(text, AROUND, DESK, FRIDAY)}
