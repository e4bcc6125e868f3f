# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The studieplan as a document that can be edited (.docx): headings, lists and a table, no tricks."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml.ns import qn
from docx.shared import Pt

from studycircle.out.zips import steady
from studycircle.plan.circle import Circle
from studycircle.plan.words import aims, basics, meeting_rows, ways, works


def study_plan(circle: Circle) -> bytes:
    """The .docx file of a circle's studieplan."""
    document = Document()
    _style(document)
    wanted = circle.wanted
    document.core_properties.title = f"Studieplan: {wanted.name}"
    document.core_properties.author = wanted.leader or circle.course
    document.core_properties.language = "sv-SE"
    document.core_properties.created = datetime(2026, 1, 1, tzinfo=UTC)
    document.add_heading(f"Studieplan: {wanted.name}", level=0)
    for name, value in basics(circle):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(value)
    document.add_heading("Vad cirkeln handlar om", level=1)
    document.add_paragraph(works(circle))
    document.add_heading("Efter cirkeln kan deltagarna", level=1)
    for one in aims(circle):
        document.add_paragraph(one, style="List Bullet")
    document.add_heading("Så arbetar vi", level=1)
    for one in ways():
        document.add_paragraph(one, style="List Bullet")
    document.add_heading("Träffarna", level=1)
    _table(document, circle)
    held = io.BytesIO()
    document.save(held)
    return steady(held.getvalue())


def _style(document: DocumentObject) -> None:
    normal = document.styles["Normal"]
    normal.font.size = Pt(12)
    # Word checks the spelling by the language of the text.
    fonts = normal.element.get_or_add_rPr()
    language = fonts.makeelement(qn("w:lang"), {qn("w:val"): "sv-SE"})
    fonts.append(language)


def _table(document: DocumentObject, circle: Circle) -> None:
    heads, *rows = meeting_rows(circle)
    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    # Marks the row as a heading that is repeated on the next page, and read out as one.
    marked = table.rows[0]._tr.get_or_add_trPr()
    marked.append(marked.makeelement(qn("w:tblHeader"), {qn("w:val"): "true"}))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
