// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// A text to take along, from the author's text and what the person wrote: as plain text and as HTML.
// The author's text is taken apart before anything is put in, so what a person writes stays words.

import { xml } from "./take.js";

const PART = /\{([a-z0-9-]+)\}|\[([^\][{}]+)\]\((https?:\/\/[^\s)]+)\)/g;
// Signs that cannot be seen; those that turn the direction of writing would turn the text around them.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const PREFIXES = {
  cc: "http://creativecommons.org/ns#", dct: "http://purl.org/dc/terms/", schema: "https://schema.org/",
};

function partsOf(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(PART)) {
    parts.push({ text: text.slice(from, match.index) });
    parts.push(match[1] ? { field: match[1] } : { label: match[2], url: match[3] });
    from = match.index + match[0].length;
  }
  parts.push({ text: text.slice(from) });
  return parts;
}

/** The ids of the fields that a text has places for. */
export function fieldsIn(text) {
  return partsOf(text).flatMap((part) => (part.field ? [part.field] : []));
}

/** What a person wrote in a field, without unseen signs, on one line unless the field is long. */
export function clean(field, written) {
  const seen = [...String(written ?? "").slice(0, 4 * field.most + 1000).replace(/\r\n?/g, "\n").replace(UNSEEN, "")];
  const text = field.long ? seen.join("") : seen.join("").replace(/\s+/g, " ");
  return [...text.trim()].slice(0, field.most).join("");
}

function paragraphsOf(text) {
  return text.trim().split(/\n[^\S\n]*\n\s*/).map(partsOf);
}

/** The text with its places filled; a link is written out in brackets, and an empty paragraph is left out. */
export function plainOf(paste, fields, values) {
  const write = (part) => {
    if (part.label) return `${part.label} (${part.url})`;
    if (!part.field) return part.text;
    const field = fields.find((one) => one.id === part.field);
    const value = clean(field, values[field.id]);
    return value ? field.before + value + field.after : field.empty;
  };
  return paragraphsOf(paste.text).map((parts) => parts.map(write).join("").trim()).filter(Boolean).join("\n\n");
}

/** The same as a piece of HTML with machine-readable properties (RDFa). */
export function htmlOf(paste, fields, values, lang) {
  const prefixes = new Set();
  const write = (part) => {
    if (part.label) {
      const rel = paste.rel ? ` rel="${xml(paste.rel)}"` : "";
      return `<a${rel} href="${xml(part.url)}">${xml(part.label)}</a>`;
    }
    if (!part.field) return broken(part.text);
    const field = fields.find((one) => one.id === part.field);
    const value = clean(field, values[field.id]);
    if (!value) return broken(field.empty);
    if (field.property) prefixes.add(field.property.split(":")[0]);
    const property = field.property ? ` property="${xml(field.property)}"` : "";
    const direction = RIGHT_TO_LEFT.test(value) ? ' dir="auto"' : "";
    const held = property || direction ? `<span${property}${direction}>${broken(value)}</span>` : broken(value);
    return xml(field.before) + held + xml(field.after);
  };
  const written = paragraphsOf(paste.text).map((parts) => `<p>${parts.map(write).join("").trim()}</p>`).join("\n");
  const known = [...prefixes].sort().map((one) => `${one}: ${PREFIXES[one]}`).join(" ");
  return `<div lang="${xml(lang)}"${known ? ` prefix="${known}"` : ""}>\n${written}\n</div>`;
}

function broken(text) {
  return xml(text).replace(/\n/g, "<br>\n");
}

/** A whole HTML file that holds `piece`. */
export function pageOf(title, piece, lang) {
  const head = `<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${xml(title)}</title>`;
  return `<!DOCTYPE html>\n<html lang="${xml(lang)}">\n<head>\n${head}\n</head>\n<body>\n${piece}\n</body>\n</html>\n`;
}
