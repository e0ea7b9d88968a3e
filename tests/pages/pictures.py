"""Small pictures made on the spot."""

import struct
import zlib
from pathlib import Path


def picture(path: Path, *, width: int = 64, height: int = 48, colour: str = "4a7fb0") -> Path:
    """A PNG that runs from the colour to a lighter one."""
    red, green, blue = bytes.fromhex(colour)
    rows = bytearray()
    for y in range(height):
        lift = y * 60 // height
        pixel = bytes(min(255, part + lift) for part in (red, green, blue))
        rows += b"\0" + pixel * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows))), (b"IEND", b""))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts))
    return path


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + checksum
