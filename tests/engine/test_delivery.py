"""The outbox on its way to Telegram: order, and every way in which a call can fail."""

from datetime import timedelta

from sqlalchemy.orm.exc import StaleDataError

from bot.sandbox.errors import ApiError
from bot.sandbox.faults import Fault
from bot.sandbox.people import Person
from storage.outbox import Lane
from tests.engine.conftest import EchoDesk

D = "delivery"


async def test_messages_of_a_chat_arrive_in_order_though_the_first_must_wait(
    desk: EchoDesk, lin: Person, wang: Person
) -> None:
    desk.world.faults.order(method="sendMessage", fault=Fault.too_many_requests(1), chat_id=lin.id)
    for text in ("one", "two", "three"):
        desk.put(lin, text)
        desk.put(wang, text)
    async with desk.running(D):
        await desk.until(lambda: len(desk.hears(wang)) == 3)
        assert desk.hears(lin) == []
        await desk.until_settled()
    assert desk.hears(lin) == desk.hears(wang) == ["one", "two", "three"]


async def test_a_lost_answer_sends_once_more(desk: EchoDesk, lin: Person) -> None:
    desk.world.faults.order(method="sendMessage", fault=Fault.answer_lost())
    desk.put(lin, "hello", receipt="r")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.hears(lin) == ["hello", "hello"]
    assert desk.states() == ["sent"]
    assert [outcome.sent for _, outcome in desk.receipts] == [True]


async def test_after_two_lost_answers_nothing_is_sent_any_more(desk: EchoDesk, lin: Person) -> None:
    desk.world.faults.order(method="sendMessage", fault=Fault.answer_lost(), times=2)
    desk.put(lin, "hello", receipt="r")
    desk.put(lin, "next")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.hears(lin) == ["hello", "hello", "next"]
    assert desk.states() == ["unknown", "sent"]
    assert [outcome.sent for _, outcome in desk.receipts] == [False]


async def test_an_edit_whose_answer_is_lost_is_done_again_as_often_as_it_takes(
    desk: EchoDesk, lin: Person
) -> None:
    desk.put(lin, "draft", slot="draft:1")
    async with desk.running(D):
        await desk.until_settled()
        desk.world.faults.order(method="editMessageText", fault=Fault.answer_lost(), times=3)
        desk.put(lin, "edited", method="editMessageText", slot="draft:1")
        await desk.until_settled()
    assert desk.hears(lin) == ["edited"]
    assert desk.states() == ["sent", "sent"]


async def test_a_server_that_answers_500_is_asked_until_it_can(desk: EchoDesk, lin: Person) -> None:
    desk.world.faults.order(method="sendMessage", fault=Fault.server_error(500), times=2)
    desk.world.faults.order(method="sendMessage", fault=Fault.server_error(502), times=2)
    desk.put(lin, "one")
    desk.put(lin, "two")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.hears(lin) == ["one", "two"]


async def test_who_blocked_the_bot_is_reported_and_the_others_go_on(
    desk: EchoDesk, lin: Person, wang: Person
) -> None:
    desk.world.blocks(lin.id)
    desk.put(lin, "hello", receipt="r")
    desk.put(wang, "hello")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.states() == ["failed", "sent"]
    assert desk.blocked == [lin.id]
    ((receipt, outcome),) = desk.receipts
    assert (receipt, outcome.sent, outcome.blocked) == ("r", False, True)


async def test_a_refused_message_holds_up_nothing(desk: EchoDesk, lin: Person) -> None:
    desk.put(lin, params={"text": "<b>open", "parse_mode": "HTML"}, receipt="r")
    desk.put(lin, method="sendNonsense", params={})
    desk.put(lin, "next")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.states() == ["failed", "failed", "sent"]
    assert "Can't parse entities" in (desk.outbox()[0].error or "")
    assert [outcome.sent for _, outcome in desk.receipts] == [False]


async def test_a_token_that_is_revoked_for_a_while_loses_nothing(
    desk: EchoDesk, lin: Person
) -> None:
    desk.put(lin, "hello")
    async with desk.running(D):
        await desk.until_settled()
        desk.world.faults.order(
            method="sendMessage", fault=Fault(error=ApiError(401, "Unauthorized")), times=2
        )
        desk.put(lin, "again")
        await desk.until_settled()
    assert desk.hears(lin) == ["hello", "again"]


async def test_an_edit_changes_the_newest_message_of_its_slot(desk: EchoDesk, lin: Person) -> None:
    desk.put(lin, "old card", slot="card")
    desk.put(lin, "new card", slot="card")
    desk.put(lin, "edited", method="editMessageText", slot="card")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.hears(lin) == ["old card", "edited"]


async def test_an_edit_of_a_slot_without_a_message_is_sent_as_one(
    desk: EchoDesk, lin: Person
) -> None:
    desk.put(lin, "card", method="editMessageText", slot="card")
    async with desk.running(D):
        await desk.until_settled()
        desk.put(lin, "edited", method="editMessageText", slot="card")
        await desk.until_settled()
    assert desk.hears(lin) == ["edited"]


async def test_a_card_that_is_gone_is_sent_anew(desk: EchoDesk, lin: Person) -> None:
    desk.put(lin, "card", slot="card")
    async with desk.running(D):
        await desk.until_settled()
        fault = Fault.bad_request("message to edit not found")
        desk.world.faults.order(method="editMessageText", fault=fault)
        desk.put(lin, "edited", method="editMessageText", slot="card")
        desk.put(lin, "edited again", method="editMessageText", slot="card")
        await desk.until_settled()
    assert desk.hears(lin)[0] == "card"
    assert desk.hears(lin)[-1] == "edited again"


async def test_of_several_waiting_edits_only_the_last_is_made(desk: EchoDesk, lin: Person) -> None:
    desk.put(lin, "card", slot="card")
    for number in range(5):
        desk.put(lin, f"edit {number}", method="editMessageText", slot="card")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.hears(lin) == ["edit 4"]
    assert desk.states() == ["sent", *["superseded"] * 4, "sent"]
    assert desk.world.calls["editmessagetext"] == 1


async def test_an_edit_that_changes_nothing_counts_as_made(desk: EchoDesk, lin: Person) -> None:
    desk.put(lin, "card", slot="card")
    desk.put(lin, "card", method="editMessageText", slot="card", receipt="r")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.states() == ["sent", "sent"]
    assert [outcome.sent for _, outcome in desk.receipts] == [True]


async def test_what_is_meant_for_later_holds_up_nothing_and_comes_at_its_time(
    desk: EchoDesk, lin: Person
) -> None:
    desk.put(lin, "tomorrow", not_before=desk.clock.now() + timedelta(days=1))
    desk.put(lin, "now")
    async with desk.running(D):
        await desk.until(lambda: desk.hears(lin) == ["now"])
        desk.clock.move(timedelta(days=1))
        await desk.until_settled()
    assert desk.hears(lin) == ["now", "tomorrow"]


async def test_an_answer_to_a_press_goes_first_and_not_when_it_is_too_late(
    desk: EchoDesk, lin: Person
) -> None:
    now = desk.clock.now()
    answer = {"callback_query_id": "1"}
    desk.put(lin, "message")
    desk.put(lin, method="answerCallbackQuery", params=answer, lane=Lane.ANSWERS, expires_at=now)
    async with desk.running(D):
        await desk.until_settled()
    assert desk.states() == ["sent", "expired"]
    assert desk.world.calls["answercallbackquery"] == 0


async def test_what_has_a_key_is_said_once(desk: EchoDesk, lin: Person) -> None:
    for _ in range(3):
        desk.put(lin, "digest", key="digest:2026-11-20")
    async with desk.running(D):
        await desk.until_settled()
        desk.put(lin, "digest", key="digest:2026-11-20")
        desk.put(lin, "end")
        await desk.until_settled()
    assert desk.hears(lin) == ["digest", "end"]


async def test_a_receipt_that_raises_does_not_send_again(desk: EchoDesk, lin: Person) -> None:
    desk.receipt_errors = [ValueError("a mistake of ours")] * 2
    desk.put(lin, "one", receipt="r")
    desk.put(lin, "two")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.hears(lin) == ["one", "two"]
    assert (desk.outbox()[0].error or "").startswith("receipt: ValueError at bot/delivery.py:")


async def test_a_receipt_that_meets_another_process_is_worked_again(
    desk: EchoDesk, lin: Person
) -> None:
    desk.receipt_errors = [StaleDataError("another process was quicker")] * 3
    desk.put(lin, "one", receipt="r")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.hears(lin) == ["one"]
    assert [outcome.sent for _, outcome in desk.receipts] == [True]
    assert desk.outbox()[0].error is None


async def test_a_connection_that_breaks_before_anything_is_done_loses_nothing(
    desk: EchoDesk, lin: Person
) -> None:
    desk.world.faults.order(method="sendMessage", fault=Fault.dropped())
    desk.put(lin, "hello")
    async with desk.running(D):
        await desk.until_settled()
    assert desk.hears(lin) == ["hello"]


async def test_a_slow_chat_holds_up_no_other(desk: EchoDesk, lin: Person, wang: Person) -> None:
    desk.world.faults.order(method="sendMessage", fault=Fault.slow(1500), chat_id=lin.id)
    desk.put(lin, "slow")
    for number in range(10):
        desk.put(wang, f"{number}")
    async with desk.running(D):
        await desk.until(lambda: len(desk.hears(wang)) == 10)
        assert desk.hears(lin) == []
        await desk.until_settled()
    assert desk.hears(lin) == ["slow"]
