# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Build the site, show it on http://127.0.0.1:8000 (or the next free port), rebuild what changes.

Ctrl-C ends it.
"""

from __future__ import annotations

import argparse
import functools
import os
import subprocess
import sys
import threading
import webbrowser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

ROOT = Path(__file__).parents[1]
WATCHED = ("book", "notebooks", "src", "_config.yml", "_toc.yml", "requirements.txt")
PORTS_TRIED = 50


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, never from the browser's memory, and keeps quiet about it."""

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: the maintainer wants to see the builds."""

    def end_headers(self) -> None:
        """Have the browser ask again, so that a reload shows the newest build."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


def open_server(site: Path, port: int) -> ThreadingHTTPServer:
    """A server on `port` or the next free one; OSError when none of them is free."""
    handler = functools.partial(Quiet, directory=str(site))
    for one in range(port, port + PORTS_TRIED):
        try:
            server = ThreadingHTTPServer(("127.0.0.1", one), handler)
        except OSError:
            continue
        if one != port:
            print(f"Port {port} is taken, so this is port {one}.")
        return server
    raise OSError(f"no free port from {port} to {port + PORTS_TRIED - 1}; try --port")


def build() -> bool:
    """Build in a fresh process, so that changed code is the code that runs."""
    return (
        subprocess.run([sys.executable, str(ROOT / "scripts/book.py")], check=False).returncode == 0
    )


def wanted(path: str) -> bool:
    """Whether a changed file is a source; editors' and Jupyter's own files are not."""
    parts = Path(path).parts
    return "__pycache__" not in parts and ".ipynb_checkpoints" not in parts and path[-1] != "~"


def main() -> int:
    """Build, serve, watch; 1 when the first build fails and there is nothing to show."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--no-browser", action="store_true", help="open no browser")
    given = parser.parse_args()
    site = ROOT / "_build" / "site"
    if not build() and not site.is_dir():
        return 1
    try:
        server = open_server(site, given.port)
    except (OSError, OverflowError) as error:
        print(error, file=sys.stderr)
        return 1
    address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"The site is on {address} – Ctrl-C ends it.", flush=True)
    if not given.no_browser and (os.environ.get("DISPLAY") or sys.platform in ("darwin", "win32")):
        webbrowser.open(address)
    sources = [ROOT / name for name in WATCHED if (ROOT / name).exists()]
    try:
        for changes in watch(*sources, raise_interrupt=True):
            names = sorted({Path(path).name for _, path in changes if wanted(path)})
            if names:
                print(f"Changed: {', '.join(names)}", flush=True)
                build()
    except KeyboardInterrupt:
        print("\nEnded.")
    finally:
        server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
