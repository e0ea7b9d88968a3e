"""Log lines for people and machines; secrets and people's words never get into one."""

import logging
import sys
from typing import TextIO

import structlog
from structlog.typing import EventDict, ExcInfo, Processor, WrappedLogger

from bot.mishaps import trace

# httpx writes the address of each call, token included, at INFO.
_TALKATIVE = (
    "httpx",
    "httpcore",
    "httpx2",
    "httpcore2",
    # It writes what is sent, people's words included, at DEBUG.
    "openai",
    "telegram",
    "aiogram",
    "apscheduler",
    "aiohttp.access",
    "alembic",
)


def configure(level: str, secrets: tuple[str, ...]) -> None:
    """One renderer for our own lines and for those of the libraries, both redacted, to stderr."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redacting(shared, secrets))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


class _Redacting(structlog.stdlib.ProcessorFormatter):
    """Replaces secrets in the finished line: also those inside tracebacks of other libraries."""

    def __init__(self, shared: list[Processor], secrets: tuple[str, ...]) -> None:
        super().__init__(foreign_pre_chain=shared, processors=[_drop_meta, *_renderer()])
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, "[redacted]")
        return line


def _renderer() -> list[Processor]:
    if sys.stderr.isatty():
        return [structlog.dev.ConsoleRenderer(exception_formatter=_write_trace)]
    return [structlog.processors.ExceptionRenderer(_trace), structlog.processors.JSONRenderer()]


def _trace(exc_info: ExcInfo) -> str:
    """Neither values of variables nor messages: people's words may be in both."""
    return trace(exc_info[1])


def _write_trace(out: TextIO, exc_info: ExcInfo) -> None:
    out.write(f"\n{_trace(exc_info)}")


def _drop_meta(logger: WrappedLogger, name: str, line: EventDict) -> EventDict:
    return structlog.stdlib.ProcessorFormatter.remove_processors_meta(logger, name, line)
