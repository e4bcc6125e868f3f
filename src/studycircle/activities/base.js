// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The frame every activity stands in: title, introduction, body, one polite status line, «Börja om».
// A kind describes its first state and how a state looks; this module keeps, restores and redraws it.
//
//   import { defineActivity } from "./base.js";
//   import { h } from "./dom.js";
//   export default defineActivity({
//     initial: (data) => ({ count: 0 }),
//     view: (ctx) => h("button", { on: { click: () => ctx.set({ count: ctx.state.count + 1 }) } },
//                      ctx.t("Pressed {n} times", { n: ctx.state.count })),
//   });

import { append, button, fill, h, OWN_KEYS, paragraphs } from "./dom.js";
import { openStore } from "./store.js";

/**
 * An AFM widget from a kind's description:
 *   initial(data, spec)  the first state, a plain JSON object
 *   view(ctx)            nodes for ctx.state
 *   keep                 true: the person's own words; survive a changed definition, ask before «Börja om»
 *   print                "fallback" (pen and paper, the default) or "live" (what the person made)
 *   restart              false: no «Börja om»
 * ctx: spec, data, state, store, t(msg, values), id(name), set(patch, {say, focus}), save(patch),
 *      say(message), region(name, draw), refresh(name), redraw()
 */
export function defineActivity({ initial, view, keep = false, print = "fallback", restart = true }) {
  return { render: ({ model, el }) => mount({ model, el, initial, view, keep, print, restart }) };
}

function mount({ model, el, initial, view, keep, print, restart }) {
  const spec = model.get("spec");
  const store = openStore();
  // Counted on the page: in a notebook each widget loads this module anew.
  window.studycircleViews = (window.studycircleViews ?? 0) + 1;
  const prefix = `sc${window.studycircleViews}-`;
  const t = (message, values) => fill(spec.strings[message] ?? message, values);
  const id = (name) => prefix + name;
  const fresh = () => initial(spec.data, spec);
  const saved = store.get(spec.id);
  const usable = saved && typeof saved.state === "object" && saved.state !== null && (keep || saved.rev === spec.rev)
    && saved.kind === spec.kind;
  let regions = new Map();
  let asking = false;

  const body = h("div", { class: "sc-body" });
  const status = h("p", { class: "sc-status", role: "status" });
  const foot = h("div", { class: "sc-foot" });
  const ctx = {
    spec, data: spec.data, store, t, id,
    state: usable ? { ...fresh(), ...saved.state } : fresh(),
    say(message) {
      status.textContent = "";
      // A screen reader announces a change; the same words twice need a moment in between.
      setTimeout(() => { status.textContent = message; }, 30);
    },
    save(patch) {
      ctx.state = { ...ctx.state, ...patch };
      const kept = store.set(spec.id, { rev: spec.rev, kind: spec.kind, title: spec.title, state: ctx.state });
      if (!kept) ctx.say(t("This could not be saved in your browser. It is here until you close the page."));
      return kept;
    },
    set(patch, { say, focus } = {}) {
      const kept = ctx.save(patch);
      ctx.redraw(focus);
      // That nothing could be saved is the more important word.
      if (say && kept) ctx.say(say);
    },
    region(name, draw) {
      const node = h("div", { class: "sc-region" });
      regions.set(name, [node, draw]);
      append(node, [draw()]);
      return node;
    },
    refresh(name) {
      const [node, draw] = regions.get(name) ?? [];
      if (node) keepFocus(node, () => { node.replaceChildren(); append(node, [draw()]); });
    },
    redraw(focus) {
      keepFocus(body, () => {
        regions = new Map();
        body.replaceChildren();
        append(body, [view(ctx)]);
      }, focus && id(focus));
    },
  };

  function drawFoot(focusFirst) {
    foot.replaceChildren();
    if (!restart) return;
    const begin = () => {
      asking = false;
      store.remove(spec.id);
      ctx.state = fresh();
      ctx.redraw();
      drawFoot(true);
      ctx.say(t("Started over."));
    };
    const ask = () => { asking = true; drawFoot(true); };
    if (asking) {
      const no = () => { asking = false; drawFoot(true); };
      append(foot, [
        h("p", {}, t("Start over? What you have done here is removed.")),
        button(t("Yes, start over"), begin), button(t("No, keep it"), no),
      ]);
    } else {
      append(foot, [button(t("Start over"), keep ? ask : begin, { class: "sc-button sc-quiet" })]);
    }
    if (focusFirst) foot.querySelector("button")?.focus();
  }

  const level = Number(spec.level ?? 3);
  // A region by its role: in slides, reveal.js takes every <section> for a slide.
  const section = h("div", { role: "region", class: `sc-live sc-${spec.kind}`, "aria-labelledby": id("title"), lang: spec.lang },
    h(`h${level}`, { class: "sc-title", id: id("title") }, spec.title),
    paragraphs(spec.intro, "sc-intro"), body, status, foot);
  el.classList.add("sc");
  el.classList.toggle("sc-print-live", print === "live");
  el.append(section);
  try {
    ctx.redraw();
  } catch (error) {
    // What was saved does not fit this activity any more: begin afresh rather than show nothing.
    if (!usable) throw error;
    ctx.state = fresh();
    ctx.redraw();
  }
  drawFoot(false);
  const forget = () => { ctx.state = fresh(); ctx.redraw(); };
  const follow = () => {
    // Another tab of the site kept something: show it, unless it is what stands here.
    const there = store.get(spec.id);
    if (there?.kind !== spec.kind || JSON.stringify(there.state) === JSON.stringify(ctx.state)) return;
    ctx.state = { ...fresh(), ...there.state };
    ctx.redraw();
  };
  window.addEventListener("studycircle:forget", forget);
  window.addEventListener("studycircle:elsewhere", follow);
  return () => {
    window.removeEventListener("studycircle:forget", forget);
    window.removeEventListener("studycircle:elsewhere", follow);
    section.remove();
  };
}

function keepFocus(root, change, wanted) {
  const active = document.activeElement;
  const inside = active && active !== document.body && root.contains(active);
  const held = inside ? active.id : "";
  let range = null;
  try { range = inside && active.selectionStart !== null ? [active.selectionStart, active.selectionEnd] : null; } catch { range = null; }
  const top = inside ? root.getBoundingClientRect().top : 0;
  change();
  const target = (wanted && document.getElementById(wanted)) || (held && document.getElementById(held));
  if (!target) {
    // The focused element is gone: keep the place rather than throw the reader to the top of the page.
    if (inside) {
      root.setAttribute("tabindex", "-1");
      root.setAttribute(OWN_KEYS, "true");
      root.focus({ preventScroll: true });
    }
    return;
  }
  target.focus({ preventScroll: !wanted });
  if (range && !wanted) try { target.setSelectionRange(...range); } catch { /* not a text field */ }
  if (!wanted && top) window.scrollBy(0, root.getBoundingClientRect().top - top);
}
