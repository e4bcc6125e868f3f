# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The ranking: whole points from 0 to 10 for each factor, times whole weights, added up.

Whole numbers give the same order here, in feed_rank.js and with a pen. The points that do not
depend on the participant are worked out here and handed over; equal sums stand newest first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import floor
from typing import get_args

from studycircle.activities.feed_shape import (
    Above,
    Ads,
    Among,
    Factor,
    Feed,
    Need,
    Post,
    Profiled,
    Settings,
    Weighed,
    Weights,
)

FACTORS: tuple[Factor, ...] = get_args(Factor)
PERSONAL = ("closeness", "topic")
"""The factors that rest on a guess about the person: not used when profiling is off."""

HOURS = (1, 3, 6, 12, 24, 48, 72, 120, 168, 336)
"""Ten points up to the first age, nine up to the second, and so on; none after the last."""

REACTIONS = (1, 5, 10, 25, 50, 100, 200, 400, 800, 1600)
"""One point from the first number of reactions, two from the second, and so on."""

COMMENT = 3
"""A comment counts as so many reactions."""

LIKED = (0, 3, 6, 10)
"""Points for a topic that one is thought to like not at all, a little, rather much, much."""


def fixed_points(post: Post) -> dict[str, int]:
    """The points that are the same whatever the platform believes of the reader's taste."""
    stirred = post.reactions + COMMENT * post.comments
    return {
        "time": sum(post.hours <= limit for limit in HOURS),
        "closeness": floor(post.closeness * 10 + 0.5),
        "reactions": sum(stirred >= limit for limit in REACTIONS),
        "ads": 10 if post.ad else 0,
    }


def points(post: Post, guesses: Mapping[str, int]) -> dict[str, int]:
    """All points of a post; the best liked of its topics counts."""
    liked = max((guesses[one] for one in post.topics), default=0)
    return fixed_points(post) | {"topic": LIKED[liked]}


def guesses(feed: Feed, settings: Settings | None = None) -> dict[str, int]:
    """What the platform believes, as the file says it, changed by `settings`."""
    changed = settings.guesses if settings is not None else {}
    return {one.id: changed.get(one.id, one.guess) for one in feed.topics}


def total(given: Mapping[str, int], weights: Weights, profiling: bool = True) -> int:
    """The sum that decides the place."""
    return sum(
        given[factor] * getattr(weights, factor)
        for factor in FACTORS
        if profiling or factor not in PERSONAL
    )


def rank(posts: Sequence[Post], feed: Feed, settings: Settings) -> list[Post]:
    """`posts` from the top downwards."""
    held = guesses(feed, settings)

    def key(post: Post) -> tuple[int, int]:
        return (-total(points(post, held), settings.weights, settings.profiling), post.hours)

    return sorted(posts, key=key)


def met(need: Need, ranked: Sequence[Post], settings: Settings) -> bool:
    """Whether one need of a mission holds."""
    place = {post.id: number for number, post in enumerate(ranked)}
    match need:
        case Among():
            return (place[need.post] < need.first) == need.inside
        case Above():
            return place[need.post] < place[need.other]
        case Weighed():
            weight: int = getattr(settings.weights, need.factor)
            return need.least <= weight <= need.most
        case Profiled():
            return settings.profiling == need.used
        case Ads():
            return sum(post.ad for post in ranked[: need.first]) <= need.most


def solved(needs: Sequence[Need], feed: Feed, settings: Settings) -> bool:
    """Whether all needs of a mission hold at once."""
    ranked = rank(feed.posts, feed, settings)
    return all(met(need, ranked, settings) for need in needs)
