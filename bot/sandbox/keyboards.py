"""Reply markup of a call: checked as Telegram checks it."""

import re
from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.errors import ApiError, bad_request

CALLBACK_BYTES = 64
BUTTONS_LIMIT = 100
_URL = re.compile(r"tg:|(?:https?://)?[\w-]+(?:\.[\w-]+)+")
_DOES = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)

Markup = dict[str, Any]


def read_markup(call: Call) -> Markup | None:
    """The inline keyboard, reply keyboard, removal or forced reply; None without one."""
    markup = call.json("reply_markup", "can't parse reply keyboard markup JSON object")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup["inline_keyboard"])
    if "keyboard" in markup:
        return {**markup, "keyboard": _reply_rows(markup["keyboard"])}
    return markup


def inline_of(markup: Markup | None) -> dict[str, Any]:
    """What a message shows of its markup: only inline buttons are part of it."""
    inline = (markup or {}).get("inline_keyboard")
    return {"reply_markup": markup} if inline else {}


def _inline(rows: Any) -> Markup:
    if not _is_table(rows):
        raise bad_request(
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
        )
    if sum(map(len, rows)) > BUTTONS_LIMIT:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": [[_inline_button(button) for button in row] for row in rows if row]}


def _inline_button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict):
        raise _no_button("InlineKeyboardButton must be an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise _no_button('Field "text" must be of type String')
    if not text.strip():
        raise bad_request("inline keyboard button text is empty")
    if not any(name in button for name in _DOES):
        raise _no_button("Text buttons are unallowed in the inline keyboard")
    _check_deed(button)
    return {name: value for name, value in button.items() if value is not None}


def _check_deed(button: dict[str, Any]) -> None:
    data = button.get("callback_data")
    if data is not None and not (
        isinstance(data, str) and 1 <= len(data.encode("utf-8", "replace")) <= CALLBACK_BYTES
    ):
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not (isinstance(url, str) and _URL.match(url)):
        raise bad_request("BUTTON_URL_INVALID")


def _no_button(sentence: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {sentence}")


def _reply_rows(rows: Any) -> list[list[dict[str, Any]]]:
    if not _is_table(rows):
        raise bad_request('field "keyboard" must be an Array of Arrays')
    return [[_reply_button(button) for button in row] for row in rows if row]


def _reply_button(button: Any) -> dict[str, Any]:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        raise _no_key("KeyboardButton must be a String or an Object")
    if not isinstance(button.get("text"), str):
        raise _no_key('Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    return button


def _no_key(sentence: str) -> ApiError:
    return bad_request(f"can't parse keyboard button: {sentence}")


def _is_table(rows: Any) -> bool:
    return isinstance(rows, list) and all(isinstance(row, list) for row in rows)
