# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What a build has made that resources can be had as."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from studycircle.activities.kind import Activity
from studycircle.bank.resource import File


@frozen
class Made:
    """What there is to take home, beside the course's own pages.

    `activities` are the lessons' own by reference. `files` tells the size in bytes of each file of the
    site by its address; a resource that has no file there is not in the bank. `exports` are the files
    for other systems by the id of their resource.
    """

    author: str
    activities: Mapping[str, Activity]
    files: Mapping[str, int]
    exports: Mapping[str, tuple[File, ...]]

    def of(self, label: str, address: str, media_type: str) -> tuple[File, ...]:
        """That file, if it is there."""
        if address not in self.files:
            return ()
        size = self.files[address]
        return (File(label=label, address=address, media_type=media_type, size=size),)
