// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Looks at captions and gives advice, as sentences. Advice never stops anybody: the file can be taken
// along as it is.

import { clock } from "./captions_time.js";

const seconds = (value) => String(value).replace(".", ",");

/** Signs in the longest line, lines, and signs for each second (null without usable times). */
export function measured(cue) {
  const lines = cue.text.split("\n");
  const long = (cue.end - cue.start) / 1000;
  return {
    line: Math.max(...lines.map((line) => [...line].length)), lines: lines.length, long,
    speed: long > 0 ? Math.round([...lines.join(" ")].length / long) : null,
  };
}

/** Advice about one row of `cues`. */
export function adviceFor(t, data, cues, place) {
  const cue = cues[place];
  const found = [];
  const timed = [cue.start, cue.end].every((time) => typeof time === "number");
  if (!timed) found.push(t("Write the times like this: 0:02,4"));
  else if (cue.end <= cue.start) found.push(t("The row ends before it begins."));
  else found.push(...timeAdvice(t, data, cues, place));
  if (!cue.text.trim()) return [...found, t("The row is empty.")];
  return [...found, ...textAdvice(t, data, cues, place)];
}

function timeAdvice(t, data, cues, place) {
  const { rules, clip } = data;
  const cue = cues[place];
  const next = cues[place + 1];
  const { long, speed } = measured(cue);
  return [
    cue.end > 1000 * clip.seconds && t("The row ends after the clip ({time}).", { time: clock(Math.round(1000 * clip.seconds)) }),
    next && typeof next.start === "number" && cue.end > next.start && t("The next row begins before this one ends."),
    long < rules.shortest && t("The row needs at least {n} seconds.", { n: seconds(rules.shortest) }),
    long > rules.longest && t("The row is shown for long. Divide it."),
    speed > rules.speed && t("{n} signs for each second is fast.", { n: speed }),
  ].filter(Boolean);
}

function textAdvice(t, data, cues, place) {
  const { rules } = data;
  const { text } = cues[place];
  const { line, lines } = measured(cues[place]);
  const before = place > 0 ? cues[place - 1].text.trim() : ".";
  return [
    line > rules.line && t("A line has {n} signs, more than {most}.", { n: line, most: rules.line }),
    lines > rules.lines && t("More than {n} lines hide the picture.", { n: rules.lines }),
    [...text].length > 25 && !/[.,!?…–:;\])]/.test(text) && t("Are there a full stop and commas?"),
    /[.!?\])]$/.test(before) && /^\p{Ll}/u.test(text.trim()) && t("Begin with a capital letter."),
    ...data.watch.filter(({ words }) => words.some((word) => text.toLocaleLowerCase().replace(/\s+/g, " ").includes(word.toLocaleLowerCase())))
      .map((watch) => watch.say),
  ].filter(Boolean);
}

/** Advice about the whole: speech without text, sounds that are not speech, and whose voice it is. */
export function adviceOnAll(t, data, cues) {
  const heard = new Set();
  return data.moments.flatMap((moment) => {
    const [start, end] = [Math.round(1000 * moment.start), Math.round(1000 * moment.end)];
    const during = cues.filter((cue) => cue.text && cue.start < end && cue.end > start);
    const time = clock(start);
    if (!moment.who) {
      return during.some((cue) => /[[(]/.test(cue.text)) ? [] : [t("At {time} a sound is heard. Write it in brackets.", { time })];
    }
    if (!during.some((cue) => Math.min(cue.end, end) - Math.max(cue.start, start) >= (end - start) / 2)) {
      return [t("What is said at {time} has no text.", { time })];
    }
    const first = !heard.has(moment.who);
    heard.add(moment.who);
    return first && !during.some((cue) => cue.text.includes(moment.who))
      ? [t("{who} is first heard at {time}. Write who it is.", { who: moment.who, time })] : [];
  });
}
