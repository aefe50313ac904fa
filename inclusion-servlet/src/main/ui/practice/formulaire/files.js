// What the device holds in this practice: papers to choose from. All of it is invented.

/** The form takes no more than so many bytes. */
export const MOST = 5_000_000;
export const TAKEN = ['pdf', 'jpg', 'jpeg', 'png'];

const SEPTEMBER = 8;

/**
 * A paper on the device: its name, how many bytes it has, and whether it is the one that the form asks for.
 * @typedef {{ id: string, name: string, picture: string, size: number, year: 'now' | 'before' | null }} Paper
 */

/**
 * The first calendar year of the school year that a day lies in.
 * @param {Date} today
 */
export function schoolYear(today) {
  return today.getMonth() < SEPTEMBER ? today.getFullYear() - 1 : today.getFullYear();
}

/**
 * The papers: of the year before, a photograph that is too heavy, one about something else, and the one of this year.
 * @param {string} before
 * @param {string} photo
 * @param {string} right
 * @returns {Paper[]}
 */
export function papersOf(before, photo, right) {
  return [
    { id: 'old', name: before, picture: 'file', size: 410_000, year: 'before' },
    { id: 'photo', name: photo, picture: 'photo', size: 7_200_000, year: 'now' },
    { id: 'soup', name: 'recette-soupe.pdf', picture: 'file', size: 90_000, year: null },
    { id: 'right', name: right, picture: 'file', size: 620_000, year: 'now' },
  ];
}

/**
 * Why a paper is sent back: the last word of a hint, or null.
 * @param {Paper} paper
 */
export function flawOf({ name, size, year }) {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const flaws = { ending: !TAKEN.includes(ending), heavy: size > MOST, other: year === null, old: year === 'before' };
  return Object.entries(flaws).find(([, isSo]) => isSo)?.[0] ?? null;
}
