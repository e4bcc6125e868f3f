# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A study circle's lessons: what a lesson is, what a participant does, how it becomes a site.

A lesson needs one name only, and importing it loads neither Sphinx nor nbclient::

    from studycircle import activity
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from studycircle.activities.base import activity

__version__ = "0.1.0"
__all__ = ["activity"]


def __getattr__(name: str) -> Any:
    # The widget machinery is loaded by the first activity, not by a tool that only reads lessons.
    if name == "activity":
        from studycircle.activities.base import activity

        return activity
    raise AttributeError(f"module 'studycircle' has no attribute {name!r}")
