# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The kinds of activity there are. A new kind is a name here and its pair of files."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from studycircle.activities.kind import Kind

NAMES = (
    "quiz",
    "logbook",
    "blog",
    "feed",
    "guide",
    "cards",
    "inspect",
    "replies",
    "self_assessment",
    "audience",
    "composer",
    "certificate",
    "tracker",
    "captions",
    "feed_reader",
    "federation",
    "spread",
    "photo",
    "wiki",
    "password",
    "licence_mixer",
)


@cache
def kind_named(name: str) -> Kind | None:
    """The kind of that name; only what a lesson uses is loaded."""
    if name not in NAMES:
        return None
    kind = import_module(f"studycircle.activities.{name}").KIND
    assert isinstance(kind, Kind)
    assert kind.name == name
    return kind
