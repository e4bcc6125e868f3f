# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a photo lab's file holds: a picture, and the words for what is found and what to think of."""

from __future__ import annotations

from typing import Literal, get_args

from attrs import frozen

from studycircle.activities.kind import Definition
from studycircle.course.shape import ID, item

Trace = Literal[
    "place",
    "taken",
    "camera",
    "thumbnail",
    "owner",
    "serial",
    "lens",
    "software",
    "description",
    "comment",
    "maker",
    "xmp",
    "iptc",
    "origin",
    "mpf",
    "after",
    "cut",
    "other",
    "exif",
]
TRACES: tuple[str, ...] = get_args(Trace)


@frozen(kw_only=True)
class Line:
    """One line of the data card on paper."""

    label: str = item("what it is about", most=60)
    text: str = item("what the file says", most=200)


@frozen(kw_only=True)
class Picture:
    """The given picture: a small JPEG with Exif beside the definition, with its TASL."""

    file: str = item("the JPEG file in the lesson's folder", pattern=r"[a-z0-9-]+\.jpg")
    title: str = item("the picture's title", most=80)
    author: str = item("who made it", most=80)
    source: str = item("where it comes from", most=120)
    licence: str = item("the name of its licence", most=60)
    description: str = item("what is seen, for the one who cannot see it", most=500)
    alt: str = item("one alt text that would do", most=200)
    card: tuple[Line, ...] = item("what its file tells, for paper", most=12)


@frozen(kw_only=True)
class Told:
    """The words for something that may be in a file."""

    id: Trace = item("which trace it is")
    label: str = item("what it is called", most=60)
    found: str | None = item(
        "what is said where the file has it; {value} is what stands there", default=None, most=200
    )


@frozen(kw_only=True)
class Help:
    """What is told along the way."""

    own: str = item("on choosing a picture of one's own", most=600)
    lost: str = item("to the one whose picture was not kept", most=400)
    edit: str = item("on cropping and covering", most=600)
    save: str = item("what the copy holds, and does not hold", most=400)
    more: str = item("sums up what a file tells; {what} is the first of it", most=120)
    clean: str = item("of a file that holds nothing but the picture", most=120)
    exact: str = item("says the place to five decimals, at {place}", most=160)
    small: str = item("below the hidden small picture", most=160)
    reread: str = item("above what the copy tells; {name} is its file", most=160)
    copied: str = item("the copy on the card; {width} and {height} in pixels", most=160)
    file: str = item("on file names", most=200)
    author: str = item("on saying who took it", most=200)
    source: str = item("on saying where it is from", most=200)


@frozen(kw_only=True)
class Refused:
    """Why a file cannot be used, and what to do: one sentence each."""

    heic: str = item("a HEIC picture", most=240)
    png: str = item("a PNG picture", most=240)
    webp: str = item("a WebP picture", most=240)
    gif: str = item("a GIF picture", most=240)
    other: str = item("no picture at all", most=240)
    broken: str = item("a JPEG that cannot be opened", most=240)
    large: str = item("more than 120 million pixels", most=240)
    unsaved: str = item("a browser that could not make a clean copy", most=240)


@frozen(kw_only=True)
class Tips:
    """Advice on an alt text as it is written."""

    file_name: str = item("it looks like a file name", most=240)
    opening: str = item("it begins with a needless {words}", most=240)
    long: str = item("it is over 200 signs", most=240)
    short: str = item("it is one or two words", most=240)
    good: str = item("none of these", most=240)


@frozen(kw_only=True)
class Option:
    """One answer to a question of consent."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("the answer", most=160)
    advice: str = item("a word to the one who gives it", most=300)
    wait: bool = item("whether the picture should not be shown yet", default=False)


@frozen(kw_only=True)
class Question:
    """A question of consent."""

    id: str = item("a short name that never changes", pattern=ID)
    text: str = item("the question", most=160)
    options: tuple[Option, ...] = item("the answers", least=2, most=5)


@frozen(kw_only=True)
class Verdict:
    """What all the answers come to."""

    wait: str = item("one of them says wait", most=200)
    left: str = item("{n} questions are left", most=200)
    clear: str = item("nothing speaks against it", most=200)


@frozen(kw_only=True)
class Photo(Definition):
    """A photo lab with a given picture."""

    picture: Picture = item("the given picture")
    help: Help = item("what is told along the way")
    refused: Refused = item("why a file cannot be used")
    traces: tuple[Told, ...] = item("the words for what a file may hold, in reading order")
    alt_help: tuple[str, ...] = item("what makes a good alt text", most=6)
    alt_openings: tuple[str, ...] = item("needless first words of an alt text", most=20)
    alt_tips: Tips = item("advice on an alt text as it is written")
    consent: tuple[Question, ...] = item("what to ask before the picture is shown", most=8)
    verdict: Verdict = item("what the answers come to")
    licences: tuple[str, ...] = item("what may be chosen as licence; the first one is set", most=8)
    paper: str = item("how to do it with a pen", most=600)


@frozen(kw_only=True)
class Loaded(Photo):
    """A photo lab whose picture lies at `place` in the site; `mark` tells its versions apart."""

    place: str
    mark: str
