# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Merges two versions of a text that come from the same one, line by line, with git.

Only what still reads is taken: a notebook that is a notebook, YAML that is YAML. What a notebook stores
of its activities is left out of the comparison, for it follows from other files.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path, PurePosixPath

from studycircle.course.canonical import canonical
from studycircle.course.findings import Findings
from studycircle.course.yamlfile import parse_yaml
from studycircle.remix.outputs import bare


def same(name: str, one: bytes, other: bytes) -> bool:
    """Whether two versions of a file say the same; a notebook's stored outputs do not count."""
    if one == other or not name.endswith(".ipynb"):
        return one == other
    texts = [_text(each) for each in (one, other)]
    return None not in texts and bare(texts[0] or "") == bare(texts[1] or "")


def merged(name: str, theirs: bytes, base: bytes, ours: bytes) -> bytes | None:
    """The file with what both have changed; None where they changed the same lines, or it is no text."""
    texts = [_text(one) for one in (theirs, base, ours)]
    if any(one is None for one in texts):
        return None
    if name.endswith(".ipynb"):
        texts = [bare(one or "") for one in texts]
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, part) for part in ("ditt", "bas", "nytt")]
        for path, text in zip(paths, texts, strict=True):
            path.write_bytes((text or "").encode())
        command = ["git", "merge-file", "-p", "-q", *map(str, paths)]
        try:
            done = subprocess.run(command, capture_output=True, check=False, cwd=folder)
        except OSError:
            return None  # no git: then nothing is merged
    return done.stdout if done.returncode == 0 and _reads(name, done.stdout) else None


def _text(data: bytes) -> str | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _reads(name: str, data: bytes) -> bool:
    text = data.decode("utf-8")
    match PurePosixPath(name).suffix:
        case ".ipynb":
            try:
                canonical(text)
            except ValueError:
                return False
        case ".yml" | ".yaml":
            path = Path(name)
            return parse_yaml(text, path, Findings(path)) is not None
        case ".py":
            try:
                compile(text, name, "exec")
            except (SyntaxError, ValueError):
                return False
    return True
