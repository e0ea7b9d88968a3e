"""转人工, "let me talk to a human"."""

from .whole import Around, Wish

_WHO_ZH = (
    r"(?:人工|真人|活人|客服|工作人员|经理|领导|主管|负责人|老板|专员|专人|人)"
    r"(?:客服|服务|坐席|座席|专员)?(?:人员)?"
)
_WHO_EN = (
    r"(?:(?:an?|the|some|any|your|another) )?"
    r"(?:(?:real|actual|live|human|living|customer|service|support|other) )*"
    r"(?:human(?: being)?|person|people|someone|somebody|one|agent|operator|representative|rep|"
    r"staff|service|support|manager|supervisor|boss|employee"
    r"|人工(?:客服|服务)?|真人(?:客服|服务)?|活人|客服(?:人员)?|工作人员|经理|领导|主管)"
    r"(?: real| else| there| in charge| responsible)?"
)
_TALK = r"(?:talk|speak|chat|connect|transfer|put|get|reach|contact|pass|call|hand|forward|switch)"
_HUMAN = Wish(
    zh=(
        rf"(?:转接?|接|找|要|换|联系|叫|呼叫|来)(?:一?个|到|给|你们的?|您们的?|成)?{_WHO_ZH}",
        rf"(?:跟|和|与|同)(?:一?个)?(?:你们的?)?{_WHO_ZH}(?:说话?|讲话?|聊|谈|沟通|对话|通话)",
        r"人工(?:客服|服务)?|真人(?:客服|服务)?|在线客服",
        r"(?:有没有|有)(?:活?人|真人|客服|人工)(?:在|吗|么|管|理)?",
        r"(?:是|不是)(?:个)?(?:机器人?|ai|真人|人工智能|自动回复)",
        r"(?:不想|不要|别)(?:跟|和|与|让)?(?:机器人?|ai)(?:说话?|聊|回复?|沟通)?",
    ),
    en=(
        rf"{_TALK}(?: (?:to|with|me|us|my call|on|over|through))* {_WHO_EN}",
        r"(?:real|actual|live|human) (?:person|human|being|agent|operator|support)",
        r"human(?: being)?s?",
        rf"is (?:there )?(?:anyone|anybody|someone|somebody|{_WHO_EN})(?: there| here| real)",
        r"are (?:you|u) (?:an? )?(?:bot|robot|machine|human|real|ai|real person|computer)",
        r"(?:no|not|stop) (?:an? |the |your |this |these )?(?:bots?|robots?|machines?|ai)",
        r"operator|representative|customer service|agent",
    ),
    around=Around(
        zh=(
            r"[请您你我想要帮给能不可以吗吧啊呀呢的了在跟和与是让直接到一下快点就只再先有没个对谁说话聊讲来]",
            r"机器人?|谢谢|麻烦|你好|您好|你们|我们|现在|马上|立刻|赶紧|服务|回复|自动",
        ),
        en=(
            r"i|i'd|i'm|we|me|you|your|can|could|may|let|want|need|would|like|please|wanna|to|with|a|an|"
            r"the|at|from|of|now|right|just|only|hi|hello|hey|thanks|thank|real|there|here|is|it|not|"
            r"don't|do|get|have|how|this|that|some|first|instead|ok|again|finally|rather|and|but",
        ),
    ),
)


def asks_for_a_human(text: str) -> bool:
    """Whether that is all it does."""
    return _HUMAN.is_all_of(text)
