"""The language model, as far as one is set."""

import asyncio
import ipaddress
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.doctor.findings import Finding, good, warning
from bot.settings import Settings
from prompts.model.calls import NoAnswer, Outcome, Question
from storage.model_answers import use_since

_CHECK = "language model"
_QUESTION = Question(
    prompt="doctor.1",
    system='Answer with one JSON object: {"well": true}',
    user="{}",
    schema={
        "type": "object",
        "properties": {"well": {"type": "boolean"}},
        "required": ["well"],
        "additionalProperties": False,
    },
    most=200,
)
_ADVICE = {
    Outcome.TIMEOUT: "Raise DUBAN_LLM_TIMEOUT, or choose a faster model.",
    Outcome.UNREACHABLE: "See to DUBAN_LLM_BASE_URL and the network.",
    Outcome.LIMITED: "The endpoint is overloaded, or the account there has no credit.",
    Outcome.REFUSED: "See to DUBAN_LLM_BASE_URL, DUBAN_LLM_API_KEY and DUBAN_LLM_MODEL.",
}
_MEANWHILE = "See to the endpoint; meanwhile the rules read."


def look_at_calls(session: Session, now: datetime) -> Finding:
    """What it was used for in the last day."""
    use = use_since(session, now - timedelta(days=1))
    cost = f", cost {use.cost:.2f}" if use.cost else ""
    found = (
        f"{use.answered} of {use.calls} calls of the last day answered, {use.tokens} tokens{cost}"
    )
    if 2 * use.answered < use.calls:
        advice = "The desk's log says what came of each; meanwhile the rules read."
        return warning("model's answers", found, advice)
    return good("model's answers", found)


def look_at_model(settings: Settings) -> list[Finding]:
    """Whether it answers, how fast and in which form; without one there is nothing to look at."""
    if settings.llm_base_url is None:
        return [good(_CHECK, "none is set: the rules read, and what the desk was taught")]
    found = asyncio.run(_ask(settings))
    return [found, *exposed(settings.llm_base_url)]


async def _ask(settings: Settings) -> Finding:
    from bot.model import connected

    try:
        async with connected(settings) as endpoint:
            begun = Clock().seconds()  # the library has been loaded: it isn't the model's time
            async with asyncio.timeout(settings.llm_timeout):
                await endpoint.ask(_QUESTION)
    except (NoAnswer, TimeoutError) as error:
        trouble = error if isinstance(error, NoAnswer) else NoAnswer(Outcome.TIMEOUT)
        said = f"{settings.llm_model} at {settings.llm_base_url} doesn't answer: {trouble}"
        return warning(_CHECK, said, _ADVICE.get(trouble.outcome, _MEANWHILE))
    seconds = Clock().seconds() - begun
    return good(_CHECK, f"{settings.llm_model} answers in {seconds:.1f} s ({endpoint.manner.form})")


def exposed(base_url: str) -> list[Finding]:
    """Whether what people write can be read on the way."""
    address = urlsplit(base_url)
    if address.scheme == "https" or _is_near(address.hostname or ""):
        return []
    return [warning(_CHECK, f"{base_url} is not encrypted", "Use an https address.")]


def _is_near(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return host == "localhost"
