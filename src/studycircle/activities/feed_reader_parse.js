// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Reads a feed: RSS 2.0 and its elders, RSS 1.0 (RDF), Atom. What comes out is plain text and whole
// addresses. A text that is not a feed is refused with one sentence that says what it is instead.

/** The most characters a feed or a reading list may have. */
export const LARGEST = 1000000;
const MOST = 100;
const LONGEST = 5000;
const ATOM = "http://www.w3.org/2005/Atom";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DC = "http://purl.org/dc/elements/1.1/";
const ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";

/** The beginning of a long text, never half an emoji. */
function cut(text, most) {
  return text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}

/** One line of text without unseen signs. */
export function line(text, most = 300) {
  return cut(String(text ?? "").slice(0, 4 * most).replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, " ").trim(), most);
}

/** A whole http address, or "". */
export function address(href, base) {
  try {
    const { protocol, href: whole } = new URL(href, base || undefined);
    return href && /^https?:$/.test(protocol) && whole.length < 2000 ? whole : "";
  } catch {
    return "";
  }
}

/** The text after declarations and comments, where the document type or the first element stands. */
function beginning(text) {
  let from = 0;
  for (;;) {
    while (/[\s\uFEFF]/.test(text[from] ?? "")) from++;
    const end = text.startsWith("<?", from) ? "?>" : text.startsWith("<!--", from) ? "-->" : "";
    const to = end ? text.indexOf(end, from) : -1;
    if (to < 0) return text.slice(from);
    from = to + end.length;
  }
}

function html(text) {
  return new DOMParser().parseFromString(text, "text/html");
}

/** The XML of a text: { root } or { refused }. A document type is never let through, so no entity is ever expanded. */
export function xmlOf(text, t) {
  const start = beginning(text.slice(0, LARGEST));
  const is = (what) => what.test(start);
  if (!start) return { refused: t("There is nothing to read yet.") };
  if (text.length > LARGEST) return { refused: t("The text is too long. It may be 1 million characters.") };
  // Browsers take a time that grows with the square of how many there are around the outermost element.
  if (text.match(/<\?|<!--/g)?.length > 5000) return { refused: t("The text is mostly comments. It can be a trap, so it is not taken in.") };
  if (is(/^[{[]/)) return { refused: t("This is JSON. The reader takes XML: RSS, Atom and OPML.") };
  if (is(/^(?:https?|feed):\S+\s*$/i)) return { refused: t("This is only an address. Open it, save the feed as a file and choose the file.") };
  if (is(/^<(?:!doctype\s+)?html[\s>]/i)) {
    const found = html(text).querySelector('link[rel~=alternate]:is([type*="rss+xml"], [type*="atom+xml"])');
    return { refused: found ? t("This is a web page. It points to a feed: {address}", { address: line(found.getAttribute("href")) }) : t("This is a web page, not a feed.") };
  }
  if (is(/^<!d/i)) return { refused: t("The text has a document type (DTD). It can be a trap, so it is not taken in.") };
  if (!is(/^</)) return { refused: t("This is not XML. A feed begins with the sign <.") };
  const before = text.indexOf("<");
  const page = new DOMParser().parseFromString(text.slice(before), "application/xml");
  const [fault] = page.getElementsByTagName("parsererror");
  if (!fault) return { root: page.documentElement };
  const at = Number(/line(?: number)? (\d+)/i.exec(fault.textContent)?.[1] ?? 1);
  return { refused: t("The XML is broken at line {n}.", { n: at + text.slice(0, before).split("\n").length - 1 }) };
}

/** Text without unseen signs, its lines kept. */
function tidy(text) {
  return cut(text.split("\n").map((one) => line(one, LONGEST)).filter(Boolean).join("\n"), LONGEST);
}

/** Text of a piece of HTML; nothing in it is run, fetched or shown as markup. */
function plain(text) {
  const page = html(text.slice(0, 100000));
  for (const one of page.querySelectorAll("script, style, template, iframe")) one.remove();
  for (const one of page.querySelectorAll("img")) one.replaceWith(one.alt && ` [${one.alt}] `);
  for (const one of page.querySelectorAll("p, div, br, li, tr, h1, h2, h3, h4, pre")) one.after("\n");
  return tidy(page.body.textContent);
}

/** Children of that name; `space` is their namespace. */
function all(node, name, space) {
  return [...node.children].filter((one) => one.localName === name && one.namespaceURI === space);
}

function said(node, name, space) {
  return all(node, name, space)[0]?.textContent.trim() ?? "";
}

/** Milliseconds, or null where no date can be read (RFC 822 in RSS, RFC 3339 in Atom). */
function time(text) {
  return (/^([a-z]{3},? +)?\d\d? [a-z]{3} \d{2,4} \d|^\d{4}-\d\d-\d\d/i.test(text) && Date.parse(text)) || null;
}

function atomText(node, name) {
  const [one] = all(node, name, ATOM);
  const type = one?.getAttribute("type");
  if (type === "xhtml") return plain([...one.childNodes].map((inner) => new XMLSerializer().serializeToString(inner)).join(""));
  return type === "html" ? plain(one.textContent) : tidy(one?.textContent ?? "");
}

function atomLink(node, rel) {
  return all(node, "link", ATOM).find((one) => (one.getAttribute("rel") ?? "alternate") === rel);
}

function href(node) {
  return node?.getAttribute("href") ?? "";
}

/** How to read each form: the element with the feed's own words, its posts, and what is read from each. */
function formOf(root) {
  const space = root.namespaceURI;
  if (root.localName === "feed" && space === ATOM) {
    return {
      form: "Atom", head: root, nodes: all(root, "entry", ATOM), link: href(atomLink(root, "alternate")), title: atomText(root, "title"),
      when: (one) => time(said(one, "published", ATOM) || said(one, "updated", ATOM)),
      read: (one) => ({
        id: said(one, "id", ATOM), title: atomText(one, "title"), link: href(atomLink(one, "alternate")),
        text: atomText(one, "content") || atomText(one, "summary"), file: atomLink(one, "enclosure"),
      }),
    };
  }
  const rdf = root.localName === "RDF" && space === RDF;
  const own = rdf ? "http://purl.org/rss/1.0/" : space;
  const [head] = rdf || root.localName === "rss" ? all(root, "channel", own) : [];
  return head && {
    form: `RSS ${rdf ? "1.0" : line(root.getAttribute("version"), 8)}`, head, nodes: all(rdf ? root : head, "item", own),
    link: said(head, "link", own), title: said(head, "title", own),
    when: (one) => time(said(one, "pubDate", own) || said(one, "date", DC)),
    read: (one) => ({
      id: said(one, "guid", own), title: said(one, "title", own), link: said(one, "link", own),
      text: plain(said(one, "encoded", "http://purl.org/rss/1.0/modules/content/") || said(one, "description", own)),
      file: all(one, "enclosure", own)[0], lasts: said(one, "duration", ITUNES),
    }),
  };
}

/**
 * Reads a feed that lies at `from` ("" if that is not known). Answers { feed } or { refused }. A feed has form,
 * title, site, self, items [{ id, title, link, text, when, file }], newest first, and notes {what: how many}
 * on what is wrong with it.
 */
export function readFeed(text, from, t) {
  const { root, refused } = xmlOf(text, t);
  if (refused) return { refused };
  const found = formOf(root);
  if (!found) return { refused: t("This is XML but not a feed. Its outermost element is «{name}».", { name: line(root.localName, 40) }) };
  const self = address(from || href(atomLink(found.head, "self")));
  const site = address(found.link, self);
  const notes = {};
  const note = (what, one) => { if (one) notes[what] = (notes[what] ?? 0) + 1; };
  const dated = found.nodes.map((node) => ({ node, when: found.when(node) })).sort(later);
  if (dated.length > MOST) notes.many = dated.length;
  if (dated.length === 0) notes.empty = 1;
  const ids = new Set();
  const items = dated.slice(0, MOST).map(({ node, when }, at) => {
    const one = found.read(node);
    const link = address(one.link, site || self);
    const name = line(one.id || link || one.title);
    note("dates", when === null);
    note("links", one.link && !link);
    note("ids", ids.has(name));
    const id = ids.has(name) ? `${name} ${at}` : name;
    ids.add(name);
    const of = (attribute) => line(one.file.getAttribute(attribute));
    const file = one.file && { url: address(of("url") || of("href"), site || self), about: [of("type"), Number(of("length")) > 0 && `${Math.ceil(of("length") / 1e6)} MB`, line(one.lasts, 12)].filter(Boolean).join(", ") };
    return { id, title: line(one.title) || line(one.text, 80), link, text: one.text, when, file };
  });
  return { feed: { form: found.form, title: line(found.title, 120), site, self, items, notes } };
}

/** The order of posts: the newest first, then those without a date. */
export function later(one, other) {
  return (other.when ?? -Infinity) - (one.when ?? -Infinity) || 0;
}
