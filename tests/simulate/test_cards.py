"""The book reads the desk's messages as their readers do."""

from bot.simulate.cards import left_over_card
from bot.simulate.telegram import Said


def test_what_a_ticket_refers_to_is_not_brought_with_it() -> None:
    lines = ["📣 C20260426-0011 一直没人接单，转到您这里", "↪️ 相关工单：C20260426-0014"]
    said = Said(chat=1, message_id=1, text="\n".join(lines), presses=(), at=0)

    assert left_over_card(said) == ["C20260426-0011"]
