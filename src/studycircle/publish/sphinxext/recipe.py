# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The `{recipe-writer}` directive: the form on «Plocka ihop din egen cirkel», made by page/recipe.js."""

from __future__ import annotations

import json
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from studycircle.course.course import COURSE_FILE, Course
from studycircle.course.plan import WHOLE, Meeting
from studycircle.locale import LANGUAGE, catalogue, texts
from studycircle.publish.sphinxext.course_data import course_of
from studycircle.remix.chosen import AREAS


def recipe_writer(course: Course) -> str:
    """What the script needs, hidden until it runs, as HTML."""
    t = texts("recipe")
    words = {
        "area ledare": t("The leader's handbook, with meetings and notes"),
        "area handledarkort": t("Tutor cards"),
        "area ovningar": t("Pages for those who write lessons"),
        "area ga-vidare": t("The part «Gå vidare» in each thing"),
    }
    plans = [(WHOLE, t("The whole course"), course.meetings)]
    plans += [(one.id, one.title, one.meetings) for one in course.plans]
    data: dict[str, Any] = {
        "lessons": [
            {"n": one.number, "title": one.title, "minutes": one.minutes.total}
            for one in course.lessons
        ],
        "plans": [
            {"id": name, "title": title, "meetings": [_meeting(one) for one in meetings]}
            for name, title, meetings in plans
        ],
        "areas": [*AREAS, "ga-vidare"],
        "words": words | catalogue("recipe", LANGUAGE),
    }
    # In a script a text may not end it.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return (
        '<div data-page-script="recipe" hidden>'
        f'<script type="application/json">{text}</script></div>'
    )


def _meeting(one: Meeting) -> dict[str, Any]:
    return {"title": one.title, "lessons": list(one.lessons)}


class RecipeWriter(SphinxDirective):
    """The form; what stands on the page besides serves those who have no script."""

    def run(self) -> list[nodes.Node]:
        """The form's place; the page is made again when lessons or plans change."""
        course = course_of(self.env.app)
        self.env.note_dependency(str(self.env.srcdir / COURSE_FILE))
        for one in course.lessons:
            self.env.note_dependency(str(self.env.srcdir / "notebooks" / f"{one.name}.ipynb"))
        return [nodes.raw("", recipe_writer(course), format="html")]


def connect(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("recipe-writer", RecipeWriter)
