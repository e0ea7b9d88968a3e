"""Who may do what, and how far that reaches: one table, asked wherever it is to be decided."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What somebody is to the desk."""

    CUSTOMER = "customer"
    HANDLER = "handler"  # owns tickets and answers customers
    SUPERVISOR = "supervisor"  # answers for a department's handlers; hears of missed promises
    MANAGER = "manager"  # sees the figures, gets the digest
    ADMIN = "admin"  # keeps the desk itself running

    @property
    def staff(self) -> bool:
        """Whether they work for the desk."""
        return self is not Role.CUSTOMER

    @property
    def leads(self) -> bool:
        """Whether they answer for others: what is within their department is theirs as well."""
        return self not in (Role.CUSTOMER, Role.HANDLER)

    @property
    def rank(self) -> int:
        """How high it is: 0 of a customer."""
        return list(Role).index(self)


STAFF = tuple(role for role in Role if role.staff)
LEADERS = tuple(role for role in Role if role.leads)


class Right(StrEnum):
    """What needs a role."""

    # As a customer, which staff can be too.
    FOLLOW = "follow"  # see how a matter stands; never an internal note
    WRITE = "write"  # add to it, answer a question
    URGE = "urge"
    WITHDRAW = "withdraw"
    JUDGE = "judge"  # accept or reject the outcome; satisfied closes it, the visit may reopen it
    # As staff, about what they filed for a customer.
    FOLLOW_FILED = "follow_filed"  # see how it stands, whoever has it; never an internal note
    FOR_CALLER = "for_caller"  # urge, add, withdraw, judge, reopen, appeal, as told by telephone
    # As staff, about tickets.
    SEE_TICKET = "see_ticket"
    SEE_PHONE = "see_phone"  # the customer's number unmasked; each look is recorded
    CUSTOMER_FILE = "customer_file"  # the customer's group, needs and tickets; note what they need
    ACCEPT = "accept"  # what nobody else has
    ASK = "ask"
    REPLY = "reply"
    RESOLVE = "resolve"
    EXTEND = "extend"  # ask for more time
    NOTE = "note"  # write an internal note
    GROUP_NOTE = "group_note"  # write one where the department's group sees the ticket
    CONSULT = "consult"  # ask a colleague
    TRANSFER = "transfer"  # hand it to a colleague, with a reason
    RETURN = "return"  # give a wrong dispatch to the department it belongs to, with a reason
    ASSIGN = "assign"  # give it to somebody, take it over
    DECIDE_EXTENSION = "decide_extension"  # never about what they asked for themselves
    CONFIRM = "confirm"  # an outcome before the customer is told; never one's own
    APPEAL = "appeal"  # decide what goes to a higher level: an appeal, a complaint about staff
    CLOSE = "close"  # what can't be carried on, without an outcome; never one's own
    ASSESS = "assess"  # say who is responsible and whether it was justified
    REGRADE = "regrade"
    RECLASSIFY = "reclassify"  # put right of what kind it is and what it is about
    SUPPLIER = "supplier"  # say which supplier has to answer, and what they answered
    JUDGE_PROBLEM = "judge_problem"  # say whether several tickets are one common problem
    SUPERVISE = "supervise"  # be told each step of it
    TAKE_NOTE = "take_note"  # acknowledge that something grave or missed is known
    # As staff, about the desk.
    LISTS = "lists"  # queue, pool, overdue, search
    FILE = "file"  # file for somebody who calls or comes to the counter, give them a code
    VISIT = "visit"  # follow up by telephone who has no chat
    DUTY = "duty"  # be on duty or off, be away
    BE_CUSTOMER = "be_customer"  # write about a matter of their own, and work again
    DIGEST = "digest"
    EXPORT = "export"  # have the tickets of the scope as a file; each is recorded
    ANNOUNCE = "announce"  # to all staff of the scope
    PEOPLE = "people"  # see who there is, suspend, change roles, hand tickets over
    INVITE = "invite"  # make a code, confirm who joined by it
    IMPORT = "import"  # make customers known with their groups, and invites, from a file
    GROUPS = "groups"  # bind a group chat to a department


class Reach(StrEnum):
    """How far a right reaches."""

    OWN = "own"  # as a customer: matters they raised; as staff: what they have in hand, or filed
    POOL = "pool"  # own, and what nobody has of their department's
    DEPARTMENT = "department"  # all of their department and those within it; none: of all of them
    ALL = "all"


_NONE, _OWN, _POOL, _DEPARTMENT, _ALL = None, Reach.OWN, Reach.POOL, Reach.DEPARTMENT, Reach.ALL

_EVERYBODY = (_OWN,) * 5
_OWNERS = (_NONE, _OWN, _OWN, _OWN, _OWN)
_SUPERIORS = (_NONE, _NONE, _DEPARTMENT, _DEPARTMENT, _ALL)
_MANAGERS = (_NONE, _NONE, _NONE, _DEPARTMENT, _ALL)

TABLE: Mapping[Right, Mapping[Role, Reach | None]] = MappingProxyType(
    {
        right: MappingProxyType(dict(zip(Role, reaches, strict=True)))
        for right, reaches in {
            # ............... customer, handler, supervisor, manager, admin
            Right.FOLLOW: _EVERYBODY,
            Right.WRITE: _EVERYBODY,
            Right.URGE: _EVERYBODY,
            Right.WITHDRAW: _EVERYBODY,
            Right.JUDGE: _EVERYBODY,
            Right.FOLLOW_FILED: _OWNERS,
            Right.FOR_CALLER: (_NONE, _OWN, _DEPARTMENT, _DEPARTMENT, _ALL),
            Right.SEE_TICKET: (_NONE, _POOL, _DEPARTMENT, _DEPARTMENT, _ALL),
            Right.SEE_PHONE: (_NONE, _OWN, _DEPARTMENT, _DEPARTMENT, _ALL),
            Right.CUSTOMER_FILE: (_NONE, _OWN, _DEPARTMENT, _DEPARTMENT, _ALL),
            Right.ACCEPT: (_NONE, _POOL, _POOL, _POOL, _POOL),
            Right.ASK: _OWNERS,
            Right.REPLY: _OWNERS,
            Right.RESOLVE: _OWNERS,
            Right.EXTEND: _OWNERS,
            Right.NOTE: (_NONE, _OWN, _DEPARTMENT, _DEPARTMENT, _ALL),
            Right.GROUP_NOTE: (_NONE, _DEPARTMENT, _DEPARTMENT, _DEPARTMENT, _ALL),
            Right.CONSULT: _OWNERS,
            Right.TRANSFER: _OWNERS,
            Right.RETURN: _OWNERS,
            Right.ASSIGN: _SUPERIORS,
            Right.DECIDE_EXTENSION: _SUPERIORS,
            Right.CONFIRM: _SUPERIORS,
            Right.APPEAL: _SUPERIORS,
            Right.CLOSE: _SUPERIORS,
            Right.ASSESS: (_NONE, _OWN, _DEPARTMENT, _DEPARTMENT, _ALL),
            Right.REGRADE: _SUPERIORS,
            Right.RECLASSIFY: (_NONE, _OWN, _DEPARTMENT, _DEPARTMENT, _ALL),
            Right.SUPPLIER: (_NONE, _OWN, _DEPARTMENT, _DEPARTMENT, _ALL),
            Right.JUDGE_PROBLEM: _SUPERIORS,
            Right.SUPERVISE: _SUPERIORS,
            Right.TAKE_NOTE: _SUPERIORS,
            Right.LISTS: (_NONE, _POOL, _DEPARTMENT, _DEPARTMENT, _ALL),
            Right.FILE: _OWNERS,
            Right.VISIT: _SUPERIORS,
            Right.DUTY: _OWNERS,
            Right.BE_CUSTOMER: _OWNERS,
            Right.DIGEST: _MANAGERS,
            Right.EXPORT: _SUPERIORS,
            Right.ANNOUNCE: _SUPERIORS,
            Right.PEOPLE: _MANAGERS,
            Right.INVITE: _MANAGERS,
            Right.IMPORT: _MANAGERS,
            Right.GROUPS: _MANAGERS,
        }.items()
    }
)
"""Nobody has a right that stands here with None, or doesn't stand here."""

AS_CUSTOMER = frozenset({Right.FOLLOW, Right.WRITE, Right.URGE, Right.WITHDRAW, Right.JUDGE})
"""Of these, "own" is a matter that they raised; of the others, a ticket in their hands."""

AS_FILER = frozenset({Right.FOLLOW_FILED, Right.FOR_CALLER})
"""Of these, "own" is a ticket that they filed for a customer, too."""

OF_QUALITY_OFFICE = frozenset({Right.SEE_TICKET, Right.TAKE_NOTE, Right.LISTS})
"""What reaches a department for others reaches all for superiors in the quality office: what any
department misses goes up to them."""


def may_manage(role: Role, other: Role) -> bool:
    """Whether ``role`` may make somebody ``other``, or change who is: those below it; and an
    administrator everybody."""
    return role is Role.ADMIN or other.rank < role.rank


def may_decide_for(role: Role, asker: Role) -> bool:
    """Whether ``role`` may decide what somebody in the role ``asker`` asked for: nobody decides for
    who is above them."""
    return role.rank >= asker.rank


def may(role: Role, right: Right) -> bool:
    """Whether ``role`` has ``right`` at all."""
    return TABLE[right][role] is not None


def reach_of(role: Role, right: Right, *, quality_office: bool = False) -> Reach | None:
    """How far the right of somebody in that role reaches; None: they don't have it."""
    reach = TABLE[right][role]
    if quality_office and reach is Reach.DEPARTMENT and right in OF_QUALITY_OFFICE:
        return Reach.ALL
    return reach


def covers(reach: Reach | None, *, own: bool, pooled: bool, department: bool) -> bool:
    """Whether a ticket is within ``reach``: it is their ``own``, nobody has it (``pooled``), it is
    of their ``department``."""
    if reach is None:
        return False
    if own or reach is Reach.ALL:
        return True
    return department and (reach is Reach.DEPARTMENT or (reach is Reach.POOL and pooled))
