// Slots: the places of a page that rooms fill. A page says where a slot is; which rooms fill it, and in which order, stands in one list
// beside the page; what a room puts there stands with the room. A room that is absent fills none, so that nothing leads to it.

/** @typedef {import('./personal.js').Personal} Personal */

/**
 * The rooms of a slot, by their ids, each with what it puts there.
 * @template {(...given: any[]) => unknown} F
 * @typedef {[room: string, fill: F][]} Slot
 */

/**
 * Whether a room is there. A server that lists no rooms has all of them.
 * @param {Personal} element
 * @param {string} room
 */
export function isThere(element, room) {
  return element.me?.rooms?.includes(room) ?? true;
}

/**
 * What the rooms that are there put in a slot.
 * @template {(...given: any[]) => unknown} F
 * @param {Personal} element
 * @param {Slot<F>} slot
 * @returns {F[]}
 */
export function filling(element, slot) {
  return slot.filter(([room]) => isThere(element, room)).map(([, fill]) => fill);
}

/**
 * The same, made for this element.
 * @param {Personal} element
 * @param {Slot<(element: any) => unknown>} slot
 */
export function filled(element, slot) {
  return filling(element, slot)
    .map(fill => fill(element))
    .filter(Boolean);
}
