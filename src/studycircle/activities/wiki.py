# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Practice wiki: edit an invented article in wikitext, cite, compare, undo, and stand the patroller.

How wikitext is read, what an edit changed and how each rule looks is in wiki_*.js; words, sources
and what is said are in the file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from studycircle.activities.kind import Kind, Say
from studycircle.activities.ways import check_ids, items
from studycircle.activities.wiki_paper import paper
from studycircle.activities.wiki_shape import Mission, Wiki
from studycircle.course.located import Located
from studycircle.locale import Texts

WITH_WORDS = ("opinion", "thin-source")
"""The rules that look for words of the file."""

_WORD = re.compile(r"[^\W_]+")
_NAMED = re.compile(r'<ref name="([^"]+)">')


def check(wiki: Wiki, located: Located, say: Say) -> None:
    """Faults in a practice wiki that reads well otherwise."""
    check_ids("wiki", wiki.sources, items(located, "sources"), say)
    check_ids("wiki", wiki.missions, items(located, "missions"), say)
    _check_history(wiki, items(located, "history"), say)
    _check_rules(wiki, items(located, "rules"), say)
    for source, place in zip(wiki.sources, items(located, "sources"), strict=True):
        if source.title not in source.reference:
            say(
                place.line,
                "wiki-reference-title",
                f"the reference of «{source.id}» does not hold its title",
                f"write «{source.title}» in it; by that a citation is known",
            )
    for answer, place in zip(wiki.answers, items(located, "answers"), strict=True):
        for word in answer.words:
            if not _WORD.fullmatch(word) or word != word.lower():
                say(
                    place.line,
                    "wiki-answer-word",
                    f"«{word}» is not a single word in small letters",
                    "write one; posts are searched word by word",
                )
    article = wiki.history[-1].text
    for mission, place in zip(wiki.missions, items(located, "missions"), strict=True):
        _check_mission(wiki, mission, article, place.line, say)


def _check_history(wiki: Wiki, places: Sequence[Located], say: Say) -> None:
    for older, newer, place in zip(wiki.history, wiki.history[1:], places[1:], strict=False):
        if newer.day < older.day:
            say(
                place.line,
                "wiki-history-order",
                f"the version of {newer.day} follows one of {older.day}",
                "put the oldest first",
            )
        if newer.text.strip() == older.text.strip():
            say(place.line, "wiki-history-same", "the version changes nothing", "take it out")


def _check_rules(wiki: Wiki, places: Sequence[Located], say: Say) -> None:
    seen: set[str] = set()
    for rule, place in zip(wiki.rules, places, strict=True):
        if rule.check in seen:
            say(place.line, "wiki-doubled-rule", f"«{rule.check}» stands twice", "join them")
        seen.add(rule.check)
        if bool(rule.words) != (rule.check in WITH_WORDS):
            say(
                place.line,
                "wiki-rule-words",
                f"«{rule.check}» has {len(rule.words)} words to look for",
                f"give words to {' and '.join(WITH_WORDS)}, and to no other rule",
            )


def _check_mission(wiki: Wiki, mission: Mission, article: str, line: int, say: Say) -> None:
    known = {source.id for source in wiki.sources}
    for name in mission.cites:
        if name not in known:
            say(line, "wiki-unknown-source", f"no source is called «{name}»", "name a source")
    mended = article
    for change in mission.changes:
        times = mended.count(change.replace)
        if times != 1:
            say(
                line,
                "wiki-change-place",
                f"«{change.replace[:60]}» stands {times} times in the article",
                "write words that stand there once, as they stand",
            )
        mended = mended.replace(change.replace, change.with_, 1)
    if holds(wiki, mission, article):
        say(line, "wiki-mission-done", f"«{mission.id}» is mended from the beginning", "mend it")
    if not holds(wiki, mission, mended):
        say(
            line,
            "wiki-mission-unsolved",
            f"the changes of «{mission.id}» do not mend it",
            "let them leave nothing of gone, and all of has and cites",
        )


def holds(wiki: Wiki, mission: Mission, text: str) -> bool:
    """Whether the text has what a mission asks for; as `holds` in wiki_review.js."""
    cited = set(_NAMED.findall(text)) | {one.id for one in wiki.sources if one.reference in text}
    said = text.casefold()
    return (
        not any(one.casefold() in said for one in mission.gone)
        and all(one.casefold() in said for one in mission.has)
        and cited.issuperset(mission.cites)
    )


def summary(wiki: Wiki, t: Texts) -> list[str]:
    """The article, and what there is to mend in it."""
    mend = [f"{number}. {one.text}" for number, one in enumerate(wiki.missions, start=1)]
    return [wiki.article, f"{t('To mend in the article')}:", *mend]


KIND = Kind("wiki", Wiki, paper, summary, check)
