"""A ticket's running number at the head of what staff write; other figures stay as they are."""

import pytest

from prompts.wishes.short_numbers import with_whole_number

IN_HAND = ("Q20261122-0003", "C20261122-0005")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("3: yes you can", "0003: yes you can"),
        ("#3：可以的", "#0003：可以的"),
        ("resolve 3: answered", "resolve 0003: answered"),
        ("办结3：已退款", "办结0003：已退款"),
        ("5号延期两天，银行没回", "0005号延期两天，银行没回"),
        ("5 needs 2 more days, no answer", "0005 needs 2 more days, no answer"),
        ("tell her 5: refunded", "tell her 0005: refunded"),
        ("to the customer 5: refunded", "to the customer 0005: refunded"),
        ("5给客户：明天到", "0005给客户：明天到"),
        ("take 3 and 5", "take 0003 and 0005"),
        ("take 3, 5", "take 0003, 0005"),
        ("3和5都接了", "0003和0005都接了"),
        ("give 3 to 周远", "give 0003 to 周远"),
        ("ok, give #3 to tom", "ok, give #0003 to tom"),
        ("3号转给周远，他熟", "0003号转给周远，他熟"),
        ("把5号工单转给tom", "把0005号工单转给tom"),
        ("ask tom about 3", "ask tom about 0003"),
        ("问一下Grace 5 银行多久回", "问一下Grace 0005 银行多久回"),
        ("watch 5", "watch 0005"),
        ("盯着5", "盯着0005"),
        ("change 5 to grade 3, he fell", "change 0005 to grade 3, he fell"),
        ("regrade 5 to 3", "regrade 0005 to 3"),
        ("5升到3级，有人摔倒", "0005升到3级，有人摔倒"),
        ("uphold 3, the courier lied", "uphold 0003, the courier lied"),
        ("3申诉成立，快递员撒谎", "0003申诉成立，快递员撒谎"),
        ("5 is not mine, it is finance", "0005 is not mine, it is finance"),
        ("5不归我们管", "0005不归我们管"),
        ("3 ok mine", "0003 ok mine"),
        ("3我的", "0003我的"),
        ("3接单 救护车到了", "0003接单 救护车到了"),
        ("accept 5, the ambulance is there", "accept 0005, the ambulance is there"),
        ("note 3: 5 of them left", "note 0003: 5 of them left"),
        ("return 3, not ours", "return 0003, not ours"),
        ("extend 3 2 days, bank", "extend 0003 2 days, bank"),
        ("history of 3", "history of 0003"),
    ],
)
def test_it_is_written_out(text: str, whole: str) -> None:
    assert with_whole_number(text, IN_HAND) == whole


@pytest.mark.parametrize(
    "text",
    [
        *("3:30 we come", "3：30上门", "7: no such ticket", "extend 3 days", "延期3天"),
        *("5 people are waiting", "3 boxes: yes", "resolve 3 days late", "3楼：已修好"),
        *("3: turn it off\n4: turn it on", "0003: yes", "reply to 5 people: no"),
        *("give 3 vouchers to tom", "ask tom if he has 3", "ask tom if he has 5 keys"),
        *("note: 3 left", "tell her: 3 is fine", "resolve it: only 3", "备注：还剩3 箱"),
        *("5号上门", "我5号休假", "digest at 5", "we come at 3", "they said 3 to 5 days"),
        *("改成3级", "grade 3", "ok 3", "give 7 to tom", "第3个给周远", "转给3楼的师傅"),
        *("把3件都转给周远", "5 of them arrived", "5 hello", "5 is here"),
    ],
)
def test_what_counts_something_else(text: str) -> None:
    assert with_whole_number(text, IN_HAND) == text
