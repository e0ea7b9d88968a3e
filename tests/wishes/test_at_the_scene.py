"""What is added to a danger: who is there, how they are, what was done, how to get to them."""

import pytest

from prompts.wishes.at_the_scene import tells_of_the_scene


@pytest.mark.parametrize(
    "text",
    [
        "3号楼2单元那部电梯,里面还有两个人,其中一个是小孩,已经吓哭了",
        "我们在一楼大厅等着,救护车刚到",
        "我已经把总闸关了,全家都在楼下",
        "从幸福路那个门进来,一直走到底左转",
        "是右边那部,停在三楼和四楼之间",
        "味道越来越大了,楼上楼下都闻得到",
        "老人家七十八岁了,有高血压和糖尿病",
        "人已经出来了,但是门还是一开一合的",
        "There are two more people inside with a small child",
        "We're waiting downstairs by the main entrance",
        "I have turned off the main valve and opened every window",
        "The fire brigade is here, ask for Tom",
        "Come in through the gate on Happy Road and turn left",
        "It's the right hand one, between the third and the fourth floor",
        "The smell is getting stronger and I feel dizzy",
    ],
)
def test_what_is_told_of_the_scene_is_understood(text: str) -> None:
    assert tells_of_the_scene(text)


@pytest.mark.parametrize(
    "text",
    [
        "你们的宣传册说送货上门,结果送到楼下就走了,我自己搬了五楼",
        "门口停车场收费牌上写十五块,结果出来让我交三十",
        "前台让我在大厅等着,结果两个小时没人理",
        "送货车把消防通道堵住了",
        "包裹里面有划痕",
        "服务态度越来越差",
        "I waited three hours at your counter",
        "I booked a window seat online and they put me right by the door",
        "The courier left it downstairs, I carried it up five floors",
        "The sign at the car park says fifteen but they charged me thirty at the exit",
        "The box has nothing inside",
    ],
)
def test_a_matter_by_itself_is_none(text: str) -> None:
    assert not tells_of_the_scene(text)
