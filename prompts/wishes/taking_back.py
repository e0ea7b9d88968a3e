"""撤回, "hold on, undo that", 先别发: what was just written isn't to be sent."""

import re

from prompts.reading.plain import plain

_UNDOES = re.compile(
    r"\W*(?:(?:请|快|赶紧|先|我要|等等|等一下|停|不|嗯++|哎呀?|慢着)[,，\s]*)*(?:撤[销消回]|收回|别发(?:了|出去)?"
    r"|不要发(?:了|出去)?"
    r"|不发了|取消发送|发错了|停止发送)(?:吧|掉|它|这条|刚才的?|上一条|消息|了|一下)*\W*"
    r"|\W*(?:(?:no|please|wait|stop|oops|hold on|hang on|h+m+|oh|ah|sorry|actually"
    r"|ok|okay)[,.!…\s]+)*(?:undo|unsend|recall"
    r"|take (?:it|that|this) back|don'?t send(?: (?:it|that|this))?|do not send(?: (?:it|that"
    r"|this))?"
    r"|stop sending|cancel (?:sending|the message))(?: (?:it|that|this|please))*\W*"
)


def undoes(text: str) -> bool:
    """Whether all it says is that what was just written isn't to be sent."""
    return _UNDOES.fullmatch(plain(text)) is not None
