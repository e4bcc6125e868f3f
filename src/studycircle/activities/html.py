# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""HTML from text: escaping, and the few inline marks an author may use.

`rich` and `paragraphs` read the same marks as their namesakes in dom.js.
"""

from __future__ import annotations

import html
import re

_RICH = re.compile(
    r"\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`"
    r"|\[([^\]]+)\]\((https?://[^\s)]+|#[\w-]+|[\w./-]+\.html(?:#[\w-]+)?)\)"
)


def escape(text: object) -> str:
    """Text made safe between tags and inside quoted attributes."""
    return html.escape(str(text), quote=True)


def rich(text: str) -> str:
    """HTML for **bold**, *emphasis*, `code` and [links](https://…); all else is plain text."""
    out, start = [], 0
    for match in _RICH.finditer(text):
        out.append(escape(text[start : match.start()]))
        strong, emphasis, code, label, href = match.groups()
        if strong:
            out.append(f"<strong>{escape(strong)}</strong>")
        elif emphasis:
            out.append(f"<em>{escape(emphasis)}</em>")
        elif code:
            out.append(f"<code>{escape(code)}</code>")
        else:
            out.append(f'<a href="{escape(href)}">{escape(label)}</a>')
        start = match.end()
    out.append(escape(text[start:]))
    return "".join(out)


def paragraphs(text: str) -> str:
    """One <p> for each paragraph; a blank line parts them."""
    parts = [part for part in re.split(r"\n\s*\n", text) if part.strip()]
    return "".join(f"<p>{rich(' '.join(part.split()))}</p>" for part in parts)


def lines(count: int) -> str:
    """Empty lines to write on with a pen."""
    return '<div class="sc-lines" aria-hidden="true">' + "<span></span>" * count + "</div>"
