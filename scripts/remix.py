# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Make a course of one's own of this one, by a recipe.

    make remix RECIPE=recept.yml OUT=../min-kurs
    make remix RECIPE=recept.yml OUT=../min-kurs UPDATE=1

A recipe is a small file (the page «Plocka ihop din egen cirkel» writes one):

    title: Digitalt i Ekby
    author: Ekby bibliotek
    lessons: [4, 1, 17]

The result is a whole course that builds and tests by itself. With --update our corrections are taken
into a remix that is there already, and nothing of theirs is lost. Messages are Swedish: a librarian reads
them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from studycircle.course.findings import Finding
from studycircle.course.licences import name_of
from studycircle.publish.check import check_course
from studycircle.publish.console import print_utf8
from studycircle.remix.update import CONFLICTS, SAID, Step
from studycircle.remix.write import Done, RemixError, remix

ROOT = Path(__file__).resolve().parents[1]


def check(folder: Path) -> list[Finding]:
    """The errors of a course."""
    return check_course(folder)[1].errors


def main(arguments: list[str] | None = None) -> int:
    """Exit code 1 when the remix cannot be made so, or when an update leaves conflicts."""
    print_utf8()
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("recipe", type=Path, help="the recipe, such as recept.yml")
    parser.add_argument("--root", type=Path, default=ROOT, help="the course (default: this one)")
    parser.add_argument(
        "--out", type=Path, default=Path("min-kurs"), help="the folder of the remix"
    )
    parser.add_argument("--update", action="store_true", help="renew the remix that is there")
    given = parser.parse_args(arguments)
    root = given.root.resolve()
    if not (root / "notebooks").is_dir():
        parser.error(f"{root} is not a course: there is no folder notebooks in it")
    try:
        done = remix(given.recipe.absolute(), root, given.out, check, given.update)
    except RemixError as error:
        print(error, file=sys.stderr)
        print("Inget är skrivet.", file=sys.stderr)
        return 1
    if done.steps is not None:
        return tell_update(done.steps, given.out)
    tell_new(done, given.out)
    return 0


def tell_new(done: Done, out: Path) -> None:
    """Say what was made, and what a person should look at."""
    chosen = done.chosen
    print(f"{chosen.title}. Saker: {len(chosen.taken)}. Möten: {len(chosen.meetings)}.")
    print(f"Licens: {name_of(chosen.licence)}. Källor och ändringar: book/kallor-och-andringar.md.")
    for one in chosen.taken:
        if one.number != one.lesson.number:
            print(f"- Sak {one.lesson.number} är nu sak {one.number}: {one.lesson.title}")
    if done.made.rewritten:
        print("Hänvisningar till något utelämnat är omskrivna. Läs igenom:")
    for name, count in done.made.rewritten.items():
        print(f"- {name} ({count})")
    print(f"Allt ligger i {out}. Börja i README.md.")


def tell_update(steps: list[Step], out: Path) -> int:
    """Say what was done with each file; 1 when there are conflicts."""
    for kind, said in SAID.items():
        found = [one for one in steps if one.kind == kind]
        if found:
            print(f"{said[:1].upper()}{said[1:]}: {len(found)}")
        for one in found:
            print(f"- {one.name}{': ' + one.why if one.why else ''}")
    if not steps:
        print("Inget att uppdatera.")
    if any(one.kind == "konflikt" for one in steps):
        print(f"Dina filer är orörda. Våra nya versioner ligger i {out / CONFLICTS}.")
        return 1
    print(f"Kör make check i {out} innan du visar kursen för andra.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
