// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Draws by chance, as fair as the computer can: from the browser's source of randomness for keys.

/**
 * A whole number from 0 to below `below`, each as likely. What the computer gives is thrown away when it
 * lies above the last whole multiple of `below`, or else the low numbers would come a little more often.
 */
export function numberBelow(below, give = (box) => crypto.getRandomValues(box)) {
  const fair = 2 ** 32 - (2 ** 32 % below);
  const box = new Uint32Array(1);
  do give(box); while (box[0] >= fair);
  return box[0] % below;
}

/** `count` words, each drawn from the whole list; the same word may come twice. */
export function drawWords(words, count, give) {
  return Array.from({ length: count }, () => words[numberBelow(words.length, give)]);
}

/** How many times one doubles to come to all phrases there are. */
export function bitsOf(size, count) {
  return count * Math.log2(size);
}
