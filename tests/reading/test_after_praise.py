"""Praise with trouble after it is no praise alone; trouble that was mended is its story."""

import pytest

from tests.reading.conftest import Reads

BOTH = {
    "I'm very happy with the new app, well done. Also the invoice 555 is wrong, 20 euros too "
    "much.": "billing",
    "The lady on the phone was lovely, thank you! But the bill 881 is 40 euros too high.": (
        "billing"
    ),
    "Great driver, very friendly, but the parcel was broken": "damage_loss",
    "Thanks for the quick answer last week! My parcel still has not arrived": "delay",
    "新的App很好用，点赞！另外账单555多收了我20块。": "billing",
    "接电话的小姑娘特别好，谢谢！但是我的账单881多收了40块": "billing",
    "师傅很专业，表扬一下。不过你们的发票开错了抬头": "billing",
    "快递小哥很热情，谢谢，不过包裹是碎的": "damage_loss",
}
PRAISE = """
Nora was fantastic, sorted my router in ten minutes, thank you!!
My router broke. Nora sorted it in ten minutes, thank you so much, great service
The driver was so kind, he came late but he carried it upstairs for my mother. Thank you
Great staff! Thank you for everything.
表扬快递员小李，冒雨送货还帮我搬上楼，三天就到了
师傅很专业，热水器坏了他二十分钟就修好了，太感谢了
"""


@pytest.mark.parametrize(("text", "category"), BOTH.items())
def test_it_is_a_complaint_about_what_is_wrong(reads: Reads, text: str, category: str) -> None:
    reading = reads(text)

    assert (reading.kind.value, reading.category) == ("complaint", category)


@pytest.mark.parametrize("text", PRAISE.strip().splitlines())
def test_praise_stays_praise(reads: Reads, text: str) -> None:
    assert reads(text).kind.value == "praise"
