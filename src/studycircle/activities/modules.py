# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Carries the plain ES modules of the activities to where they run.

The files beside this one are the source, readable as they are. A notebook wants one ES module per
widget (anywidget's `_esm`), a page opened from file:// wants ordinary scripts; both are made here by
wrapping each module in a function of the modules it imports. Comments are left out; a page's scripts
are also translated, and without indentation.

What a module may use is kept small so that this stays honest, and is checked: imports of named
things from "./name.js" at the top, `export function`, `export async function`, `export const` and
`export default`. A library of others stands in `vendor/` with its licence, is imported from
"./vendor/name.js" and called `vendor/name` here. What is large and seldom needed comes later, with
`await import("./name.js")`: a page fetches it then, a widget has it with it.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from studycircle.locale import domain_of, strings

HERE = Path(__file__).parent

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./((?:vendor/)?[a-z_]+)\.js";$', re.MULTILINE)
_LATER = re.compile(r'\bimport\("\./([a-z_]+)\.js"\)')
_EXPORT = re.compile(r"^export (?=(?:async )?function|const)", re.MULTILINE)
_NAMED = re.compile(r"^export (?:async )?(?:function|const) (\w+)", re.MULTILINE)
_DEFAULT = re.compile(r"^export default ", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
_SAID = re.compile(r'(?<![\w.$])((?:\w+\.)?t\(\s*)("(?:[^"\\\n]|\\.)*")')
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", re.MULTILINE)


@cache
def needs(name: str) -> list[str]:
    """The modules that `name`.js imports itself."""
    return [found for _, found in _IMPORT.findall(_source(name))]


@cache
def later(name: str) -> list[str]:
    """The modules that `name`.js asks for when they are needed."""
    return _LATER.findall(_source(name))


@cache
def _source(name: str) -> str:
    return (HERE / f"{name}.js").read_text(encoding="utf-8")


def is_vendored(name: str) -> bool:
    """Whether the module is a library of others."""
    return name.startswith("vendor/")


def _local(name: str) -> str:
    """What a module's exports are called in the function of one that imports them."""
    return "$" + name.replace("/", "_")


def in_order(names: list[str], at_once: bool = False) -> list[str]:
    """`names` and all they import, each after what it needs; with `at_once` not what comes later."""
    done: list[str] = []

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ValueError(f"{name}.js imports itself by way of {' → '.join(above)}")
        if name not in done:
            for one in [*needs(name), *([] if at_once else later(name))]:
                visit(one, (*above, name))
            done.append(name)

    for name in names:
        visit(name, ())
    return done


def translated(name: str) -> str:
    """The module with each `t("English")` in the language of the pages, which have only one.

    So a page need not carry the strings; what is not written that way stays, see `left_to_translate`.
    """
    known = strings(*in_order([name]), domain_of(name))

    def said(match: re.Match[str]) -> str:
        text = known.get(json.loads(match[2]))
        return match[0] if text is None else match[1] + json.dumps(text, ensure_ascii=False)

    return _SAID.sub(said, _source(name))


@cache
def left_to_translate(kind: str) -> dict[str, str]:
    """The strings of a kind that its translated modules still ask for in English."""
    modules = in_order([kind])
    text = "".join(translated(name) for name in modules)
    known = strings(*modules)
    return {one: said for one, said in known.items() if json.dumps(one, ensure_ascii=False) in text}


def factory(name: str, source: str | None = None) -> str:
    """A JavaScript function expression: takes the imported modules, returns the exports.

    `source` is the module's text where it is not as it stands in its file. A module that comes later is
    expected among the constants around the function, as in a widget's one module.
    """
    source = _source(name) if source is None else source
    source = _LATER.sub(lambda found: f"Promise.resolve({_local(found[1])})", source)
    takes = "".join(
        f"const {{{names.replace(' as ', ': ')}}} = {_local(found)};\n"
        for names, found in _IMPORT.findall(source)
    )
    body = _DEFAULT.sub("const $default = ", _EXPORT.sub("", _IMPORT.sub("", source)))
    left = _LEFT.search(body)
    if left:
        raise ValueError(f"{name}.js: «{left[0][:60]}» is not a form that modules.py carries")
    gives = _NAMED.findall(source)
    if _DEFAULT.search(source):
        gives.append("default: $default")
    arguments = ", ".join(map(_local, needs(name)))
    body = _COMMENT.sub("", body).strip()
    return f"({arguments}) => {{\n{takes}{body}\nreturn {{ {', '.join(gives)} }};\n}}"


@cache
def widget_module(kind: str) -> str:
    """One ES module with the kind and all it needs: what a notebook's widget loads."""
    out = []
    for name in in_order([kind]):
        arguments = ", ".join(map(_local, needs(name)))
        out.append(f"const {_local(name)} = ({factory(name)})({arguments});")
    return "\n".join([*out, f"export default ${kind}.default;"])


def page_script(name: str) -> str:
    """An ordinary script that hands one module, translated, to page/host.js.

    Without indentation: a page weighs less, and no text that a module writes begins a line with it but
    XML, where it means nothing.
    """
    listed = ", ".join(f'"{one}"' for one in needs(name))
    source = _LATER.sub(r'studycircle.later("\1")', translated(name))
    made = factory(name, source)
    made = made if is_vendored(name) else _INDENT.sub("", made)
    return f'studycircle.define("{name}", [{listed}], {made});\n'


@cache
def styles(kind: str | None = None) -> str:
    """The style sheet of one kind with the common one; of the common one alone for None."""
    names = ["base"] if kind is None else ["base", kind]
    found = [HERE / f"{name}.css" for name in names]
    return "\n".join(path.read_text(encoding="utf-8") for path in found if path.is_file())
