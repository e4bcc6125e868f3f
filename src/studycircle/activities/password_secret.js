// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The lab's secrets: what is typed and the phrase drawn. They live in the page's memory alone, never in the
// state that is kept, and go when one starts over or closes the page.

const held = new WeakMap();

/** {typed: three texts, phrase: the words drawn, times: the estimates of what is typed}; anew after «Börja om». */
export function secretsOf(ctx) {
  const key = ctx.state.began;
  if (!held.has(key)) held.set(key, { typed: ["", "", ""], phrase: [], times: [] });
  return held.get(key);
}

/** The heading of a piece of the lab, `below` its part's own. */
export function heading(ctx, below = 0) {
  return `h${Math.min(Number(ctx.spec.level ?? 3) + 1 + below, 6)}`;
}
