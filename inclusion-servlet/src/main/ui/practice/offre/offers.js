// What an operator offers, and what it costs over the whole term. All of it is invented; amounts are in euros.

/** How long each contract lasts, in months. */
export const TERM = 24;

/**
 * An offer: what is paid once, what is paid each month, at first and once its promotion has ended, and the option that is ticked already,
 * whose first month is free. `promotion` is the number of months at the first price, and 0 where there is one price.
 * @typedef {{ id: string, name: string, once: number, monthly: number, promotion: number, later: number, option: number }} Offer
 */

/** @type {Record<string, { offers: Offer[], best: string }>} */
const TASKS = {
  '': {
    offers: [{ id: 'box', name: 'Box Éclair', once: 40, monthly: 15, promotion: 12, later: 30, option: 5 }],
    best: 'box',
  },
  telephone: {
    offers: [
      { id: 'free', name: 'Mobile Soleil', once: 1, monthly: 20, promotion: 6, later: 35, option: 8 },
      { id: 'plain', name: 'Mobile Tilleul', once: 130, monthly: 10, promotion: 0, later: 10, option: 8 },
    ],
    best: 'plain',
  },
};

/**
 * The offers of a task, and the id of the one that costs least.
 * @param {string} task
 */
export function offersOf(task) {
  return TASKS[task] ?? TASKS[''];
}

/** The ends of a promotion that may be chosen, in months; 0 where there is none. */
export const ENDS = [0, 6, 12, 24];

/**
 * What is paid over the whole term, part by part.
 * @param {Offer} offer
 * @param {boolean} extra whether the option is taken
 */
export function partsOf({ once, monthly, promotion, later, option }, extra) {
  return {
    once,
    first: monthly * promotion,
    rest: later * (TERM - promotion),
    extra: extra ? option * (TERM - 1) : 0,
  };
}

/**
 * @param {Offer} offer
 * @param {boolean} extra
 */
export function totalOf(offer, extra) {
  return Object.values(partsOf(offer, extra)).reduce((sum, part) => sum + part);
}

/**
 * The amount in what somebody wrote, in euros: `580`, `580,00 €`, `580 euros en tout`. Null where there is none, or more than one.
 * @param {string} written
 */
export function amountIn(written) {
  const oneSign = written.replace(/\s*(€|euros?)\s*(\d{2})(?!\d)/gi, ',$2');
  const found = oneSign.match(/\d+(?:\s\d{3})*(?:[.,]\d+)?/g) ?? [];
  return found.length === 1 ? Number(found[0].replace(/\s/g, '').replace(',', '.')) : null;
}

/**
 * What keeps an amount from being the whole price: the last word of a hint, or null. As long as the option is taken, the last line is not
 * the price that is asked for: then the option is what is said, and the amount only where it is one of the two prices.
 * @param {string} written
 * @param {Offer} offer
 * @param {boolean} extra whether the option is still taken
 */
export function flawOf(written, offer, extra) {
  const amount = amountIn(written);
  const flaws = {
    'extra.with': extra && amount === totalOf(offer, true),
    'extra.without': extra && amount === totalOf(offer, false),
    extra,
    total: written.trim() === '',
    amount: amount === null,
    monthly: amount === offer.monthly || amount === offer.later,
    promotion: offer.promotion > 0 && (amount === offer.monthly * TERM || amount === offer.monthly * TERM + offer.once),
    once: offer.once > 0 && (amount === offer.once || amount === totalOf(offer, false) - offer.once),
    before: amount === totalOf(offer, true),
    other: amount !== totalOf(offer, false),
  };
  return Object.entries(flaws).find(([, isSo]) => isSo)?.[0] ?? null;
}
