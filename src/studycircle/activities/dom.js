// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Builds what a page shows, from text nodes and attributes: nothing a person typed is ever read as markup.

const FOCUSABLE = new Set(["a", "button", "input", "select", "textarea", "summary"]);
const PROPERTIES = new Set(["value", "checked", "selected", "disabled", "indeterminate", "open"]);

/** Says that keys typed in an element are its own, not the notebook's. */
export const OWN_KEYS = "data-lm-suppress-shortcuts";

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

/** Puts children in: nodes, texts, and lists of them; what is empty or false is left out. */
export function append(node, children) {
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
