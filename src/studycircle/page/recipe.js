// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The form that writes a recipe, recept.yml. Everything stays in the page; nothing is sent. Without this
// script the page tells how to write the file by hand.

(() => {
  const { h, fill } = studycircle.load("dom");
  const { copyText, download } = studycircle.load("take");
  const MOST_MEETINGS = 12;
  const MOST_AT_A_MEETING = 8;
  const HOUR = 45;

  /** The text as a value of YAML: in double quotes, on one line. remix/quoting.py does the same. */
  function quoted(text) {
    const sound = text.replace(/\p{Surrogate}/gu, "").replace(/[\s\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]+/gu, " ");
    return JSON.stringify(sound.trim());
  }

  /** The recipe's text. `state` as in start(). */
  function recipe(state, t) {
    const lines = [`# ${t("A recipe for a course of your own. Save it as recept.yml in a folder of its own.")}`];
    lines.push(`title: ${quoted(state.title)}`, `author: ${quoted(state.author)}`);
    lines.push(`lessons: [${state.chosen.map((one) => one.n).join(", ")}]`);
    const held = meetings(state);
    if (held.length) lines.push("meetings:");
    for (const one of held) {
      lines.push(`  - title: ${quoted(one.title)}`, `    lessons: [${one.lessons.map((each) => each.n).join(", ")}]`);
    }
    const left = state.areas.filter((one) => one.out).map((one) => one.id);
    if (left.length) lines.push(`leave-out: [${left.join(", ")}]`);
    return `${lines.join("\n")}\n`;
  }

  /** The meetings that have lessons, with their titles. */
  function meetings(state) {
    return state.titles.map((title, at) => ({ title, lessons: state.chosen.filter((one) => one.meeting === at) }))
      .filter((one) => one.lessons.length);
  }

  /** The lessons in the order of their meetings. */
  function sort(state) {
    const order = new Map(state.chosen.map((one, at) => [one, at]));
    state.chosen.sort((one, other) => one.meeting - other.meeting || order.get(one) - order.get(other));
  }

  /** Moves a lesson one step; across the border of a meeting it changes meeting. */
  function move(state, one, step) {
    const at = state.chosen.indexOf(one);
    const other = state.chosen[at + step];
    if (other && other.meeting === one.meeting) {
      [state.chosen[at], state.chosen[at + step]] = [other, one];
    } else {
      one.meeting += step;
    }
    sort(state);
  }

  function start(root) {
    const data = JSON.parse(root.querySelector("script").textContent);
    const t = (english, values) => fill(data.words[english] ?? english, values);
    const state = {
      title: "",
      author: "",
      /** The lessons chosen, in their order; `meeting` counts from 0. */
      chosen: [],
      titles: [t("Meeting {n}", { n: 1 })],
      areas: data.areas.map((id) => ({ id, out: false })),
    };
    const boxes = new Map();
    const status = h("p", { role: "status", class: "recipe-status" });
    const order = h("ol", { class: "recipe-order" });
    const rooms = h("div", {});
    const text = h("textarea", { id: "recept-text", readonly: true, rows: 14, spellcheck: "false" });
    const problem = h("p", { class: "recipe-problem", id: "recept-fel", hidden: true });

    function say(message) {
      status.textContent = message;
    }

    function sums() {
      const minutes = state.chosen.reduce((sum, one) => sum + one.minutes, 0);
      const held = meetings(state).map((one) => one.lessons.reduce((sum, each) => sum + each.minutes, 0));
      const hours = held.reduce((sum, one) => sum + Math.ceil(one / HOUR), 0);
      return t("Things: {n}. Meetings: {m}. Minutes: {minutes}. Study hours of 45 minutes: {hours}.", { n: state.chosen.length, m: held.length, minutes, hours });
    }

    function draw(message = "") {
      text.value = recipe(state, t);
      for (const [lesson, box] of boxes) box.checked = state.chosen.includes(lesson);
      drawOrder();
      drawRooms();
      say(`${message} ${sums()}`.trim());
    }

    function drawOrder() {
      order.replaceChildren(...state.chosen.map((one, at) => {
        const name = `${t("Thing")} ${one.n}: ${one.title}`;
        const select = h("select", { "aria-label": t("Meeting for {name}", { name }), on: { change: () => {
          one.meeting = Number(select.value);
          sort(state);
          draw(t("{name} is now at meeting {m}.", { name, m: one.meeting + 1 }));
          focus(one, "select");
        } } }, state.titles.map((_, m) => h("option", { value: String(m), selected: m === one.meeting }, t("Meeting {n}", { n: m + 1 }))));
        const step = (way, label, by, stopped) => h("button", { type: "button", class: "site-button", "data-way": way, "aria-label": `${label}: ${name}`, "aria-disabled": stopped ? "true" : null, on: { click: () => {
          if (stopped) return say(t("{name} cannot be moved further.", { name }));
          move(state, one, by);
          draw(t("{name} is number {n}.", { name, n: state.chosen.indexOf(one) + 1 }));
          focus(one, `[data-way="${way}"]`);
        } } }, label);
        const row = h("li", { "data-n": one.n },
          h("span", { class: "recipe-name" }, name), select,
          step("up", t("Up"), -1, at === 0 && one.meeting === 0),
          step("down", t("Down"), 1, at === state.chosen.length - 1 && one.meeting === state.titles.length - 1));
        return row;
      }));
      order.hidden = state.chosen.length === 0;
    }

    function focus(one, inside) {
      order.querySelector(`[data-n="${one.n}"] ${inside}`)?.focus();
    }

    function drawRooms() {
      if (rooms.childElementCount === state.titles.length) {
        [...rooms.querySelectorAll("input")].forEach((field, at) => {
          if (field.value !== state.titles[at]) field.value = state.titles[at];
        });
        return;
      }
      rooms.replaceChildren(...state.titles.map((title, at) => field(
        t("Title of meeting {n}", { n: at + 1 }), `recept-mote-${at}`, title,
        (value) => {
          state.titles[at] = value || t("Meeting {n}", { n: at + 1 });
          text.value = recipe(state, t);
        }, 80)));
    }

    function field(label, id, value, changed, longest) {
      const input = h("input", { type: "text", id, value, maxlength: longest, autocomplete: "off", on: { input: () => changed(input.value) } });
      return h("div", { class: "recipe-field" }, h("label", { for: id }, label), input);
    }

    function hold(number) {
      while (state.titles.length < number) state.titles.push(t("Meeting {n}", { n: state.titles.length + 1 }));
      state.titles.length = number;
      for (const one of state.chosen) one.meeting = Math.min(one.meeting, number - 1);
      sort(state);
      count.value = String(number);
    }

    function choose(lesson, on) {
      state.chosen = state.chosen.filter((one) => one !== lesson);
      if (!on) return;
      // A new one comes last at the last meeting, or at the first that has room.
      const held = (meeting) => state.chosen.filter((one) => one.meeting === meeting).length;
      lesson.meeting = state.titles.length - 1;
      if (held(lesson.meeting) >= MOST_AT_A_MEETING) {
        const free = state.titles.findIndex((_, at) => held(at) < MOST_AT_A_MEETING);
        if (free < 0) hold(Math.min(state.titles.length + 1, MOST_MEETINGS));
        lesson.meeting = free < 0 ? state.titles.length - 1 : free;
      }
      state.chosen.push(lesson);
      sort(state);
    }

    function take(plan) {
      state.titles = plan.meetings.map((one) => one.title);
      state.chosen = plan.meetings.flatMap((one, at) => one.lessons.map((n) => {
        const lesson = data.lessons.find((each) => each.n === n);
        lesson.meeting = at;
        return lesson;
      }));
      count.value = String(state.titles.length);
      draw(t("The plan {name} is taken.", { name: plan.title }));
    }

    /** What is missing, told at its field; true when nothing is. */
    function whole() {
      const missing = [["recept-titel", !state.title.trim(), t("Write what the course is called first.")],
        ["recept-namn", !state.author.trim(), t("Write your own name first.")],
        ["recept-sak", !state.chosen.length, t("Choose at least one thing first.")],
        ["recept-mote", meetings(state).some((one) => one.lessons.length > MOST_AT_A_MEETING), t("A meeting has room for 8 things. Move some of them.")]]
        .find(([, wrong]) => wrong);
      for (const one of root.querySelectorAll("[aria-invalid]")) {
        one.removeAttribute("aria-invalid");
        one.removeAttribute("aria-describedby");
      }
      problem.hidden = !missing;
      if (!missing) return true;
      problem.textContent = missing[2];
      const place = document.getElementById(missing[0]) ?? root.querySelector(`[id^="${missing[0]}"]`);
      place.setAttribute("aria-invalid", "true");
      place.setAttribute("aria-describedby", problem.id);
      (place.closest("fieldset") ?? root).append(problem);
      place.focus();
      return false;
    }

    const count = h("select", { id: "recept-mote", on: { change: () => { hold(Number(count.value)); draw(); } } },
      Array.from({ length: MOST_MEETINGS }, (_, at) => h("option", { value: String(at + 1) }, String(at + 1))));
    const plans = h("select", { id: "recept-plan" }, data.plans.map((one, at) => h("option", { value: String(at) }, one.title)));
    const things = data.lessons.map((lesson) => {
      const id = `recept-sak-${lesson.n}`;
      const box = h("input", { type: "checkbox", id, on: { change: () => { choose(lesson, box.checked); draw(); } } });
      boxes.set(lesson, box);
      return h("li", {}, box, h("label", { for: id }, `${t("Thing")} ${lesson.n}: ${lesson.title} `, h("span", { class: "recipe-minutes" }, t("{n} minutes", { n: lesson.minutes }))));
    });
    const areas = state.areas.map((area) => {
      const id = `recept-del-${area.id}`;
      const box = h("input", { type: "checkbox", id, checked: true, on: { change: () => { area.out = !box.checked; draw(); } } });
      return h("li", {}, box, h("label", { for: id }, data.words[`area ${area.id}`]));
    });
    const actions = h("p", { class: "recipe-buttons" },
      h("button", { type: "button", class: "site-button", on: { click: async () => {
        if (!whole()) return;
        const went = await copyText(text.value);
        say(went ? t("Copied.") : t("Your browser did not allow copying. Mark the text and copy it yourself."));
      } } }, t("Copy")),
      h("button", { type: "button", class: "site-button", on: { click: () => {
        if (!whole()) return;
        download("recept.yml", "application/yaml", text.value);
        say(t("Saved as the file {file}.", { file: "recept.yml" }));
      } } }, t("Save recept.yml")));
    const named = (key) => (value) => { state[key] = value; text.value = recipe(state, t); };

    root.append(h("div", { class: "recipe" },
      h("fieldset", {}, h("legend", {}, t("Your course")),
        field(t("What the course is called"), "recept-titel", "", named("title"), 90),
        field(t("Your own name, or your library's"), "recept-namn", "", named("author"), 160)),
      h("fieldset", {}, h("legend", {}, t("Begin with one of our plans")),
        h("div", { class: "recipe-field" }, h("label", { for: "recept-plan" }, t("Plan")), plans),
        h("button", { type: "button", class: "site-button", on: { click: () => take(data.plans[Number(plans.value)]) } }, t("Take the plan"))),
      h("fieldset", {}, h("legend", {}, t("Choose things")), h("ul", { class: "recipe-list" }, things)),
      h("fieldset", {}, h("legend", {}, t("Meetings and order")),
        h("div", { class: "recipe-field" }, h("label", { for: "recept-mote" }, t("How many meetings")), count),
        rooms, order),
      h("fieldset", {}, h("legend", {}, t("Take along")), h("ul", { class: "recipe-list" }, areas)),
      status,
      h("div", { class: "recipe-field" }, h("label", { for: "recept-text" }, t("Your recipe")), text),
      actions));

    const asked = (new URLSearchParams(location.search).get("saker") ?? "").split(/[,\s]+/).filter(Boolean);
    let unknown = false;
    for (const one of new Set(asked)) {
      const lesson = data.lessons.find((each) => String(each.n) === one);
      if (lesson) choose(lesson, true);
      else unknown = true;
    }
    root.hidden = false;
    draw(unknown ? t("The address names a thing that does not exist.") : "");
  }

  const begin = () => document.querySelectorAll('[data-page-script="recipe"]').forEach(start);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
