// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Takes a downloaded logbook (JSON) back in. A file is taken whole or refused whole, with the reason in
// words; what is here already is never overwritten.

import { clean, entriesOf, isUid, join, logbooks, pageOf, written } from "./logbook_entries.js";
import { FORMAT, VERSION } from "./logbook_files.js";
import { isObject, readJson } from "./read_file.js";

const LARGEST = 5000000;
const MOST = 500;
const ID = /^\d\d-[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PROMPT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function read(found, t) {
  if (!isObject(found) || found.format !== FORMAT) {
    return { refused: t("The file is not a logbook from this course. Choose the file you downloaded «to move».") };
  }
  if (found.version !== VERSION) return { refused: t("The file was made by another version of the logbook. This page cannot read it.") };
  const books = Array.isArray(found.logbooks) && found.logbooks.length <= MOST ? found.logbooks.map(book) : [null];
  if (books.includes(null)) return { refused: t("The file is damaged: something in it is not a logbook entry.") };
  return { books, name: typeof found.name === "string" ? found.name.slice(0, 80) : "", feed: isUid(found.feed) ? found.feed : "" };
}

function book(found) {
  if (!isObject(found) || typeof found.id !== "string" || !ID.test(found.id) || !Array.isArray(found.entries)) return null;
  const entries = found.entries.map((one) => {
    const entry = clean(one);
    const whole = entry && typeof one.id === "string" && PROMPT.test(one.id) && entry.more.length === (one.more ?? []).length;
    return whole ? [one.id, entry] : null;
  });
  if (entries.includes(null) || entries.length > MOST) return null;
  const lesson = typeof found.lesson === "string" ? found.lesson.slice(0, 200) : "";
  return { id: found.id, lesson, page: pageOf(found), entries };
}

/** Joins the books with what is here; counts, and answers the new values by id, or null where one is in the way. */
function merge(store, books) {
  const count = { fresh: 0, same: 0, both: 0 };
  const values = new Map();
  const present = new Map(logbooks(store).map((one) => [one.id, one]));
  for (const { id, lesson, page, entries } of books) {
    const value = values.get(id) ?? present.get(id)?.value ?? store.get(id) ?? { kind: "logbook", title: lesson, state: { lesson, page, entries: {} } };
    if (value.kind !== "logbook" || !isObject(value.state)) return null;
    const joined = entriesOf(value.state);
    for (const [prompt, entry] of entries) {
      const before = Object.hasOwn(joined, prompt) ? joined[prompt] : undefined;
      joined[prompt] = join(before, entry);
      if (!written(entry) || JSON.stringify(joined[prompt]) === JSON.stringify(before)) count.same++;
      else if (written(before)) count.both++;
      else count.fresh++;
    }
    values.set(id, { ...value, state: { ...value.state, entries: joined } });
  }
  return { count, values };
}

/** Keeps all values or, where the browser refuses one, none. */
function keepAll(store, values) {
  const before = [...values.keys()].map((id) => [id, store.get(id)]);
  for (const [id, value] of values) {
    if (store.set(id, value)) continue;
    for (const [one, old] of before) if (old === null) store.remove(one); else store.set(one, old);
    return false;
  }
  return true;
}

/** Imports a File. Answers { said, name, feed } or { refused }, both in words. */
export async function importFile(store, chosen, t) {
  const unchanged = (reason) => ({ refused: `${reason} ${t("Nothing in your logbook has been changed.")}` });
  const file = await readJson(chosen, { largest: LARGEST }, t);
  const found = file.refused ? file : read(file.found, t);
  if (found.refused) return unchanged(found.refused);
  const merged = merge(store, found.books);
  if (!merged) return unchanged(t("The file is damaged: something in it is not a logbook entry."));
  if (!keepAll(store, merged.values)) return unchanged(t("There is not room for it in the browser."));
  const { fresh, same, both } = merged.count;
  const said = [
    t("Entries taken in: {n}.", { n: fresh }),
    same > 0 && t("Already here: {n}.", { n: same }),
    both > 0 && t("With another text than yours: {n}. Both texts are kept; the other stands below yours.", { n: both }),
  ].filter(Boolean).join(" ");
  return { said, name: found.name, feed: found.feed };
}
