// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The list of words, unpacked from the page: password.py tells how it was packed.

const unpacked = new WeakMap();

/** The lab's words; the same list each time, for the estimator is built for one. */
export function wordsOf({ data }) {
  if (!unpacked.has(data)) unpacked.set(data, unpack(data.phrase.words));
  return unpacked.get(data);
}

export function unpack(packed) {
  let before = "";
  return (packed.match(/\d\D*/g) ?? []).map((one) => (before = before.slice(0, Number(one[0])) + one.slice(1)));
}
