// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The logbook as files to take along: plain text, a page to read, JSON to move it, an Atom feed.

import { lessonOf, pageOf, when, written } from "./logbook_entries.js";
import { xml } from "./take.js";

export const FORMAT = "studycircle-logbook";
export const VERSION = 1;

const LOOK = `:root { color-scheme: light dark; }
body { font: 1.1rem/1.6 sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h2 { border-top: 1px solid; padding-top: 1rem; }
.text { white-space: pre-wrap; margin: 0; }
.date { font-size: .9rem; }
blockquote { border-left: .3rem solid; margin: 1rem 0; padding-left: 1rem; }`;

/** One lesson's logbook as the files want it: what is blank left out, each entry with its prompt's id. */
export function bookOf(t, id, state, entries) {
  const listed = Object.entries(entries).filter(([, entry]) => written(entry)).map(([prompt, entry]) => ({ id: prompt, ...entry }));
  return { id, lesson: lessonOf(id, state, t), page: pageOf(state), entries: listed };
}

/** Today, as it stands in a file's name. */
export function today() {
  return new Date().toLocaleDateString("sv-SE");
}

function dated({ t, spec }, one) {
  return one.first === one.changed
    ? t("Written {when}.", { when: when(one.first, spec.lang) })
    : t("Written {when}. Changed {then}.", { when: when(one.first, spec.lang), then: when(one.changed, spec.lang) });
}

function another({ t, spec }, one) {
  return t("Another text, written {when}", { when: when(one.first, spec.lang) });
}

export function textFile(ctx, book) {
  const parts = book.entries.map((entry) => [
    entry.ask, dated(ctx, entry), "", entry.text,
    ...entry.more.flatMap((one) => ["", `[${another(ctx, one)}]`, one.text]),
  ].join("\n"));
  return `${[book.lesson, ...parts].join("\n\n")}\n`;
}

/** One page that needs nothing but a browser; it may neither run a script nor fetch anything. */
export function htmlFile(ctx, books, name) {
  const { t, spec } = ctx;
  const title = name ? t("The logbook of {name}", { name }) : t("My logbook");
  const shown = books.map((book) => `<section>
<h2>${xml(book.lesson)}</h2>
${book.entries.map((entry) => `<article>
<h3>${xml(entry.ask)}</h3>
<p class="date">${xml(dated(ctx, entry))}</p>
<div class="text" dir="auto">${xml(entry.text)}</div>
${entry.more.map((one) => `<blockquote><p class="date">${xml(another(ctx, one))}</p><div class="text" dir="auto">${xml(one.text)}</div></blockquote>`).join("\n")}
</article>`).join("\n")}
</section>`).join("\n");
  return `<!doctype html>
<html lang="${xml(spec.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xml(title)}</title>
<style>
${LOOK}
</style>
</head>
<body>
<main>
<h1>${xml(title)}</h1>
<p class="date">${xml(t("Downloaded {when}.", { when: when(new Date().toISOString(), spec.lang) }))}</p>
${shown}
</main>
</body>
</html>
`;
}

/** What the import reads back; nothing is left out. */
export function jsonFile(books, { name, feed }) {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, exported: new Date().toISOString(), name, feed, logbooks: books }, null, 1)}\n`;
}

/** An Atom feed (RFC 4287), newest first. Names and dates of entries never change, so a reader shows each once. */
export function atomFile(ctx, books, { name, feed }) {
  const { t, spec } = ctx;
  const instant = (iso) => new Date(iso).toISOString();
  const all = books.flatMap((book) => book.entries.map((entry) => ({ book, entry, changed: instant(entry.changed) })));
  all.sort((one, other) => (one.changed < other.changed ? 1 : -1));
  const items = all.map(({ book, entry, changed }) => {
    const text = [entry.text, ...entry.more.map((one) => `[${another(ctx, one)}]\n${one.text}`)].filter(Boolean).join("\n\n");
    return `<entry>
<id>urn:uuid:${entry.uid}</id>
<title>${xml(`${book.lesson}: ${entry.ask}`)}</title>
<published>${instant(entry.first)}</published>
<updated>${changed}</updated>
<category term="${xml(book.id)}" label="${xml(book.lesson)}"/>
<content type="text">${xml(text)}</content>
</entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(spec.lang)}">
<id>urn:uuid:${feed}</id>
<title>${xml(name ? t("The logbook of {name}", { name }) : t("My logbook"))}</title>
<updated>${all[0]?.changed ?? new Date().toISOString()}</updated>
<author><name>${xml(name || t("A participant"))}</name></author>
${items.join("\n")}
</feed>
`;
}
