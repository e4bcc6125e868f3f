// SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
//
// SPDX-License-Identifier: MIT

// Where the cards lie. Pure functions on the state:
//   hand: ids of the cards not sorted yet, the one on top first
//   places: {card id: pile id}; checked: the places as they were when they were last checked
//   shown: whether the answers are shown

/** All cards in the hand. */
export function dealt(data) {
  return { hand: data.cards.map((card) => card.id), places: {}, checked: {}, shown: false };
}

/** What is left of a saved state when cards or piles have changed since. */
export function mended(data, state) {
  const isCard = (id) => data.cards.some((card) => card.id === id);
  const isPile = (id) => data.piles.some((pile) => pile.id === id);
  const kept = (held) => Object.fromEntries(Object.entries(held ?? {}).filter(([card, pile]) => isCard(card) && isPile(pile)));
  const places = kept(state.places);
  const held = (Array.isArray(state.hand) ? [...new Set(state.hand)] : []).filter((id) => isCard(id) && !(id in places));
  const lost = data.cards.map((card) => card.id).filter((id) => !(id in places) && !held.includes(id));
  return { hand: [...held, ...lost], places, checked: kept(state.checked), shown: state.shown === true };
}

export function put(state, card, pile) {
  return { ...state, hand: state.hand.filter((id) => id !== card), places: { ...state.places, [card]: pile } };
}

/** Takes cards back, to the top of the hand. */
export function takeUp(state, cards) {
  const without = (held) => Object.fromEntries(Object.entries(held).filter(([id]) => !cards.includes(id)));
  return { ...state, hand: [...cards, ...state.hand.filter((id) => !cards.includes(id))], places: without(state.places), checked: without(state.checked) };
}

/** Every card where it belongs, the person's own right choice kept where several are right. */
export function solved(data, state) {
  const places = Object.fromEntries(data.cards.map((card) => [
    card.id, card.piles.includes(state.places[card.id]) ? state.places[card.id] : card.piles[0],
  ]));
  return { hand: [], places, checked: places, shown: true };
}

/** "right", "wrong" or null for a card that has not been checked where it lies. */
export function verdict(state, card) {
  const pile = state.places[card.id];
  if (!pile || state.checked[card.id] !== pile) return null;
  return card.piles.includes(pile) ? "right" : "wrong";
}
