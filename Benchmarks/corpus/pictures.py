"""Small PNG pictures, drawn and encoded with zlib alone."""

import math
import struct
import zlib

#: How many pictures essays share.
COUNT = 12

#: The size of the first picture; each next one is a little wider.
WIDTH, HEIGHT = 160, 100


def name(index: int) -> str:
    """The file name of a picture."""
    return f"figure-{index + 1:02}.png"


def chunk(kind: bytes, body: bytes) -> bytes:
    """One PNG chunk: length, type, data, CRC."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def encode(width: int, height: int, rows: list[bytes]) -> bytes:
    """An 8-bit RGB PNG from rows of three bytes a pixel."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    signature = b"\x89PNG\r\n\x1a\n"
    return signature + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def draw(index: int) -> bytes:
    """Interfering waves in a tint of the picture's own."""
    width, height = WIDTH + 16 * index, HEIGHT + 8 * index
    rows = []
    for y in range(height):
        row = bytearray()
        for x in range(width):
            wave = math.sin(x / (7 + index)) + math.cos(y / (5 + index)) + math.sin((x + y) / 23)
            level = int(128 + 40 * wave)
            row += bytes((level, (level + 21 * index) % 256, (200 - level // 2) % 256))
        rows.append(bytes(row))
    return encode(width, height, rows)


def stamp(index: int) -> bytes:
    """A small picture that no other number has."""
    width, height = 48, 32
    rows = []
    for y in range(height):
        row = bytearray()
        for x in range(width):
            row += bytes(((x * 5 + index) % 256, (y * 7 + index // 256) % 256, (x * y + index) % 256))
        rows.append(bytes(row))
    return encode(width, height, rows)
