// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Reads a JPEG file: its segments, and of those the Exif block, which is a TIFF block of directories with
// tagged values in either byte order. Every length and place is checked before it is read, each step goes
// forward, and at most four directories are read, whatever they point to: a broken or hostile file gives less,
// never an error, and cannot keep the page busy.

const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const LONGEST = 200;
const MOST_ENTRIES = 1000;
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]+/g;
const NAMES = [
  ["exif", 0xe1, "Exif\u0000"],
  ["xmp", 0xe1, "http://ns.adobe.com/x"],
  ["mpf", 0xe2, "MPF\u0000"],
  ["iptc", 0xed, "Photoshop 3.0\u0000"],
  ["origin", 0xeb, "JP"],
  ["comment", 0xfe, ""],
  // How the picture is to be unpacked, and its colours: nothing about whose it is.
  ["", 0xe0, "JFIF\u0000"],
  ["", 0xe2, "ICC_PROFILE\u0000"],
  ["", 0xee, "Adobe"],
];

/** Bytes as one line of text, without signs that cannot be seen. */
function textOf(bytes) {
  const end = bytes.indexOf(0);
  const text = new TextDecoder().decode(bytes.subarray(0, end < 0 ? bytes.length : end).subarray(0, 4 * LONGEST));
  return [...text.replace(UNSEEN, " ").trim()].slice(0, LONGEST).join("");
}

function readerOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = view.byteLength >= 8 ? view.getUint16(0) : 0;
  const little = order === 0x4949;
  if (!little && order !== 0x4d4d) return null;
  const get = (at, size) => (at < 0 || at + size > view.byteLength ? null : size === 2 ? view.getUint16(at, little) : view.getUint32(at, little));
  return get(2, 2) === 42 ? { get, bytes } : null;
}

/** {tag: {type, count, at}} of the directory at `start`, and where the next one begins. */
function directory(reader, start) {
  const found = {};
  if (!start) return { found, next: 0 };
  const count = reader.get(start, 2) ?? 0;
  for (let n = 0; n < Math.min(count, MOST_ENTRIES); n++) {
    const entry = start + 2 + 12 * n;
    const held = reader.get(entry + 8, 4);
    if (held === null) return { found, next: 0 };
    const [type, many] = [reader.get(entry + 2, 2), reader.get(entry + 4, 4)];
    const size = (SIZES[type] ?? 0) * many;
    const at = size > 4 ? held : entry + 8;
    if (size && at + size <= reader.bytes.length) found[reader.get(entry, 2)] ??= { type, count: many, size, at };
  }
  return { found, next: reader.get(start + 2 + 12 * count, 4) ?? 0 };
}

function number(reader, value) {
  return value && [3, 4].includes(value.type) ? reader.get(value.at, SIZES[value.type]) : null;
}

function text(reader, value) {
  return value && [2, 7].includes(value.type) ? textOf(reader.bytes.subarray(value.at, value.at + value.size)) : "";
}

/** Degrees from three fractions, with the sign that north, south, east or west gives; null if there are none. */
function degrees(reader, value, side, most) {
  if (value?.type !== 5 || value.count < 1) return null;
  let sum = 0;
  for (let n = 0; n < Math.min(value.count, 3); n++) {
    const [over, under] = [reader.get(value.at + 8 * n, 4), reader.get(value.at + 8 * n + 4, 4)];
    if (under) sum += over / under / 60 ** n;
    else if (n === 0 || over) return null;
  }
  return sum <= most ? (/^[SW]/.test(text(reader, side)) ? -sum : sum) : null;
}

/** What a TIFF block says; null if it is none. Texts are "" and numbers null where nothing is said. */
function readExif(bytes) {
  const reader = readerOf(bytes);
  if (!reader) return null;
  const { found: main, next } = directory(reader, reader.get(4, 4));
  const { found: more } = directory(reader, number(reader, main[0x8769]));
  const { found: gps } = directory(reader, number(reader, main[0x8825]));
  const { found: small } = directory(reader, next);
  const words = (from, ...tags) => tags.map((tag) => text(reader, from[tag])).find(Boolean) ?? "";
  const [latitude, longitude] = [degrees(reader, gps[2], gps[1], 90), degrees(reader, gps[4], gps[3], 180)];
  const [at, length] = [number(reader, small[0x201]), number(reader, small[0x202])];
  const thumbnail = at && length && at + length <= bytes.length && bytes[at] === 0xff && bytes[at + 1] === 0xd8 ? bytes.slice(at, at + length) : null;
  return {
    orientation: number(reader, main[0x112]),
    place: latitude === null || longitude === null ? null : { latitude, longitude },
    taken: words(more, 0x9003, 0x9004) || words(main, 0x132),
    camera: [...new Set([words(main, 0x10f), words(main, 0x110)])].filter(Boolean).join(" "),
    lens: words(more, 0xa434),
    serial: words(more, 0xa431),
    software: words(main, 0x131),
    owner: [...new Set([words(main, 0x13b), words(more, 0xa430), words(main, 0x8298)])].filter(Boolean).join(", "),
    description: words(main, 0x10e),
    maker: Boolean(more[0x927c]),
    thumbnail,
  };
}

/** The kind of file by its first bytes, whatever it is called: "" for one that is none of these. */
export function typeOf(bytes) {
  const text = String.fromCharCode(...bytes.slice(0, 32));
  if (text.startsWith("\u00ff\u00d8\u00ff")) return "jpeg";
  if (text.startsWith("\u0089PNG\r\n\u001a\n")) return "png";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (/^RIFF[^]{4}WEBP/.test(text)) return "webp";
  return /^[^]{4}ftyp[^]*(?:hei[cfsx]|hev|mif1|msf1|avi[fs])/.test(text) ? "heic" : "";
}

function nameOf(bytes, marker, from, to) {
  const start = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 24)));
  return NAMES.find(([, one, begins]) => one === marker && start.startsWith(begins))?.[0] ?? (marker >= 0xe0 && marker <= 0xef ? "other" : "");
}

/** Where the next marker stands after the picture's own data, which has no lengths. */
function afterScan(bytes, at) {
  let here = at;
  while (here + 1 < bytes.length) {
    here = bytes.indexOf(0xff, here);
    if (here < 0) return bytes.length;
    const next = bytes[here + 1];
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return here;
    here += next === 0xff ? 1 : 2;
  }
  return bytes.length;
}

/**
 * {width, height, whole, after, exif, has}: the size of the stored picture (0 if none was found), whether
 * the file reaches its end, bytes after it, what Exif says (null if nothing), and the names of the segments.
 */
export function readJpeg(bytes) {
  const read = { width: 0, height: 0, whole: false, after: 0, exif: null, has: [], comment: "" };
  let at = 2;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xff) { at += 1; continue; }
    if (marker === 0xd9) return { ...read, whole: true, after: bytes.length - at - 2 };
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) { at += 2; continue; }
    const length = at + 3 < bytes.length ? bytes[at + 2] * 256 + bytes[at + 3] : 0;
    const [from, to] = [at + 4, at + 2 + length];
    if (length < 2 || to > bytes.length) return read;
    const name = nameOf(bytes, marker, from, to);
    if (name && !read.has.includes(name)) read.has.push(name);
    if (name === "exif") read.exif ??= readExif(bytes.subarray(from + 6, to));
    if (name === "comment") read.comment ||= textOf(bytes.subarray(from, to));
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame && length >= 8) [read.height, read.width] = [bytes[from + 1] * 256 + bytes[from + 2], bytes[from + 3] * 256 + bytes[from + 4]];
    at = marker === 0xda ? afterScan(bytes, to) : to;
  }
  return read;
}
