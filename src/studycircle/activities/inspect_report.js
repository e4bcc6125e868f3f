// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The short written verdict: what the person decided, why, and what they saw, as text to take along.

import { keyOf, passagesOf, tidyWords } from "./inspect_state.js";
import { formName } from "./inspect_words.js";

function plain(text) {
  return text.replace(/\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`/g, "$1$2$3").replace(/\s+/g, " ").trim();
}

/** The words in quotation marks; those that have some inside get single ones there. */
function quoted(text) {
  const bare = text.replace(/\s+/g, " ").trim().replace(/^«([^«»]*)»$/, "$1");
  return `«${bare.replace(/«/g, "‹").replace(/»/g, "›")}»`;
}

function one(ctx, doc, number) {
  const { t, data } = ctx;
  const held = ctx.state.docs[doc.id];
  const verdict = (id) => plain(data.verdicts.find((each) => each.id === id).text);
  const reasons = data.reasons.filter((each) => held.reasons.includes(each.id)).map((each) => plain(each.text));
  const seen = passagesOf(doc).filter((each) => held.marks.includes(keyOf(each)))
    .map((each) => `– ${each.label ? `${each.label}: ` : ""}${quoted(each.text)}`);
  const words = tidyWords(held.words);
  return [
    `${number}. ${formName(t, doc.form)}: ${doc.title}`,
    `${t("My verdict")}: ${verdict(held.verdict)}`,
    !doc.right.includes(held.verdict) && `${t("The course's verdict")}: ${doc.right.map(verdict).join(` ${t("or")} `)}`,
    reasons.length > 0 && `${t("My reasons")}: ${reasons.join("; ")}`,
    seen.length > 0 && [`${t("What I noticed")}:`, ...seen].join("\n"),
    words && `${t("In my own words")}: ${words}`,
  ].filter(Boolean).join("\n");
}

/** All given verdicts, with what to remember when none is left to give. */
export function verdictText(ctx) {
  const { data, spec, state } = ctx;
  const judged = data.documents.filter((doc) => state.docs[doc.id].decided);
  const closing = judged.length === data.documents.length && data.closing
    ? data.closing.trim().split(/\n\s*\n/).map(plain) : [];
  return [spec.title, ...judged.map((doc, n) => one(ctx, doc, n + 1)), ...closing].join("\n\n");
}
