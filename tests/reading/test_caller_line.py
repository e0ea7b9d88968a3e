"""Who calls, their number, and what they say, out of one line."""

import pytest

from prompts.reading.caller_line import CallerLine, read_caller


@pytest.mark.parametrize(
    ("line", "name", "phone", "said"),
    [
        ("周梅", "周梅", None, ""),
        ("刘大爷，电话 13900001111", "刘大爷", "+8613900001111", ""),
        ("张大爷 13900001111 说楼下快递柜打不开", "张大爷", "+8613900001111", "楼下快递柜打不开"),
        ("王女士反映：小区停水三天", "王女士", None, "小区停水三天"),
        ("Mrs Brown 555-010-0199 says her lift is broken", "Mrs Brown", "5550100199",
         "her lift is broken"),
        ("Mr Hill: The lift stopped", "Mr Hill", None, "The lift stopped"),
        ("Dr. Jo Klein, lift broken", "Dr. Jo Klein", None, "lift broken"),
        ("Bob said that the bill is wrong", "Bob", None, "the bill is wrong"),
        ("张大爷 13800001234 说快递柜打不开，单号 SF1234567890", "张大爷", "+8613800001234",
         "快递柜打不开，单号 SF1234567890"),
        ("李女士 13800001234 反映 C20261120-0001 没办好", "李女士", "+8613800001234",
         "C20261120-0001 没办好"),
        ("Mrs Brown 555-010-0199 says order 4455667788 is late", "Mrs Brown", "5550100199",
         "order 4455667788 is late"),
        ("Mr Said", "Mr Said", None, ""),
        ("张大爷 13800001234 快递柜打不开，订单号 4455667788", "张大爷", "+8613800001234",
         "快递柜打不开，订单号 4455667788"),
        ("张大爷 13800001234 4455667788 没送到", "张大爷", "+8613800001234", "4455667788 没送到"),
        ("张大爷 订单 4455667788 没送到 13800001234", "张大爷", "+8613800001234",
         "订单 4455667788 没送到"),
        ("13800001234 张大爷 快递柜打不开", "张大爷", "+8613800001234", "快递柜打不开"),
        ("张大爷13800001234快递柜打不开", "张大爷", "+8613800001234", "快递柜打不开"),
        ("王女士 010-8888 6666 停水三天了", "王女士", "01088886666", "停水三天了"),
        ("王女士 021 68881234 订单20261102没到", "王女士", "02168881234", "订单20261102没到"),
        ("周梅 88886666 门坏了", "周梅", "88886666", "门坏了"),
        ("李雷 +86 138 0000 1234 订单AB12345678少了一件", "李雷", "+8613800001234",
         "订单AB12345678少了一件"),
        ("欧阳先生，订单号 13912345678，电话 13800001234，没到货", "欧阳先生", "+8613800001234",
         "订单号 13912345678，没到货"),
        ("陈女士 13800001234 邻居电话 13900001234 漏水", "陈女士", "+8613800001234",
         "邻居电话 13900001234 漏水"),
        ("李四 订单号 4455667788", "李四", None, "订单号 4455667788"),
        ("张大爷 快递柜打不开", "张大爷", None, "快递柜打不开"),
        ("Mrs Brown +44 20 7946 0958 parcel 4455667788 never came", "Mrs Brown", "+442079460958",
         "parcel 4455667788 never came"),
        ("Mrs Brown, +44 7911 123456, her lift is broken", "Mrs Brown", "+447911123456",
         "her lift is broken"),
        ("Mary Jones 07911 123456 order 99887766 late", "Mary Jones", "07911123456",
         "order 99887766 late"),
        ("Mr O'Neil 0161 496 0000 tracking number 1234567890 lost", "Mr O'Neil", "01614960000",
         "tracking number 1234567890 lost"),
        ("Mrs Brown order 4455667788 is late, phone 020 7946 0958", "Mrs Brown", "02079460958",
         "order 4455667788 is late"),
        ("Tom (202) 555-0123 charged twice invoice 123456", "Tom", "2025550123",
         "charged twice invoice 123456"),
        ("+44 20 7946 0958 Mrs Brown says the lift is broken", "Mrs Brown", "+442079460958",
         "the lift is broken"),
        ("张大爷 13800001234 或 13900001234", "张大爷", "+8613800001234", "或 13900001234"),
        ("说", "说", None, ""),
    ],
)  # fmt: skip
def test_each_part_is_found(line: str, name: str, phone: str | None, said: str) -> None:
    assert read_caller(line) == CallerLine(name, phone, said)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("有个女的打电话来，她姓刘，快递三天没到", "刘"),
        ("刚才一位老人打电话来，姓王，是个大爷，说电梯坏了", "王大爷"),
        ("又来电话了，刘女士13911112222，快递还没到", "刘女士"),
        ("有人来电，叫张小梅，说水管漏了", "张小梅"),
        ("a lady called, her name is Mary Jones, her parcel is late", "Mary Jones"),
        ("an old man on the phone, Mr Brown, his lift is broken", "Mr Brown"),
        ("有个人打电话来说电梯坏了", ""),
    ],
)
def test_of_a_story_about_a_call_the_name_in_it_counts(line: str, name: str) -> None:
    read = read_caller(line)
    assert (read.name, read.said) == (name, line)
