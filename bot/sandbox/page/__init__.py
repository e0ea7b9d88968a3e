"""The sandbox's web page: three chats of one desk side by side, and a clock to turn.

``add_page(app, sandbox)`` puts it on the application that already serves the Bot API.
Routes: ``routes``; what a browser may do: ``guard``; what it sees: ``state``, ``feed`` (live);
what it does: ``actions``; who plays whom: ``cast``; ready-made words: ``samples``.
"""

from bot.sandbox.page.backstage import Sandbox
from bot.sandbox.page.routes import add_page
from bot.sandbox.page.stage import Page

__all__ = ["Page", "Sandbox", "add_page"]
