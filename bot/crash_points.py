"""Places where a test kills the process as `kill -9` would. Off unless DUBAN_CRASH_AT names one."""

import os
import signal

# "name:17" — at the 17th pass of that place.
_NAME, _, _PASS = os.environ.get("DUBAN_CRASH_AT", "").partition(":")
_left = int(_PASS or 1)


def crash_point(name: str) -> None:
    global _left
    if name != _NAME:
        return
    _left -= 1
    if _left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
