// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// A reading list as OPML 2.0 (opml.org/spec2.opml) and as text; and OPML read back, whole or not at all.

import { address, line, xmlOf } from "./feed_reader_parse.js";
import { shelves } from "./feed_reader_state.js";
import { xml } from "./take.js";

const MOST = 500;

export function opmlFile(title, state) {
  const feed = (one) => `<outline type="rss" text="${xml(one.title)}" title="${xml(one.title)}" xmlUrl="${xml(one.address)}"${one.site ? ` htmlUrl="${xml(one.site)}"` : ""}/>`;
  const folder = ([name, subs]) => (name ? [`<outline text="${xml(name)}" title="${xml(name)}">`, ...subs.map((one) => `  ${feed(one)}`), "</outline>"] : subs.map(feed));
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${xml(title)}</title>
    <dateCreated>${new Date().toUTCString()}</dateCreated>
  </head>
  <body>
${shelves(state).flatMap(folder).map((one) => `    ${one}`).join("\n")}
  </body>
</opml>
`;
}

/** The list to read, folder by folder. */
export function listText(t, state) {
  return shelves(state).map(([name, subs]) => [name || t("Without folder"), ...subs.map((one) => `– ${one.title}\n  ${one.address}`)].join("\n")).join("\n\n");
}

/** Answers { title, folders, subs: [{ title, address, site, folder }], left: lines that are not feeds } or { refused }. A folder's id is its name. */
export function readOpml(text, t) {
  const { root, refused } = xmlOf(text, t);
  if (refused) return { refused };
  const part = (name) => [...root.children].find((one) => one.localName === name);
  const outlines = (node) => [...node.children].filter((one) => one.localName === "outline");
  if (root.localName !== "opml" || !part("body")) return { refused: t("This is not a reading list in OPML.") };
  const subs = new Map();
  const wrong = [];
  let left = 0;
  const take = (node, folder, depth) => {
    const value = (name) => line([...node.attributes].find((one) => one.name.toLowerCase() === name)?.value, 2000);
    const name = line(value("text") || value("title"), 120);
    const inside = outlines(node);
    const there = address(value("xmlurl"));
    if (value("iscomment") === "true") { left++; return; }
    if (there) subs.set(there, subs.get(there) ?? { title: name || there, address: there, site: address(value("htmlurl")), folder });
    else if (value("xmlurl")) wrong.push(value("xmlurl"));
    else if (!inside.length) left++;
    // A folder in a folder becomes one folder with both names.
    const below = there ? folder : line([folder, name].filter(Boolean).join(" / "), 60);
    if (depth > 9) wrong.push(below);
    else for (const one of inside) take(one, below, depth + 1);
  };
  for (const one of outlines(part("body"))) take(one, "", 0);
  if (wrong.length) return { refused: t("Something in the list is not as it should be: «{what}».", { what: line(wrong[0], 60) }) };
  if (!subs.size) return { refused: t("There are no feeds in the list.") };
  if (subs.size > MOST) return { refused: t("The list has {n} feeds. You can take in {m} at most.", { n: subs.size, m: MOST }) };
  const names = [...new Set([...subs.values()].map(({ folder }) => folder))].filter(Boolean);
  return { title: line(part("head")?.querySelector("title")?.textContent, 120), subs: [...subs.values()], folders: names.map((name) => ({ id: name, name })), left };
}
