# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Self-assessment: rate statements in a few areas, see a picture of it, and the same in words.

A second one, later in the course, names the first with `again:`. It has the same statements, for a
lesson may be taken home alone, and shows both, before and after.
"""

from __future__ import annotations

from math import ceil
from pathlib import Path

from attrs import frozen

from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.activities.kind import Definition, Kind, Say
from studycircle.activities.ways import items
from studycircle.course.findings import Findings
from studycircle.course.located import Located
from studycircle.course.shape import ID, item
from studycircle.course.yamlfile import read_yaml
from studycircle.locale import Texts


@frozen(kw_only=True)
class Statement:
    """Something to say how well it fits."""

    id: str = item("a short name that never changes", pattern=ID, most=60)
    text: str = item("the statement", most=200)


@frozen(kw_only=True)
class Area:
    """An area of statements, which becomes one bar in the picture."""

    id: str = item("a short name that never changes", pattern=ID, most=60)
    title: str = item("the area's name", most=80)
    text: str = item("what the area is about", default="", most=300)
    statements: tuple[Statement, ...] = item("the statements", least=2, most=6)
    low: str = item("what it may mean to have less than a third of the points", most=400)
    middle: str = item("what it may mean to have less than two thirds", most=400)
    high: str = item("what it may mean to have two thirds or more", most=400)


@frozen(kw_only=True)
class Compared:
    """What a difference between then and now may mean."""

    higher: str = item("shown where the bar has grown", most=300)
    same: str = item("shown where it is the same", most=300)
    lower: str = item("shown where it has shrunk", most=300)


@frozen(kw_only=True)
class SelfAssessment(Definition):
    """A self-assessment in several areas."""

    scale: tuple[str, ...] = item("the answers, from none to full points", least=3, most=5)
    areas: tuple[Area, ...] = item("the areas", least=2, most=8)
    about: str = item("how to take the picture: what it is and what it is not", most=900)
    source: str = item("where the areas come from", default="", most=600)
    file: str = item("the name of the files to take along", pattern=ID, most=60)
    again: str | None = item(
        "the earlier self-assessment, such as 01-prov/sjalvskattning",
        default=None,
        pattern=r"[0-9]{2,3}-[a-z0-9-]+/[a-z0-9-]+",
    )
    compared: Compared | None = item("what a difference may mean; goes with `again`", default=None)


def check(definition: SelfAssessment, located: Located, say: Say) -> None:
    """Faults in a self-assessment that reads well otherwise."""
    assert isinstance(located.value, dict)
    scale = [" ".join(one.casefold().split()) for one in definition.scale]
    if len(set(scale)) < len(scale):
        say(
            located.value["scale"].line,
            "self-assessment-doubled-step",
            "two answers of the scale are the same",
            "make each answer different",
        )
    seen: set[str] = set()
    for area, place in zip(definition.areas, items(located, "areas"), strict=True):
        ids = [area.id, *(one.id for one in area.statements)]
        for name, spot in zip(ids, (place, *items(place, "statements")), strict=True):
            if name in seen:
                message = f"the id «{name}» is used twice"
                say(spot.line, "self-assessment-doubled-id", message, "rename it")
            seen.add(name)
    if (definition.again is None) != (definition.compared is None):
        say(
            located.line,
            "self-assessment-half-compared",
            "has one of `again` and `compared` without the other",
            "give both, or neither",
        )


def load(definition: SelfAssessment, located: Located, path: Path, say: Say) -> SelfAssessment:
    """Notes where a second self-assessment is not in step with the first, and changes nothing."""
    notebooks = path.parent.parent
    # A lesson taken home alone has no other lessons beside it; its statements are its own.
    if definition.again is None or notebooks.name != "notebooks":
        return definition
    line = located.value["again"].line if isinstance(located.value, dict) else located.line
    earlier = notebooks / f"{definition.again}.yml"
    found = read_yaml(earlier, Findings(notebooks)) if earlier.is_file() else None
    if found is None:
        message = f"there is no self-assessment «{definition.again}»"
        say(line, "self-assessment-no-earlier", message, "mend the reference")
        return definition
    if _asks(found) != _asks(located):
        message = f"the scale or the statements are not those of «{definition.again}»"
        say(line, "self-assessment-apart", message, "copy them from it; what they mean may differ")
    return definition


def _asks(located: Located) -> object:
    """What both must share: the scale, and the areas with their statements."""
    told = located.plain()
    if not isinstance(told, dict) or not isinstance(told.get("areas"), list):
        return None
    areas = [one if isinstance(one, dict) else {} for one in told["areas"]]
    return told.get("scale"), [
        (one.get("id"), one.get("title"), one.get("statements")) for one in areas
    ]


def paper(definition: SelfAssessment, t: Texts) -> str:
    """The statements to mark with a pen, squares to fill in as a picture, and what it may mean."""
    top = len(definition.scale) - 1
    asked = "".join(_asked(area, definition.scale, t) for area in definition.areas)
    shown = "".join(_shown(area, top, definition, t) for area in definition.areas)
    how = t("Add up the points of each area, and fill in as many squares as you got points.")
    earlier = t("Look up your earlier picture, and fill in its points in the upper row.")
    return (
        f'<p class="sc-note">{escape(t("Mark one answer for each statement. You may skip some."))}</p>'
        f'<ol class="sc-areas">{asked}</ol>\n'
        f'<p class="sc-legend">{escape(t("Your picture"))}</p><p>{escape(how)}'
        + (f" {escape(earlier)}" if definition.again else "")
        + f"</p>{paragraphs(definition.about)}"
        f'<ol class="sc-areas">{shown}</ol>\n'
        + (_paper_compared(definition.compared) if definition.compared else "")
        + f"<p>{escape(t('I want to remember:'))}</p>{lines(3)}"
        + (
            f'<div class="sc-source">{paragraphs(definition.source)}</div>'
            if definition.source
            else ""
        )
    )


def _asked(area: Area, scale: tuple[str, ...], t: Texts) -> str:
    rings = "".join(
        f"<li>{escape(one)} <span class='sc-points'>({escape(t('{n} p', n=points))})</span></li>"
        for points, one in enumerate(scale)
    )
    statements = "".join(
        f'<li class="sc-question"><p>{rich(one.text)}</p><ul class="sc-rings">{rings}</ul></li>'
        for one in area.statements
    )
    return (
        f'<li><p class="sc-legend">{escape(area.title)}</p>{paragraphs(area.text)}'
        f'<ul class="sc-statements">{statements}</ul></li>'
    )


def _shown(area: Area, top: int, definition: SelfAssessment, t: Texts) -> str:
    most = len(area.statements) * top
    squares = "<span></span>" * most
    names = [t("Then"), t("Now")] if definition.again else [t("Points")]
    rows = "".join(
        f'<p class="sc-row">{escape(name)}: ____ {escape(t("of {n}", n=most))}'
        f'<span class="sc-squares" aria-hidden="true">{squares}</span></p>'
        for name in names
    )
    low, middle = ceil(most / 3), ceil(most * 2 / 3)
    told = (
        (0, low - 1, area.low),
        (low, middle - 1, area.middle),
        (middle, most, area.high),
    )
    means = "".join(
        f"<li><strong>{escape(t('{n}–{m} points', n=n, m=m))}.</strong> {rich(text)}</li>"
        for n, m, text in told
    )
    return f'<li><p class="sc-legend">{escape(area.title)}</p>{rows}<ul>{means}</ul></li>'


def _paper_compared(compared: Compared) -> str:
    told = (compared.higher, compared.same, compared.lower)
    return f"<ul>{''.join(f'<li>{rich(one)}</li>' for one in told)}</ul>"


def summary(definition: SelfAssessment, t: Texts) -> list[str]:
    """The areas, numbered, with how many statements each has."""
    return [
        f"{number}. {area.title} ({t('{n} statements', n=len(area.statements))})"
        for number, area in enumerate(definition.areas, start=1)
    ]


KIND = Kind("self_assessment", SelfAssessment, paper, summary, check, load=load)
