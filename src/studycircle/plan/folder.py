# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Writes a circle's folder and its zip: all of it or nothing, and never over something that is there."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.compat import StringIO

from studycircle.out.pdf import PdfError
from studycircle.out.zips import pack
from studycircle.plan import letter, sheet
from studycircle.plan.calendar_file import calendar
from studycircle.plan.circle import Circle
from studycircle.plan.papers import handouts, planning
from studycircle.plan.papers.page import paper
from studycircle.plan.wanted import FIELDS

Progress = Callable[[str, int, int], None]


class FolderError(Exception):
    """The folder cannot be written; says why in Swedish, and nothing was changed."""


def write_folder(
    circle: Circle, out: Path, root: Path, progress: Progress = lambda name, done, of: None
) -> Path:
    """Write the circle's papers to the new folder `out` and to `out`.zip; returns the zip.

    `root` is the course. Raises FolderError where `out` or the zip is there already, or cannot be made.
    """
    zipped = out.with_name(f"{out.name}.zip")
    for path in (out, zipped):
        if path.exists():
            raise FolderError(f"{path} finns redan. Välj ett annat namn; inget är ändrat.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".cirkel-", dir=out.parent))
    except OSError as error:
        raise FolderError(f"Det går inte att skriva i {out.parent}: {error.strerror}.") from None
    try:
        makers = list(_files(circle, root))
        files: dict[str, bytes] = {}
        for done, (name, make) in enumerate(makers):
            progress(name, done, len(makers))
            files[name] = make()
            (work / name).write_bytes(files[name])
        progress("klart", len(makers), len(makers))
        work.chmod(0o755)
        (work.parent / f"{work.name}.zip").write_bytes(
            pack({f"{out.name}/{name}": content for name, content in files.items()})
        )
        (work.parent / f"{work.name}.zip").rename(zipped)
        work.rename(out)
    except (OSError, PdfError) as error:
        (work.parent / f"{work.name}.zip").unlink(missing_ok=True)
        if not out.exists():
            # Ours alone: there was none when we began.
            zipped.unlink(missing_ok=True)
        told = error.strerror if isinstance(error, OSError) else error
        raise FolderError(f"Det går inte att skriva {out}: {told}.") from None
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return zipped


def _files(circle: Circle, root: Path) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Each file's name, and what makes it."""

    def print_of(title: str, body: Callable[[], str]) -> Callable[[], bytes]:
        return lambda: paper(f"{title} – {circle.wanted.name}", body(), root)

    yield "LÄS-MIG.txt", lambda: _read_me(circle).encode()
    yield "cirkel.yml", lambda: as_file(circle).encode()
    yield "studieplan.pdf", print_of("Studieplan", lambda: planning.study_plan(circle))
    yield "studieplan.docx", lambda: letter.study_plan(circle)
    for one in circle.meetings:
        name = f"traff-{one.number:02}-korschema.pdf"
        body = lambda one=one: planning.running_order(circle, one)  # noqa: E731
        yield name, print_of(f"Träff {one.number}", body)
    yield "kalender.ics", lambda: calendar(circle)
    yield "narvaro.pdf", print_of("Närvaro", lambda: handouts.attendance(circle))
    yield "narvaro.xlsx", lambda: sheet.attendance(circle)
    yield "affisch.pdf", print_of("Affisch", lambda: handouts.poster(circle))
    yield "namnskyltar.pdf", print_of("Namnskyltar", lambda: handouts.name_signs(circle))
    yield "utvardering.pdf", print_of("Utvärdering", lambda: handouts.evaluation(circle))
    yield "intyg.pdf", print_of("Intyg", lambda: handouts.certificate(circle))


_READ_ME = """\
{name}

Det här är din cirkels papper. Allt är gjort på din egen dator; inget har skickats någonstans.

kalender.ics      till Outlook, Google Kalender, Apples kalender och andra
studieplan        till studieförbundet; .docx går att ändra i
traff-…           körschema för varje träff, med klockslag
narvaro           kryssa vilka som är där; skriv aldrig personnummer
affisch           sätt upp den i god tid
namnskyltar, utvardering, intyg
cirkel.yml        dina val

Kalenderfilen följer standarden, men vi har inte kunnat prova den i Outlook, Google eller Apple.
Pröva med en träff först. Word- och Excelfilerna har vi bara öppnat med andra program än Office.

Flyttar en träff? Skriv alla dagar under «dagar» i cirkel.yml och planera igen till en ny mapp.
Skicka ut den nya kalenderfilen: träffarna flyttas då i stället för att bli dubbla.
{notes}"""


def _read_me(circle: Circle) -> str:
    notes = "".join(f"\n- {one}" for one in circle.notes)
    told = f"\nAtt tänka på:\n{notes}\n" if notes else ""
    return _READ_ME.format(name=circle.wanted.name, notes=told)


def as_file(circle: Circle) -> str:
    """The leader's choices as the file that plans the circle anew, one version later."""
    wanted = circle.wanted
    ends = f"–{wanted.ends:%H.%M}" if wanted.ends else ""
    days = [one.begins.date() for one in circle.meetings]
    told: dict[str, object] = {
        "namn": wanted.name,
        "plan": wanted.plan,
        "saker": list(wanted.lessons),
        "dagar": days,
        "tid": f"{wanted.begins:%H.%M}{ends}",
        "paus": wanted.pause,
        "plats": wanted.place,
        "ledare": wanted.leader,
        "studieförbund": wanted.association,
        "deltagare": wanted.participants,
        "yngsta": wanted.youngest,
        "hoppa-över-helgdagar": "ja" if wanted.skip_days_off else "nej",
        "bidrag": "ja" if wanted.grant else "nej",
        "kontakt": wanted.contact,
        "webbadress": wanted.address,
        "id": wanted.id,
        "version": wanted.version + 1,
    }
    assert set(told) <= set(FIELDS)
    yaml = YAML()
    yaml.allow_unicode = True
    yaml.width = 200
    yaml.default_flow_style = None
    text = StringIO()
    yaml.dump({key: value for key, value in told.items() if value not in ("", None, [])}, text)
    return (
        "# En cirkel, planerad med «23 saker – och sedan?». Ändra och planera igen till en ny mapp.\n"
        + str(text.getvalue())
    )
