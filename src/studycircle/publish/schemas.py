# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The JSON Schema of every file that an author writes, for editors that complete and warn."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from studycircle.activities.kinds import NAMES, kind_named
from studycircle.course.facts import FactFile
from studycircle.course.glossary import GlossaryFile
from studycircle.course.metadata import Metadata
from studycircle.course.pictures import PictureFile
from studycircle.course.plan import CourseFile
from studycircle.course.resources import ResourceFile
from studycircle.course.rule_book import RuleFile
from studycircle.course.schema import json_schema
from studycircle.course.tutor_cards import TutorCard
from studycircle.remix.recipe import Recipe

FOLDER = Path(__file__).parents[1] / "schemas"

_FILES: dict[str, tuple[type, str]] = {
    "course": (CourseFile, "book/course.yml"),
    "facts": (FactFile, "book/facts.yml"),
    "glossary": (GlossaryFile, "book/glossary.yml"),
    "studiecirkel-regler": (RuleFile, "book/studiecirkel-regler.yml"),
    "kunskapsbank": (ResourceFile, "book/kunskapsbank/*.yml"),
    "handledarkort": (TutorCard, "book/ledare/handledarkort/NN-slug.yml"),
    "bilder": (PictureFile, "notebooks/NN-slug/bilder.yml"),
    "recept": (Recipe, "recept.yml, a recipe for a course of one's own"),
    "lesson": (Metadata, "the studycircle metadata of a lesson's notebook"),
}


def schemas() -> dict[str, str]:
    """The text of every schema file by its name."""
    made: dict[str, dict[str, Any]] = {
        name: json_schema(cls, title) for name, (cls, title) in _FILES.items()
    }
    for name in NAMES:
        kind = kind_named(name)
        assert kind is not None
        made[name] = json_schema(kind.definition, f"an activity of kind {name}", {"kind": name})
    return {
        f"{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in made.items()
    }


def stale() -> list[str]:
    """The names of schema files in the repository that are not what they should be."""
    wanted = schemas()
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    return sorted(name for name in wanted | there if wanted.get(name) != there.get(name))


def write() -> list[str]:
    """Writes what is stale, takes out what no file has any more; gives the names."""
    wanted = schemas()
    changed = stale()
    FOLDER.mkdir(exist_ok=True)
    for name in changed:
        if name in wanted:
            (FOLDER / name).write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            (FOLDER / name).unlink()
    return changed
