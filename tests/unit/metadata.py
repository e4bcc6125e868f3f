# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""What the catalogue's metadata is held against: contexts, a JSON Schema and SHACL shapes, all at home.

The contexts are our own shortened ones, with the terms that the catalogue uses; what AMB asks for was
read in its schema (github.com/dini-ag-kim/amb, draft/schemas/schema.json).
"""

from __future__ import annotations

import copy
import json
from typing import Any

from rdflib import Graph

IRI = {"@type": "@id"}
SCHEMA_ORG = {
    "@vocab": "http://schema.org/",
    "id": "@id",
    "type": "@type",
    "license": IRI,
    "url": IRI,
    "contentUrl": IRI,
    "isBasedOn": IRI,
    "dateModified": {"@type": "http://www.w3.org/2001/XMLSchema#date"},
}
AMB = {
    "prefLabel": {
        "@id": "http://www.w3.org/2004/02/skos/core#prefLabel",
        "@container": "@language",
    }
}
LOCAL = {
    "https://schema.org": SCHEMA_ORG,
    "https://w3id.org/kim/amb/context.jsonld": AMB,
}

AMB_REQUIRED = ("@context", "id", "type", "name")

RECORD: dict[str, Any] = {
    "type": "object",
    "required": [
        "id",
        "type",
        "name",
        "description",
        "inLanguage",
        "creator",
        "isAccessibleForFree",
        "educationalLevel",
        "learningResourceType",
        "audience",
        "teaches",
        "dateModified",
    ],
    "properties": {
        "id": {"type": "string", "format": "uri", "pattern": "^https?://"},
        "type": {"type": "array", "contains": {"const": "LearningResource"}},
        "name": {"type": "string", "minLength": 1},
        "description": {"type": "string", "minLength": 1},
        "inLanguage": {"type": "array", "minItems": 1, "items": {"pattern": "^[a-z]{2,3}$"}},
        "license": {"type": "object", "required": ["id"]},
        "creator": {"type": "array", "minItems": 1, "items": {"required": ["type", "name"]}},
        "isAccessibleForFree": {"const": True},
        "educationalLevel": {"enum": ["bas", "medel", "avancerad"]},
        "learningResourceType": {
            "type": "array",
            "minItems": 1,
            "items": {
                "required": ["id", "prefLabel"],
                "properties": {"id": {"pattern": "^https://w3id.org/kim/hcrt/[a-z_]+$"}},
            },
        },
        "audience": {"type": "array", "minItems": 1, "items": {"required": ["id"]}},
        "teaches": {"type": "array", "minItems": 1, "items": {"required": ["id", "prefLabel"]}},
        "dateModified": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "timeRequired": {"type": "string", "pattern": r"^PT[1-9]\d*M$"},
        "version": {"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
        "isPartOf": {"type": "array", "items": {"required": ["id"]}},
        "accessMode": {"items": {"enum": ["textual", "visual", "auditory", "tactile"]}},
        "accessibilityFeature": {
            "items": {
                "enum": [
                    "alternativeText",
                    "captions",
                    "displayTransformability",
                    "largePrint",
                    "longDescription",
                    "structuralNavigation",
                    "taggedPDF",
                    "transcript",
                ]
            }
        },
        "accessibilityHazard": {"items": {"enum": ["none", "unknown"]}},
        "encoding": {
            "items": {
                "required": ["type", "contentUrl", "encodingFormat"],
                "properties": {
                    "contentUrl": {"pattern": "^https?://"},
                    "encodingFormat": {"pattern": r"^[a-z]+/[a-zA-Z0-9.+-]+$"},
                    "contentSize": {"pattern": r"^\d+$"},
                },
            }
        },
    },
}

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix s: <http://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

<urn:shape:resource> a sh:NodeShape ;
  sh:targetClass s:LearningResource ;
  sh:nodeKind sh:IRI ;
  sh:property [ sh:path s:name ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path s:description ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path s:inLanguage ; sh:minCount 1 ] ;
  sh:property [ sh:path s:isAccessibleForFree ; sh:hasValue true ] ;
  sh:property [ sh:path s:educationalLevel ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path s:dateModified ; sh:datatype xsd:date ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path s:creator ; sh:minCount 1 ; sh:node <urn:shape:named> ] ;
  sh:property [ sh:path s:license ; sh:nodeKind sh:IRI ; sh:maxCount 1 ] ;
  sh:property [ sh:path s:teaches ; sh:minCount 1 ; sh:node <urn:shape:labelled> ] ;
  sh:property [ sh:path s:audience ; sh:minCount 1 ; sh:node <urn:shape:labelled> ] ;
  sh:property [ sh:path s:learningResourceType ; sh:minCount 1 ; sh:node <urn:shape:labelled> ] ;
  sh:property [ sh:path s:isPartOf ; sh:class s:LearningResource ] .

<urn:shape:own> a sh:NodeShape ;
  sh:targetSubjectsOf s:version ;
  sh:property [ sh:path s:license ; sh:minCount 1 ] ;
  sh:property [ sh:path s:accessMode ; sh:minCount 1 ] ;
  sh:property [ sh:path s:accessibilityFeature ; sh:minCount 1 ] ;
  sh:property [ sh:path s:accessibilityHazard ; sh:minCount 1 ] .

<urn:shape:named> a sh:NodeShape ; sh:property [ sh:path s:name ; sh:minCount 1 ] .
<urn:shape:labelled> a sh:NodeShape ; sh:nodeKind sh:IRI ;
  sh:property [ sh:path skos:prefLabel ; sh:minCount 1 ] .
"""


def at_home(told: dict[str, Any]) -> dict[str, Any]:
    """The same JSON-LD with contexts from here, so that nothing is fetched."""
    local = copy.deepcopy(told)
    given = local["@context"]
    given = given if isinstance(given, list) else [given]
    local["@context"] = [LOCAL[one] if isinstance(one, str) else one for one in given]
    return local


def graph_of(told: dict[str, Any]) -> Graph:
    """The statements of some JSON-LD."""
    return Graph().parse(data=json.dumps(at_home(told)), format="json-ld")
