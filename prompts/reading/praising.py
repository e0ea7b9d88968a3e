"""表扬小王，帮我找回了丢的包裹: who opens with praise, and what trouble is told in it."""

import re

_WHO_ZH = (
    r"(?:今天|特此|特地|特意|专门|必须|一定|就是|我们?|想要?|要|来|得|在此|请|帮我|给我|实名|郑重)"
)
_NO_PRAISE_ZH = r"信|的(?:人|话)|电话|渠道|个[屁鬼]|就免|免|不|谁|什么|啥|吗|还是|[?？]"
_WHO_EN = (
    r"(?:(?:(?:i|we)(?:'d| would)? ?(?:just )?(?:like|want|wanted|wish|have|need) to|let me|may i"
    r"|can i|please|(?:just )?want(?:ed)? to) )?"
)
_PRAISED = re.compile(
    rf"\W{{0,3}}(?:{_WHO_ZH}[，,\s]?){{0,5}}(?:表扬|点赞|点个赞|称赞|夸(?=[一下夸奖你您咱那这]))"
    rf"(?!{_NO_PRAISE_ZH})"
    rf"|\W{{0,3}}(?:(?:hi|hello|hey)\b[\s,.!]{{0,3}})?{_WHO_EN}"
    r"(?:(?:praise|commend|compliment)\b(?! (?:yoursel(?:f|ves)|whom?|what|me)\b|\?)"
    r"|(?:(?:a|some|my|just|big|huge) ){0,3}(?:compliments?|praise|kudos|shout[- ]?out|hats off)"
    r" (?:for|to)\b)"
)
_ENDED_WELL = re.compile(
    r"帮[我忙他她]|找[回到]|[来抢]修|[修办搞弄换送]好|就[来到]|赶[来到]|及时|准时|解决了|处理好"
    r"|[也从都]没?(?:没|不)(?:有)?(?:迟到|耽误|延误|抱怨|嫌)|耐心|细心|热情|负责|认真|辛苦|贴心"
    r"|\b(?:found|fixed|repaired|mended|replaced|sorted|solved|helped|stayed|returned|patient"
    r"|patiently|polite|kind|friendly|saved|rescued|in no time|at once|right away"
    r"|(?:still|even) (?:came|brought|delivered|made it))\b"
)
_ENDED_BADLY = re.compile(
    r"但|可是|不过|却|结果|反而|就是没|还没|没人|至今|一直没|又[丢坏迟延把被]|骂|根本"
    r"|\b(?:but|however|although|though|still (?:not|no|have|has|haven't|hasn't|is|isn't)|nobody"
    r"|no one|never|again)\b"
)


def praised(text: str) -> bool:
    """Whether a lower-cased text opens with praise in so many words, for somebody or something."""
    return _PRAISED.match(text) is not None


def ended_well(text: str) -> bool:
    """Whether the trouble that it tells of was mended or spared them, and nothing is left of it."""
    return _ENDED_WELL.search(text) is not None and _ENDED_BADLY.search(text) is None
