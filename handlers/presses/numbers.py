"""The numbers in presses. What a database would refuse as one was never on a button of ours."""

from typing import Annotated

from pydantic import Field

LARGEST_ID = 2**31 - 1
Id = Annotated[int, Field(ge=0, le=LARGEST_ID)]
BigId = Annotated[int, Field(ge=0, le=2**63 - 1)]
Second = Annotated[int, Field(ge=0, le=4_102_444_800)]  # up to the year 2100
Microsecond = Annotated[int, Field(ge=0, le=4_102_444_800_000_000)]
Ordinal = Annotated[int, Field(ge=719_163, le=767_009)]  # the days from 1970 to 2100
Page = Annotated[int, Field(ge=0, le=100_000)]
