"""Joining the staff by a one-use code."""

from handlers.manager.digest import next_digest
from handlers.turn import Turn
from handlers.words import department_word
from storage.invites import use_invite
from storage.people import employ


def join(turn: Turn, code: str) -> None:
    """Use up ``code``; the person becomes what it was made for."""
    invite = use_invite(turn.session, turn.keys, code, turn.person.id, turn.now)
    if invite is None:
        turn.say("invite-invalid")
        return
    digest_due = next_digest(turn.desk, turn.now)
    employ(turn.session, turn.person, invite.role, invite.department, digest_due=digest_due)
    turn.go(None)
    role = turn.texts.label(f"role-{invite.role.value}")
    department = department_word(turn.desk, invite.department, turn.person.language)
    turn.greet("joined", role=role, department=department)
