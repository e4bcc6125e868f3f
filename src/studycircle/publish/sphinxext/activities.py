# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The `{activity}` directive: an activity in a page of prose, such as «Min loggbok»."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from studycircle.activities.definitions import path_of, read_activity
from studycircle.activities.markup import activity_html
from studycircle.course.findings import Findings


class ActivityDirective(SphinxDirective):
    """```{activity} book/min-loggbok```"""

    required_arguments = 1
    has_content = False

    def run(self) -> list[nodes.Node]:
        """The activity's HTML, one heading level below the page's title."""
        ref = self.arguments[0]
        root = self.env.srcdir
        self.env.note_dependency(str(path_of(ref, root)))
        findings = Findings(root)
        activity = read_activity(ref, root, findings)
        if activity is None:
            return [
                self.state.document.reporter.error(str(one), line=self.lineno) for one in findings
            ]
        return [nodes.raw("", activity_html(activity, level=2), format="html")]


def connect(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("activity", ActivityDirective)
