"""楼下烧烤店天天冒烟, "people smoke on the stairs": smoke that is a nuisance, and no fire."""

import re

SMOKE = frozenset({"冒烟", "smoke", "smoking"})
"""Words of the lists that tell of it, whatever it comes from."""
_COOKS_ZH = (
    r"烧烤|烤串|烤肉|烤鱼|烤鸭|大排档|夜宵|炒菜|油烟|烟囱|排烟[口管]|香烟|抽烟|吸烟|烧纸|烧香"
)
_EATERY_ZH = r"餐[馆厅饮]|饭[店馆]|火锅店|酒楼|食堂|小吃|早餐[店摊]|熏肉|熏腊肉"
_HABIT_ZH = r"天天|每天|每晚|整天|成天|老是?|总是?|经常|一到(?:晚上|饭点)|长期|白天黑夜|[早中]晚都"
_HARMLESS_ZH = re.compile(
    rf"{_COOKS_ZH}|(?:{_EATERY_ZH}).*(?:{_HABIT_ZH})|(?:{_HABIT_ZH}).*(?:{_EATERY_ZH})"
)
_BURNS_ZH = re.compile(
    r"[插电]|线路|主板|充电|机器|发动机|引擎|空调|烤箱|热水器|锅炉|[汽火客货轿]车|公交|电梯"
    r"|着火|起火|失火|火灾|爆|烧焦|烧着|烧起来|焦味|火苗|突然|忽然|没人在|救|困"
)
_SMOKER_EN = (
    r"some(?:body|one)|people|person|neighbou?rs?|he|she|they|men|man|guys?|women|woman|drivers?"
    r"|staff|waiters?|guests?|passengers?|tenants?|kids|teen\w*|students?|colleagues?|technicians?"
    r"|couriers?|workers?|customers?|smokers?|residents?|upstairs|downstairs|next door"
)
_HARMLESS_EN = re.compile(
    r"\b(?:barbecues?|barbeques?|bbqs?|grills?|grilled|kebabs?|chimneys?|fireplace|cigar\w*|tobacco"
    r"|weed|cooking|smokers?|(?:non|no)[- ]?smoking|smoking (?:area|ban|room|zone|break|is not"
    r" allowed|is forbidden))\b"
    rf"|\b(?:{_SMOKER_EN})\b(?: (?:who|that|is|are|was|were|has|have|had|been|keeps?|kept|starts?"
    r"|started|always|constantly|often|sits?|stands?|just|still|all|day|every|on|at|in|from|the|my|our"
    r"|\w+(?= floor)|floor|next|door|flat|balcony|stairs))* smok(?:e|ing)\b"
)
_BURNS_EN = re.compile(
    r"\b(?:sockets?|outlets?|plugs?|wir(?:es?|ing)|cables?|charg\w+|batter\w+|phone|laptop|kettle"
    r"|ovens?|boiler|heater|engine|machine|washer|dryer|circuit|boards?|fuse|meter|motor|bus|car|lift"
    r"|elevator|fire|burn(?:s|t|ed)?|flames?|electric\w*|alarm|suddenly|trapped|help)\b"
)
_ENDS = re.compile(r"[。！!？?；;\n]|\.(?=\s|\Z)")


def is_nuisance(text: str, start: int, end: int) -> bool:
    """Whether the smoke at that place of a text in plain form comes from cooking, a chimney or
    somebody who smokes, and nothing that burns by accident stands in the same sentence."""
    before = [found.end() for found in _ENDS.finditer(text, 0, start)]
    after = _ENDS.search(text, end)
    sentence = text[before[-1] if before else 0 : after.start() if after else len(text)]
    zh = _HARMLESS_ZH.search(sentence) and not _BURNS_ZH.search(sentence)
    en = _HARMLESS_EN.search(sentence) and not _BURNS_EN.search(sentence)
    return bool(zh or en)
