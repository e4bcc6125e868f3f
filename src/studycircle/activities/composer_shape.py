# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a composer's file holds, and the faults that the contract cannot say."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from studycircle.activities.kind import Definition, Say
from studycircle.activities.paste import PLACE, Link, Place
from studycircle.activities.ways import check_ids, items
from studycircle.course.located import Located
from studycircle.course.shape import ID, item


@frozen(kw_only=True)
class Choice:
    """Something to choose rather than write."""

    text: str = item("the choice as it is read", most=200)
    says: str | None = item("what stands in the text for it, if not the same", default=None)


@frozen(kw_only=True)
class Watch:
    """Words that deserve a second thought."""

    words: tuple[str, ...] = item("whole words or phrases, in any case", most=20)
    say: str = item("advice to one who has written any of them", most=240)


@frozen(kw_only=True)
class Field(Place):
    """What is filled in, and how it is looked at. Advice helps; it never stops anybody."""

    required: bool = item("whether the text needs it", default=False)
    least: int = item("the fewest signs that say something", default=0, least=0, most=500)
    check: Literal["email", "url", "hashtags", "chapters"] | None = item(
        "the form of what is written", default=None
    )
    list: bool = item("whether each line becomes an item of a list", default=False)
    options: tuple[Choice, ...] = item("what to choose from", default=(), most=12)
    several: bool = item("whether several may be chosen", default=False)
    watch: tuple[Watch, ...] = item("words that deserve a second thought", default=(), most=6)


@frozen(kw_only=True)
class Text:
    """A text that grows out of the fields."""

    id: str = item("a short name that never changes; also the file's name", pattern=ID)
    name: str = item("what the text is", most=120)
    text: str = item("the text, with {places} for fields", most=6000)
    counted: bool = item("whether a service's limit counts for it", default=False)
    example: str | None = item("a finished, invented example", default=None, most=4000)


@frozen(kw_only=True)
class Service:
    """How one service limits and counts a text: read in a source at a date, or invented."""

    id: str = item("a short name that never changes", pattern=ID)
    name: str = item("the service's name", most=60)
    most: int = item("the most signs of a text", least=1, most=100000)
    link: int | None = item("the signs that each link counts as", default=None, least=1, most=999)
    mention_name: bool = item("whether only the name in @name@server counts", default=False)
    note: str = item("how it counts, in a sentence or two", default="", most=400)
    invented: bool = item("whether the service is invented", default=False)
    source: str | None = item("the name of the source", default=None, most=160)
    url: str | None = item("the source's address", default=None, pattern=r"https?://\S+")
    checked: date | None = item("when the source was read", default=None)


@frozen(kw_only=True)
class Composer(Definition):
    """Fields that become finished texts."""

    fields: tuple[Field, ...] = item("what is filled in", most=20)
    texts: tuple[Text, ...] = item("the texts they become", most=4)
    services: tuple[Service, ...] = item("whose limits may count", default=(), most=6)
    steps: tuple[str, ...] = item("what to do with the text, in order", default=(), most=9)
    links: tuple[Link, ...] = item("where to read more", default=(), most=8)


def check(composer: Composer, located: Located, say: Say) -> None:
    """Faults in a composer that reads well otherwise."""
    fields, texts = items(located, "fields"), items(located, "texts")
    services = items(located, "services")
    check_ids("composer", composer.fields, fields, say)
    check_ids("composer", composer.texts, texts, say)
    check_ids("composer", composer.services, services, say)
    for field, place in zip(composer.fields, fields, strict=True):
        _check_field(field, place.line, say)
    _check_places(composer, fields, texts, say)
    counted = [place.line for one, place in zip(composer.texts, texts, strict=True) if one.counted]
    if bool(counted) != bool(services) or len(counted) > 1:
        say(
            counted[-1] if counted else services[0].line,
            "composer-counted",
            f"{len(services)} services and {len(counted)} counted texts",
            "have services and one text with counted: true, or neither",
        )
    for service, place in zip(composer.services, services, strict=True):
        if service.invented == all((service.source, service.url, service.checked)):
            say(
                place.line,
                "composer-service-source",
                f"«{service.name}» is neither invented nor has a dated source, or is both",
                "add source, url and checked, or say invented: true",
            )


def _check_field(field: Field, line: int, say: Say) -> None:
    if field.options and (field.check or field.long or field.list or field.least):
        say(
            line,
            "composer-written-options",
            f"«{field.id}» has options, and rules for what is written",
            "take out check, long, list and least, or the options",
        )
    if len(field.options) < (1 if field.several else 2) and (field.several or field.options):
        say(
            line,
            "composer-options",
            f"«{field.id}» has {len(field.options)} options",
            "add options, or set several to what is meant",
        )
    if field.list and not field.long:
        say(line, "composer-list", f"«{field.id}» is a list on one line", "add: long: true")
    seen: set[str] = set()
    for option in field.options:
        if option.text.casefold() in seen:
            say(line, "composer-doubled-option", f"«{option.text}» stands twice", "rename one")
        seen.add(option.text.casefold())


def _check_places(
    composer: Composer, fields: list[Located], texts: list[Located], say: Say
) -> None:
    known = {field.id for field in composer.fields}
    used: set[str] = set()
    for text, place in zip(composer.texts, texts, strict=True):
        named = set(PLACE.findall(text.text))
        used |= named
        for name in sorted(named - known):
            say(
                place.line,
                "composer-unknown-field",
                f"«{text.id}» has a place for {{{name}}}, which is no field",
                "add the field, or mend the name",
            )
    for field, place in zip(composer.fields, fields, strict=True):
        if field.id not in used:
            say(
                place.line,
                "composer-unused-field",
                f"no text has a place for {{{field.id}}}",
                "use it, or take it out",
            )
