# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Builds a small, faultless course in a folder; each method named for a fault puts that one in."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from studycircle.activities.definitions import read_activity
from studycircle.activities.kind import Activity
from studycircle.course.canonical import canonical
from studycircle.course.findings import Finding, Findings
from studycircle.publish.check import check_course

TODAY = date(2026, 11, 22)

Reader = Callable[[str], tuple[Activity | None, list[str]]]
"""Reads YAML text as an activity; gives it and its findings as `line code`."""

TOC = """\
format: jb-book
root: book/index
parts:
  - caption: Möte 2
    chapters:
      - file: notebooks/04-bloggen
  - caption: Om
    chapters:
      - file: book/om
"""

COURSE = """\
# Möten och planer.
meetings:
  - id: blogg
    title: Möte 2 – Blogg
    lessons: [4] # fler kommer
plans:
  - id: smakprov
    title: Smakprov
    summary: Ett möte.
    meetings:
      - title: Blogg
        lessons: [4]
"""

FACTS = """\
facts:
  - id: blogg-1997
    text: Ordet weblogg är från 1997.
    source: En källa
    url: https://example.org/weblogg
    checked: 2026-11-01
    review: 2027-11-01
    status: verified
"""

GLOSSARY = """\
terms:
  - term: flöde
    text: Inlägg i rad.
"""

PICTURES = """\
pictures:
  - file: figur.svg
    title: En blogg
    author: 23 saker – och sedan?
    source: eget arbete
    licence: CC-BY-SA-4.0
"""

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>En blogg</title></svg>\n'

QUIZ = """\
kind: quiz
title: Testa dig
questions:
  - {id: a, type: single, text: "Vad?", options: [{text: A, right: true, feedback: ja}, {text: Bb, feedback: nej}]}
  - {id: b, type: multiple, text: "Vilka?", options: [{text: A, right: true, feedback: ja}, {text: Bb, feedback: nej}, {text: Cc, right: true, feedback: ja}]}
  - {id: c, type: true-false, text: "Är det så?", answer: true, if-true: ja, if-false: nej}
  - {id: d, type: true-false, text: "Är det så nu?", answer: true, if-true: ja, if-false: nej}
  - {id: e, type: true-false, text: "Är det så då?", answer: false, if-true: nej, if-false: ja}
"""

PRACTICE = """\
kind: cards
title: Sortera
open: true
piles: [{id: ja, title: Ja}, {id: nej, title: Nej}]
cards: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}, {id: d, text: D}]
"""

LOGBOOK = """\
kind: logbook
title: Din loggbok
prompts: [{id: gjorde, text: "Vad gjorde jag?"}]
"""

SENTENCE = "Maja skriver om bussen som drogs in i byn. "  # nine words


def markdown(name: str, source: str, *tags: str) -> dict[str, Any]:
    metadata = {"tags": list(tags)} if tags else {}
    return {"cell_type": "markdown", "id": name, "metadata": metadata, "source": source}


def shown(name: str, ref: str) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": {"tags": ["remove-input"], "jupyter": {"source_hidden": True}},
        "outputs": [],
        "source": f'from studycircle import activity; activity("{ref}")',
    }


class CourseBuilder:
    """A course in `root`; `lesson` is the notebook as data, written by `save`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.path = root / "notebooks" / "04-bloggen.ipynb"
        self.folder = root / "notebooks" / "04-bloggen"
        self.write("_toc.yml", TOC)
        self.write("book/index.md", "# 23 saker\n\n[Om kursen](om.md#en-rubrik-till)\n")
        self.write("book/om.md", "# Om\n\n## En rubrik till\n\nSe {term}`flöde`.\n")
        self.write("book/course.yml", COURSE)
        self.write("book/facts.yml", FACTS)
        self.write("book/glossary.yml", GLOSSARY)
        self.write("notebooks/04-bloggen/bilder.yml", PICTURES)
        self.write("notebooks/04-bloggen/figur.svg", SVG)
        self.write("notebooks/04-bloggen/quiz.yml", QUIZ)
        self.write("notebooks/04-bloggen/kort.yml", PRACTICE)
        self.write("notebooks/04-bloggen/loggbok.yml", LOGBOOK)
        self.lesson = self.whole_lesson()
        self.save()

    def whole_lesson(self) -> dict[str, Any]:
        about = {
            "number": 4,
            "slug": "bloggen",
            "title": "Bloggen",
            "summary": "Skriv ett inlägg.",
            "minutes": {
                "varfor": 5,
                "upptack": 8,
                "prova": 15,
                "testa-dig": 5,
                "samtala": 8,
                "loggbok": 4,
                "ga-vidare": 0,
            },
            "outcomes": ["skriva ett inlägg", "svara på en kommentar"],
            "digcomp": ["3.1", "2.2"],
            "level": "bas",
            "keywords": ["blogg", "inlägg", "bild"],
            "facts": ["blogg-1997"],
            "reviewed": "2026-11-22",
        }
        leader = [
            markdown(f"ledare-{number}", f"**Ledare: {topic}**\n\nSäg som det är.", "leader")
            for number, topic in enumerate(
                ("Mål", "Så börjar ni", "Det svåra stället", "Olika vana", "Utan internet")
            )
        ]
        times = "- Varför 5 min\n- Upptäck 8 min\n- Prova 15 min\n- Testa 5 min\n- Tala 8 min\n"
        cells = [
            markdown(
                "sak",
                "# Sak 4: Bloggen\n\nDu skriver ett inlägg.\n\n"
                "**Tid:** cirka 45 minuter. **Du behöver:** en dator.",
            ),
            markdown("varfor", "## Varför?\n\n" + SENTENCE * 10),
            *leader,
            markdown("tider", f"**Ledare: Tider**\n\n{times}- Loggbok 4 min", "leader"),
            markdown(
                "upptack",
                f"## Upptäck\n\n{SENTENCE * 25}\n\nDet är från 1997{{fact}}`blogg-1997`. "
                "Ett {term}`Flöde` rinner. Läs [om kursen](../book/om.md).",
            ),
            markdown("figur", "![En blogg uppifrån](04-bloggen/figur.svg)"),
            markdown("prova", "## Prova\n\n### Så här\n\n1. Sortera korten."),
            shown("prova-kort", "04-bloggen/kort"),
            markdown("testa-dig", "## Testa dig\n\nSvara i din takt."),
            shown("testa-dig-quiz", "04-bloggen/quiz"),
            markdown("samtala", "## Samtala\n\n1. Vad tror du?\n2. Vem vill?\n3. Vem får?"),
            markdown("loggbok", "## Loggbok\n\nSkriv några rader."),
            shown("loggbok-skriv", "04-bloggen/loggbok"),
            markdown(
                "ga-vidare",
                "## Gå vidare\n\nSkriv ett till.\n\n### Utmana dig\n\nSkriv tre.\n\n"
                "### Så gör du i WordPress (kollat 2026-11)\n\nTryck på knappen.",
            ),
            markdown("kallor", "## Källor\n\n- En källa, 2026-11-22"),
        ]
        metadata = {"studycircle": about}
        return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}

    # --- changing it -------------------------------------------------------------------------

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def edit_saved(self, old: str, new: str) -> None:
        """Changes the notebook's stored text itself, canonical or not."""
        self.edit("notebooks/04-bloggen.ipynb", old, new)

    def cell(self, name: str) -> dict[str, Any]:
        return next(one for one in self.lesson["cells"] if one["id"] == name)

    def rewrite(self, name: str, old: str, new: str) -> None:
        cell = self.cell(name)
        assert old in cell["source"], f"{old!r} is not in the cell {name}"
        cell["source"] = cell["source"].replace(old, new, 1)
        self.save()

    def add(self, after: str, cell: dict[str, Any]) -> None:
        place = self.lesson["cells"].index(self.cell(after))
        self.lesson["cells"].insert(place + 1, cell)
        self.save()

    def take_out(self, *names: str) -> None:
        self.lesson["cells"] = [one for one in self.lesson["cells"] if one["id"] not in names]
        self.save()

    def about(self, **values: Any) -> None:
        self.lesson["metadata"]["studycircle"].update(values)
        self.save()

    def save(self) -> None:
        """Writes the notebook in canonical form, with the outputs its activities give."""

        def plain(ref: str) -> str | None:
            activity = read_activity(ref, self.root, Findings(self.root))
            return activity.plain() if activity is not None else None

        self.saved = canonical(json.dumps(self.lesson), plain)
        self.path.write_text(self.saved, encoding="utf-8")

    # --- checking it -------------------------------------------------------------------------

    def findings(self) -> list[Finding]:
        return list(check_course(self.root, TODAY)[1])

    def codes(self) -> set[str]:
        return {one.code for one in self.findings()}

    def only(self) -> Finding:
        """The one finding there is."""
        found = self.findings()
        assert len(found) == 1, "\n".join(str(one) for one in found)
        return found[0]

    def second_lesson(self, name: str = "06-flodet") -> None:
        """A second faultless lesson, in the order of the book and in the meeting."""
        number, _, slug = name.partition("-")
        self.root.joinpath("notebooks", name).mkdir()
        for path in self.folder.iterdir():
            self.write(f"notebooks/{name}/{path.name}", path.read_bytes())
        lesson = json.loads(json.dumps(self.lesson).replace("04-bloggen", name))
        lesson["metadata"]["studycircle"].update(number=int(number), slug=slug)
        first = lesson["cells"][0]
        first["source"] = first["source"].replace("Sak 4:", f"Sak {int(number)}:")
        first_lesson, first_path = self.lesson, self.path
        self.lesson, self.path = lesson, self.root / "notebooks" / f"{name}.ipynb"
        self.save()
        self.lesson, self.path = first_lesson, first_path
        line = "      - file: notebooks/04-bloggen\n"
        self.edit("_toc.yml", line, f"{line}      - file: notebooks/{name}\n")
        self.edit("book/course.yml", "lessons: [4] #", f"lessons: [4, {int(number)}] #")
