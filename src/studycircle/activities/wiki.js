// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Practice wiki: an invented article to edit in wikitext, with history, talk page and a patroller. An edit
// that stands becomes a text to take along.
// State: `versions` are the person's own, after those of the file; `stood` is the last one that stands.

import { defineActivity } from "./base.js";
import { button, h, paragraphs, rich } from "./dom.js";
import { takeButtons } from "./take_buttons.js";
import { compare, drawCompare, undone } from "./wiki_diff.js";
import { allVersions, citedIn, holds } from "./wiki_review.js";
import { drawWiki, field, heading, tidy } from "./wiki_text.js";
import { dateWords, drawEdit, drawTalk } from "./wiki_write.js";

const initial = () => ({
  room: "article", versions: [], stood: null, draft: null, summary: "", minor: false, shown: null, compared: null, posts: [], post: "", topic: 0,
});

function view(ctx) {
  const { t, state, spec, data: { article } } = ctx;
  const rooms = { article: [t("Read"), drawArticle], edit: [t("Edit"), drawEdit], history: [t("History"), drawHistory], talk: [t("Talk"), drawTalk] };
  const go = (room, focus, say = "") => { ctx.say(say); ctx.set({ room }, { focus }); };
  const [title, draw] = rooms[state.room];
  const reading = state.room === "article";
  return [
    h("div", { class: "sc-buttons sc-rooms", role: "group", "aria-label": spec.title }, Object.entries(rooms).map(([room, [name]]) =>
      button(name, () => go(room, "room"), { id: ctx.id(`to-${room}`), "aria-pressed": String(room === state.room) }))),
    reading && drawReview(ctx, go),
    h(heading(ctx), { id: ctx.id("room"), tabindex: "-1" }, reading ? article : `${title}: ${article}`),
    draw(ctx, go),
    state.room !== "talk" && drawMissions(ctx, go),
  ];
}

function drawArticle(ctx, go) {
  const { t } = ctx;
  return [
    drawWiki(ctx, allVersions(ctx).at(-1).text, "article"),
    h("p", { class: "sc-note" }, t("Links lead nowhere; dashed ones lack a page.")),
    button(t("Edit the article"), () => go("edit", "text"), { class: "sc-button sc-main" }),
  ];
}

function looked({ t, data }) {
  return t("{name} (invented patroller) on your edit", { name: data.patroller });
}

function drawReview(ctx, go) {
  const { t, data, state } = ctx;
  const edit = state.versions.findLast((one) => one.own);
  if (!edit) return null;
  const stands = !edit.faults.length;
  // A rule may be gone from the file since.
  const rule = (check) => data.rules.find((one) => one.check === check) ?? {};
  const said = edit.praises.map((check) => rule(check).praise ?? "");
  const again = () => {
    ctx.save({ draft: edit.text, summary: edit.summary });
    go("edit", "text");
  };
  return [
    h("div", { class: `sc-feedback sc-review ${stands ? "sc-good" : "sc-bad"}` },
      h(heading(ctx), { id: ctx.id("review"), tabindex: "-1" }, looked(ctx)),
      h("p", {}, h("strong", {}, stands ? t("It stands.") : edit.reverted ? t("It was undone.") : t("It does not stand yet."))),
      h("ul", {},
        edit.faults.map((one) => h("li", {}, h("strong", {}, t("To mend:")), " ", rich(rule(one.check).fault), one.quotes.filter(Boolean).map((quote) => [" ", h("q", { dir: "auto" }, quote)]))),
        said.map((one) => h("li", {}, h("strong", {}, t("It holds:")), " ", rich(one)))),
      !stands && button(t("Mend and publish again"), again)),
    stands && drawProduct(ctx, edit, said),
  ];
}

function drawProduct(ctx, edit, said) {
  const { t, data, spec } = ctx;
  const base = tidy(data.history.at(-1).text);
  const rows = compare(base, edit.text);
  const before = citedIn(data, base);
  const part = (title, found) => found.length > 0 && [title, ...found.map((one) => `– ${one}`)].join("\n");
  const side = (key) => rows.flatMap((row) => (row[key] ? row[key].map((one) => one.text).join("") : []));
  const text = [
    t("My edit of «{article}» (invented)", { article: data.article }),
    `${dateWords(ctx, edit.when)}\n${t("Edit summary: {summary}", { summary: edit.summary })}`,
    part(t("Before"), side("before")), part(t("After"), side("after")),
    part(t("Sources I added:"), citedIn(data, edit.text).filter((one) => !before.includes(one)).map((one) => one.title)),
    part(looked(ctx), said),
  ].filter(Boolean).join("\n\n");
  const take = (id, name, value) => [
    field(ctx, id, name, h("textarea", { id: ctx.id(id), class: "sc-wikitext", readonly: true, rows: 7, value })),
    takeButtons(ctx, { name, fileName: `${spec.id.replace(/\W+/g, "-")}-${id}.txt`, text: () => value, file: () => `${value}\n` }),
  ];
  return [h(heading(ctx), {}, t("To take along")), paragraphs(data.closing), take("edit", t("My edit"), text), take("wikitext", t("Wikitext"), edit.text)];
}

function drawHistory(ctx, go) {
  const { t, state } = ctx;
  const versions = allVersions(ctx);
  const last = versions.length;
  const named = ({ n, user }) => t("Version {n} by {user}", { n, user });
  const show = (...compared) => {
    ctx.save({ compared: compared.sort((a, b) => a - b) });
    ctx.refresh("compared");
    document.getElementById(ctx.id("compared")).focus();
  };
  const undo = (one) => {
    const draft = undone(versions[one.n - 2].text, one.text, versions[last - 1].text);
    if (draft === null) { ctx.say(t("It cannot be undone by itself.")); return; }
    ctx.save({ draft, summary: t("Undid version {n} by {user}", one), shown: "changes" });
    go("edit", "shown", t("It is undone in your text."));
  };
  const pick = (name, label, chosen) => field(ctx, name, label, h("select", { id: ctx.id(name) }, versions.map((one) => h("option", { value: one.n, selected: one.n === chosen }, named(one)))));
  const picked = (name) => Number(document.getElementById(ctx.id(name)).value);
  const [older, newer] = state.compared ?? [last - 1, last];
  return [
    h("ol", { reversed: true }, [...versions].reverse().map((one) => h("li", {},
      h("strong", {}, named(one)), ` ${dateWords(ctx, one.when)}`,
      h("p", { dir: "auto" }, one.minor && h("strong", {}, `${t("minor")} `), one.summary ? h("em", {}, `(${one.summary})`) : t("(no edit summary)")),
      one.n > 1 && h("div", { class: "sc-buttons" },
        button(t("Show the change"), () => show(one.n - 1, one.n), { "aria-label": `${t("Show the change")}: ${named(one)}` }),
        button(t("Undo"), () => undo(one), { "aria-label": `${t("Undo")}: ${named(one)}` }))))),
    pick("older", t("Before"), older), pick("newer", t("After"), newer),
    button(t("Compare"), () => show(picked("older"), picked("newer"))),
    ctx.region("compared", () => {
      const [a, b] = (ctx.state.compared ?? []).map((n) => versions[n - 1]);
      return a && b && h("div", { class: "sc-shown" },
        h(heading(ctx), { id: ctx.id("compared"), tabindex: "-1" }, `${named(a)} → ${named(b)}`), drawCompare(ctx, a.text, b.text));
    }),
  ];
}

function drawMissions(ctx, go) {
  const { t, data } = ctx;
  const now = allVersions(ctx).at(-1).text;
  const use = (mission) => () => {
    const text = ctx.state.draft ?? now;
    const draft = mission.changes.reduce((made, one) => made.replace(one.replace, () => one.with), text);
    if (draft === text) { ctx.say(t("Not in your text any more.")); return; }
    ctx.save({ draft, shown: "changes" });
    go("edit", "shown", t("It is in your text."));
  };
  return [
    h(heading(ctx), {}, t("To mend in the article")),
    h("ol", {}, data.missions.map((mission) => {
      const done = holds(data, mission, now);
      return h("li", { "data-mission": mission.id },
        h("strong", {}, done ? t("Mended:") : t("Not mended yet:")), " ", rich(mission.text),
        done ? paragraphs(mission.insight, "sc-feedback sc-good") : h("details", {}, h("summary", {}, t("Show one way")),
          mission.changes.map((one) => h("p", {}, t("Change this:"), " ", h("code", {}, one.replace), " ", t("Into this:"), " ", h("code", {}, one.with || t("(nothing)")))),
          button(t("Put it in my text"), use(mission), { "aria-label": `${t("Put it in my text")}: ${mission.text}` })));
    })),
  ];
}

export default defineActivity({ initial, view, keep: true });
