// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The frame every activity stands in: title, introduction, body, one polite status line, «Börja om».
// A kind describes its first state and how a state looks; this module keeps, restores and redraws it.
//
//   import { defineActivity, h } from "./base.js";
//   export default defineActivity({
//     initial: (data) => ({ count: 0 }),
//     view: (ctx) => h("button", { on: { click: () => ctx.set({ count: ctx.state.count + 1 }) } },
//                      ctx.t("Pressed {n} times", { n: ctx.state.count })),
//   });
//
// Everything is built from text nodes and attributes: nothing a person typed is ever read as markup.

import { openStore } from "./store.js";

const FOCUSABLE = new Set(["a", "button", "input", "select", "textarea", "summary"]);
const PROPERTIES = new Set(["value", "checked", "selected", "disabled", "indeterminate", "open"]);
const OWN_KEYS = "data-lm-suppress-shortcuts";

/** An element. `props`: attributes, `on: {event: handler}`; true sets a bare attribute, false and null none. */
export function h(tag, props, ...children) {
  const [namespace, name] = tag.startsWith("svg:") ? ["http://www.w3.org/2000/svg", tag.slice(4)] : [null, tag];
  const node = namespace ? document.createElementNS(namespace, name) : document.createElement(name);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (key === "on") {
      for (const [event, handler] of Object.entries(value)) if (handler) node.addEventListener(event, handler);
    } else if (PROPERTIES.has(key)) {
      node[key] = value;
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(key, value === true ? "" : String(value));
    }
  }
  // JupyterLite and Notebook 7 take keys typed inside a widget as shortcuts unless each element says no.
  if (FOCUSABLE.has(name) || props?.tabindex !== undefined) node.setAttribute(OWN_KEYS, "true");
  // JupyterLab forbids line breaks in text fields of a cell as they come by, so it must not see them.
  if (name === "textarea") node.addEventListener("beforeinput", unseen, true);
  append(node, children);
  return node;
}

function unseen(event) {
  if (event.inputType === "insertLineBreak") event.stopImmediatePropagation();
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    node.append(child instanceof Node ? child : String(child));
  }
}

/** A button with text; `props` as in h(). */
export function button(text, onClick, props = {}) {
  return h("button", { type: "button", class: "sc-button", ...props, on: { click: onClick, ...props.on } }, text);
}

const RICH = /\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`|\[([^\]]+)\]\((https?:\/\/[^\s)]+|#[\w-]+|[\w./-]+\.html(?:#[\w-]+)?)\)/g;

/** Nodes for an author's text with **bold**, *emphasis*, `code` and [links](https://…). */
export function rich(text) {
  const nodes = [];
  let from = 0;
  for (const match of String(text ?? "").matchAll(RICH)) {
    nodes.push(text.slice(from, match.index));
    const [whole, strong, em, code, label, href] = match;
    if (strong) nodes.push(h("strong", {}, strong));
    else if (em) nodes.push(h("em", {}, em));
    else if (code) nodes.push(h("code", {}, code));
    else nodes.push(h("a", { href }, label));
    from = match.index + whole.length;
  }
  nodes.push(String(text ?? "").slice(from));
  return nodes.filter((node) => node !== "");
}

/** Paragraphs of an author's text; a blank line parts them. */
export function paragraphs(text, className) {
  return String(text ?? "").split(/\n\s*\n/).filter((one) => one.trim())
    .map((one) => h("p", { class: className }, rich(one.trim().replace(/\s*\n\s*/g, " "))));
}

/** Puts values into «{name}» of a string. */
export function fill(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
}

/** Offers `content` (text or Blob) as a file; nothing leaves the computer. */
export function download(name, type, content) {
  const blob = content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` });
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/** Puts text on the clipboard; answers whether it went. Works from file:// too. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h("textarea", { class: "sc-offscreen", readonly: true, "aria-hidden": "true", value: text });
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    let went = false;
    try { went = document.execCommand("copy"); } catch { went = false; }
    area.remove();
    before?.focus?.();
    return went;
  }
}

/** Escapes text for an XML or HTML file that is being written out; characters XML forbids are dropped. */
export function xml(text) {
  return String(text ?? "")
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign]);
}

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
  const section = h("section", { class: `sc-live sc-${spec.kind}`, "aria-labelledby": id("title"), lang: spec.lang },
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
