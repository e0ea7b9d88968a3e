"""How far a complaint has come when a test begins."""

from tests.conversations.people import Actor

LATE = "快递延误了三天还没送到"


async def accepted(lin: Actor, wang: Actor) -> str:
    """Filed and accepted; returns the number."""
    number = await lin.files(LATE)
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")
    return number


async def resolved(lin: Actor, wang: Actor) -> str:
    """The outcome is told; returns the number."""
    number = await accepted(lin, wang)
    await resolves(wang)
    await lin.hears(f"{number} 已办结，结果如下", "已补送")
    return number


async def resolves(wang: Actor) -> None:
    """Solution and cause."""
    await wang.presses("办结")
    await wang.hears("怎么解决的")
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.says("分拣错误")
    await wang.hears("结果正在发给客户")


async def answers(wang: Actor, words: str = "已补送") -> None:
    """What is said of a praise, a suggestion, a question: nobody asks what caused it."""
    await wang.presses("办结")
    await wang.hears("怎么解决的")
    await wang.says(words)
    await wang.hears("结果正在发给客户")


async def closed(lin: Actor, wang: Actor) -> str:
    """The customer is satisfied; returns the number."""
    number = await resolved(lin, wang)
    await lin.presses("👍 满意")
    await lin.hears(number, "已关闭")
    return number
