# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Exported XML held against the order, the elements and the attributes that the formats' specifications give.

The consortia's own schemas cannot be carried along. These are the parts of them that we use, written
from the specifications: QTI 2.1 (information model and binding), the QTI 1.2 profile of Common Cartridge
1.1 (chapter 4), IMS Content Packaging 1.1 with ADL's SCORM 1.2.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from builder import CourseBuilder
from export_site import build, unpacked
from lxml import etree
from test_export_packages import lesson_of
from test_export_questions import exported, real_quizzes

ROOT_ATTRIBUTES = "xmlns CDATA #IMPLIED xmlns:xsi CDATA #IMPLIED xsi:schemaLocation CDATA #IMPLIED"

ITEM = f"""
<!ENTITY % inline "#PCDATA|strong|em|code|a">
<!ELEMENT assessmentItem (responseDeclaration+, outcomeDeclaration+, itemBody, responseProcessing, modalFeedback*)>
<!ATTLIST assessmentItem {ROOT_ATTRIBUTES} identifier NMTOKEN #REQUIRED title CDATA #REQUIRED
  adaptive (true|false) #REQUIRED timeDependent (true|false) #REQUIRED xml:lang NMTOKEN #IMPLIED>
<!ELEMENT responseDeclaration (correctResponse?, mapping?)>
<!ATTLIST responseDeclaration identifier NMTOKEN #REQUIRED cardinality (single|multiple|ordered) #REQUIRED
  baseType (identifier|string|directedPair) #REQUIRED>
<!ELEMENT correctResponse (value+)>
<!ELEMENT value (#PCDATA)>
<!ELEMENT mapping (mapEntry+)>
<!ATTLIST mapping defaultValue CDATA #REQUIRED>
<!ELEMENT mapEntry EMPTY>
<!ATTLIST mapEntry mapKey CDATA #REQUIRED mappedValue CDATA #REQUIRED caseSensitive (true|false) #IMPLIED>
<!ELEMENT outcomeDeclaration (defaultValue?)>
<!ATTLIST outcomeDeclaration identifier NMTOKEN #REQUIRED cardinality (single|multiple) #REQUIRED
  baseType (identifier|float) #REQUIRED>
<!ELEMENT defaultValue (value+)>
<!ELEMENT itemBody (rubricBlock?, (choiceInteraction|orderInteraction|matchInteraction|p)+)>
<!ELEMENT rubricBlock (p+)>
<!ATTLIST rubricBlock view CDATA #REQUIRED>
<!ELEMENT choiceInteraction (prompt?, simpleChoice+)>
<!ATTLIST choiceInteraction responseIdentifier NMTOKEN #REQUIRED shuffle (true|false) #REQUIRED maxChoices NMTOKEN #REQUIRED>
<!ELEMENT orderInteraction (prompt?, simpleChoice+)>
<!ATTLIST orderInteraction responseIdentifier NMTOKEN #REQUIRED shuffle (true|false) #REQUIRED>
<!ELEMENT simpleChoice (%inline;)*>
<!ATTLIST simpleChoice identifier NMTOKEN #REQUIRED>
<!ELEMENT matchInteraction (prompt?, simpleMatchSet, simpleMatchSet)>
<!ATTLIST matchInteraction responseIdentifier NMTOKEN #REQUIRED shuffle (true|false) #REQUIRED maxAssociations NMTOKEN #REQUIRED>
<!ELEMENT simpleMatchSet (simpleAssociableChoice+)>
<!ELEMENT simpleAssociableChoice (%inline;)*>
<!ATTLIST simpleAssociableChoice identifier NMTOKEN #REQUIRED matchMax NMTOKEN #REQUIRED>
<!ELEMENT textEntryInteraction EMPTY>
<!ATTLIST textEntryInteraction responseIdentifier NMTOKEN #REQUIRED expectedLength NMTOKEN #IMPLIED>
<!ELEMENT prompt (%inline;)*>
<!ELEMENT p (%inline;|textEntryInteraction)*>
<!ELEMENT strong (%inline;)*>
<!ELEMENT em (%inline;)*>
<!ELEMENT code (%inline;)*>
<!ELEMENT a (%inline;)*>
<!ATTLIST a href CDATA #REQUIRED>
<!ELEMENT ul (li+)>
<!ELEMENT ol (li+)>
<!ELEMENT li (%inline;)*>
<!ELEMENT responseProcessing (responseCondition|setOutcomeValue)*>
<!ELEMENT responseCondition (responseIf, responseElseIf*, responseElse?)>
<!ENTITY % logic "match|or|stringMatch">
<!ELEMENT responseIf ((%logic;), (responseCondition|setOutcomeValue)*)>
<!ELEMENT responseElseIf ((%logic;), (responseCondition|setOutcomeValue)*)>
<!ELEMENT responseElse (responseCondition|setOutcomeValue)*>
<!ELEMENT setOutcomeValue (baseValue|variable)>
<!ATTLIST setOutcomeValue identifier NMTOKEN #REQUIRED>
<!ELEMENT match (variable, correct)>
<!ELEMENT or (stringMatch+)>
<!ELEMENT stringMatch (variable, baseValue)>
<!ATTLIST stringMatch caseSensitive (true|false) #REQUIRED>
<!ELEMENT variable EMPTY>
<!ATTLIST variable identifier NMTOKEN #REQUIRED>
<!ELEMENT correct EMPTY>
<!ATTLIST correct identifier NMTOKEN #REQUIRED>
<!ELEMENT baseValue (#PCDATA)>
<!ATTLIST baseValue baseType (identifier|float|string) #REQUIRED>
<!ELEMENT modalFeedback (p|ul|ol)*>
<!ATTLIST modalFeedback outcomeIdentifier NMTOKEN #REQUIRED showHide (show|hide) #REQUIRED identifier NMTOKEN #REQUIRED>
"""

TEST = f"""
<!ELEMENT assessmentTest (testPart+)>
<!ATTLIST assessmentTest {ROOT_ATTRIBUTES} identifier NMTOKEN #REQUIRED title CDATA #REQUIRED>
<!ELEMENT testPart (itemSessionControl?, assessmentSection+)>
<!ATTLIST testPart identifier NMTOKEN #REQUIRED navigationMode (linear|nonlinear) #REQUIRED
  submissionMode (individual|simultaneous) #REQUIRED>
<!ELEMENT itemSessionControl EMPTY>
<!ATTLIST itemSessionControl maxAttempts NMTOKEN #IMPLIED showFeedback (true|false) #IMPLIED allowReview (true|false) #IMPLIED>
<!ELEMENT assessmentSection (assessmentItemRef+)>
<!ATTLIST assessmentSection identifier NMTOKEN #REQUIRED title CDATA #REQUIRED visible (true|false) #REQUIRED>
<!ELEMENT assessmentItemRef EMPTY>
<!ATTLIST assessmentItemRef identifier NMTOKEN #REQUIRED href CDATA #REQUIRED>
"""

QTI12 = f"""
<!ELEMENT questestinterop (assessment)>
<!ATTLIST questestinterop {ROOT_ATTRIBUTES}>
<!ELEMENT assessment (qtimetadata?, section)>
<!ATTLIST assessment ident CDATA #REQUIRED title CDATA #REQUIRED xml:lang NMTOKEN #IMPLIED>
<!ELEMENT qtimetadata (qtimetadatafield+)>
<!ELEMENT qtimetadatafield (fieldlabel, fieldentry)>
<!ELEMENT fieldlabel (#PCDATA)>
<!ELEMENT fieldentry (#PCDATA)>
<!ELEMENT section (item+)>
<!ATTLIST section ident CDATA #REQUIRED>
<!ELEMENT item (itemmetadata, presentation, resprocessing?, itemfeedback*)>
<!ATTLIST item ident CDATA #REQUIRED title CDATA #IMPLIED>
<!ELEMENT itemmetadata (qtimetadata)>
<!ELEMENT presentation (material, (response_lid|response_str))>
<!ELEMENT material (mattext)>
<!ELEMENT mattext (#PCDATA)>
<!ATTLIST mattext texttype CDATA #IMPLIED>
<!ELEMENT response_lid (render_choice)>
<!ATTLIST response_lid ident CDATA #REQUIRED rcardinality (Single|Multiple) #REQUIRED>
<!ELEMENT render_choice (response_label+)>
<!ATTLIST render_choice shuffle (Yes|No) #IMPLIED>
<!ELEMENT response_label (material?)>
<!ATTLIST response_label ident CDATA #REQUIRED>
<!ELEMENT response_str (render_fib)>
<!ATTLIST response_str ident CDATA #REQUIRED rcardinality (Single) #REQUIRED>
<!ELEMENT render_fib (response_label)>
<!ATTLIST render_fib prompt (Box|Dashline|Asterisk|Underline) #IMPLIED>
<!ELEMENT resprocessing (outcomes, respcondition+)>
<!ELEMENT outcomes (decvar)>
<!ELEMENT decvar EMPTY>
<!ATTLIST decvar varname (SCORE) #REQUIRED vartype (Decimal) #REQUIRED minvalue CDATA #REQUIRED maxvalue CDATA #REQUIRED>
<!ELEMENT respcondition (conditionvar, setvar?, displayfeedback*)>
<!ATTLIST respcondition continue (Yes|No) #REQUIRED>
<!ELEMENT conditionvar (varequal|and|other)+>
<!ELEMENT varequal (#PCDATA)>
<!ATTLIST varequal respident CDATA #REQUIRED case (Yes|No) #IMPLIED>
<!ELEMENT and (varequal|not)+>
<!ELEMENT not (varequal)>
<!ELEMENT other EMPTY>
<!ELEMENT setvar (#PCDATA)>
<!ATTLIST setvar varname (SCORE) #REQUIRED action (Set) #REQUIRED>
<!ELEMENT displayfeedback EMPTY>
<!ATTLIST displayfeedback feedbacktype (Response|Hint|Solution) #REQUIRED linkrefid CDATA #REQUIRED>
<!ELEMENT itemfeedback (flow_mat|hint)>
<!ATTLIST itemfeedback ident CDATA #REQUIRED>
<!ELEMENT flow_mat (material)>
<!ELEMENT hint (hintmaterial)>
<!ELEMENT hintmaterial (flow_mat)>
"""

MANIFEST = f"""
<!ELEMENT manifest (metadata, organizations, resources)>
<!ATTLIST manifest {ROOT_ATTRIBUTES} xmlns:lom CDATA #IMPLIED xmlns:lomimscc CDATA #IMPLIED xmlns:adlcp CDATA #IMPLIED
  identifier ID #REQUIRED version CDATA #IMPLIED>
<!ELEMENT metadata (schema, schemaversion)>
<!ELEMENT schema (#PCDATA)>
<!ELEMENT schemaversion (#PCDATA)>
<!ELEMENT organizations (organization*)>
<!ATTLIST organizations default IDREF #IMPLIED>
<!ELEMENT organization (title?, item+)>
<!ATTLIST organization identifier ID #REQUIRED structure CDATA #IMPLIED>
<!ELEMENT item (title?, item*)>
<!ATTLIST item identifier ID #REQUIRED identifierref IDREF #IMPLIED>
<!ELEMENT title (#PCDATA)>
<!ELEMENT resources (resource+)>
<!ELEMENT resource (file+, dependency*)>
<!ATTLIST resource identifier ID #REQUIRED type CDATA #REQUIRED href CDATA #IMPLIED adlcp:scormtype (sco|asset) #IMPLIED>
<!ELEMENT file EMPTY>
<!ATTLIST file href CDATA #REQUIRED>
<!ELEMENT dependency EMPTY>
<!ATTLIST dependency identifierref IDREF #REQUIRED>
"""

RULES = {
    "assessmentItem": ITEM,
    "assessmentTest": TEST,
    "questestinterop": QTI12,
    "manifest": MANIFEST,
}


def faults(data: bytes) -> list[str]:
    """What breaks the rules of a document of its kind."""
    # The metadata of a package has a schema of its own.
    data = re.sub(rb"<(lom\w*):lom>.*?</\1:lom>", b"", data, flags=re.DOTALL)
    document = etree.fromstring(data)
    rules = etree.DTD(io.StringIO(RULES[etree.QName(document).localname]))
    # A DTD knows no namespaces: the text is read again with names as they stand.
    plain = etree.fromstring(data.replace(b' xmlns="', b' data-xmlns="'))
    plain.attrib.pop("data-xmlns")
    return [] if rules.validate(plain) else [one.message for one in rules.error_log]


def documents() -> Iterator[tuple[str, bytes]]:
    for one in real_quizzes():
        for format_id in ("qti21", "imscc"):
            for name, content in unpacked(exported(one)[format_id]).items():
                if name.endswith(".xml"):
                    yield f"{one.ref} {format_id} {name}", content


def test_every_real_quiz_keeps_the_rules() -> None:
    found = {name: told for name, content in documents() if (told := faults(content))}
    assert found == {}


def test_packages_keep_the_rules(course: CourseBuilder, tmp_path: Path) -> None:
    for content in lesson_of(course, build(tmp_path / "html")).values():
        assert faults(unpacked(content)["imsmanifest.xml"]) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b' adaptive="false"', b""),
        (b"</itemBody>", b"</itemBody><p>x</p>"),
        (b'cardinality="single"', b'cardinality="en"'),
        (b"<prompt>", b"<prompt><img/>"),
    ],
    ids=["attribute-missing", "out-of-order", "value-unknown", "element-unknown"],
)
def test_a_broken_item_is_seen(before: bytes, after: bytes) -> None:
    item = next(
        content
        for name, content in documents()
        if "/q-" not in name and b"<choiceInteraction" in content
    )
    assert before in item
    assert faults(item) == []
    assert faults(item.replace(before, after, 1)) != []
