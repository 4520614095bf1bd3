"""The app's two icons, drawn: a person's head and shoulders that speak. No picture program, and no package for one.

Teams wants 192×192 in colour, and 32×32 in white on nothing.
"""

import struct
import zlib
from collections.abc import Callable

Point = tuple[float, float]
Colour = tuple[int, int, int, int]

GROUND: Colour = (0x1B, 0x5E, 0x7B, 255)
FIGURE: Colour = (255, 255, 255, 255)
NOTHING: Colour = (255, 255, 255, 0)
FINE = 4
"""So many samples a pixel's side: edges are smooth."""


def colour_icon() -> bytes:
    """192×192, as a PNG."""
    return _png(192, lambda point: FIGURE if _speaks(point) else GROUND)


def outline_icon() -> bytes:
    """32×32, white on nothing, as a PNG."""
    return _png(32, lambda point: FIGURE if _speaks(point) else NOTHING)


def _speaks(point: Point) -> bool:
    """Whether the figure is there: head, shoulders, and a bubble with its tail. The picture is 1 wide and 1 high."""
    x, y = point
    head = _within(point, (0.34, 0.46), 0.13)
    shoulders = _within(point, (0.34, 0.88), 0.25) and y < 0.86
    bubble = 0.54 < x < 0.88 and 0.16 < y < 0.40
    tail = 0.56 < x < 0.68 and 0.38 < y < 0.52 - (x - 0.56)
    return head or shoulders or bubble or tail


def _within(point: Point, centre: Point, radius: float) -> bool:
    return (point[0] - centre[0]) ** 2 + (point[1] - centre[1]) ** 2 < radius**2


def _png(size: int, colour_at: Callable[[Point], Colour]) -> bytes:
    rows = (b"\0" + b"".join(_pixel(x, y, size, colour_at) for x in range(size)) for y in range(size))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    image = zlib.compress(b"".join(rows), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", image) + _chunk(b"IEND", b"")


def _pixel(x: int, y: int, size: int, colour_at: Callable[[Point], Colour]) -> bytes:
    steps = [(step + 0.5) / FINE for step in range(FINE)]
    seen = [colour_at(((x + right) / size, (y + down) / size)) for down in steps for right in steps]
    return bytes(round(sum(part) / len(seen)) for part in zip(*seen, strict=True))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
