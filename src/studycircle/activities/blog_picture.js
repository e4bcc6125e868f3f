// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Takes in a picture from the computer. It is drawn anew, at most 1200 pixels wide or high, and what
// the file knew about place, time and camera stays behind. Nothing is sent anywhere.

const LARGEST_FILE = 40000000;
const LARGEST_AREA = 120000000;
const LONGEST_SIDE = 1200;
const LARGEST_RESULT = 420000;

/** The kind of picture by its first bytes, whatever the file is called: "" for any other file. */
export function pictureType(bytes) {
  const text = String.fromCharCode(...bytes.slice(0, 12));
  if (text.startsWith("\u00ff\u00d8\u00ff")) return "jpeg";
  if (text.startsWith("\u0089PNG\r\n\u001a\n")) return "png";
  if (/^GIF8[79]a/.test(text)) return "gif";
  return /^RIFF[^]{4}WEBP/.test(text) ? "webp" : "";
}

/** Width and height that fit within the longest side, in the same proportion. */
export function fitted(width, height) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** {data, width, height} of a file, or {fault}: "type", "large" or "broken". Never throws. */
export async function takeIn(file) {
  if (file.size > LARGEST_FILE) return { fault: "large" };
  try {
    const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
    if (!pictureType(head)) return { fault: "type" };
  } catch {
    return { fault: "broken" };
  }
  const url = URL.createObjectURL(file);
  try {
    const image = await loaded(url);
    // The size is known before the pixels are unpacked: a small file can hold an enormous picture.
    if (image.naturalWidth * image.naturalHeight > LARGEST_AREA) return { fault: "large" };
    return drawn(image);
  } catch {
    return { fault: "broken" };
  } finally {
    URL.revokeObjectURL(url);
  }
}

function loaded(url) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = url;
  });
}

function drawn(image) {
  const [width, height] = fitted(image.naturalWidth, image.naturalHeight);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext("2d");
  // JPEG has no see-through; without this it would turn black.
  brush.fillStyle = "white";
  brush.fillRect(0, 0, width, height);
  brush.drawImage(image, 0, 0, width, height);
  for (const quality of [0.85, 0.7, 0.5, 0.3]) {
    const data = canvas.toDataURL("image/jpeg", quality);
    if (!data.startsWith("data:image/jpeg;base64,")) break;
    if (data.length <= LARGEST_RESULT || quality === 0.3) return { data, width, height };
  }
  return { fault: "broken" };
}
