# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The remix's _config.yml, Makefile and REUSE.toml: ours, with its own name, logo and licences."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath

from studycircle.course.licences import LICENCES, OURS
from studycircle.course.pictures import SUFFIXES
from studycircle.remix.book import OWN
from studycircle.remix.chosen import Chosen, Own
from studycircle.remix.contents import CREDITS
from studycircle.remix.lessons import named
from studycircle.remix.origin import Origin
from studycircle.remix.quoting import quoted

LOGO = "book/_static/logo"
"""Without its ending."""
RESERVED = "LicenseRef-alla-rattigheter-forbehallna"
RESERVED_TEXT = """\
Alla rättigheter förbehållna. Logotypen är ett kännetecken för den som har gjort kursen.
Den följer inte med licensen för kursens texter och bilder.
"""


def logo_name(chosen: Chosen) -> str | None:
    """The logo's file in the remix, None where there is none."""
    return None if chosen.logo is None else f"{LOGO}{chosen.logo.suffix.lower()}"


def config(text: str, chosen: Chosen, origin: Origin) -> str:
    """Our _config.yml with their name, logo, address, and where the course comes from."""
    logo = logo_name(chosen)
    told = {
        "title": quoted(chosen.title),
        "author": quoted(chosen.author),
        "logo": quoted(logo or ""),
        "  url": '""',
        "    studycircle_site_url": quoted(chosen.site_address),
    }
    for key, value in told.items():
        text = re.sub(rf"(?m)^{key}:.*$", lambda _, k=key, v=value: f"{k}: {v}", text, count=1)  # type: ignore[misc]
    lines = [
        f"    studycircle_logo_alt: {quoted(chosen.logo_alt)}",
        "    # Vad kursen bygger på; står längst ner på varje sida.",
        "    studycircle_origin:",
        f"      title: {quoted(origin.title)}",
        f"      url: {quoted(origin.url)}",
        f"      changes: {CREDITS}",
    ]
    return text.rstrip("\n") + "\n" + "\n".join(lines) + "\n"


def makefile(text: str) -> str:
    """Our Makefile without the commands that a remix does not have."""
    for name in ("bench", "remix"):
        text = re.sub(rf"(?m)^{name}: .*\n(?:\t.*\n)+\n", "", text)
        text = re.sub(rf"(?m)^(\.PHONY:.*?) {name}\b", r"\1", text)
    return text


def reuse(text: str, chosen: Chosen, origin: Origin) -> str:
    """Our REUSE.toml, with whose their files are."""
    made = [text.rstrip("\n")]
    base = [".remix/**", "remix.json", "konflikter/**"]
    made.append(_annotation(base, chosen.author, OURS))
    for page in chosen.pages:
        made.append(_annotation([f"{OWN}/{page.name}.md"], page.author, page.licence))
    for path, one in chosen.pictures:
        made.append(_annotation([f"{OWN}/{path.name}"], one.author, one.licence))
    for own in chosen.replaced.values():
        # A lesson of theirs is still made of ours: it keeps both names.
        whose = f"{own.author}; {origin.author}" if own.file.endswith(".ipynb") else own.author
        made.append(_annotation([place_of(own, chosen)], whose, own.told.licence))
    if logo := logo_name(chosen):
        made.append(_annotation([logo], chosen.author, RESERVED))
    return "\n\n".join(made) + "\n"


def place_of(own: Own, chosen: Chosen) -> str:
    """The file in the remix of a file of theirs that replaces one of ours."""
    folder, _, name = own.file.rpartition("/")
    top, _, lesson = folder.rpartition("/")
    if PurePosixPath(name).suffix in SUFFIXES:
        name = named(name, own)
    if name.endswith(".ipynb"):
        name = f"{chosen.names.get(name.removesuffix('.ipynb'), name.removesuffix('.ipynb'))}.ipynb"
    return f"{top}/{chosen.names.get(lesson, lesson)}/{name}".lstrip("/")


def needed_licences(chosen: Chosen) -> set[str]:
    """The licences of their files, as SPDX writes them; without the logo's."""
    works = [one.licence for one in chosen.pages]
    works += [one.licence for _, one in chosen.pictures]
    works += [own.told.licence for own in chosen.replaced.values()]
    return {one for one in works if one in LICENCES}


def licence_text(name: str) -> str:
    """What stands in LICENSES/ for a licence whose whole text the course does not hold."""
    found = LICENCES[name]
    legal = found.deed.rpartition("/")[0] + "/legalcode"
    return f"{found.name} ({name})\n\nHela licenstexten: {legal}\n"


def _annotation(paths: list[str], author: str, licence: str) -> str:
    # JSON's quoting is also TOML's.
    return (
        f"[[annotations]]\npath = {json.dumps(paths, ensure_ascii=False)}\n"
        f'precedence = "override"\n'
        f"SPDX-FileCopyrightText = {json.dumps(author, ensure_ascii=False)}\n"
        f"SPDX-License-Identifier = {json.dumps(licence)}"
    )
