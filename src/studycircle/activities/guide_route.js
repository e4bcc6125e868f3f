// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The way through a guide: which questions the answers given so far lead past, and where they end.

/**
 * Follows `answers` ({question id: the option's text}) from the first question.
 * steps: [{question, option}] passed; then either `question` to answer or the `outcome` reached.
 * `stop` names a question to halt at although it is answered, because its answer is being changed.
 */
export function routeOf(data, answers, stop) {
  const steps = [];
  let id = data.start ?? data.questions[0].id;
  for (;;) {
    const question = data.questions.find((one) => one.id === id);
    if (!question) return { steps, question: null, outcome: data.outcomes.find((one) => one.id === id) };
    const option = question.options.find((one) => one.text === answers[question.id]);
    if (!option || question.id === stop) return { steps, question, outcome: null };
    steps.push({ question, option });
    id = option.to;
  }
}

/** The most questions that can be left from the question or outcome `id`, itself counted. */
export function mostLeft(data, id, known = new Map()) {
  const question = data.questions.find((one) => one.id === id);
  if (!question) return 0;
  if (!known.has(id)) known.set(id, 1 + Math.max(...question.options.map((one) => mostLeft(data, one.to, known))));
  return known.get(id);
}
