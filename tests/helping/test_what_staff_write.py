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
下个月给您处理
等到下周五再说
最快也要十天
过半个月您再来问
春节后给您答复
It will take two weeks
We'll get back to you next Friday
Please wait until December
Give us ten days
You'll hear from us in a fortnight
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
你是不是闲得慌
你这不是明摆着找麻烦吗
这么简单的事都不会，你是小学生吗
都告诉你八百遍了
您能不能别再纠缠了
我们又不是你家保姆
你以为你多大的面子
你爸妈没教过你怎么说话吗
谁有空理你啊
您还是去精神科看看吧
一分钱一分货，图便宜还想要多好
像您这么斤斤计较的客户真少见
就你最特殊
嘴巴放干净点
这点小事也值得投诉
你要是识相就别再提了
爱买不买
不要给脸不要脸
我就不处理，你能怎么着
你脸皮真厚
你别蹬鼻子上脸
自己手残怪我们咯
呵呵，随便吧
我说的你是听不进去是吧
别拿投诉吓唬我
你是想白嫖吧
老糊涂了吧您
跟你没什么好说的
这种低级问题还来问
你行你上啊
You clearly have nothing better to do
Maybe read the manual before you waste our time
Honestly, this is a you problem
Don't be such a baby about it
Are you even listening?
I'm not your servant
I don't have to put up with this
You're acting like a child
Did you even bother to check?
We're sick of your messages
You're a pain in the neck
Can you just drop it already
Cheap people like to complain
Big deal, it's only a scratch
Deal with it yourself
That's what you get for buying cheap
Any normal person would understand
Do you understand plain English?
Use some common sense for once
Nobody else has this problem, only you
Get a grip
You've got some nerve
Save your breath
I couldn't care less about your parcel
Stop whining and wait
Talk to the hand
You sound like a broken record
Quit bugging us
So what? Everyone waits
You're full of it
投诉我也没用，我才不怕
你这人怎么这么难沟通
我没义务回答你
你的脑回路我理解不了
别跟我来这一套
你有本事就去曝光
就这水平还好意思投诉
您的理解能力有问题吧
我懒得跟您废话
你当我们是什么
买不起就别买
这是你该得的
哭什么哭
你算什么上帝
跟你说话真费劲
你烦死我了
这么大的人了还不懂
不懂就闭上你的嘴
爱用不用，不用拉倒
真服了你
您这是鸡蛋里挑骨头
活该你倒霉
就你这种态度谁愿意帮你
我话放这儿了，就是不给退
你去打12315好了，我们不怕
你问这么多干嘛
有完没完了你
你管我
我们没空陪你玩
这都看不懂吗
You are the worst customer ever
Get your facts straight before writing
I've had it with you
Your complaint is a joke
Nobody is going to help you with that attitude
You obviously can't read
Sounds like a personal problem
Stop being dramatic
Too bad, not our fault
That's just tough
You're overreacting
I'm done with you
You people are all the same
Don't blame us for your mistake
You must be stupid
Go away
Why are you so difficult
Learn how to use it
You get what you pay for
Cry about it
It's not my fault you can't use a phone
You have no idea what you are talking about
We don't need customers like you
Good riddance
Who do you think is going to believe you
If you had half a brain you'd know
Keep complaining, see what happens
You're making a fool of yourself
Just shut it
Not interested in your excuses
你脑子没问题吧
这种破事也来烦我们
您是不是听不懂中国话
别在这儿胡闹
你自己瞎搞坏了还来找我们
我看你是存心的
投诉我？我会怕你？
你这种客户我们不欢迎
说话注意点
这个你不用知道
您有完没完
不关我事，找别人
少跟我来这套
你眼睛长哪去了
真是大惊小怪
急什么急，排队
有钱了不起啊
你要闹到什么时候
我不是来受你气的
管好你自己
您怎么听不进人话呢
再吵就不给你办了
你是来捣乱的吧
真难伺候
没文化真可怕
谁知道你说的是真是假
I don't care what you think
You're just looking for trouble
Nobody believes your story
What's the matter with you
Are you stupid or what
I already explained this, read it again
Stop wasting everyone's time
If you don't like it, leave
You're making a mountain out of a molehill
I'm not going to repeat myself
You have to be kidding
Next time use your head
You are being ridiculous
It's your own fault
Deal with it
I have real customers to help
Whatever, do what you want
Take your business elsewhere
It's only a parcel, calm down
You're lucky we answered at all
What's your problem
We're not a charity
You're the problem here
Don't waste my time
我凭什么相信你
你家里没人教你礼貌吗
你这人真难缠
没钱就别来
整天就知道投诉，烦不烦
我说不行就是不行
您能不能讲点道理
你是听不见还是看不见
别找我们麻烦
谁让你不看清楚就买
你去法院告我们啊
哪来那么多废话
一天到晚问问问
这是公司规定，你不服也没用
我才不管你怎么想
我们很忙，没空理你
你自己没长脑子吗
不想办就走
跟你讲道理是浪费时间
You have a serious attitude problem
I really don't have time for your nonsense
Nobody asked for your opinion
Oh, cry me a river
What do you want me to do, drive there myself?
Stop emailing us every hour
You're not special
It's pretty obvious, isn't it, unless you are slow
Maybe you should shop somewhere else
I've told you a hundred times
You're just trying to get free stuff
Not my circus
That was a dumb thing to do
Are you always this rude?
Why should I believe you?
You should be grateful we even reply
Your problem is not important
Go ahead, sue us
Frankly, you deserve it
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
隔壁的客户电话是13912345678
您可以问另一位客户 C20261120-0009
她住在建国路77号5栋302
Her number is +1 415 555 0132
zhao.min@qq.com 那位也投诉了
另一单 9988776655443
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
您好，您的快递已经在派送中，请您留意电话
非常抱歉给您带来不便，我们正在核实
感谢您的反馈，我们会尽快跟进
请问您方便提供一下订单号吗
您反映的问题我们已经收到
我们理解您的心情，给您添麻烦了
维修师傅今天下午会与您联系
您的退款申请已提交财务审核
请您不要着急，我们马上查看
这件事由我负责跟进
您看这样处理是否可以
如果还有问题，请随时联系我们
包裹已于昨天签收，请您核对
已为您更换新的配件
我已经把情况告诉了站长，站长会跟您说明
我们没有找到您的付款记录，能否发一张截图
按规定，退款由原路返回
实在对不起，是我们工作没有做好
已经跟快递员核实，放在门卫处了
请您先断电，不要触碰设备
您的意见很重要，我们会认真研究
已为您申请补发，单号稍后告诉您
明天上午九点到十一点之间会有人上门
今天下班前给您回复
不好意思，让您久等了
请您耐心等待，处理结果会第一时间告诉您
关于您提的问题，解释如下
您可以在网站上查询进度
请您自己先检查一下插头是否插好
如果不满意，您可以选择申请复核
我们不能保证时间，但会尽力
目前无法确定能否赔偿，需要先核实
您想怎么处理都可以告诉我们
请问您是想退货还是换货
这个问题不是您的责任
我们跟司机谈过了，他承认态度不好
麻烦您再说一遍门牌号
我没听清楚，您能再说一下吗
别担心，我们一起想办法
Thank you for your message. We are looking into it.
I am sorry for the trouble this has caused you.
Could you please send us a photo of the damage?
Your parcel left our warehouse this morning.
We have passed your complaint to the driver's manager.
I understand how frustrating this must be.
Please do not touch the device and switch off the power.
We can't promise a refund, but we will check your claim.
The technician will call you this afternoon.
Your refund was approved and paid yesterday.
You are right, this was our mistake.
It would be great if you could check the socket first.
We take what you say seriously.
If you are not satisfied, you can ask for a review.
Please let us know if the problem comes back.
I checked the records and found your payment.
We don't know yet what caused it.
The manager has spoken to the waiter about his manner.
Would you like a replacement or a repair?
You will get an answer from us by tomorrow.
Please ignore the earlier message, it was sent by mistake.
The shop is open until six today.
Our colleague in finance is checking it now.
I hope this helps. Have a nice day.
We have replaced the damaged part free of charge yesterday.
No need to come to the office, we will come to you.
Sorry, I was wrong about the date.
Your case has been noted and is with our team.
Stop using the heater until we have checked it, please.
您投诉的事情我们已经立案，正在了解
服务员当时的态度不好，我们已批评教育
我马上去问一下仓库，稍后回您
请把故障灯的照片发给我们
空调外机噪声已请专业人员检测
孩子的学籍问题需要教育局核实
您说的那位司机今天休息，明天我们找他了解
维修单已经派给张师傅，他会先打电话
请您保留好发票和包装
快件目前在中转站，预计今晚到达
我们核对了三遍账单，没有发现重复扣费
您要是有时间，可以到前台取件
这个功能目前不支持，抱歉
感谢您的理解和支持
之前给您的答复不够清楚，我重新解释一下
我们会对照监控再看一次
您的会员积分已经恢复
电梯每天晚上十点检修，请您谅解
如需发票，请提供抬头和税号
听不清的话我可以给您打字
这件商品是参加活动的，价格会有差异
我帮您查了，确实少发了一件，已补发
小区停水是因为管道抢修，晚上八点恢复
谢谢您告诉我们这件事
您不用来回跑，我们来取
门锁的密码不要告诉别人
我们的工作人员不会向您索要验证码
请问孩子现在怎么样了
没关系，您慢慢说
老人家腿脚不便，我们可以上门办理
Thanks for letting us know.
The driver apologised for his behaviour.
Could you tell me what the error message says?
We have asked the restaurant for a statement.
I'm afraid the item is out of stock at the moment.
Your room was cleaned at noon according to our log.
I will call the depot and come back to you today.
Please keep the receipt until this is settled.
It looks like the payment went through twice; finance is checking.
The lift has been repaired and tested this morning.
Sorry for the misunderstanding in my last message.
You can read more about the steps on our page.
The child seat you lost was found at the station.
What would be a good time to call you?
We do not have your phone number, could you share it?
If it happens again, please tell us at once.
The water will be back by six this evening.
The noise came from the fan, which was replaced.
We cannot change the grade of the exam, but we can have it reviewed.
Your patience is appreciated.
The waiter was new and did not know the rule.
I have read everything you sent us.
Our office is on the second floor, next to the lift.
The baby food you bought is being recalled; please do not use it.
You do not have to pay anything for the inspection we did.
She will be back from holiday tomorrow and can tell you more.
That is a good question, let me ask.
We only have size M left.
You told us three times and we did not react; I am sorry.
Do you really need the original box? No, a photo is enough.
您是不是还没有收到短信验证码
您的孩子当时在教室里，老师都在场
我们没有时间表，下周会公布
您看看水费单上的户号
请您不要给陌生人转账
这个时间段车多，司机来不及停
您的行李已经找到，放在服务台
门卫说没有看到包裹，我们再查
这种情况我们第一次遇到，需要请教厂家
洗衣机为什么会响，师傅要到现场看
我给您解释一下账单的构成
抱歉，昨天没回您的电话
你好，我是小李，负责您的投诉
你先别着急，我查一下
你那边现在有网了吗
你说的情况我记下了
你可以把发票拍给我
不好意思，系统有点慢
这里的噪声是不是晚上才有
您什么时候方便我们上门
什么时候买的什么型号，麻烦告诉我
您说什么我都记下来
孩子都不愿意去了吗
怎么会这样，我们马上查
水压这么低确实影响生活
The lines are busy, we will call you back.
You can get a copy at the counter.
You're right to be upset.
I would be upset as well.
Are you at home tomorrow?
You are welcome.
You did the right thing to switch it off.
You were charged twice by mistake.
You are the first to report this, thank you.
It was very difficult for the crew that night.
Please do not trust you-know-who links.
I know it is a nuisance for you.
What a pity, we are very sorry.
How hard it must have been for your mother.
If you want to stop being charged, cancel here.
Our child menu is back.
Please be careful, the floor is wet.
Your story helps us to train our staff.
Your complaint is with the manager now.
Your claim is complete.
You have no outstanding balance.
You clearly described the fault, thanks.
So sorry that it took so long.
He is too slow, we know; a second driver helps.
The staff should not have told you to go away.
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
