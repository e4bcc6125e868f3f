# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""The rules for putting works together, in Swedish, each with the text it is taken from.

The texts were read 2026-11-22 in stored copies: Creative Commons' FAQ with its charts of adapter's
licences and of collections (github.com/creativecommons/faq), the legal code of BY-SA and BY-NC-SA
1.0 and 2.0 (github.com/creativecommons/cc-legal-tools-data), and the CC wiki's «License Versions».
licence_mix.py applies the rules.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Rule:
    """One rule: its `name` in a few words, what it says, and where that is said."""

    id: str
    name: str
    text: str
    source: str
    url: str


_FAQ = "https://creativecommons.org/faq/"
_CHART = (
    "Creative Commons, vanliga frågor: vilken licens får en bearbetning ha?",
    f"{_FAQ}#if-i-derive-or-adapt-material-offered-under-a-creative-commons-license-which-cc-licenses-can-i-use",
)
_COMBINE = (
    "Creative Commons, vanliga frågor: får jag kombinera verk med olika licenser?",
    f"{_FAQ}#can-i-combine-material-under-different-creative-commons-licenses-in-my-work",
)
_COLLECTION = (
    "Creative Commons, vanliga frågor: vilken licens får en samling ha?",
    f"{_FAQ}#if-i-create-a-collection-that-includes-a-work-offered-under-a-cc-license-which-licenses-may-i-choose-for-the-collection",
)
_ATTRIBUTE = (
    "Creative Commons, vanliga frågor: hur anger jag källan rätt?",
    f"{_FAQ}#how-do-i-properly-attribute-material-offered-under-a-creative-commons-license",
)
_COMMERCIAL = (
    "Creative Commons, vanliga frågor: bryter min användning mot IckeKommersiell?",
    f"{_FAQ}#does-my-use-violate-the-noncommercial-clause-of-the-licenses",
)
_VERSIONS = (
    "Creative Commons wiki: License Versions",
    "https://wiki.creativecommons.org/wiki/License_Versions#Compatibility_mechanism_in_BY-SA_licenses",
)
_FIRST_VERSION = (
    "Creative Commons, licenstexten BY-SA 1.0, avsnitt 4 b",
    "https://creativecommons.org/licenses/by-sa/1.0/legalcode.en",
)
_PRV = (
    "PRV, frågor och svar om upphovsrätt",
    "https://www.prv.se/sv/upphovsratt/om-upphovsratt/fragor-och-svar-om-upphovsratt/",
)

_ALL = (
    Rule(
        "free",
        "Det fria får blandas",
        "Verk i public domain och verk med CC0 får blandas med alla som får ändras. "
        "De ställer inga krav på remixens licens.",
        *_CHART,
    ),
    Rule(
        "by",
        "Erkännande (BY) får blandas",
        "En remix av verk med BY får ha vilken som helst av de sex CC-licenserna. "
        "Du ska ange vem som har gjort verket.",
        *_CHART,
    ),
    Rule(
        "nc",
        "IckeKommersiell (NC) följer med",
        "Ett verk med NC får ändras, men inte användas främst för att tjäna pengar. "
        "Därför bör remixens licens också ha NC.",
        *_CHART,
    ),
    Rule(
        "sa",
        "DelaLika (SA) kräver samma licens",
        "Ingår ett verk med SA ska remixen ha samma licens som verket, med samma bokstäver.",
        *_CHART,
    ),
    Rule(
        "sa-later",
        "En senare version duger",
        "Från och med version 2.0 av SA får remixen också ha en senare version av samma licens. "
        "Två versioner kan därför mötas i den senaste.",
        *_VERSIONS,
    ),
    Rule(
        "sa-first",
        "SA 1.0 är låst",
        "I version 1.0 av SA måste remixen ha exakt samma licens i samma version.",
        *_FIRST_VERSION,
    ),
    Rule(
        "nd",
        "IngaBearbetningar (ND) får inte blandas",
        "Ett verk med ND får inte delas i ändrad form. Det kan aldrig ingå i en remix som du delar.",
        *_COMBINE,
    ),
    Rule(
        "sa-against-nc",
        "SA och NC går inte ihop",
        "BY-SA kräver en licens där alla får sälja remixen. NC förbjuder just det. "
        "Ingen licens klarar båda kraven.",
        *_COMBINE,
    ),
    Rule(
        "sa-against-sa",
        "Två olika SA går inte ihop",
        "BY-SA och BY-NC-SA kräver var sin licens på samma remix. Remixen kan inte följa båda.",
        *_COMBINE,
    ),
    Rule(
        "sa-versions",
        "Versionerna går inte ihop",
        "SA 1.0 kräver version 1.0, och en senare SA kräver minst sin egen version. "
        "Ingen version klarar båda kraven.",
        *_VERSIONS,
    ),
    Rule(
        "reserved",
        "Alla rättigheter förbehållna",
        "Den som har gjort verket bestämmer över kopior och spridning. "
        "Utan licens måste du fråga om lov.",
        *_PRV,
    ),
    Rule(
        "unknown",
        "Okänd licens är ingen licens",
        "Upphovsrätten uppstår när verket skapas, även om inget står där. "
        "Hittar du ingen licens måste du fråga om lov.",
        *_PRV,
    ),
    Rule(
        "other",
        "En licens från någon annan",
        "Det här är ingen CC-licens. Läs vad den själv kräver, och fråga om du är osäker.",
        *_COMBINE,
    ),
    Rule(
        "discouraged",
        "Tillåtet, men avråds",
        "Licensen är friare än verket du bygger på. Creative Commons avråder, för den som tar över "
        "kan missa de krav som ändå gäller.",
        *_CHART,
    ),
    Rule(
        "collection",
        "I en samling behåller varje verk sin licens",
        "I en samling står verken för sig och är oförändrade. Därför får också ND vara med. "
        "Din licens gäller bara urvalet och det du själv har skrivit.",
        *_COLLECTION,
    ),
    Rule(
        "collection-nc",
        "NC i en samling",
        "Ett verk med NC får bara ingå i en samling som inte är kommersiell. "
        "Ger du samlingen en licens ska den ha NC.",
        *_COLLECTION,
    ),
    Rule(
        "commercial",
        "NC stoppar försäljning",
        "Vill du sälja får inget av verken ha NC. Det är användningen som räknas, "
        "inte vem som säljer. En förening måste också följa regeln.",
        *_COMMERCIAL,
    ),
    Rule(
        "attribute",
        "Ange källan",
        "Ange upphovsperson, källa och licens med länk, och säg vad du har ändrat. "
        "Före version 4.0 är också titeln ett krav. I 4.0 är den ett gott råd.",
        *_ATTRIBUTE,
    ),
    Rule(
        "attribute-free",
        "Ange gärna källan ändå",
        "CC0 kräver inget namn. Men ange källan, så att andra hittar tillbaka till verket.",
        *_ATTRIBUTE,
    ),
)

RULES: dict[str, Rule] = {one.id: one for one in _ALL}
