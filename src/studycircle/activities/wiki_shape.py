# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a practice wiki's file holds: an invented article's versions, sources, rules and talk page."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from studycircle.activities.kind import Definition
from studycircle.course.shape import ID, item

Check = Literal[
    "blanked",
    "summary",
    "source",
    "lost-source",
    "thin-source",
    "broken-reference",
    "copied",
    "opinion",
    "signature",
    "minor",
]


@frozen(kw_only=True)
class Version:
    """The article as somebody left it."""

    day: date = item("when it was published")
    user: str = item("the invented user's name", most=60)
    summary: str = item("the edit summary", default="", most=200)
    minor: bool = item("whether it was marked as a minor edit", default=False)
    text: str = item("the whole article in wikitext", most=8000)


@frozen(kw_only=True)
class Source:
    """An invented source to cite."""

    id: str = item("a short name that never changes; also the reference's name", pattern=ID)
    title: str = item("its title", most=120)
    about: str = item("what it is, who published it and when", most=300)
    reference: str = item("the reference in wikitext, with the title in it", most=300)
    text: str = item("the excerpt to read", most=1500)


@frozen(kw_only=True)
class Change:
    """Words to put instead of others."""

    replace: str = item("words that stand once in the article", most=1000)
    with_: str = item("what to write instead", default="", most=1000)


@frozen(kw_only=True)
class Mission:
    """A flaw in the article; noticed by itself when it is mended."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("what is wrong", most=300)
    gone: tuple[str, ...] = item("words that must not be left", default=(), most=6)
    has: tuple[str, ...] = item("words that must be there", default=(), most=6)
    cites: tuple[str, ...] = item("the ids of sources that must be cited", default=(), most=3)
    changes: tuple[Change, ...] = item("one way to mend it", most=4)
    insight: str = item("what it shows, told when it is mended", most=500)


@frozen(kw_only=True)
class Rule:
    """One thing the patroller looks at, and what is said of it."""

    check: Check = item("what is looked at")
    name: str = item("the rule as a sentence to tick", most=160)
    fault: str = item("what is said to one who broke it", most=500)
    praise: str | None = item("what is said to one who kept it", default=None, most=240)
    reverts: bool = item("whether the edit is undone at once", default=False)
    words: tuple[str, ...] = item("words to look for, in any case", default=(), most=80)


@frozen(kw_only=True)
class Mark:
    """A sign of wikitext."""

    write: str = item("what one writes", most=120)
    gives: str = item("what it becomes", most=160)


@frozen(kw_only=True)
class Post:
    """Something said on the talk page."""

    user: str = item("the invented user's name", most=60)
    day: date = item("when it was said")
    text: str = item("what was said, in wikitext", most=1000)


@frozen(kw_only=True)
class Topic:
    """One conversation on the talk page."""

    title: str = item("its heading", most=120)
    posts: tuple[Post, ...] = item("what was said, in order", most=12)


@frozen(kw_only=True)
class Answer:
    """What is answered to a post with one of these words."""

    words: tuple[str, ...] = item("single words in small letters", most=30)
    text: str = item("the answer, in wikitext", most=600)


@frozen(kw_only=True)
class Wiki(Definition):
    """A practice wiki with one invented article."""

    article: str = item("the article's name", most=90)
    you: str = item("the name under which the participant edits", most=40)
    patroller: str = item("the invented patroller's name", most=40)
    helper: str = item("the invented user who answers on the talk page", most=40)
    history: tuple[Version, ...] = item("the versions, the oldest first", least=2, most=12)
    pages: tuple[str, ...] = item("pages that links can lead to", default=(), most=60)
    sources: tuple[Source, ...] = item("sources to cite", most=6)
    copied_words: int = item(
        "so many words in a row from a source are copied", default=8, least=4, most=30
    )
    rules: tuple[Rule, ...] = item("what the patroller looks at, in order", most=10)
    missions: tuple[Mission, ...] = item("flaws to mend", most=9)
    marks: tuple[Mark, ...] = item("the signs of wikitext", most=20)
    topics: tuple[Topic, ...] = item("the talk page", most=8)
    answers: tuple[Answer, ...] = item("answers by words; the first that fits", most=12)
    answer_else: str = item("the answer when no words fit", most=600)
    unsigned: str = item("what is added when a post was not signed", most=300)
    summary_example: str = item("an edit summary that tells what was done", most=200)
    closing: str = item("what to remember, shown when the edit stands", most=900)
