# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The HTML of an activity in a page: its spec as JSON, and its complete version without script."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from studycircle.activities.html import escape, paragraphs
from studycircle.activities.kind import Activity
from studycircle.activities.modules import left_to_translate

_PICTURE = re.compile(r'<img\b[^>]*?\ssrc="([^"]*)"')


def activity_html(activity: Activity, level: int = 3) -> str:
    """What page/host.js looks for; `level` is that of the activity's heading."""
    paper = activity.paper()
    pictures = {html.unescape(one): n for n, one in enumerate(_PICTURE.findall(paper))}
    # A page's scripts are translated already, and a picture of the paper version is there to be used.
    spec: Any = activity.spec() | {
        "level": level,
        "strings": left_to_translate(activity.kind.name),
    }
    spec["data"] = _without(pictures, spec["data"])
    text = json.dumps(spec, ensure_ascii=False, separators=(",", ":"))
    # Inside <script> only these can end it or open a comment.
    text = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    definition = activity.definition
    return (
        f'<div class="sc sc-activity" id="{activity.dom_id}" data-activity="{escape(activity.ref)}"'
        f' data-kind="{activity.kind.name}">\n'
        f'<script type="application/json" class="sc-spec">{text}</script>\n'
        f'<div class="sc-paper sc-{activity.kind.name}">\n'
        f'<h{level} class="sc-title">{escape(definition.title)}</h{level}>\n'
        f"{paragraphs(definition.intro)}\n"
        f"{paper}\n</div>\n</div>"
    )


def _without(pictures: dict[str, int], value: Any) -> Any:
    """`value` with each picture that stands in the paper version named by its place among them."""
    if isinstance(value, str):
        return f"sc-picture:{pictures[value]}" if value in pictures else value
    if isinstance(value, list):
        return [_without(pictures, one) for one in value]
    if isinstance(value, dict):
        return {key: _without(pictures, one) for key, one in value.items()}
    return value
