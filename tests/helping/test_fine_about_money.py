"""Of money and what is certain, but no promise: refused, asked, done already, looked into."""

import pytest

from tests.helping.sentences import concerns_of

SAID = """
您的医药费1200元今天17点前转到您微信
医药费今天下午5点前转到您的微信，请注意查收
款项明天12:00前打到您卡上
我们不能承诺赔偿金额，需要核实后再定
赔偿需要走流程，请您提供发票
退款已原路退回，请注意查收
请保证电话畅通
请您保证材料真实
请务必保证门口有人
免费热线是 400-123-4567
运费险由保险公司承担，具体以页面为准
这笔费用由您所在单位承担吗？
保证金已退还
本次维修属于保修范围，不收费
商品保证书在盒子里
我们一定认真核实
一定要注意安全
赔偿方案正在研究，有结果通知您
您申请的退款被银行退回了，请核对账号
您可以在元旦前到店里来换
送到您家幸福路12号3单元，对吗？
很抱歉，这项费用无法减免
您可以向消费者协会投诉
请核对发票上的金额 300 元
价格为每月 59 元
您需要补交 20 元差价
我们无法给您免单
We can't promise compensation before we have checked.
Your refund has been paid, please check your account.
If the check shows a fault, we will look into compensation.
You can ask for a refund with this form.
The guarantee of the product covers two years.
The price is 59 yuan a month.
Delivery is free of charge for orders above 50 pounds.
I am sorry, we are unable to waive the fee.
You have told us that you paid 200 dollars.
Let me check the refund for you
I have asked my supervisor to decide about the discount
Who do I have the pleasure of writing to?
您的包裹今天会派送
我们会加强管理，避免类似情况再次发生
退款需要三到五个工作日到账，以银行为准
按规定，超过七天不能退款
您的维修费用是 120 元
收费标准是每月 30 元
如果确认是我们的责任，会按规定赔偿
赔偿标准请看第五条
保证书请随身带好
请保证水电已关闭
您一定等急了，抱歉
请一定保留好包装
质量问题可以免费维修的范围见保修卡
公司已给予辞退处理
您家 3单元的水压正常
The refund takes 3 to 5 working days, depending on your bank
Unfortunately we cannot refund this ticket.
We'll check whether a refund is possible.
I will ask for a refund on your behalf.
You can get a refund form on our website
You are being transferred to our billing colleague
You can pay at the counter
We will pay attention to it
您的退款申请已经提交财务审核
按照规定，超过期限的订单不能退款
水费明细已发到您的邮箱
赔付金额以保险公司的结论为准
请问您希望退款还是换货？
这笔钱是物业代收的，我们去问物业
关于公司的收费标准，请看附件
钱款已于昨天转给您
我们免除不了这笔费用
我们公司不承担这项费用
您先付的钱会计已经入账
我们一定配合调查
保证金的退还流程见附件
该员工已被辞退
小朋友的衣服免费热水洗一下即可
免费停车两小时的规定见公告
明年的年费尚未公布
您元旦前买的票仍然有效
I am afraid we can't offer a refund for this.
The refund was sent to your card yesterday.
If our check confirms it, we will refund you.
Once the receipt is here, we can compensate you.
According to our terms we refund unused tickets.
I have no time slot free today, tomorrow is possible
In March you wrote to us about the bill
The March bill will be checked
We will check the bill of last December
It isn't free of charge, the price is 20 pounds
您的退款申请已提交财务审核
包裹已于昨天签收，请您核对
我们没有找到您的付款记录，能否发一张截图
按规定，退款由原路返回
我们不能保证时间，但会尽力
目前无法确定能否赔偿，需要先核实
请问您是想退货还是换货
We can't promise a refund, but we will check your claim.
Your refund was approved and paid yesterday.
I checked the records and found your payment.
Would you like a replacement or a repair?
We have replaced the damaged part free of charge yesterday.
请您保留好发票和包装
我们核对了三遍账单，没有发现重复扣费
这件商品是参加活动的，价格会有差异
It looks like the payment went through twice; finance is checking.
The noise came from the fan, which was replaced.
You do not have to pay anything for the inspection we did.
您看看水费单上的户号
门卫说没有看到包裹，我们再查
You were charged twice by mistake.
If you want to stop being charged, cancel here.
"""


@pytest.mark.parametrize("text", SAID.strip().splitlines())
def test_it_promises_nothing(text: str) -> None:
    assert concerns_of(text) == set()
