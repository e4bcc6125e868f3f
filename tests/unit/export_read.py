# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Reads exported questions back: each format after its own documentation, none after what wrote it.

Packages of others do it where there is one. GIFT is read by pygiftparser. QTI 2.1 is run by pyslet: it
answers, and sees what it gets.
"""

from __future__ import annotations

import csv
import html
import io
import re
import warnings
import zipfile
from typing import Any
from xml.etree import ElementTree

from attrs import define, field

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pygiftparser.answer import MatchingSet, TrueFalseSet
    from pygiftparser.parser import parseFile
    from pyslet.qtiv2.variables import ItemSessionState
    from pyslet.qtiv2.xml import QTIDocument

OTHER = "*"
"""Any answer that is not named."""


@define
class Read:
    """A question as read: its right answers, and the feedback on each answer, all as plain words.

    An answer that pairs two things is «one → other».
    """

    text: str
    right: set[str] = field(factory=set)
    why: dict[str, str] = field(factory=dict)
    wrong: set[str] = field(factory=set)


def words(text: str) -> str:
    """The words of HTML, with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split())


def listed(text: str) -> dict[str, str]:
    """«What: why» of an HTML list."""
    rows = re.findall(r"<li><strong>(.*?)</strong>: (.*?)</li>", text)
    return {words(what): words(why) for what, why in rows}


# GIFT, read by pygiftparser; what the format is: https://docs.moodle.org/en/GIFT_format


_HELD = 0xE000
"""Signs with a backslash before them are held here: pygiftparser knows a few of them alone."""


def _hold(text: str) -> str:
    held = re.sub(r"\\(.)", lambda found: chr(_HELD + ord(found[1])), text)
    # Moodle parts a pair at its first arrow, pygiftparser at its last.
    arrow = chr(_HELD + ord("-")) + ">"
    return re.sub(
        r"(?m)^(\s*=.*?->)(.*)$", lambda found: found[1] + found[2].replace("->", arrow), held
    )


def _let_go(text: str) -> str:
    return "".join(
        chr(ord(one) - _HELD) if _HELD <= ord(one) < _HELD + 128 else one for one in text
    )


def read_gift(data: bytes) -> list[Read]:
    """The questions of a GIFT file, in order."""
    return [_gift(one) for one in parseFile(io.StringIO(_hold(data.decode())))]


def _gift(question: Any) -> Read:
    assert question.valid
    assert question.markup == "html"

    def told(text: str) -> str:
        return words(_let_go(text))

    made = Read(told(question.text))
    made.why = listed(_let_go(question.generalFeedback))
    found = question.answers
    if isinstance(found, TrueFalseSet):
        right, wrong = ("true", "false") if found.answer else ("false", "true")
        made.right, made.wrong = {right}, {wrong}
        made.why = {right: told(found.feedbackCorrect), wrong: told(found.feedbackWrong)}
    elif isinstance(found, MatchingSet):
        for one in found.answers:
            left, right = told(one.question), _let_go(one.answer).strip()
            (made.right if left else made.wrong).add(f"{left} → {right}")
    elif all(one.select for one in found.answers):
        for one in found.answers:
            text = _let_go(one.answer)
            _written(made, text, one.fraction == 100, told(one.feedback))
    else:
        for one in found.answers:
            text = told(one.answer)
            (made.right if one.fraction > 0 else made.wrong).add(text)
            made.why[text] = told(one.feedback)
    return made


def _written(made: Read, text: str, is_right: bool, why: str) -> None:
    """Moodle takes a star for anything, and one with a backslash for itself."""
    text = text if text == OTHER else text.replace("\\*", "*")
    (made.right if is_right else made.wrong).add(text)
    made.why[text] = why


# Moodle XML: https://docs.moodle.org/en/Moodle_XML_format


def read_moodle(data: bytes) -> list[Read]:
    """The questions of a Moodle XML file, in order."""
    found = ElementTree.fromstring(data).iter("question")
    return [_moodle(one) for one in found if one.get("type") != "category"]


def _moodle(question: Any) -> Read:
    kind = question.get("type")
    made = Read(words(question.findtext("questiontext/text")))
    made.why = listed(question.findtext("generalfeedback/text"))
    for answer in question.findall("answer"):
        share = float(answer.get("fraction"))
        text, why = answer.findtext("text"), words(answer.findtext("feedback/text"))
        if kind == "shortanswer":
            _written(made, text, share == 100, why)
            continue
        text = words(text) if answer.get("format") == "html" else text
        (made.right if share > 0 else made.wrong).add(text)
        made.why[text] = why
    for pair in question.findall("subquestion"):
        left, right = words(pair.findtext("text") or ""), pair.findtext("answer/text")
        (made.right if left else made.wrong).add(f"{left} → {right}")
    assert kind in ("multichoice", "truefalse", "shortanswer", "match")
    return made


# QTI 2.1, with pyslet to run it

_Q = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"


def read_qti21(data: bytes) -> list[Read]:
    """The questions of a QTI 2.1 package, in the order of its test."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    test = ElementTree.fromstring(archive.read("prov.xml"))
    named = [one.get("href") for one in test.iter(f"{_Q}assessmentItemRef")]
    with warnings.catch_warnings():
        # pyslet calls some of its own functions by their old names.
        warnings.simplefilter("ignore", DeprecationWarning)
        return [_qti21(archive.read(one)) for one in named]


def _qti21(data: bytes) -> Read:
    item = ElementTree.fromstring(data)
    told = {one.get("identifier"): _inside(one) for one in item.iter(f"{_Q}modalFeedback")}
    body = item.find(f"{_Q}itemBody")
    prompt = body.find(f".//{_Q}prompt")
    made = Read(words(_inside(prompt if prompt is not None else body.find(f"{_Q}p"))))
    document = QTIDocument()
    document.read(src=io.BytesIO(data))

    def answer(value: Any) -> tuple[float, list[str]]:
        state = ItemSessionState(document.root)
        state.begin_session()
        state["RESPONSE"].value = value
        document.root.ResponseProcessing.run(state)
        shown = state["FEEDBACK"].value
        return state["SCORE"].value, [shown] if isinstance(shown, str) else list(shown or ())

    declared = item.find(f"{_Q}responseDeclaration")
    right = [one.text for one in declared.findall(f"{_Q}correctResponse/{_Q}value")]
    named = {
        one.get("identifier"): words(_inside(one))
        for tag in ("simpleChoice", "simpleAssociableChoice")
        for one in body.iter(_Q + tag)
    }
    base, many = declared.get("baseType"), declared.get("cardinality")
    if base == "string":
        accepted = [one.get("mapKey") for one in declared.iter(f"{_Q}mapEntry")]
        mistaken = [
            one.text for one in item.iter(f"{_Q}baseValue") if one.get("baseType") == "string"
        ]
        for one in dict.fromkeys([*accepted, *mistaken, "något helt annat än allt annat"]):
            score, [shown] = answer(one)
            assert answer(one.upper()) == (score, [shown])
            name = one if one in {*accepted, *mistaken} else OTHER
            (made.right if score == 1 else made.wrong).add(name)
            made.why[name] = words(told[shown])
        assert made.right == set(accepted)
    elif base == "directedPair":
        pairs = [tuple(one.split()) for one in right]
        assert answer(dict.fromkeys(pairs, 1)) == (1, ["ALL"])
        assert answer(dict.fromkeys(pairs[1:], 1)) == (0, ["ALL"])
        made.right = {f"{named[one]} → {named[other]}" for one, other in pairs}
        used = {other for _, other in pairs}
        made.wrong = {
            f" → {text}" for name, text in named.items() if name[0] == "R" and name not in used
        }
        made.why = listed(told["ALL"])
    elif many == "ordered":
        assert answer(right) == (1, ["ALL"])
        assert answer(right[::-1]) == (0, ["ALL"])
        made.right = {f"{named[one]} → {n}" for n, one in enumerate(right, start=1)}
        made.why = listed(told["ALL"])
    else:
        several = many == "multiple"
        assert answer(dict.fromkeys(right, 1) if several else right[0])[0] == 1
        for name, text in named.items():
            score, shown = answer({name: 1} if several else name)
            assert shown == [name]
            if not several:
                assert score == (name in right)
            text = name.lower() if name in ("TRUE", "FALSE") else text
            (made.right if name in right else made.wrong).add(text)
            made.why[text] = words(told[name])
    return made


def _inside(element: Any) -> str:
    text = ElementTree.tostring(element, encoding="unicode")
    text = re.sub(r'\sxmlns(:\w+)?="[^"]*"|ns0:', "", text)
    return text[text.index(">") + 1 : text.rindex("<")]


# QTI 1.2 as Common Cartridge 1.1 has it: imsglobal.org/cc/ccv1p1, chapter 4

_C = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"


def read_imscc(data: bytes) -> list[Read]:
    """The questions of the assessments of a cartridge; those made of one are put together again."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    made: dict[tuple[str, str], Read] = {}
    for name in sorted(one for one in archive.namelist() if one.startswith("prov/")):
        for item in ElementTree.fromstring(archive.read(name)).iter(f"{_C}item"):
            text = item.findtext(f"{_C}presentation/{_C}material/{_C}mattext")
            text, _, part = text.partition("<br/>")
            held = made.setdefault((name, words(text)), Read(words(text)))
            _qti12(item, held, words(part))
    return list(made.values())


def _qti12(item: Any, made: Read, part: str) -> None:
    told = {
        one.get("ident"): words(one.findtext(f"{_C}flow_mat/{_C}material/{_C}mattext") or "")
        for one in item.iter(f"{_C}itemfeedback")
    }
    labels = {
        one.get("ident"): words(one.findtext(f"{_C}material/{_C}mattext") or "")
        for one in item.iter(f"{_C}response_label")
    }

    def answer(*given: str) -> tuple[float, list[str]]:
        score, shown = 0.0, []
        for rule in item.iter(f"{_C}respcondition"):
            if not _holds(rule.find(f"{_C}conditionvar"), given):
                continue
            score = float(rule.findtext(f"{_C}setvar") or score)
            shown += [told[one.get("linkrefid")] for one in rule.iter(f"{_C}displayfeedback")]
            if rule.get("continue") != "Yes":
                break
        return score, shown

    if item.find(f".//{_C}render_fib") is not None:
        values = [one.text for one in item.iter(f"{_C}varequal")]
        for one in [*values, "något helt annat än allt annat"]:
            score, [shown] = answer(one)
            name = one if one in values else OTHER
            (made.right if score == 100 else made.wrong).add(name)
            made.why[name] = shown
        return
    several = item.find(f".//{_C}response_lid").get("rcardinality") == "Multiple"
    right = [one for one in labels if not several and answer(one)[0] == 100]
    if several:
        positive = f".//{_C}and/{_C}varequal"
        right = [one.text for one in item.findall(positive)]
        assert answer(*right)[0] == 100
        assert answer(*labels)[0] == (100 if len(right) == len(labels) else 0)
        assert answer(*right[1:])[0] == 0
    for name, text in labels.items():
        shown = answer(name)[1]
        text = name if name in ("true", "false") else text
        if not part:
            (made.right if name in right else made.wrong).add(text)
            made.why[text] = " ".join(shown)
        elif name in right:
            made.right.add(f"{part} → {text}")
            made.why[part] = " ".join(shown)


def _holds(test: Any, given: tuple[str, ...]) -> bool:
    """Whether the condition is met; several side by side in a written answer mean any of them."""
    tag = test.tag.removeprefix(_C)
    if tag == "varequal":
        fold = str.casefold if test.get("case") != "Yes" else str
        return fold(test.text) in {fold(one) for one in given}
    if tag == "other":
        return True
    met = [_holds(one, given) for one in test]
    return not any(met) if tag == "not" else all(met) if tag == "and" else any(met)


def read_csv(data: bytes) -> list[Read]:
    """The questions of the table."""
    made: dict[tuple[str, str], Read] = {}
    for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"):
        # A spreadsheet takes the apostrophe for its own mark of text.
        row = {key: re.sub(r"^'(?=[=+\-@])", "", value) for key, value in row.items()}
        one = made.setdefault((row["prov"], row["fråga"]), Read(row["text"]))
        answer, why, to = row["svar"], row["förklaring"], row["hör till"]
        if row["typ"] == "sant eller falskt":
            answer = {"Sant": "true", "Falskt": "false"}[answer]
        elif row["typ"] == "ordna":
            one.why[answer], answer = why, f"{answer} → {to}"
        elif row["typ"] == "para ihop":
            one.why |= {f"{to} – {answer}": why} if to else {}
            answer = f"{to} → {answer}"
        answer = OTHER if answer == "(allt annat)" else answer
        (one.right if row["rätt"] == "ja" else one.wrong).add(answer)
        if "→" not in answer or row["typ"] not in ("ordna", "para ihop"):
            one.why[answer] = why
    return list(made.values())
