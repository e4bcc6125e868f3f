# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The `{activity}` directive: an activity in a page of prose, such as «Min loggbok».

With `:definition:` its YAML stands below it, for those who write activities.
"""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import OptionSpec

from studycircle.activities.definitions import path_of, read_activity
from studycircle.activities.html import escape
from studycircle.activities.kind import Activity
from studycircle.activities.markup import activity_html
from studycircle.course.findings import Findings
from studycircle.locale import texts


class ActivityDirective(SphinxDirective):
    """```{activity} book/min-loggbok```"""

    required_arguments = 1
    has_content = False
    option_spec: ClassVar[OptionSpec] = {"definition": directives.flag}

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
        html = activity_html(activity, level=2)
        if "definition" in self.options:
            html += _definition_html(activity)
        return [nodes.raw("", html, format="html")]


def _definition_html(activity: Activity) -> str:
    t = texts("site")
    name = activity.path.name
    told = escape(t("The file {name}", name=name))
    code = escape(activity.path.read_text(encoding="utf-8"))
    return f'<h2 id="filen">{told}</h2>\n<pre class="site-file"><code>{code}</code></pre>'


def connect(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("activity", ActivityDirective)
