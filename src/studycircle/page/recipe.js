// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The form that writes a recipe, recept.yml; what is put together is in recipe_course.js. Everything
// stays in the browser, where the store of the activities keeps it, and nothing is sent. Without this
// script the page tells how to write the file by hand.

(() => {
  const { h, fill } = studycircle.load("dom");
  const { openStore } = studycircle.load("store");
  const { copyText, download } = studycircle.load("take");
  const course = studycircle.load("recipe/course");
  const PLACE = "recept";

  function start(root) {
    const data = JSON.parse(root.querySelector("script").textContent);
    const t = (english, values) => fill(data.words[english] ?? english, values);
    const named = (n) => `${t("Thing")} ${n}: ${data.lessons.find((one) => one.n === n).title}`;
    const store = openStore();
    let state = course.empty(t);
    /** What stood here before a plan was taken or the form was emptied, as JSON. */
    let before = null;

    const status = h("p", { role: "status", class: "recipe-status" });
    const order = h("ol", { class: "recipe-order" });
    const rooms = h("div", {});
    const text = h("textarea", { id: "recept-text", readonly: true, rows: 14, spellcheck: "false" });
    const problem = h("p", { class: "recipe-problem", id: "recept-fel", hidden: true });

    function button(label, press, more = {}) {
      return h("button", { type: "button", class: "site-button", on: { click: press }, ...more }, label);
    }

    function field(label, id, value, changed, longest) {
      const input = h("input", { type: "text", id, value, maxlength: longest, autocomplete: "off", on: { input: () => changed(input.value) } });
      return h("div", { class: "recipe-field" }, h("label", { for: id }, label), input);
    }

    /** A list of boxes to tick: [[id, label, changed]]. */
    function ticks(listed) {
      return h("ul", { class: "recipe-list" }, listed.map(([id, label, changed]) => {
        const box = h("input", { type: "checkbox", id, on: { change: () => { changed(box.checked); draw(); } } });
        return h("li", {}, box, h("label", { for: id }, label));
      }));
    }

    function say(message) {
      status.textContent = message;
    }

    /** The recipe as it is now, shown and kept. */
    function write() {
      text.value = course.recipe(state, t);
      const empty = JSON.stringify(state) === JSON.stringify(course.empty(t));
      if (empty) store.remove(PLACE);
      else store.set(PLACE, { kind: "recipe", title: t("The recipe"), state: { ...state, lesson: t("A circle of your own") } });
    }

    /** Shows the whole state, and says it after `message`. */
    function draw(message = "") {
      write();
      document.getElementById("recept-titel").value = state.title;
      document.getElementById("recept-namn").value = state.author;
      for (const { n } of data.lessons) document.getElementById(`recept-sak-${n}`).checked = course.isIn(state, n);
      for (const area of data.areas) document.getElementById(`recept-del-${area}`).checked = !state.out.includes(area);
      count.value = String(state.titles.length);
      undo.hidden = before === null;
      drawOrder();
      drawRooms();
      const { things, meetings, minutes, hours } = course.sums(state, data.lessons);
      say(`${message} ${t("Things: {n}. Meetings: {m}. Minutes: {minutes}. Study hours of 45 minutes: {hours}.", { n: things, m: meetings, minutes, hours })}`.trim());
    }

    function drawOrder() {
      order.replaceChildren(...state.chosen.map((one, at) => row(one, at)));
      order.hidden = state.chosen.length === 0;
    }

    function row(one, at) {
      const name = named(one.n);
      const last = state.titles.length - 1;
      const focus = (inside) => order.querySelector(`[data-n="${one.n}"] ${inside}`)?.focus();
      const select = h("select", { "aria-label": t("Meeting for {name}", { name }), on: { change: () => {
        course.place(state, one, Number(select.value));
        draw(t("{name} is now at meeting {m}.", { name, m: one.meeting + 1 }));
        focus("select");
      } } }, state.titles.map((_, m) => h("option", { value: String(m), selected: m === one.meeting }, t("Meeting {n}", { n: m + 1 }))));
      const step = (way, label, by, stopped) => button(label, () => {
        if (stopped) return say(t("{name} cannot be moved further.", { name }));
        course.move(state, one, by);
        draw(t("{name} is number {n}.", { name, n: state.chosen.indexOf(one) + 1 }));
        focus(`[data-way="${way}"]`);
      }, { "data-way": way, "aria-label": `${label}: ${name}`, "aria-disabled": stopped ? "true" : null });
      return h("li", { "data-n": one.n },
        h("span", { class: "recipe-name" }, name), select,
        step("up", t("Up"), -1, at === 0 && one.meeting === 0),
        step("down", t("Down"), 1, at === state.chosen.length - 1 && one.meeting === last));
    }

    function drawRooms() {
      if (rooms.childElementCount === state.titles.length) {
        [...rooms.querySelectorAll("input")].forEach((one, at) => {
          if (one.value !== state.titles[at]) one.value = state.titles[at];
        });
        return;
      }
      rooms.replaceChildren(...state.titles.map((title, at) => field(t("Title of meeting {n}", { n: at + 1 }), `recept-mote-${at}`, title, (value) => {
        state.titles[at] = value || t("Meeting {n}", { n: at + 1 });
        write();
      }, 80)));
    }

    /** Changes the whole form at once; one step back is kept. */
    function exchange(change, message) {
      before = JSON.stringify(state);
      change();
      draw(message);
    }

    /** What is missing, told at its field; true when nothing is. */
    function whole() {
      const missing = [["recept-titel", !state.title.trim(), t("Write what the course is called first.")],
        ["recept-namn", !state.author.trim(), t("Write your own name first.")],
        [`recept-sak-${data.lessons[0].n}`, !state.chosen.length, t("Choose at least one thing first.")],
        ["recept-mote", course.crowded(state), t("A meeting has room for 8 things. Move some of them.")]]
        .find(([, wrong]) => wrong);
      for (const one of root.querySelectorAll("[aria-invalid]")) {
        one.removeAttribute("aria-invalid");
        one.removeAttribute("aria-describedby");
      }
      problem.hidden = !missing;
      if (!missing) return true;
      problem.textContent = missing[2];
      const place = document.getElementById(missing[0]);
      place.setAttribute("aria-invalid", "true");
      place.setAttribute("aria-describedby", problem.id);
      place.closest("fieldset").append(problem);
      place.focus();
      return false;
    }

    async function copy() {
      if (!whole()) return;
      const went = await copyText(text.value);
      say(went ? t("Copied.") : t("Your browser did not allow copying. Mark the text and copy it yourself."));
    }

    function save() {
      if (!whole()) return;
      download("recept.yml", "application/yaml", text.value);
      say(t("Saved as the file {file}.", { file: "recept.yml" }));
    }

    function restore() {
      state = JSON.parse(before);
      before = null;
      draw(t("As it was before."));
      document.getElementById("recept-titel").focus();
    }

    const count = h("select", { id: "recept-mote", on: { change: () => { course.hold(state, Number(count.value), t); draw(); } } },
      Array.from({ length: course.MOST_MEETINGS }, (_, at) => h("option", { value: String(at + 1) }, String(at + 1))));
    const plans = h("select", { id: "recept-plan" }, data.plans.map((one, at) => h("option", { value: String(at) }, one.title)));
    const take = () => {
      const plan = data.plans[Number(plans.value)];
      exchange(() => course.take(state, plan), t("The plan {name} is taken.", { name: plan.title }));
    };
    const anew = () => exchange(() => { state = course.empty(t); }, t("The form is empty."));
    const undo = button(t("Undo"), restore, { hidden: true });
    const leave = (area) => (on) => { state.out = data.areas.filter((one) => (one === area ? !on : state.out.includes(one))); };

    root.append(h("div", { class: "recipe" },
      h("fieldset", {}, h("legend", {}, t("Your course")),
        field(t("What the course is called"), "recept-titel", "", (value) => { state.title = value; write(); }, 90),
        field(t("Your own name, or your library's"), "recept-namn", "", (value) => { state.author = value; write(); }, 160)),
      h("fieldset", {}, h("legend", {}, t("Begin with one of our plans")),
        h("div", { class: "recipe-field" }, h("label", { for: "recept-plan" }, t("Plan")), plans),
        button(t("Take the plan"), take)),
      h("fieldset", {}, h("legend", {}, t("Choose things")),
        ticks(data.lessons.map(({ n, minutes }) => [`recept-sak-${n}`,
          [`${named(n)} `, h("span", { class: "recipe-minutes" }, t("{n} minutes", { n: minutes }))],
          (on) => course.choose(state, n, on, t)]))),
      h("fieldset", {}, h("legend", {}, t("Meetings and order")),
        h("div", { class: "recipe-field" }, h("label", { for: "recept-mote" }, t("How many meetings")), count),
        rooms, order),
      h("fieldset", {}, h("legend", {}, t("Take along")),
        ticks(data.areas.map((area) => [`recept-del-${area}`, data.words[`area ${area}`], leave(area)]))),
      status,
      h("div", { class: "recipe-field" }, h("label", { for: "recept-text" }, t("Your recipe")), text),
      h("p", { class: "recipe-buttons" }, button(t("Copy"), copy), button(t("Save recept.yml"), save), button(t("Begin anew"), anew), undo)));

    const kept = course.restored(store.get(PLACE)?.state, data.lessons, data.areas, t);
    const said = kept?.chosen.length ? [t("What you had chosen is still here.")] : [];
    if (store.where() === "page") said.push(t("Your browser keeps nothing. Save the recipe before you leave the page."));
    state = kept ?? state;
    const asked = (new URLSearchParams(location.search).get("saker") ?? "").split(/[,\s]+/).filter(Boolean);
    for (const one of new Set(asked)) {
      const lesson = data.lessons.find((each) => String(each.n) === one);
      if (lesson) course.choose(state, lesson.n, true, t);
      else said.push(t("The address names a thing that does not exist."));
    }
    root.hidden = false;
    draw([...new Set(said)].join(" "));
    window.addEventListener("studycircle:forget", () => { state = course.empty(t); before = null; draw(); });
  }

  const begin = () => document.querySelectorAll('[data-page-script="recipe"]').forEach(start);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
