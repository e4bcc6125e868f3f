// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Writes and reads WebVTT, the captions' file format. What a person wrote stays words: a sign that means
// something in the format is written as a reference, and no line can end a caption or begin another.

import { cleanText, MOST, whole } from "./captions_cues.js";
import { readTime, stamp } from "./captions_time.js";

const ARROW = /^(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t].*)?$/;
const SIGNS = { amp: "&", lt: "<", gt: ">", nbsp: " " };

/** The text of a caption as it stands in a file, and in the browser's own track. */
export function escaped(text) {
  return text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]).replace(/\n\s*\n/g, "\n");
}

/** The file. Rows that lack text or a usable time are left out. */
export function writeVtt(cues) {
  return ["WEBVTT\n", ...cues.filter(whole).map(({ start, end, text }) => `${stamp(start)} --> ${stamp(end)}\n${escaped(text)}\n`)].join("\n");
}

/** All that is said as running text, for a pod's page. */
export function running(cues) {
  return cues.filter((cue) => cue.text).map((cue) => cue.text.replace(/\s*\n\s*/g, " ")).join("\n");
}

/** Reads a file's text. Answers { found: [{ start, end, text }] } or { refused: why, in words }. */
export function readVtt(text, t) {
  const blocks = text.replace(/\r\n?/g, "\n").split(/\n{2,}/);
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(blocks[0])) return { refused: t("The file is not WebVTT.") };
  const found = [];
  for (const block of blocks) {
    const lines = block.split("\n").filter((line, place) => place > 0 || line);
    const at = lines.findIndex((line) => line.includes("-->"));
    // What has no times is the file's head, a note or a style; times inside a note are not ours.
    if (at < 0 || /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(lines[0])) continue;
    const [, from, to] = ARROW.exec(lines[at].trim()) ?? [];
    const start = readTime(from ?? "");
    const end = readTime(to ?? "");
    if (start === null || end === null) return { refused: t("A time cannot be read: «{line}»", { line: [...lines[at]].slice(0, 60).join("") }) };
    found.push({ start, end, text: cleanText(plain(lines.slice(at + 1).join("\n"))) });
    if (found.length > MOST) return { refused: t("The file is too long.") };
  }
  return found.length ? { found } : { refused: t("No captions in the file.") };
}

/** Words alone: a voice's name is kept before what it says, all other marks go. */
function plain(text) {
  return text.replace(/<v(?:\.[^\s>]*)?[ \t]+([^>]*)>/g, "$1: ").replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|nbsp);/g, (reference, name) => SIGNS[name]);
}
