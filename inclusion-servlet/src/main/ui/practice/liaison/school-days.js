// The invented days of the school's book. Today is always the same Monday, so that what is read aloud on the telephone is what she sees.
const YEAR = 2026;
const MARCH = 2;
const APRIL = 3;
const at = (month, day) => new Date(YEAR, month, day, 12);

/** The class of Lina. */
export const ROOM = 'CE1 B';

export const TODAY = at(MARCH, 9);
export const TOMORROW = at(MARCH, 10);
/** Until when she answers the note, and when the class goes out. */
export const ANSWER_BY = at(APRIL, 3);
export const OUTING = at(APRIL, 14);

/** When Lina may be back: she is, on the second of these. */
export const BACK = [TOMORROW, at(MARCH, 12), at(MARCH, 13)];
export const IS_BACK = 1;

/** What was given on which day, and for which. */
export const HOMEWORK = [
  { id: 'poem', given: at(MARCH, 9), due: at(MARCH, 16) },
  { id: 'sums', given: at(MARCH, 6), due: at(MARCH, 10) },
  { id: 'book', given: at(MARCH, 9), due: at(MARCH, 12) },
  { id: 'cloth', given: at(MARCH, 9), due: at(MARCH, 10) },
];

/** What is for tomorrow. */
export const DUE = HOMEWORK.filter(({ due }) => due.getTime() === TOMORROW.getTime()).map(({ id }) => id);
