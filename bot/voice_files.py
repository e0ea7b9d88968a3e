"""Files that people sent, fetched from Telegram."""

import aiohttp

_LARGEST = 20 * 1024 * 1024
"""Bytes: a bot can't fetch more, says Telegram."""


class TelegramFiles:
    """Fetches a file by its id."""

    def __init__(self, api_base: str, token: str) -> None:
        self._api = f"{api_base}/bot{token}/getFile"
        self._files = f"{api_base}/file/bot{token}"

    async def fetch(self, file_id: str) -> bytes:
        """Its content; the caller has a time-out. Raises OSError, which says no address: the token
        is part of it."""
        try:
            async with aiohttp.ClientSession() as http:
                async with http.post(self._api, json={"file_id": file_id}) as answer:
                    path = (await answer.json())["result"]["file_path"]
                async with http.get(f"{self._files}/{path}") as file:
                    file.raise_for_status()
                    return await _content(file)
        except (aiohttp.ClientError, KeyError, TypeError, ValueError) as error:
            raise OSError(f"the file isn't to be had: {type(error).__name__}") from None


async def _content(file: aiohttp.ClientResponse) -> bytes:
    content = bytearray()
    async for piece in file.content.iter_chunked(64 * 1024):
        content += piece
        if len(content) > _LARGEST:
            raise ValueError("too large")
    return bytes(content)
