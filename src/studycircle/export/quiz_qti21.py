# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A quiz as a QTI 2.1 package: a file for each question, a test that says their order, and a note."""

from __future__ import annotations

from studycircle.activities.quiz_shape import Quiz
from studycircle.export.losses import Loss
from studycircle.export.note import NOTE, note
from studycircle.export.packages import MANIFEST, Resource, manifest_qti21
from studycircle.export.qti21_item import SCHEMA, SPACE, item, item_id
from studycircle.export.tree import document, element, root
from studycircle.out.zips import pack

_TEST = "prov.xml"


def qti21(name: str, title: str, quiz: Quiz, losses: tuple[Loss, ...]) -> bytes:
    """The zip; `name` identifies it."""
    files = {f"{item_id(one)}.xml": item(one, losses) for one in quiz.questions}
    items = [
        Resource(item_id(one), "imsqti_item_xmlv2p1", (f"{item_id(one)}.xml",))
        for one in quiz.questions
    ]
    test = Resource("prov", "imsqti_test_xmlv2p1", (_TEST,), tuple(one.id for one in items))
    told = Resource("las-mig", "webcontent", (NOTE,))
    files |= {
        MANIFEST: manifest_qti21(name, title, [test, *items, told]),
        _TEST: _test(name, title, quiz),
        NOTE: note(title, losses),
    }
    return pack(files)


def _test(name: str, title: str, quiz: Quiz) -> bytes:
    asked = [
        element("assessmentItemRef", identifier=item_id(one), href=f"{item_id(one)}.xml")
        for one in quiz.questions
    ]
    section = element("assessmentSection", *asked, identifier="fragor", title=title, visible="true")
    part = element(
        "testPart",
        element("itemSessionControl", maxAttempts="0", showFeedback="true", allowReview="true"),
        section,
        identifier="del",
        navigationMode="nonlinear",
        submissionMode="individual",
    )
    made = root(
        "assessmentTest",
        {None: SPACE},
        {SPACE: SCHEMA},
        part,
        identifier=f"prov-{name}",
        title=title,
    )
    return document(made)
