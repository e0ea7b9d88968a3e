"""What a fact is that customers tell: what a category may need, and what a reader looks for."""

from enum import StrEnum


class FactType(StrEnum):
    """What a found piece of text is."""

    DATE = "date"
    TIME = "time"
    AMOUNT = "amount"
    PLACE = "place"
    ORDER_NO = "order_no"  # order, parcel, flight, policy, contract number
    PHONE = "phone"
    VEHICLE_NO = "vehicle_no"
    ORG = "org"
    STAFF = "staff"  # the name, or the number, of somebody who works there
