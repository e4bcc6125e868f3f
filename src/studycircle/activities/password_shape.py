# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What the file of a password lab may hold: its five parts."""

from __future__ import annotations

import attrs
from attrs import frozen

from studycircle.activities.kind import Definition
from studycircle.activities.paste import Link
from studycircle.course.shape import ID, item

LONGEST = 64
"""The longest password that is looked at, as in password_estimate.js."""


@frozen(kw_only=True)
class Example:
    """An invented password, and what makes it as strong as it is."""

    text: str = item("the invented password", most=LONGEST)
    why: str = item("what makes it easy or hard to guess", most=300)


@frozen(kw_only=True)
class Attack:
    """One way to guess."""

    name: str = item("the way, in two or three words", most=30)
    text: str = item("how the guessing is done, and how fast", most=300)


@frozen(kw_only=True)
class Part:
    """What every part of the lab has."""

    title: str = item("the part's heading", most=60)
    intro: str = item("what to do, in one to three sentences", most=600)


@frozen(kw_only=True)
class Try(Part):
    """Invented passwords are tried."""

    online: Attack = item("guessing on a login page, 100 times an hour")
    stolen: Attack = item("guessing in a stolen file, ten billion times a second")
    examples: tuple[Example, ...] = item("invented passwords, the weakest first", least=4, most=8)
    limits: str = item("what the estimate does not know", most=900)


@frozen(kw_only=True)
class Phrase(Part):
    """A passphrase is drawn."""

    words: str = item("the file with one word a line", pattern=r"[a-z0-9-]+\.txt")
    meaning: str = item("what bits are, and how many are enough", most=1200)
    dice: str = item("how to draw with dice from the short list on paper", most=600)


@frozen(kw_only=True)
class Account:
    """An invented account."""

    name: str = item("the invented service", most=60)
    about: str = item("what it is", most=160)
    mailbox: bool = item("whether new passwords of the other accounts come here", default=False)


@frozen(kw_only=True)
class Reuse(Part):
    """One of three accounts leaks."""

    passwords: tuple[str, ...] = item("three invented passwords", least=3, most=3)
    accounts: tuple[Account, ...] = item("three invented accounts", least=3, most=3)
    answer: str = item("the answer to the question on paper", most=600)
    limits: str = item("what is simpler here than in the world", most=600)


@frozen(kw_only=True)
class Picture:
    """One picture of how a passkey works."""

    file: str = item("the SVG file in the lesson's data folder", pattern=r"[a-z0-9-]+\.svg")
    alt: str = item("what is seen, for the one who cannot see it", most=300)
    text: str = item("what happens", most=400)


@frozen(kw_only=True)
class Passkey(Part):
    """A passkey in four pictures."""

    pictures: tuple[Picture, ...] = item("the pictures, in order", least=4, most=4)
    limits: str = item("what a passkey does not solve", most=900)


@frozen(kw_only=True)
class Step:
    """One thing that makes an account safer."""

    id: str = item("a short name that never changes", pattern=ID)
    label: str = item("the thing", most=80)
    how: str = item("how to do it, in one sentence", most=240)


@frozen(kw_only=True)
class Plan(Part):
    """A plan for three accounts."""

    accounts: tuple[str, ...] = item("sorts of account to choose from", least=3, most=12)
    first: tuple[str, ...] = item("three of them, to begin with", least=3, most=3)
    steps: tuple[Step, ...] = item("what makes an account safer", least=2, most=6)
    closing: str = item("the last words of the plan", most=400)


@frozen(kw_only=True)
class PasswordLab(Definition):
    """A lab on passwords, where nothing that is typed is kept."""

    promise: str = item("that nothing leaves the page, and never to write one's own", most=600)
    try_: Try = item("trying invented passwords")
    phrase: Phrase = item("drawing a passphrase")
    reuse: Reuse = item("the same password in several places")
    passkey: Passkey = item("how a passkey works")
    plan: Plan = item("a plan for three accounts")
    links: tuple[Link, ...] = item("where to read more", default=(), most=6)


@frozen(kw_only=True)
class Loaded(PasswordLab):
    """A lab with its words and pictures read in; `uris` by the pictures' files."""

    words: tuple[str, ...]
    uris: dict[str, str]


def loaded(lab: PasswordLab, words: tuple[str, ...], uris: dict[str, str]) -> Loaded:
    """The lab with what its files hold."""
    whole = {one.name: getattr(lab, one.name) for one in attrs.fields(PasswordLab)}
    return Loaded(**whole, words=words, uris=uris)
