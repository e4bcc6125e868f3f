# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""How the course becomes a site: stage, execute, render. The only part that knows Sphinx."""
