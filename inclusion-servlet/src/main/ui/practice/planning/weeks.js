// The invented weeks of the rota. Today is always the same Thursday, so that what is read aloud on the telephone is what she sees.
const YEAR = 2026;
const MARCH = 2;
export const at = day => new Date(YEAR, MARCH, day, 12);

export const TODAY = at(12);

/** The line of the learner, between two others: one name is nearly hers. */
export const ME = 'Karima Morel';
export const ALIKE = 'Karim Moreau';
const THIRD = 'Lou Petit';

/** When each of them works, by the day of March; nothing where somebody is off. */
export const WEEKS = {
  this: [
    { day: 9, hours: { [ALIKE]: ['7:00', '14:00'], [ME]: ['8:30', '15:30'], [THIRD]: ['13:30', '20:30'] } },
    { day: 10, hours: { [ALIKE]: ['7:00', '14:00'], [ME]: ['8:30', '15:30'] } },
    { day: 11, hours: { [ME]: ['8:30', '15:30'], [THIRD]: ['7:00', '14:00'] } },
    { day: 12, hours: { [ALIKE]: ['7:00', '14:00'], [ME]: ['13:30', '20:30'] } },
    { day: 13, hours: { [ALIKE]: ['13:30', '20:30'], [THIRD]: ['7:00', '14:00'] } },
  ],
  next: [
    { day: 16, hours: { [ALIKE]: ['7:00', '14:00'], [ME]: ['13:30', '20:30'], [THIRD]: ['8:30', '15:30'] } },
    { day: 17, hours: { [ME]: ['13:30', '20:30'], [THIRD]: ['7:00', '14:00'] } },
    { day: 18, hours: { [ALIKE]: ['13:30', '20:30'], [THIRD]: ['7:00', '14:00'] } },
    { day: 19, hours: { [ALIKE]: ['7:00', '14:00'], [ME]: ['8:30', '15:30'] } },
    { day: 20, hours: { [ALIKE]: ['13:30', '20:30'], [ME]: ['7:00', '14:00'] } },
  ],
};

/** The change that is asked for: on Thursday of next week, to begin at eleven. Beside it, what is taken for the planned hour. */
export const CHANGE = { day: 19, planned: '8:30', asked: '11:00', ofThisWeek: '13:30', ofTheOther: '7:00' };

/** The leave: two days, and then the day on which she is back. */
export const LEAVE = { from: 26, to: 27, back: 30 };

/** The sheet of the week before, with the hours that were planned and those that were worked, in minutes. */
export const SHEET = [
  { id: 'monday', day: 2, worked: 420 },
  { id: 'tuesday', day: 3, worked: 450 },
  { id: 'wednesday', day: 4, worked: 0 },
  { id: 'thursday', day: 5, worked: 420 },
];
export const PLANNED = 420;
/** What 7,3 comes to, which is not half past seven. */
export const COMMA = 438;
