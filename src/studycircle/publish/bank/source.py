# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What stands below «Så anger du källan», on lessons' pages and in the knowledge bank."""

from __future__ import annotations

from studycircle.activities.html import escape
from studycircle.bank.citation import Citation
from studycircle.locale import texts


def citation_box(citation: Citation) -> str:
    """The source to copy, as text and as HTML; page/site.js makes its buttons work."""
    t = texts("site")
    copied = escape(t("Copied."))
    failed = escape(t("Your browser did not allow copying. Mark the text and copy it yourself."))
    return (
        f'<p class="cite" id="kalla-text">{escape(citation.text)}</p>'
        '<p class="buttons"><button type="button" class="site-button" data-copy="kalla-text" hidden>'
        f"{escape(t('Copy the text'))}</button></p>"
        f"<details><summary>{escape(t('As HTML for a web page'))}</summary>"
        f'<p class="cite" id="kalla-html"><code>{escape(citation.html)}</code></p>'
        '<p class="buttons"><button type="button" class="site-button" data-copy="kalla-html" hidden>'
        f"{escape(t('Copy the HTML'))}</button></p></details>"
        f'<p role="status" id="kopierat" data-done="{copied}" data-fail="{failed}"></p>'
    )
