# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The `{glossary-list}` directive: book/glossary.yml as the page that `{term}` leads to."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from studycircle.publish.sphinxext.course_data import course_of


class GlossaryList(SphinxDirective):
    """Writes Sphinx's own glossary from the register, in Swedish order."""

    def run(self) -> list[nodes.Node]:
        """The parsed glossary."""
        self.env.note_dependency(str(self.env.srcdir / "book" / "glossary.yml"))
        terms = sorted(
            course_of(self.env.app).glossary.values(), key=lambda one: in_swedish(one.term)
        )
        lines = ["````{glossary}", ""]
        for one in terms:
            lines += [one.term, f"    {' '.join(one.text.split())}", ""]
        lines.append("````")
        return self.parse_text_to_nodes("\n".join(lines))


def in_swedish(word: str) -> tuple[int, ...]:
    """A sorting key in which å, ä and ö come after z."""
    order = {"å": 0x7B, "ä": 0x7C, "ö": 0x7D}
    return tuple(order.get(sign, ord(sign)) for sign in word.casefold())


def connect(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("glossary-list", GlossaryList)
