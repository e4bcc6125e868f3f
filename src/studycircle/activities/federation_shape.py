# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a federation lab's file holds: invented servers with their rules, and the people on them."""

from __future__ import annotations

from attrs import frozen

from studycircle.activities.kind import Definition
from studycircle.activities.known import Known
from studycircle.course.shape import ID, item


@frozen(kw_only=True)
class Server:
    """An invented server, as it presents itself."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("its name", most=18)
    address: str = item(
        "its address, below .example", pattern=r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.example"
    )
    about: str = item("whom it is for", most=160)
    run_by: str = item("who runs it", most=160)
    size: str = item("how many accounts, in words", most=60)
    rules: str = item("its most important rules", most=300)
    moderation: str = item("who acts when somebody breaks them, and how fast", most=240)
    money: str = item("who pays", most=160)
    backup: str = item("what is promised about copies and closing", most=240)
    blocks: tuple[str, ...] = item("ids of servers it has shut out", default=(), most=6)
    moves: bool = item("whether its programme understands that somebody moves", default=True)


@frozen(kw_only=True)
class Person:
    """Somebody on a server; the last thing they wrote."""

    id: str = item("a short name that never changes, also their user name", pattern=ID)
    name: str = item("an invented first name", most=8)
    server: str = item("the id of their server", pattern=ID)
    about: str = item("who it is, in a few words", most=60)
    post: str = item("the last thing they wrote", most=240)
    boosts: str | None = item(
        "the id of somebody whose post they pass on", default=None, pattern=ID
    )
    follows_you: bool = item("whether they follow the participant", default=False)


@frozen(kw_only=True)
class Federation(Definition):
    """Servers, people, and the day when a server closes."""

    place: str = item("what is invented", most=300)
    servers: tuple[Server, ...] = item("the servers", least=3, most=6)
    people: tuple[Person, ...] = item("the people on them", least=3, most=18)
    ask: tuple[str, ...] = item("what to think of when choosing a server", least=2, most=8)
    closing: str = item("what a server writes when it closes; {server} is its name", most=600)
    known: tuple[Known, ...] = item(
        "what holds in real networks, with its source", least=1, most=10
    )
    limits: str = item("what this lab leaves out", most=1500)
