"""What somebody wrote, as it is understood: talk, a wish about what they filed, or a matter."""

from dataclasses import dataclass

from handlers.customer.draft_parts import UNREAD, Caller, Part, Understood, joined
from prompts.reading.progress import asks_for_progress, asks_how_it_stands, asks_where
from prompts.reading.reading import UNSURE, MessageKind
from prompts.wishes.contesting import contests, may_contest
from prompts.wishes.judging import is_content, is_plainly_not_satisfied, objects
from prompts.wishes.knowing import asks_for_hours
from prompts.wishes.withdrawing import wants_to_withdraw
from storage.attachments import Enclosure

NO_MATTER = frozenset({MessageKind.CHAT, MessageKind.ABUSE, MessageKind.SPAM})
"""Kinds of message that are not filed unless the person insists."""


@dataclass(frozen=True, slots=True)
class Written:
    """The messages of a draft, and all that tells what they are."""

    id: int
    """The inbox id of its first message."""
    parts: tuple[Part, ...] = ()
    understood: Understood = UNREAD
    kind: str | None = None
    """As the customer chose it; None: as understood."""
    category: str | None = None
    insisted: bool = False
    """The person said that it is a matter of its own, though it reads like talk or like another."""
    caller: Caller | None = None
    """None: the person writes about a matter of their own."""
    refers_to: int | None = None
    """The ticket that it appeals against, goes on from, or whose handling it is about."""
    stands: bool = False
    """The card says how the tickets stand that it may ask about."""
    warned: bool = False
    """Its words told of danger, and the number for that was said: nobody is asked then whether
    they complain, or merely chat."""
    judged: int | None = None
    """The resolved ticket whose verdict the card offers: that may be what the words are."""

    @property
    def text(self) -> str:
        """All that was written, in order."""
        return joined(part.text for part in self.parts)

    @property
    def pieces(self) -> list[tuple[int, str]]:
        """The messages it is made of, each by Telegram's id of it."""
        return [(part.source, part.text) for part in self.parts]

    @property
    def files(self) -> list[Enclosure]:
        """All that was attached, in order."""
        return [part.file for part in self.parts if part.file is not None]

    @property
    def is_talk(self) -> bool:
        """Whether it is no matter to be filed."""
        talk = self.understood.kind in NO_MATTER
        meant = self.insisted or self.files or self.kind or self.warned
        return talk and not (meant or self.is_unsure)

    @property
    def is_unsure(self) -> bool:
        """Whether the person had better be asked what kind of matter it is."""
        doubtful = bool(self.text) and self.understood.confidence < UNSURE
        return doubtful and not (self.insisted or self.kind or self.warned)

    @property
    def presses(self) -> bool:
        """Whether it says nothing but that progress is wished for."""
        said = [part.text for part in self.parts if part.text]
        each = all(asks_for_progress(text) for text in said)
        only = bool(said) and (each or asks_for_progress(self.text))
        return only and not (self.insisted or self.files or self.kind)

    @property
    def asks_how_it_stands(self) -> bool:
        """Whether it but asks for news: once it is answered nothing of it goes on."""
        said = [part.text for part in self.parts if part.text]
        only = bool(said) and all(asks_how_it_stands(text) for text in said)
        return only and not (self.insisted or self.files or self.kind or self.caller)

    @property
    def asks_where(self) -> bool:
        """Whether it but asks where something of theirs is: about a ticket, if one is near."""
        said = [part.text for part in self.parts if part.text]
        only = bool(said) and all(asks_for_progress(text) or asks_where(text) for text in said)
        return only and not (self.insisted or self.files or self.kind or self.caller)

    @property
    def withdraws(self) -> bool:
        """Whether it says nothing but that a matter is to be taken back."""
        said = [part.text for part in self.parts if part.text]
        only = bool(said) and all(wants_to_withdraw(text) for text in said)
        return only and not (self.insisted or self.files or self.kind or self.caller)

    @property
    def asks_for_hours(self) -> bool:
        """Whether it is but the question when the desk is open."""
        said = [part.text for part in self.parts if part.text]
        only = bool(said) and all(asks_for_hours(text) for text in said)
        return only and not (self.insisted or self.files or self.kind or self.caller)

    @property
    def may_judge(self) -> bool:
        """Whether it may be the answer to whether an outcome satisfies: it says just that, or
        begins by objecting."""
        said = [part.text for part in self.parts if part.text]
        if not said or self.insisted or self.kind or self.caller or self.refers_to:
            return False
        return objects(said[0]) or (len(said) == 1 and is_content(said[0]))

    @property
    def may_contest(self) -> bool:
        """Whether its first message may say what came of something that was done."""
        if self.insisted or self.kind or self.caller or self.refers_to or not self.parts:
            return False
        return may_contest(self.parts[0].text)

    @property
    def contests(self) -> bool:
        """Whether its first message holds against somebody what they said or did."""
        return bool(self.parts) and contests(self.parts[0].text)

    @property
    def objects(self) -> bool:
        """Whether it says of an outcome that something is not as it should be."""
        return any(part.text and not is_content(part.text) for part in self.parts)

    @property
    def tells_nothing_of_what(self) -> bool:
        """Whether it judges without a word of which matter."""
        said = [part.text for part in self.parts if part.text]
        return all(is_content(text) or is_plainly_not_satisfied(text) for text in said)

    def is_past(self, words: str) -> bool:
        """Whether ``words``, which are written next, have nothing to do with it."""
        answered = self.withdraws or self.asks_for_hours or self.asks_how_it_stands
        if answered and asks_for_progress(words):
            return not self.asks_how_it_stands
        pressed = self.presses and not asks_for_progress(words)
        return self.is_talk or answered or pressed or (self.judged is not None and not self.objects)

    @property
    def wants_to_withdraw(self) -> bool:
        """Whether a message of it wishes to take a matter back."""
        return any(wants_to_withdraw(part.text) for part in self.parts)

    @property
    def is_wish(self) -> bool:
        """Whether it only wishes something about what was filed before."""
        asks = self.presses or self.asks_for_hours
        return asks or self.withdraws or self.stands or self.judged is not None

    @property
    def wants_progress(self) -> bool:
        """Whether a message of it wishes for progress."""
        return any(asks_for_progress(part.text) for part in self.parts)

    @property
    def urges_beside(self) -> bool:
        """Whether the latest message wishes for progress, in the middle of a matter."""
        return bool(self.parts) and asks_for_progress(self.parts[-1].text) and not self.presses

    def has(self, source: int) -> bool:
        """Whether one of its messages has that id."""
        return any(part.source == source for part in self.parts)
