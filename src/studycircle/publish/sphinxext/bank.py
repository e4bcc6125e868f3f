# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Directives of the knowledge bank: its list, what is due for review, formats, files for programs.

The list itself is put in when the site is assembled, for a resource's forms are made of built pages.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from studycircle.activities.html import escape
from studycircle.bank.feeds import FEED
from studycircle.bank.jsonld import CATALOGUE
from studycircle.course.resources import FOLDER, PlacedResource
from studycircle.export.formats import FORMATS, tried_in
from studycircle.locale import texts
from studycircle.publish.sphinxext.course_data import course_of
from studycircle.publish.sphinxext.pages import participants


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
        """The list; which days have passed is told by the reader's own clock."""
        t = texts("bank")
        course = course_of(self.env.app)
        for path in sorted((course.root / FOLDER).glob("*.yml")):
            self.env.note_dependency(str(path))
        ordered = sorted(
            course.resources.values(),
            key=lambda placed: (placed.resource.review, placed.resource.id),
        )
        rows = "".join(_row(placed) for placed in ordered)
        none = escape(t("Nothing is due today."))
        some = escape(t("Due for review today: {n}."))
        html = (
            f'<div class="bank" data-page-script="bank">'
            f'<p role="status" class="bank-review" data-none="{none}" data-some="{some}"></p>'
            f"<ol>{rows}</ol></div>"
        )
        return [nodes.raw("", html, format="html")]


class ExportFormats(SphinxDirective):
    """The formats for other systems: what each is, and what is to be had in it."""

    def run(self) -> list[nodes.Node]:
        """Where they have been tried, and a list of them."""
        t = texts("bank")
        kinds = {"quiz": t("quizzes"), "lesson": t("lessons"), "plan": t("plans")}
        rows = "".join(
            f"<dt>{escape(one.name)}</dt><dd>{escape(one.about)} "
            f"{escape(t('Is made of: {what}.', what=', '.join(kinds[kind] for kind in one.of)))}</dd>"
            for one in FORMATS
        )
        html = f"<p><strong>{escape(tried_in())}</strong></p><dl>{rows}</dl>"
        return [nodes.raw("", html, format="html")]


class BankFiles(SphinxDirective):
    """What is there for programs: the catalogue, and the feed of news."""

    def run(self) -> list[nodes.Node]:
        """Links to both; words alone in a plain build, which makes none of them."""
        t = texts("bank")
        home = participants(self.env.app, self.env.docname)
        told = (
            (CATALOGUE, t("The whole catalogue as JSON-LD, after schema.org and LRMI")),
            (FEED, t("News from the course as Atom, to follow in a feed reader")),
        )
        rows = "".join(
            f"<li>{escape(text)}</li>"
            if home is None
            else f'<li><a href="{home}{name}">{escape(text)}</a></li>'
            for name, text in told
        )
        return [nodes.raw("", f"<ul>{rows}</ul>", format="html")]


def _row(placed: PlacedResource) -> str:
    t = texts("bank")
    one = placed.resource
    told = t(
        "Look up again by {review}. Looked up {checked}. It stands in {file}.",
        review=one.review.isoformat(),
        checked=one.checked.isoformat(),
        file=placed.path.name,
    )
    return (
        f'<li data-review="{one.review.isoformat()}"><a href="lank-{one.id}.html">'
        f'{escape(one.title)}</a> <strong class="bank-due" hidden>{escape(t("Due now."))}</strong> '
        f"<br>{escape(told)}</li>"
    )


def connect(app: Sphinx) -> None:
    """Add the directives."""
    app.add_directive("knowledge-bank", KnowledgeBank)
    app.add_directive("resource-review", ResourceReview)
    app.add_directive("export-formats", ExportFormats)
    app.add_directive("bank-files", BankFiles)
