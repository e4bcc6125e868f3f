# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Files too heavy to travel inside a page: they stand beside the definition and are fetched there."""

from __future__ import annotations

import re
from base64 import b64encode
from pathlib import Path

FILMS = (".webm", ".mp4")
PICTURES = (".jpg",)
"""Pictures whose bytes an activity reads: a page opened from a file gets them by way of a script."""

IN_PAGE = re.compile(r'src="((?:notebooks|book)/[a-z0-9/-]+\.(?:webm|mp4|jpg))"')
"""How a page's HTML names such a file, from the root of the site."""


def place_of(folder: Path) -> str:
    """Where the site has the folder; a lesson taken home has no site."""
    parts = folder.parts
    homes = [place for place, one in enumerate(parts) if one in ("notebooks", "book")]
    return "/".join(parts[homes[-1] :]) if homes else f"notebooks/{folder.name}"


def site_files(path: Path, place: str) -> dict[str, bytes]:
    """What the site holds for such a file, by where it stands; nothing for a file of another sort."""
    if path.suffix not in FILMS + PICTURES:
        return {}
    content = path.read_bytes()
    if path.suffix in FILMS:
        return {place: content}
    coded = b64encode(content).decode()
    script = f'studycircle.define("{place}", [], () => ({{ coded: "{coded}" }}));\n'
    return {place: content, f"{place}.js": script.encode()}
