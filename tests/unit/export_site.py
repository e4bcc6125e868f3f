# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""A small built site to pack, and what can be said of any package."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

PLACE = "notebooks/04-bloggen.html"
PAGE = """\
<!DOCTYPE html>
<html lang="sv" data-content_root="../">
<head>
  <meta charset="utf-8">
  <link rel="stylesheet" href="../_static/site.css?abc123">
  <link rel="icon" type="image/svg+xml" href="../_static/icon.svg">
  <link rel="alternate" href="../bank/04.json">
  <script type="application/ld+json">{"url":"../bank/04.html"}</script>
</head>
<body class="is-lesson">
<header class="site-head">
  <p class="site-name"><a href="../book/index.html">23 saker</a></p>
  <a class="site-button site-to-menu" href="#meny">Alla sidor</a>
  <form class="site-search" action="../search.html"><input name="q"></form>
</header>
<main id="innehall">
<h1 id="prova">Sak 4: Bloggen</h1>
<p>Se <a class="reference" href="../book/ordlista.html#term-flode"><span>flöde</span></a>, <a href="05-natverk.html">sak 5</a>
 &amp; <a href="https://example.org/">en sida</a> och <a href="#prova">prova</a>.</p>
<img alt="En blogg" src="../_images/figur.svg" /><br>
<video controls><source src="../notebooks/04-bloggen/klipp.webm" type="video/webm"></video>
<div class="sc sc-activity" data-kind="cards"><script type="application/json" class="sc-spec">{"text":"Läs [ordlistan](../book/ordlista.html#x) \\u003c eller [sidan](https://example.org/a.html)"}</script></div>
<section class="lesson-foot"><dl>
<dt>Granskad</dt><dd>2026-11-22</dd>
<dt>Ladda ner</dt><dd><a download href="../ladda-ner/04-bloggen.zip">zip</a><!--prints--><p><a href="../utskrifter/04.pdf">pdf</a></p><!--/prints--></dd>
<dt>Öppna i Jupyter</dt><dd><code>python -m jupyterlab</code></dd>
<dt>Licens</dt><dd><a href="https://creativecommons.org/licenses/by-sa/4.0/deed.sv">CC BY-SA 4.0</a></dd>
</dl></section>
<nav class="site-turn"><a href="03-svar.html">Tillbaka</a></nav>
</main>
<nav class="site-menu" id="meny"><ul><li><a href="05-natverk.html">Sak 5</a></li></ul></nav>
<footer class="site-foot"><p>Text och bilder: <a href="https://creativecommons.org/licenses/by-sa/4.0/deed.sv">CC BY-SA 4.0</a>.</p>
<p><a href="../ledare/index.html">För dig som leder</a></p></footer>
<script src="../_static/host.js?abc123" defer></script>
<script src="../_static/kind-cards.js?abc123" defer></script>
</body>
</html>
"""

FILES = {
    "_static/site.css": "@font-face {src: url(fonts/a.woff2)}",
    "_static/fonts/a.woff2": "typ",
    "_static/fonts/OFL.txt": "licens",
    "_static/icon.svg": "<svg/>",
    "_static/host.js": 'studycircle.late({"stor": {"stor": "later-stor.js", "vendor/x": "vendor-x.js"}});\n',
    "_static/kind-cards.js": 'studycircle.later("stor")',
    "_static/later-stor.js": "1",
    "_static/vendor-x.js": "2",
    "_static/kind-quiz.js": "3",
    "_images/figur.svg": "<svg/>",
    "notebooks/04-bloggen/klipp.webm": "film",
    "notebooks/04-bloggen/bild.jpg.js": "bild",
}
NEEDED = {name for name in FILES if name != "_static/kind-quiz.js"}


def build(html: Path) -> Path:
    """Writes the site into the folder."""
    for name, text in {PLACE: PAGE, **FILES}.items():
        path = html / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return html


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def faults(files: dict[str, bytes]) -> list[str]:
    """What is wrong with a package: names, its list of contents, and references that lead nowhere."""
    found = [f"name {one}" for one in files if _strange(one)]
    listed = ElementTree.fromstring(files["imsmanifest.xml"])
    names = [one.get("href") for one in listed.iter() if one.tag.endswith("}file")]
    found += [f"listed twice {one}" for one in names if names.count(one) > 1]
    found += [f"not in the zip {one}" for one in names if one not in files]
    found += [f"not listed {one}" for one in {*files} - {*names, "imsmanifest.xml"}]
    ids = [one.get("identifier") for one in listed.iter() if one.get("identifier")]
    found += [f"id twice {one}" for one in ids if ids.count(one) > 1]
    found += [
        f"no such id {one.get('identifierref')}"
        for one in listed.iter()
        if one.get("identifierref") and one.get("identifierref") not in ids
    ]
    opened = [one.get("href") for one in listed.iter() if one.tag.endswith("}resource")]
    found += [f"opens what is not there {one}" for one in opened if one and one not in files]
    for name, content in files.items():
        if name.endswith((".html", ".css")):
            found += [f"{name}: dead {one}" for one in _dead(name, content.decode(), files)]
    return found


def _strange(name: str) -> bool:
    return (
        name.startswith("/")
        or ".." in name.split("/")
        or "\\" in name
        or ":" in name
        or not name.isascii()
    )


def _dead(name: str, text: str, files: dict[str, bytes]) -> list[str]:
    if name.endswith(".css"):
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        named = re.findall(r"url\(\s*[\"']?([^)\"']+)", text)
    else:
        named = re.findall(r'\s(?:href|src|poster|action)="([^"]*)"', text)
        named += re.findall(r"\]\(((?!https?:)[^)\s]+\.html[^)]*)\)", text)
    dead = []
    for one in named:
        if re.match(r"https?:|data:|mailto:", one):
            continue
        path, _, anchor = one.partition("#")
        place = (
            posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path.split("?")[0])))
            if path
            else name
        )
        target = files.get(place)
        if target is None or (anchor and f'id="{anchor}"'.encode() not in target):
            dead.append(one)
    return dead
