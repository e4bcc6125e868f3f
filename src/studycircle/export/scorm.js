// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Tells the learning system around the page (SCORM 1.2) that the lesson is begun, and that it is done
// when the person says so. Only cmi.core.lesson_status is ever set.

(() => {
  const STATUS = "cmi.core.lesson_status";
  const DONE = ["completed", "passed"];
  const button = document.getElementById("klar");
  const status = document.getElementById("klar-status");
  let api = null;

  /** The system's API in a frame around, or in the window that opened this one. */
  function find(start) {
    for (let at = start, depth = 0; at && depth < 50; at = at.parent, depth += 1) {
      try {
        if (at.API) return at.API;
      } catch {
        return null; // the frame is another site's
      }
      if (at === at.parent) return null;
    }
    return null;
  }

  function opener() {
    try { return window.opener ? find(window.opener) : null; } catch { return null; }
  }

  const went = (answer) => String(answer) === "true";

  /** Whether the system wrote it down. */
  function set(value) {
    return went(api.LMSSetValue(STATUS, value)) && went(api.LMSCommit(""));
  }

  function finished() {
    button.hidden = true;
    status.textContent = status.dataset.done;
  }

  function begin() {
    api = find(window) ?? opener();
    if (!api || !went(api.LMSInitialize(""))) {
      api = null;
      status.textContent = status.dataset.alone;
      return;
    }
    if (DONE.includes(api.LMSGetValue(STATUS))) {
      finished();
      return;
    }
    set("incomplete");
    button.hidden = false;
  }

  button.addEventListener("click", () => {
    if (!api || !set("completed")) {
      status.textContent = status.dataset.failed;
      return;
    }
    // The button goes: what says so instead takes the focus.
    status.tabIndex = -1;
    status.focus();
    finished();
  });
  window.addEventListener("pagehide", () => {
    api?.LMSFinish("");
    api = null;
  });
  // The browser may show the page again as it was left.
  window.addEventListener("pageshow", (event) => { if (event.persisted) begin(); });
  begin();
})();
