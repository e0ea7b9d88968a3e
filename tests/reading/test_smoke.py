"""Smoke of a barbecue, a chimney or somebody who smokes is no fire; of a socket it is."""

import pytest

from prompts.reading.grades import tells_of_danger


@pytest.mark.parametrize(
    "text",
    [
        "楼下烧烤店天天冒烟，呛死了",
        "小区门口的烤串摊一直冒烟，窗户都不敢开",
        "隔壁饭店每天冒烟，衣服都是味道",
        "对面的烟囱整天冒烟",
        "Smoke from the barbecue downstairs comes into our flat every evening",
        "The chimney next door is smoking all day",
        "Somebody is always smoking on the stairs",
        "people keep smoking in the lobby",
        "The neighbours on the third floor smoke on the balcony all day",
        "the driver was smoking",
    ],
)
def test_smoke_that_is_a_nuisance_is_no_danger(text: str) -> None:
    assert not tells_of_danger(text)


@pytest.mark.parametrize(
    "text",
    [
        "电路板冒烟",
        "插座冒烟，差点着火",
        "楼下烧烤店的电箱冒烟了",
        "楼下饭店冒烟了，没看见人",
        "烧烤店突然冒烟，好像着火了",
        "烧烤店天天吵。家里的插座冒烟了",
        "烤箱冒烟",
        "smoke is coming out of the socket",
        "the charger is smoking",
        "smoke in the barbecue shop, I think it is on fire",
        "there is smoke in the staircase",
        "He is always smoking. There is smoke coming out of the wall now",
        "the neighbours say there is smoke on the stairs",
    ],
)
def test_smoke_that_may_be_a_fire_is_a_danger(text: str) -> None:
    assert tells_of_danger(text)
