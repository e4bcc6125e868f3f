# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The page in every package that says where it comes from and what its questions lost."""

from __future__ import annotations

from collections.abc import Sequence

from studycircle.activities.html import escape
from studycircle.export.credit import LANGUAGE, credit
from studycircle.export.formats import tried_in
from studycircle.export.losses import Loss, by_sentence
from studycircle.locale import texts

NOTE = "las-mig.html"


def note(title: str, losses: Sequence[Loss]) -> bytes:
    """The page; it needs no other file."""
    t = texts("export")
    if losses:
        told = f"<p>{escape(t('All questions came along. This is what changed:'))}</p>"
        for what, questions in by_sentence(losses).items():
            rows = "".join(f"<li>{escape(one)}</li>" for one in questions)
            told += f"<h2>{escape(what)}</h2><ul>{rows}</ul>"
    else:
        told = f"<p>{escape(t('Nothing was lost or changed.'))}</p>"
    return (
        f'<!DOCTYPE html>\n<html lang="{LANGUAGE}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title></head>\n<body><main><h1>{escape(title)}</h1>"
        f"<p>{escape(credit())}</p>{told}<p>{escape(tried_in())}</p></main></body>\n</html>\n"
    ).encode()
