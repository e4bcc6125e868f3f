# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The list of the knowledge bank: all resources by sort, and the form that page/bank.js makes work.

Without script it is a plain list with a heading for each sort, and the form is not shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from studycircle.activities.html import escape
from studycircle.bank.resource import SORTS, Resource
from studycircle.course.anatomy import DIGCOMP, LEVELS
from studycircle.course.course import Course
from studycircle.locale import texts
from studycircle.publish.bank.words import (
    licence_name,
    meta,
    sort_name,
    subjects,
    time_names,
    time_span,
)

_STRINGS = (
    "{n} of {all} resources.",
    "No resource fits. Take away a choice, or try another word.",
    "Show all {n}",
    "Show fewer",
)


def listing(course: Course, resources: Sequence[Resource], home: str) -> str:
    """The form and the list; `home` is the way from the page to the folder of the bank's pages."""
    t = texts("bank")
    said = "".join(f' data-say-{place}="{escape(t(one))}"' for place, one in enumerate(_STRINGS))
    sections = "".join(
        _section(sort_name(sort, several=True), f"sort-{sort}", chosen, course, home)
        for sort in SORTS
        if (chosen := [one for one in resources if one.sort == sort])
    )
    return (
        f'<div class="bank" data-page-script="bank"{said}>\n{_form(course, resources)}\n'
        f"{sections}</div>"
    )


def _section(title: str, name: str, chosen: Sequence[Resource], course: Course, home: str) -> str:
    items = "\n".join(_item(one, course, home) for one in chosen)
    count = len(chosen)
    return (
        f'<section class="bank-sort" id="{name}" aria-labelledby="{name}-namn">'
        f'<h2 id="{name}-namn">{escape(title)} <span class="bank-count">({count})</span></h2>\n'
        f"<ul>\n{items}\n</ul></section>\n"
    )


def _item(one: Resource, course: Course, home: str) -> str:
    within = [name for name, (_, held) in subjects(course).items() if held & set(one.lessons)]
    data = {
        "sort": one.sort,
        "amne": " ".join(within),
        "digcomp": " ".join(one.digcomp),
        "tid": time_span(one),
        "niva": one.level,
        "licens": one.licence,
        "natfri": "ja" if one.offline else "",
        "ord": " ".join(one.keywords),
    }
    told = "".join(f' data-{key}="{escape(value)}"' for key, value in data.items() if value)
    return (
        f'<li{told}><a href="{home}{one.id}.html">{escape(one.title)}</a>'
        f'<p>{escape(one.summary)}</p><p class="bank-meta">{escape(meta(one))}</p></li>'
    )


def _form(course: Course, resources: Sequence[Resource]) -> str:
    t = texts("bank")
    licences = {one.licence: licence_name(one) for one in resources}
    levels = [one for one in LEVELS if one in {r.level for r in resources}]
    codes = {code for one in resources for code in one.digcomp}
    choices = (
        ("amne", t("Subject"), {key: title for key, (title, _) in subjects(course).items()}),
        ("sort", t("Sort"), {one: sort_name(one, several=True) for one in SORTS}),
        ("tid", t("Time"), time_names()),
        ("niva", t("Level"), {one: one for one in levels}),
        ("licens", t("Licence"), dict(sorted(licences.items(), key=lambda one: one[1]))),
        (
            "digcomp",
            t("Competence (DigComp 3.0)"),
            {code: f"{code} {name}" for code, name in DIGCOMP.items() if code in codes},
        ),
    )
    selects = "".join(_select(*one) for one in choices)
    return (
        '<form class="bank-form" role="search" hidden>'
        f'<p><label for="bank-q">{escape(t("Search the bank"))}</label>'
        '<input type="search" id="bank-q" name="q" autocomplete="off"></p>'
        f"<details><summary>{escape(t('Choose subject, sort, time and more'))}</summary>"
        f'<fieldset><legend class="bank-hidden">{escape(t("Choose"))}</legend>{selects}'
        '<p class="bank-check"><label><input type="checkbox" name="natfri" value="ja"> '
        f'{escape(t("Works without internet"))} <span class="bank-count"></span></label></p>'
        "</fieldset></details>"
        f'<p class="buttons"><button type="reset" class="site-button">{escape(t("Clear"))}</button></p>'
        '</form><p role="status" class="bank-status"></p>'
    )


def _select(name: str, label: str, options: dict[str, str]) -> str:
    t = texts("bank")
    listed = "".join(
        f'<option value="{escape(value)}">{escape(text)}</option>'
        for value, text in [("", t("All")), *options.items()]
    )
    return (
        f'<p><label for="bank-{name}">{escape(label)}</label>'
        f'<select id="bank-{name}" name="{name}">{listed}</select></p>'
    )
