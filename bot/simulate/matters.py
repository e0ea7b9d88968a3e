"""What customers write: the desk file's own examples, now and then with words that weigh more."""

from collections.abc import Sequence

from bot.simulate.chance import Chance
from storage.rules.desk import Desk

_WEIGHTY = {
    "zh": (
        "有人受伤了，非常危险，请立刻派人！",
        "我的个人信息被泄露了！",
        "这已经是第三次投诉了！",
    ),
    "en": (
        "Somebody was injured, it is dangerous!",
        "My personal data was leaked!",
        "This is my third complaint about it!",
    ),
}
_LIGHT = {
    "zh": ("建议在等候区装一个叫号屏。", "请问你们周末几点关门？", "谢谢你们的师傅，服务特别好！"),
    "en": (
        "A suggestion: put up a screen with the queue numbers.",
        "When do you close at weekends?",
        "Many thanks to your technician, excellent service!",
    ),
}
_WEIGHS, _IS_LIGHT = 0.12, 0.12


class Matters:
    """Texts for one desk."""

    def __init__(self, desk: Desk, chance: Chance) -> None:
        self._chance = chance
        self._examples = {language: _examples(desk, language) for language in ("zh", "en")}

    def one(self, language: str) -> str:
        """A text that somebody who speaks ``language`` writes."""
        if self._chance.happens(_IS_LIGHT):
            return self._chance.one_of(_LIGHT[language])
        text = self._chance.one_of(self._examples[language])
        if self._chance.happens(_WEIGHS):
            return f"{text} {self._chance.one_of(_WEIGHTY[language])}"
        return text


def _examples(desk: Desk, language: str) -> Sequence[str]:
    found = [
        text
        for category in desk.categories.values()
        for text in (category.examples.zh if language == "zh" else category.examples.en)
    ]
    return found or _WEIGHTY[language]
