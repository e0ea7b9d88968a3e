"""Who plays, and what they may come to say."""

from dataclasses import dataclass
from typing import Any

from handlers.keyboards import commands_of
from storage.rules.roles import Role


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody with a Telegram account, and what they are when the play begins."""

    chat: int
    name: str
    language: str
    role: Role
    department: str | None = None


CAST = (
    Player(1, "林晓", "zh-hans", Role.CUSTOMER),
    Player(2, "Mary", "en", Role.CUSTOMER),
    Player(3, "何平", "zh-hans", Role.CUSTOMER),
    Player(11, "王强", "zh-hans", Role.HANDLER),
    Player(12, "Li Na", "en", Role.HANDLER, "logistics"),
    Player(13, "钱进", "zh-hans", Role.HANDLER, "finance"),
    Player(21, "赵敏", "zh-hans", Role.SUPERVISOR, "logistics"),
    Player(31, "陈曦", "zh-hans", Role.MANAGER),
    Player(41, "Luo", "en", Role.ADMIN),
)

BY_NAME = {player.name: player for player in CAST}

MATTERS = (
    "快递晚了三天还没到 {token}",
    "多扣了我 300 元，请退款 {token}",
    "My parcel came broken, I want a refund {token}",
    "The courier shouted at me {token}",
    "燃气味很大，有人晕倒了 {token}",
    "建议晚上也送货 {token}",
)
"""Each with a token by which it is known again wherever it arrives."""
WORDS = (
    *MATTERS,
    "Thanks, Anna was very kind {token}",
    "请问几点开门 {token}",
    "不是13号，是12号 {token}",
    "it was the 12th, not the 13th {token}",
    "还没解决 {token}",
    "已经查到，明天 12 点前送到 {token}",
    "漏扫，已重新出库 {token}",
    "明天一定全额退款给您 {token}",
    "No news yet, we look into it {token}",
    "{token}",
    "好的 {token}",
)
SHORT = (
    "你好",
    "谢谢",
    "催单",
    "any news?",
    "不用处理了",
    "转人工",
    "13800001234",
    "08:30",
    "😡",
    "?",
)
COMMANDS = (
    *sorted({f"/{command}" for role in Role for command in commands_of(role)}),
    "/start",
    "/find C2026",
    "/why C20261120-0001",
    "/frobnicate",
)
_PHOTO = {"file_id": "zz1zz", "file_unique_id": "p1", "width": 9, "height": 9}
_FILE = {"file_id": "zz2zz", "file_unique_id": "f1"}
ODD: tuple[dict[str, Any], ...] = (
    {
        "sticker": {
            "file_id": "s1",
            "file_unique_id": "s1",
            "type": "regular",
            "width": 9,
            "height": 9,
            "is_animated": False,
            "is_video": False,
            "emoji": "😡",
        }
    },
    {"photo": [_PHOTO]},
    {"photo": [_PHOTO], "caption": "看照片 zz3zz", "media_group_id": "7"},
    {"voice": {**_FILE, "duration": 3}},
    {"document": {**_FILE, "file_name": "a.pdf"}},
    {"location": {"latitude": 31.23, "longitude": 121.47}},
    {"contact": {"phone_number": "+8613800000000", "first_name": "李"}},
    {"dice": {"emoji": "🎲", "value": 3}},
    {"text": "长" * 4091 + "zz4zz"},
    {"text": "<b>&amp;</b> {name} =1+1 'x' \u202e\u0000"},
    {
        "text": "转发的：快递丢了 zz5zz",
        "forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "X"},
    },
    {"hologram": {"depth": 3}},
)
"""What nobody waits for; where it can be kept, with a token by which it is known again."""

OF_CUSTOMERS = (
    "o:write",
    "o:urge",
    "o:withdraw",
    "o:satisfied",
    "o:not_satisfied",
    "o:history",
    "o:reopen",
    "o:appeal",
    "o:complain",
    "f:",
)
"""What a customer presses about their tickets."""
OF_STAFF = (
    "t:ask",
    "t:reply",
    "t:resolve",
    "t:resolve",
    "t:extend",
    "t:note",
    "t:consult",
    "t:transfer",
    "t:return",
    "t:give",
    "t:take",
    "t:regrade",
    "t:reclassify",
    "t:supervise",
    "t:help",
    "t:customer",
    "t:supplier",
    "t:phoned",
    "t:code",
    "e:",
    "g:",
    "h:",
    "m:",
)
"""What staff press about a ticket."""
ON_BEHALF = ("/away", "/me", "/calls", "/queue", "/pool", "/overdue", "/duty", "/customer")
"""What staff begin, to press on in it."""
OF_SUPERIORS = ("/approvals", "/people", "/invite", "/digest", "/announce", "/overdue", "/export")
"""What superiors begin, to press on in it."""
PEOPLE = """name,role,phone,group,department
周梅,,13800001234,VIP,
Ann,handler,,,logistics
"""
TABLE = {"document": {**_FILE, "file_name": "people.csv", "file_size": len(PEOPLE)}}
"""A file of people, to be imported."""
