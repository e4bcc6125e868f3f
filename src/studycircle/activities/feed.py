# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Feed lab: invented posts ranked by weights the participant sets, each place explained."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from studycircle.activities.feed_paper import paper
from studycircle.activities.feed_rank import fixed_points, solved
from studycircle.activities.feed_shape import Above, Among, Feed, Mission, Post, Settings
from studycircle.activities.kind import Kind, Say, to_json
from studycircle.course.located import Located
from studycircle.locale import Texts

FEWEST_WORDS, MOST_WORDS = 10, 60
HEAVIEST_BY_HAND = 2
STRONGEST_GUESS = 3


def check(feed: Feed, located: Located, say: Say) -> None:
    """Faults in a feed that reads well otherwise."""
    for key in ("topics", "posts", "presets", "missions"):
        _check_doubled((one.id for one in getattr(feed, key)), _lines(located, key), say)
    topics = {one.id for one in feed.topics}
    posts = {one.id for one in feed.posts}
    sound = True
    for post, line in zip(feed.posts, _lines(located, "posts"), strict=True):
        sound = _check_post(post, topics, line, say) and sound
    for mission, line in zip(feed.missions, _lines(located, "missions"), strict=True):
        sound = _check_names(mission, topics, posts, line, say) and sound
    _check_exercise(feed, posts, _at(located, "exercise").line, say)
    if sound:
        for mission, line in zip(feed.missions, _lines(located, "missions"), strict=True):
            _check_solution(feed, mission, line, say)


def _at(located: Located, key: str) -> Located:
    assert isinstance(located.value, dict)
    return located.value[key]


def _lines(located: Located, key: str) -> list[int]:
    listed = _at(located, key).value
    assert isinstance(listed, list)
    return [one.line for one in listed]


def _check_doubled(names: Iterable[str], lines: Iterable[int], say: Say) -> None:
    seen: set[str] = set()
    for name, line in zip(names, lines, strict=True):
        if name in seen:
            say(line, "feed-doubled-id", f"the id «{name}» is used twice", "rename one")
        seen.add(name)


def _check_post(post: Post, topics: set[str], line: int, say: Say) -> bool:
    words = len(post.text.split())
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        say(
            line,
            "feed-post-words",
            f"«{post.id}» has {words} words",
            f"write {FEWEST_WORDS} to {MOST_WORDS}",
        )
    unknown = [one for one in post.topics if one not in topics]
    for one in unknown:
        say(line, "feed-unknown-topic", f"no topic has the id «{one}»", "add it under topics")
    return not unknown


def _check_names(mission: Mission, topics: set[str], posts: set[str], line: int, say: Say) -> bool:
    named = [one.post for one in mission.needs if isinstance(one, (Among, Above))]
    named += [one.other for one in mission.needs if isinstance(one, Above)]
    unknown = [one for one in named if one not in posts]
    for one in unknown:
        say(line, "feed-unknown-post", f"no post has the id «{one}»", "use the id of a post")
    guessed = mission.solution.guesses
    strange = [
        key
        for key, value in guessed.items()
        if key not in topics or not 0 <= value <= STRONGEST_GUESS
    ]
    for one in strange:
        say(
            line,
            "feed-guess",
            f"the guess «{one}: {guessed[one]}» of «{mission.id}» means nothing",
            f"write the id of a topic and 0 to {STRONGEST_GUESS}",
        )
    return not unknown and not strange


def _check_exercise(feed: Feed, posts: set[str], line: int, say: Say) -> None:
    exercise = feed.exercise
    _check_doubled(exercise.posts, [line] * len(exercise.posts), say)
    for one in exercise.posts:
        if one not in posts:
            say(line, "feed-unknown-post", f"no post has the id «{one}»", "use the id of a post")
    for one_round in exercise.rounds:
        if max(to_json(one_round.weights).values()) > HEAVIEST_BY_HAND:
            say(
                line,
                "feed-round-heavy",
                f"the round «{one_round.name}» is hard to add up by hand",
                f"use weights of 0 to {HEAVIEST_BY_HAND}",
            )


def _check_solution(feed: Feed, mission: Mission, line: int, say: Say) -> None:
    if solved(mission.needs, feed, Settings(weights=feed.start)):
        say(
            line,
            "feed-mission-done",
            f"the mission «{mission.id}» is done before anything is changed",
            "ask for more, or change start",
        )
    if not solved(mission.needs, feed, mission.solution):
        say(
            line,
            "feed-mission-unsolved",
            f"the solution of «{mission.id}» does not do what the mission asks for",
            "find weights that do, and write them there",
        )


def summary(feed: Feed, t: Texts) -> list[str]:
    """How much there is, and the missions."""
    count = t("{n} invented posts to rank in your own way.", n=len(feed.posts))
    return [count, *(f"{n}. {one.text}" for n, one in enumerate(feed.missions, start=1))]


def data(feed: Feed, path: Path) -> dict[str, Any]:
    """What feed.js reads: the file, with the points worked out."""
    whole: dict[str, Any] = to_json(feed)
    for one, post in zip(whole["posts"], feed.posts, strict=True):
        one["points"] = fixed_points(post)
    return whole


KIND = Kind("feed", Feed, paper, summary, check, data)
