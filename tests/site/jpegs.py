# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""JPEG files for tests: a drawing with chosen Exif in either byte order, whole or broken on purpose."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping

from PIL import Image

Value = str | int | bytes | list[tuple[int, int]]
Directory = Mapping[int, Value]

EXIF = b"Exif\0\0"
XMP = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0"


def degrees(value: float) -> list[tuple[int, int]]:
    """Degrees, minutes and hundredths of seconds, as a camera writes them."""
    whole = round(abs(value) * 360_000)
    return [(whole // 360_000, 1), (whole // 6_000 % 60, 1), (whole % 6_000, 100)]


def gps(latitude: float, longitude: float) -> Directory:
    """The GPS directory of a place."""
    return {
        1: "N" if latitude >= 0 else "S",
        2: degrees(latitude),
        3: "E" if longitude >= 0 else "W",
        4: degrees(longitude),
    }


def tiff(
    order: str,
    first: Directory,
    exif: Directory | None = None,
    place: Directory | None = None,
    thumbnail: bytes = b"",
) -> bytes:
    """The TIFF block of Exif: the first directory, those it points to, and a small picture."""
    sign = "<" if order == "II" else ">"
    entries = {**first}
    for tag, held in ((0x8769, exif), (0x8825, place)):
        if held:
            entries[tag] = 0
    parts: list[bytes] = []
    at = 8
    size = _size(entries)
    below = at + size
    for tag, held in ((0x8769, exif), (0x8825, place)):
        if held:
            entries[tag] = below
            part = _directory(sign, held, below)
            parts.append(part)
            below += len(part)
    if not thumbnail:
        return _head(order, sign) + _directory(sign, entries, at) + b"".join(parts)
    second: Directory = {0x0103: 6, 0x0201: 0, 0x0202: len(thumbnail)}
    second = {**second, 0x0201: below + _size(second)}
    return (
        _head(order, sign)
        + _directory(sign, entries, at, following=below)
        + b"".join(parts)
        + _directory(sign, second, below)
        + thumbnail
    )


def _head(order: str, sign: str) -> bytes:
    return order.encode() + struct.pack(f"{sign}HI", 42, 8)


def _encoded(sign: str, value: Value) -> tuple[int, int, bytes]:
    if isinstance(value, int):
        return 4, 1, struct.pack(f"{sign}I", value)
    if isinstance(value, str):
        data = value.encode() + b"\0"
        return 2, len(data), data
    if isinstance(value, bytes):
        return 7, len(value), value
    return 5, len(value), b"".join(struct.pack(f"{sign}II", *one) for one in value)


def _size(entries: Directory) -> int:
    return len(_directory("<", entries, 0))


def _directory(sign: str, entries: Directory, at: int, following: int = 0) -> bytes:
    head = struct.pack(f"{sign}H", len(entries))
    rest = b""
    free = at + 2 + 12 * len(entries) + 4
    for tag, value in sorted(entries.items()):
        kind, count, data = _encoded(sign, value)
        # Orientation is a short number by the standard, and written as one.
        if tag == 0x0112 and isinstance(value, int):
            kind, data = 3, struct.pack(f"{sign}HH", value, 0)
        if len(data) > 4:
            rest += data + b"\0" * (len(data) % 2)
            offset = free + len(rest) - len(data) - len(data) % 2
            data = struct.pack(f"{sign}I", offset)
        head += struct.pack(f"{sign}HHI", tag, kind, count) + data.ljust(4, b"\0")
    return head + struct.pack(f"{sign}I", following) + rest


def plain(width: int = 120, height: int = 80, colours: tuple[str, str] = ("red", "blue")) -> bytes:
    """A picture whose left half has the first colour and right half the second; no metadata."""
    image = Image.new("RGB", (width, height), colours[0])
    image.paste(colours[1], (width // 2, 0, width, height))
    return _saved(image)


def checked(width: int = 120, height: int = 80) -> bytes:
    """A picture of thin black and white stripes: all of it is detail."""
    image = Image.new("RGB", (width, height), "white")
    for left in range(0, width, 4):
        image.paste("black", (left, 0, left + 2, height))
    return _saved(image)


def _saved(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=92)
    return file.getvalue()


def segment(marker: int, data: bytes) -> bytes:
    """One segment of a JPEG file."""
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def with_segments(jpeg: bytes, *segments: bytes) -> bytes:
    """The file with more segments, right after its first marker."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def with_exif(jpeg: bytes, block: bytes) -> bytes:
    """The file with an Exif segment."""
    return with_segments(jpeg, segment(0xE1, EXIF + block))
