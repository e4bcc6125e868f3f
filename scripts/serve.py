# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Build the site, show it on http://127.0.0.1:8000 (or the next free port), rebuild what changes.

Ctrl-C ends it.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import os
import signal
import subprocess
import sys
import threading
import webbrowser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

from studycircle.publish.console import print_utf8

ROOT = Path(__file__).resolve().parents[1]
WATCHED = ("book", "notebooks", "src", "_config.yml", "_toc.yml", "requirements.txt")
PORTS_TRIED = 50
SECOND = 1000


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
    last = min(port + PORTS_TRIED - 1, 65535)
    for one in range(port, last + 1):
        try:
            server = ThreadingHTTPServer(("127.0.0.1", one), handler)
        except OSError:
            continue
        if one != port:
            print(f"Port {port} is taken, so this is port {one}.", flush=True)
        return server
    raise OSError(f"no free port from {port} to {last}; try another --port")


def build(root: Path) -> bool:
    """Build in a fresh process, so that changed code is the code that runs."""
    command = [sys.executable, str(ROOT / "scripts/book.py"), "--root", str(root)]
    # A saved quiz changes what its notebook stores: while somebody edits, that is renewed for them.
    # Prints take a minute or two; who wants them runs `make book`.
    command += ["--renew", "--no-prints"]
    # In a session of its own: Ctrl-C comes to us alone, and we end it with all it has started.
    process = subprocess.Popen(command, start_new_session=True)
    try:
        return process.wait() == 0
    except KeyboardInterrupt:
        end(process)
        raise


def end(process: subprocess.Popen[bytes]) -> None:
    """End a build and what it has started, at once: all it writes is written whole or not at all."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(ProcessLookupError):  # it ended by itself just now
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def wanted(path: str) -> bool:
    """Whether a changed file is a source; editors' and Jupyter's own files are not."""
    parts = Path(path).parts
    return "__pycache__" not in parts and ".ipynb_checkpoints" not in parts and path[-1] != "~"


def serve(root: Path, server: ThreadingHTTPServer, browser: bool) -> int:
    """Build, show, rebuild what changes; returns 1 when there is nothing to show."""
    sources = [root / name for name in WATCHED if (root / name).exists()]
    changed = watch(*sources, raise_interrupt=True, yield_on_timeout=True, rust_timeout=SECOND // 2)
    # The watch begins here: what is saved during the first build is not missed.
    next(changed)
    if not build(root) and not (root / "_build" / "site").is_dir():
        return 1
    address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"The site is on {address} – Ctrl-C ends it.", flush=True)
    if browser and (os.environ.get("DISPLAY") or sys.platform in ("darwin", "win32")):
        webbrowser.open(address)
    for changes in changed:
        names = sorted({Path(path).name for _, path in changes if wanted(path)})
        if names:
            print(f"Changed: {', '.join(names)}", flush=True)
            build(root)
    return 0


def main() -> int:
    """Parse the arguments, take a port, serve until Ctrl-C."""
    print_utf8()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--port", type=int, default=8000, help="or the next free one (default: 8000)"
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="the course (default: this one)")
    parser.add_argument("--no-browser", action="store_true", help="open no browser")
    given = parser.parse_args()
    root = given.root.resolve()
    if not (root / "notebooks").is_dir():
        parser.error(f"there is no course in {root}: no folder «notebooks»")
    if not 0 <= given.port <= 65535:
        parser.error(f"--port: {given.port} is not a number from 0 to 65535")
    try:
        server = open_server(root / "_build" / "site", given.port)
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    try:
        return serve(root, server, not given.no_browser)
    except KeyboardInterrupt:
        print("\nEnded.")
        return 0
    finally:
        server.server_close()


if __name__ == "__main__":
    sys.exit(main())
