"""Where the bot wants its updates posted, and how that went."""

from typing import Any

from bot.sandbox.core import Core


class WebhookState:
    """The webhook's settings as they stand in the world."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._now: dict[str, Any] = core.state.settings.get("webhook") or {}

    @property
    def url(self) -> str:
        url: str = self._now.get("url", "")
        return url

    @property
    def secret(self) -> str:
        secret: str = self._now.get("secret", "")
        return secret

    @property
    def connections(self) -> int:
        connections: int = self._now.get("max_connections", 40)
        return connections

    def set(self, url: str, secret: str, connections: int) -> None:
        now = {"url": url, "secret": secret, "max_connections": connections}
        self._core.set("webhook", now)
        self._core.updates.wake()

    def remove(self) -> None:
        if self.url:
            self._core.set("webhook", {})
            self._core.updates.wake()

    def failed(self, sentence: str) -> None:
        """Forgotten when the webhook has been changed meanwhile."""
        now: dict[str, Any] = self._core.state.settings.get("webhook") or {}
        error = {"last_error_date": self._core.timestamp(), "last_error_message": sentence}
        if now.get("url") == self.url:
            self._core.set("webhook", {**now, **error})

    def info(self) -> dict[str, Any]:
        shown = {name: value for name, value in self._now.items() if name != "secret"}
        allowed = self._core.updates.allowed
        return {
            "url": "",
            **shown,
            "has_custom_certificate": False,
            "pending_update_count": len(self._core.updates.pending()),
            **({"allowed_updates": allowed} if allowed else {}),
        }
