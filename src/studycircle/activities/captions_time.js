// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Times of captions. They are kept as whole milliseconds.

const TIME = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,4})(?:[.,](\d{1,3}))?$/;

/** Milliseconds of «2,4», «0:02,4» or «00:00:02.400»; null when it is no time. */
export function readTime(text) {
  const [, hours, minutes, seconds, part] = TIME.exec(text.trim()) ?? [];
  if (seconds === undefined || (minutes !== undefined && Number(seconds) > 59)) return null;
  return 1000 * (3600 * Number(hours ?? 0) + 60 * Number(minutes ?? 0) + Number(seconds)) + Number((part ?? "").padEnd(3, "0"));
}

/** As people read it: «0:02,4»; hundredths and thousandths only where there are any. */
export function clock(ms) {
  const part = String(ms % 1000).padStart(3, "0").replace(/0{1,2}$/, "");
  return `${Math.floor(ms / 60000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")},${part}`;
}

/** As WebVTT writes it: «00:00:02.400». */
export function stamp(ms) {
  const two = (value) => String(Math.floor(value)).padStart(2, "0");
  return `${two(ms / 3600000)}:${two(ms / 60000 % 60)}:${two(ms / 1000 % 60)}.${String(ms % 1000).padStart(3, "0")}`;
}
