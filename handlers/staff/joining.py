"""Opening the chat with a one-use code: to join the staff, or to follow one's matter by chat."""

from handlers.customer.connecting import connect_caller
from handlers.manager.digest import next_digest
from handlers.turn import Turn
from handlers.words import department_word
from storage.invites import is_for_caller, use_invite
from storage.people import Person, employ


def join(turn: Turn, code: str) -> None:
    """Use up ``code``; the person becomes what it was made for, or is the caller of that code."""
    if turn.person.is_staff and is_for_caller(turn.session, turn.keys, code):
        turn.say("caller-code-not-yours")
        return
    invite = use_invite(turn.session, turn.keys, code, turn.person.id, turn.now)
    if invite is None:
        turn.say("invite-invalid")
        return
    if invite.caller_id is not None:
        connect_caller(turn, turn.session.get_one(Person, invite.caller_id))
        return
    digest_due = next_digest(turn.desk, turn.now)
    employ(turn.session, turn.person, invite.role, invite.department, digest_due=digest_due)
    turn.go(None)
    role = turn.texts.label(f"role-{invite.role.value}")
    department = department_word(turn.desk, invite.department, turn.person.language)
    turn.greet("joined", role=role, department=department)
