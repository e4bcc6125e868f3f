# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""How the course becomes a site: stage, execute, render. The only part that knows Sphinx."""

import sys

# jsonschema, which nbformat and Jupyter Book load, compiles 38 grammars of international addresses as
# it is imported: seconds in every process, for a format that no file of ours has. It does without
# where this package cannot be imported.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
