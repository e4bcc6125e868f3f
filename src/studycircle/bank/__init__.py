# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The knowledge bank: every resource with its metadata, and the resources of others."""
