"""Group chats of the tests: who is there says, presses and sees."""

from typing import TYPE_CHECKING, Any

from bot.sandbox.state import Group, Message
from tests.conversations.people import Actor, labels, until, words

if TYPE_CHECKING:
    from tests.conversations.town import Town


class Room:
    """A group chat, on the other side of HTTP."""

    def __init__(self, town: "Town", title: str, *, forum: bool = False) -> None:
        self._town = town
        self.id = town.sandbox.world.add_group(title, forum=forum).id

    @property
    def group(self) -> Group:
        """As Telegram knows it."""
        return self._town.sandbox.world.group(self.id)

    async def becomes(self, actor: Actor, department: str, *, admin: bool = True) -> None:
        """The actor adds the bot and binds the group to that department, by its name."""
        actor.world.adds_bot(actor.id, self.id, admin=admin)
        await self.says(actor, "/group")
        await self.presses(actor, department)
        await self.hears("✅", department)

    async def says(
        self, actor: Actor, text: str, *, topic: int | None = None, reply_to: Message | None = None
    ) -> Message:
        """Write a message."""
        replied = None if reply_to is None else reply_to["message_id"]
        return actor.world.says_in(actor.id, self.id, text, topic=topic, reply_to=replied)

    async def presses(self, actor: Actor, label: str, *, number: str = "") -> str:
        """Press the newest button with that label under a message with ``number``."""
        message, data = await until(
            lambda: self._find_button(label, number), lambda: self._missed(label)
        )
        await self.forges(actor, message, data)
        return data

    async def forges(self, actor: Actor, message: Message, data: str) -> None:
        """Press what may never have been there."""
        actor.world.presses_in(actor.id, self.id, message["message_id"], data)

    async def hears(self, *wanted: str, topic: int | None = None) -> Message:
        """Wait for a message of the bot that holds all these words; the newest one."""
        return await until(
            lambda: self._find(wanted, topic), lambda: self._missed(" … ".join(wanted))
        )

    async def has_not_heard(self, wanted: str) -> None:
        """These words did not come, though all is said and done."""
        await self._town.quiet()
        assert wanted not in self.chat()

    async def topic_of(self, number: str) -> int:
        """Wait for the newest topic of that ticket."""
        return await until(lambda: self._find_topic(number), lambda: self._missed(f"# {number}"))

    def said(self, topic: int | None = None) -> list[Message]:
        """The bot's messages, of one topic or of all, as they stand now; not what Telegram says."""
        chat = self._town.sandbox.world.chat(self.id)
        ours = [each for each in chat if each["from"]["is_bot"] and words(each)]
        return [each for each in ours if topic in (None, each.get("message_thread_id"))]

    def in_general(self) -> str:
        """What the bot said outside of any topic."""
        return _together(each for each in self.said() if "message_thread_id" not in each)

    def chat(self, topic: int | None = None) -> str:
        """All that the bot said, as it stands now."""
        return _together(self.said(topic))

    def buttons(self, number: str) -> list[str]:
        """The labels under the newest message with that number."""
        found = self._find((number,), None)
        return [] if found is None else labels(found)

    def reaction(self, message: Message) -> list[str]:
        """What the bot reacted with."""
        found: list[str] = self._town.sandbox.world.with_reactions(message).get("reactions", [])
        return found

    def _find_topic(self, number: str) -> int | None:
        names = {id_: topic.name for id_, topic in self.group.topics.items()}
        return max((id_ for id_, name in names.items() if number in name), default=None)

    def _find(self, wanted: tuple[str, ...], topic: int | None) -> Message | None:
        for message in reversed(self.said(topic)):
            if all(word in words(message) for word in wanted):
                return message
        return None

    def _find_button(self, label: str, number: str) -> tuple[Message, str] | None:
        for message in reversed(self.said()):
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in (button for row in rows for button in row):
                if label in button["text"] and number in words(message):
                    return message, button["callback_data"]
        return None

    def _missed(self, wanted: str) -> str:
        return f"The group never got {wanted!r}; heard:\n{self.chat()}"


def _together(messages: Any) -> str:
    return "\n".join(words(message) for message in messages)
