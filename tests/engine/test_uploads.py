"""A file that the desk has made itself goes to Telegram as a file."""

from bot.sandbox.faults import Fault
from bot.sandbox.people import Person
from storage.outbox import upload
from tests.engine.conftest import EchoDesk

D = "delivery"
CONTENT = "<p>林晓 & Co</p>\n".encode() * 1000


def _hand_out(desk: EchoDesk, person: Person, document: object) -> None:
    desk.put(person, method="sendDocument", params={"document": document, "caption": "yours"})


async def test_it_arrives_as_it_was_made(desk: EchoDesk, lin: Person) -> None:
    _hand_out(desk, lin, upload("data.html", CONTENT))
    async with desk.running(D):
        await desk.until_settled()
    assert desk.states() == ["sent"]
    message = desk.world.chat(lin.id)[-1]
    assert (message["document"]["file_name"], message["caption"]) == ("data.html", "yours")
    stored = desk.world.file(message["document"]["file_id"])
    assert desk.world.file_bytes(stored) == CONTENT


async def test_it_is_sent_again_where_telegram_was_not_able_to(desk: EchoDesk, lin: Person) -> None:
    desk.world.faults.order(method="sendDocument", fault=Fault.server_error(), chat_id=lin.id)
    _hand_out(desk, lin, upload("data.html", CONTENT))
    async with desk.running(D):
        await desk.until_settled()
    files = [each["document"] for each in desk.world.chat(lin.id) if "document" in each]
    assert [file["file_name"] for file in files] == ["data.html"]


async def test_a_file_that_telegram_knows_goes_by_its_id(desk: EchoDesk, lin: Person) -> None:
    desk.world.sends_file(lin.id, CONTENT, kind="document", filename="theirs.txt")
    known = desk.world.chat(lin.id)[-1]["document"]["file_id"]
    _hand_out(desk, lin, known)
    async with desk.running(D):
        await desk.until_settled()
    assert desk.world.chat(lin.id)[-1]["document"]["file_id"] == known
