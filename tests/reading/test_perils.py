"""A danger that no single word tells, and manners of speaking that sound like one."""

import pytest

from prompts.reading.first_steps import first_step
from prompts.reading.grades import tells_of_danger
from tests.reading.conftest import Reads

PERILS = """
孩子关电梯里了
电梯坏了 我老公困里头了
我家小区电梯又坏了，有个老人关里面半天了
门锁坏了，宝宝一个人反锁在屋里
我被锁在厕所里了
厨房有股煤气味儿
煤气灶关不上了 一直漏
天然气表那边呲呲响，好臭
我爸从你们楼梯上摔下来动不了了
我妈在你们店门口摔了，站不起来
老人快不行了 喘不上气了
我儿子掉水里了
小孩误吞了纽扣
孩子吞了你们玩具上的纽扣电池
我妈叫不醒了
里面的人没声音了
摔断了腿
活着没意思
他拿着刀在店里
服务员动手打人了
在商场里孩子走丢了！
插座里冒火星
一摸水龙头就麻
充电器烧起来了
天花板随时会掉下来
晚上加班 门禁坏了 我现在出不去 一个人在地下车库
我被关地下车库出不去了
我吃了一整瓶安眠药
送货的说知道我住哪,今晚还要来找我
他说晚上过来弄我
你们的安装师傅刚才打电话骂我，说要上门来找我算账
快点啊 人都快被熏死了
your driver called and shouted at me, he says he will come round to my house and sort me out
我爸躺在地上起不来
你们的奶粉宝宝喝了一直吐
吃了你们店的凉菜,我和老公都在医院挂水
your driver threatened me, he said he knows where i live and he'll be back tonight
The technician threatened me and said he would come back tonight with friends
my dad has been on the floor since this morning, your stairlift broke
baby keeps vomiting after your formula
my son is in hospital after eating your chicken
smells like gas in the hallway
theres a gas smell in the building
gas is leaking in my kitchen
i feel like killing myself over this
im locked in the bathroom of your shop
my baby is locked in the car
stuck in a lift
my daughter is stuck in your lift at riverside mall!!
wife stuck in elevator
we are stuck in ur lift
people stuck in lift block 3
she fell and can't get up
my dad fell down your stairs and cant move
i tripped over the mat and hurt my knee
somebody is hurt
my grandma won't wake up
he is not moving
your driver punched me
a man has a knife
your courier threatened me with a knife
my son is missing, we are in the mall
there are bare wires on the stairs
burning smell from the socket
the ceiling is about to collapse
i took too many of the pills u delivered
swallowed a whole box of your tablets, feeling weird
my dad is having a heart attack
"""
NONE = """
没有人被困
孩子关在家里上网课，网一直断
我被锁在门外了
我手机从楼梯上摔下来，屏幕碎了
快递从车上摔下来了
煤气费多收了两个月
燃气热水器漏水
煤气灶打不着火
手机电池快不行了
你们的人没反应了
房贷压得喘不过气
我想死你们家的面了
快递员打我电话我没接到
打我手机的人态度差
孩子的书包不见了
我妈从超市买的箱子掉下来了
担心有人摔断腿，建议装扶手
吐血推荐
拿了刀叉就走
充电线断了
快递箱子被砸烂了
快递箱子被压烂了
跳楼大甩卖的衣服能退吗
吃了一瓶药没效果
停电到我家才恢复
stuck in traffic because of your detour
I am stuck in the house all day waiting for the courier
my keys are locked in the car
the gas bill is wrong and smells of a mistake
i nearly fell asleep on hold
I fell for your advert
my phone is dying
customer service is unresponsive
you hit me with a late fee
they kicked me out of the chat
my daughter is missing her school bag
my order is missing
the price fell again
I can't move my booking
I am drowning in paperwork
in case somebody falls, put a rail there
no gas smell any more
this wait is killing me
i nearly had a heart attack when i saw the bill
your prices gave me a heart attack
今晚来找我拿钥匙
我要找你们算账
我会上门找你们经理
he said he will come to my house on friday to fit it
快递员说要收拾我的东西
he knows where i live so why is the parcel not here
your parcel is on the floor in the hallway
"""


@pytest.mark.parametrize("text", PERILS.strip().splitlines())
def test_what_happens_to_somebody_is_a_danger(reads: Reads, text: str) -> None:
    assert (reads(text).grade, tells_of_danger(text)) == (1, True)


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_a_manner_of_speaking_is_none(reads: Reads, text: str) -> None:
    assert not tells_of_danger(text)
    assert reads(text).grade > 1


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("孩子关电梯里了", "lift"),
        ("宝宝一个人反锁在屋里", "shut_in"),
        ("my baby is locked in the car", "shut_in"),
        ("I feel like killing myself over this", "talk"),
        ("活着没意思", "talk"),
        ("there are bare wires on the stairs", "electric"),
        ("充电器烧起来了", "leave"),
    ],
)
def test_what_to_do_first_suits_it(text: str, step: str) -> None:
    assert first_step(text) == step
