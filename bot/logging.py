"""Log lines for people and machines; secrets never get into one."""

import logging
import sys

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

# httpx writes the address of each call, token included, at INFO.
_TALKATIVE = (
    "httpx",
    "httpcore",
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
        cache_logger_on_first_use=True,
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
        # Its usual traceback shows the values of variables: people's words, and slowly.
        return [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
    return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]


def _drop_meta(logger: WrappedLogger, name: str, line: EventDict) -> EventDict:
    return structlog.stdlib.ProcessorFormatter.remove_processors_meta(logger, name, line)
