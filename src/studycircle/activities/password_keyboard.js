// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// The Swedish keyboard as the estimator wants it: for every key its signs, and the six keys around it.
// Each row of keys stands half a key to the right of the one above, so a key has neighbours to its left
// and right, two above and two below; they are listed clockwise from the left.

const ROWS = [
  ["§1234567890+´", "½!\"#¤%&/()=?`"],
  [" qwertyuiopå¨", " QWERTYUIOPÅ^"],
  [" asdfghjklöä'", " ASDFGHJKLÖÄ*"],
  ["<zxcvbnm,.-", ">ZXCVBNM;:_"],
];
const AROUND = [[-1, 0], [0, -1], [1, -1], [1, 0], [0, 1], [-1, 1]];
const PAD = ["/*-", "789+", "456", "123", "0,"];
const PAD_AROUND = [[-1, 0], [-1, -1], [0, -1], [1, -1], [1, 0], [1, 1], [0, 1], [-1, 1]];

function graphOf(keyAt, rows, around) {
  const graph = {};
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < 14; x += 1) {
      const key = keyAt(x, y);
      const near = around.map(([dx, dy]) => keyAt(x + dx, y + dy));
      for (const sign of key ?? "") graph[sign] = near;
    }
  }
  return graph;
}

function mainKey(x, y) {
  const [low, high] = ROWS[y] ?? ["", ""];
  return low[x] && low[x] !== " " ? low[x] + high[x] : null;
}

/** The keyboards an attacker thinks of, by name. */
export function keyboards() {
  return {
    "qwerty-sv": graphOf(mainKey, ROWS.length, AROUND),
    keypad: graphOf((x, y) => PAD[y]?.[x] ?? null, PAD.length, PAD_AROUND),
  };
}
