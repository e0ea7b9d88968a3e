"""停用李娜, "make Wu Tong a supervisor", "let Nora back in", 把郑凯的工单都转出去: what a manager
wants to become of one of the staff. Whether anybody has that name only the desk knows."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class StaffWish(NamedTuple):
    """What is to become of whom."""

    do: str
    """``suspend``, ``readmit``, ``hand_out``, ``away`` (they are, as is said behind the name), or a
    role by its value in the table of roles."""
    name: tuple[int, int]
    """Where the name stands in the words."""
    where: tuple[int, int] = (0, 0)
    """Where the department stands in which they are to be it; two equal places: none is named."""


_ASK_ZH = r"\W*(?:请|麻烦|帮我?|我要|我想|给我|先|现在|今天|立刻|马上|就)*(?:把|将|对|让|给)?\s*"
_ASK_EN = r"\W*(?:please |can you |could you |i want to |i'?d like to |let'?s |just )*"
_NAME_ZH = r"\s*(?P<name>(?!工单|单子|[把将])[^\s,，。的:：\d]{1,12}?(?: [a-z][\w.'-]*){0,2}?)\s*"
_NAME_EN = r"(?P<name>[a-z][\w.-]*(?: [a-z][\w.-]*){0,2}?)"
_END_ZH = r"\s*(?:吧|了|一下|哦|啊)*[。.!！]*\s*"
_END_EN = r"(?:,? please| now| at once)*[.!]*\s*"
_RIGHTS_ZH = r"(?:\s*的?(?:权限|账号|账户|帐号|使用权))?"
_RIGHTS_EN = r"(?:'s? (?:account|access|rights))?"
_WORK_ZH = r"(?:手上|名下|手里|在办)?的?(?:所有|全部|一切)?的?(?:工单|单子|单|活)(?:都|全部?|统统)?"
_OUT_ZH = r"(?:转出去?|转走|转掉|分出去|分掉|分给(?:大家|别人|其他人)|转给(?:别人|其他人|大家))"
_WORK_EN = r"(?:all|everything)(?: of| from)?(?: the)?(?: (?:tickets|work)(?: of| from))?"
_WHERE_ZH = r"(?P<where>[^\s,，。的:：\d]{2,12}?)?的?"
_WHERE_EN = r"(?: (?:of|in|for|at) (?:the )?(?P<where>[a-z][a-z &-]{1,30}?)(?: department| team)?)?"
_ROLES = {
    "handler": (r"(?:普通)?处理人|经办人?", r"handler"),
    "supervisor": (r"主管", r"supervisor"),
    "manager": (r"经理", r"manager"),
    "admin": (r"管理员", r"admin(?:istrator)?"),
}
_NOBODY = (
    r"(?!(?:i|he|she|it|we|they|you|who|what|this|that|there|everybody|everyone|nobody"
    r"|(?:the|my|our|a) .*)\b)"
)
_SAID: dict[str, tuple[str, ...]] = {
    "away": (
        rf"\W*(?!我|本人|谁){_NAME_ZH}(?:(?:从|[今明后]天|大后天|[下这本]个?(?:周|星期|礼拜)"
        rf"|(?:周|星期|礼拜)[一二三四五六日天末])[^,，。]{{0,10}}?)?"
        r"(?:要|得|想|在|已经?|开始|起)*(?:(?:请|休)(?:病|事|年)?假|休息|生病|病了"
        r"|休\s?[一两二三四五六七八九十\d]+\s?天).*",
        rf"\W*{_NOBODY}{_NAME_EN}(?:'s| is| will be|'ll be|s)(?: now| going to be| still)?"
        r" (?:away|sick|ill|unwell|off(?: sick| work)?|out(?: sick)?"
        r"|on (?:sick )?(?:leave|holiday|vacation))\b(?! of\b).*",
    ),
    "suspend": (
        rf"{_ASK_ZH}(?:停用|停掉|冻结){_NAME_ZH}{_RIGHTS_ZH}{_END_ZH}",
        rf"{_ASK_ZH}{_NAME_ZH}{_RIGHTS_ZH}(?:停用|停掉|冻结){_END_ZH}",
        rf"{_ASK_EN}(?:suspend|disable|deactivate) {_NAME_EN}{_RIGHTS_EN}{_END_EN}",
    ),
    "readmit": (
        rf"{_ASK_ZH}(?:恢复|重新启用|启用|解冻){_NAME_ZH}{_RIGHTS_ZH}{_END_ZH}",
        rf"{_ASK_ZH}{_NAME_ZH}{_RIGHTS_ZH}(?:恢复|重新启用|启用|解冻){_END_ZH}",
        rf"{_ASK_EN}(?:restore|readmit|reinstate|re-?enable|reactivate|unsuspend) "
        rf"{_NAME_EN}{_RIGHTS_EN}{_END_EN}",
        rf"{_ASK_EN}let {_NAME_EN} (?:back )?in(?: again)?{_END_EN}",
    ),
    "hand_out": (
        rf"{_ASK_ZH}{_NAME_ZH}{_WORK_ZH}{_OUT_ZH}{_END_ZH}",
        rf"{_ASK_EN}(?:hand|give|pass) (?:out|over|away) {_WORK_EN} {_NAME_EN}"
        rf"(?:'s?(?: (?:tickets|work))?)?{_END_EN}",
        rf"{_ASK_EN}(?:redistribute|reassign|spread) (?:{_WORK_EN} )?{_NAME_EN}'s?"
        rf" (?:tickets|work){_END_EN}",
    ),
    **{
        role: (
            rf"{_ASK_ZH}(?:升|任命|提拔){_NAME_ZH}(?:为|做|当)\s*{_WHERE_ZH}(?:{zh}){_END_ZH}",
            rf"{_ASK_ZH}{_NAME_ZH}(?:的角色|的身份|的岗位)?(?:改|升|设|变|调|降|提拔?|任命)?"
            rf"(?:成|为|做|当|到){{1,2}}\s*{_WHERE_ZH}(?:{zh}){_END_ZH}",
            rf"{_ASK_EN}(?:make|promote|change|set|demote|turn) {_NAME_EN}(?:'s role)?"
            rf"(?: to| into| as)?(?: an?| the)? (?:{en}){_WHERE_EN}{_END_EN}",
        )
        for role, (zh, en) in _ROLES.items()
    },
}
_PATTERNS = {do: [re.compile(said) for said in ways] for do, ways in _SAID.items()}


def staff_wish(words: str) -> StaffWish | None:
    """What is wanted; ``words`` in their plain form."""
    return next(_wishes(words), None)


def _wishes(words: str) -> Iterator[StaffWish]:
    for do, ways in _PATTERNS.items():
        for said in ways:
            found = said.fullmatch(words)
            if found is not None:
                where = found.groupdict().get("where")
                yield StaffWish(do, found.span("name"), found.span("where") if where else (0, 0))
