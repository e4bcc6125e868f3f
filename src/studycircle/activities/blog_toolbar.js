// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The buttons above the text: each takes the text with its selection and gives it back changed.
// Pressed once more on the same words, a button takes its own signs away again.

import { safeAddress } from "./blog_markdown.js";
import { button, h } from "./dom.js";

/** **bold** around the selection, or around a word to write over. */
export function bold({ text, start, end }, word) {
  const [from, to] = trimmed(text, start, end);
  const chosen = text.slice(from, to);
  if (text.slice(from - 2, from) === "**" && text.slice(to, to + 2) === "**") {
    return { text: text.slice(0, from - 2) + chosen + text.slice(to + 2), start: from - 2, end: to - 2 };
  }
  if (chosen.length > 4 && chosen.startsWith("**") && chosen.endsWith("**")) {
    return { text: text.slice(0, from) + chosen.slice(2, -2) + text.slice(to), start: from, end: to - 4 };
  }
  // Bold ends with its line, so each chosen line gets signs of its own.
  const marked = (chosen || word).split("\n").map((line) => (line.trim() ? `**${line.trim()}**` : line)).join("\n");
  const single = !marked.includes("\n");
  return { text: text.slice(0, from) + marked + text.slice(to), start: from + (single ? 2 : 0), end: from + marked.length - (single ? 2 : 0) };
}

function trimmed(text, start, end) {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from])) from++;
  while (to > from && /\s/.test(text[to - 1])) to--;
  return [from, to];
}

const SIGNS = { heading: () => "## ", bullets: () => "- ", numbers: (n) => `${n + 1}. ` };
const ANY_SIGN = /^(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+/;
const OWN_SIGN = { heading: /^#{1,6}[ \t]+/, bullets: /^[-*+][ \t]+/, numbers: /^\d{1,9}[.)][ \t]+/ };

/** Makes the chosen lines headings, bullets or numbers; `word` where the line is empty. */
export function linesAs(kind, { text, start, end }, word) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", Math.max(start, end - (end > start && text[end - 1] === "\n" ? 1 : 0)));
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const filled = lines.filter((line) => line.trim());
  const off = filled.length > 0 && filled.every((line) => OWN_SIGN[kind].test(line));
  let n = 0;
  const made = lines.map((line) => {
    if (!line.trim() && lines.length > 1) return line;
    const bare = line.trim().replace(ANY_SIGN, "") || word;
    return off ? bare : SIGNS[kind](n++) + bare;
  }).join("\n");
  const before = !off && from > 0 && text[from - 2] !== "\n" ? "\n" : "";
  const at = from + before.length;
  const signs = !off && lines.length === 1 ? SIGNS[kind](0).length : 0;
  return { text: text.slice(0, from) + before + made + text.slice(to), start: at + signs, end: at + made.length };
}

/** [text](address) in place of the selection. */
export function linkAt({ text, start, end }, label, address) {
  const made = `[${label.replace(/[[\]\n]+/g, " ").trim()}](${address})`;
  return { text: text.slice(0, start) + made + text.slice(end), start: start + made.length, end: start + made.length };
}

/** A written address made whole: «www.bibliotek.se» gets https://, «anna@post.se» mailto:; "" if it is none. */
export function wholeAddress(written) {
  const text = written.trim();
  if (!text || /\s/.test(text)) return "";
  const named = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : /^[^@/]+@[^@/]+\.[^@/]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
  const found = safeAddress(named);
  if (!found || (found.startsWith("http") && !new URL(found).hostname.includes("."))) return "";
  return found.replaceAll("(", "%28").replaceAll(")", "%29");
}

/** The row of buttons for the textarea with the id `areaId`; `save(text)` keeps what was changed. */
export function drawToolbar(ctx, areaId, save) {
  const { t } = ctx;
  let asked = null;
  const area = () => document.getElementById(areaId);
  const selection = () => ({ text: area().value, start: area().selectionStart, end: area().selectionEnd });
  const apply = (made) => {
    area().value = made.text;
    save(made.text);
    area().focus();
    area().setSelectionRange(made.start, made.end);
  };
  const lines = (kind, word) => () => apply(linesAs(kind, selection(), word));
  const openLink = () => {
    asked = selection();
    ctx.refresh("link");
    document.getElementById(ctx.id("link-text")).focus();
  };
  const close = () => {
    const { start, end } = asked;
    asked = null;
    ctx.refresh("link");
    area().focus();
    area().setSelectionRange(start, end);
  };
  const drawLink = () => asked && h("div", { class: "sc-blog-link", role: "group", "aria-label": t("Link"), on: { keydown: (event) => { if (event.key === "Escape") close(); } } },
    linkField("link-text", t("The words to press"), asked.text.slice(asked.start, asked.end).replace(/\s+/g, " ")),
    linkField("link-address", t("Address, such as www.kb.se"), ""),
    h("div", { class: "sc-buttons" }, button(t("Put in the link"), putIn, { class: "sc-button sc-main" }), button(t("Cancel"), close)));
  const linkField = (name, label, value) => h("div", { class: "sc-field" },
    h("label", { for: ctx.id(name) }, label),
    h("input", {
      type: "text", id: ctx.id(name), value, autocomplete: "off", autocapitalize: "none",
      on: { keydown: (event) => { if (event.key === "Enter") { event.preventDefault(); putIn(); } } },
    }));
  const putIn = () => {
    const read = (name) => document.getElementById(ctx.id(name));
    const address = wholeAddress(read("link-address").value);
    if (!address) {
      read("link-address").setAttribute("aria-invalid", "true");
      read("link-address").focus();
      ctx.say(t("This is not an address. It looks like www.kb.se or https://www.kb.se."));
      return;
    }
    const made = linkAt(asked, read("link-text").value.trim() || read("link-address").value.trim(), address);
    asked = null;
    ctx.refresh("link");
    apply(made);
    ctx.say(t("The link is in the text."));
  };
  return [
    h("div", { class: "sc-buttons sc-blog-tools", role: "group", "aria-label": t("Shape the text") },
      button(t("Subheading"), lines("heading", t("Subheading"))),
      button(t("Bold"), () => apply(bold(selection(), t("bold")))),
      button(t("Link"), openLink),
      button(t("List"), lines("bullets", t("item"))),
      button(t("Numbered list"), lines("numbers", t("item")))),
    ctx.region("link", drawLink),
  ];
}
