"""The way to each place in the talk at which something is waited for."""

from collections.abc import Callable
from datetime import timedelta

from handlers.customer import drafting, follow_up, reopening, talk
from handlers.customer.verdict_asked import EXPLAINING
from handlers.manager import announcing, digest_settings, exporting, importing
from handlers.privacy import phone
from handlers.staff import (
    answering,
    away,
    calling,
    checking,
    choosing,
    closing,
    colleagues,
    confirming,
    customer_file,
    elsewhere,
    extending,
    filing,
    finding,
    for_caller,
    handing,
    notes,
    profile,
    refusing,
    regions,
    regrading,
    resolving,
    returning,
    stepping_aside,
    suggesting,
    supplying,
    visiting,
)
from tests.play.people import BY_NAME, Player
from tests.play.play import Play

_LIN, _MARY, _HE = BY_NAME["林晓"], BY_NAME["Mary"], BY_NAME["何平"]
_ZHAO, _CHEN = BY_NAME["赵敏"], BY_NAME["陈曦"]
_NEWS = timedelta(days=5)
"""So long after the beginning the follow-up visit of the closed ticket has begun."""
_SILENCE = timedelta(days=7)
"""So long after the outcome a ticket is closed and its visit has begun."""

Way = Callable[[Play], Player]
"""Does all that leads there; returns who is there then."""


def _of_customer(player: Player, *doings: str) -> Way:
    def go(play: Play) -> Player:
        play.do(player, *doings)
        return player

    return go


def _of_handler(*doings: str) -> Way:
    """By whoever of the staff had a ticket to accept last: who has it in hand now."""

    def go(play: Play) -> Player:
        player = play.whose("t:resolve")
        play.do(player, *doings)
        return player

    return go


def _comment(play: Play) -> Player:
    play.pass_time(_NEWS)
    return _of_customer(_LIN, "*f:solved", "*f:stars")(play)


def _files(play: Play, words: str) -> Player:
    """A matter of that kind is filed and accepted; returns by whom."""
    play.do(_HE, words, "*d:submit")
    handler = play.whose("t:accept")
    play.do(handler, "*t:accept")
    return handler


def _prove(play: Play) -> Player:
    handler = _files(play, "家里宽带断了，上不了网，报修")
    play.do(handler, "*t:resolve", "已换线。")
    return handler


def _of_superior(*doings: str) -> Way:
    """With a ticket that a handler has in hand."""

    def go(play: Play) -> Player:
        _files(play, "快递又晚了三天，还是没到")
        play.do(_CHEN, "/find 还是没到", "*t:open", *doings)
        return _CHEN

    return go


def _supply(play: Play) -> Player:
    handler = _files(play, "顶好的师傅没来，快递晚了三天")
    play.do(handler, "*t:more", "*t:supplier", "*su:answer")
    return handler


def _send_back(play: Play) -> Player:
    handler = _files(play, "快递车撞伤了人，流血了")
    play.do(handler, "*t:resolve", "已送医院，正在治疗。", "车速太快。")
    play.do(_ZHAO, "*cf:return")
    return _ZHAO


def _refuse(play: Play) -> Player:
    handler = _files(play, "快递又晚了三天，还是没到")
    play.do(handler, "*t:extend", "*m:", "等配件")
    play.do(_ZHAO, "*e:refuse")
    return _ZHAO


def _advise(play: Play) -> Player:
    _of_handler("*t:more", "*t:consult", "*h:consult", "您见过这样的吗？")(play)
    asked = play.whose("i:")
    play.do(asked, "*i:")
    return asked


def _note_visit(play: Play) -> Player:
    wang = BY_NAME["王强"]
    play.do(wang, "/file", "周奶奶", "13800001234", "快递晚了三天还没到", "*d:submit")
    handler = play.whose("t:accept")
    play.do(handler, "*t:accept", "*t:resolve", "已重新派送。", "漏扫。", "*t:phoned", "*t:spoke")
    play.pass_time(_SILENCE)
    play.do(_ZHAO, "/calls", "*k:open", "*k:solved", "*k:stars", "*k:word")
    return _ZHAO


def _answer_by_phone(play: Play) -> Player:
    wang = BY_NAME["王强"]
    play.do(wang, "/file", "周奶奶", "13800001234", "快递晚了三天还没到", "*d:submit")
    handler = play.whose("t:accept")
    play.do(handler, "*t:accept", "*t:ask", "订单号是多少？", "*t:phoned", "*t:spoke")
    return handler


def _wish_by_phone(play: Play) -> Player:
    wang = BY_NAME["王强"]
    play.do(wang, "/file", "周奶奶", "13800001234", "快递晚了三天还没到", "*d:submit")
    play.do(_CHEN, "/find 周奶奶", "*t:open", "*t:more", "*t:caller", "*t:c_add")
    return _CHEN


def _pass_on_by_phone(play: Play) -> Player:
    wang, qian = BY_NAME["王强"], BY_NAME["钱进"]
    play.do(wang, "/file", "周奶奶", "13800001234", "快递晚了三天还没到", "*d:submit")
    play.do(qian, "/file", "周奶奶", "13800001234", "*ca:add")
    return qian


WAYS: dict[str | None, Way] = {
    None: _of_customer(_HE),
    drafting.REWRITING: _of_customer(_LIN, "快递坏了", "*d:edit", "*d:rewrite"),
    talk.WRITING: _of_customer(_HE, "/mine", "*o:look", "*o:write"),
    reopening.REOPENING: _of_customer(_LIN, "/mine", "*o:look:1:", "*o:reopen"),
    drafting.CHANGING_FACT: _of_customer(
        _LIN, "快递坏了", "*d:edit", "*d:facts", "*d:fact_types", "*d:new_fact"
    ),
    stepping_aside.SCREEN: _of_handler("/me", "*me:hours"),
    profile.HOURS: _of_handler("/me", "*me:hours", "*me:ask_hours"),
    regions.REGIONS: _of_handler("/me", "*me:regions", "*me:ask_regions"),
    profile.CAPACITY: _of_handler("/me", "*me:capacity", "*me:ask_capacity"),
    EXPLAINING: _of_customer(_MARY, "*o:not_satisfied"),
    follow_up.COMMENTING: _comment,
    phone.LEAVING: _of_customer(_LIN, "/phone"),
    answering.ASKING: _of_handler("*t:ask"),
    answering.REPLYING: _of_handler("*t:reply"),
    resolving.SOLVING: _of_handler("*t:resolve"),
    resolving.PROVING: _prove,
    confirming.SENDING_BACK: _send_back,
    supplying.SUPPLYING: _supply,
    resolving.EXPLAINING: _of_handler("*t:resolve", "已重新派送。"),
    extending.AMOUNT: _of_handler("*t:extend"),
    extending.REASONING: _of_handler("*t:extend", "*m:"),
    checking.HELD: _of_handler("*t:reply", "明天一定全额退款给您"),
    suggesting.SUGGESTED: _of_handler("*t:help", "*t:suggest"),
    calling.ANSWERING: _answer_by_phone,
    for_caller.WISHING: _wish_by_phone,
    elsewhere.PASSING: _pass_on_by_phone,
    colleagues.CHOOSING: _of_handler("*t:more", "*t:transfer"),
    handing.HANDING: _of_handler("*t:more", "*t:transfer", "*h:transfer"),
    returning.RETURNING: _of_handler("*t:more", "*t:return", "*w:"),
    refusing.REFUSING: _refuse,
    regrading.REGRADING: _of_superior("*t:regrade"),
    regrading.REGRADED: _of_superior("*t:regrade", "*g:"),
    closing.CLOSING: _of_superior("*t:more", "*t:close", "*cl:other"),
    customer_file.NEEDS: _of_handler("*t:more", "*t:customer", "*t:needs"),
    notes.NOTING: _of_handler("*t:more", "*t:note"),
    notes.CONSULTING: _of_handler("*t:more", "*t:consult", "*h:consult"),
    notes.ADVISING: _advise,
    choosing.CHOOSING: _of_handler("已经查到了"),
    away.DATING: _of_handler("/away", "*aw:ask"),
    away.NAMING: _of_handler("/away", "*aw:until"),
    finding.FINDING: _of_handler("/find"),
    filing.NAMING: _of_handler("/file"),
    filing.PHONING: _of_handler("/file", "周奶奶"),
    visiting.NOTING: _note_visit,
    digest_settings.TIMING: _of_customer(_CHEN, "/digest", "*dg:settings", "*dg:ask_time"),
    announcing.ANNOUNCING: _of_customer(_CHEN, "/announce"),
    exporting.EXPORTING: _of_customer(_CHEN, "/export"),
    importing.IMPORTING: _of_customer(_CHEN, "/import"),
}
"""By the step of the conversation. ``*`` before a wish: the newest button that begins so."""
