// The days and hours that the practice offers.
const DAYS = 3;
const SATURDAY = 6;

/** A morning or an afternoon hour, and whether somebody has it. */
export const HOURS = [
  { at: [8, 40], full: false },
  { at: [11, 0], full: true },
  { at: [14, 20], full: false },
  { at: [16, 0], full: false },
];
export const NOON = 12;

/**
 * The next days of a week's work.
 * @param {number} skipped how many such days are passed over
 */
export function workdays(skipped = 0) {
  const days = [];
  for (const day = new Date(); days.length < skipped + DAYS; ) {
    day.setDate(day.getDate() + 1);
    if (day.getDay() % SATURDAY !== 0) {
      days.push(new Date(day));
    }
  }
  return days.slice(skipped);
}

/**
 * An hour on a day.
 * @param {Date} day
 * @param {number[]} at hours and minutes
 */
export function on(day, [hours, minutes]) {
  const when = new Date(day);
  when.setHours(hours, minutes, 0, 0);
  return when;
}
