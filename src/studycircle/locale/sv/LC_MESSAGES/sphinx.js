// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// What Sphinx's search says, in Swedish; its own catalogue leaves these out.
Documentation.addTranslations({
  locale: "sv",
  messages: {
    ", in ": ", i ",
    "Preparing search...": "Sökningen förbereds …",
    "Search Results": "Sökresultat",
    "Searching": "Söker",
    "Hide Search Matches": "Dölj sökträffar",
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
      "Inget passade din sökning. Pröva ett annat ord, eller en kortare del av ordet.",
    "Search finished, found ${resultCount} page(s) matching the search query.": "Antal sidor som passar din sökning: ${resultCount}.",
  },
  plural_expr: "(n != 1)",
});
