# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The README of a remix, for the one who goes on with it."""

from __future__ import annotations

from studycircle.course.licences import name_of
from studycircle.remix.chosen import Chosen
from studycircle.remix.origin import Origin
from studycircle.remix.quoting import in_markdown

_TEXT = """\
# {title}

En kurs av {author}. Den bygger på «{origin}» och är en hel, egen kurs som byggs och provas
för sig själv.

Saker i kursen: {count}. Licens: {licence} för texter och bilder, MIT för programkod. Vad som är taget och
ändrat står i `book/kallor-och-andringar.md`.

## Så bygger du webbplatsen

Du behöver Python 3.11 eller senare, make och git. Skriv i en terminal i den här mappen:

```
make book     # bygger webbplatsen i _build/site/
make serve    # visar den i webbläsaren och bygger om när du sparar
make check    # säger vad som är fel, med fil, rad och hur du rättar det
make test     # provar allt
```

Första gången tar det ett par minuter.

## Så ändrar du

- Sakerna ligger i `notebooks/`, en fil för varje sak. Frågor, övningar och bilder ligger i
  mappen bredvid.
- Sidorna ligger i `book/`. Dina egna ligger i `book/egna/`.
- Ordningen står i `_toc.yml`, mötena i `book/course.yml` och namnet i `_config.yml`.
- Kör `make notebooks` när du har ändrat en övning, och `make check` innan du visar något för andra.

Mer står i `CONTRIBUTING.md`, på engelska.

## Så tar du in rättelser ur originalet

Hämta en ny version av originalet och kör där, med samma recept som förra gången:

```
make remix RECIPE=din-mapp/recept.yml OUT=den-här-mappen UPDATE=1
```

- Det du inte har ändrat byts mot det nya.
- Det du har ändrat blir kvar. Har vi också ändrat filen flätas ändringarna ihop, om de står på
  olika ställen.
- Går det inte att fläta ihop blir din fil kvar som den är. Vår nya version läggs i mappen
  `konflikter/`, med samma namn. Du får en lista. Ta bort mappen när du är klar.

Filen `remix.json` och mappen `.remix/` minns hur filerna såg ut från början. Låt dem vara kvar.

## Vilka prov som är med

Proven i `tests/` gäller verktygen, sakerna och alla sidor. De prov som förutsätter originalets 23 saker
är inte med, och inte heller provet av hur snabbt allt går.
"""


def read_me(chosen: Chosen, origin: Origin) -> str:
    """The text of README.md."""
    return _TEXT.format(
        title=in_markdown(chosen.title),
        author=in_markdown(chosen.author),
        origin=origin.title,
        count=len(chosen.taken),
        licence=name_of(chosen.licence),
    )
