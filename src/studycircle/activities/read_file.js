// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Reads a file that a person chose. Each answers what was asked for, or { refused: why, in words }.
// The file is read in the page and goes nowhere.

export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `largest` in bytes. Answers { bytes: Uint8Array } or { refused }. */
export async function readBytes(file, { largest }, t) {
  if (file.size > largest) return { refused: t("The file is too large. It may be {n} MB at most.", { n: (largest / 1000000).toLocaleString("sv") }) };
  if (file.size === 0) return { refused: t("The file is empty.") };
  try {
    return { bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { refused: t("The browser could not read the file.") };
  }
}

/** Answers { text } (UTF-8, without byte order mark) or { refused }. */
export async function readText(file, limits, t) {
  const { bytes, refused } = await readBytes(file, limits, t);
  if (refused) return { refused };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? { refused: t("The file is empty.") } : { text };
  } catch {
    return { refused: t("The file is not text.") };
  }
}

/** Answers { found }, whatever JSON the file holds, or { refused }. */
export async function readJson(file, limits, t) {
  const { text, refused } = await readText(file, limits, t);
  if (refused) return { refused };
  try {
    return { found: JSON.parse(text) };
  } catch {
    return { refused: t("The file is broken or of another kind.") };
  }
}
