# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Writes any text so that it means only itself: as a value of YAML, and in Markdown."""

from __future__ import annotations

import json
import re


def quoted(text: str) -> str:
    """The text in quotes, on one line; page/recipe_course.js quotes in the same way."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def in_markdown(text: str) -> str:
    """The text as Markdown that shows just it."""
    return re.sub(r"([\\`*_\[\]<>{}#&|$~])", r"\\\1", " ".join(text.split()))
