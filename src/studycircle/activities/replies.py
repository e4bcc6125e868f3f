# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Replies: a heated invented thread; choose a reply, rewrite it, and see how the thread goes on.

The file is a graph like a guide's: each way names the step or the outcome it leads to. The ways
part and never turn back, so that every conversation ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import frozen

from studycircle.activities.kind import Definition, Kind, Say
from studycircle.activities.replies_paper import paper, summary
from studycircle.activities.ways import Graph, check_ids, check_ways, items
from studycircle.course.located import Located
from studycircle.course.shape import ID, item

GOOD_WAYS = 2
"""There is more than one good way to answer, and a file must show it."""


@frozen(kw_only=True)
class Person:
    """Somebody invented who writes in the thread."""

    name: str = item("the name that stands at their posts", most=40)
    about: str = item("who they are, in a few words", most=120)


@frozen(kw_only=True)
class Post:
    """What one of them writes."""

    by: str = item("the name of one of the people", most=40)
    text: str = item("what is written", most=600)


@frozen(kw_only=True)
class Reply:
    """One thing to do, and what comes of it."""

    id: str = item("a short name that never changes", pattern=ID)
    way: str = item("the way to answer, in a few words", most=80)
    text: str = item("the reply as it is written, or what is done", most=600)
    silent: bool = item("whether nothing is written in the thread", default=False)
    mood: Literal["calmer", "same", "hotter"] = item("what it does to the mood of the thread")
    posts: tuple[Post, ...] = item("what the others then write", default=(), most=4)
    why: str = item("what the reply did, and why it went as it went", most=600)
    to: str = item("the id of the step or outcome it leads to", pattern=ID)


@frozen(kw_only=True)
class Step:
    """A moment in the thread when it is the participant's turn."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("what is asked: what do you do now?", most=240)
    help: str | None = item("what to think of", default=None, most=400)
    options: tuple[Reply, ...] = item("what can be done", least=2, most=5)


@frozen(kw_only=True)
class Outcome:
    """How the conversation ended."""

    id: str = item("a short name that never changes", pattern=ID)
    title: str = item("the end in a few words", most=90)
    text: str = item("what came of the conversation, in one or more paragraphs", most=1500)
    good: bool = item("whether it is a good way for the conversation to end", default=False)


@frozen(kw_only=True)
class Replies(Definition):
    """A thread, and how it goes on."""

    place: str = item("where the thread is, and that it is invented", most=160)
    people: tuple[Person, ...] = item("those who write in the thread", least=2, most=9)
    posts: tuple[Post, ...] = item("the thread so far", most=9)
    think: tuple[str, ...] = item("what to ask oneself before posting", most=5)
    steps: tuple[Step, ...] = item("the moments when it is your turn; the first begins", most=12)
    outcomes: tuple[Outcome, ...] = item("how it can end", least=2, most=9)


def check(replies: Replies, located: Located, say: Say) -> None:
    """Faults in a thread that reads well otherwise."""
    graph = Graph(
        kind="replies",
        step="step",
        steps=replies.steps,
        outcomes=replies.outcomes,
        start=replies.steps[0].id,
    )
    check_ways(graph, located, say)
    for step, place in zip(replies.steps, items(located, "steps"), strict=True):
        check_ids("replies", step.options, items(place, "options"), say)
    _check_people(replies, located, say)
    if sum(one.good for one in replies.outcomes) < GOOD_WAYS:
        say(
            located.key_lines["outcomes"],
            "replies-one-good-way",
            f"fewer than {GOOD_WAYS} outcomes are good",
            "let several ways of answering be good",
        )


def _check_people(replies: Replies, located: Located, say: Say) -> None:
    seen: set[str] = set()
    for person, place in zip(replies.people, items(located, "people"), strict=True):
        if person.name in seen:
            text = f"two people are called «{person.name}»"
            say(place.line, "replies-doubled-person", text, "give one of them another name")
        seen.add(person.name)
    for post, place in _posts(replies, located):
        if post.by not in seen:
            text = f"«{post.by}» is none of the people"
            say(place.line, "replies-unknown-person", text, "add them, or mend the name")


def _posts(replies: Replies, located: Located) -> Iterator[tuple[Post, Located]]:
    def placed(posts: Sequence[Post], at: Located) -> Iterator[tuple[Post, Located]]:
        return zip(posts, items(at, "posts"), strict=True)

    yield from placed(replies.posts, located)
    for step, place in zip(replies.steps, items(located, "steps"), strict=True):
        for reply, spot in zip(step.options, items(place, "options"), strict=True):
            yield from placed(reply.posts, spot)


KIND = Kind("replies", Replies, paper, summary, check)
