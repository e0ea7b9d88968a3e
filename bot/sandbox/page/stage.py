"""The page's own state and verbs: who is there, what time it is, what just happened."""

import asyncio
from datetime import UTC, datetime, time, timedelta

from aiohttp import web

from bot.sandbox.page import samples
from bot.sandbox.page.backstage import Sandbox
from bot.sandbox.page.cast import Cast, Part
from bot.sandbox.people import Person

MORNING = time(9)


class Page:
    """One sandbox as people see it in their browser."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.cast = Cast(sandbox.data_dir / "cast.json")
        self._opening = asyncio.Lock()
        self._samples_given = 0

    async def open(self, language: str) -> None:
        """See that somebody is there: at the first visit a customer, a manager, one handler for
        each department that answers for a category, and a supervisor of them all."""
        async with self._opening:
            if self.cast:
                return
            await self.enter(Part(), language)
            for department in self._departments_with_work():
                await self.enter(Part("handler", department), language)
            await self.enter(Part("supervisor"), language)
            await self.enter(Part("manager"), language)

    async def enter(self, part: Part, language: str, code: str | None = None) -> Person:
        """A new person comes and says ``/start``, with an invitation if the part needs one."""
        world = self.sandbox.world
        if code is None:
            code = await self._invitation(part)
        names = samples.STAFF if part.works else samples.CUSTOMERS
        name = samples.unused_name(names[language], {each.first_name for each in world.people})
        person = world.add_person(name, language_code="zh-hans" if language == "zh" else "en")
        self.cast.give(person.id, part)
        world.says(person.id, f"/start {code}".strip())
        return person

    async def _invitation(self, part: Part) -> str:
        """Customers need none."""
        if not part.works:
            return ""
        return await self.sandbox.invite(part.role, part.department)

    async def move_clock(self, to: datetime) -> None:
        """Turn the clock to that instant and let all happen that fell due until then."""
        await self.sandbox.move_to(to)

    def next_local(self, at: time) -> datetime:
        """The next instant (UTC) at which the desk's wall clock shows ``at``."""
        zone = self.sandbox.desk.zone
        here = self.sandbox.clock.now().astimezone(zone)
        day = here.date() if here.time() < at else here.date() + timedelta(days=1)
        return datetime.combine(day, at, zone).astimezone(UTC)

    def file_sample(self, user: int, language: str) -> None:
        """Let this person write the next of the ready-made complaints."""
        self.sandbox.world.says(user, samples.complaint(language, self._samples_given))
        self._samples_given += 1

    def describe(self, person: Person) -> dict[str, object]:
        """A person as the page knows them; ``recent`` are the ids of what the bot last said.

        The desk's word goes before the part: somebody may have joined, or been promoted."""
        part = self.sandbox.part_of(person.id) or self.cast.part(person.id)
        chat = self.sandbox.world.chat(person.id)
        recent = [m["message_id"] for m in chat[-20:] if m["from"]["is_bot"]]
        return {
            "id": person.id,
            "name": person.first_name,
            "language": "zh" if person.language_code.startswith("zh") else "en",
            "role": part.role,
            "department": part.department,
            "blocked": self.sandbox.world.chat_of(person.id).blocked,
            "recent": recent,
        }

    def now_ms(self) -> int:
        """The sandbox's time in milliseconds since 1970, as browsers count."""
        return int(self.sandbox.clock.now().timestamp() * 1000)

    def _departments_with_work(self) -> list[str]:
        owners = [category.department for category in self.sandbox.desk.categories.values()]
        return list(dict.fromkeys(owners))


PAGE: web.AppKey[Page] = web.AppKey("page", Page)
"""Where the application keeps its page."""
