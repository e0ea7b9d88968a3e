"""The settings, from the environment or `.env`. A wrong one is named in a sentence."""

import ipaddress
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.last_desk import last_desk
from storage.keys import KeyRing, SealError
from storage.rules.mistake import Mistake

if TYPE_CHECKING:
    from storage.database import Database

TELEGRAM = "https://api.telegram.org"
SQLITE_FILE = "duban.db"
"""The ledger within the data folder, where no other database is named."""
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]{3,}")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")

# What is expected of each setting, to complete "DUBAN_X …".
EXPECTED = {
    "token": "must be a bot's token as BotFather gives it, like 123456789:AAE-…",
    "api_base": f"must be the address of a Bot API server, like {TELEGRAM}",
    "database_url": "must be like sqlite:////folder/duban.db or postgresql://user@host/name",
    "data_dir": "must be a folder",
    "desk": "must be the name of a preset or the path of a desk file",
    "admins": "must be Telegram ids (numbers), separated by commas",
    "webhook_url": "must be an https address that Telegram can reach",
    "webhook_secret": "must be 1 to 256 characters of A-Z, a-z, 0-9, _ and -",
    "webhook_port": "must be a port number from 1 to 65535",
    "language": "must be zh or en",
    "keys": "must be keys of 32 bytes in base64, separated by commas, the newest first",
    "pacing": "must be telegram or off",
    "llm_base_url": "must be the address of an OpenAI-compatible endpoint, like https://…/v1",
    "llm_model": "must be the name of a model, of 1 to 200 characters",
    "llm_timeout": "must be a number of seconds from 0.5 to 60",
    "llm_person_budget": "must be a number of tokens",
    "llm_day_budget": "must be a number of tokens",
    "llm_price_in": "must be the price of a million tokens",
    "llm_price_out": "must be the price of a million tokens",
    "llm_speech_model": "must be the name of a model, of 1 to 200 characters",
    "log_level": "must be DEBUG, INFO, WARNING or ERROR",
}

# Sessions are synchronous; PostgreSQL is spoken to by psycopg (storage.database).
DRIVERS = frozenset({"sqlite", "sqlite+pysqlite", "postgresql", "postgresql+psycopg"})


class SettingsError(Mistake):
    """A setting is missing or malformed; the message is for the person at the terminal."""


class Settings(BaseSettings):
    """All DUBAN_* settings. Build them with `load_settings`, which explains what is wrong."""

    model_config = SettingsConfigDict(
        env_prefix="DUBAN_", env_file=".env", extra="ignore", env_ignore_empty=True, frozen=True
    )

    token: SecretStr | None = None
    api_base: str = TELEGRAM
    database_url: SecretStr | None = None
    data_dir: Path = Path("duban-data")
    desk: str = "general"
    admins: Annotated[frozenset[int], NoDecode] = frozenset()
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    webhook_port: int = Field(default=8080, ge=1, le=65535)
    language: Literal["zh", "en"] | None = None
    keys: SecretStr | None = None
    pacing: Literal["telegram", "off"] | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    llm_base_url: str | None = None
    llm_api_key: SecretStr | None = None
    llm_model: str | None = Field(default=None, max_length=200)
    llm_timeout: float = Field(default=8.0, ge=0.5, le=60, allow_inf_nan=False)
    llm_person_budget: int = Field(default=50_000, ge=0)
    llm_day_budget: int = Field(default=2_000_000, ge=0)
    llm_price_in: float = Field(default=0.0, ge=0, allow_inf_nan=False)
    llm_price_out: float = Field(default=0.0, ge=0, allow_inf_nan=False)
    llm_speech_model: str | None = Field(default=None, max_length=200)

    @field_validator("token")
    @classmethod
    def _token_shape(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError
        return value

    @field_validator("api_base", "webhook_url", "llm_base_url")
    @classmethod
    def _an_address(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _a_known_database(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and _driver(value.get_secret_value()) not in DRIVERS:
            raise ValueError
        return value

    @field_validator("admins", mode="before")
    @classmethod
    def _split_ids(cls, value: Any) -> Any:
        return value.replace(",", " ").split() if isinstance(value, str) else value

    @field_validator("webhook_secret")
    @classmethod
    def _secret_shape(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
            raise ValueError
        return value

    @field_validator("keys")
    @classmethod
    def _readable_keys(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            _parse_keys(value)
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value

    @model_validator(mode="after")
    def _webhook_needs_a_secret(self) -> Self:
        if self.webhook_url is not None and self.webhook_secret is None:
            # Without it anybody who finds the address could send us updates.
            raise SettingsError("DUBAN_WEBHOOK_SECRET is missing: a webhook needs a secret.")
        return self

    @model_validator(mode="after")
    def _endpoint_needs_a_model(self) -> Self:
        if self.llm_base_url is not None and self.llm_model is None:
            raise SettingsError("DUBAN_LLM_MODEL is missing: which model does the endpoint have?")
        if self.llm_base_url is None and self.llm_model is not None:
            raise SettingsError("DUBAN_LLM_BASE_URL is missing: where is the model?")
        return self

    @property
    def names_folder(self) -> bool:
        """Whether somebody chose the data folder or the database."""
        return bool({"data_dir", "database_url"} & self.model_fields_set)

    def in_sandbox(self) -> Self:
        """On SQLite in the sandbox's own folder; in the data folder itself if that was named."""
        folder = self.data_dir if "data_dir" in self.model_fields_set else self.data_dir / "sandbox"
        return self.model_copy(update={"data_dir": folder, "database_url": None}).by_its_desk()

    def where_a_desk_is(self) -> Self:
        """The settings where something is to be seen: the sandbox's, if only that has been used."""
        sandbox = self.in_sandbox()
        own, other = self.data_dir / SQLITE_FILE, sandbox.data_dir / SQLITE_FILE
        beside = not self.names_folder and other.exists() and not own.exists()
        return sandbox if beside else self.by_its_desk()

    def by_its_desk(self) -> Self:
        """Where nobody names a desk file, by the one that the data folder was last run with."""
        kept = None if "desk" in self.model_fields_set else last_desk(self.data_dir)
        return self if kept is None else self.model_copy(update={"desk": kept})

    @property
    def on_loopback(self) -> bool:
        """Whether the Bot API server is on this machine."""
        host = urlsplit(self.api_base).hostname or ""
        try:
            return ipaddress.ip_address(host).is_loopback
        except ValueError:
            return host == "localhost"

    @property
    def paces(self) -> bool:
        """Whether sending keeps to Telegram's limits; by itself not on loopback."""
        return not self.on_loopback if self.pacing is None else self.pacing == "telegram"

    def require_token(self) -> str:
        if self.token is None:
            raise SettingsError("DUBAN_TOKEN is missing: get one from BotFather in Telegram.")
        return self.token.get_secret_value()

    def key_ring(self) -> KeyRing:
        return KeyRing.in_folder(self.data_dir) if self.keys is None else _parse_keys(self.keys)

    @property
    def ledger_url(self) -> str:
        """Where the ledger is; it may hold a password."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{(self.data_dir / SQLITE_FILE).as_posix()}"

    def open_database(self) -> "Database":
        """The ledger. Its library takes a second to load: only commands that need it pay."""
        from storage.database import Database

        return Database(self.ledger_url, self.key_ring())

    def secrets(self) -> tuple[str, ...]:
        """What must never appear in a log line."""
        kept = (self.token, self.keys, self.webhook_secret, self.database_url, self.llm_api_key)
        return tuple(secret.get_secret_value() for secret in kept if secret is not None)


def load_settings(**given: Any) -> Settings:
    """Settings from the environment; `given` (from the command line) goes first.

    Raises SettingsError, which names what is wrong without showing its value.
    """
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        wrong = dict.fromkeys(str(problem["loc"][0]) for problem in error.errors())
        raise SettingsError(
            " ".join(f"DUBAN_{name.upper()} {EXPECTED[name]}." for name in wrong)
        ) from None


def _driver(url: str) -> str | None:
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return make_url(url).drivername
    except ArgumentError:
        return None


def _parse_keys(keys: SecretStr) -> KeyRing:
    try:
        return KeyRing.parse(keys.get_secret_value())
    except SealError as error:
        raise ValueError from error
