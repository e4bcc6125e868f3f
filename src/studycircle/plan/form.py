# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The leader's form in a notebook: labelled fields, one button, and what is to be said about the plan.

    from studycircle.plan.form import PlanForm; PlanForm().shown

Every field has a label of its own that a screen reader reads: ipywidgets ties its description to it.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from studycircle.course.course import COURSE_FILE, load_course
from studycircle.course.findings import Findings
from studycircle.course.plan import WHOLE
from studycircle.course.rule_book import FILE as RULE_FILE
from studycircle.course.rule_book import read_rules
from studycircle.plan.circle import plan_circle
from studycircle.plan.dates import WEEKDAYS
from studycircle.plan.folder import FolderError, write_folder
from studycircle.plan.wanted import read_wanted

OWN = "Egna saker, som du väljer här under"
SAME = "samma som första dagen"
_WIDE = widgets.Layout(width="38rem", max_width="100%")
_STYLE = {"description_width": "15rem"}


def find_course(start: Path) -> Path:
    """The course that `start` lies in, also from the copy that `make live` opens."""
    for folder in (start, *start.parents):
        if (folder / COURSE_FILE).is_file():
            return folder
    raise FileNotFoundError(f"Här finns ingen kurs: {start}. Öppna anteckningsboken med make live.")


class PlanForm:
    """The form; `shown` is what a cell shows, `told` what was said last."""

    def __init__(self, start: Path | None = None) -> None:
        self.root = find_course((start or Path.cwd()).resolve())
        self.course = load_course(self.root, Findings(self.root))
        plans = [("Hela kursen", WHOLE), *((one.title, one.id) for one in self.course.plans)]
        numbers = [one.number for one in self.course.lessons]
        self.fields: dict[str, Any] = {
            "namn": _text("Vad heter cirkeln?", "Studiecirkel om sociala medier"),
            "plan": _choice("Plan", [*plans, (OWN, "")]),
            "saker": _text("Egna saker (nummer)", "", f"till exempel {numbers[0]}, {numbers[-1]}"),
            "start": widgets.DatePicker(description="Första dagen", style=_STYLE, layout=_WIDE),
            "veckodag": _choice("Veckodag", [(SAME, ""), *((one, one) for one in WEEKDAYS)]),
            "tid": _text("Klockan", "18.00", "18.00, eller 18.00–20.45"),
            "mellanrum": _text("Dagar mellan träffarna", "7"),
            "lediga-dagar": _text("Dagar då ni inte träffas", "", "2027-02-22, 2027-03-01"),
            "hoppa-över-helgdagar": _tick("Hoppa över helgdagar", True),
            "paus": _text("Minuter för fika", "15"),
            "plats": _text("Plats"),
            "ledare": _text("Vem leder?"),
            "studieförbund": _text("Studieförbund, om ni har ett"),
            "bidrag": _tick("Cirkeln ska godkännas av ett studieförbund", True),
            "deltagare": _text("Hur många blir ni, med ledaren?", "10"),
            "yngsta": _text("Den yngstas ålder, om någon är ung"),
            "kontakt": _text("Telefon eller e-post på affischen"),
            "webbadress": _text("Webbadress till QR-koden", "", "https://…"),
        }
        self.folder = _text("Ny mapp för pappren", str(Path.home() / "min-cirkel"))
        self.button = widgets.Button(
            description="Planera cirkeln",
            button_style="primary",
            layout=widgets.Layout(width="15rem"),
        )
        self.button.on_click(lambda _: self.plan())
        # An alert is read out when it changes.
        self.said = widgets.HTML()
        self.told: tuple[str, ...] = ()

    @property
    def shown(self) -> widgets.VBox:
        """The whole form."""
        return widgets.VBox([*self.fields.values(), self.folder, self.button, self.said])

    def texts(self) -> dict[str, str]:
        """What stands in the fields, by the keys of a circle's file."""
        found = {}
        for key, one in self.fields.items():
            value = one.value
            if isinstance(value, bool):
                value = "ja" if value else "nej"
            found[key] = "" if value is None else str(value)
        return found

    def plan(self) -> None:
        """Plan the circle and write its folder; what is wrong, or done, is said below the button."""
        path = self.root / "formulär"
        findings = Findings(self.root)
        rules = read_rules(self.root / RULE_FILE, findings)
        wanted = read_wanted(self.texts(), findings, path)
        circle = None
        if not findings.error_count:
            circle = plan_circle(wanted, self.course, rules, findings, path)
        if circle is None:
            self._say(
                "Inget är skrivet.", [f"{one.message}: {one.mend}" for one in findings.errors]
            )
            return
        out = Path(self.folder.value).expanduser()
        try:
            zipped = write_folder(circle, out, self.root, self._progress)
        except FolderError as error:
            self._say("Inget är skrivet.", [str(error)])
            return
        done = (
            f"Klart: {len(circle.meetings)} träffar, {circle.study_hours} studietimmar. "
            f"Allt ligger i {out} och i {zipped}."
        )
        self._say(done, list(circle.notes))

    def _progress(self, name: str, done: int, of: int) -> None:
        self.said.value = f'<p role="status">{done} av {of}: {escape(name)} …</p>'

    def _say(self, head: str, lines: list[str]) -> None:
        self.told = (head, *lines)
        listed = "".join(f"<li>{escape(one)}</li>" for one in lines)
        self.said.value = (
            f'<div role="alert"><p><strong>{escape(head)}</strong></p><ul>{listed}</ul></div>'
        )


def _text(label: str, value: str = "", hint: str = "") -> widgets.Text:
    return widgets.Text(
        value=value, description=label, placeholder=hint, style=_STYLE, layout=_WIDE
    )


def _choice(label: str, options: list[tuple[str, str]]) -> widgets.Dropdown:
    return widgets.Dropdown(options=options, description=label, style=_STYLE, layout=_WIDE)


def _tick(label: str, value: bool) -> widgets.Checkbox:
    return widgets.Checkbox(value=value, description=label, indent=False, layout=_WIDE)
