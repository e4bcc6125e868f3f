// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// How many guesses a password would take, and what makes it easy: zxcvbn's estimate, with Swedish words and
// the Swedish keyboard beside its own list. All of it is done here in the page.

import { keyboards } from "./password_keyboard.js";
import { swedish } from "./password_swedish.js";
import { LONGEST } from "./password_time.js";
import { zxcvbn } from "./vendor/zxcvbn.js";
import { passwords } from "./vendor/zxcvbn_passwords.js";

const DICTIONARIES = {
  passwords: "one of the world's most common passwords", "names-sv": "a common name", "words-sv": "a word that many choose",
  list: "an ordinary Swedish word", "daysOfWeek-sv": "a day of the week", "months-sv": "a month", "seasons-sv": "a season",
  "cardinalNumbers-sv": "a number in letters",
};
const PATTERNS = {
  spatial: "keys beside each other on the keyboard", sequence: "signs in an order that everybody knows",
  repeat: "the same thing over again", date: "a date", regex: "a year", separator: "a sign that parts words",
  wordSequence: "words in an order that everybody knows", bruteforce: "no pattern found",
};

const built = new WeakMap();

function estimatorFor(words) {
  if (!built.has(words)) {
    const dictionary = { passwords, ...swedish(), list: words };
    const made = new zxcvbn.ZxcvbnFactory({ dictionary, graphs: keyboards(), maxLength: LONGEST });
    // The list is in order of the alphabet, so a place in it says nothing: each word counts as the middle one.
    for (const word of words) made.options.rankedDictionaries.list[word] = Math.ceil(words.length / 2);
    built.set(words, made);
  }
  return built.get(words);
}

/** {guesses, parts: [{from, to, token, what: [messages]}]} for a password that is not empty. */
export function estimate(password, words) {
  const made = estimatorFor(words);
  const { guesses, sequence } = made.check(password);
  const known = made.options.rankedDictionaries;
  const phrase = phraseIn(password, known.list);
  if (phrase) {
    const parts = phrase.map(({ 0: token, index }) => ({ from: index + 1, to: index + token.length, token, what: [DICTIONARIES.list] }));
    return { guesses: Math.min(guesses, words.length ** phrase.length / 2), parts };
  }
  return {
    guesses,
    parts: sequence.map((one) => ({ from: one.i + 1, to: one.j + 1, token: one.token, what: whatIs(one, known) })),
  };
}

const PHRASE = /^[a-zåäö]+([-. _])[a-zåäö]+(?:\1[a-zåäö]+)*$/i;

/** The words of a phrase that has them all from the list: whoever knows the list guesses it word by word. */
function phraseIn(password, list) {
  const found = PHRASE.test(password) ? [...password.matchAll(/[a-zåäö]+/gi)] : [];
  return found.length > 0 && found.every(([word]) => Object.hasOwn(list, word.toLowerCase())) ? found : null;
}

/** The dictionary of a word that the estimator took with the signs around it, as it may to count simply. */
function dictionaryOf(token, known) {
  const word = token.toLowerCase().replace(/^[^a-zåäö]+|[^a-zåäö]+$/g, "");
  return word.length > 2 && Object.keys(DICTIONARIES).find((name) => Object.hasOwn(known[name], word));
}

function whatIs(match, known) {
  const kinds = {
    dictionary: () => DICTIONARIES[match.dictionaryName],
    bruteforce: () => DICTIONARIES[dictionaryOf(match.token, known)] ?? PATTERNS.bruteforce,
  };
  const what = [kinds[match.pattern]?.() ?? PATTERNS[match.pattern]];
  if (match.reversed) what.push("written backwards");
  if (match.l33t) what.push("with digits or signs for letters");
  return what;
}
