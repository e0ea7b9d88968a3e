"""A complaint goes all the way round."""

from tests.conversations.people import Actor
from tests.conversations.town import Town

BROKEN = "你们上周送来的玻璃杯碎了三个，订单号 SF1234567890，价值 380 元，希望赔偿"


async def test_a_complaint_goes_all_the_way_round(
    town: Town, lin: Actor, wang: Actor, chen: Actor
) -> None:
    await lin.sends("photo", caption=BROKEN)
    await lin.hears("请确认：投诉", "破损丢失", "附件 1 个")
    await lin.presses("提交")
    await lin.hears("C20261120-0001", "办结")

    await wang.hears("C20261120-0001", "派给您了")
    await wang.presses("附件")
    await wang.presses("接单")
    await wang.hears_toast("已接单")
    await lin.hears("已有人接手")

    await wang.presses("询问客户")
    await wang.hears("请写下要问客户的话")
    await wang.says("外包装当时有破损吗？")
    await lin.hears("处理人想问您", "外包装当时有破损吗？")
    await lin.presses("答复")
    await lin.hears("请写下您的答复")
    await lin.says("有，箱子压扁了")
    await wang.hears("答复", "箱子压扁了")

    await wang.presses("办结")
    await wang.says("已赔付 380 元，三天内到账")
    await wang.hears("原因是什么")
    await wang.says("外包装太薄")
    await chen.hears("请确认办结结果")
    await chen.presses("确认")
    await lin.hears("结果如下", "已赔付 380 元")
    await lin.presses("👍 满意")
    await lin.hears("已关闭")
    await wang.hears("客户满意")

    await chen.says("/digest")
    await chen.hears("日报", "受理 1", "办结 1", "超时 0")
    await chen.presses("受理")
    await chen.hears("受理 · 11月20日 周五")

    await town.waits(days=3, hours=4)
    await lin.hears("回访")
    await lin.presses("已解决")
    await lin.presses("★★★★★")
    await lin.says("谢谢，很快")
    await lin.hears("您的评价已记录")
