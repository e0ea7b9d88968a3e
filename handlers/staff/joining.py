"""Opening the chat with a one-use code: to join the staff, or to follow one's matter by chat.

A code made on the machine lets in at once; whoever uses one that was made in the chat waits until
a manager confirms that it reached the right person.
"""

from handlers.customer.connecting import connect_caller, refuse_code
from handlers.errors import OnlyOne
from handlers.manager.letting_in import ask_managers
from handlers.manager.staffing import let_in
from handlers.turn import Turn
from handlers.words import department_word
from storage.employment import is_only_administrator
from storage.invites import Invite, is_for_caller, role_of, use_invite
from storage.joinings import ask_to_join
from storage.people import Person
from storage.rules.duties import Duty, falls_to


def join(turn: Turn, code: str) -> None:
    """Use up ``code``; the person becomes what it was made for, or is the caller of that code."""
    if turn.person.is_staff and is_for_caller(turn.session, turn.keys, code):
        turn.say("caller-code-not-yours")
        return
    _not_the_only_one(turn, code)
    invite = use_invite(turn.session, turn.keys, code, turn.person.id, turn.now)
    if invite is None:
        refuse_code(turn)
        return
    if invite.caller_id is not None:
        connect_caller(turn, turn.session.get_one(Person, invite.caller_id))
        return
    turn.go(None)
    if invite.made_by is None:
        let_in(turn, turn.person, invite.role, invite.department, None, regions=invite.regions)
    else:
        _wait(turn, invite)


def _wait(turn: Turn, invite: Invite) -> None:
    joining = ask_to_join(turn.session, turn.person, invite, turn.received_at)
    ask_managers(turn, joining)
    role = turn.texts.label(f"role-{invite.role.value}")
    department = department_word(turn.desk, invite.department, turn.person.language)
    turn.say("joining-waits", role=role, department=department)


def _not_the_only_one(turn: Turn, code: str) -> None:
    """By a code for another role the only administrator would lock themselves out."""
    role = role_of(turn.session, turn.keys, code)
    keeps = role is None or falls_to(role, Duty.KEEP)
    if not keeps and is_only_administrator(turn.session, turn.person):
        raise OnlyOne
