# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Fixtures of the unit tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from builder import CourseBuilder
from hypothesis import HealthCheck, settings

# How long an example takes says more of the machine than of the code.
settings.register_profile(
    "studycircle", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("studycircle")


@pytest.fixture
def course(tmp_path: Path) -> CourseBuilder:
    """A small course without a fault."""
    return CourseBuilder(tmp_path)
