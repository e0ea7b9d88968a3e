"""What staff write all day, good and bad: each sentence is warned of for its one reason, or not."""

from datetime import UTC, date, datetime

import pytest

from prompts.helping.checking import Around, check
from storage.rules.desk import load_desk

DESK = load_desk("general")
FRIDAY = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
AROUND = Around(
    known="林晓\n订单号 20261119001，我的电话 138 0000 1111，我住在幸福路12号3单元",
    tickets=("C20261120-0001",),
    names=(),
    promised=date(2026, 11, 25),
)
PROMISING = """
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
"""
LATE = """
明年春节前给您答复
春节后给您处理
元旦后安排上门维修
年后再给您解决
国庆节前给您修好
明年一月答复您
下个季度处理
过完年给您退
半个月后上门修
最快也要一个月才能处理好
要等两周才能修好
十二月中旬给您送到
下月初给您结果
It will be fixed after Christmas
We will deliver in the new year
You will have the answer early next year
We'll get back to you in mid-December
It will take at least a month to fix
Expect a reply in January
We will finish it by the end of the year
It'll be ready in a fortnight
We will send the technician in a couple of weeks
过了元旦我们再联系您
预计明年三月完工
大概要两个月才能有结果
清明节后给您安排
十天半个月能给您答复
下下个月安排维修
We will settle it by Easter
It should be fixed in about three weeks
You will hear from us in February
The parts arrive on 15 December
We'll send it after the holidays in January
中秋节前处理
下下周一给您送到
三个星期后上门
明年年初解决
It will be ready in three weeks
We'll answer before the end of January
Delivery is expected after New Year
"""
RUDE = """
爱等不等
爱退不退，随你
爱去不去
爱找谁找谁
你爱咋咋地
爱怎么样怎么样
想投诉就投诉去吧
不买拉倒
不想等就算了，别来烦我
你以为你是谁
你算老几
你是不是有毛病
脑子有问题吧你
我没空理你
没空搭理你
关我啥事
跟我有什么关系
这不是我的事，别找我
你冲我嚷嚷什么
吵什么吵
嚷什么嚷
催命啊
催催催，就知道催
你烦死了
没见过你这样的客户
你这种人我见多了
有完没完啊你
我凭什么给你办
自己的事自己弄
说了你也不懂
你懂个屁
少来这套
找茬是吧
你故意找事
就你事多
就你事儿多
你事儿真多
真麻烦，你这人
Wait or don't, I don't mind
Suit yourself
Like it or lump it
What do you want me to do about it
Not my fault, deal with it
Stop nagging
You're being unreasonable
You are just being difficult
Do whatever you want, we don't give a toss
Who do you think you are
Go bother someone else
You're crazy
Are you out of your mind
I have better things to do
Complain to whoever you like
Nobody forced you to buy it
If you don't like it, go elsewhere
You must be blind
I couldn't care less
爱咋咋的
你爱上哪告上哪告
爱用用，不用拉倒
关我什么事
你急也没用
别再打电话来了
烦死人了
你听不懂中国话吗
我说的还不够清楚吗
别给脸不要脸
你这人怎么这么难缠
你有完没完了
一边去
没工夫听你瞎扯
胡说八道
你瞎说什么
神经
有本事你就去法院告
态度就这样，不服憋着
自己去营业厅问去
Deal with it.
You are wasting our time
That's your own stupid fault
Why don't you just read the manual
Stop whining about it
I don't have time for this
You're such a pain
What's wrong with you?
Nobody cares about your parcel
Cry me a river
Don't be ridiculous
That's nonsense
Whatever.
您爱找谁找谁
爱走不走
要退就退，不退滚
你管得着吗
真够烦的你
你怎么这么多事
想告就告呗
别跟我废话
没看见我在忙吗
I can't be bothered
You're an idiot
Just wait like everyone else
You are too demanding
Go elsewhere then
I said no, are you deaf?
Stop yelling at me
"""
OF_OTHERS = """
王小明的地址是朝阳区建国路88号5栋
另一位客户住在人民路56号2单元301
您的邻居 jane.smith@mail.com 也投诉过
送到 文三路478号
The parcel went to 45 Baker Street
It was delivered to Apt 5B, 12 Elm Road instead
身份证 11010519900307123X
车牌 京A12345 的车主
his e-mail is bob@mail.example
Please see ticket C20261118-0044
业主张伟也遇到同样问题，他的手机是 13900003333
昨天送到了解放大道1024号
3栋1502的住户也反映了
Your neighbour at 22 Oak Lane has it
mail to anna@web.example
刘德海的订单也迟了，他住和平路21号
请联系 138-1234-5678 的机主
She lives at 7 Green Street
write to max@home.example
"""
FINE = """
您好，您反映的问题我们已转交物流部核实，周三前给您答复。
抱歉让您久等了，我们正在处理
我们不能承诺赔偿金额，需要核实后再定
赔偿需要走流程，请您提供发票
退款已原路退回，请注意查收
如果核实属实，会按规定处理
请您提供一下收货地址
请保证电话畅通
请您保证材料真实
请务必保证门口有人
工作人员会与您联系，请保持电话畅通
我们理解您爱护花草的心情
您喜不喜欢这个颜色都可以告诉我们
您方便不方便周二在家？
您要不要换一个时间
要是您不着急，我们明天上门检查
爱心驿站今天不开门
周二会给您回电
已安排师傅今天下午上门
今天会有师傅上门查看
免费热线是 400-123-4567
运费险由保险公司承担，具体以页面为准
这笔费用由您所在单位承担吗？
保证金已退还
本次维修属于保修范围，不收费
商品保证书在盒子里
我们会尽快给您答复
我们尽量在明天给您结果
给您添麻烦了，非常抱歉
我们一定认真核实
一定要注意安全
赔偿方案正在研究，有结果通知您
您申请的退款被银行退回了，请核对账号
春节期间我们照常上班
您说的春节前下的单我们查到了
去年春节前的订单已经无法查询
我已经向主管反映了您的诉求
请问您住在几号楼？
请到一楼服务台找工作人员
您可以在元旦前到店里来换
您的订单 20261119001 已发出
送到您家幸福路12号3单元，对吗？
我们已对该员工进行批评教育
您能等到明天吗？
谢谢您的理解和等待
这件事与我部门职责有关，我来跟进
您说得对，是我们的错
不是您的错，是系统出错
有问题随时找我
随便什么时候来都可以
我知道您很着急
麻烦您再说一遍
很抱歉，这项费用无法减免
您可以向消费者协会投诉
请核对发票上的金额 300 元
价格为每月 59 元
您需要补交 20 元差价
我们无法给您免单
Thank you for telling us; I have passed it to logistics and you will hear from us by Wednesday.
I am sorry for the wait.
We can't promise compensation before we have checked.
Your refund has been paid, please check your account.
Please send us your address so that we can check.
If the check shows a fault, we will look into compensation.
A technician will come tomorrow to look at it.
I understand that you don't like it.
Please call us if you need anything else.
You can ask for a refund with this form.
The guarantee of the product covers two years.
The price is 59 yuan a month.
Delivery is free of charge for orders above 50 pounds.
I am sorry, we are unable to waive the fee.
I don't mind waiting on the line for you
You have told us that you paid 200 dollars.
Could you tell us which day suits you?
We were closed over Christmas, sorry.
You wrote that you ordered it before Christmas.
I'll do whatever I can to help you
Let me check the refund for you
Our office is at the service desk on the ground floor.
The new year calendar you ordered was sent
It isn't your fault
Would you like to wait or shall we call you back?
We take complaints like this seriously.
I have asked my supervisor to decide about the discount
Who do I have the pleasure of writing to?
We expect an answer from the supplier on Tuesday.
The bus is ready again
You're right, that was difficult
I can see why you are upset
Nobody was at home when the courier came
The driver will be asked about it
您好，已收到您的反馈，我是处理人王强。
快递在路上，预计明天送达
我们会核实后给您回复，请您耐心等待
师傅明天上午九点到
您的包裹今天会派送
非常抱歉给您带来不便，我们会加强培训
我们会加强管理，避免类似情况再次发生
退款需要三到五个工作日到账，以银行为准
按规定，超过七天不能退款
您的维修费用是 120 元
收费标准是每月 30 元
我们会承担起责任，认真调查
如果确认是我们的责任，会按规定赔偿
赔偿标准请看第五条
我们为您争取补偿，结果会告诉您
保证书请随身带好
请保证水电已关闭
您一定等急了，抱歉
请一定保留好包装
质量问题可以免费维修的范围见保修卡
国庆节期间客服正常上班
您在春节前投诉的那件事已经办结
这个问题我做不了主，我请示主管
我马上帮您查一下
我现在就联系物流
麻烦您稍等，马上回来
我帮您问问别的部门
关于您说的事，我们很重视
这件事我来负责跟进
您别着急，慢慢说
不好意思，刚才没听清，您再说一遍好吗
您可以随时找我
不用急，您什么时候方便都行
您这样说我能理解
您是什么时候买的？
您急需的话我们先寄一个给您用
请问是谁签收的？
您要投诉的是哪位员工？
我们已经开除了该员工
公司已给予辞退处理
师傅有病请假了，换一位师傅上门
你们小区的事情不少，我们逐件处理
请您到人民路10号营业厅办理
请寄到我们仓库：工业大道88号
幸福路12号的路灯已修好
路灯编号 3号，位置在路口
您家 3单元的水压正常
Hello, I am Ann and I look after your complaint.
We will let you know the result by Wednesday.
The refund takes 3 to 5 working days, depending on your bank
Unfortunately we cannot refund this ticket.
We'll check whether a refund is possible.
I will ask for a refund on your behalf.
You can get a refund form on our website
We are sorry that this has happened again.
We will do our best so that you get it soon.
The courier will come tomorrow between 9 and 12
I will call you in two hours
We're looking into it and will reply by Tuesday
What would you like us to do?
Please tell us what you want us to check.
You are right to complain about it.
You are being transferred to our billing colleague
You're not being difficult at all
We care about your safety
If you don't like the colour, we can look for another one
Please don't touch the cable
We have better batteries now
You can pay at the counter
Please bring it to our shop, 12 High Street
We will pay attention to it
May I ask when you bought it?
Mark the box with the number please
I may need a day to check
您好，我是物流部的小王，您的投诉由我负责。
师傅说配件还没到，到了我第一时间通知您
您的退款申请已经提交财务审核
我们核对过监控，确实是我们的失误，向您道歉
按照规定，超过期限的订单不能退款
您方便告诉我购买日期吗？
我刚联系了快递员，他今天下午会再送一次
您的订单号是多少？
电梯维修公司已经到场，预计两小时恢复
我们今天会安排专人上门查看
水费明细已发到您的邮箱
赔付金额以保险公司的结论为准
请您在周三之前补充发票照片
请问您希望退款还是换货？
给您带来不便，敬请谅解
感谢您的建议，我们会认真研究
这笔钱是物业代收的，我们去问物业
关于公司的收费标准，请看附件
钱款已于昨天转给您
我们免除不了这笔费用
我们公司不承担这项费用
您先付的钱会计已经入账
我们一定配合调查
保证金的退还流程见附件
您爱人签收的，请您再问一下
爱人不在家也可以代收
您要是急用，可以先到店取
别担心，我会一直跟进
不好意思，是我没说清楚
我再解释一下规定
您买不到票的话可以候补
我知道这件事拖得太久了
对不起，让您生气了
您别生气，慢慢说，我在听
有什么不清楚的随时问我
客户经理王女士会给您打电话
车牌和行驶证请拍照发来
我们的地址是中山路8号，欢迎您来
营业厅在中山路8号
如果查实，会按照公司规定处理该员工
我们会对相关人员进行处理
该员工已被辞退
小朋友的衣服免费热水洗一下即可
免费停车两小时的规定见公告
明年的年费尚未公布
您明年一月到期的合同，我们会提前联系您
您元旦前买的票仍然有效
三年前的账单查不到
年前您反映的路灯已经修好
五一路的路灯已经修好
十一楼的水压恢复正常
三月份的账单已经寄出
3月的账单我们会重新核对
请您12月之前来取
We have received your complaint and will answer by Wednesday.
My colleague has asked the carrier where the parcel is.
I am afraid we can't offer a refund for this.
The refund was sent to your card yesterday.
Could you send us the receipt, please?
If our check confirms it, we will refund you.
Once the receipt is here, we can compensate you.
According to our terms we refund unused tickets.
I understand how annoying this is.
That must have been annoying for you.
This is not your fault.
You are welcome to come by.
I will deal with it myself.
We care a lot about this.
Do you want me to call you?
What do you need from us?
Please wait a moment.
Take your time, there's no hurry.
I have no time slot free today, tomorrow is possible
The may contract is attached.
We will look at it in our meeting tomorrow
In March you wrote to us about the bill
The March bill will be checked
Our January offer has ended
We will check the bill of last December
Christmas cards were delivered
You mentioned the delay before Christmas
It was nice talking to you
He will come and repair it tomorrow
A new cable is needed; the parts arrive on Tuesday
Have you had the chance to restart it?
It isn't free of charge, the price is 20 pounds
We take over your case from the other team
"""
BAD = {"promise": PROMISING, "late": LATE, "rude": RUDE, "others": OF_OTHERS}


def _bad() -> list[tuple[str, str]]:
    return [(concern, line) for concern, said in BAD.items() for line in said.strip().splitlines()]


def _concerns(text: str) -> set[str]:
    return {each.concern.value for each in check(text, AROUND, DESK, FRIDAY)}


@pytest.mark.parametrize(("concern", "text"), _bad())
def test_it_is_warned_of(concern: str, text: str) -> None:
    assert concern in _concerns(text)


@pytest.mark.parametrize("text", FINE.strip().splitlines())
def test_nothing_is_wrong_with_it(text: str) -> None:
    assert _concerns(text) == set()
