# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Whether a file is the picture its name says: a look at its first bytes, or at an SVG's root."""

from __future__ import annotations

import re
from pathlib import Path

from studycircle.course.folders import ACTIVE

SUFFIXES = {"png": ".png", "jpeg": ".jpg", "webp": ".webp", "svg": ".svg"}
_ROOT = re.compile(
    r"\A\ufeff?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE\s+svg[^>\[]{0,300}>\s*)*<svg[\s>]",
    re.DOTALL | re.IGNORECASE,
)


def kind_of(data: bytes) -> str | None:
    """`png`, `jpeg`, `webp` or `svg`; None for what is none of them."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "svg" if _ROOT.match(text) else None


def fault(path: Path, largest: int) -> tuple[str, str, str] | None:
    """The code, what is wrong with the picture at `path`, and how to mend it; None where it is sound."""
    data = path.read_bytes()
    kind = kind_of(data)
    if kind is None:
        mend = "spara om den som PNG, JPEG, WebP eller SVG"
        return "bild-trasig", f"«{path.name}» är ingen bild", mend
    suffix = ".jpg" if path.suffix.lower() == ".jpeg" else path.suffix.lower()
    if suffix != SUFFIXES[kind]:
        text = f"«{path.name}» är i själva verket {kind.upper()}"
        return "bild-namn", text, f"låt namnet sluta på {SUFFIXES[kind]}"
    if len(data) > largest:
        text = f"«{path.name}» är {len(data) // 1000} kB, mer än {largest // 1000}"
        return "bild-stor", text, "gör bilden mindre"
    if kind == "svg" and (found := ACTIVE.search(data.decode("utf-8"))):
        text = f"«{path.name}» innehåller «{' '.join(found[0].split())}»"
        return "bild-aktiv", text, "ta bort det: en bild varken kör eller hämtar något"
    return None
