// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// A small part of Markdown, read into plain objects and built by whoever asks: as elements on the
// page, or as text in a file. What is not understood stays text.
//
//   ## Heading       a heading; ### one level below it
//   - item           a list; 1. item a numbered one
//   **bold** *emphasis* [text](https://address)
//
// Every pattern stops at its own opening sign or at the end of the line, so that no text is slow.

const INLINE = new RegExp([
  /\*\*(?=\S)([^*\n]+)\*\*/, /\*(?=\S)([^*\n]+)\*/, /\[([^[\]\n]{1,300})\]\(([^\s()]{1,2000})\)/, /(https?:\/\/[^\s<>"*[\]()]{1,2000})/,
].map((one) => one.source).join("|"), "g");
const BLOCK = /^(?:(#{1,6})[ \t]+(\S.*)|[-*+][ \t]+(\S.*)|\d{1,9}[.)][ \t]+(\S.*))$/;

/** The address if a reader may follow it (http, https, mailto), otherwise "". */
export function safeAddress(text) {
  try {
    const url = new URL(String(text).trim());
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}

/** Blocks of a text: {type: "heading" | "p" | "ul" | "ol", …}. */
export function readMarkdown(text) {
  const blocks = [];
  let open = null;
  let seenHeading = false;
  for (const raw of String(text ?? "").split(/\r\n?|\n/)) {
    const line = raw.trim();
    const [, signs, heading, bullet, numbered] = BLOCK.exec(line) ?? [];
    if (!line) {
      open = null;
    } else if (heading) {
      // A level below without one above would be a gap in the order of headings.
      blocks.push({ type: "heading", deep: signs.length > 2 && seenHeading, inline: readInline(heading.replace(/\s+#+$/, "")) });
      seenHeading = true;
      open = null;
    } else if (bullet || numbered) {
      const type = bullet ? "ul" : "ol";
      if (open?.type !== type) blocks.push(open = { type, items: [] });
      open.items.push(readInline(bullet ?? numbered));
    } else if (open?.type === "p") {
      open.lines.push(line);
    } else {
      blocks.push(open = { type: "p", lines: [line] });
    }
  }
  return blocks;
}

function readInline(text, inLink = false) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, strong, emphasis, label, address, bare] = match;
    let part = null;
    let length = whole.length;
    if (strong) part = { type: "strong", inline: readInline(strong, inLink) };
    else if (emphasis) part = { type: "em", inline: readInline(emphasis, inLink) };
    else if (label && !inLink && safeAddress(address)) part = { type: "a", href: safeAddress(address), inline: readInline(label, true) };
    else if (bare && !inLink) {
      const plain = bare.replace(/[.,:;!?'»”]+$/, "");
      length = plain.length;
      if (safeAddress(plain)) part = { type: "a", href: safeAddress(plain), inline: [plain] };
    }
    if (!part) continue;
    parts.push(text.slice(from, match.index), part);
    from = match.index + length;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== "");
}

/**
 * Builds blocks with `make(tag, props, ...children)`, such as h() of base.js.
 * `level` is that of the text's headings; `link` holds further props for links.
 */
export function buildMarkdown(blocks, make, level, link = {}) {
  const inline = (parts) => parts.map((part) => {
    if (typeof part === "string") return part;
    if (part.type === "a") return make("a", { href: part.href, ...link }, ...inline(part.inline));
    return make(part.type, {}, ...inline(part.inline));
  });
  return blocks.map((block) => {
    if (block.type === "heading") return make(`h${Math.min(level + (block.deep ? 1 : 0), 6)}`, { dir: "auto" }, ...inline(block.inline));
    if (block.type === "p") {
      const lines = block.lines.flatMap((line, n) => (n ? [make("br", {}), ...inline(readInline(line))] : inline(readInline(line))));
      return make("p", { dir: "auto" }, ...lines);
    }
    return make(block.type, {}, ...block.items.map((item) => make("li", { dir: "auto" }, ...inline(item))));
  });
}

/** The text without its signs, on one line; headings and lists are ended, so that it can be read. */
export function plainText(blocks) {
  const flat = (parts) => parts.map((part) => (typeof part === "string" ? part : flat(part.inline))).join("");
  const ended = (text, sign) => (/[\p{P}]$/u.test(text) ? text : text + sign);
  return blocks.map((block) => {
    if (block.type === "heading") return ended(flat(block.inline), ":");
    if (block.type === "p") return block.lines.map((line) => flat(readInline(line))).join(" ");
    return ended(block.items.map(flat).join(", "), ".");
  }).join(" ").replace(/\s+/g, " ").trim();
}
