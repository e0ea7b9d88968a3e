"""What follows when Telegram took or refused what was meant for a group."""

from handlers.groups.places import tell_leaders
from handlers.groups.posting import catch_up
from handlers.work import Work
from storage.groups import Group
from storage.outbox import Outcome
from storage.threads import Thread, begin_anew, find_thread, set_free

_GONE = ("message thread not found", "topic_deleted", "topic_id_invalid")
"""How Telegram says that a topic was deleted."""
_NO_FORUM = "not a forum"
_CLOSED = "topic_closed"
_TOLD_ANEW = ("words", "note")
"""What a topic that was made again is told from the beginning, whatever was on its way."""
_REFUSED = "badrequest"
"""As :class:`storage.outbox.Outcome` says it; else the answer was lost, and it is tried again."""
_NOT_ALLOWED = ("right", "restricted", "forbidden", "admin", "deactivated")
"""What its sentences about a group that doesn't let the bot do it have in common."""


def settled(work: Work, about: str, outcome: Outcome) -> None:
    """``about``: the rest of :func:`handlers.groups.posting.receipt_of`."""
    thread_id, generation, what, mark = about.split(":")
    thread = find_thread(work.session, int(thread_id))
    if thread is None or outcome.blocked:  # who is thrown out is told of by itself
        return
    current, why = thread.generation == int(generation), (outcome.why or "").lower()
    if not current:
        if _is_gone(why) and what not in _TOLD_ANEW:
            _set_back(thread, what, int(mark))
    elif outcome.sent:
        _arrived(work, thread, what, outcome)
    else:
        _refused(work, thread, what, int(mark), why)


def _arrived(work: Work, thread: Thread, what: str, outcome: Outcome) -> None:
    if what == "topic":
        thread.topic, thread.asked = outcome.message_id, False
    elif what == "card":
        thread.card, thread.asked = outcome.message_id, False
    else:
        return
    catch_up(work, thread)


def _refused(work: Work, thread: Thread, what: str, mark: int, why: str) -> None:
    """What didn't arrive is told anew, in the same topic or in another one."""
    thread.asked = False
    if _NO_FORUM in why:
        thread.group.forum = False
        set_free(work.session, thread.group)
    elif _is_gone(why):
        _set_back(thread, what, mark)
        begin_anew(thread)
    elif _CLOSED in why:
        _set_back(thread, what, mark)
        thread.closed = True
    elif any(sign in why for sign in _NOT_ALLOWED) or (what == "topic" and _REFUSED in why):
        _set_back(thread, what, mark)
        _get_stuck(work, thread.group)
    elif what != "topic":
        return  # nobody knows what is wrong with it: the next news may go through
    catch_up(work, thread)


def _is_gone(why: str) -> bool:
    return any(sign in why for sign in _GONE)


def _set_back(thread: Thread, what: str, mark: int) -> None:
    if what == "words":
        thread.shown = min(thread.shown, mark)
    elif what == "note":
        thread.noted = min(thread.noted, mark)
    elif what == "raised":
        thread.raised = min(thread.raised, mark)
    elif what == "card":
        # A card that was to be changed is changed; one that never came is sent.
        thread.carded, thread.told = thread.card is not None, max(thread.told - 1, 0)


def _get_stuck(work: Work, group: Group) -> None:
    """Somebody has to give the bot its rights; what is to be said waits until then."""
    if group.stuck_at is None and group.department is not None:
        group.stuck_at = work.now
        tell_leaders(work, group, group.department, "group-stuck", group.title)
