# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What one kind of activity is: a contract for its file, rules, and how it looks without script."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import attrs
from attrs import frozen

from studycircle.activities.modules import in_order
from studycircle.course.located import Located
from studycircle.course.shape import alias, item
from studycircle.locale import LANGUAGE, Texts, strings, texts


class Say(Protocol):
    """Notes a fault in the definition file being read."""

    def __call__(self, line: int, code: str, message: str, mend: str) -> None:
        """Note it at `line`, with its stable code, what is wrong and how to mend it."""


@frozen(kw_only=True)
class Definition:
    """What every activity file holds; a kind adds its own keys."""

    title: str = item("the activity's heading", most=90)
    intro: str = item("what to do, in one to three sentences", default="", most=900)


def no_rules(definition: Any, located: Located, say: Say) -> None:
    """For a kind whose contract says everything."""


@frozen
class Kind:
    """One kind of activity; its JavaScript is the file of the same name beside this module.

    `check` notes faults the contract cannot say. `paper` gives the complete version without
    script, which is also the printed one. `summary` gives the lines stored in the notebook.
    `data` gives what the JavaScript reads, by default the whole definition. `load` completes a
    definition that names files beside it (pictures), and notes faults in them. `files` gives those
    too heavy to travel inside a page, by name: a page finds them in the site, a widget gets their bytes.
    """

    name: str
    definition: type[Definition]
    paper: Callable[[Any, Texts], str]
    summary: Callable[[Any, Texts], list[str]]
    check: Callable[[Any, Located, Say], None] = no_rules
    data: Callable[[Any, Path], dict[str, Any]] | None = None
    load: Callable[[Any, Located, Path, Say], Any] | None = None
    files: Callable[[Any, Path], dict[str, Path]] | None = None


@frozen
class Activity:
    """One activity ready to be shown: `ref` is e.g. `04-bloggen/quiz`."""

    ref: str
    kind: Kind
    definition: Any
    path: Path

    @property
    def dom_id(self) -> str:
        """The address of the activity in its page."""
        return "akt-" + self.ref.replace("/", "-")

    def data(self) -> dict[str, Any]:
        """What the kind's JavaScript reads; JSON values only."""
        if self.kind.data is not None:
            return self.kind.data(self.definition, self.path)
        data: dict[str, Any] = to_json(self.definition)
        return data

    def spec(self, lang: str = LANGUAGE) -> dict[str, Any]:
        """Everything the JavaScript gets. `rev` changes when the definition does."""
        data = self.data()
        data.pop("title", None)
        data.pop("intro", None)
        return {
            "id": self.ref,
            "kind": self.kind.name,
            "rev": self.fingerprint(),
            "lang": lang,
            "title": self.definition.title,
            "intro": self.definition.intro,
            "data": data,
            "strings": strings(*in_order([self.kind.name]), lang=lang),
        }

    def files(self) -> dict[str, bytes]:
        """What a widget gets besides the spec: heavy files, which a page finds in the site."""
        found = self.kind.files(self.definition, self.path) if self.kind.files is not None else {}
        return {name: path.read_bytes() for name, path in found.items()}

    def fingerprint(self) -> str:
        """Eight hexadecimal signs that change when the definition does."""
        text = json.dumps(self.data(), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:8]

    def paper(self, lang: str = LANGUAGE) -> str:
        """HTML of the version without script, also the printed one."""
        return self.kind.paper(self.definition, texts(self.kind.name, lang))

    def plain(self, lang: str = LANGUAGE) -> str:
        """The small text kept in the notebook: shown until the cell is run, compared by nbval."""
        say = texts("base", lang)
        lines = self.kind.summary(self.definition, texts(self.kind.name, lang))
        lines = [f"▶ {self.definition.title}", *(f"  {one}" for one in lines)]
        lines.append("  " + say("Choose «Run all cells» to open the activity."))
        lines.append(f"  [{self.ref} · {self.kind.name} · {self.fingerprint()}]")
        return "\n".join(lines)


def to_json(value: Any) -> Any:
    """JSON values of an attrs object: keys as in the file, dates as text, nothing left empty."""
    if attrs.has(type(value)):
        return {
            alias(one): to_json(getattr(value, one.name))
            for one in attrs.fields(type(value))
            if getattr(value, one.name) is not None
        }
    if isinstance(value, Mapping):
        return {key: to_json(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
