// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Where the participant's words are kept: in this tab (sessionStorage); on this computer (localStorage)
// only for the one who asked for it; in the page's memory where the browser refuses both.
// Nothing is ever sent.

const PREFIX = "studycircle:";
const REMEMBER = `${PREFIX}remember`;
const LARGEST = 4000000;

function area(name) {
  try {
    const found = window[name];
    found.setItem(`${PREFIX}?`, "1");
    found.removeItem(`${PREFIX}?`);
    return found;
  } catch {
    return null;
  }
}

function memory() {
  // Shared by all modules of the page, which in a notebook are loaded once per activity.
  window.studycircleMemory ??= new Map();
  const held = window.studycircleMemory;
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => held.set(key, value),
    removeItem: (key) => held.delete(key),
    key: (index) => [...held.keys()][index] ?? null,
    get length() { return held.size; },
  };
}

function keysOf(place) {
  return Array.from({ length: place.length }, (_, index) => place.key(index))
    .filter((key) => key?.startsWith(PREFIX) && key !== REMEMBER);
}

/** The page's store; all methods are safe whatever the browser allows. */
export function openStore() {
  const tab = area("sessionStorage");
  const computer = area("localStorage");
  const remembers = () => computer?.getItem(REMEMBER) === "yes";
  const place = () => (remembers() ? computer : tab ?? memory());
  const tell = (name) => window.dispatchEvent(new CustomEvent(`studycircle:${name}`));

  return {
    /** "computer", "tab" or "page" (gone when the page is closed). */
    where: () => (remembers() ? "computer" : tab ? "tab" : "page"),
    canRemember: () => computer !== null,
    get(id) {
      try { return JSON.parse(place().getItem(PREFIX + id)); } catch { return null; }
    },
    /** Keeps a JSON value; false where the browser refused (full, or too large). */
    set(id, value) {
      try {
        const text = JSON.stringify(value);
        if (text.length > LARGEST) return false;
        place().setItem(PREFIX + id, text);
        tell("change");
        return true;
      } catch {
        return false;
      }
    },
    remove(id) {
      try { place().removeItem(PREFIX + id); } catch { /* nothing to remove */ }
      tell("change");
    },
    /** All kept values: [[id, value], …] in order of id. */
    entries() {
      return keysOf(place()).sort().map((key) => [key.slice(PREFIX.length), this.get(key.slice(PREFIX.length))])
        .filter(([, value]) => value !== null);
    },
    /** Turns «Kom ihåg på den här datorn» on or off and moves everything along; answers whether it went. */
    remember(on) {
      if (!computer) return false;
      const from = place();
      const to = on ? computer : tab ?? memory();
      if (from === to) return true;
      const kept = keysOf(from).map((key) => [key, from.getItem(key)]);
      try {
        for (const [key, value] of kept) to.setItem(key, value);
        if (on) computer.setItem(REMEMBER, "yes"); else computer.removeItem(REMEMBER);
      } catch {
        return false;
      }
      for (const [key] of kept) from.removeItem(key);
      tell("change");
      return true;
    },
    /** «Glöm allt»: removes every trace on this site, in the tab and on the computer. */
    forgetAll() {
      for (const one of [tab, computer, memory()]) {
        if (!one) continue;
        for (const key of keysOf(one)) one.removeItem(key);
      }
      try { computer?.removeItem(REMEMBER); } catch { /* refused: then nothing was kept there */ }
      tell("forget");
      tell("change");
    },
  };
}
