"""Who is complained of by name; and what only has the name in it."""

import pytest

from prompts.reading.blaming import blames, may_blame

OF_NORA = """
还有Nora态度真差，我要投诉Nora
还有这个Nora问的啥玩意 态度真差，我要投诉Nora
我要投诉nora
我要投诉你们的客服 Nora
官网登不上，另外投诉一下这个叫NORA的
Nora骂我是傻子
Nora说话特别难听
这个 Nora，态度太差了
态度太差了这个Nora
Nora一直在敷衍我
对Nora很不满
昨天是Nora接的，我要举报她
跟Nora聊了半天没用，我要投诉这个人
快递员不来，Nora态度也恶劣
and Nora was really rude to me, i want to complain about nora
i want to complain about nora
I'd like to file a complaint against your agent Nora
complain about the way Nora treats me
Nora keeps ignoring me
nora's attitude is terrible
Nora hung up on me
this nora keeps writing in french… i want to complain about her
Your Nora is so rude
I want to report Nora
the site is down and Nora called me an idiot
"""
NOT_OF_NORA = """
不是投诉Nora，是官网登不上
我没有要投诉Nora的意思
我不想投诉Nora
Nora态度很好
表扬Nora，特别耐心
Nora说快递员骂人
Nora跟我说了可以退，商家不管
我的投诉Nora还没回复
这个投诉Nora在跟进吗
Nora说可以投诉快递员，我要投诉他
我要投诉快递员，他骂我
Nora 官网登不上
Nora处理得很好，但是你们官网太差
Nora told me that the courier was rude, I want to complain about him
Nora told me that I can complain about the shop
I am not complaining about Nora
I don't want to complain about Nora, the site is down
Nora was very kind, thank you
Nora was not rude at all
Nora the driver was rude
Nora, the driver was rude
I want to complain about the courier
Thanks Nora, the site is down again
has Nora read my complaint?
I want to complain about Norah
"""


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("text", _lines(OF_NORA))
def test_of_whom_they_complain_by_name(text: str) -> None:
    assert may_blame(text)
    assert blames(text, "Nora")
    assert blames(text, "Nora Stein")
    assert not blames(text, "Grace")


@pytest.mark.parametrize("text", _lines(NOT_OF_NORA))
def test_of_whom_they_do_not(text: str) -> None:
    assert not blames(text, "Nora")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我要投诉王强", "王强"),
        ("我要投訴王强", "王强"),
        ("傅国栋态度恶劣", "傅国栋"),
        ("and this 陈静 guy keeps writing in chinese… i want to complain about him", "陈静"),
        ("陈静 was rude to me", "陈静"),
        ("Grace was rude to me", "Grace"),
        ("He Jing lied to me", "He Jing"),
        ("Jing lied to me", "He Jing"),
    ],
)
def test_names_of_either_script(text: str, name: str) -> None:
    assert blames(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("he lied to me", "He Jing"),
        ("they may be rude", "May"),
        ("I want to complain about the bill", "Bill"),
        ("I want to complain about my bill, it is awful", "Bill"),
        ("王强很热心", "王强"),
    ],
)
def test_what_is_no_name(text: str, name: str) -> None:
    assert not blames(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("还有小王态度真差", "王强"),
        ("我要投诉王师傅", "王强"),
        ("姓王的骂我", "王强"),
        ("王姐骗我", "王强"),
        ("国栋骗我", "傅国栋"),
    ],
)
def test_by_a_part_of_the_name_somebody_may_be_meant(text: str, name: str) -> None:
    assert blames(text, name, loosely=True)
    assert not blames(text, name)
    assert not blames(text, "李娜", loosely=True)


def test_somebody_elses_people_are_not_meant_by_the_family_name() -> None:
    assert not blames("你们的快递员老王态度恶劣，骂我", "王强", loosely=True)
