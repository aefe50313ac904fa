// Where an exercise is checked against what she has written on a sheet, the sign of success gives its answer away.

/** How such a sign begins: docs/writing-a-pack.md asks authors for it. */
const ANSWER = /^(Votre feuille dit|Your sheet says)/;

/** @param {string} success the sign of success of an exercise */
export function givesAnswer(success) {
  return ANSWER.test(success);
}
