# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Captions: a draft, such as a machine makes, is timed and corrected on a short clip of our own.

The clip is a file beside the definition. It does not travel inside the page: a page of the book loads
it when it is played, and a notebook's widget gets its bytes. It is offered in one or two formats, for
no single one plays in every browser that people have.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import Any, Literal

import attrs
from attrs import frozen

from studycircle.activities.beside import place_of
from studycircle.activities.captions_paper import paper, summary
from studycircle.activities.composer_shape import Watch
from studycircle.activities.kind import Definition, Kind, Say, to_json
from studycircle.activities.ways import items
from studycircle.course.licences import deed_url, name_of
from studycircle.course.located import Located
from studycircle.course.shape import item
from studycircle.course.textfile import stays_inside

LARGEST_CLIP = 400_000
"""Bytes of one file of the clip: a library's network and a telephone's subscription carry it."""

TYPES = {".webm": "video/webm", ".mp4": "video/mp4"}
_BEGINS = {".webm": (0, b"\x1a\x45\xdf\xa3"), ".mp4": (4, b"ftyp")}


@frozen(kw_only=True)
class Clip:
    """The clip, whose it is, and what is seen in it."""

    files: tuple[str, ...] = item("the clip in .webm, or in .webm and .mp4", most=2)
    title: str = item("the clip's title", most=80)
    author: str = item("who made it", most=80)
    source: str = item("where it comes from; also that a voice is synthetic", most=160)
    licence: Literal["CC-BY-SA-4.0", "CC-BY-4.0", "CC0-1.0"] = item("its licence")
    seconds: float = item("how long it is", least=1, most=120)
    description: str = item("what is seen, for the one who cannot see it", most=900)


@frozen(kw_only=True)
class Moment:
    """Something that is heard: what is said and by whom, or another sound."""

    start: float = item("when it begins, in seconds", least=0)
    end: float = item("when it ends, in seconds", least=0)
    who: str | None = item("who speaks; none where it is another sound", default=None, most=40)
    text: str = item("what is said, or which sound it is", most=240)


@frozen(kw_only=True)
class Cue:
    """One caption: its lines stand on lines of their own."""

    start: float = item("when it is shown, in seconds", least=0)
    end: float = item("when it goes away, in seconds", least=0)
    text: str = item("what is shown", most=240)


@frozen(kw_only=True)
class DraftCue(Cue):
    """One caption of the draft."""

    fault: str | None = item("what is wrong with it", default=None, most=240)


@frozen(kw_only=True)
class Rules:
    """What captions are measured by; where they come from stands in `tips`."""

    line: int = item("the most signs of a line", least=20, most=60)
    lines: int = item("the most lines", default=2, least=1, most=3)
    speed: int = item("the most signs for each second", least=8, most=30)
    shortest: float = item("the fewest seconds", least=0, most=3)
    longest: float = item("the most seconds", least=3, most=10)


@frozen(kw_only=True)
class Captions(Definition):
    """A clip, a draft of its captions with faults, and one good way."""

    clip: Clip = item("the clip")
    moments: tuple[Moment, ...] = item("what is heard, in order", least=2, most=40)
    draft: tuple[DraftCue, ...] = item("the captions to mend", least=2, most=40)
    model: tuple[Cue, ...] = item("one good way", least=2, most=40)
    rules: Rules = item("what captions are measured by")
    watch: tuple[Watch, ...] = item("words of the draft that are heard wrongly", default=())
    tips: tuple[str, ...] = item("what makes good captions, with links to the sources", most=12)


@frozen(kw_only=True)
class Placed(Captions):
    """Captions whose clip lies in the folder `folder` of the site: `notebooks/16-poddar-och-video`."""

    folder: str


def check(captions: Captions, located: Located, say: Say) -> None:
    """Faults in captions that read well otherwise."""
    assert isinstance(located.value, dict)
    clip = located.value["clip"]
    suffixes = [PurePosixPath(name).suffix for name in captions.clip.files]
    for name, suffix, place in zip(
        captions.clip.files, suffixes, items(clip, "files"), strict=True
    ):
        if "/" in name or suffix not in TYPES or suffixes.count(suffix) > 1:
            text = f"«{name}» is not the clip's one .webm or one .mp4 beside this file"
            say(place.line, "captions-file-name", text, "name a file of each format at most")
    _check_times("moments", captions.moments, captions.clip.seconds, items(located, "moments"), say)
    _check_times("model", captions.model, captions.clip.seconds, items(located, "model"), say)
    _check_model(captions, items(located, "model"), say)
    if not any(one.fault for one in captions.draft):
        line = located.key_lines["draft"]
        say(line, "captions-no-fault", "nothing in the draft has a fault", "say what is wrong")


def _check_times(
    key: str, listed: Sequence[Moment | Cue], seconds: float, places: list[Located], say: Say
) -> None:
    before = 0.0
    for one, place in zip(listed, places, strict=True):
        if not before <= one.start < one.end <= seconds:
            text = f"{key}: {one.start}–{one.end} s does not follow {before} s within {seconds} s"
            say(place.line, "captions-time", text, "let each begin where the one before has ended")
        before = one.end


def _check_model(captions: Captions, places: list[Located], say: Say) -> None:
    rules = captions.rules
    for cue, place in zip(captions.model, places, strict=True):
        written = cue.text.strip().split("\n")
        long = cue.end - cue.start
        if len(written) > rules.lines or max(map(len, written)) > rules.line:
            text = f"more than {rules.lines} lines of {rules.line} signs"
            say(place.line, "captions-model-lines", text, "break it otherwise, or shorten it")
        if long > 0 and len(" ".join(written)) / long > rules.speed:
            text = f"more than {rules.speed} signs for each second"
            say(place.line, "captions-model-speed", text, "show it longer, or shorten it")
        if not rules.shortest <= round(long, 3) <= rules.longest:
            text = f"{long:.1f} s is not {rules.shortest}–{rules.longest} s"
            say(place.line, "captions-model-length", text, "divide it, or join it with the next")


def load(captions: Captions, located: Located, path: Path, say: Say) -> Placed:
    """The captions with the place of their clip, whose files are looked at."""
    assert isinstance(located.value, dict)
    for name, place in zip(captions.clip.files, items(located.value["clip"], "files"), strict=True):
        file = path.parent / name
        if not file.is_file() or not stays_inside(file, path.parent):
            text = f"there is no file {name} in the folder"
            say(place.line, "captions-file-missing", text, "put it beside this file")
            continue
        if file.stat().st_size > LARGEST_CLIP:
            text = f"{name} is larger than {LARGEST_CLIP:,} bytes"
            say(place.line, "captions-file-too-large", text, "make it shorter, or pack it harder")
        at, mark = _BEGINS.get(file.suffix, (0, b""))
        with file.open("rb") as opened:
            if opened.read(16)[at : at + len(mark)] != mark:
                text = f"{name} is not a {file.suffix} film"
                say(place.line, "captions-file-form", text, "save the film in that format")
    whole = {one.name: getattr(captions, one.name) for one in attrs.fields(Captions)}
    return Placed(**whole, folder=place_of(path.parent))


def files(captions: Placed, path: Path) -> dict[str, Path]:
    """The clip's files by name."""
    return {name: path.parent / name for name in captions.clip.files}


def data(captions: Placed, path: Path) -> dict[str, Any]:
    """What captions.js reads: each file of the clip with its type; it stands beside the definition."""
    given = to_json(captions)
    del given["folder"]
    licence = captions.clip.licence
    given["clip"] |= {"licence": name_of(licence), "licence-url": deed_url(licence)}
    given["clip"]["files"] = [
        {"name": name, "type": TYPES[PurePosixPath(name).suffix]} for name in captions.clip.files
    ]
    return dict(given)


KIND = Kind("captions", Captions, paper, summary, check, data, load, files)
