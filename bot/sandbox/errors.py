"""What the Bot API server answers when it refuses: a code, a sentence and sometimes parameters.

The sentences are Telegram's own, since clients tell errors apart by them.
"""

from typing import Any


class ApiError(Exception):
    """A call was refused; becomes the answer `{"ok": false, …}` with the same HTTP status."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(sentence: str) -> ApiError:
    return ApiError(400, f"Bad Request: {sentence}")


def upgraded(moved_to: int) -> ApiError:
    sentence = "Bad Request: group chat was upgraded to a supergroup chat"
    return ApiError(400, sentence, migrate_to_chat_id=moved_to)


def forbidden(sentence: str) -> ApiError:
    return ApiError(403, f"Forbidden: {sentence}")


def conflict(sentence: str) -> ApiError:
    return ApiError(409, f"Conflict: {sentence}")


def too_many_requests(retry_after: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
