import pytest

from prompts.reading.first_steps import first_step


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("电梯困人了！！3号楼2单元，里面有老人！", "lift"),
        ("我被困在电梯里了", "lift"),
        ("help im stuck in the lift in building 3", "lift"),
        ("The elevator stopped and we are trapped", "lift"),
        ("家里热水器漏电，摸到水龙头麻手", "electric"),
        ("插座冒烟了", "electric"),
        ("sparks come out of the socket next to the sofa", "electric"),
        ("My kettle gave me an electric shock", "electric"),
        ("电梯口着火了", "leave"),
        ("插座起火了", "leave"),
        ("厨房煤气味很重，开关打火", "leave"),
        ("有人在电梯口滑倒受伤", "leave"),
        ("The lift door hurt her arm", "leave"),
        ("Somebody is bleeding", "leave"),
        ("The socket sparked and the sofa is on fire", "leave"),
    ],
)
def test_what_to_do_first_suits_what_happened(text: str, step: str) -> None:
    assert first_step(text) == step
