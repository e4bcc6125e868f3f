# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Takes our newer version into a remix without losing anything of theirs.

Three versions of each file are held together: as we wrote it then, as it lies there now, as we write it
today. Nothing that a person has changed is ever overwritten: where both have changed a file, and the
changes cannot be merged, theirs stays and ours is laid in `konflikter/`.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from attrs import frozen

from studycircle.out.files import write_if_changed
from studycircle.remix.merge import merged, same
from studycircle.remix.outputs import fill
from studycircle.remix.provenance import BASE, FILE, base_of

CONFLICTS = "konflikter"

Kind = Literal["ny", "bytt", "borttagen", "flätad", "din", "konflikt"]
SAID: dict[Kind, str] = {
    "ny": "nya filer",
    "bytt": "filer bytta mot vår nya version",
    "borttagen": "filer borttagna, som vi inte längre har",
    "flätad": "filer där dina och våra ändringar är hopflätade",
    "din": "filer som du har ändrat, och som är kvar som de är",
    "konflikt": "konflikter",
}


@frozen
class Step:
    """What is done with one file: `data` is written where it is not None, `ours` laid beside."""

    name: str
    kind: Kind
    data: bytes | None = None
    ours: bytes | None = None
    why: str = ""


def plan(base: Mapping[str, bytes], new: Mapping[str, bytes], out: Path) -> list[Step]:
    """What an update of the remix in `out` does with each file; files that stay are not told."""
    steps = []
    for name in sorted(base.keys() | new.keys()):
        path = out / name
        there = path.read_bytes() if path.is_file() else None
        # What is not a file, though there, is theirs too.
        odd = there is None and (path.exists() or path.is_symlink())
        step = _step(name, base.get(name), there, new.get(name), odd)
        if step is not None:
            steps.append(step)
    return steps


def _step(
    name: str, base: bytes | None, there: bytes | None, new: bytes | None, odd: bool
) -> Step | None:
    if there == new and not odd:
        return None
    if new is None:
        assert base is not None
        if there is None:
            return None
        if same(name, there, base):
            return Step(name, "borttagen")
        return Step(name, "konflikt", why="du har ändrat den, och vi har tagit bort den")
    if odd:
        return Step(name, "konflikt", ours=new, why="där finns en mapp eller länk med samma namn")
    if base is None:
        if there is None:
            return Step(name, "ny", data=new)
        return Step(name, "konflikt", ours=new, why="du och vi har lagt till var sin fil")
    if there is None:
        if same(name, base, new):
            return Step(name, "din")
        return Step(name, "konflikt", ours=new, why="du har tagit bort den, och vi har ändrat den")
    if same(name, there, base):
        return Step(name, "bytt", data=new)
    if same(name, base, new):
        return Step(name, "din")
    if same(name, there, new):
        return None
    both = merged(name, there, base, new)
    if both is not None:
        return Step(name, "flätad", data=both)
    return Step(name, "konflikt", ours=new, why="du och vi har ändrat samma ställe")


def carry_out(steps: list[Step], new: Mapping[str, bytes], told: bytes, out: Path) -> None:
    """Do what is planned. Broken off, it can be begun again: what is remembered is written last."""
    beside = out / f".{CONFLICTS}.part"
    shutil.rmtree(beside, ignore_errors=True)
    for one in steps:
        if one.kind == "konflikt" and one.ours is not None:
            write_if_changed(beside / one.name, one.ours)
    for one in steps:
        if one.data is not None:
            write_if_changed(out / one.name, one.data)
        elif one.kind == "borttagen":
            (out / one.name).unlink()
            _remove_empty((out / one.name).parent, out)
    fill(out, _touched(steps, out))
    if beside.is_dir():
        beside.rename(out / CONFLICTS)
    write_if_changed(out / BASE, base_of(new))
    write_if_changed(out / FILE, told)


def _touched(steps: list[Step], out: Path) -> list[Path]:
    """The notebooks whose stored outputs may have changed: those written, or whose data were."""
    written = [one for one in steps if one.data is not None and one.name.startswith("notebooks/")]
    names = {one.name.split("/")[1].removesuffix(".ipynb") for one in written}
    paths = {f"notebooks/{one}.ipynb" for one in names}
    paths -= {one.name for one in steps if one.kind == "konflikt"}
    return sorted(out / one for one in paths if (out / one).is_file())


def _remove_empty(folder: Path, out: Path) -> None:
    while folder != out and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
