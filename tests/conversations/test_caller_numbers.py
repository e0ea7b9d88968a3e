"""A caller's number in what staff write in one line: it is told from other numbers, and asked about
where it looks like a slip."""

from tests.conversations.course import in_both
from tests.conversations.people import Actor


@in_both
async def test_a_slip_in_the_number_is_asked_about(handler: Actor, language: str) -> None:
    line, asked, right = {
        "zh": ("陈女士 1380000123 快递没到", "像是多了或少了数字", "☎ 138****1234"),
        "en": ("Mrs Chen 1380000123 her parcel is late", "a digit too many or too few",
               "☎ 138****1234"),
    }[language]  # fmt: skip
    await handler.says("/file")
    await handler.says(line)
    await handler.hears("1380000123", asked)
    await handler.says("138000012345")
    await handler.hears("138000012345", asked)
    await handler.says("13800001234")

    await handler.hears("👤", right)


@in_both
async def test_it_is_kept_where_they_say_that_it_is_right(handler: Actor, language: str) -> None:
    line, said = {
        "zh": ("陈女士 1380000123 快递没到，订单号 4455667788", "快递没到，订单号 4455667788"),
        "en": ("Mrs Chen 1380000123 order 4455667788 is late", "order 4455667788 is late"),
    }[language]
    await handler.says("/file")
    await handler.says(line)
    await handler.hears("☎", "1380000123")
    await handler.presses(handler.words.label("btn-phone-right"))

    await handler.hears("👤", "138***0123", said)
