# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Makes all files of a remix: a course of its own, with what builds it, tests it and says whose it is."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from studycircle.course.course import COURSE_FILE, FACT_FILE, GLOSSARY_FILE
from studycircle.course.rule_book import FILE as RULE_FILE
from studycircle.out.files import write_if_changed
from studycircle.remix import config, registers
from studycircle.remix.attribution import credits
from studycircle.remix.book import book_files, pages_gone
from studycircle.remix.chosen import Chosen
from studycircle.remix.contents import CREDITS, contents
from studycircle.remix.lessons import lesson_files
from studycircle.remix.machinery import machinery
from studycircle.remix.mentions import Mentions
from studycircle.remix.origin import Origin
from studycircle.remix.outputs import fill
from studycircle.remix.read_me import read_me
from studycircle.remix.sources import Sources


@frozen
class Made:
    """A remix that has been written: its files by name, and what a person should read through.

    `rewritten` are files of the remix whose references led to something left out, and how many.
    """

    files: tuple[str, ...]
    rewritten: dict[str, int]


def make(chosen: Chosen, origin: Origin, folder: Path) -> Made:
    """Write the remix to the empty `folder`."""
    sources = Sources(chosen.course.root, chosen.replaced)
    gone = pages_gone(chosen, sources)
    lost = {
        f"notebooks/{one.name}.ipynb"
        for one in chosen.course.lessons
        if one.name not in chosen.names
    }
    mentions = Mentions(
        lessons={one.number: one for one in chosen.course.lessons},
        names=chosen.names,
        numbers=chosen.numbers,
        gone=gone | lost,
        site=origin.url,
    )
    files = machinery(sources)
    files |= lesson_files(chosen, sources, mentions)
    files |= book_files(chosen, sources, mentions)
    files |= _registers(files, sources, chosen)
    files[f"{CREDITS}.md"] = credits(chosen, origin, mentions).encode()
    files |= _project(chosen, origin, sources, gone)
    for name, data in files.items():
        write_if_changed(folder / name, data)
    fill(folder, sorted((folder / "notebooks").glob("*.ipynb")))
    rewritten = {mentions.renamed(name): count for name, count in mentions.changed.items()}
    return Made(tuple(sorted(files)), dict(sorted(rewritten.items())))


def _registers(files: dict[str, bytes], sources: Sources, chosen: Chosen) -> dict[str, bytes]:
    texts = [
        data.decode("utf-8")
        for name, data in files.items()
        if name.startswith(("notebooks/", "book/")) and name.endswith((".md", ".yml", ".ipynb"))
    ]
    glossary = chosen.course.glossary
    words = registers.used(texts, "term")
    terms = {name for name in glossary if name in words or name.casefold() in _folded(words)}
    facts = registers.used(texts, "fact")
    made = {COURSE_FILE.as_posix(): registers.meetings(chosen)}
    for path, key, name, kept in (
        (FACT_FILE, "facts", "id", facts),
        (GLOSSARY_FILE, "terms", "term", terms),
    ):
        file = path.as_posix()
        made[file] = registers.cut(sources.text(file), key, name, kept)
    if sources.there(RULE_FILE.as_posix()):
        made[RULE_FILE.as_posix()] = sources.text(RULE_FILE.as_posix())
    return {name: text.encode() for name, text in made.items()}


def _folded(words: set[str]) -> set[str]:
    return {one.casefold() for one in words}


def _project(
    chosen: Chosen, origin: Origin, sources: Sources, gone: frozenset[str]
) -> dict[str, bytes]:
    made = {
        "README.md": read_me(chosen, origin),
        "_toc.yml": contents(chosen, gone),
        "_config.yml": config.config(sources.text("_config.yml"), chosen, origin),
    }
    if sources.there("Makefile"):
        made["Makefile"] = config.makefile(sources.text("Makefile"))
    if sources.there("REUSE.toml"):
        made["REUSE.toml"] = config.reuse(sources.text("REUSE.toml"), chosen, origin)
    done = {name: text.encode() for name, text in made.items()}
    for name in config.needed_licences(chosen):
        if not sources.there(f"LICENSES/{name}.txt"):
            done[f"LICENSES/{name}.txt"] = config.licence_text(name).encode()
    if chosen.logo is not None:
        logo = config.logo_name(chosen)
        assert logo is not None
        done[logo] = chosen.logo.read_bytes()
        done[f"LICENSES/{config.RESERVED}.txt"] = config.RESERVED_TEXT.encode()
    return done
