// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Files too heavy to travel inside a page: they stand beside the definition of the activity that uses them.

/** Where the site has a file that stands beside the definition of the activity `id`. */
export function placeBeside(id, name) {
  return (id.startsWith("book/") ? id : `notebooks/${id}`).replace(/[^/]*$/, name);
}

/** The bytes of such a file: a widget has them, a page fetches them. `mark` tells its versions apart. */
export async function bytesBeside({ spec }, name, mark) {
  const held = spec.files?.[name];
  if (held) return ArrayBuffer.isView(held) ? new Uint8Array(held.buffer, held.byteOffset, held.byteLength) : new Uint8Array(held);
  const coded = await studycircle.file(spec.page.root, placeBeside(spec.id, name), mark);
  return Uint8Array.from(atob(coded), (sign) => sign.charCodeAt(0));
}
