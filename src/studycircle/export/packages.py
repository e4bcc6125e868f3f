# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Content packages: the list of what a zip holds, in the three dialects that are wanted, and the zip."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from studycircle.export.credit import LANGUAGE, course_title, credit
from studycircle.export.tree import Element, comment, document, element, root

MANIFEST = "imsmanifest.xml"


@frozen
class Resource:
    """What a manifest lists: `files` by name, the first opened; `needs` are ids of other resources."""

    id: str
    type: str
    files: tuple[str, ...]
    needs: tuple[str, ...] = ()
    opened: bool = True


@frozen
class Entry:
    """A row of the contents: a resource by its id, or a heading over `entries`."""

    id: str
    title: str
    resource: str | None = None
    entries: tuple[Entry, ...] = ()


def ascii_id(name: str) -> str:
    """A name that XML takes for an identifier."""
    return "i-" + re.sub(r"[^A-Za-z0-9_.-]", "-", name)


def manifest_cc(
    name: str, title: str, entries: Sequence[Entry], resources: Sequence[Resource]
) -> bytes:
    """The manifest of a Common Cartridge 1.1."""
    base = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
    lom = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
    home = "http://www.imsglobal.org/profile/cc/ccv1p1"
    schemas = {
        base: f"{home}/ccv1p1_imscp_v1p2_v1p0.xsd",
        lom: f"{home}/LOM/ccv1p1_lommanifest_v1p0.xsd",
    }
    about = element(
        "metadata",
        element("schema", "IMS Common Cartridge"),
        element("schemaversion", "1.1.0"),
        _lom(lom, title),
    )
    contents = element(
        "organizations",
        element(
            "organization",
            element("item", *(_item(one) for one in entries), identifier="rot"),
            identifier="innehall",
            structure="rooted-hierarchy",
        ),
    )
    made = root(
        "manifest",
        {None: base, "lomimscc": lom},
        schemas,
        about,
        contents,
        _resources(resources),
        identifier=ascii_id(f"paket-{name}"),
    )
    return document(made)


def manifest_qti21(name: str, title: str, resources: Sequence[Resource]) -> bytes:
    """The manifest of a QTI 2.1 package: resources only, the test among them says their order."""
    base = "http://www.imsglobal.org/xsd/imscp_v1p1"
    lom = "http://ltsc.ieee.org/xsd/LOM"
    schemas = {
        base: "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
        lom: "http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd",
    }
    about = element(
        "metadata",
        element("schema", "QTIv2.1 Package"),
        element("schemaversion", "1.0.0"),
        _lom(lom, title),
    )
    made = root(
        "manifest",
        {None: base, "lom": lom},
        schemas,
        about,
        element("organizations"),
        _resources(resources),
        identifier=ascii_id(f"paket-{name}"),
    )
    return document(made)


def manifest_scorm(name: str, title: str, entry: Entry, resources: Sequence[Resource]) -> bytes:
    """The manifest of a SCORM 1.2 package with one SCO; the schemas' files do not travel along."""
    base = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
    about = element("metadata", element("schema", "ADL SCORM"), element("schemaversion", "1.2"))
    organization = element(
        "organization", element("title", title), _item(entry), identifier="innehall"
    )
    listed = _resources(resources)
    for one in listed:
        one.set(f"{{{adl}}}scormtype", "sco" if one.get("href") else "asset")
    made = root(
        "manifest",
        {None: base, "adlcp": adl},
        {},
        comment(credit()),
        about,
        element("organizations", organization, default="innehall"),
        listed,
        identifier=ascii_id(f"paket-{name}"),
        version="1.1",
    )
    return document(made)


def _lom(space: str, title: str) -> Element:
    def q(name: str, *children: Element | str, **attributes: str) -> Element:
        return element(f"{{{space}}}{name}", *children, **attributes)

    def said(text: str) -> Element:
        return q("string", text, language=LANGUAGE)

    return q(
        "lom",
        q("general", q("title", said(f"{title} – {course_title()}")), q("language", LANGUAGE)),
        q(
            "rights",
            q("copyrightAndOtherRestrictions", q("value", "yes")),
            q("description", said(credit())),
        ),
    )


def _item(entry: Entry) -> Element:
    return element(
        "item",
        element("title", entry.title),
        *(_item(one) for one in entry.entries),
        identifier=ascii_id(entry.id),
        identifierref=ascii_id(entry.resource) if entry.resource is not None else None,
    )


def _resources(resources: Sequence[Resource]) -> Element:
    return element("resources", *(_resource(one) for one in resources))


def _resource(one: Resource) -> Element:
    return element(
        "resource",
        *(element("file", href=name) for name in one.files),
        *(element("dependency", identifierref=ascii_id(name)) for name in one.needs),
        identifier=ascii_id(one.id),
        type=one.type,
        href=one.files[0] if one.opened else None,
    )
