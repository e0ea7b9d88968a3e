"""删掉第二张照片, "remove the last picture": which of the files that were sent are to go."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_FILE_ZH = r"照片|相片|图片|图|语音|录音|视频|文件|附件"
_FILE_EN = (
    r"(?:photo|picture|image|pic|voice(?: message| note)?|recording|audio|video|file|attachment"
    r"|document)s?"
)
_MEASURE = {"张": "图", "段": "语音", "份": "文件"}
"""What is counted with it, where the thing itself isn't named: 第二张."""
_ANY = ("photo", "voice", "document", "video", "audio", "video_note", "animation")
_KINDS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"照片|相片|图片|图|(?:photo|picture|image|pic)s?", re.I), ("photo",)),
    (
        re.compile(r"语音|录音|(?:voice(?: message| note)?|recording|audio)s?", re.I),
        ("voice", "audio"),
    ),
    (re.compile(r"视频|videos?", re.I), ("video", "video_note", "animation")),
)
"""Telegram's kinds of file by what people call them; anything else may be any of them."""

_DROP_ZH = (
    r"(?:删掉|删除|删了|去掉|移除|撤掉|撤回|拿掉|拿走|取消|删|[发传拍]错了?"
    r"|(?:不要|不用|不需要|不算)了?"
    r"|太?(?:模糊|不清楚|看不清|[拍发]?重复?|[拍]?糊|多余|没用|不对|不好)了?[，,\s]*(?:请|就)?"
    r"(?:删掉|删了|去掉|删|不要)它?)"
)
_NTH_ZH = r"第[一二两三四五六七八九十\d]{1,2}"
_SOME_ZH = r"[一二两三四五六七八九\d]"
_WHICH_ZH = (
    r"(?P<which{n}>全部|所有|其中"
    rf"|(?:我?刚才|我?刚刚|刚|上面|最近)(?:[发传]的?)?|前面那?|上一?|倒数{_NTH_ZH}|{_NTH_ZH}"
    rf"|前{_SOME_ZH}|[最]?后{_SOME_ZH}|最后|开头|那|这|{_SOME_ZH}(?=[个张段条份]))"
)


def _named_zh(n: int) -> str:
    """A file as it is called in Chinese: 最后那一张照片, 照片第二张."""
    which = _WHICH_ZH.replace("{n}", str(n))
    return (
        rf"(?:我(?:刚才|刚)?[发传]的)?(?:{which})?的?(?:那|这|其中)?(?P<count{n}>{_SOME_ZH})?"
        rf"(?P<measure{n}>[个张段条份些])?的?(?P<file{n}>{_FILE_ZH})?"
    )


_AFTER_ZH = (
    rf"(?P<behind>{_NTH_ZH}|最后|倒数{_NTH_ZH})?(?P<count_behind>{_SOME_ZH})?"
    r"(?P<measure_behind>[张个段条份])?"
)
_DROP_EN = (
    r"(?:remove|delete|drop|discard|scrap|erase|skip|leave out|get rid of"
    r"|take (?:out|off|away|back)|not"
    r"|(?:i )?(?:don't|do not) (?:want|need|send|use|include|attach))"
)
_NUMBER_EN = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}
_NTH_EN = r"(?:first|second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th))"
_CARDINAL_EN = r"(?:one|two|three|four|five|six|\d{1,2})"
_WHICH_EN = (
    rf"(?:(?P<all>all|both|every)(?: of)?(?: the| my| these| those)?"
    rf"|(?P<one_of>one of|any of|some of)(?: the| my| these| those)?"
    r"|(?:the|my|that|this|those|these)? ?"
    rf"(?P<which_en>last|latest|final|previous|newest|only|remaining|{_NTH_EN})?"
    rf"(?: ?(?P<count_en>{_CARDINAL_EN})(?! of))?"
    r"|an?|another)"
)
_THING_EN = (
    rf" ?(?P<old>{_FILE_EN}|ones?)(?: (?:number |no\.? ?|nr\.? ?|# ?)?(?P<place>{_CARDINAL_EN}))?"
    r"(?P<just>,? (?:that |which )?i(?:'ve| have)? just (?:sent|sent you|uploaded|attached))?"
)
_NAMED_EN = rf"{_WHICH_EN}{_THING_EN}"
_SLIP_EN = (
    r"(?: (?:is|was|were|are)(?: (?:a mistake|wrong|the wrong one|sent by (?:mistake|accident)"
    r"|not needed|an accident|by (?:mistake|accident)"
    r"|(?:too )?(?:blurr(?:y|ed)|unclear|dark|a duplicate)[,;]? (?:so )?(?:please )?"
    r"(?:remove|delete|drop) (?:it|them))))"
)
_GOES = (
    re.compile(
        rf"{_DROP_ZH}(?:掉)?{_named_zh(1)}(?:吧|了|好了)?"
        rf"|(?:把|将)?{_named_zh(2)}{_AFTER_ZH}(?:我)?(?:都|全|全部|全都|就|给我|是|也)*{_DROP_ZH}"
        r"(?:了?[，,]?(?:删掉|删了|去掉|不要了))?(?:吧|了|好了)?",
    ),
    re.compile(rf"{_DROP_EN} {_NAMED_EN}(?: again| out| off)?", re.IGNORECASE),
    re.compile(rf"take {_NAMED_EN} (?:out|off|away|back)", re.IGNORECASE),
    re.compile(rf"{_NAMED_EN}{_SLIP_EN}", re.IGNORECASE),
)
_STAYS = (
    re.compile(rf"(?:只|就|仅)(?:留|要|保留|留下){_named_zh(1)}(?:就行|就好|即可|吧|了)*"),
    re.compile(
        rf"(?:only keep|keep only|just keep|keep just|remove all (?:but|except)) {_NAMED_EN}",
        re.IGNORECASE,
    ),
)
_CLEAR_ZH = r"(?:(?:新|清楚|清晰|好)一?点?的?)?"
_ANEW = re.compile(
    r"(?:我|请|又|再|就|给您?)*(?:"
    # 换一个, 重新发一份 may well be wanted of the goods
    rf"(?:换(?:一下|成|上|用)?|重新?[发传]了?)[这一]?新?(?:张|[张个段份]{_CLEAR_ZH}(?:{_FILE_ZH}))"
    rf"|重新?(?:拍|录)(?:了|过)?的?[这一]?[张个段份遍次]?"
    rf"|[用以]这[张个段份](?:{_FILE_ZH})?(?:代替|为准)?"
    rf"|这[张个段份](?:{_FILE_ZH})?(?:更|才|比较)(?:清楚|清晰)(?:一?[点些])?"
    rf"){_CLEAR_ZH}(?:{_FILE_ZH})?(?:吧|了|的|啊|哈)*"
    rf"|(?:please )?(?:use|take) (?:this|the new) (?:one|{_FILE_EN})(?: instead| please)?"
    rf"|(?:here'?s|here is|this is)? ?a (?:better|clearer|sharper) (?:one|{_FILE_EN})"
    rf"|(?:i(?:'ve| have)? )?(?:re-?took|re-?taken|took) (?:it|the {_FILE_EN}|this one)(?: again)?"
    rf"|(?:this|the new) (?:one|{_FILE_EN}) (?:is (?:better|clearer|sharper)"
    rf"|replaces (?:it|the (?:old|last|first|other) (?:one|{_FILE_EN})))"
    rf"|(?:this |this one )?instead of the (?:old|last|first|other|previous) (?:one|{_FILE_EN})",
    re.IGNORECASE,
)
"""What is written with a file that takes the place of one sent before."""
_LAST = re.compile(
    r"最?后|刚|上面|最近|前面|上一?$|last|latest|final|newest|previous", re.IGNORECASE
)
_VAGUE = ("那", "这", "其中", "only", "remaining")
_CHINESE = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Going:
    """Files that are to go."""

    kinds: tuple[str, ...]
    """Telegram's kinds; files of others stay."""
    places: tuple[int, ...]
    """Which of the files of these kinds, from 0; none: it isn't clear which."""


def files_to_go(words: str, files: Sequence[str]) -> Going | None:
    """The ``files``, in their order and as Telegram calls their kinds, that the words, all of them,
    want away; None: they want none away that are there."""
    for patterns, keeps in ((_GOES, False), (_STAYS, True)):
        found = next((match for each in patterns if (match := each.fullmatch(words))), None)
        if found is not None:
            return _going(_said(found), files, keeps=keeps)
    return None


def files_chosen(words: str, count: int) -> tuple[int, ...]:
    """Of so many files of one kind those that the words, all of them, name: 第二张, "the last";
    none: they name none."""
    if re.fullmatch(r"都|全部?|都删|全删|both|all|all of them|both of them", words, re.IGNORECASE):
        return tuple(range(count))
    said = ("删掉{}", "删掉{}照片", "remove {}", "remove {} photo", "remove the {} photo")
    found = (files_to_go(each.format(words), ("photo",) * count) for each in said)
    return next((going.places for going in found if going is not None and going.places), ())


def file_called(words: str) -> str | None:
    """What the files are called that the words, all of them, want away, whether there are any."""
    found = next((match for each in _GOES if (match := each.fullmatch(words))), None)
    return (_said(found).thing or None) if found is not None else None


def is_sent_anew(words: str) -> bool:
    """Whether the words, all of them, say of the file they come with that it is a better one."""
    return _ANEW.fullmatch(words) is not None


@dataclass(frozen=True, slots=True)
class _Said:
    """What was said of the files, in either language."""

    thing: str
    which: str
    count: int
    """0: none was said."""
    place: int
    is_all: bool
    is_one: bool
    """One of several, whichever."""


def _said(found: re.Match[str]) -> _Said:
    named = {name.rstrip("12"): value for name, value in found.groupdict().items() if value}
    measure = named.get("measure", "") or named.get("measure_behind", "")
    thing = named.get("file") or named.get("old") or _MEASURE.get(measure, "")
    which = named.get("behind") or named.get("which") or named.get("which_en") or ""
    count = _value(named.get("count") or named.get("count_behind") or named.get("count_en") or "")
    is_one = bool(named.get("one_of")) or which == "其中" or bool(re.match(r"an?\b", found.group()))
    if re.fullmatch(_SOME_ZH, which):
        which, count = "", _value(which)
    all_ = bool(named.get("all")) or which in ("全部", "所有")
    which = "last" if named.get("just") else which
    return _Said(thing, which, count, _value(named.get("place", "")), all_, is_one)


def _going(said: _Said, files: Sequence[str], *, keeps: bool) -> Going | None:
    if not said.thing:
        return None
    kinds = next((kinds for names, kinds in _KINDS if names.fullmatch(said.thing)), _ANY)
    there = [place for place, kind in enumerate(k for k in files if k in kinds)]
    if not there or (said.thing.startswith("one") and not (said.which or said.place)):
        return None
    meant = _meant(said, len(there))
    if meant is None:
        return Going(kinds, () if len(there) > 1 else (0,))
    if not set(meant) <= set(there):
        return Going(kinds, ())
    return Going(kinds, tuple(each for each in there if (each in meant) is not keeps))


def _meant(said: _Said, count: int) -> list[int] | None:
    """Which of so many; None: it isn't clear."""
    if said.is_all or (said.count == count and not said.is_one and not said.which):
        return list(range(count))
    if said.place:
        return [said.place - 1]
    if said.which and said.which not in _VAGUE:
        return _by_which(said, count)
    plural = said.thing.endswith("s") and said.thing.isascii()
    bare_zh = not said.thing.isascii() and not (said.which or said.count or said.is_one)
    if said.count or said.is_one or not (plural or bare_zh):
        return None
    return list(range(count))


def _by_which(said: _Said, count: int) -> list[int]:
    some = said.count or 1
    if nth := re.fullmatch(r"倒数第(.+)", said.which):
        return [count - _value(nth[1])]
    if several := re.fullmatch(rf"(前|最?后)({_SOME_ZH})", said.which):
        some = _value(several[2])
        return list(range(some) if several[1] == "前" else range(count - some, count))
    if _LAST.match(said.which):
        return list(range(count - some, count))
    if said.which == "开头":
        return list(range(some))
    first = _value(said.which.removeprefix("第"))
    return list(range(first - 1, first - 1 + some)) if first == 1 else [first - 1]


def _value(number: str) -> int:
    """Of a small number, in words or digits, also as an ordinal; 0: it is none."""
    number = number.lower()
    if digits := re.match(r"\d+", number):
        return int(digits.group())
    if number in _NUMBER_EN:
        return _NUMBER_EN[number]
    plain = number.replace("两", "二")
    return _CHINESE.index(plain) if len(plain) == 1 and plain in _CHINESE else 0
