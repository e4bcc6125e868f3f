# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Metadata that machines read: schema.org's LearningResource with LRMI, as JSON-LD.

A page says it in schema.org's own way, for search engines; the catalogue in that of AMB, the profile
for learning resources of DINI-AG KIM (https://w3id.org/kim/amb/), which asks for `id`, `type`, `name`
and a context, and for values from its own lists. Its list of levels has none for adult learning in a
circle, so the level is given in words. Types of resources come from https://w3id.org/kim/hcrt/scheme,
audiences from LRMI's vocabulary.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from studycircle.bank.resource import PLACE, Audience, File, Resource, Sort
from studycircle.course.anatomy import DIGCOMP
from studycircle.course.licences import LICENCES, deed_url

CATALOGUE = "catalog.jsonld"
"""The catalogue's file at the root of the site."""

Address = Callable[[str], str]
"""Makes an address of one from the root of the site; one that is whole stays as it is."""

SCHEMA = "https://schema.org"
CONTEXT: tuple[Any, ...] = (
    "https://w3id.org/kim/amb/context.jsonld",
    SCHEMA,
    {"@language": "sv"},
)

_HCRT = "https://w3id.org/kim/hcrt/"
_TYPES: dict[Sort, tuple[str, str, str]] = {
    "lektion": ("lesson_plan", "lektion", "LearningResource"),
    "plan": ("course", "kursplan", "Course"),
    "ovning": ("drill_and_practice", "övning", "LearningResource"),
    "quiz": ("assessment", "quiz", "Quiz"),
    "figur": ("image", "figur", "ImageObject"),
    "presentation": ("slide", "presentation", "PresentationDigitalDocument"),
    "utskrift": ("worksheet", "arbetsblad", "DigitalDocument"),
    "handledarkort": ("other", "handledarkort", "DigitalDocument"),
    "lank": ("web_page", "andras resurs", "WebPage"),
}
"""Of each sort: HCRT's type, what we call it, and schema.org's type beside LearningResource."""

_ROLES: dict[Audience, tuple[str, str]] = {
    "deltagare": ("student", "deltagare i studiecirkel"),
    "ledare": ("mentor", "cirkelledare"),
    "bibliotek": ("professional", "bibliotekspersonal"),
}
_LRMI = "http://purl.org/dcx/lrmi-vocabs/educationalAudienceRole/"


def digcomp_address(code: str) -> str:
    """Where the site tells what the competence is, and shows what teaches it."""
    return f"{PLACE}/index.html?digcomp={code}"


def record(one: Resource, address: Address, version: str) -> dict[str, Any]:
    """The resource as the catalogue has it, without its context."""
    hcrt, called, kind = _TYPES[one.sort]
    types = list(dict.fromkeys(["LearningResource", kind]))
    told: dict[str, Any] = {
        "id": address(one.page),
        "type": types,
        "name": one.title,
        "description": one.summary,
        "inLanguage": list(one.languages),
        "creator": [{"type": "Organization", "name": one.author}],
        "isAccessibleForFree": True,
        "educationalLevel": one.level,
        "learningResourceType": [{"id": _HCRT + hcrt, "prefLabel": {"sv": called}}],
        "audience": [
            {"id": _LRMI + _ROLES[who][0], "prefLabel": {"sv": _ROLES[who][1]}}
            for who in one.audience
        ],
        "teaches": [
            {"id": address(digcomp_address(code)), "prefLabel": {"sv": f"{code} {DIGCOMP[code]}"}}
            for code in one.digcomp
        ],
        "dateModified": one.modified.isoformat(),
        "mainEntityOfPage": [{"id": address(one.page), "type": "WebContent"}],
    }
    if one.licence in LICENCES:
        # Machines compare the address of the licence itself; its deed is for people.
        told["license"] = {"id": deed_url(one.licence).replace("deed.sv", "").removesuffix("deed")}
    if one.ours:
        told["version"] = version
    if one.minutes:
        told["timeRequired"] = f"PT{one.minutes}M"
    if one.keywords:
        told["keywords"] = list(one.keywords)
    if one.publisher:
        told["publisher"] = [{"type": "Organization", "name": one.publisher}]
    if one.source.startswith("http"):
        told["isBasedOn"] = [{"id": one.source}]
    if one.part_of:
        told["isPartOf"] = [{"id": address(f"{PLACE}/{one.part_of}.html")}]
    told |= {
        key: list(values)
        for key, values in (
            ("accessMode", one.modes),
            ("accessibilityFeature", one.features),
            ("accessibilityHazard", one.hazards),
        )
        if values
    }
    if one.files:
        told["encoding"] = [_file(file, address) for file in one.files]
    return told


def _file(file: File, address: Address) -> dict[str, Any]:
    told = {
        "type": "MediaObject",
        "name": file.label,
        "contentUrl": address(file.address),
        "encodingFormat": file.media_type,
    }
    return told | ({"contentSize": str(file.size)} if file.size else {})


def in_page(one: Resource, address: Address, version: str, encodings: bool = True) -> str:
    """The text of a page's `<script type="application/ld+json">`; nothing in it can end the script."""
    told = record(one, address, version)
    told["author"] = told.pop("creator")[0]
    told["license"] = told.pop("license", {}).get("id")
    told["learningResourceType"] = _TYPES[one.sort][1]
    told["teaches"] = [_term(each, "DigComp 3.0") for each in told["teaches"]]
    told["audience"] = [
        {"type": "EducationalAudience", "educationalRole": each["prefLabel"]["sv"]}
        for each in told["audience"]
    ]
    del told["mainEntityOfPage"]
    if not encodings:
        told.pop("encoding", None)
    told["url"] = address(one.home)
    whole = {"@context": SCHEMA} | {key: one for key, one in told.items() if one is not None}
    text = json.dumps(_at(whole), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _term(given: dict[str, Any], within: str) -> dict[str, Any]:
    code, _, name = given["prefLabel"]["sv"].partition(" ")
    return {"type": "DefinedTerm", "termCode": code, "name": name, "inDefinedTermSet": within}


def _at(value: Any) -> Any:
    """`id` and `type` as `@id` and `@type`, which every reader of schema.org knows."""
    if isinstance(value, dict):
        return {
            {"id": "@id", "type": "@type"}.get(key, key): _at(one) for key, one in value.items()
        }
    return [_at(one) for one in value] if isinstance(value, list) else value


def catalogue_file(resources: Iterable[Resource], address: Address, version: str) -> bytes:
    """The text of catalog.jsonld: all resources in one graph."""
    told = {
        "@context": list(CONTEXT),
        "@graph": [record(one, address, version) for one in resources],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
