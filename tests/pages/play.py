"""The main job as it is played on the page: by the test, and by the maker of the screenshots."""

from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import expect

from tests.pages.driver import PATIENCE, SandboxPage
from tests.pages.pictures import picture


@dataclass(frozen=True, slots=True)
class Script:
    """What is said and pressed, in one language."""

    complaint: str
    submit: str
    filed: str
    accept: str
    ask: str
    ask_prompt: str
    question: str
    answer_button: str
    answer_prompt: str
    answer: str
    resolve: str
    solution_prompt: str
    solution: str
    cause_prompt: str
    cause: str
    satisfied: str
    closed: str
    digest: str
    superior: str | None = None
    """Who has to confirm the outcome of a matter as grave as this one, and by which button."""
    confirm: str = ""


SCRIPTS = {
    "zh": Script(
        complaint="上周送来的玻璃杯碎了三个，订单号 SF1234567890，价值 380 元，希望赔偿",
        submit="提交",
        filed="已受理，工单号",
        accept="接单",
        ask="询问客户",
        ask_prompt="请写下要问客户的话",
        question="外包装当时有破损吗？",
        answer_button="答复",
        answer_prompt="请写下您的答复",
        answer="有，箱子压扁了。",
        resolve="办结",
        solution_prompt="怎么解决的",
        solution="已赔付 380 元，三天内到账，抱歉给您添麻烦了。",
        cause_prompt="原因是什么",
        cause="外包装太薄",
        satisfied="👍 满意",
        closed="已关闭",
        digest="日报",
        superior="主管",
        confirm="✅ 确认",
    ),
    "en": Script(
        complaint="Three glasses of order SF1234567890 arrived broken last week. They cost $54 and"
        " I want my money back.",
        submit="Submit",
        filed="Your ticket's number is",
        accept="Accept",
        ask="Ask customer",
        ask_prompt="Write the question",
        question="Was the box damaged when it came?",
        answer_button="Answer",
        answer_prompt="Write your answer",
        answer="Yes, one side was crushed.",
        resolve="Resolve",
        solution_prompt="how was it solved",
        solution="We pay back $54; it is with you in three days. Sorry for the trouble.",
        cause_prompt="what was the cause",
        cause="The box was too thin",
        satisfied="👍 Satisfied",
        closed="closed",
        digest="Digest",
        superior="Supervisor",
        confirm="✅ Confirm",
    ),
}


async def play_filing(page: SandboxPage, script: Script, folder: Path) -> None:
    """The customer files a complaint with a photo; a handler accepts and asks; the answer comes."""
    lin, wang = page.column("customer"), page.column("staff")
    await lin.sends_photo(
        picture(folder / "broken.png", width=320, height=200), caption=script.complaint
    )
    await lin.presses(script.submit)
    await lin.hears(script.filed)
    await wang.presses(script.accept)
    await wang.presses(script.ask)
    await wang.hears(script.ask_prompt)
    await wang.says(script.question)
    await lin.hears(script.question)
    await lin.presses(script.answer_button)
    await lin.hears(script.answer_prompt)
    await lin.says(script.answer)
    await wang.hears(script.answer)


async def play_closing(page: SandboxPage, script: Script) -> None:
    """The handler resolves, the customer is satisfied, the manager looks at the digest."""
    lin, wang, chen = (page.column(role) for role in ("customer", "staff", "manager"))
    await wang.presses(script.resolve)
    await wang.hears(script.solution_prompt)
    await wang.says(script.solution)
    await wang.hears(script.cause_prompt)
    await wang.says(script.cause)
    if script.superior is not None:
        handler = await wang.person()
        await wang.chooses_one_who_is(script.superior)
        await wang.presses(script.confirm)
        await wang.chooses(handler)
    await lin.hears(script.solution)
    await lin.presses(script.satisfied)
    await lin.hears(script.closed)
    await chen.presses(script.digest)
    await chen.hears(script.digest + " · ")
    await expect(chen.messages.last.locator(".picture img")).to_be_visible(timeout=PATIENCE)
