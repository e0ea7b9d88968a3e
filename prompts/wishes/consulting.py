"""问一下Grace 0005 银行多久回, "ask Grace if she knows this customer", "0005 consult Grace": a
colleague is to be asked. Whether anybody has that name only the desk knows."""

import re

from prompts.reading.plain import plain

_NUMBER = r"#?(?:[a-z]-?)?(?:20\d{6}-\d{4}|0\d{3})(?![\d-])"
_BEFORE = rf"\W{{0,3}}(?:{_NUMBER}(?:号|工单|的)*[\s,，:：]*)?"
_ASKED = (
    re.compile(
        rf"{_BEFORE}(?:嗯++|好的?|请|麻烦|我要?|我去|想|先|再|去|帮我?|[,，\s])*"
        r"(?:问(?:一下|一问|下|问)?|咨询(?:一下)?|请教(?:一下|下)?)同?事?\s*(?P<what>(?!题|您|你)[^\W\d].*)",
        re.DOTALL,
    ),
    re.compile(
        rf"{_BEFORE}(?:please |can you |could you |i(?:'ll| will| want to)? |let me |first |ok,? )*"
        r"(?:ask|consult(?: with)?|check with) (?P<what>[^\W\d].*)",
        re.DOTALL,
    ),
    re.compile(
        r"\W{0,3}(?:hi |hey )?(?P<what>[^\W\d]\S{0,15}(?: [a-z]\S{0,15}){0,2}?\s*[,，]"
        r".*[?？吗呢么]\W*)",
        re.DOTALL,
    ),
)
_ADDRESS = re.compile(
    rf"[\s,，:：]*(?:(?:about |on |for |关于)?{_NUMBER}(?:号|工单|的)*)?[\s,，:：]*"
)
_NOT_BY_ITSELF = re.compile(
    r"\A\W*(?:if|whether|about|on|for|to|关于|是不是)\b|[他她]|\b(?:she|he|they|her|him)\b"
)


_GO_ON = re.compile(
    r"\W*(?:(?:yes|yep|yeah|ok|okay|sure|right|please|go ahead(?: and)?|do)[,.!\s]+)*"
    r"ask(?: (?:him|her|them|away|now))*(?:,? please)?\W*"
    r"|\W*(?:(?:是的?|对的?|嗯++|好的?|行|可以|请|就|那)[,，。\s]*)*(?:去)?(?<!请)问(?:一下|一问|问|吧|[他她]|呀|啊)*\W*"
)


def asks_on(text: str) -> bool:
    """Whether all it says of a question that was written is that it is to be asked."""
    return _GO_ON.fullmatch(plain(text)) is not None


def colleague_asked(text: str) -> tuple[int, int] | None:
    """Where the name stands, with all that is said behind it; None: nobody is asked."""
    words = plain(text)
    found = next(filter(None, (each.fullmatch(words) for each in _ASKED)), None)
    return None if found is None else found.span("what")


def question_behind(rest: str, text: str) -> str:
    """What the colleague is to read of ``rest``, which stands behind their name: without the
    ticket's number; the whole ``text`` where it is no question by itself; empty: none is said."""
    words = plain(rest)
    begins = _ADDRESS.match(words)
    question = rest[begins.end() if begins else 0 :].strip()
    if not re.search(r"[^\W\d_]", question):
        return ""
    return text.strip() if _NOT_BY_ITSELF.search(plain(question)) else question
