# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Photo lab: what a JPEG file tells, crop, cover, describe, ask, and save a copy without the rest.

Nothing is sent and no pixel is kept. The given picture is a file beside the definition, Exif and all; a
page fetches it when it is wanted, and a notebook's widget gets its bytes.
"""

from __future__ import annotations

import stat
from hashlib import sha256
from pathlib import Path
from typing import Any

import attrs

from studycircle.activities.beside import place_of
from studycircle.activities.kind import Kind, Say, to_json
from studycircle.activities.photo_paper import paper, summary
from studycircle.activities.photo_shape import TRACES, Loaded, Photo
from studycircle.activities.ways import check_ids, items
from studycircle.course.located import Located
from studycircle.course.textfile import stays_inside

LARGEST_PICTURE = 200_000
"""Bytes of the given picture: a library's network and a telephone's subscription carry it."""


def check(photo: Photo, located: Located, say: Say) -> None:
    """Faults in a photo lab that reads well otherwise."""
    traces, asked = items(located, "traces"), items(located, "consent")
    check_ids("photo", photo.traces, traces, say)
    missing = [name for name in TRACES if name not in {one.id for one in photo.traces}]
    if missing:
        say(
            traces[0].line,
            "photo-trace-missing",
            f"there are no words for {', '.join(missing)}",
            "give each trace a label, in the order they are to be read",
        )
    check_ids("photo", photo.consent, asked, say)
    for question, place in zip(photo.consent, asked, strict=True):
        check_ids("photo", question.options, items(place, "options"), say)
        waits = [option.wait for option in question.options]
        if all(waits):
            say(
                place.line,
                "photo-no-way-on",
                f"every answer to «{question.id}» says wait",
                "give one answer that leads on",
            )
    if not any(option.wait for question in photo.consent for option in question.options):
        say(
            asked[0].line,
            "photo-nothing-waits",
            "no answer says wait",
            "set `wait: true` on answers after which the picture should not be shown yet",
        )


def load(photo: Photo, located: Located, path: Path, say: Say) -> Loaded:
    """The lab with its picture looked at, and placed in the site."""
    assert isinstance(located.value, dict)
    line = located.value["picture"].line
    jpeg = _read(path.parent / photo.picture.file, path.parent)
    if jpeg is None:
        text = f"{photo.picture.file} cannot be read"
        say(line, "photo-picture-unreadable", text, "put the file beside the definition")
    elif len(jpeg) > LARGEST_PICTURE:
        text = f"{photo.picture.file} is larger than {LARGEST_PICTURE:,} bytes"
        say(line, "photo-picture-too-large", text, "save it smaller, or with less quality")
    elif not (jpeg.startswith(b"\xff\xd8\xff") and jpeg.endswith(b"\xff\xd9")):
        text = f"{photo.picture.file} is no whole JPEG file"
        say(line, "photo-picture-form", text, "save it as JPEG")
    elif b"Exif\0\0" not in jpeg[:200]:
        text = f"{photo.picture.file} holds no Exif, so there is nothing to find in it"
        say(line, "photo-picture-plain", text, "put Exif into it, with place, time and camera")
    whole = {one.name: getattr(photo, one.name) for one in attrs.fields(Photo)}
    mark = sha256(jpeg or b"").hexdigest()[:8]
    return Loaded(**whole, place=f"{place_of(path.parent)}/{photo.picture.file}", mark=mark)


def _read(path: Path, root: Path) -> bytes | None:
    if not stays_inside(path, root):
        return None
    try:
        # A pipe or device would keep its reader waiting.
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb") as file:
            return file.read(LARGEST_PICTURE + 1)
    except OSError:
        return None


def files(photo: Loaded, path: Path) -> dict[str, Path]:
    """The given picture by its name."""
    return {photo.picture.file: path.parent / photo.picture.file}


def data(photo: Loaded, path: Path) -> dict[str, Any]:
    """What photo.js reads: of the picture its file and what is seen, the rest is for paper."""
    given = to_json(photo)
    picture = photo.picture
    told = {"file": picture.file, "mark": photo.mark, "description": picture.description}
    given["picture"] = told
    for one in ("paper", "place", "mark"):
        del given[one]
    return dict(given)


KIND = Kind("photo", Photo, paper, summary, check, data, load, files)
