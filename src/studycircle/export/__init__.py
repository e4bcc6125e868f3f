# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Exports: quizzes, lessons and plans in the formats that other systems read."""
