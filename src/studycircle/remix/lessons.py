# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The lessons of the remix, each with its data, under their new names."""

from __future__ import annotations

from pathlib import PurePosixPath

from studycircle.course.course import LEADER_NOTEBOOKS
from studycircle.course.pictures import SUFFIXES
from studycircle.remix.chosen import Chosen, Own, Taken
from studycircle.remix.definitions import definition, with_picture
from studycircle.remix.mentions import Mentions
from studycircle.remix.notebooks import notebook
from studycircle.remix.sources import Sources


def lesson_files(chosen: Chosen, sources: Sources, mentions: Mentions) -> dict[str, bytes]:
    """Every file below notebooks/ by its name in the remix."""
    made: dict[str, bytes] = {}
    for one in chosen.taken:
        made |= _lesson(one, chosen, sources, mentions)
    if "ledare" not in chosen.areas:
        for name in sources.below(LEADER_NOTEBOOKS.as_posix()):
            made[name] = sources.data(name)
    return made


def _lesson(taken: Taken, chosen: Chosen, sources: Sources, mentions: Mentions) -> dict[str, bytes]:
    folder = f"notebooks/{taken.lesson.name}"
    pictures = {
        PurePosixPath(name).name: own
        for name, own in chosen.replaced.items()
        if name.startswith(f"{folder}/") and PurePosixPath(name).suffix in SUFFIXES
    }
    names = {ours: named(ours, own) for ours, own in pictures.items()}
    text = notebook(sources.text(f"{folder}.ipynb"), taken, mentions, pictures, names)
    made = {f"notebooks/{taken.name}.ipynb": text.encode()}
    for name in sources.below(folder):
        inside = name.removeprefix(f"{folder}/")
        if f"{taken.lesson.name}/{inside.removesuffix('.yml')}" in taken.activities:
            continue
        place = f"notebooks/{taken.name}/{names.get(inside, inside)}"
        if name.endswith(".yml") and name not in chosen.replaced:
            told = definition(sources.text(name), name, chosen, mentions)
            for ours, own in pictures.items():
                if ours in told:
                    told = with_picture(told, own, names[ours])
            made[place] = told.encode()
        else:
            made[place] = sources.data(name)
    return made


def named(ours: str, own: Own) -> str:
    """The name of their picture in the place of ours: our name with their ending."""
    suffix = own.path.suffix.lower()
    return PurePosixPath(ours).stem + (".jpg" if suffix == ".jpeg" else suffix)
