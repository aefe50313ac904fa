// A place in words: how far it is, its telephone number, and all of it as one reads it aloud.

const KILOMETRE = 1_000;
/** Somebody says where she is to a kilometre, so metres would be too exact. */
const STEP = 100;

/**
 * « à environ 2,3 kilomètres »; empty where nobody knows.
 * @param {import('./places.js').Places} element
 * @param {number | null | undefined} metres
 */
export function distance(element, metres) {
  return typeof metres === 'number' ? element.say('places.distance', { distance: length(element, metres) }) : '';
}

/**
 * « 2,3 kilomètres », « 300 mètres ».
 * @param {import('../page/element.js').InclusionElement} element
 * @param {number} metres
 */
export function length(element, metres) {
  const isFar = metres >= KILOMETRE;
  const number = isFar ? metres / KILOMETRE : Math.max(STEP, Math.round(metres / STEP) * STEP);
  const unit = isFar ? 'kilometer' : 'meter';
  const shown = new Intl.NumberFormat(element.language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: isFar ? 1 : 0 });
  return shown.format(number);
}

/** « 04 65 71 00 12 »: two by two, as one says it. A number of another country stays as it is. */
export function telephone(number) {
  const french = /^\+33(\d{9})$/.exec(number);
  return french ? `0${french[1]}`.replace(/(\d\d)(?=\d)/g, '$1\u00A0') : number;
}

export function address({ street, more, postcode, town }) {
  return [street, more, `${postcode} ${town}`].filter(Boolean).join(', ');
}

/**
 * What somebody says on the telephone, or reads aloud at a counter.
 * @param {import('./places.js').Places} element
 * @param {import('./found.js').Place} one
 */
export function aloud(element, one) {
  const number = one.telephone && element.say('places.telephone.said', { number: telephone(one.telephone) });
  return [
    `${one.name}.`,
    `${address(one)}.`,
    sentence(distance(element, one.metres)),
    one.nowInWords,
    ...one.hoursInWords.map(sentence),
    number,
    ...one.costs.map(({ words }) => sentence(words)),
  ]
    .filter(Boolean)
    .join(' ');
}

function sentence(text) {
  return text === '' ? '' : `${text[0].toUpperCase()}${text.slice(1)}.`;
}
