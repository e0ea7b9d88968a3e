"""The files people and the bot have sent: in the data folder, or in memory without one."""

from pathlib import Path

_FOLDERS = {
    "photo": "photos",
    "document": "documents",
    "voice": "voice",
    "video": "videos",
    "audio": "music",
    "animation": "animations",
    "video_note": "video_notes",
    "sticker": "stickers",
}
_ENDINGS = {
    "photo": ".jpg",
    "voice": ".oga",
    "video": ".mp4",
    "audio": ".mp3",
    "animation": ".mp4",
    "video_note": ".mp4",
    "sticker": ".webp",
}


def path_for(kind: str, number: int, name: str | None) -> str:
    """The path Telegram would tell; the sender's file name lends only a harmless ending."""
    ending = Path(name).suffix.lower() if name else ""
    if kind != "document" or not ending[1:].isalnum() or not ending.isascii() or len(ending) > 8:
        ending = _ENDINGS.get(kind, "")
    return f"{_FOLDERS[kind]}/file_{number}{ending}"


class FileStore:
    """Bytes by the path that getFile tells."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._memory: dict[str, bytes] = {}

    def write(self, path: str, data: bytes) -> None:
        if self._folder is None:
            self._memory[path] = data
            return
        target = self._folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)

    def read(self, path: str) -> bytes:
        """Raises KeyError when there is no such file. Ask only for paths that the world told."""
        if self._folder is None:
            return self._memory[path]
        try:
            return (self._folder / path).read_bytes()
        except OSError as error:
            raise KeyError(path) from error
