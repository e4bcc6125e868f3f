# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a lesson, a plan, a fact and a licence are. Knows no Jupyter and no HTML."""
