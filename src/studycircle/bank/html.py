# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Small pieces of HTML that previews are made of."""

from __future__ import annotations

from collections.abc import Iterable

from studycircle.activities.html import escape


def listed(lines: Iterable[str], tag: str = "ul") -> str:
    """A list of texts; nothing where there are none."""
    items = "".join(f"<li>{escape(one)}</li>" for one in lines)
    return f"<{tag}>{items}</{tag}>" if items else ""


def titled(title: str, body: str) -> str:
    """A piece of a preview with its heading; nothing where there is no piece."""
    return f"<h3>{escape(title)}</h3>{body}" if body else ""
