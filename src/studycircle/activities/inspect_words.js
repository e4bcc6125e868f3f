// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What the forms of documents are called.

/** What a document is, in a word. */
export function formName(t, form) {
  switch (form) {
    case "article": return t("Article");
    case "claim": return t("Claim");
    case "answer": return t("AI answer");
    case "picture": return t("Picture");
    case "email": return t("E-mail");
    case "sms": return t("Text message");
    default: return t("Advertisement");
  }
}
