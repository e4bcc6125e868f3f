# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a feed lab's file holds: posts, the guessed profile, ready weights, missions, exercise."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import Factory, frozen

from studycircle.activities.kind import Definition
from studycircle.course.shape import ID, item

Factor: TypeAlias = Literal["time", "closeness", "reactions", "ads", "topic"]
Sender: TypeAlias = Literal[
    "family",
    "friend",
    "association",
    "municipality",
    "news",
    "group",
    "channel",
    "company",
    "unknown",
]


@frozen(kw_only=True)
class Weights:
    """How much each factor counts; what is left out counts nothing."""

    time: int = item("newer posts higher", default=0, least=0, most=10)
    closeness: int = item("people one is close to higher", default=0, least=0, most=10)
    reactions: int = item("much reacted to higher", default=0, least=0, most=10)
    ads: int = item("paid posts higher", default=0, least=0, most=10)
    topic: int = item("topics one is thought to like higher", default=0, least=0, most=10)


@frozen(kw_only=True)
class Topic:
    """A topic, and what the invented platform believes of the participant."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("the topic as it is read", most=40)
    guess: int = item("how much one is thought to like it", least=0, most=3)
    because: str = item("the invented trace that the guess is built on", most=160)


@frozen(kw_only=True)
class Post:
    """One invented post."""

    id: str = item("a short name that never changes", pattern=ID)
    from_: str = item("the invented sender", most=60)
    type: Sender = item("what kind of sender")
    short: str = item("the post in two to six words, for lists", most=60)
    text: str = item("the post: 10 to 60 words", most=600)
    hours: int = item("its age in hours", least=1)
    closeness: float = item("how close the sender is, 0 to 1", least=0, most=1)
    reactions: int = item("reactions it has had", least=0)
    comments: int = item("comments it has had", least=0)
    topics: tuple[str, ...] = item("ids of its topics", default=(), most=3)
    ad: bool = item("whether it is paid for", default=False)


@frozen(kw_only=True)
class Preset:
    """Ready weights under a name."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("what stands on the button", most=50)
    weights: Weights = item("the weights it sets")


@frozen(kw_only=True)
class Among:
    """A post is among the first ones; with `inside: false` it is not."""

    type: Literal["among"] = item("among")
    post: str = item("the post's id")
    first: int = item("how many from the top", least=1)
    inside: bool = item("whether it shall be there", default=True)


@frozen(kw_only=True)
class Above:
    """One post stands above another."""

    type: Literal["above"] = item("above")
    post: str = item("the upper post's id")
    other: str = item("the lower post's id")


@frozen(kw_only=True)
class Weighed:
    """A weight is kept within bounds."""

    type: Literal["weight"] = item("weight")
    factor: Factor = item("which weight")
    least: int = item("the lowest allowed", default=0, least=0, most=10)
    most: int = item("the highest allowed", default=10, least=0, most=10)


@frozen(kw_only=True)
class Profiled:
    """Profiling is on or off."""

    type: Literal["profiling"] = item("profiling")
    used: bool = item("whether it is on")


@frozen(kw_only=True)
class Ads:
    """At most so many ads among the first ones."""

    type: Literal["ads"] = item("ads")
    first: int = item("how many from the top", least=1)
    most: int = item("how many ads at most", least=0)


Need: TypeAlias = Among | Above | Weighed | Profiled | Ads


@frozen(kw_only=True)
class Settings:
    """One way to set the lab; guesses left out are those of the topics."""

    weights: Weights = item("the weights")
    profiling: bool = item("whether profiling is on", default=True)
    guesses: dict[str, int] = item("topic id: 0 to 3", default=Factory(dict))


@frozen(kw_only=True)
class Mission:
    """Something to bring about by setting the lab; noticed by itself when it is done."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("what to bring about", most=300)
    needs: tuple[Need, ...] = item("what must hold at once", most=5)
    solution: Settings = item("one way that does it, shown to the one who asks")
    insight: str = item("what it shows, told when it is done", most=600)


@frozen(kw_only=True)
class Round:
    """One ranking to add up by hand."""

    name: str = item("what counts in this round", most=120)
    weights: Weights = item("weights of 0, 1 or 2, so that it can be added up by hand")


@frozen(kw_only=True)
class Exercise:
    """The ranking done with a pen."""

    posts: tuple[str, ...] = item("ids of posts", least=4, most=10)
    rounds: tuple[Round, ...] = item("rankings to add up", most=3)


@frozen(kw_only=True)
class Feed(Definition):
    """A feed lab: the same posts, ranked by the participant's own weights."""

    limits: str = item("what real platforms do that the lab does not", most=600)
    start: Weights = item("the weights at first")
    topics: tuple[Topic, ...] = item("the guessed profile", least=2, most=12)
    posts: tuple[Post, ...] = item("the invented posts", least=10, most=40)
    presets: tuple[Preset, ...] = item("ready weights", least=2, most=8)
    missions: tuple[Mission, ...] = item("what to bring about", most=8)
    exercise: Exercise = item("the version done with a pen")
