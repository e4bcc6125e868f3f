# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The circle's papers as HTML for print: one module each, `page.py` makes the PDF of them."""
