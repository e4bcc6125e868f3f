# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The HTML of an activity in a page: its spec as JSON, and its complete version without script."""

from __future__ import annotations

import json

from studycircle.activities.html import escape, paragraphs
from studycircle.activities.kind import Activity
from studycircle.locale import LANGUAGE


def activity_html(activity: Activity, lang: str = LANGUAGE, level: int = 3) -> str:
    """What page/host.js looks for; `level` is that of the activity's heading."""
    spec = activity.spec(lang) | {"level": level}
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
        f"{activity.paper(lang)}\n</div>\n</div>"
    )
