"""Firms and institutions named in a text."""

import re
from collections.abc import Iterator

from .reading import Fact, FactType

_BRANDS = (
    "拼多多|京东|淘宝|天猫超市|天猫|闲鱼|支付宝|微信支付|美团|饿了么|抖音|快手|小红书|唯品会|苏宁|国美|当当|携程|去哪儿|飞猪|同程|滴滴|顺丰|圆通|中通|申通|韵达|"
    "百世|极兔|菜鸟裹裹|菜鸟|德邦|中国移动|中国联通|中国电信|中国银行|工商银行|建设银行|农业银行|招商银行|邮政|国航|东航|南航|海航|山航|川航|深航|厦航|春秋航空|肯德基|麦当劳|星巴克|海底捞|屈臣氏|盒马|"
    "华为|小米|格力|海尔|美的|联想|携程网|花呗|借呗|微粒贷|百度外卖|百度"
)
_ZH = re.compile(
    rf"(?:{_BRANDS})(?:自营|旗舰店)?"
    r"|[\u4e00-\u9fffA-Za-z]{2,12}?(?:有限责任公司|股份有限公司|有限公司|旗舰店|专营店|专卖店|百货店|个体店)"
)
_EN = re.compile(
    r"\b(?:Equifax|Experian|TransUnion|PayPal|Amazon|Wells Fargo|Bank of America|Chase|Citibank|Capital One|Verizon|Comcast|AT&T|T-Mobile|Vodafone|FedEx|UPS|DHL|eBay|IKEA|Walmart|Target)\b"
    r"|\b(?:[A-Z][\w&'-]+\s){1,4}(?:Inc|LLC|Ltd|Corp|Corporation|Company|Bank|Airlines|Airways|Insurance|Group)\b\.?"
)


def find_organisations(text: str) -> Iterator[Fact]:
    """The organisations of the original text; many go unnamed by any ending and aren't found."""
    for pattern in (_ZH, _EN):
        for match in pattern.finditer(text):
            yield Fact(FactType.ORG, match.group(), *match.span())
