// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The clip, with the person's rows as its real text track. It is loaded when it is first played or
// stepped in; the task can be done without it.

import { placeBeside } from "./beside.js";
import { whole } from "./captions_cues.js";
import { clock } from "./captions_time.js";
import { escaped } from "./captions_vtt.js";
import { button, h } from "./dom.js";

const clips = new WeakMap();

/** The clip of this activity: { node, now, play, show }. It is made once, so that it plays on while rows are drawn. */
export function clipOf(ctx) {
  if (!clips.has(ctx)) clips.set(ctx, make(ctx));
  return clips.get(ctx);
}

/** A file of the clip: beside the page, or from the bytes that a notebook's widget gets. */
function source({ spec }, { name, type }) {
  const bytes = spec.files?.[name];
  return h("source", { type, src: bytes ? URL.createObjectURL(new Blob([bytes], { type })) : (spec.page?.root ?? "./") + placeBeside(spec.id, name) });
}

function make(ctx) {
  const { t, data: { clip } } = ctx;
  const length = Math.round(1000 * clip.seconds);
  const sources = clip.files.map((file) => source(ctx, file));
  const video = h("video", { class: "sc-clip", controls: true, preload: "none", playsinline: true, tabindex: "0", "aria-label": clip.title }, sources);
  const missing = h("p", { hidden: true }, t("The clip cannot be played here. Use the times of what is heard."));
  sources.at(-1).addEventListener("error", () => { missing.hidden = false; });
  const track = video.addTextTrack("captions", t("Your captions"), ctx.spec.lang);
  track.mode = "showing";
  const time = h("p", { class: "sc-time" });
  let wanted = 0;
  let stopAt;

  const now = () => Math.min(Math.round(10 * video.currentTime) * 100, length);
  // Until the clip can be wound it stands at its beginning, whatever was wanted of it.
  const canWind = () => video.seekable.length > 0 && video.seekable.end(0) > 0;
  const place = () => (canWind() ? now() : 1000 * wanted);
  const seek = (ms) => { video.currentTime = wanted = Math.min(Math.max(ms, 0), length) / 1000; };
  const pause = () => { stopAt = undefined; video.pause(); };
  const watch = () => {
    time.textContent = t("{time} of {all}", { time: clock(now()), all: clock(length) });
    toggle.textContent = video.paused ? t("Play") : t("Pause");
    if (!video.paused) 1000 * video.currentTime >= stopAt ? pause() : requestAnimationFrame(watch);
  };
  const play = (from, to) => {
    if (from !== undefined) seek(from);
    stopAt = to;
    // Refused where there is no clip; the note tells that.
    video.play().catch(() => {});
  };
  const step = (ms) => () => {
    pause();
    video.preload = "auto";
    seek(place() + ms);
    watch();
  };
  // A film from a server without byte ranges cannot be wound; one whose bytes are here always can.
  const hold = async () => {
    if (canWind()) return;
    const { paused } = video;
    video.src = URL.createObjectURL(await (await fetch(video.currentSrc)).blob());
    video.currentTime = wanted;
    if (!paused) play(undefined, stopAt);
  };
  const toggle = button("", () => (video.paused ? play() : pause()), { id: ctx.id("play"), class: "sc-button sc-main" });
  for (const event of ["play", "pause", "seeked"]) video.addEventListener(event, watch);
  video.addEventListener("loadedmetadata", hold, { once: true });
  watch();

  return {
    now, play,
    node: h("div", {}, video, missing, time,
      h("div", { class: "sc-buttons" }, toggle, button(t("−0.1 s"), step(-100)), button(t("+0.1 s"), step(100)))),
    show(cues) {
      for (const one of [...track.cues]) track.removeCue(one);
      for (const { start, end, text } of cues.filter(whole)) track.addCue(new VTTCue(start / 1000, end / 1000, escaped(text)));
    },
  };
}
