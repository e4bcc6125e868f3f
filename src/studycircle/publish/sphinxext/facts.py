# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The `{fact}` role: a numbered reference in the text, and its source at the end of the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxRole

from studycircle.course.facts import Fact
from studycircle.locale import texts
from studycircle.publish.sphinxext.course_data import course_of


class FactRole(SphinxRole):
    """`{fact}`dsa-27`` becomes [1], [2] …; the same fact keeps its number through the page."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The reference; an unknown fact is an error of the build, with file and line."""
        facts = course_of(self.env.app).facts
        if self.text not in facts:
            message = f"fact «{self.text}» is not in book/facts.yml"
            return [], [self.inliner.reporter.error(message, line=self.lineno)]
        self.env.note_dependency(str(self.env.srcdir / "book" / "facts.yml"))
        used: list[str] = self.env.temp_data.setdefault("studycircle_facts", [])
        if self.text not in used:
            used.append(self.text)
        number = used.index(self.text) + 1
        t = texts("site")
        reference = nodes.reference("", "", internal=True, refid=f"fakta-{self.text}")
        reference["classes"].append("fact")
        reference += nodes.inline("", t("Source") + " ", classes=["sc-hidden"])
        reference += nodes.Text(f"[{number}]")
        return [nodes.Text("\u00a0"), reference], []


def append_sources(app: Sphinx, doctree: nodes.document) -> None:
    """List the facts of the page, with source and date, last in its last section."""
    used: Sequence[str] = app.env.temp_data.get("studycircle_facts", [])
    if not used:
        return
    t = texts("site")
    facts = course_of(app).facts
    listed = nodes.enumerated_list(classes=["facts"], enumtype="arabic", prefix="", suffix=".")
    for name in used:
        entry = nodes.list_item("", _entry(facts[name], t), ids=[f"fakta-{name}"])
        listed += entry
    page = next(doctree.findall(nodes.section), doctree)
    parts = [one for one in page.children if isinstance(one, nodes.section)]
    home: nodes.Element = parts[-1] if parts else page
    home += nodes.paragraph("", t("The numbers in the text lead here:"))
    home += listed


def _entry(fact: Fact, t: Any) -> nodes.paragraph:
    entry = nodes.paragraph("", fact.text + " ")
    entry += nodes.Text(t("Source") + ": ")
    entry += (
        nodes.reference("", fact.source, refuri=fact.url) if fact.url else nodes.Text(fact.source)
    )
    entry += nodes.Text(", " + t("checked {date}", date=fact.checked.isoformat()))
    if fact.status == "secondary":
        entry += nodes.Text(" " + t("(as others tell it; the source itself was not read)"))
    entry += nodes.Text(".")
    return entry


def connect(app: Sphinx) -> None:
    """Add the role and the list."""
    app.add_role("fact", FactRole())
    app.connect("doctree-read", append_sources)
