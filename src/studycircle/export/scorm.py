# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A lesson as a SCORM 1.2 package with one SCO, which tells the learning system whether it is done.

Nothing else is told: no answer, no score, no word that was written. The ADL's and IMS' schema files do
not travel along: nothing in them says that they may.
"""

from __future__ import annotations

from pathlib import Path

from studycircle.activities.html import escape
from studycircle.course.lesson import Lesson
from studycircle.export.built import Built, place_of
from studycircle.export.packages import MANIFEST, Entry, Resource, manifest_scorm
from studycircle.locale import Texts, texts
from studycircle.out.zips import pack

HERE = Path(__file__).parent
SCRIPT = "_static/scorm.js"
STYLE = "_static/package.css"


def style_link() -> str:
    """What a packed page's head says of its own style."""
    return f'<link rel="stylesheet" href="../{STYLE}">\n'


def style() -> bytes:
    """The style of packed pages."""
    return (HERE / "package.css").read_bytes()


def scorm(lesson: Lesson, title: str, built: Built, site: str) -> bytes:
    """The zip; `site` is where the course is published, or empty."""
    place = place_of(lesson)
    added = {
        "</head>": style_link(),
        "</main>": _done(texts("export")),
        "</body>": f'<script src="../{SCRIPT}" defer></script>\n',
    }
    page = built.page(lesson).written({place}, site, added)
    files = {
        place: page.encode(),
        **built.files(lesson),
        SCRIPT: (HERE / "scorm.js").read_bytes(),
        STYLE: style(),
    }
    sco = Resource("sak", "webcontent", tuple(files))
    entry = Entry("sco", title, resource=sco.id)
    return pack({MANIFEST: manifest_scorm(lesson.name, title, entry, [sco]), **files})


def _done(t: Texts) -> str:
    told = {
        "done": t("The learning system knows that you are done."),
        "alone": t(
            "No learning system is listening, so nothing is reported. The activities work all the same."
        ),
        "failed": t("The learning system did not answer. Try again in a while."),
    }
    data = "".join(f' data-{name}="{escape(text)}"' for name, text in told.items())
    heading, button = escape(t("Done with this one?")), escape(t("I am done with this one"))
    about = escape(t("The button tells only that you are done. Nothing you have written is sent."))
    return (
        '<section class="package-done" aria-labelledby="klar-rubrik">\n'
        f'<h2 id="klar-rubrik">{heading}</h2>\n<p>{about}</p>\n'
        f'<p><button type="button" class="site-button" id="klar" hidden>{button}</button></p>\n'
        f'<p role="status" id="klar-status"{data}></p>\n</section>\n'
    )
