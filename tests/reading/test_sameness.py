"""Records that tell the same incident find each other; those on the same subject don't."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prompts.reading.sameness.grouping import Groups
from prompts.reading.sameness.sameness import same_incident
from prompts.reading.sameness.traits import traits_of

OUTAGE = [
    "枫林苑三期昨晚八点停电，到今早还没有来电，冰箱里的东西都坏了",
    "请问枫林苑三期什么时候来电？从昨天晚上停到现在，老人上不了楼",
    "我住枫林苑三期，整晚停电，打物业电话没人接，请尽快抢修",
]
CANCELLED = [
    "Flight QX117 to Harbin was cancelled and nobody at the gate told us why",
    "We waited nine hours for QX117, then it was cancelled. I want a refund",
    "QX117 cancelled at midnight, no hotel, no meal, children on the floor",
]
OTHERS = [
    "在网上买的鞋穿了两天就开胶，卖家不给换",
    "银行柜台办业务等了三个小时，只开一个窗口",
    "健身房倒闭了，年卡的钱不退",
    "地铁口共享单车乱停，盲道都被占了",
    "The waiter brought cold soup twice and laughed when I complained",
    "My parcel arrived with a broken lid and half of the tea was gone",
    "I was charged for a magazine that I never ordered",
]


def groups_of(texts: Sequence[str]) -> set[frozenset[str]]:
    """The texts that were put together, as sets of more than one."""
    groups: dict[int, set[str]] = {}
    for text, group in zip(texts, same_incident(texts), strict=True):
        groups.setdefault(group, set()).add(text)
    return {frozenset(group) for group in groups.values() if len(group) > 1}


def test_who_tells_the_same_incident_is_found_in_both_languages() -> None:
    texts = OUTAGE + CANCELLED + OTHERS
    random.Random(1).shuffle(texts)
    assert groups_of(texts) == {frozenset(OUTAGE), frozenset(CANCELLED)}


def test_the_same_subject_at_another_place_is_another_incident() -> None:
    here = [
        "松涛路的工地夜里十二点还在打桩，孩子明天要考试",
        "投诉松涛路的工地：昨夜打桩打到两点，松涛路的住户都没法睡",
    ]
    elsewhere = [
        "望江街凌晨运渣土的车来来往往，请城管来看一看",
        "银杏巷装修从早上六点开始，施工的灰尘也很大，窗都不敢开",
        "港湾大道修路，晚上噪音扰民，投诉了三次没有用",
    ]
    assert groups_of(here + elsewhere + OTHERS) == {frozenset(here)}


def test_groups_are_numbered_as_they_come_and_a_lone_text_is_its_own() -> None:
    texts = [OTHERS[0], OUTAGE[0], OTHERS[1], OUTAGE[1]]
    assert same_incident(texts) == [1, 2, 3, 2]
    assert same_incident([]) == []
    assert same_incident(["", "。。。", ""]) == [1, 2, 3]


def test_the_order_of_the_records_does_not_matter() -> None:
    texts = OUTAGE + CANCELLED + OTHERS
    assert groups_of(texts) == groups_of(texts[::-1])


def test_courtesies_alone_tell_no_incident() -> None:
    courtesies = ["谢谢", "好的谢谢", "谢谢！", "Thank you", "thank you so much"]
    assert groups_of(courtesies + OTHERS) == set()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=12))
def test_any_texts_are_grouped(texts: list[str]) -> None:
    groups = same_incident(texts)
    assert len(groups) == len(texts)
    assert sorted(set(groups)) == list(range(1, len(set(groups)) + 1))


def test_evidence_adds_up_in_a_group() -> None:
    """Each is a little like each; a pair of them would not be enough for a third."""
    pairs = [(0, 1, 0.2), (0, 2, 0.09), (1, 2, 0.09), (2, 3, 0.05)]
    groups = Groups(4, pairs)
    groups.grow(0.11)
    assert sorted(map(sorted, groups.members.values())) == [[0, 1, 2], [3]]


def test_the_traits_of_a_text() -> None:
    traits = traits_of("停电58次。Power cut, order AB12")
    assert traits["停电"] == 2  # in the first sentence
    assert traits["电58"] == 2
    assert traits["power cut"] == 1
    assert traits["ab12"] == 1
    assert "the" not in traits_of("the lamp")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("三号楼停电", "3号楼停电"),
        ("昨晚八点断网", "昨天晚上8点断网"),
        ("下午两点半停水", "下午14:30停水"),
        ("星期三来的", "礼拜三来的"),
        ("The elevator broke last night at 8 pm", "the lift broke yesterday evening at 20:00"),
    ],
)
def test_what_is_written_in_two_ways_is_the_same(one: str, other: str) -> None:
    assert traits_of(one) == traits_of(other)


LIFTS = {
    "zh": "滨河小区{}的电梯从昨晚起停运，老人上不了楼，请尽快维修",
    "en": "The lift in {} has been out of order since last night, please repair it soon",
}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("zh", "3号楼", "12号楼"),
        ("zh", " 3 号楼", "五栋"),
        ("zh", "3号楼1单元", "3号楼2单元"),
        ("zh", "2号店", "7号店"),
        ("zh", "南京路12号", "南京路80号"),
        ("zh", "2号线", "4号线"),
        ("en", "building 3", "building 12"),
        ("en", "Block A", "block C"),
        ("en", "store no. 12", "store 9"),
        ("en", "room 1204", "room 305"),
        ("en", "12 Garden Road", "80 Garden Road"),
    ],
)
def test_the_same_at_places_of_other_numbers_is_not_one(
    language: str, one: str, other: str
) -> None:
    texts = [LIFTS[language].format(each) for each in (one, other)]
    assert groups_of(texts + OTHERS) == set()
    without = LIFTS[language].format({"zh": "", "en": "the house"}[language])
    assert all(not set(texts) <= group for group in groups_of([*texts, without, *OTHERS]))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("zh", "3号楼", "三栋"),
        ("zh", "3号楼501室", "3号楼302室"),
        ("zh", "3号楼", ""),
        ("en", "building 3", "Building no. 3"),
        ("en", "building 3, room 12", "building 3, room 40"),
        ("en", "building 3", "our house"),
    ],
)
def test_at_the_same_place_or_none_it_is_as_before(language: str, one: str, other: str) -> None:
    texts = [LIFTS[language].format(each) for each in (one, other)]
    assert groups_of(texts + OTHERS) == {frozenset(texts)}
