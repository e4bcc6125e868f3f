// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What a person takes along: a file, a text on the clipboard, and text made safe for a file's markup.

import { h } from "./dom.js";

/** Offers `content` (text or Blob) as a file; nothing leaves the computer. */
export function download(name, type, content) {
  const blob = content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` });
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/** Puts text on the clipboard; answers whether it went. Works from file:// too. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h("textarea", { class: "sc-offscreen", readonly: true, "aria-hidden": "true", value: text });
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    let went = false;
    try { went = document.execCommand("copy"); } catch { went = false; }
    area.remove();
    before?.focus?.();
    return went;
  }
}

/** Escapes text for an XML or HTML file that is being written out; characters XML forbids are dropped. */
export function xml(text) {
  return String(text ?? "")
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign]);
}
