"""Whether the question for a missing fact suits what was written: nobody has an order number of a
stolen bicycle, and an app is nowhere. In doubt it suits: the desk file wants the fact."""

import re
from typing import NamedTuple

from storage.rules.facts import FactType

from .plain import plain


class _Fit(NamedTuple):
    unless: re.Pattern[str]
    """Words of what has no such fact,"""
    but: re.Pattern[str]
    """where none of these says that it has."""


def _any(zh: str, en: str) -> re.Pattern[str]:
    return re.compile(rf"{zh}|\b(?:{en})\b")


_FITS: dict[FactType, _Fit] = {
    FactType.PLACE: _Fit(
        _any(
            r"(?<![a-z])app(?![a-z])|软件|小程序|网站|网页|网上|页面|登[录陆]|账号|账户|密码"
            r"|验证码|闪退|闪屏|公众号|界面|客户端|系统"
            r"|买的?|购买|网购|下单|收到的|快递|包裹|商品|产品|发货|退货|换货|机器人|二维码",
            r"apps?|websites?|web ?pages?|log(?:ged|ging)? ?in|sign(?:ed|ing)? ?in|accounts?"
            r"|passwords?"
            r"|software|updates?|online|checkout|web ?shop|portal|crash(?:es|ed|ing)?|browser"
            r"|e-?mails?"
            r"|bought|purchased?|ordered|deliver(?:ed|y)|arrived|unpacked|parcel|items?|product",
        ),
        _any(
            r"电梯|路灯|水管|下水|小区|楼道|路面|马路|井盖|门禁|大厅|停车|充电桩|自助机|漏水|停电"
            r"|停水|燃气|暖气",
            r"elevators?|lifts?|street ?(?:light|lamp)s?|lamp ?posts?|building|pipes?|lobby|stairs?"
            r"|roads?|pavement|car ?park|parking|charging (?:station|point)s?|leak(?:s|ing)?"
            r"|boiler",
        ),
    ),
    FactType.ORDER_NO: _Fit(
        _any(
            r"偷|被盗|失窃|车棚|停车|院子|场地|大厅|排队|窗口|师傅|上门|预约|工程师|维修|安装|公交"
            r"|地铁|班车|电梯"
            r"|没人接|打不通|热线|[划剐刮撞]|我的车|电动车|自行车|房间|餐厅|物业|护士|医生|充电桩"
            r"|衣帽间|寄存"
            r"|热水|停电|停水|路灯|噪音|退房|入住",
            r"stolen|theft|thie(?:f|ves)|robbed|yard|parking|car ?park|garage|bikes?|bicycles?"
            r"|queu\w*|in line"
            r"|on hold|hotline|pick(?:s|ed)? up the phone|answers? the phone|appointments?"
            r"|technicians?"
            r"|plumbers?|engineers?|repair(?:s|ed|man|er)?|bus|train|tram|taxi|elevators?|lifts?"
            r"|hotel"
            r"|room|doctor|nurse|counter|umbrella|coat|locker|cloakroom|dented|scratched my|my car"
            r"|power cut|heating|hot water|noise|street ?(?:light|lamp)",
        ),
        _any(
            r"订单|下单|单号|快递|包裹|邮件|发货|到货|送货|配送|派送|派件|签收|网购|买|购|商品"
            r"|产品|退货|退款|换货"
            r"|外卖|物流|驿站|货",
            r"order(?:ed|s)?|parcels?|packages?|packets?|deliver\w*|shipp?\w*|courier|bought|buy"
            r"|purchas\w*|items?|goods|products?|refund\w*|return(?:ed|ing)?|exchange|tracking"
            r"|post(?:ed)?",
        ),
    ),
    FactType.AMOUNT: _Fit(
        _any(
            r"发票|抬头|税号|开票|收据|对账单|流水单",
            r"invoices?|receipts?|statements?|vat (?:id|number)",
        ),
        _any(
            r"多收|多扣|少退|扣|收费|乱收|贵|钱|元|块|费用|运费|押金",
            r"overcharg\w*|charged?|too (?:much|high)|twice|refund\w*|paid|pay|price|fees?|money"
            r"|deposit"
            r"|dollars?|euros?|pounds?|yuan",
        ),
    ),
}


def fits(asked: FactType, text: str) -> bool:
    """Whether somebody who wrote ``text`` may have the fact, as far as its words tell."""
    fit = _FITS.get(asked)
    if fit is None:
        return True
    said = plain(text)
    return not fit.unless.search(said) or bool(fit.but.search(said))
