"""有人来吗, "is someone coming?": asked by who wrote of a danger, before anybody knows it."""

from .whole import Around, Wish

_SOMEBODY_EN = r"(?:anyone|anybody|someone|somebody|help|no ?one|nobody|you)"
_COMING = Wish(
    zh=(
        r"(?:有没有|有|派了?|叫了?|来了?|快来|怎么(?:还|都)?(?:没有?|不)|还(?:没有?|不))(?:人|谁)(?:会|要|能|在)?"
        r"(?:过来|来|管|到|理|在路上|处理)?",
        r"(?:什么时候|啥时候|几时|多久|何时)(?:才|能|会|可以|有人)*(?:来|到|过来)(?:人)?",
        r"(?:你们|有人|人)(?:到底|真的|会|要|现在|在)*(?:不来|来不来|来吗|来了吗|来了没|过来吗|在来吗|到哪)",
        r"人呢|喂+|有没有在|在吗|收到了?(?:吗|没)|看到了?(?:吗|没)|快来|救救(?:我|我们)|来救|快点?来?人",
    ),
    en=(
        rf"(?:is|are|isn't|aren't) {_SOMEBODY_EN} (?:coming|there|here|on (?:the|their|your) way)",
        rf"(?:has|have|did|does|do|can|will) {_SOMEBODY_EN}"
        r" (?:seen?|read|come|coming|hear|know|help)",
        rf"(?:when|how soon|how long) (?:will|is|are|does|until|till|before) {_SOMEBODY_EN}"
        r"(?: (?:be )?(?:comes?|coming|get|here|there))*",
        rf"why (?:is|isn't|has|hasn't|does) {_SOMEBODY_EN} (?:not )?(?:coming|come|answer(?:ing)?)",
        r"(?:are|did) you (?:sending|send|get|got|see) (?:someone|somebody|anyone|anybody|help"
        r"|this|it|my message)",
        rf"{_SOMEBODY_EN} (?:is |are )?(?:on (?:the|their) way|coming|there)",
        r"help(?: me| us)?|hello+|hurry(?: up)?|come (?:quickly|fast|now|please)|sos",
    ),
    around=Around(
        zh=(
            r"[请您你我他们啊呀呢吧吗嘛么了的得是在就又都还很太没不也到底真会要来给谁人个有]",
            r"现在|已经|马上|赶紧|赶快|快点?|求求|麻烦|为什么|怎么|你好|您好|这里|这边|过来|救命|知道|看见",
        ),
        en=(
            r"please|hi|hey|there|here|now|yet|already|soon|at all|to|us|me|we|i|it|this|that|is"
            r"|are|the|or|not|and|so|ok|but|quick(?:ly)?|fast|my|message|what|going"
            r"|on|for|tell|god|oh|still|you",
        ),
    ),
    longest=50,
)


def asks_whether_anybody_comes(text: str) -> bool:
    """Whether that is all it does."""
    return _COMING.is_all_of(text)
