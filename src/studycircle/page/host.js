// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Runs the activities of a page that has no kernel. Works from file:// and under a strict content
// policy: the activity modules arrive as ordinary scripts that call studycircle.define().

(() => {
  // Two courses on one host keep their participants' words apart.
  const home = document.documentElement.dataset.content_root;
  if (home !== undefined) window.studycircleSite = new URL(home, location.href).pathname;
  const modules = new Map();

  function load(name) {
    const module = modules.get(name);
    if (!module.exports) module.exports = module.make(...module.needs.map(load));
    return module.exports;
  }

  // What is large is fetched when it is asked for, from beside this script and with its mark of version.
  // As scripts, for a page opened from a file may not read other files in any other way.
  const here = document.currentScript?.src;
  const places = new Map();
  const fetched = new Map();

  function fetchScript(address) {
    if (!fetched.has(address)) {
      fetched.set(address, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = done;
        script.onerror = () => {
          fetched.delete(address);
          script.remove();
          failed(new Error(address));
        };
        document.head.append(script);
      }));
    }
    return fetched.get(address);
  }

  async function later(name) {
    const missing = Object.entries(places.get(name)).filter(([one]) => !modules.has(one)).map(([, file]) => file);
    await Promise.all(missing.map((file) => fetchScript(new URL(file + new URL(here).search, here).href)));
    return load(name);
  }

  /** The bytes, in base64, of a heavy file that stands in the site. */
  async function file(root, place, mark) {
    await fetchScript(new URL(`${root}${place}.js?${mark}`, document.baseURI).href);
    return load(place).coded;
  }

  /** The paper version stays where the activity cannot run. */
  function refused(root, holder, error) {
    holder.remove();
    root.classList.remove("sc-on");
    console.error(`Aktiviteten ${root.dataset.activity} kunde inte starta`, error);
  }

  function start() {
    for (const root of document.querySelectorAll(".sc-activity[data-kind]:not(.sc-on)")) {
      const kind = root.dataset.kind;
      if (!modules.has(kind)) continue;
      const holder = document.createElement("div");
      try {
        const pictures = root.querySelectorAll(".sc-paper img");
        const whole = (key, value) => (typeof value === "string" && value.startsWith("sc-picture:") ? pictures[value.slice(11)]?.getAttribute("src") : value);
        const spec = JSON.parse(root.querySelector("script.sc-spec").textContent, whole);
        spec.page = { root: document.documentElement.dataset.content_root ?? "./" };
        const shown = () => root.classList.toggle("sc-print-live", holder.classList.contains("sc-print-live"));
        // Some activities fetch a part of themselves first.
        const started = load(kind).default.render({ model: new Map([["spec", spec]]), el: holder });
        root.append(holder);
        root.classList.add("sc-on");
        started?.then ? started.then(shown, (error) => refused(root, holder, error)) : shown();
      } catch (error) {
        refused(root, holder, error);
      }
    }
  }

  window.studycircle = {
    define(name, needs, make) { modules.set(name, { needs, make, exports: null }); },
    load,
    late(files) { for (const [name, where] of Object.entries(files)) places.set(name, where); },
    later,
    file,
    start,
  };
  // The modules come in deferred scripts after this one; all have run when DOMContentLoaded is told.
  if (document.readyState === "complete") {
    start();
  } else {
    document.addEventListener("DOMContentLoaded", start);
    window.addEventListener("load", start);
  }
})();
