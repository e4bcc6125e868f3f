# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What an inspect file holds: documents in parts, made of passages, some of which are clues."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from studycircle.activities.kind import Definition
from studycircle.course.shape import ID, item

Form = Literal["article", "claim", "answer", "picture", "email", "sms", "ad"]


@frozen(kw_only=True)
class Passage:
    """One sentence or line that can be marked; it is a clue when it points to a verdict."""

    text: str = item("the passage as it stands in the document", most=600)
    label: str | None = item("what it is, such as Från or Ämne", default=None, most=40)
    points_to: str | None = item(
        "the id of the verdict that this clue speaks for", default=None, pattern=ID
    )
    why: str | None = item(
        "what the passage tells, or why it tells nothing", default=None, most=600
    )


@frozen(kw_only=True)
class Part:
    """One part of a document: the text itself, its history, its talk page, a step on a trail."""

    title: str = item("the part's name", most=90)
    help: str | None = item("what is to be seen here", default=None, most=400)
    passages: tuple[Passage, ...] = item("its passages, in order", most=30)


@frozen(kw_only=True)
class Document:
    """One thing to look into and to judge."""

    id: str = item("a short name that never changes", pattern=ID)
    form: Form = item("what it is")
    title: str = item("what it is called in the list", most=120)
    about: str | None = item("the situation in which it is met", default=None, most=500)
    parts: tuple[Part, ...] = item("its parts; each is opened by itself", most=8)
    right: tuple[str, ...] = item("the ids of the verdicts that hold", most=3)
    why: str = item("why that verdict holds", most=900)
    reasons: tuple[str, ...] = item("the ids of the reasons that hold", most=8)

    def passages(self) -> Iterator[Passage]:
        """All passages, part by part."""
        for part in self.parts:
            yield from part.passages


@frozen(kw_only=True)
class Verdict:
    """One way to judge a document."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("the verdict as it is read", most=90)
    help: str | None = item("when it fits", default=None, most=240)


@frozen(kw_only=True)
class Reason:
    """One reason that can be given for a verdict."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("the reason as it is read", most=160)


@frozen(kw_only=True)
class Inspect(Definition):
    """Evidence work: documents to look into, mark, judge and then have explained."""

    together: str | None = item(
        "what the documents are together, such as Inkorgen", default=None, most=60
    )
    least_marks: int = item(
        "how many passages to mark before a verdict", default=0, least=0, most=9
    )
    verdicts: tuple[Verdict, ...] = item("the verdicts to choose between", least=2, most=6)
    reasons: tuple[Reason, ...] = item("the reasons to choose among", least=2, most=12)
    documents: tuple[Document, ...] = item("the documents, in order", most=20)
    closing: str | None = item(
        "what to remember, shown when all are judged", default=None, most=1500
    )
