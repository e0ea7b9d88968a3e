"""Keys: made once, rotated, and of no use in the wrong place."""

import base64
import os
import stat
from pathlib import Path

import pytest

from storage.keys import CannotOpenError, KeyRing, MalformedKeysError


def key() -> str:
    return base64.urlsafe_b64encode(os.urandom(32)).decode()


def test_the_first_start_makes_a_key_that_only_we_can_read(tmp_path: Path) -> None:
    sealed = KeyRing.in_folder(tmp_path).seal(b"words", b"place")
    assert KeyRing.in_folder(tmp_path).open(sealed, b"place") == b"words"
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["keys"]


def test_after_a_rotation_old_words_open_and_look_ups_stay() -> None:
    old, new = key(), key()
    before, after = KeyRing.parse(old), KeyRing.parse(f"{new}, {old}")
    assert after.open(before.seal(b"words", b"place"), b"place") == b"words"
    assert after.lookup("+861") == before.lookup("+861")
    with pytest.raises(CannotOpenError):
        before.open(after.seal(b"words", b"place"), b"place")


def test_what_was_sealed_for_one_column_does_not_open_in_another() -> None:
    ring = KeyRing.generate()
    with pytest.raises(CannotOpenError):
        ring.open(ring.seal(b"words", b"person.name"), b"person.phone")


@pytest.mark.parametrize(
    "text", ["", "short", "%%%", base64.b64encode(b"16 bytes of key!").decode()]
)
def test_a_malformed_key_is_refused_and_not_shown(text: str) -> None:
    with pytest.raises(MalformedKeysError) as refused:
        KeyRing.parse(text)
    assert not text or text not in str(refused.value)
