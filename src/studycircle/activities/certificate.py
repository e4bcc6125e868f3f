# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Certificate: a page to print with what the participant did in the course, and a name if they want one.

The participant chooses, and signs; nobody judges. The name is never kept, not even in the browser.
"""

from __future__ import annotations

from attrs import frozen

from studycircle.activities.html import escape, lines, paragraphs, rich
from studycircle.activities.kind import Definition, Kind, Say
from studycircle.activities.ways import items
from studycircle.course.located import Located
from studycircle.course.shape import ID, item
from studycircle.locale import Texts

NAME = "{name}"
"""The place for the participant's name in `with-name`."""


@frozen(kw_only=True)
class Thing:
    """Something a participant may have done."""

    id: str = item("a short name that never changes", pattern=ID, most=60)
    text: str = item("what it is called on the certificate", most=120)
    lesson: str | None = item(
        "the lesson's folder: what the browser holds of it counts as a trace",
        default=None,
        pattern=r"[0-9]{2,3}-[a-z0-9]+(?:-[a-z0-9]+)*",
    )


@frozen(kw_only=True)
class Group:
    """Things that belong together, such as those of one meeting."""

    title: str = item("what they have in common", most=80)
    things: tuple[Thing, ...] = item("the things", most=20)


@frozen(kw_only=True)
class Certificate(Definition):
    """A certificate that the participant makes."""

    heading: str = item("the heading on the certificate", most=80)
    with_name: str = item("the sentence before the things, with {name} in it", most=300)
    without_name: str = item("the same sentence for one who gives no name", most=300)
    groups: tuple[Group, ...] = item("the things, in groups", most=12)
    note: str = item("what the certificate is and is not, in small print", default="", most=400)
    sign: tuple[str, ...] = item("lines to write on with a pen", default=(), most=4)


def check(definition: Certificate, located: Located, say: Say) -> None:
    """Faults in a certificate that reads well otherwise."""
    assert isinstance(located.value, dict)
    if definition.with_name.count(NAME) != 1:
        message = f"«with-name» has {definition.with_name.count(NAME)} places for the name"
        mend = f"write {NAME} once, where the name is to stand"
        say(located.value["with-name"].line, "certificate-name-place", message, mend)
    if NAME in definition.without_name:
        message = "«without-name» has a place for the name"
        mend = "word it for one who gives no name"
        say(located.value["without-name"].line, "certificate-name-unwanted", message, mend)
    ids: set[str] = set()
    for group, place in zip(definition.groups, items(located, "groups"), strict=True):
        for thing, spot in zip(group.things, items(place, "things"), strict=True):
            if thing.id in ids:
                message = f"the id «{thing.id}» is used twice"
                say(spot.line, "certificate-doubled-id", message, "rename it")
            ids.add(thing.id)


def paper(definition: Certificate, t: Texts) -> str:
    """The certificate to fill in with a pen."""
    groups = "".join(
        f'<li><p class="sc-legend">{escape(group.title)}</p><ul class="sc-boxes">'
        + "".join(f"<li>{rich(thing.text)}</li>" for thing in group.things)
        + "</ul></li>"
        for group in definition.groups
    )
    signed = "".join(f"<p>{escape(one)}</p>{lines(1)}" for one in definition.sign)
    return (
        f'<p class="sc-legend sc-heading">{escape(definition.heading)}</p>'
        f"<p>{escape(t('Name, if you want one:'))}</p>{lines(1)}"
        f"<p>{rich(definition.without_name)}</p>"
        f'<p class="sc-note">{escape(t("Tick what you have done."))}</p>'
        f'<ul class="sc-groups">{groups}</ul>{signed}{paragraphs(definition.note)}'
    )


def summary(definition: Certificate, t: Texts) -> list[str]:
    """How many things there are to choose from."""
    return [t("{n} things to choose from", n=sum(len(one.things) for one in definition.groups))]


KIND = Kind("certificate", Certificate, paper, summary, check)
