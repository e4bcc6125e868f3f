# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The frame of a built page, to set other contents in: hundreds of pages without a run of Sphinx."""

from __future__ import annotations

import re

from attrs import frozen

from studycircle.activities.html import escape

_ARTICLE = re.compile(r"<article>.*?</article>", re.DOTALL)
_TURN = re.compile(r'\s*<nav class="site-turn".*?</nav>', re.DOTALL)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)

SLOT = re.compile(r"<!--bank-->.*?<!--/bank-->", re.DOTALL)
"""Where the page of the bank has its list; what stands there is for a build that makes none."""


@frozen
class Frame:
    """A built page of the folder that the new ones are to lie in."""

    html: str
    course: str
    """The course's name, which ends every page's title."""

    def page(self, title: str, description: str, body: str, head: str = "") -> str:
        """The frame around `body`; `head` is added to the page's own."""
        told = f"<title>{escape(title)} – {escape(self.course)}</title>"
        about = f'<meta name="description" content="{escape(description)}">'
        page = _TITLE.sub(lambda _: f"{told}\n  {about}", self.html, count=1)
        page = _TURN.sub("", page, count=1)
        page = page.replace('aria-current="page"', 'aria-current="true"')
        page = _ARTICLE.sub(lambda _: f"<article>\n{body}\n</article>", page, count=1)
        return with_head(page, head)


def with_head(page: str, head: str) -> str:
    """The page with `head` last in its own."""
    return page.replace("</head>", f"{head}\n</head>", 1) if head else page
