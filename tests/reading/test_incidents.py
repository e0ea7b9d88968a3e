"""Made-up incidents told by several customers each, among matters of all kinds.

A number begins each line: that of the incident, 0 where nobody else tells it.
"""

import random
from itertools import combinations

import pytest

from prompts.reading.sameness.sameness import same_incident

MESSAGES = """
1 昨晚十点起翠湖花园整个小区断网，路由器亮红灯
1 翠湖花园没网了，从昨天夜里到现在都连不上，什么时候修好
1 我们翠湖花园宽带断了十几个小时，孩子上网课都耽误了
1 小区（翠湖花园）网络故障，打客服一直占线
2 MU5137北京飞上海的航班取消了，没有人安排住宿
2 东航MU5137取消，机场等了八个小时没说法
2 今天的MU5137临时取消，改签要我补差价，不合理
3 滨江店的奶茶里喝出塑料片
3 在滨江店买奶茶，杯子里有塑料，嗓子都划破了
4 你们APP昨天更新之后打不开，一点就闪退
4 升级到最新版以后APP闪退，重装也没用
4 更新完软件就一直闪退，登录页面都进不去
5 金域蓝湾3栋电梯坏了一周了没人修
5 金域蓝湾三栋的电梯又停了，老人爬十八楼
5 3栋电梯一直故障，金域蓝湾物业不管
6 双十一预售的羽绒服到现在没有发货，说好11月15号发
6 羽绒服预售超过发货时间了，双十一买的还没发
7 世纪广场的儿童摇摇车漏电，把孩子电到了
7 孩子在世纪广场坐摇摇车被电了一下，请马上检查
8 自来水发黄有异味，和平路一带都是这样
8 和平路这边水管出来的水是黄的，还有股铁锈味
8 和平路居民用水浑浊发黄已经三天
9 11月账单里多了一笔19.9元的彩铃费，我没订过
9 莫名其妙扣了我19.9彩铃费，请退回
9 话费里有19块9的彩铃业务，谁给我开的
10 健身房突然关门，年卡还有八个月，钱退不退
10 悦动健身关门跑路，我们几十个会员的年卡怎么办
10 悦动健身房倒闭不退年卡
0 紫荆花园停水，洗不了澡
0 我家宽带很慢，十兆都跑不到，翠竹路
0 CZ3101晚点两小时，没有餐食
0 咖啡里有一根头发，店员说不可能
0 收到的羽绒服钻绒，质量太差
0 物业费涨了没有通知业主
0 电梯里广告声音太大
0 客服态度恶劣，挂我电话
0 退款申请一周没有处理
0 快递员把包裹放在楼下丢了
0 充值500没有到账
0 酒店房间有烟味，不给换房
0 订单号写错了能改地址吗
0 请问周末几点营业
0 建议增加无障碍通道
0 地铁口积水很深，下雨进不去
0 空调安装费乱收
0 维修师傅迟到三个小时
0 会员自动续费没有提醒
0 手机用了两天黑屏
11 Train G7352 stopped for two hours in the tunnel without any light
11 we were stuck in the tunnel on G7352, no lights no air, two hours!
11 G7352 tonight: dark, hot, stuck in a tunnel and nobody told us anything
12 Your app logs me out since yesterday's update and won't take my password
12 since the update yesterday I get logged out every minute
12 after updating the app it keeps logging me out, password not accepted
13 The pool at Seaview hotel smelled of chlorine, my kids' eyes were burning
13 Seaview hotel pool: far too much chlorine, eyes red for days
14 power cut in Maple Street since 6pm, nobody picks up the phone
14 Maple Street has no electricity since this evening, when will it be back?
14 still no power on Maple Street, freezer is thawing
0 My parcel was left in the rain
0 the cashier was rude to my mother
0 I was charged twice for the same room
0 Flight BA204 delayed again
0 when do you open on Sundays
0 refund not received after three weeks
0 the soup was cold and the waiter laughed
0 could you add a vegan menu
0 the lift in my hotel was dirty
0 wifi in the lobby is slow
"""


def _labelled() -> list[tuple[str, str]]:
    lines = [line.partition(" ") for line in MESSAGES.strip().splitlines()]
    return [(number, text) for number, _, text in lines]


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_most_who_tell_the_same_find_each_other_and_hardly_a_stranger_is_among_them(
    seed: int,
) -> None:
    messages = _labelled()
    random.Random(seed).shuffle(messages)
    groups = same_incident([text for _, text in messages])
    pairs = combinations(zip(messages, groups, strict=True), 2)
    found, right, wanted = 0, 0, 0
    for ((one, _), its), ((other, _), others) in pairs:
        same = one == other != "0"
        found += its == others
        wanted += same
        right += same and its == others
    assert right >= 0.9 * found
    assert right >= 0.65 * wanted
