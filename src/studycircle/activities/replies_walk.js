// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The way through a thread: the turns taken, and where the conversation stands after them.

/**
 * Follows `taken` ([{step, option, text}]) from the first step, as far as it fits the file.
 * turns: [{step, reply, text}]; then either the `step` whose turn it is or the `outcome` reached.
 */
export function walk(data, taken) {
  const turns = [];
  const stepAt = (id) => data.steps.find((one) => one.id === id);
  let id = data.steps[0].id;
  for (const one of taken) {
    const reply = one.step === id && stepAt(id)?.options.find((option) => option.id === one.option);
    if (!reply) break;
    turns.push({ step: stepAt(id), reply, text: String(one.text ?? "") });
    id = reply.to;
  }
  return { turns, step: stepAt(id) ?? null, outcome: data.outcomes.find((one) => one.id === id) ?? null };
}

/** What stands in the thread for a turn: the person's own words, or else the reply as suggested. */
export function wordsOf(turn) {
  return turn.reply.silent ? turn.reply.text : turn.text || turn.reply.text;
}

/** The whole conversation as text to take along. */
export function conversation(t, spec, { turns, outcome }) {
  const post = (one) => `${one.by}: ${one.text.trim()}`;
  const mine = (turn) => (turn.reply.silent ? `(${turn.reply.text.trim()})` : `${t("You")}: ${wordsOf(turn).trim()}`);
  return [
    spec.title, spec.data.place,
    ...spec.data.posts.map(post),
    ...turns.flatMap((turn) => [mine(turn), ...turn.reply.posts.map(post)]),
    outcome && `${t("How it ended")}: ${outcome.title}`,
  ].filter(Boolean).join("\n\n");
}
