# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The page of one resource: preview, what it is, all its forms, its source, its use in a circle."""

from __future__ import annotations

from collections.abc import Mapping

from studycircle.activities.html import escape
from studycircle.bank.citation import Citation
from studycircle.bank.resource import EXPORTS, File, Resource
from studycircle.course.anatomy import DIGCOMP
from studycircle.course.licence_mix import collection, taken_in_by_sa
from studycircle.course.licences import LICENCES, OURS, deed_url
from studycircle.export.formats import tried_in
from studycircle.locale import texts
from studycircle.publish.bank.source import citation_box
from studycircle.publish.bank.words import language_name, licence_name, size, sort_name

UP = "../../"
"""From the folder of the bank's pages to the root of the site."""


def resource_page(
    one: Resource, citation: Citation, known: Mapping[str, Resource], remix: bool = True
) -> str:
    """The body of the page; `known` are all resources by id. `remix`: there is a page to make one on."""
    t = texts("bank")
    pieces = (
        (
            "bank-titt",
            t("A look inside") if one.ours else t("The licence there"),
            one.preview.replace("{up}", UP),
        ),
        ("bank-hamta", t("Take it home"), _files(one)),
        ("bank-cirkel", t("Use it in your own circle"), _use(one, known, remix)),
        ("bank-kalla", t("How to name the source"), citation_box(citation)),
        ("bank-om", t("What it is"), _facts(one, known)),
    )
    body = "".join(
        f'<section id="{name}"><h2>{escape(title)}</h2>{text}</section>\n'
        for name, title, text in pieces
        if text
    )
    note = f"<p>{escape(one.note)}</p>" if one.note else ""
    return (
        f'<p class="site-where"><a href="index.html">{escape(t("The knowledge bank"))}</a> · '
        f"{escape(sort_name(one.sort))}</p>\n<h1>{escape(one.title)}</h1>\n"
        f"<p>{escape(one.summary)}</p>\n{_go(one)}{note}\n{body}"
    )


def _link(address: str) -> str:
    return address if "://" in address else UP + address


def _go(one: Resource) -> str:
    t = texts("bank")
    label = t("Open it at {publisher}", publisher=one.publisher) if not one.ours else t("Open it")
    outside = ' rel="external"' if not one.ours else ""
    return (
        f'<p><a class="site-button" href="{escape(_link(one.home))}"{outside}>'
        f"{escape(label)}</a></p>"
    )


def _facts(one: Resource, known: Mapping[str, Resource]) -> str:
    t = texts("bank")
    whole = known.get(one.part_of)
    deed = deed_url(one.licence)
    licence = escape(licence_name(one))
    linked = f'<a rel="license" href="{deed}">{licence}</a>' if deed else licence
    rows = [
        (t("Part of"), f'<a href="{whole.id}.html">{escape(whole.title)}</a>' if whole else ""),
        (t("Made by"), escape(one.author)),
        (t("Source"), escape(one.source)),
        (t("Licence"), linked),
        (t("Time"), t("about {n} minutes", n=one.minutes) if one.minutes else ""),
        (t("Level"), escape(one.level)),
        (
            t("Competences (DigComp 3.0, names in our own words)"),
            "<br>".join(
                f'<a href="index.html?digcomp={code}">{code} {escape(DIGCOMP[code])}</a>'
                for code in one.digcomp
            ),
        ),
        (t("For"), escape(", ".join(one.audience))),
        (t("Language"), escape(", ".join(language_name(code) for code in one.languages))),
        (t("Works without internet"), t("yes") if one.offline else t("no")),
        (
            t("Reviewed") if one.ours else t("Looked up"),
            f'<time datetime="{one.modified.isoformat()}">{one.modified.isoformat()}</time>',
        ),
    ]
    told = "".join(f"<dt>{escape(name)}</dt><dd>{text}</dd>" for name, text in rows if text)
    return f'<dl class="bank-facts">{told}</dl>'


def _files(one: Resource) -> str:
    t = texts("bank")
    if not one.ours:
        return ""
    if not one.files:
        whole = t("It has no file of its own: it comes with the lesson, in all its forms.")
        return (
            f'<p>{escape(whole)} <a href="{one.part_of}.html">{escape(t("To the lesson"))}</a></p>'
        )
    exports = any(file.address.startswith(EXPORTS) for file in one.files)
    about = (
        f"<p>{escape(tried_in())} "
        f'<a href="format.html">{escape(t("What the forms are, and who reads them"))}</a></p>'
    )
    return (
        f'<ul class="bank-files">{"".join(_file(file) for file in one.files)}</ul>'
        f"{about if exports else ''}"
    )


def _file(file: File) -> str:
    t = texts("bank")
    weight = f" ({size(file.size)})" if file.size and file.media_type != "text/html" else ""
    download = "" if file.media_type == "text/html" else " download"
    lost = ""
    if file.lost:
        told = "".join(f"<li>{escape(each)}</li>" for each in file.lost)
        what = t("What does not come along ({n})", n=len(file.lost))
        lost = f"<details><summary>{escape(what)}</summary><ul>{told}</ul></details>"
    return (
        f'<li><a href="{escape(_link(file.address))}"{download}>{escape(file.label)}</a>'
        f"{weight}{lost}</li>"
    )


def _use(one: Resource, known: Mapping[str, Resource], remix: bool) -> str:
    pieces = (_may(one), _own(one, known) if remix or not one.ours else "")
    return "".join(f"<p>{text}</p>" for text in pieces if text)


def _may(one: Resource) -> str:
    """What the licence lets a circle do, as the licence engine has it."""
    t = texts("bank")
    if one.ours and one.licence in LICENCES:
        return escape(
            t("You may copy, change and pass it on. Name the source, and keep the licence.")
            if one.licence == OURS
            else t("It may be worked into a course under CC BY-SA 4.0. Name the source.")
        )
    if taken_in_by_sa(one.licence):
        return escape(t("It may be worked into a course under CC BY-SA 4.0. Name the source."))
    if collection([one.licence]).results:
        return escape(
            t("It may lie beside the course as it is, with its own licence, but not be worked in.")
        )
    return escape(t("Link to it and look at it together. To copy it, ask who made it."))


def _own(one: Resource, known: Mapping[str, Resource]) -> str:
    t = texts("bank")
    if not one.ours:
        things = [
            f'<a href="{each.id}.html">{escape(each.title)}</a>'
            for each in known.values()
            if each.sort == "lektion" and set(each.lessons) <= set(one.lessons)
        ]
        return f"{escape(t('It goes well with:'))} {', '.join(things)}."
    numbers = ",".join(str(number) for number in one.lessons)
    label = (
        t("Pick your own circle together")
        if len(one.lessons) > 1
        else t("Pick your own circle together, with this thing in it")
    )
    return f'<a href="../egen-cirkel.html?saker={numbers}">{escape(label)}</a>'
