# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""nbval on a lesson passes, and would catch an output or a quiz that has changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LESSON = "04-bloggen"

Change = Callable[[str, str, str], None]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """One lesson with its data, and the settings that nbval runs under here."""
    (tmp_path / "notebooks").mkdir()
    shutil.copy(ROOT / "conftest.py", tmp_path)
    shutil.copy(ROOT / "notebooks" / f"{LESSON}.ipynb", tmp_path / "notebooks")
    shutil.copytree(ROOT / "notebooks" / LESSON, tmp_path / "notebooks" / LESSON)
    return tmp_path


@pytest.fixture
def change(copy: Path) -> Change:
    """Changes one place of a file in the copy."""

    def one(name: str, old: str, new: str) -> None:
        path = copy / "notebooks" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return one


def nbval(folder: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "pytest", "--nbval", "-p", "no:cacheprovider", "-q"]
    done = subprocess.run(
        [*command, "--rootdir", ".", f"notebooks/{LESSON}.ipynb"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_lesson_passes(copy: Path) -> None:
    code, said = nbval(copy)
    assert code == 0, said
    assert "3 passed" in said


def test_one_changed_letter_of_a_stored_output_fails(copy: Path, change: Change) -> None:
    change(f"{LESSON}.ipynb", "▶ Når inlägget fram?", "▶ När inlägget fram?")
    code, said = nbval(copy)
    assert code == 1, said
    assert "1 failed, 2 passed" in said
    assert f"notebooks/{LESSON}.ipynb::Cell 1" in said


def test_a_changed_quiz_fails(copy: Path, change: Change) -> None:
    change(f"{LESSON}/quiz.yml", "Vad är det läsaren måste få veta?", "Vad måste läsaren få veta?")
    code, said = nbval(copy)
    assert code == 1, said
    assert "1 failed, 2 passed" in said
