# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Small pieces of HTML that previews are made of."""

from __future__ import annotations

from collections.abc import Iterable

from studycircle.activities.html import escape


def listed(lines: Iterable[str], tag: str = "ul", kind: str = "") -> str:
    """A list of texts, of a class where `kind` names one; nothing where there are none."""
    items = "".join(f"<li>{escape(one)}</li>" for one in lines)
    opened = f'{tag} class="{escape(kind)}"' if kind else tag
    return f"<{opened}>{items}</{tag}>" if items else ""


def titled(title: str, body: str) -> str:
    """A piece of a preview with its heading; nothing where there is no piece."""
    return f"<h3>{escape(title)}</h3>{body}" if body else ""
