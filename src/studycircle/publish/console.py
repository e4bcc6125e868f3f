# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a command prints reaches any terminal: Swedish, dashes and names that are no text at all."""

from __future__ import annotations

import io
import sys


def print_utf8() -> None:
    """Makes stdout and stderr UTF-8, whatever the locale; what cannot be encoded is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
