# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a participant does: one kind of activity is one pair of files, quiz.py and quiz.js."""
