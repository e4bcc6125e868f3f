# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Fixtures of the unit tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from builder import CourseBuilder


@pytest.fixture
def course(tmp_path: Path) -> CourseBuilder:
    """A small course without a fault."""
    return CourseBuilder(tmp_path)
