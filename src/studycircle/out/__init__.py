# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""How bytes get to the disk: whole files, zips and PDFs. Knows nothing of what is in them."""
