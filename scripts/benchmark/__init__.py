# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What `make bench` is made of: trees, clocks, weights, kernels and the report."""
