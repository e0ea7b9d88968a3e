"""What is said about a matter once it is resolved: who is responsible, was it justified."""

from enum import StrEnum

from storage.rules.kinds import Kind


class Responsible(StrEnum):
    """Whose doing it was."""

    OWN_DEPARTMENT = "own_department"
    OTHER_DEPARTMENT = "other_department"
    SUPPLIER = "supplier"
    CUSTOMER = "customer"
    NOBODY = "nobody"


class Justified(StrEnum):
    """Whether the customer was right to complain."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


ASSESSED = frozenset({Kind.COMPLAINT, Kind.FAULT_REPORT, Kind.APPEAL, Kind.INCIDENT})
"""Kinds in which something went wrong; for a praise or a suggestion nobody is responsible."""
