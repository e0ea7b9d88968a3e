"""What the desk doesn't promise: certainties, and money."""

import pytest

from tests.helping.sentences import concerns_of

SAID = """
赔您一万元
赔你两千块钱
退您三百元，您看行吗。
保证三天到账
保证今晚之前到账
保证您满意
补您一张50元的券
这个钱我们出
费用由我们承担
运费我们来出
医药费公司全包
损失我们全部负责
给您双倍补偿
给您免一个月物业费
下个月的宽带费给您免了
免费给您换一台新的
送您一箱牛奶
绝不会再发生这种事
以后不会再出现这种情况了，我们保证
包您三天修好
肯定没问题的，明天就好
今晚必到
明天必须给您解决
我担保今天送达
我向您承诺，周五前办完
一定让您拿到全款
开除这个员工
我们会开除他
可以按三倍赔
按原价十倍赔偿
钱马上打到您卡上
三百块钱明天转给您
返您200元
给你报销打车费
打车费给您报了
本店愿意假一赔十
We'll cover all your costs
We will pay for the hotel
Your money will be back tomorrow, guaranteed
I can offer you a refund of $200
We're giving you a 50% discount
You'll get your money back
I promise it won't happen again
This will never happen again
We are going to compensate you with 300 yuan
The driver will be fired
Next month is free of charge for you
We'll send you a voucher worth 20 pounds
You have my word
Rest assured, it will be fixed tonight without fail
I give you my word it will be there on Monday
We shall waive the fee
Let me refund the whole amount to you
We'll replace it free of charge
我们赔你一千
您放心，三天内一定退到您账上
运费我们给您出了
维修费用由公司承担
下次来给您打八折
我给您申请到了，明天肯定到
损失由我方负责赔偿
这次的检查费就不收您的了
我保证没有下次
肯定给您一个满意的答复
您的房费全免
两倍赔给您
话费返还给您一百元
这个司机我们一定开除
明早九点前绝对修好
We'll give you your money back
We will make it up to you with a free night
You will not be charged for it
It's guaranteed to arrive tomorrow
I can guarantee that the price stays
We'll knock 20% off your bill
We are happy to compensate you for the damage
The repair will be free for you
You'll receive a 100 yuan voucher
I swear it will be done today
We bear all costs
明天之前一定给您退
我们承担全部维修费
给您退一半的钱
您的损失我们来赔
今天之内保证处理好
送您两张电影票
押金全退给您
we will surely refund it
We'll reimburse the taxi
Your refund will be paid on Monday
We promise to fix it
I'll send you a gift card
This won't happen again
You'll get 50 euros back
我拍胸脯跟您讲，绝对没问题
这事包在我身上
百分百给您解决
我保您满意
肯定能退
一定全额退给您
我们会把那个员工开除
保证以后再也不会发生
赔您三倍，没问题
您放一百个心，绝对搞定
我个人担保
无论如何都给您办下来
必定让您满意
这次一定给您个满意的答复
我给您免单
答应您的赔偿一分不少
明天之前铁定到账
We will definitely refund you in full
I guarantee it won't happen again
I promise you'll get a new one
We'll pay you double
Rest assured, it's 100% going to be fixed
You'll get your money back, no matter what
I'll personally make sure you get compensated
It's on us, free of charge
Consider it done
You'll certainly receive compensation
We'll waive the whole bill
No doubt you will get the refund
I swear it will arrive
We will cover all your losses
Without fail you'll be paid
放心吧，钱肯定退你
我向你打保票
三天内必有结果
损失多少我们赔多少
这单给你免了
我可以做主给您打八折
公司会对他严惩，扣他奖金
绝无下次
我说到做到
给您办个会员作为补偿
I'll make it up with a voucher
You will 100% get it tomorrow
We can refund half of it
Trust me, it'll be solved today
He will lose his job
We'll give you a new phone
I can assure you it is safe
We will compensate all damage
You are going to be refunded
"""


@pytest.mark.parametrize("text", SAID.strip().splitlines())
def test_a_promise_is_warned_of(text: str) -> None:
    assert "promise" in concerns_of(text)
