"""Numbers and accounts that aren't in the ticket."""

import pytest

from tests.helping.sentences import concerns_of

SAID = """
王小明的地址是朝阳区建国路88号5栋
另一位客户住在人民路56号2单元301
您的邻居 jane.smith@mail.com 也投诉过
送到 文三路478号
The parcel went to 45 Baker Street
It was delivered to Apt 5B, 12 Elm Road instead
身份证 11010519900307123X
车牌 京A12345 的车主
his e-mail is bob@mail.example
Please see ticket C20261118-0044
业主张伟也遇到同样问题，他的手机是 13900003333
昨天送到了解放大道1024号
3栋1502的住户也反映了
Your neighbour at 22 Oak Lane has it
mail to anna@web.example
刘德海的订单也迟了，他住和平路21号
请联系 138-1234-5678 的机主
She lives at 7 Green Street
write to max@home.example
隔壁的客户电话是13912345678
您可以问另一位客户 C20261120-0009
她住在建国路77号5栋302
Her number is +1 415 555 0132
zhao.min@qq.com 那位也投诉了
另一单 9988776655443
"""


@pytest.mark.parametrize("text", SAID.strip().splitlines())
def test_what_may_be_somebody_elses_is_warned_of(text: str) -> None:
    assert "others" in concerns_of(text)
