"""Days named to a customer that are later than what was promised."""

import pytest

from tests.helping.sentences import concerns_of

SAID = """
明年春节前给您答复
春节后给您处理
元旦后安排上门维修
年后再给您解决
国庆节前给您修好
明年一月答复您
下个季度处理
过完年给您退
半个月后上门修
最快也要一个月才能处理好
要等两周才能修好
十二月中旬给您送到
下月初给您结果
It will be fixed after Christmas
We will deliver in the new year
You will have the answer early next year
We'll get back to you in mid-December
It will take at least a month to fix
Expect a reply in January
We will finish it by the end of the year
It'll be ready in a fortnight
We will send the technician in a couple of weeks
过了元旦我们再联系您
预计明年三月完工
大概要两个月才能有结果
清明节后给您安排
十天半个月能给您答复
下下个月安排维修
We will settle it by Easter
It should be fixed in about three weeks
You will hear from us in February
The parts arrive on 15 December
We'll send it after the holidays in January
中秋节前处理
下下周一给您送到
三个星期后上门
明年年初解决
It will be ready in three weeks
We'll answer before the end of January
Delivery is expected after New Year
下个月给您处理
等到下周五再说
最快也要十天
过半个月您再来问
春节后给您答复
It will take two weeks
We'll get back to you next Friday
Please wait until December
Give us ten days
You'll hear from us in a fortnight
"""


@pytest.mark.parametrize("text", SAID.strip().splitlines())
def test_a_day_too_late_is_warned_of(text: str) -> None:
    assert "late" in concerns_of(text)
