// Hours, lengths of time and days as people write them: 8, 8 h, 8h00, 08:00, à 8 h, de 8 h à 15 h; 7,5, 7 h 30, 7 h et demie; 26/03,
// jeudi 26 mars.

const HOUR = 60;
const HOURS_OF_A_DAY = 24;
const MARCH = 3;

/** The signs between hours and minutes. */
const CLOCK = /^(\d{1,2})(?:\s*(?:heures?|hours?|hrs?|h|:)\s*(\d{1,2})?\s*(?:minutes?|mins?|mn)?)?$/;
const DECIMAL = /^(\d{1,2})[.,](\d{1,2})(?:\s*(?:heures?|hours?|h))?$/;
const IN_DIGITS = /^(?:\p{L}+\.?,?\s+){0,2}(\d{1,2})(?:\s*[/.-]\s*|\s+)(\d{1,2})(?:(?:\s*[/.-]\s*|\s+)(?:20)?26)?$/u;
const IN_WORDS = /^(?:\p{L}+\.?,?\s+){0,2}(\d{1,2})(?:er|e|ème|eme|st|nd|rd|th)?(?:\s*(?:mars|march)(?:\s+2026)?)?\.?$/u;
const MONTH_FIRST = /^(?:\p{L}+\.?,?\s+)?march\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+2026)?$/u;

/** What stands before an hour: à 11 h, de 8 h 30. */
const BEFORE = /^(?:à|a|de|dès|vers|at|from|about) /;
const MORNING = / (?:du matin|in the morning)$/;
const HALF = /(?:\s*(?:heures?|hours?|h))? (?:et demie?|and a half)$/;
/** A day without work, as people say it on a sheet. */
const NONE = /^(?:zéro|zero|rien|aucune?|néant|repos|absente?|pas travaillé|non travaillé|-|–|none|nothing|off)\.?$/;
/** Hours in one go: 830, 1100. */
const IN_ONE = /^(\d{1,2})(\d{2})$/;
/** The hours of a day in words, before « heures ». */
const IN_FRENCH =
  'zéro une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  );
const NUMBER = /^(à |de |dès |vers )?(\p{L}+(?:-\p{L}+)?)(?= heures?\b)/u;

function plain(text) {
  const numbered = (whole, before, word) => (IN_FRENCH.includes(word) ? `${before ?? ''}${IN_FRENCH.indexOf(word)}` : whole);
  return text.trim().toLowerCase().replace(/\s+/g, ' ').replace(NUMBER, numbered).replace(HALF, ' h 30');
}

function minutes(hours, rest) {
  return hours < HOURS_OF_A_DAY && rest < HOUR ? hours * HOUR + rest : null;
}

function oneHour(text) {
  const bare = text.replace(BEFORE, '').replace(MORNING, '');
  const found = CLOCK.exec(bare) ?? DECIMAL.exec(bare) ?? IN_ONE.exec(bare);
  return found ? minutes(Number(found[1]), Number(found[2] ?? 0)) : null;
}

/**
 * An hour of the day in minutes since midnight; null where none can be read. A point or a comma parts hours and minutes: 8.30. Of a
 * whole line of the rota, de 8 h 30 à 15 h 30, the first hour is taken.
 */
export function hourOf(text) {
  const [first, last = first, ...more] = plain(text).split(/ (?:à|to|-|–) /);
  return more.length === 0 && oneHour(last) !== null ? oneHour(first) : null;
}

/** A length of time in minutes; null where none can be read. A point or a comma begins a part of an hour: 7,5 is 7 h 30. */
export function lengthOf(text) {
  if (NONE.test(plain(text))) {
    return 0;
  }
  const clock = CLOCK.exec(plain(text));
  if (clock) {
    return minutes(Number(clock[1]), Number(clock[2] ?? 0));
  }
  const found = DECIMAL.exec(plain(text));
  return found ? Math.round(Number(`${found[1]}.${found[2]}`) * HOUR) : null;
}

/** A text with the year of the story in the place of another one: the day may be right all the same. */
export function inTheYear(text) {
  return text.replace(/\b20\d\d\b/g, '2026');
}

/** A day of March by its number; null where none can be read, or where it is of another month. */
export function dayOf(text) {
  const digits = IN_DIGITS.exec(plain(text));
  if (digits) {
    return Number(digits[2]) === MARCH ? Number(digits[1]) : null;
  }
  const found = IN_WORDS.exec(plain(text)) ?? MONTH_FIRST.exec(plain(text));
  return found ? Number(found[1]) : null;
}
