"""更正：…, "correction: …": it is the outcome that was reported which changes; no customer is
offered it, and where it can't be done that is said."""

from pathlib import Path

import pytest

from tests.conversations.course import accepted, closed, in_both, resolved
from tests.conversations.desks import desk_with
from tests.conversations.people import Actor
from tests.conversations.town import Town

WHICH = {"zh": "要发给哪位客户", "en": "To which customer"}
SAID = {"zh": "更正一下{}的结果，是扣罚200元", "en": "correct the outcome of {}: it was 200"}
NOW = {"zh": "扣罚200元", "en": "it was 200"}


@in_both
async def test_its_customer_reads_the_new_outcome(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    number = await resolved(customer, handler)
    await town.quiet()
    other = await town.customer(*{"zh": ("周梅", "zh-hans"), "en": ("Kay", "en")}[language])
    await accepted(other, handler)
    await handler.says(SAID[language].format(number[-4:]))
    await customer.hears(NOW[language])
    await handler.hears(number, {"zh": "结果已更正", "en": "the outcome is corrected"}[language])

    await handler.says({"zh": "更正：扣罚300元", "en": "correction: it was 300"}[language])
    await customer.hears("300")
    await customer.has_not_heard({"zh": "更正：", "en": "correction:"}[language])
    assert "200" not in other.chat() + customer.said()[-1]["text"]
    assert WHICH[language] not in handler.chat()


@in_both
async def test_of_a_closed_one_they_read_why_not(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    number = await closed(customer, handler)
    await town.quiet()
    other = await town.customer(*{"zh": ("周梅", "zh-hans"), "en": ("Kay", "en")}[language])
    await accepted(other, handler)
    await handler.says(SAID[language].format(number[-4:]))
    await handler.hears({"zh": "已关闭，结果不能再改", "en": "the ticket is closed"}[language])
    await handler.says({"zh": "更正：扣罚200元", "en": "correction: it was 200"}[language])
    await handler.hears({"zh": "没有您报的", "en": "no outcome of yours"}[language])
    for each in (customer, other):
        await each.has_not_heard("200")
    assert WHICH[language] not in handler.chat()


@in_both
async def test_what_waits_for_a_superior_says_it_too(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    grave = {
        "zh": "你们的人把我的箱子摔坏了，这已经是第三次投诉了！",
        "en": "Your people broke my suitcase, and this is my third complaint about it!",
    }[language]
    number = await customer.files(grave)
    await handler.presses(handler.words.label("btn-accept"))
    await town.quiet()
    for words in {
        "zh": ("办结 已全额赔付", "装卸不当", "更正：扣罚200元"),
        "en": ("resolve: paid in full", "Handled badly", "correction: it was 200"),
    }[language]:
        await handler.says(words)
        await town.quiet()
    await supervisor.hears(number, NOW[language])
    await customer.has_not_heard(NOW[language])
    await supervisor.presses(supervisor.words.label("btn-confirm"))
    await customer.hears(NOW[language])


class TestSeconds:
    """There are four seconds in which it can be taken back."""

    @pytest.fixture
    def desk(self, tmp_path: Path) -> str:
        return desk_with(tmp_path, {}, undo=True)

    @in_both
    async def test_what_has_not_gone_yet_goes_as_it_says_then(
        self, town: Town, customer: Actor, handler: Actor, language: str
    ) -> None:
        await accepted(customer, handler)
        said = {
            "zh": ("办结 扣罚100元", "分拣错误", "更正：扣罚200元"),
            "en": ("resolve: it was 100", "Sorted wrongly", "correction: it was 200"),
        }[language]
        for words in said:
            await handler.says(words)
            await town.quiet()
        await handler.hears({"zh": "秒后发给客户", "en": "seconds"}[language], NOW[language])
        await town.waits(seconds=6)
        await customer.hears(NOW[language])
        await customer.has_not_heard("100")
