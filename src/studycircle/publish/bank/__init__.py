# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The knowledge bank's pages: made when the site is put together, for then all there is stands there."""
