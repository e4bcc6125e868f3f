# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Licence mixer: works are put together, and it is said whether the whole may be published and how.

All rules are the engine's, licence_mix.py. The page gets them as a table; licence_mixer_table.js only
looks things up in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from studycircle.activities.kind import Kind, to_json
from studycircle.activities.licence_mixer_paper import paper, summary
from studycircle.activities.licence_mixer_shape import LicenceMixer, check
from studycircle.course.licence_mix import CHOICES, mixing_table


def data(mixer: LicenceMixer, path: Path) -> dict[str, Any]:
    """The definition, and the engine's table for its licences and those of a find of one's own."""
    found: dict[str, Any] = to_json(mixer)
    return found | {"table": mixing_table([*CHOICES, *(one.licence for one in mixer.works)])}


KIND = Kind("licence_mixer", LicenceMixer, paper, summary, check, data)
