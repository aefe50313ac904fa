// Days and hours as they are written in each language. French writes the first of a month as « 1er », and an hour as « 10 h 30 ».

import { once } from './once.js';

/**
 * The zone where the service is, once it is known; before that, the device's.
 * @type {{ zone: string | undefined }}
 */
const there = once('there', { zone: undefined });

/** Hours are those where people meet, whatever a device is set to. */
export function meetsIn(known) {
  there.zone = known;
}

/** A day as people say it, of an instant or of a date, which is the same day everywhere. */
export function day(instant, language) {
  return written(dated(instant), language, { dateStyle: 'long' });
}

export function dayAndHour(instant, language) {
  const date = dated(instant);
  const together = { dateStyle: 'long', timeStyle: 'short' };
  return french(language) ? `${day(instant, language)} à ${hour(date, language)}` : written(date, language, together);
}

/** A day of the week with its day and month: a date to come soon. */
export function weekday(date, language) {
  return written(date, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** An hour of a day: « 10 h 30 », « 9 h ». */
export function hour(date, language) {
  if (!french(language)) {
    return written(date, language, { timeStyle: 'short' });
  }
  const minutes = date.getMinutes();
  return `${date.getHours()}\u00A0h${minutes === 0 ? '' : `\u00A0${String(minutes).padStart(2, '0')}`}`;
}

/** An instant, or a date, as a moment whose day and hour on this device are those where people meet. */
export function dated(instant) {
  if (instant.length === 10) {
    return new Date(`${instant}T12:00`);
  }
  // In Swedish a moment is written as it is in ISO 8601.
  return new Date(new Date(instant).toLocaleString('sv', { timeZone: there.zone }).replace(' ', 'T'));
}

/** As the reader's own country writes it, where the browser says which one. */
function regional(language) {
  return navigator.languages?.find(one => one.toLowerCase().startsWith(`${language.toLowerCase()}-`)) ?? language;
}

function written(date, language, format) {
  const formatter = new Intl.DateTimeFormat(regional(language), format);
  if (!french(language)) {
    return formatter.format(date);
  }
  return formatter
    .formatToParts(date)
    .map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value))
    .join('');
}

function french(language) {
  return language.toLowerCase().split('-')[0] === 'fr';
}
