# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a profile lab's file holds: an invented profile, those who look at it, and missions."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import Factory, frozen

from studycircle.activities.kind import Definition
from studycircle.course.shape import ID, item

Relation: TypeAlias = Literal["friend", "friend-of-friend", "stranger"]

AUDIENCE = rf"public|friends-of-friends|friends|me|(?:only|except):{ID}"
"""Who may see something; `only:x` is the group x, `except:x` all friends but those in x."""

GENERAL = "general"
"""A post's audience when the general setting decides."""


@frozen(kw_only=True)
class Viewer:
    """Somebody who looks at the profile."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("the name as it stands in a sentence", most=30)
    who: str = item("who it is, in two to eight words", most=60)
    relation: Relation = item("how near the profile's owner")


@frozen(kw_only=True)
class Group:
    """A list of friends that the owner has made."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("its name", most=30)
    members: tuple[str, ...] = item("ids of viewers who are friends", most=10)


@frozen(kw_only=True)
class Fact:
    """Something told about the owner, such as a birthday."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("what it is, in a few words", most=50)
    text: str = item("what stands there", most=200)
    audience: str = item("who sees it at first", pattern=AUDIENCE)


@frozen(kw_only=True)
class Post:
    """Something the owner has posted."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("the post in a few words, for lists", most=50)
    text: str = item("the post", most=400)
    when: str = item("when, in words", most=30)
    old: bool = item("whether it counts as an old post", default=False)
    audience: str = item(
        "who sees it at first; `general`: as the general setting says",
        default=GENERAL,
        pattern=rf"{GENERAL}|{AUDIENCE}",
    )


@frozen(kw_only=True)
class Tagged:
    """A post by somebody else who has tagged the owner in it."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("the post in a few words, for lists", most=50)
    text: str = item("the post", most=400)
    when: str = item("when, in words", most=30)
    by: str = item("who posted it", most=30)
    seen_by: tuple[str, ...] = item("ids of viewers who see it at that person's", most=20)


@frozen(kw_only=True)
class Start:
    """The general settings at first."""

    general: str = item("who sees posts that say nothing else", pattern=AUDIENCE)
    tagged: str = item("who sees on the profile what others tag", pattern=AUDIENCE)
    review: bool = item("whether tags wait for a yes", default=False)
    old: bool = item("whether old posts reach friends at most", default=False)


@frozen(kw_only=True)
class Change:
    """What is set otherwise than at first."""

    general: str | None = item("who sees posts", default=None, pattern=AUDIENCE)
    tagged: str | None = item("who sees tagged posts", default=None, pattern=AUDIENCE)
    review: bool | None = item("whether tags wait", default=None)
    old: bool | None = item("whether old posts are held back", default=None)
    own: dict[str, str] = item("id of a fact or post: its audience", default=Factory(dict))
    tags: dict[str, str] = item("id of a tagged post: show or remove", default=Factory(dict))


@frozen(kw_only=True)
class Seen:
    """Something is seen on the profile by all of these; with `seen: false` by none of them."""

    type: Literal["seen"] = item("seen")
    thing: str = item("id of a fact, post or tagged post")
    viewers: tuple[str, ...] = item("ids of viewers", most=12)
    seen: bool = item("whether they shall see it", default=True)


@frozen(kw_only=True)
class Reviewed:
    """Tags wait for a yes, or do not."""

    type: Literal["review"] = item("review")
    used: bool = item("whether they wait")


@frozen(kw_only=True)
class AtMost:
    """Somebody sees at most so many things on the profile."""

    type: Literal["at-most"] = item("at-most")
    viewer: str = item("id of a viewer")
    most: int = item("how many things", least=0)


Need: TypeAlias = Seen | Reviewed | AtMost


@frozen(kw_only=True)
class Mission:
    """Something to bring about by the settings; noticed by itself when it is done."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("what to bring about", most=300)
    needs: tuple[Need, ...] = item("what must hold at once", most=6)
    solution: Change = item("one way that does it, shown to the one who asks")
    insight: str = item("what it shows, told when it is done", most=600)


@frozen(kw_only=True)
class Audience(Definition):
    """An invented profile: who sees what is up to the participant."""

    owner: str = item("the invented owner's name", most=60)
    limits: str = item("what real services do that the lab does not", most=600)
    start: Start = item("the general settings at first")
    viewers: tuple[Viewer, ...] = item("those who look at the profile", least=3, most=8)
    groups: tuple[Group, ...] = item("lists of friends", default=(), most=4)
    facts: tuple[Fact, ...] = item("what is told about the owner", most=8)
    posts: tuple[Post, ...] = item("the owner's posts", least=3, most=12)
    tagged: tuple[Tagged, ...] = item("posts by others with a tag", default=(), most=5)
    missions: tuple[Mission, ...] = item("what to bring about", most=8)
