"""Of days and hours, none of them too late for the promise."""

import pytest

from tests.helping.sentences import concerns_of

SAID = """
您好，您反映的问题我们已转交物流部核实，周三前给您答复。
您方便不方便周二在家？
要是您不着急，我们明天上门检查
爱心驿站今天不开门
周二会给您回电
已安排师傅今天下午上门
今天会有师傅上门查看
我们尽量在明天给您结果
您说的春节前下的单我们查到了
去年春节前的订单已经无法查询
您能等到明天吗？
Thank you for telling us; I have passed it to logistics and you will hear from us by Wednesday.
A technician will come tomorrow to look at it.
Could you tell us which day suits you?
We expect an answer from the supplier on Tuesday.
快递在路上，预计明天送达
我们会核实后给您回复，请您耐心等待
师傅明天上午九点到
您在春节前投诉的那件事已经办结
请您到人民路10号营业厅办理
请寄到我们仓库：工业大道88号
幸福路12号的路灯已修好
路灯编号 3号，位置在路口
We will let you know the result by Wednesday.
We will do our best so that you get it soon.
The courier will come tomorrow between 9 and 12
I will call you in two hours
We're looking into it and will reply by Tuesday
I may need a day to check
我刚联系了快递员，他今天下午会再送一次
电梯维修公司已经到场，预计两小时恢复
我们今天会安排专人上门查看
请您在周三之前补充发票照片
我们的地址是中山路8号，欢迎您来
营业厅在中山路8号
您明年一月到期的合同，我们会提前联系您
三年前的账单查不到
年前您反映的路灯已经修好
三月份的账单已经寄出
3月的账单我们会重新核对
请您12月之前来取
We have received your complaint and will answer by Wednesday.
We will look at it in our meeting tomorrow
Our January offer has ended
He will come and repair it tomorrow
A new cable is needed; the parts arrive on Tuesday
维修师傅今天下午会与您联系
我已经把情况告诉了站长，站长会跟您说明
已为您申请补发，单号稍后告诉您
明天上午九点到十一点之间会有人上门
今天下班前给您回复
If you are not satisfied, you can ask for a review.
You will get an answer from us by tomorrow.
Please ignore the earlier message, it was sent by mistake.
The shop is open until six today.
I hope this helps. Have a nice day.
Stop using the heater until we have checked it, please.
我马上去问一下仓库，稍后回您
您说的那位司机今天休息，明天我们找他了解
快件目前在中转站，预计今晚到达
您要是有时间，可以到前台取件
这个功能目前不支持，抱歉
之前给您的答复不够清楚，我重新解释一下
电梯每天晚上十点检修，请您谅解
I will call the depot and come back to you today.
Please keep the receipt until this is settled.
Sorry for the misunderstanding in my last message.
The water will be back by six this evening.
We cannot change the grade of the exam, but we can have it reviewed.
The baby food you bought is being recalled; please do not use it.
She will be back from holiday tomorrow and can tell you more.
我们没有时间表，下周会公布
抱歉，昨天没回您的电话
Are you at home tomorrow?
"""


@pytest.mark.parametrize("text", SAID.strip().splitlines())
def test_it_is_in_time(text: str) -> None:
    assert concerns_of(text) == set()
