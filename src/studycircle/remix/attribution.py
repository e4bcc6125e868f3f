# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The page «Källor och ändringar»: whose everything is, under which licence, and what is changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from studycircle.course.anatomy import PARTS
from studycircle.course.licence_rules import RULES
from studycircle.course.licences import OURS
from studycircle.course.links import LEADER_PAGES
from studycircle.remix.chosen import AREAS, Chosen, Own, Taken
from studycircle.remix.credit import licence, picture
from studycircle.remix.mentions import Mentions
from studycircle.remix.origin import Origin
from studycircle.remix.quoting import in_markdown
from studycircle.remix.recipe import OWN_WORK

_HEADINGS = {one.key: one.heading for one in PARTS}


def credits(chosen: Chosen, origin: Origin, mentions: Mentions) -> str:
    """The page's text."""
    return "\n".join(_page(chosen, origin, mentions)) + "\n"


def _page(chosen: Chosen, origin: Origin, mentions: Mentions) -> Iterator[str]:
    title = in_markdown(chosen.title)
    author = in_markdown(chosen.author)
    yield from ("# Källor och ändringar", "")
    yield f"«{title}» är gjord av {author}. Kursen bygger på {_linked(origin)}."
    yield f"Originalets upphovsperson: {in_markdown(origin.author)}."
    yield f"Licens: {licence(OURS)}. {origin.told}"
    yield from ("", "Den som har gjort originalet har inte granskat ändringarna.", "")
    yield from ("## Licens", "")
    yield f"Texter och bilder i kursen har licensen {licence(chosen.licence)}, om inget annat står."
    rule = RULES["sa"]
    yield f"Det följer av originalets licens. {rule.text} ([{rule.source}]({rule.url}))"
    yield ""
    yield "Programkoden är tagen ur originalet och har licensen MIT."
    yield "Typsnittet Atkinson Hyperlegible Next har licensen SIL Open Font License 1.1."
    if chosen.logo is not None:
        yield f"Logotypen är ett kännetecken för {author}. Den ingår inte i licensen."
    yield from ("", "## Ändrat i det hela", "")
    count = len(chosen.course.lessons)
    yield f"- Kursen har fått ett nytt namn. Antal saker: {len(chosen.taken)} av originalets {count}."
    yield "- Sakerna är numrerade på nytt, och mötena är indelade på nytt."
    for area in sorted(chosen.areas):
        yield f"- Utelämnat: {AREAS[area]}."
    yield "- Register över fakta och ord är kortade till det som används."
    yield from ("", "## Saker", "")
    for one in chosen.taken:
        yield from _lesson(one, chosen, origin, mentions)
    yield from _pages(chosen, mentions)


def _lesson(taken: Taken, chosen: Chosen, origin: Origin, mentions: Mentions) -> Iterator[str]:
    lesson = taken.lesson
    yield from (f"### Sak {taken.number}: {lesson.title}", "")
    ours = lesson.named
    page = f"[{ours}]({origin.url}/notebooks/{lesson.name}.html)" if origin.url else ours
    yield f"Ur originalet: «{page}», av {in_markdown(origin.author)}, {licence(OURS)}."
    folder = f"notebooks/{lesson.name}"
    changes = []
    if taken.number != lesson.number:
        changes.append(f"Saken har nummer {taken.number} i stället för {lesson.number}.")
    changes += [f"Delen «{_HEADINGS[key]}» är borttagen." for key in sorted(taken.parts)]
    changes += [
        f"Övningen `{one}` är borttagen."
        for one in sorted(taken.activities)
        if one.startswith(f"{lesson.name}/")
    ]
    replaced = {
        name: own
        for name, own in chosen.replaced.items()
        if name == f"{folder}.ipynb" or name.startswith(f"{folder}/")
    }
    changes += [_replaced(own) for own in replaced.values()]
    count = sum(
        number
        for name, number in mentions.changed.items()
        if name == f"{folder}.ipynb" or name.startswith(f"{folder}/")
    )
    if count:
        changes.append(
            f"Hänvisningar som har skrivits om, för att de ledde till något utelämnat: {count}."
        )
    yield from ("", "Ändringar:", "", *(f"- {one}" for one in changes or ["Inga."]))
    pictures = [one for one in lesson.pictures if f"{folder}/{one.file}" not in replaced]
    if pictures:
        yield from ("", "Bilder ur originalet, oförändrade:", "")
        yield from (f"- {picture(one)}" for one in pictures)
    yield ""


def _replaced(own: Own) -> str:
    title = own.told.title or PurePosixPath(own.told.by).name
    source = "" if own.told.source == OWN_WORK else f", {in_markdown(own.told.source)}"
    return (
        f"`{PurePosixPath(own.file).name}` är utbytt mot «{in_markdown(title)}», "
        f"av {in_markdown(own.author)}{source}, {licence(own.told.licence)}."
    )


def _pages(chosen: Chosen, mentions: Mentions) -> Iterator[str]:
    if chosen.pages or chosen.pictures:
        yield from ("## Egna sidor", "")
        for page in chosen.pages:
            told = (
                f"[{in_markdown(page.title)}](egna/{page.name}.md), av {in_markdown(page.author)}"
            )
            yield f"- {told}, {licence(page.licence)}"
        yield from (f"- Bild: {picture(one)}" for _, one in chosen.pictures)
        yield ""
    yield from ("## Övriga sidor", "")
    yield "Övriga sidor är tagna ur originalet. Där står den här kursens namn och antal saker."
    pages = {
        name: number
        for name, number in sorted(mentions.changed.items())
        if not name.startswith("notebooks/")
    }
    # Participants read this, and their edition names no page of the leaders'.
    leaders = f"{LEADER_PAGES.as_posix()}/"
    others = {name: number for name, number in pages.items() if not name.startswith(leaders)}
    handbook = sum(number for name, number in pages.items() if name.startswith(leaders))
    replaced = [own for name, own in chosen.replaced.items() if name.startswith("book/")]
    if pages or replaced:
        yield from ("", "Ändringar:", "")
    yield from (f"- {_replaced(own)}" for own in replaced)
    for name, number in others.items():
        yield f"- `{name}`: hänvisningar som har skrivits om: {number}."
    if handbook:
        yield f"- Handboken för ledare: hänvisningar som har skrivits om: {handbook}."


def _linked(origin: Origin) -> str:
    return f"[«{origin.title}»]({origin.url})" if origin.url else f"«{origin.title}»"
