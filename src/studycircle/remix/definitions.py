# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A lesson's data files as the remix has them: texts rewritten, what is left out taken out.

Text is changed where it stands, so that a file reads as it did; where YAML would then read otherwise
– a comma in a title, say – the file is written anew from its values.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.compat import StringIO

from studycircle.course.findings import Findings
from studycircle.course.site import TITLE
from studycircle.course.yamlfile import parse_yaml
from studycircle.remix.chosen import Chosen, Own
from studycircle.remix.mentions import Mentions

_CONCERNED = re.compile(r"^(?:kind: certificate|again:)", re.MULTILINE)
"""Reading a file so that its comments are kept takes long: only those that may change are."""
MOST_GROUPS, MOST_THINGS = 12, 20
"""Of a certificate."""


def definition(text: str, file: str, chosen: Chosen, mentions: Mentions) -> str:
    """The YAML of the course's `file`, rewritten; `file` is written from the course's root."""
    text = _without_what_is_gone(text, chosen)
    before = _plain(text)
    made = mentions.plain(text, file)
    counted = dict(mentions.changed)
    wanted = _each(before, lambda one: mentions.plain(one, file))
    mentions.changed.clear()
    mentions.changed.update(counted)
    return made if _plain(made) == wanted else _written(wanted)


def with_picture(text: str, own: Own, name: str) -> str:
    """The YAML with their picture in the place of ours: its file name and whose it is."""
    yaml = _yaml()
    content = yaml.load(text)
    ours = Path(own.file).name
    told = {"author": own.author, "source": own.told.source, "licence": own.told.licence}
    title = own.told.title or Path(own.told.by).stem
    changed = False
    for one in _mappings(content):
        if one.get("file") == ours:
            changed = True
            one["file"] = name
            one.update({key: value for key, value in told.items() if key in one})
            if "title" in one:
                one["title"] = title
            for key in ("description", "caption"):
                one.pop(key, None) if own.told.alt else None
    return _dumped(yaml, content) if changed else text


def _without_what_is_gone(text: str, chosen: Chosen) -> str:
    """Without what names a lesson left out; a certificate by the meetings of the remix."""
    if not _CONCERNED.search(text):
        return text
    ours = {one.name for one in chosen.course.lessons} - chosen.names.keys()
    yaml = _yaml()
    content = yaml.load(text)
    changed = False
    for one in list(_mappings(content)):
        if str(one.get("again", "")).partition("/")[0] in ours:
            one.pop("again")
            one.pop("compared", None)
            changed = True
        if one.get("kind") == "certificate":
            _certify(one, chosen)
            changed = True
    return _dumped(yaml, content) if changed else text


def _certify(certificate: Any, chosen: Chosen) -> None:
    """The certificate's groups are the meetings, and it names the remix."""
    for key in ("with-name", "without-name"):
        certificate[key] = str(certificate.get(key, "")).replace(TITLE, chosen.title)
    things = {one.get("lesson"): one for group in certificate["groups"] for one in group["things"]}
    names = {one.number: one.lesson.name for one in chosen.taken}
    groups = [
        {
            "title": meeting.title,
            "things": [things[names[one]] for one in meeting.lessons if names[one] in things],
        }
        for meeting in chosen.meetings
    ]
    others = [one for name, one in things.items() if name is None]
    if others:
        groups.append({"title": "Annat", "things": others})
    groups = [one for one in groups if one["things"]]
    if len(groups) > MOST_GROUPS:
        every = [one for group in groups for one in group["things"]]
        groups = [
            {"title": "Saker", "things": every[at : at + MOST_THINGS]}
            for at in range(0, len(every), MOST_THINGS)
        ]
    certificate["groups"] = groups


def _mappings(content: Any) -> list[Any]:
    found: list[Any] = []
    if isinstance(content, dict):
        found.append(content)
        for one in content.values():
            found += _mappings(one)
    elif isinstance(content, list):
        for one in content:
            found += _mappings(one)
    return found


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    yaml.width = 110
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _dumped(yaml: YAML, content: Any) -> str:
    text = StringIO()
    yaml.dump(content, text)
    return str(text.getvalue())


def _written(content: Any) -> str:
    return _dumped(_yaml(), content)


def _plain(text: str) -> Any:
    path = Path("x")
    located = parse_yaml(text, path, Findings(path))
    return located.plain() if located is not None else None


def _each(content: Any, change: Any) -> Any:
    if isinstance(content, str):
        return change(content)
    if isinstance(content, list):
        return [_each(one, change) for one in content]
    if isinstance(content, dict):
        return {key: _each(one, change) for key, one in content.items()}
    return content
