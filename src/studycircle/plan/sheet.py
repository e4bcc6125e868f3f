# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The attendance list as a spreadsheet: names and crosses, and never a personnummer."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from studycircle.plan.circle import Circle
from studycircle.plan.dates import clock, in_words

EXTRA_ROWS = 3
"""Empty rows for those who come later."""
NO_NUMBERS = (
    "Skriv inga personnummer här. Studieförbundet har en egen tjänst för det. "
    "Släng listan när den är rapporterad."
)

_THIN = Side(style="thin", color="666666")
_LINES = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def attendance(circle: Circle) -> bytes:
    """The .xlsx file: a row for each participant, a column for each meeting, sums below."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Närvaro"
    wanted = circle.wanted
    sheet["A1"] = safe(wanted.name)
    sheet["A1"].font = Font(bold=True, size=14)
    told = [wanted.place, wanted.leader and f"Ledare: {wanted.leader}", wanted.association]
    sheet["A2"] = safe(" · ".join(one for one in told if one))
    sheet["A3"] = NO_NUMBERS
    heads = ["Namn", *(f"Träff {one.number}" for one in circle.meetings), "Gånger"]
    days = ["", *(f"{one.begins:%Y-%m-%d} {clock(one.begins)}" for one in circle.meetings), ""]
    for row, values in ((5, heads), (6, days)):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(row, column, value)
            cell.font = Font(bold=row == 5)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = _LINES
    last = get_column_letter(len(circle.meetings) + 1)
    rows = range(7, 7 + max(wanted.participants, 3) + EXTRA_ROWS)
    for row in rows:
        for column in range(1, len(heads)):
            sheet.cell(row, column).border = _LINES
        count = sheet.cell(row, len(heads), f'=COUNTIF(B{row}:{last}{row},"x")')
        count.border = _LINES
    below = rows.stop
    sheet.cell(below, 1, "Närvarande")
    for column in range(2, len(heads)):
        letter = get_column_letter(column)
        sheet.cell(below, column, f'=COUNTIF({letter}7:{letter}{below - 1},"x")')
    sheet.cell(below + 2, 1, "Sätt x när någon är där.")
    sheet.cell(below + 3, 1, "Studietimmar (45 min)")
    for column, one in enumerate(circle.meetings, start=2):
        sheet.cell(below + 3, column, one.study_hours)
    sheet.column_dimensions["A"].width = 32
    for column in range(2, len(heads) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 13
    sheet.freeze_panes = "B7"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "5:6"
    return _written(book, f"{in_words(circle.meetings[0].begins.date())}", circle.course)


def safe(text: str) -> str:
    """Text that a spreadsheet takes for text: one that begins like a formula gets a sign before it."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text


def _written(book: Workbook, subject: str, creator: str) -> bytes:
    book.properties.creator = creator
    book.properties.subject = subject
    book.properties.language = "sv-SE"
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()
