"""Made-up messages of many trades, the label before each: most are read as a person would."""

import pytest

from tests.reading.conftest import Reads

CATEGORIES = """
attitude 前台说话阴阳怪气，问一句怼一句
attitude 营业员当众羞辱顾客，素质太低
attitude 客服电话打了二十遍一直占线没人接
attitude 安装师傅摔门而去，骂骂咧咧
attitude 柜员全程黑脸，爱搭不理
attitude 人工客服转来转去，互相踢皮球，没有一个人能解决
attitude 司机骂乘客，还把我赶下车
attitude 售后客服已读不回，永远是机器人自动回复
attitude 淘宝小二处理不公，偏袒卖家
attitude 护士态度很冲，问什么都不耐烦
delay 下单半个月了还没发货，客服只会说再等等
delay 顺丰快递在中转站停了一周不动
delay 外卖超时一个半小时才送到
delay 家具说好15天送货，拖了两个月还没有送来
delay 航班一再延误，在机场等了九个小时
delay 装宽带预约了三次都没人上门
delay 虚假物流信息，点了发货其实没有揽收
delay 预售商品到期不发货，一直推迟
delay 高铁晚点两小时导致后面的行程全部耽误
delay 退换的新机寄出去一个月没有寄回来
damage_loss 快递把我的玻璃花瓶摔碎了，只肯赔运费
damage_loss 搬家公司把冰箱门撞凹了
damage_loss 包裹显示到站后就找不到了，快递员说弄丢了
damage_loss 托运的行李箱轮子断了，锁也被撬
damage_loss 收到的牛奶全漏了，箱子都湿透
damage_loss 干洗店把羊毛大衣洗缩水了
damage_loss 手机送修回来屏幕多了一道裂痕
damage_loss 少寄了一件配件，商家不认账
damage_loss 宠物托运途中死亡
damage_loss 快递野蛮装卸，电视屏碎
billing 没有开通任何业务，每个月莫名扣我19元
billing 酒店退房时多算了两天房费
billing 物业乱涨停车费，没有公示
billing 试用会员到期不提醒直接扣了一年的费用
billing 提前还款收取高额违约金
billing 打车绕路，多收了三十多块
billing 电信套餐降不下来，改套餐要交违约金
billing 网贷综合年化超过36%，收取担保费咨询费
billing 刚买完第二天就降价200，商家拒绝价保
billing 充电桩重复收费两次
billing 健身房私教课强制捆绑收费
billing 话费无故被扣，查不到明细
quality 新买的洗衣机用了一周就漏水，噪音很大
quality 买的正品球鞋鉴定为假
quality 蛋糕里吃出塑料片
quality 衣服洗一次就掉色起毛
quality 收到的手机是翻新机，有使用痕迹
quality 面包过期三天还在卖
quality 吃了外卖上吐下泻
quality 装修完墙面开裂，地板起翘
quality 化妆品用了烂脸，怀疑是假冒产品
quality 新车开了不到一千公里发动机异响
quality 酒店床单有污渍，房间有蟑螂
quality 水果到手烂了一大半
quality 宝马4S店维修后故障依旧
quality 沙发坐塌了，商家不给保修
quality 培训课程内容粗制滥造，老师水平差
fault 游戏账号无故被封三十年
fault 软件更新之后一打开就闪退
fault 家里宽带连续三天断网
fault 小程序付款一直失败，钱扣了订单没生成
fault 手机收不到验证码，登录不上去
fault ATM机吞卡，银行无人处理
fault 共享单车锁不上，一直在计费
fault 微信号被永久限制登录
fault 智能门锁失灵，半夜进不了家门
fault 游戏卡在加载界面，充的道具没到账
refund 预付卡没用完，店关门了，不退余额
refund 机票取消后两个月还没收到退款
refund 培训班不上了，机构拒绝退学费
refund 租房到期房东不退押金
refund 直播间买的东西没拆封，商家不同意七天无理由退货
refund 退货已经签收十天了，钱还没退回来
refund 酒店预订临时取消不给退钱
refund 儿子偷偷给游戏充值五千元，平台不给退
refund 健身房倒闭，会员卡余额没法退
refund 平台提现一直审核中，本金取不出来
refund 旅游团取消了，旅行社迟迟不返还团费
refund 定金不退，合同还没签
info_error 广告说买一送一，付款后不认
info_error 商品详情写纯棉，收到是化纤
info_error 销售口头承诺三年质保，现在不承认
info_error 先涨价后打折，虚构原价
info_error 酒店图片和实际房间完全两样
info_error 寄来的颜色和我订的不是一个
info_error 直播间说前一百名送礼品，结果没有
info_error 中介隐瞒房子是凶宅
info_error 招聘信息造假，月薪一万实际三千
info_error 抽奖活动中了奖不兑现
info_error 邀请好友拿红包，邀请满了却说无效
info_error 里程数被调过的二手车，卖家说是原版
info_error 标价9.9结账变成19.9
info_error 课程保过班没考过，承诺的保过不算数
privacy 买完房天天接到装修公司推销电话，号码是谁泄露的
privacy 催收打电话给我单位领导和家人
privacy 贷款平台未经授权查询我的征信
privacy 外卖员加我微信骚扰我
privacy APP强制读取通讯录和相册
privacy 有人用我的身份证开了公司
privacy 快递面单上把我的电话地址全露出来，被人骚扰
privacy 第三方催收冒充法院工作人员发短信恐吓
privacy 我的账号信息被客服发给了别人
privacy 酒店把我的入住记录告诉了前夫
other 公司拖欠三个月工资
other 希望平台加强管理
other 请相关部门尽快处理一下这件事
other 某某科技有限公司
other 卖家骗钱跑路拉黑我
"""
KINDS = """
complaint 你们家的外卖小哥把汤全洒了，还让我自己擦
complaint 空调修了三次都没修好，我要说法
complaint 银行卡莫名其妙被扣了三百块
complaint 会员没到期就停了，客服踢皮球
complaint 房间有霉味，床单发黄，完全不值这个价
complaint 快递员不上门，直接丢驿站，还说我不在家
complaint 合同里没写的费用为什么要我出
complaint 说好周五前退钱，今天都周二了
complaint 孩子在你们游乐场摔伤，没有人来道歉
complaint 凭什么只能换货不能退
inquiry 请问发票可以补开吗
inquiry 你们春节期间营业吗
inquiry 老人免费乘车卡怎么办
inquiry 我的包裹什么时候能到
inquiry 会员积分怎么兑换
inquiry 能不能告诉我最近的门店在哪
inquiry 想了解一下企业套餐的价格
inquiry 异地社保怎么转
suggestion 建议在站台加几把椅子
suggestion 希望App能增加夜间模式
suggestion 可以考虑把营业时间延长到十点
suggestion 要是能在网上预约就好了
suggestion 最好在门口装个扶手，老人方便一些
suggestion 能否增加无糖的选择
praise 张师傅手艺真好，服务特别周到，给个赞
praise 感谢你们连夜抢修，辛苦了，非常满意
praise 服务员小李特别热情，下次还来
fault_report 小区又停电了
fault_report 电视没有信号，重启也没用
fault_report 打印机卡纸，一直报错
fault_report 支付页面一直转圈打不开
fault_report 三楼卫生间水管爆了
fault_report 门禁刷卡没反应
appeal 我不服你们的处理结果，请重新调查
appeal 对上次的答复不满意，要求复核
spam 兼职刷单日赚五百，加微信
chat 哈喽
chat 好的收到，谢谢啦
complaint The courier threw my parcel over the fence and the vase is in pieces
complaint Still waiting for my refund, nobody answers my mails
complaint Your staff laughed at my daughter, I'm disgusted
complaint You charged my card for a room I cancelled
complaint This is the third plumber and the sink still leaks
complaint Sold me a used phone as new
inquiry Do you deliver to Ireland?
inquiry How do I change my delivery address?
inquiry What are your opening hours on Sunday?
inquiry Can I pay with cash?
inquiry Is breakfast included in the rate?
suggestion It would be great if you could add a dark mode
suggestion Please add a bus stop near the school
suggestion You should let us book online
praise Your driver was so kind to my mother, thank you!
praise Best service I've had in years
fault_report The lift is out of order again
fault_report I can't log in, the app says error 502
fault_report No hot water since this morning
fault_report The card reader at gate 3 doesn't work
appeal I don't accept your decision and want it reviewed
chat hi there
chat ok thanks, bye
"""


@pytest.mark.parametrize(("messages", "field"), [(CATEGORIES, "category"), (KINDS, "kind")])
def test_nine_of_ten_are_read_as_a_person_would(reads: Reads, messages: str, field: str) -> None:
    labelled = [line.partition(" ") for line in messages.strip().splitlines()]
    wrong = [text for label, _, text in labelled if getattr(reads(text), field) != label]
    assert len(wrong) <= 0.1 * len(labelled), wrong
