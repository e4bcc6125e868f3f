# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Who sees what on the profile, and why: pure functions, the same in audience_rules.js.

The rules in short: a general setting decides for posts without one of their own; old posts can be
held to friends at most; what others tag stands on the profile when the tag is let through, and only
for those who see it at the one who posted it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from studycircle.activities.audience_shape import (
    GENERAL,
    AtMost,
    Audience,
    Change,
    Fact,
    Need,
    Post,
    Reviewed,
    Seen,
    Tagged,
    Viewer,
)

Thing: TypeAlias = Fact | Post | Tagged

SHOW, REMOVE = "show", "remove"
"""What one can decide of a tag; until then it waits, or stands there when nothing is reviewed."""

WIDE = ("public", "friends-of-friends")
"""The audiences that are narrowed when old posts are held back."""

SEEN = ("public", "near", "friend", "group")
"""The verdicts that mean: is seen."""


@frozen
class Settings:
    """Everything that is set, nothing left out."""

    general: str
    tagged: str
    review: bool
    old: bool
    own: Mapping[str, str]
    tags: Mapping[str, str]


def settle(profile: Audience, change: Change | None = None) -> Settings:
    """The settings at first, with a change made to them."""
    start, change = profile.start, change or Change()
    return Settings(
        general=start.general if change.general is None else change.general,
        tagged=start.tagged if change.tagged is None else change.tagged,
        review=start.review if change.review is None else change.review,
        old=start.old if change.old is None else change.old,
        own=change.own,
        tags=change.tags,
    )


def things(profile: Audience) -> list[Thing]:
    """All that can stand on the profile, in its order."""
    return [*profile.facts, *profile.posts, *profile.tagged]


def audiences(profile: Audience) -> list[str]:
    """All audiences there are, from the narrowest."""
    names = [one.id for one in profile.groups]
    return [
        "me",
        *(f"only:{one}" for one in names),
        *(f"except:{one}" for one in names),
        "friends",
        "friends-of-friends",
        "public",
    ]


def audience_of(thing: Thing, settings: Settings) -> str:
    """The audience that holds for a thing in the end."""
    if isinstance(thing, Tagged):
        return settings.tagged
    chosen = settings.own.get(thing.id, thing.audience)
    if chosen == GENERAL:
        chosen = settings.general
    held = isinstance(thing, Post) and thing.old and settings.old
    return "friends" if held and chosen in WIDE else chosen


def verdict(profile: Audience, thing: Thing, viewer: Viewer, settings: Settings) -> str:
    """Why somebody sees a thing on the profile (one of SEEN) or does not (any other word)."""
    if isinstance(thing, Tagged):
        decided = settings.tags.get(thing.id)
        if decided == REMOVE:
            return "removed"
        if decided != SHOW and settings.review:
            return "waiting"
        if viewer.id not in thing.seen_by:
            return "author"
    return _reached(profile, audience_of(thing, settings), viewer)


def _reached(profile: Audience, audience: str, viewer: Viewer) -> str:
    friend = viewer.relation == "friend"
    if audience == "public":
        return "public"
    if audience == "friends-of-friends":
        return "not-near" if viewer.relation == "stranger" else "near"
    if audience == "me":
        return "me"
    if audience == "friends":
        return "friend" if friend else "not-friend"
    how, _, name = audience.partition(":")
    inside = any(one.id == name and viewer.id in one.members for one in profile.groups)
    if how == "only":
        return "group" if inside else "not-group"
    if not friend:
        return "not-friend"
    return "excepted" if inside else "friend"


def sees(profile: Audience, thing: Thing, viewer: Viewer, settings: Settings) -> bool:
    """Whether somebody sees a thing on the profile."""
    return verdict(profile, thing, viewer, settings) in SEEN


def elsewhere(profile: Audience, viewer: Viewer, settings: Settings) -> list[Tagged]:
    """What somebody does not see on the profile but still at the one who posted it."""
    return [
        one
        for one in profile.tagged
        if viewer.id in one.seen_by and not sees(profile, one, viewer, settings)
    ]


def met(need: Need, profile: Audience, settings: Settings) -> bool:
    """Whether one need of a mission holds."""
    viewers = {one.id: one for one in profile.viewers}
    match need:
        case Seen():
            thing = next(one for one in things(profile) if one.id == need.thing)
            return all(
                sees(profile, thing, viewers[one], settings) == need.seen for one in need.viewers
            )
        case Reviewed():
            return settings.review == need.used
        case AtMost():
            seen = [sees(profile, one, viewers[need.viewer], settings) for one in things(profile)]
            return sum(seen) <= need.most


def solved(needs: Sequence[Need], profile: Audience, settings: Settings) -> bool:
    """Whether all needs of a mission hold at once."""
    return all(met(need, profile, settings) for need in needs)
