"""头磕破了, "broke her arm": what broke of somebody is no ware of ours that did."""

import re

from .somebody import SOMEBODY_EN, SOMEBODY_ZH

_ZH = (
    r"(?:额头|脑袋|胳膊|手[臂指腕掌背肘](?!套)|膝盖|嘴唇?(?!里)|鼻[子梁]?|下巴|肩膀?|脖子|眼[睛角皮]|小腿|骨头?"
    r"|头(?![像盔发条绳])|腿|脸(?!盆)|牙(?![膏刷])|腰(?![带包])|手(?![机表柄办册环提里上中续工])|脚(?![垫本步])|皮(?![鞋包带箱衣革]))"
)
_THING = (
    r"(?:手机|耳机|主机|娃娃|玩具|玩偶|手办|公仔|模型|人偶|雕像|摆件|龙虾?"
    r"|[鸡鸭鱼车箱包机瓶笔针插枪喷床桌椅鞋木石砖柜罐码锄弹])"
)
_BREAKS = r"(?:[磕摔撞砸划割擦刮扎夹压碰蹭烫咬抓跌刺戳绊])"
_BROKEN = r"(?:[破伤断裂肿坏烂]|出血|流血|掉)"
_NEAR = r"[^。，,！!？?\n]"
_PART_EN = (
    r"(?:head|forehead|face|arm|hand|finger|wrist|elbow|shoulder|leg|knee|foot|toe|ankle|hip|rib"
    r"|nose|lip|chin|tooth|teeth|eye|back|neck|skull|bone)s?"
)
_BROKE_EN = (
    r"(?:broken?|cut|cracked|crushed|banged|hit|hurt|bruised|split|burn(?:t|ed)|scratched"
    r"|twisted|sprained|fractured|smashed|chipped)"
)
_THEIRS_EN = r"(?:his|her|my|their|our|your)"
_WOUNDS = re.compile(
    rf"(?:(?<!娃){SOMEBODY_ZH}的?)?{_ZH}(?:上|部)?{_NEAR}{{0,8}}?"
    rf"(?:{_BREAKS}{_BROKEN}了?|[破断肿裂]了|骨折|[流出]血)"
    rf"|{SOMEBODY_ZH}在{_NEAR}{{1,8}}?[摔跌滑](?:倒|了(?!\w))"
    rf"|{_BREAKS}[到着了得]*{_BROKEN}[到着了]*{_NEAR}{{0,2}}?{_ZH}"
    rf"|\b{_BROKE_EN} (?:open )?{_THEIRS_EN} (?:\w+ )?{_PART_EN}\b"
    rf"|\b{_THEIRS_EN} (?:\w+ )?{_PART_EN}(?: is| was| got| has been)? {_BROKE_EN}\b"
    rf"|\b(?:s?he|i|they|{SOMEBODY_EN})(?: now| even)? (?:has|have|had|got) (?:got )?an? (?:\w+ )?"
    rf"{_BROKE_EN} {_PART_EN}\b"
)
_OF_A_THING = re.compile(rf"{_THING}[的上]?$")


def without_wounds(text: str) -> str:
    """A text in plain form without what is told of bodies; the head of a doll is none."""

    def blank(wound: re.Match[str]) -> str:
        before = text[max(0, wound.start() - 4) : wound.start()]
        return wound[0] if _OF_A_THING.search(before) else "，"

    return _WOUNDS.sub(blank, text)
