"""What the person wants to happen."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from .language import Language
from .lexicon import Hit, lexicon
from .reading import MessageKind, Outcome

_CLAUSE_END = {"zh": "，。！？；,;!?\n ", "en": ".!?;\n"}
_FAR = {"zh": 24, "en": 70}  # characters from a wish to what is wished
# Whoever wishes says so: 希望, 请, 我要, 把…还我, "please", "I want".
_WISH = {
    "zh": re.compile(
        r"希望|请(?!假|客|问.*[了过]$)|要求|[恳敬]请|望|求|麻烦|拜托|(?:我|必须|应当?|该|得|务必"
        r"|只|就)要?(?=[^不没]{0,6}$)"
        r"|给我?|帮|替我|尽快|赶紧|赶快|立[即刻]|马上|速|督促|申请|可否|能否|能不能|可不可以|盼|想"
        r"|把|让|强烈|建议|予以|需要"
    ),
    "en": re.compile(
        r"\b(?:please|pls|plz|kindly|can|could|would|will) (?:you|u|i|we|someone)?|\b(?:please|pls"
        r"|plz|kindly|want"
        r"|need|demand|expect|request\w*|deserve|asking|ask|like|wish|hope|must|should|seek\w*"
        r"|look(?:ing)? (?:for|into)"
        r"|where do i|how do i|when (?:will|do)|help|let me|give|get|send|make|owe)\b"
    ),
}
# What was done, refused or told of isn't wished.
_PAST = {
    "zh": re.compile(
        r"(?:不|没|没有|未|无|不见|拒绝?|拒不|无法|不予|不肯|不能|不让|不愿|说|称|以为|已经?|刚刚?"
        r"|早就|都|被|才|只|等|负责|过|一直|迟迟)"
        r"(?:给|有|能|让|予|再|同意|进行|办理|会|人|我|我们)?$"
    ),
    "en": re.compile(
        r"(?:\b(?:not|no|never|won'?t|without|refus\w+|denied|deny|didn'?t|doesn'?t|don'?t|already"
        r"|was|were|been|got|said"
        r"|claim\w*|they|have|has|had|promised|still)\b|n't)(?:\s\w+){0,2}\s*$"
    ),
}
_DONE = {
    "zh": re.compile(
        r"^(?:了(?!吧|我|一[下点])|过[了的]?|完|中|太|很|速度|慢|的(?:人|事|时候|承诺|电话)|失败|进度|流程|结果|被|也|都|没|不)"
    ),
    "en": re.compile(r"^(?:\s(?:was|were|has|had|never|took|policy|is (?:late|pending))\b)"),
}
_MOST = 20  # of one form in a text; nobody wishes more often
_OFTEN_TOLD = frozenset({Outcome.REPLY, Outcome.WAIVE})
_LAST_ASKED = re.compile(
    r"(?:吗|呢|么|怎么|如何|多少|何时|几时|是否|能否)[^，。！!]{0,30}[？?]$"
    r"|(?:^|[.!?,]\s|@\w+\s)(?:are|is|will|can|could|do|does|what|how|when|where|any|should|why"
    r"|which|who)\b[^!?]{5,120}\?"
)
_OPENS = {"zh": 2, "en": 1}  # characters before an order: 退钱！ "Refund me"
# 处理这个员工, 严肃处理: that is no mending.
_PUNISH = re.compile(
    r"(?:处理|处罚|处分|惩罚|惩戒|惩处|教育|管管|批评|辞退|辞掉|换掉|炒了?|开了)(?:一下|掉)?(?:这"
    r"|那|该|你们|相关|有关|涉事|当事|失职|责任)"
    r"{0,2}[个名位些]?[^，。！？]{0,4}(?:员工|司机|人员?|责任人|服务员|师傅|快递员|骑手|客服|保安"
    r"|店员|老师|医生|护士|经理|干部|家伙|他|她)"
    r"|(?:严肃|严厉|从严|依法)(?:查处|处理|处罚|惩)|(?:开除|辞退|炒)了?[他她这那]"
    r"|\b(?:fire|sack|dismiss|suspend|discipline|punish|get rid of) (?:that|this|the|him|her|them"
    r"|your)\b"
    r"|\b(?:should|must|deserves? to|needs? to|ought to) be (?:fired|sacked|dismissed|suspended"
    r"|disciplined|punished|banned|fined)"
)
_ANSWER = re.compile(
    r"(?:给|跟|向)我们?(?:回|打|来)个?(?:电话|话|信|消息)|回[我个](?:们)?(?:电话|话|信|消息)|回复"
    r"|答复|打(?:电话)?给我|联系我|给个准[信话]"
    r"|\b(?:call|phone|ring|text|email|write) me\b|\b(?:get (?:in touch|back)|contact|reply"
    r"|respond)\b[^.!?]{0,12}\b(?:me|us)\b"
    r"|\bexpect (?:an?|your) (?:answer|reply|response|call)\b|\b(?:let|keep) (?:me|us) (?:know"
    r"|posted|informed)\b|\bany (?:news|updates?)\b"
)
_ACCOUNT = re.compile(
    r"(?:给|要|讨|等)(?:我|我们|大家)?(?:一?个)?(?:合理的?|明确的?)?(?:说法|解释|交[代待])"
    r"|\b(?:explain|explanation|account for)\b"
)
_MONEY_BACK = re.compile(
    r"(?:把|将).{0,10}(?:钱|款|费|金|额|元|块).{0,6}[退还](?:给?我|回|了)?|(?:钱|款)[退还](?:给"
    r"|回)?我|退(?:给我|我钱|了吧|全款|差价)|还我(?:的)?(?:钱|血汗)"
    r"|\b(?:give|pay|send|transfer|return)\b[^.!?]{0,12}\b(?:money|deposit|it) back\b"
    r"|\bi want my\b[^.!?]{0,12}\bback\b"
)
_DROP = re.compile(
    r"(?:不该|不应|不能)(?:再)?收|(?:取消|免[掉去除]?|减免|撤[销掉]|停止)(?:掉)?(?:这|那|该|所有"
    r"|我)?[笔项个的]?[^，。！？]{0,5}(?:费|收费|扣款|罚款|利息|账单|违约金)"
    r"|把.{0,8}(?:费|金|利息|罚款).{0,4}(?:免|取消|减|去掉|撤)"
    r"|\b(?:waive|cancel|remove|drop|reverse|take off)\b[^.!?]{0,16}\b(?:fees?|charges?|fine"
    r"|penalty|interest)\b"
)
_ANOTHER = re.compile(
    r"(?:给我?|要求|请|帮我|必须)(?:重新)?换(?:[一个]|货|新)?|换[一个](?:个|件|台|双|份)?新的?"
    r"|\bsend (?:me |us )?(?:a|another) (?:new|replacement)\b"
)
# Whoever says how it ought to be wants it so.
_MEND = re.compile(
    r"\bget\b[^.!?]{0,24}\b(?:working|fixed|sorted|repaired|going|running|back on)\b"
    r"|\bshould(?:n't| not| be no| never) (?:be |have )?|\b(?:not mine|(?:do not|don'?t) belong)\b"
    r"|\b(?:little|some|need|any) (?:help|assistance)\b|\bget (?:help|assistance)\b"
)
_FORMS = (
    (_ANOTHER, Outcome.REPLACEMENT),
    (_MEND, Outcome.FIX),
    (_PUNISH, Outcome.PUNISH),
    (_ANSWER, Outcome.REPLY),
    (_ACCOUNT, Outcome.EXPLANATION),
    (_MONEY_BACK, Outcome.REFUND),
    (_DROP, Outcome.WAIVE),
)


def read_outcome(
    text: str, languages: Iterable[Language], kind: MessageKind | None = None
) -> tuple[Outcome, ...]:
    """The outcomes asked for in a lower-cased text, in the order in which they are named.

    Whoever just asks wants an answer. What was done already, or refused, isn't wished.
    """
    wanted: dict[int, Outcome] = {}
    for form, outcome in _FORMS:
        for match in islice(form.finditer(text), _MOST):
            if _meant(text, match, outcome):
                wanted.setdefault(match.start(), outcome)
    for language in languages:
        for start, outcome in _listed(text, language):
            if outcome is not Outcome.REPLY or not wanted:
                wanted.setdefault(start, outcome)
    named = tuple(dict.fromkeys(wanted[start] for start in sorted(wanted)))
    if Outcome.PUNISH in named:  # 处理 a person is no mending
        named = tuple(outcome for outcome in named if outcome is not Outcome.FIX)
    if named or not (kind is MessageKind.INQUIRY or _LAST_ASKED.search(text)):
        return named
    return (Outcome.REPLY,)


def _meant(text: str, match: re.Match[str], outcome: Outcome) -> bool:
    """Nobody who tells that they were phoned, or had no answer, asks for a call by that."""
    clause = _clause(text, match.start(), "zh")
    if _PAST["zh"].search(clause):
        return False
    undue = match[0].startswith("不")  # 不该收: that is a wish by itself
    told = outcome in _OFTEN_TOLD and len(clause) > _OPENS["zh"] and not undue
    return not told or bool(_WISH["zh"].search(clause) or _WISH["en"].search(clause))


def _listed(text: str, language: Language) -> Iterator[tuple[int, Outcome]]:
    for hit in lexicon("outcomes", language).find(text):
        if _wished(text, hit, language):
            for label in hit.weights:
                yield hit.start, Outcome(label)


def _wished(text: str, hit: Hit, language: Language) -> bool:
    clause = _clause(text, hit.start, language)
    if _PAST[language].search(clause) or _DONE[language].match(text[hit.end :]):
        return False
    return len(clause) <= _OPENS[language] or bool(_WISH[language].search(clause + hit.word))


def _clause(text: str, start: int, language: Language) -> str:
    """What stands before it in its clause, as far as that matters."""
    before = text[max(0, start - _FAR[language]) : start]
    return re.split(f"[{_CLAUSE_END[language]}]", before)[-1]
