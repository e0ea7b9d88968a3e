"""Which of the bot's command lists a person is shown, as Telegram chooses it."""

from bot.sandbox.people import Person
from bot.sandbox.world import World

Command = dict[str, str]


def commands_for(world: World, person: Person) -> list[Command]:
    """The list of the narrowest scope that has one; in it, the person's language comes first."""
    language = person.language_code.split("-")[0]
    scopes = (f"chat:{person.id}", "all_private_chats:", "default:")
    for key in (f"commands:{scope}:{spoken}" for scope in scopes for spoken in (language, "")):
        commands: list[Command] = world.state.settings.get(key) or []
        if commands:
            return commands
    return []
