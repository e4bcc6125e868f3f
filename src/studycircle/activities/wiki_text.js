// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// A true part of wikitext, read into plain objects and drawn as text nodes: headings, bold, italics, links,
// lists, references and {{källa behövs}}. What is not understood stays text. Every pattern is bounded or
// stops at its own opening sign, so that the time grows with the text alone.

import { h } from "./dom.js";

/** The most signs of a page. */
export const MOST = 20000;
const UNSEEN = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
// Such signs are never typed here: they stand where a reference was.
const PLACE = /\u0001(\d{1,5})\u0002/g;
const INLINE = new RegExp([
  /\u0001(\d{1,5})\u0002/, /\[\[([^[\]|\n\u0001]{1,200})(?:\|([^[\]\n\u0001]{1,300}))?\]\](\p{L}{0,30})/,
  /\[(https?:\/\/[^\s[\]<>"\u0001]{1,500})(?:[ \t]{1,9}([^[\]\n\u0001]{1,300}))?\]/, /(https?:\/\/[^\s[\]<>"'«»\u0001]{1,500})/,
  /('{2,})/, /\{\{(källa behövs)\}\}/,
].map((one) => one.source).join("|"), "giu");

/** Text without unseen signs. */
export function tidy(text) {
  return text.slice(0, MOST).replace(/\r\n?/g, "\n").replace(UNSEEN, "").trim();
}

/** {blocks, refs, broken}: refs are {name, text}; `broken` holds references that say nothing. */
export function readWiki(text) {
  const page = takeReferences(tidy(text));
  const blocks = [];
  let open = null;
  for (const raw of page.body.split("\n")) {
    const line = raw.trim();
    const heading = headingOf(line);
    const [, sign, item] = /^([*#])[*#]*(.*)$/.exec(line) ?? [];
    const type = sign ? { "*": "ul", "#": "ol" }[sign] : "p";
    if (!line) open = null;
    else if (heading || /^<references\s{0,9}\/?>$/i.test(line)) {
      blocks.push(heading ?? { type: "references" });
      open = null;
    } else {
      if (open?.type !== type) blocks.push(open = { type, lines: [] });
      open.lines.push(readInline(item ?? line));
    }
  }
  // Without a place for them, references are shown last.
  if (page.refs.length && !blocks.some((one) => one.type === "references")) blocks.push({ type: "references" });
  return { ...page, blocks };
}

function headingOf(line) {
  let level = 0;
  while (level < 6 && line[level] === "=" && line[line.length - 1 - level] === "=") level++;
  const words = line.slice(level, line.length - level).trim();
  return level > 1 && words ? { type: "heading", level, lines: [readInline(words)] } : null;
}

// A place for each reference in the text, and the references in order; a name used twice is one source.
function takeReferences(text) {
  const [refs, broken, named] = [[], [], new Map()];
  const opening = /<ref(\s[^<>]{0,200}|\/)?>/gi;
  const closing = /<\/ref\s{0,9}>/gi;
  let [body, from] = ["", 0];
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const given = found[1] ?? "";
    let [end, content] = [opening.lastIndex, ""];
    if (!given.trimEnd().endsWith("/")) {
      closing.lastIndex = end;
      const close = closing.exec(text);
      // Nor is there an end for those that follow.
      if (!close) { broken.push(found[0]); break; }
      content = text.slice(end, close.index).replace(/\s+/g, " ").trim();
      // One that begins in it has taken its end.
      if (/<ref/i.test(content)) broken.push(found[0]);
      end = closing.lastIndex;
    }
    const name = /\sname\s{0,9}=\s{0,9}["']?([^"'/]*)/i.exec(given)?.[1].trim() ?? "";
    let ref = name ? named.get(name) : undefined;
    if (!ref) {
      ref = { name, text: "", n: refs.length + 1 };
      refs.push(ref);
      if (name) named.set(name, ref);
    }
    ref.text ||= content;
    body += `${text.slice(from, found.index)}\u0001${ref.n}\u0002`;
    opening.lastIndex = from = end;
  }
  broken.push(...refs.filter((one) => !one.text).map((one) => (one.name ? `<ref name="${one.name}" />` : "<ref></ref>")));
  return { body: body + text.slice(from), refs, broken };
}

// Parts of a line: {text, bold, italic}, with `to` a link, `out` of the wiki or not; {ref}; {asked}.
function readInline(line) {
  const parts = [];
  let [from, bold, italic] = [0, false, false];
  const put = (text, more) => { if (text) parts.push({ text, bold, italic, ...more }); };
  for (const match of line.matchAll(INLINE)) {
    const [whole, ref, page, words, tail, address, label, bare, quotes, asked] = match;
    put(line.slice(from, match.index));
    from = match.index + whole.length;
    if (ref) parts.push({ ref: Number(ref) });
    else if (page) put(withoutQuotes(words ?? page) + tail, { to: page.trim() });
    else if (address) put(withoutQuotes(label ?? address), { to: address, out: true });
    else if (bare) {
      const plain = bare.replace(/[.,:;!?)]{1,9}$/, "");
      put(plain, { to: plain, out: true });
      from -= bare.length - plain.length;
    } else if (asked) parts.push({ asked });
    else {
      // Four are one and bold, more than five some and both.
      const marks = quotes.length === 4 ? 3 : Math.min(quotes.length, 5);
      put("'".repeat(quotes.length - marks));
      if (marks !== 2) bold = !bold;
      if (marks !== 3) italic = !italic;
    }
  }
  put(line.slice(from));
  return parts;
}

function withoutQuotes(text) {
  return text.replace(/'{2,}/g, "").trim();
}

function flat(inline) {
  return inline.map((part) => (part.ref ? `\u0001${part.ref}\u0002` : part.text ?? "")).join("");
}

// A sentence ends at its sign and the references behind it, if a capital letter or nothing follows.
const END = /[.!?…]{1,3}(?:[»”"')]| ?\u0001\d{1,5}\u0002){0,12}(?= [\p{Lu}«”"('[]|$)/gu;

/** The sentences of a page that tell something: {text, key, words, refs}; headings tell nothing. */
export function sentencesOf(page) {
  const units = page.blocks.flatMap(({ type, lines }) => {
    if (type === "p") return lines.map(flat).join(" ");
    // An item that is no sentence is a name or a link.
    return type === "heading" || !lines ? [] : lines.map(flat).filter((one) => /[.!?…][^\p{L}]*$/u.test(one.slice(-60)));
  });
  return units.flatMap((unit) => {
    const told = unit.replace(/\s+/g, " ").trim();
    const found = [];
    let from = 0;
    for (const match of told.matchAll(END)) {
      found.push(told.slice(from, match.index + match[0].length));
      from = match.index + match[0].length;
    }
    found.push(told.slice(from));
    return found.map((one) => {
      const text = one.replace(PLACE, "").trim();
      const words = wordsOf(text);
      return { text, words, key: words.join(" "), refs: [...one.matchAll(PLACE)].map(([, n]) => Number(n)) };
    }).filter((one) => one.words.length);
  });
}

/** Words in small letters, without signs. */
export function wordsOf(text) {
  return text.toLocaleLowerCase("sv").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The heading `below` levels below the activity's own. */
export function heading(ctx, below = 1) {
  return `h${Math.min(Number(ctx.spec.level ?? 3) + below, 6)}`;
}

/** A label and what it is for. */
export function field(ctx, name, label, ...held) {
  return h("div", { class: "sc-field" }, h("label", { for: ctx.id(name) }, label), held);
}

/** A page as elements. Its links lead nowhere. `name` keeps the ids of two pages apart. */
export function drawWiki(ctx, text, name) {
  const { t, data } = ctx;
  const { blocks, refs } = readWiki(text);
  const idOf = (n) => ctx.id(`${name}-${n}`);
  const drawPart = (part) => {
    if (part.ref) {
      const go = (event) => { event.preventDefault(); document.getElementById(idOf(part.ref)).focus(); };
      return h("sup", {}, h("a", { href: `#${idOf(part.ref)}`, "aria-label": t("Source {n}", { n: part.ref }), on: { click: go } }, `[${part.ref}]`));
    }
    if (part.asked) return h("sup", {}, `[${part.asked}]`);
    let node = part.text;
    if (part.to) {
      const there = part.out || data.pages.includes(part.to) || part.to.startsWith(`${t("User")}:`);
      node = h("span", { class: there ? "sc-to" : "sc-to sc-nowhere", title: part.to }, node, !there && h("span", { class: "sc-hidden" }, ` ${t("(no such page yet)")}`));
    }
    if (part.italic) node = h("em", {}, node);
    return part.bold ? h("strong", {}, node) : node;
  };
  const draw = (inline) => inline.map(drawPart);
  // A level that is left out would be a gap in the order of headings.
  let level = 1;
  return h("div", { class: "sc-page", dir: "auto" }, blocks.map(({ type, lines, level: wanted }) => {
    if (type === "references") {
      return h("ol", {}, refs.map((ref, n) => h("li", { id: idOf(n + 1), tabindex: "-1" },
        ref.text ? draw(readInline(ref.text)) : h("strong", {}, t("No text for the source {name}", { name: ref.name })))));
    }
    if (type === "heading") level = Math.min(wanted, level + 1);
    if (type === "heading") return h(heading(ctx, level), {}, draw(lines[0]));
    return h(type, {}, type === "p" ? lines.map((line) => [draw(line), " "]) : lines.map((line) => h("li", {}, draw(line))));
  }));
}
