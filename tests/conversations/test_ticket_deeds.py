"""In the middle of a draft somebody wishes something about a ticket of theirs: it is done, or asked
which is meant, and the draft stays as it is."""

import pytest

from tests.conversations.course import accepted, closed, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

LIFT = {
    "zh": "我要投诉：3号楼的电梯总是发出很大的声音",
    "en": "I want to complain: the lift in building 3 makes a terrible noise",
}
BILL = {"zh": "上个月账单多收了我三十块钱", "en": "You charged me 30 dollars too much last month"}


async def _two_and_a_draft(town: Town, customer: Actor, handler: Actor) -> tuple[str, str]:
    """The numbers of what was filed about a parcel and a lift."""
    parcel = await accepted(customer, handler)
    lift = await customer.files(LIFT[customer.language])
    await customer.drafts(BILL[customer.language])
    await town.waits(seconds=30)
    return parcel, lift


async def _only_the_bill_is_in_the_draft(town: Town, customer: Actor) -> None:
    await town.quiet()
    before = len(town.tickets())
    await customer.says({"zh": "提交", "en": "submit"}[customer.language])
    await town.quiet()
    assert [each["text"] for each in town.tickets()[before:]] == [BILL[customer.language]]


@in_both
async def test_what_is_wished_by_number_is_done(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    parcel, lift = await _two_and_a_draft(town, customer, handler)
    short = lift[-4:]
    await customer.says({"zh": f"催一下{short}", "en": f"hurry up with {short}"}[language])
    await handler.hears(lift, {"zh": "催单，第", "en": "urge"}[language])
    await customer.says({"zh": f"查一下{short}", "en": f"status of {short}"}[language])
    await customer.hears(f"📄 {lift}")
    await customer.says({"zh": f"{lift} 的处理记录", "en": f"show the history of {lift}"}[language])
    await customer.hears("🕘", lift)
    await customer.says({"zh": "催一下9999", "en": "hurry up with 9999"}[language])
    await customer.hears("🔎", "9999")
    more = {"zh": f"{short}快点，门也夹人", "en": f"hurry up with {short}, the door jams too"}[
        language
    ]
    await customer.says(more)
    await handler.hears(lift, more)
    back = {"zh": f"撤回{parcel}，快递到了", "en": f"take back {parcel}, parcel arrived"}[language]
    await customer.says(back)
    await customer.presses(customer.words.label("btn-withdraw-yes"))
    await customer.hears(parcel, {"zh": "已撤回", "en": "withdrawn"}[language])
    await _only_the_bill_is_in_the_draft(town, customer)


@in_both
async def test_what_is_wished_by_its_topic_is_done_or_asked(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    parcel, lift = await _two_and_a_draft(town, customer, handler)
    await customer.says({"zh": "我的电梯那件怎么样了？", "en": "what about my lift?"}[language])
    await customer.hears(f"📄 {lift}")
    await town.waits(seconds=30)
    await customer.says({"zh": "什么时候给我答复", "en": "when will I get an answer"}[language])
    await customer.hears(f"📄 {lift}", f"📄 {parcel}")
    await customer.says({"zh": "电梯那件催一下", "en": "please urge the lift one"}[language])
    await customer.presses(customer.words.label("btn-urge"))
    await handler.hears(lift, {"zh": "催单，第", "en": "urge"}[language])
    await customer.says(
        {
            "zh": "快递那件不用管了，已经收到了",
            "en": "the parcel ticket is solved, you can close it",
        }[language]
    )
    await customer.presses(customer.words.label("btn-withdraw-yes"))
    await customer.hears(parcel, {"zh": "已撤回", "en": "withdrawn"}[language])
    await _only_the_bill_is_in_the_draft(town, customer)


@in_both
async def test_whoever_asks_right_after_they_wrote_is_told(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await customer.drafts(BILL[language])
    await customer.says({"zh": "我的单子到哪一步了", "en": "how is my ticket doing"}[language])
    await customer.hears(f"📄 {number}")
    await _only_the_bill_is_in_the_draft(town, customer)


@in_both
async def test_what_was_closed_is_opened_again_with_what_they_tell(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    number = await closed(customer, handler)
    await town.quiet()
    await customer.drafts(BILL[language])
    await town.waits(seconds=30)
    why = {"zh": f"{number}重新打开，又漏了", "en": f"reopen {number}, it leaks again"}[language]
    await customer.says(why)
    await customer.hears("🔁", number)
    await handler.hears(number, why)
    await _only_the_bill_is_in_the_draft(town, customer)
    assert town.ticket(number)["state"] == "in_progress"


@pytest.mark.parametrize("writes", [True, False])
@in_both
async def test_whose_handling_is_complained_about_is_asked(
    town: Town, customer: Actor, handler: Actor, language: str, writes: bool
) -> None:
    parcel = await accepted(customer, handler)
    await customer.files(LIFT[language])
    if writes:
        await customer.drafts(BILL[language])
    said = {"zh": "我要投诉处理人", "en": "I want to complain about how my ticket is handled"}
    await customer.says(said[language])
    which = await customer.hears("🗣")
    assert labels(which)[2:] == [customer.words.label("btn-cancel")]
    await customer.presses(parcel, under=which)
    await customer.says({"zh": "他挂我电话", "en": "He hung up on me"}[language])
    await customer.hears("📝", {"zh": "挂我电话", "en": "hung up"}[language], parcel)
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()
    about = {each["text"] for each in town.tickets() if each["category"] == "attitude"}
    assert about == {{"zh": "他挂我电话", "en": "He hung up on me"}[language]}
    await handler.has_not_heard({"zh": "挂我电话", "en": "hung up"}[language])


@in_both
async def test_what_the_draft_itself_tells_stays_in_it(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await accepted(customer, handler)
    leak = {"zh": "厨房水管漏水，地板都湿了", "en": "The kitchen pipe leaks, the floor is wet"}
    await customer.drafts(leak[language])
    await town.waits(seconds=30)
    when = {"zh": "什么时候有人来？都三天了", "en": "when will somebody come? it's been three days"}
    await customer.says(when[language])
    await customer.hears(leak[language], when[language])
    await customer.says({"zh": "水管怎么样了", "en": "what about the pipe"}[language])
    await town.quiet()
    assert leak[language] in str(customer.said()[-1])
