// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Where one writes: the article and the talk page. While somebody types nothing is redrawn.

import { button, h, paragraphs, rich } from "./dom.js";
import { drawCompare } from "./wiki_diff.js";
import { allVersions, publish, standing } from "./wiki_review.js";
import { drawWiki, field, heading, MOST, tidy, wordsOf } from "./wiki_text.js";

const MOST_POST = 2000;

// Signs around the selection, or around `word`.
function around({ text, start, end }, open, close, word) {
  const held = text.slice(start, end) || word;
  return { text: text.slice(0, start) + open + held + close + text.slice(end), start: start + open.length, end: start + open.length + held.length };
}

// A sign before each chosen line, instead of another such sign.
function before({ text, start, end }, sign) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next < 0 ? text.length : next;
  const made = text.slice(from, to).split("\n").map((line) => `${sign} ${line.replace(/^[*#]+ */, "")}`).join("\n");
  return { text: text.slice(0, from) + made + text.slice(to), start: from, end: from + made.length };
}

// A button that changes the textarea with the id `areaId`.
function tool(areaId, keep, label, make, props) {
  return button(label, () => {
    const area = document.getElementById(areaId);
    const made = make({ text: area.value, start: area.selectionStart, end: area.selectionEnd });
    area.value = made.text;
    keep(made.text);
    area.focus();
    area.setSelectionRange(made.start, made.end);
  }, props);
}

// `put` where the selection ends.
function putIn({ text, end }, put) {
  return around({ text, start: end, end }, put, "", "");
}

/** The room where the article is edited; `go(room, focus, say)` changes rooms. */
export function drawEdit(ctx, go) {
  const { t, data, state } = ctx;
  const tooLong = (length) => ctx.say(t("Too long: {n} signs, at most {most}.", { n: length, most: MOST }));
  const keep = (value) => {
    ctx.save({ draft: value.slice(0, MOST) });
    if (value.length > MOST) tooLong(value.length);
  };
  const put = (label, make, props) => tool(ctx.id("text"), keep, label, make, props);
  const cite = (source) => (at) => putIn(at, at.text.includes(`<ref name="${source.id}">`) ? `<ref name="${source.id}" />` : `<ref name="${source.id}">${source.reference}</ref>`);
  // The kept draft holds no more than fits, so the field itself is asked.
  const written = (use) => () => {
    const area = document.getElementById(ctx.id("text"));
    if (area.value.length <= MOST) { use(area.value); return; }
    area.focus();
    tooLong(area.value.length);
  };
  const show = (shown) => written(() => {
    ctx.save({ shown });
    ctx.refresh("shown");
    document.getElementById(ctx.id("shown")).focus();
  });
  const send = written((value) => {
    const when = Date.now();
    const text = signedText(ctx, tidy(value), when);
    const now = allVersions(ctx).at(-1).text;
    // The same text once more is how a forgotten summary is mended.
    if (text === now && now === standing(ctx)) {
      document.getElementById(ctx.id("text")).focus();
      ctx.say(t("Nothing is changed yet."));
      return;
    }
    ctx.save(publish(ctx, { text, when, signed: `[[${t("User")}:${data.you}`, undoing: t("Undid version {n} by {user}", { n: allVersions(ctx).length + 1, user: data.you }) }));
    go("article", "review");
  });
  const drop = () => ctx.set({ draft: null, shown: null }, { focus: "text", say: t("It is as it was published.") });
  return [
    h("details", {}, h("summary", {}, t("Invented sources")), data.sources.map((source) => [
      h(heading(ctx, 2), {}, source.title), h("p", { class: "sc-note" }, source.about), h("blockquote", {}, paragraphs(source.text)),
      put(t("Cite"), cite(source), { "aria-label": `${t("Cite")}: ${source.title}` })])),
    h("details", {}, h("summary", {}, t("The signs")),
      h("table", {}, h("thead", {}, h("tr", {}, h("th", {}, t("You write")), h("th", {}, t("It becomes")))),
        h("tbody", {}, data.marks.map((mark) => h("tr", {}, h("td", {}, h("code", {}, mark.write)), h("td", {}, rich(mark.gives))))))),
    h("div", { class: "sc-buttons", role: "group", "aria-label": t("Put in signs") },
      [[t("Bold"), "'''", "'''"], [t("Italics"), "''", "''"], [t("Link"), "[[", "]]"], [t("Link out"), "[https://", "]"],
        [t("Heading"), "\n== ", " ==\n"], [t("Subheading"), "\n=== ", " ===\n"]].map(([name, open, close]) => put(name, (at) => around(at, open, close, name))),
      put(t("List"), (at) => before(at, "*")), put(t("Numbered list"), (at) => before(at, "#")),
      put(t("Source"), (at) => around({ ...at, start: at.end }, "<ref>", "</ref>", t("author, title, publisher, date")))),
    field(ctx, "text", t("Wikitext"),
      h("textarea", { id: ctx.id("text"), class: "sc-wikitext", rows: 14, value: state.draft ?? allVersions(ctx).at(-1).text, on: { input: (event) => keep(event.target.value) } })),
    field(ctx, "summary", t("Edit summary"),
      h("input", { type: "text", id: ctx.id("summary"), maxlength: 200, value: state.summary, autocomplete: "off", on: { input: (event) => ctx.save({ summary: event.target.value }) } })),
    h("div", { class: "sc-option" }, h("label", {},
      h("input", { type: "checkbox", id: ctx.id("minor"), checked: state.minor, on: { change: (event) => ctx.save({ minor: event.target.checked }) } }),
      h("span", {}, t("Minor edit"), " ", h("span", { class: "sc-help" }, t("Only spelling and the like."))))),
    h("div", { class: "sc-buttons" },
      button(t("Preview"), show("preview")), button(t("Show my changes"), show("changes")),
      button(t("Publish"), send, { class: "sc-button sc-main" }), button(t("Drop my changes"), drop)),
    ctx.region("shown", () => drawShown(ctx)),
  ];
}

function drawShown(ctx) {
  const { t, state } = ctx;
  const text = tidy(state.draft ?? allVersions(ctx).at(-1).text);
  const preview = state.shown === "preview";
  return state.shown && h("div", { class: "sc-shown" },
    h(heading(ctx), { id: ctx.id("shown"), tabindex: "-1" }, t("Not published yet")),
    preview ? drawWiki(ctx, signedText(ctx, text, Date.now()), "preview") : drawCompare(ctx, standing(ctx), text));
}

// Four tildes become a signature, three the name, five the time; as in the real thing, wherever they stand.
function signedText(ctx, text, time) {
  const { you } = ctx.data;
  const name = `[[${ctx.t("User")}:${you}|${you}]]`;
  const when = dateWords(ctx, time);
  return text.replace(/~{3,5}/g, (sign) => ["", name, `${name} ${when}`, when][sign.length - 2]);
}

/** A day («2026-11-22») or a time in words. */
export function dateWords(ctx, when) {
  const day = typeof when === "string";
  return new Date(day ? `${when}T12:00` : when).toLocaleString(ctx.spec.lang, { dateStyle: "long", timeStyle: day ? undefined : "short" });
}

/** The talk page, where somebody invented answers. */
export function drawTalk(ctx) {
  const { t, data, state } = ctx;
  let n = 0;
  const said = (text, user, when) => drawWiki(ctx, `${text} – ${user}, ${dateWords(ctx, when)}`, `post-${++n}`);
  const keep = (value) => {
    ctx.save({ post: value.slice(0, MOST_POST) });
    if (value.length > MOST_POST) ctx.say(t("Only the first {n} signs are used.", { n: MOST_POST }));
  };
  const send = () => {
    const { post, topic, posts } = ctx.state;
    if (!tidy(post)) {
      document.getElementById(ctx.id("post")).focus();
      ctx.say(t("Write something first."));
      return;
    }
    const when = Date.now();
    const words = wordsOf(post);
    const answer = data.answers.find((one) => one.words.some((word) => words.includes(word)))?.text ?? data["answer-else"];
    const whole = /~{4}/.test(post) ? answer : `${answer} ${data.unsigned}`;
    ctx.set({ posts: [...posts, { topic, when, text: signedText(ctx, tidy(post), when), answer: whole }], post: "" },
      { focus: "post", say: t("{name} has answered.", { name: data.helper }) });
  };
  return [
    data.topics.map(({ title, posts }, place) => [
      h(heading(ctx, 2), {}, title),
      posts.map((one) => said(one.text, one.user, one.day)),
      state.posts.filter((one) => one.topic === place).map((one) => [drawWiki(ctx, one.text, `post-${++n}`), said(one.answer, data.helper, one.when)])]),
    h(heading(ctx, 2), {}, t("Write here")),
    field(ctx, "topic", t("Topic"),
      h("select", { id: ctx.id("topic"), on: { change: (event) => ctx.save({ topic: Number(event.target.value) }) } },
        data.topics.map((one, place) => h("option", { value: place, selected: place === state.topic }, one.title)))),
    field(ctx, "post", t("Your words"),
      h("p", { class: "sc-help", id: ctx.id("post-help") }, t("End with ~~~~ to sign.")),
      h("textarea", { id: ctx.id("post"), rows: 4, value: state.post, "aria-describedby": ctx.id("post-help"), on: { input: (event) => keep(event.target.value) } })),
    h("div", { class: "sc-buttons" },
      tool(ctx.id("post"), keep, t("Signature"), (at) => putIn(at, " ~~~~")), button(t("Publish the post"), send, { class: "sc-button sc-main" })),
  ];
}
