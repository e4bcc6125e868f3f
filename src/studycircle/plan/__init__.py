# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A circle planned: from a leader's few choices to a folder with everything the circle needs.

    wanted.py → dates.py → circle.py (held against course/rule_book.py) → folder.py, which writes what
    calendar_file.py, sheet.py, letter.py and papers/ make

What a leader writes and reads is Swedish, down to the keys of the file; the code is English. Nothing
entered is sent anywhere, or kept anywhere but in that folder.
"""
