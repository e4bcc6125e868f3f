// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// A self-assessment as a file (JSON) to keep, and read back. A file is taken whole or refused whole,
// with the reason in words.

import { isObject, readJson } from "./read_file.js";
import { answersIn, dayIn } from "./self_assessment_score.js";

const FORMAT = "studycircle-self-assessment";
const VERSION = 1;
const LARGEST = 200000;

/** The file: statements and answers in words too, so that a person can read it. */
export function jsonFile(ctx, answers, made) {
  const { data, spec } = ctx;
  const given = data.areas.flatMap((area) => area.statements.filter((one) => Object.hasOwn(answers, one.id))
    .map((one) => ({ id: one.id, area: area.title, statement: one.text, value: answers[one.id], answer: data.scale[answers[one.id]] })));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, title: spec.title, made, scale: data.scale, answers: given }, null, 1)}\n`;
}

function read(ctx, found) {
  const { t, data } = ctx;
  const damaged = { refused: t("The file is damaged: something in it is not an answer.") };
  if (!isObject(found) || found.format !== FORMAT) {
    return { refused: t("The file is not a self-assessment from this course. Choose the one you kept, whose name ends in .json.") };
  }
  if (found.version !== VERSION || !Array.isArray(found.scale) || found.scale.length !== data.scale.length) {
    return { refused: t("The file was made by another version of the self-assessment. This page cannot read it.") };
  }
  if (!Array.isArray(found.answers) || !found.answers.every((one) => isObject(one) && typeof one.id === "string" && Number.isInteger(one.value))) return damaged;
  const listed = Object.fromEntries(found.answers.map((one) => [one.id, one.value]));
  if (found.answers.some((one) => one.value < 0 || one.value >= data.scale.length)) return damaged;
  const answers = answersIn(data, listed);
  if (Object.keys(answers).length === 0) return { refused: t("No answer in the file belongs to the statements here.") };
  return { answers, made: dayIn("sv", found.made) ? found.made : "" };
}

/** Reads a File. Answers { answers, made } or { refused: why, in words }. */
export async function readFile(ctx, chosen) {
  const { t } = ctx;
  const unchanged = (reason) => ({ refused: `${reason} ${t("Nothing here has been changed.")}` });
  const file = await readJson(chosen, { largest: LARGEST }, t);
  const found = file.refused ? file : read(ctx, file.found);
  return found.refused ? unchanged(found.refused) : found;
}
