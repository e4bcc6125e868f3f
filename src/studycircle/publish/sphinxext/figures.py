# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A picture in a paragraph of its own becomes a figure with caption, credit and long description."""

from __future__ import annotations

from pathlib import PurePosixPath

from docutils import nodes
from sphinx.application import Sphinx

from studycircle.activities.html import escape
from studycircle.course.licences import deed_url, name_of
from studycircle.course.pictures import Picture
from studycircle.course.site import TITLE
from studycircle.locale import texts
from studycircle.publish.sphinxext.course_data import lesson_of


def connect(app: Sphinx) -> None:
    """Listen to every page that was read."""
    app.connect("doctree-read", make_figures)


def make_figures(app: Sphinx, doctree: nodes.document) -> None:
    """Exchange lone pictures of a lesson for figures."""
    lesson = lesson_of(app, app.env.docname)
    if lesson is None:
        return
    known = {one.file: one for one in lesson.pictures}
    for image in list(doctree.findall(nodes.image)):
        paragraph = image.parent
        picture = known.get(PurePosixPath(image["uri"]).name)
        if picture is None or not isinstance(paragraph, nodes.paragraph) or len(paragraph) > 1:
            continue
        paragraph.replace_self(figure(image, picture))


def figure(image: nodes.image, picture: Picture) -> nodes.figure:
    """The figure node of a picture."""
    t = texts("site")
    made = nodes.figure("", image.deepcopy(), classes=["lesson-figure"])
    made["ids"].append(f"bild-{PurePosixPath(picture.file).stem}")
    caption = nodes.caption()
    if picture.caption:
        caption += [nodes.Text(picture.caption), nodes.Text(" ")]
    own = picture.author == TITLE
    credit = nodes.inline("", classes=["credit"])
    credit += nodes.Text(f"{t('Picture')}: «{picture.title}», {picture.author}")
    if not own:
        credit += nodes.Text(f", {picture.source}")
    credit += nodes.Text(", ")
    credit += nodes.reference("", name_of(picture.licence), refuri=deed_url(picture.licence))
    credit += nodes.Text(".")
    caption += credit
    made += caption
    if picture.description:
        made += nodes.raw(
            "",
            f"<details><summary>{escape(t('Describe the picture'))}</summary>"
            f"<p>{escape(picture.description)}</p></details>",
            format="html",
        )
    return made
