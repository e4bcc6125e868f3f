// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Compares a written answer with the accepted one, kindly: case, spaces, punctuation, missing dots and
// rings over å, ä and ö, and a few misspelt letters do not make it wrong.

/** Letters and digits in small letters with single spaces, composed (NFC). */
export function tidy(text) {
  return text.normalize("NFC").toLocaleLowerCase("sv").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function withoutMarks(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Letters to add, drop, change or swap to make one text the other (optimal string alignment). */
export function distance(one, other) {
  const [a, b] = [[...one], [...other]];
  let before = [];
  let above = b.map((_, n) => n + 1);
  above.unshift(0);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, above] = [above, row];
  }
  return above[b.length];
}

/** Whether `written` is meant as `accepted`; `tolerance` letters may differ (by length if not given). */
export function matches(written, accepted, tolerance) {
  const [given, wanted] = [tidy(written.slice(0, 200)), tidy(accepted)];
  if (given === "" || given === wanted) return given === wanted && given !== "";
  if (withoutMarks(given) === withoutMarks(wanted)) return true;
  // A number is right or wrong; a short word must be spelt rightly to be that word.
  if (/^\d+$/.test(wanted.replaceAll(" ", ""))) return false;
  const allowed = tolerance ?? (wanted.length < 5 ? 0 : wanted.length < 9 ? 1 : 2);
  return distance(withoutMarks(given), withoutMarks(wanted)) <= allowed;
}
