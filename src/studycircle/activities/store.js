// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Where the participant's words are kept: in this tab (sessionStorage); on this computer (localStorage)
// only for the one who asked for it; in the page's memory where the browser refuses both.
// Nothing is ever sent.
//
// Two tabs of the site share the computer's place. Events on window tell an activity what happened:
//   studycircle:change     something was kept or removed in this page
//   studycircle:elsewhere  something was kept or removed in another tab
//   studycircle:forget     «Glöm allt», here or in another tab

// A page says which course it belongs to; in a notebook there is no such name.
const PREFIX = window.studycircleSite ? `studycircle:${window.studycircleSite}:` : "studycircle:";
const REMEMBER = `${PREFIX}remember`;
// Light or dark, which page/site.js keeps: «Forget everything» means that too.
const THEME = "studycircle-theme";
const FORGET = `${PREFIX}forget`;
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
  const own = [REMEMBER, FORGET, `${PREFIX}?`];
  return Array.from({ length: place.length }, (_, index) => place.key(index))
    .filter((key) => key?.startsWith(PREFIX) && !own.includes(key));
}

function tell(name) {
  window.dispatchEvent(new CustomEvent(`studycircle:${name}`));
}

/** Moves everything, or nothing. What differs from a value already there is put beside it as «id~2». */
function move(from, to) {
  const put = [];
  const kept = keysOf(from);
  try {
    for (const key of kept) {
      const value = from.getItem(key);
      const id = key.replace(/~\d+$/, "");
      let name = id;
      for (let n = 2; ![null, value].includes(to.getItem(name)); n++) name = `${id}~${n}`;
      if (to.getItem(name) !== null) continue;
      to.setItem(name, value);
      put.push(name);
    }
  } catch {
    for (const name of put) to.removeItem(name);
    return false;
  }
  for (const key of kept) from.removeItem(key);
  return true;
}

function clear(place) {
  for (const key of keysOf(place)) place.removeItem(key);
}

/** Follows what other tabs do to the computer's place. */
function watch(tab, computer) {
  let forgetting = false;
  window.addEventListener("storage", ({ storageArea, key, oldValue, newValue }) => {
    if (storageArea !== computer || !key?.startsWith(PREFIX) || key === `${PREFIX}?`) return;
    if (key === FORGET) {
      forgetting = newValue !== null;
      if (!forgetting) return;
      if (tab) clear(tab);
      clear(memory());
      tell("forget");
    } else if (key === REMEMBER) {
      if (newValue === "yes" && tab) move(tab, computer);
    } else if (newValue === null && oldValue !== null && !forgetting && computer.getItem(REMEMBER) !== "yes") {
      // Another tab took everything back from the computer: this tab keeps its own copy.
      try { if (tab?.getItem(key) === null) tab.setItem(key, oldValue); } catch { /* full: the other tab has it */ }
    }
    tell("elsewhere");
  });
}

/** The page's store; all methods are safe whatever the browser allows. */
export function openStore() {
  const tab = area("sessionStorage");
  const computer = area("localStorage");
  const remembers = () => computer?.getItem(REMEMBER) === "yes";
  const place = () => (remembers() ? computer : tab ?? memory());

  if (!window.studycircleWatched) {
    window.studycircleWatched = true;
    if (computer) watch(tab, computer);
    // This tab may hold words from before another one chose «Kom ihåg på den här datorn».
    if (tab && remembers()) move(tab, computer);
  }

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
      } catch {
        return false;
      }
      tell("change");
      return true;
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
      if (on === remembers()) return true;
      const here = tab ?? memory();
      if (on) {
        if (!move(here, computer)) return false;
        try {
          computer.setItem(REMEMBER, "yes");
        } catch {
          move(computer, here);
          return false;
        }
      } else {
        // The mark goes first: other tabs then see the words leave and keep a copy each.
        computer.removeItem(REMEMBER);
        if (!move(computer, here)) {
          computer.setItem(REMEMBER, "yes");
          return false;
        }
      }
      tell("change");
      return true;
    },
    /** «Glöm allt»: removes every trace on this site: on the computer, in this tab and in other open ones. */
    forgetAll() {
      try { computer?.setItem(FORGET, "yes"); } catch { /* full: the other tabs are not told */ }
      for (const one of [tab, computer, memory()]) if (one) clear(one);
      for (const one of [REMEMBER, THEME, FORGET]) computer?.removeItem(one);
      tell("forget");
      tell("change");
    },
  };
}
