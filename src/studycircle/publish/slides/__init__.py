# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Slides for leaders, made of the built lesson pages: `split.py` cuts, `pages.py` writes."""

FOLDER = "presentation"
"""Below the leaders' edition, beside `notebooks/`: so addresses in a page are right in its slides too."""
