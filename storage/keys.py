"""The keys that seal what people told us: AES-GCM with rotation, and keyed look-ups.

SealError
├── MalformedKeysError   a key in DUBAN_KEYS or in the key file cannot be one
└── CannotOpenError      sealed under a key that is not in the ring, or tampered with
"""

import base64
import binascii
import hmac
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.rules.mistake import Mistake

KEY_BYTES = 32
_ID_BYTES = 4
_NONCE_BYTES = 12
FILE_NAME = "keys"
"""The ring within the data folder, where the settings name no keys."""


class SealError(Mistake):
    """Something about the keys is wrong."""


class MalformedKeysError(SealError):
    """The text of the keys cannot be read; the message never shows the keys themselves."""


class CannotOpenError(SealError):
    """Sealed under a key that we don't hold, or changed since."""


@dataclass(frozen=True, slots=True)
class _Key:
    id: bytes
    cipher: AESGCM


class KeyRing:
    """Several keys: the first one seals, all of them open, the last (oldest) one makes look-ups.

    To rotate, put a new key *before* the others. The last key stays for as long as look-ups made
    under it are stored: a look-up must give the same answer before and after a rotation.
    """

    def __init__(self, keys: list[bytes]) -> None:
        if not keys or any(len(key) != KEY_BYTES for key in keys):
            raise MalformedKeysError(f"Each key must be {KEY_BYTES} bytes; at least one is needed.")
        self._keys = [_Key(_derive(key, b"id")[:_ID_BYTES], AESGCM(key)) for key in keys]
        self._by_id = {key.id: key.cipher for key in self._keys}
        self._lookup_key = _derive(keys[-1], b"lookup")

    @classmethod
    def generate(cls) -> Self:
        return cls([os.urandom(KEY_BYTES)])

    @classmethod
    def parse(cls, text: str) -> Self:
        """Keys in base64 (standard or URL-safe), separated by commas or white space."""
        return cls([_decode(part) for part in text.replace(",", " ").split()])

    @classmethod
    def in_folder(cls, folder: Path) -> Self:
        """The ring kept in the data folder; made there at the first start, readable to us only."""
        path = folder / FILE_NAME
        if not path.exists():
            _write_once(path, base64.urlsafe_b64encode(os.urandom(KEY_BYTES)) + b"\n")
        return cls.parse(path.read_text("ascii"))

    def seal(self, plain: bytes, place: bytes) -> bytes:
        """`place` names the column: what was sealed for one column doesn't open in another."""
        key = self._keys[0]
        nonce = os.urandom(_NONCE_BYTES)
        return key.id + nonce + key.cipher.encrypt(nonce, plain, place)

    def open(self, sealed: bytes, place: bytes) -> bytes:
        cipher = self._by_id.get(sealed[:_ID_BYTES])
        if cipher is None:
            raise CannotOpenError(
                "Some data was sealed under a key that is not in DUBAN_KEYS nor in the data folder."
            )
        body = _ID_BYTES + _NONCE_BYTES
        try:
            return cipher.decrypt(sealed[_ID_BYTES:body], sealed[body:], place)
        except InvalidTag as error:
            raise CannotOpenError(f"Sealed data of {place.decode()} was changed.") from error

    def lookup(self, text: str) -> bytes:
        """A keyed hash (32 bytes): a phone or an invite code is found without being stored."""
        return hmac.digest(self._lookup_key, text.encode(), "sha256")


def _derive(key: bytes, purpose: bytes) -> bytes:
    return hmac.digest(key, b"duban " + purpose, "sha256")


def _decode(part: str) -> bytes:
    try:
        return base64.b64decode(part.replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError) as error:
        raise MalformedKeysError("A key is not valid base64.") from error


def _write_once(path: Path, content: bytes) -> None:
    """Write beside and link: a second process starting at this moment keeps the first one's key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    finally:
        beside.unlink()
