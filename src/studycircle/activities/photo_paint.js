// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The picture's pixels: unpacked the right way up, covered in chosen places, cropped, packed anew. Crop and
// places are percentages of the picture, so that they mean the same at every size.

export const LONGEST = 2400;
const SHOWN = 800;
const CELLS = 5;
const SHADE = 32;

function loaded(url) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = url;
  });
}

function canvasOf(source, longest) {
  const [wide, high] = [source.naturalWidth ?? source.width, source.naturalHeight ?? source.height];
  const scale = Math.min(1, longest / Math.max(wide, high));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(wide * scale));
  canvas.height = Math.max(1, Math.round(high * scale));
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  brush.imageSmoothingQuality = "high";
  brush.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The bytes of a JPEG file as a canvas, turned as its Exif says; rejects what is no picture. */
export async function unpacked(bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" }));
  try {
    return canvasOf(await loaded(url), LONGEST);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function pixels({ width, height }, { left, top, wide, high }) {
  const [x, y] = [Math.floor((left / 100) * width), Math.floor((top / 100) * height)];
  return [x, y, Math.max(1, Math.ceil(((left + wide) / 100) * width) - x), Math.max(1, Math.ceil(((top + high) / 100) * height) - y)];
}

/**
 * Covers a place with a few large fields of one colour each: the mean of what was there, rounded off.
 * So little is left that nothing can be brought back from it.
 */
function cover(canvas, place) {
  const [left, top, wide, high] = pixels(canvas, place);
  const brush = canvas.getContext("2d");
  const { data, width, height } = brush.getImageData(left, top, wide, high);
  const size = Math.max(1, Math.ceil(Math.max(width, height) / CELLS));
  for (let y = 0; y < height; y += size) {
    for (let x = 0; x < width; x += size) {
      const sum = [0, 0, 0];
      const [right, bottom] = [Math.min(x + size, width), Math.min(y + size, height)];
      for (let row = y; row < bottom; row++) {
        for (let at = 4 * (row * width + x); at < 4 * (row * width + right); at += 4) for (const n of [0, 1, 2]) sum[n] += data[at + n];
      }
      const mean = sum.map((one) => Math.min(255, Math.round(one / (right - x) / (bottom - y) / SHADE) * SHADE));
      brush.fillStyle = `rgb(${mean})`;
      brush.fillRect(left + x, top + y, right - x, bottom - y);
    }
  }
}

function kept({ left, right, top, bottom }) {
  return { left, top, wide: 100 - left - right, high: 100 - top - bottom };
}

/** The finished picture as a canvas: covered, then cropped. */
function finished(base, { crop, places }) {
  const whole = canvasOf(base, LONGEST);
  for (const place of places) cover(whole, place);
  const [x, y, wide, high] = pixels(whole, kept(crop));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.min(wide, whole.width - x), Math.min(high, whole.height - y)];
  canvas.getContext("2d").drawImage(whole, -x, -y);
  return canvas;
}

/** The finished picture as {blob, width, height}; it holds pixels and nothing else. */
export function packed(base, edit) {
  const canvas = finished(base, edit);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob?.type === "image/jpeg" ? resolve({ blob, width: canvas.width, height: canvas.height }) : reject(new Error("not packed"))), "image/jpeg", 0.9);
  });
}

/** Draws the picture on the canvas shown: covered, what is cropped away dimmed, the chosen place framed. */
export function show(canvas, base, { crop, places, chosen }) {
  const small = canvasOf(base, SHOWN);
  for (const place of places) cover(small, place);
  [canvas.width, canvas.height] = [small.width, small.height];
  const brush = canvas.getContext("2d");
  brush.drawImage(small, 0, 0);
  const [x, y, wide, high] = pixels(small, kept(crop));
  brush.fillStyle = "rgb(0 0 0 / .7)";
  brush.fillRect(0, 0, small.width, small.height);
  brush.drawImage(small, x, y, wide, high, x, y, wide, high);
  const place = places[chosen];
  // Two lines beside each other can be seen on any picture.
  for (const [colour, line] of place ? [["black", 6], ["white", 2]] : []) {
    brush.strokeStyle = colour;
    brush.lineWidth = line;
    brush.strokeRect(...pixels(small, place));
  }
}
