# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""From a recipe to a folder: makes a remix or updates one; all of it or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs
from attrs import frozen

from studycircle.course.course import load_course
from studycircle.course.findings import Finding, Findings
from studycircle.remix.choose import choose
from studycircle.remix.chosen import Chosen
from studycircle.remix.config import place_of
from studycircle.remix.origin import read_origin
from studycircle.remix.provenance import BASE, FILE, BaseError, base_of, is_remix, read_base, told
from studycircle.remix.read import read_recipe
from studycircle.remix.swedish import in_swedish
from studycircle.remix.tree import Made, make
from studycircle.remix.update import CONFLICTS, Step, carry_out, plan

Check = Callable[[Path], list[Finding]]
"""The errors of a course in a folder."""


class RemixError(Exception):
    """The remix cannot be made; its text says why in Swedish, one fault on each line."""


@frozen
class Done:
    """A remix that was made; `steps` is None where it is new."""

    chosen: Chosen
    made: Made
    steps: list[Step] | None = None


def remix(recipe: Path, root: Path, out: Path, check: Check, update: bool = False) -> Done:
    """Make the course that `recipe` describes of the one at `root`, in `out`.

    With `update` the remix in `out` is renewed. Raises RemixError, and then nothing is written.
    """
    out = out.resolve()
    findings = Findings(recipe.parent)
    faults = _place_faults(root, out, update)
    wish = read_recipe(recipe, findings)
    course_findings = Findings(root)
    course = load_course(root, course_findings)
    if course_findings.error_count:
        raise RemixError("Kursen som du utgår från har fel; kör make check där.")
    chosen = choose(wish, course, findings) if wish is not None else None
    faults += [str(one) for one in findings.errors]
    if faults or chosen is None:
        raise RemixError("\n".join(faults))
    origin = read_origin(root)
    with _workplace(out) as work:
        made = make(chosen, origin, work)
        wrong = [_in_their_file(one, chosen, recipe.parent) for one in check(work)]
        if wrong:
            raise RemixError("\n".join(["Kursen blir inte hel av receptet:", *wrong]))
        files = {name: (work / name).read_bytes() for name in made.files}
        remembered = told(chosen, origin, files)
        if update:
            try:
                steps = plan(read_base(out), files, out)
                carry_out(steps, files, remembered, out)
            except BaseError as error:
                raise RemixError(str(error)) from None
            return Done(chosen, made, steps)
        (work / BASE).parent.mkdir()
        (work / BASE).write_bytes(base_of(files))
        (work / FILE).write_bytes(remembered)
        work.chmod(0o755)
        if out.is_dir():
            out.rmdir()  # empty, or it would have been told above
        work.rename(out)
    return Done(chosen, made)


def _place_faults(root: Path, out: Path, update: bool) -> list[str]:
    """What is wrong with where the remix is to lie."""
    home = root.resolve()
    if is_remix(home):
        return ["Den här kursen är själv en remix. Kör kommandot i originalet."]
    if out == home or out.is_relative_to(home):
        return [f"{out} ligger i kursen du utgår från. Välj en mapp utanför den."]
    if home.is_relative_to(out):
        return [f"Kursen du utgår från ligger i {out}. Välj en annan mapp."]
    if update:
        if not is_remix(out):
            return [f"I {out} finns ingen remix att uppdatera (filen {FILE} saknas)."]
        if (out / CONFLICTS).exists():
            return [
                f"Mappen {out / CONFLICTS} finns kvar sedan förra gången. "
                "Ta in det du vill ha ur den, ta bort mappen och kör igen."
            ]
        return []
    if out.exists() and not out.is_dir():
        return [f"{out} är en fil. Välj ett namn på en ny mapp."]
    if out.is_dir() and any(out.iterdir()):
        again = " Vill du uppdatera din remix, lägg till UPDATE=1." if is_remix(out) else ""
        return [f"{out} är inte tom. Välj en ny mapp.{again}"]
    return []


@contextmanager
def _workplace(out: Path) -> Iterator[Path]:
    """A folder beside `out` to make everything in; it is gone afterwards, whatever happens."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".remix-", dir=out.parent))
    except OSError as error:
        raise RemixError(f"Det går inte att skriva i {out.parent}: {error.strerror}.") from None
    try:
        yield work
    except OSError as error:
        raise RemixError(f"Det går inte att skriva {out}: {error.strerror}.") from None
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _in_their_file(one: Finding, chosen: Chosen, folder: Path) -> str:
    """The finding, told at the file they wrote where it is theirs."""
    theirs = {place_of(own, chosen): own.path for own in chosen.replaced.values()}
    theirs |= {f"book/egna/{page.name}.md": page.path for page in chosen.pages}
    path = theirs.get(one.path)
    name = path.relative_to(folder).as_posix() if path is not None else one.path
    return str(attrs.evolve(in_swedish(one), path=name))
