# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The documents to go through with a pen; also what stands in a page without script."""

from __future__ import annotations

from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.activities.inspect_shape import Document, Inspect, Passage
from studycircle.locale import Texts


def form_name(document: Document, t: Texts) -> str:
    """What a document is, in a word."""
    names = {
        "article": t("Article"),
        "claim": t("Claim"),
        "answer": t("AI answer"),
        "picture": t("Picture"),
        "email": t("E-mail"),
        "sms": t("Text message"),
        "ad": t("Advertisement"),
    }
    return names[document.form]


def paper(inspect: Inspect, t: Texts) -> str:
    """Every document with boxes to tick and lines to write on; explanations folded away below."""
    told = t("Tick the passages that matter for your verdict.")
    asked = "".join(
        f'<li class="sc-document">{_document(inspect, one, t)}</li>' for one in inspect.documents
    )
    answers = "".join(f"<li>{_answer(inspect, one, t)}</li>" for one in inspect.documents)
    return (
        f'<p class="sc-note">{escape(told)}</p>\n<ol class="sc-documents">{asked}</ol>\n'
        f"{paragraphs(inspect.closing or '')}"
        f'<details class="sc-answers"><summary>{escape(t("Verdicts and clues explained"))}</summary>'
        f"<ol>{answers}</ol></details>"
    )


def _line(passage: Passage) -> str:
    label = f"<strong>{escape(passage.label)}:</strong> " if passage.label else ""
    return label + escape(passage.text)


def _document(inspect: Inspect, document: Document, t: Texts) -> str:
    parts = "".join(
        f'<p class="sc-part-title">{escape(part.title)}</p>{paragraphs(part.help or "")}'
        f'<ul class="sc-boxes">{"".join(f"<li>{_line(one)}</li>" for one in part.passages)}</ul>'
        for part in document.parts
    )
    verdicts = "".join(f"<li>{rich(one.text)}</li>" for one in inspect.verdicts)
    reasons = "".join(f"<li>{rich(one.text)}</li>" for one in inspect.reasons)
    name = f"{form_name(document, t)}: {document.title}"
    return (
        f'<p class="sc-legend">{escape(name)}</p>{paragraphs(document.about or "")}'
        f'<div class="sc-sheet">{parts}</div>'
        f'<p class="sc-legend">{escape(t("Your verdict"))}</p>'
        f'<ul class="sc-rings sc-row">{verdicts}</ul>'
        f'<p class="sc-legend">{escape(t("Your reasons"))}</p>'
        f'<ul class="sc-boxes sc-row">{reasons}</ul>{lines(2)}'
    )


def _answer(inspect: Inspect, document: Document, t: Texts) -> str:
    verdicts = {one.id: one.text for one in inspect.verdicts}
    reasons = {one.id: one.text for one in inspect.reasons}
    right = f" {t('or')} ".join(verdicts[one] for one in document.right)
    held = "; ".join(reasons[one] for one in document.reasons)
    told = "".join(
        f"<li>«{escape(one.text)}» {rich(one.why)}"
        + (
            f" <strong>{escape(t('Speaks for'))}: {rich(verdicts[one.points_to])}.</strong>"
            if one.points_to
            else ""
        )
        + "</li>"
        for one in document.passages()
        if one.why
    )
    return (
        f"<p><strong>{escape(document.title)}: {rich(right)}.</strong></p>"
        f"{paragraphs(document.why)}<p>{escape(t('Reasons that hold'))}: {rich(held)}.</p>"
        f"<ul>{told}</ul>"
    )
