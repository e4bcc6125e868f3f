# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Directives of the knowledge bank: `{knowledge-bank}`, `{resource-review}`.

The list itself is put in when the site is assembled, for a resource's forms are made of built pages.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from studycircle.activities.html import escape
from studycircle.course.resources import FOLDER
from studycircle.locale import texts
from studycircle.publish.sphinxext.course_data import course_of


class KnowledgeBank(SphinxDirective):
    """The place of the list; a plain `jupyter-book build .` says how to get it."""

    def run(self) -> list[nodes.Node]:
        """The place, which asks for the list's script and style."""
        said = escape(texts("bank")("The list is made with the whole site: run `make book`."))
        html = f'<!--bank--><div data-page-script="bank"><p>{said}</p></div><!--/bank-->'
        return [nodes.raw("", html, format="html")]


class ResourceReview(SphinxDirective):
    """Others' resources by the day they are to be looked up again, the first to come first."""

    def run(self) -> list[nodes.Node]:
        """The table; which days have passed is told by the reader's own clock."""
        t = texts("bank")
        course = course_of(self.env.app)
        for path in sorted((course.root / FOLDER).glob("*.yml")):
            self.env.note_dependency(str(path))
        rows = "".join(
            f'<tr data-review="{one.review.isoformat()}">'
            f'<th scope="row"><a href="lank-{one.id}.html">{escape(one.title)}</a></th>'
            f"<td>{one.checked.isoformat()}</td>"
            f'<td>{one.review.isoformat()} <strong class="bank-due" hidden>'
            f"{escape(t('due now'))}</strong></td><td><code>{escape(placed.path.name)}</code></td></tr>"
            for placed in sorted(
                course.resources.values(), key=lambda p: (p.resource.review, p.resource.id)
            )
            for one in [placed.resource]
        )
        heads = "".join(
            f'<th scope="col">{escape(one)}</th>'
            for one in (t("Resource"), t("Looked up"), t("Look up again"), t("File"))
        )
        none = escape(t("Nothing is due today."))
        some = escape(t("Due for review today: {n}."))
        html = (
            f'<div class="table-wrap" data-page-script="bank">'
            f'<p role="status" class="bank-review" data-none="{none}" data-some="{some}"></p>'
            f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
        )
        return [nodes.raw("", html, format="html")]


def connect(app: Sphinx) -> None:
    """Add the directives."""
    app.add_directive("knowledge-bank", KnowledgeBank)
    app.add_directive("resource-review", ResourceReview)
