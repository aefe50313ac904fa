// What the market offers for one thing, a radio: an honest offer, a fraud, and a subscription. All of it is invented.

/**
 * An offer: what is paid at once, for bringing it, and each month; in euros. `former` is the price that it says it had.
 * @typedef {{ id: 'house' | 'fraud' | 'monthly', seller: string, price: number, former?: number, delivery: number, monthly: number }} Offer
 */

/** @type {Offer[]} */
export const OFFERS = [
  { id: 'monthly', seller: 'Radio Club', price: 1, delivery: 0, monthly: 39 },
  { id: 'fraud', seller: 'Prix-Fous-Direct', price: 9, former: 120, delivery: 0, monthly: 0 },
  { id: 'house', seller: 'Maison Duret', price: 29, delivery: 6, monthly: 0 },
];

/** What the shop has chosen for her, unless she takes it out; in euros for each month. */
export const EXTRA = 4.99;

/** What alerts in the fraud, and what honest offers have too. */
export const SIGNS = ['hurry', 'photo', 'low', 'transfer', 'delivery', 'address'];
export const ALERTING = ['hurry', 'low', 'transfer', 'address'];
const ENOUGH = 3;

/**
 * What an offer costs at once.
 * @param {Offer} offer
 */
export function total({ price, delivery }) {
  return price + delivery;
}

/**
 * What keeps the chosen signs from being those of the fraud: a sign that honest offers have too, or how many there are; or null.
 * @param {Set<string>} chosen
 * @returns {{ common: string } | 'some' | 'more' | null}
 */
export function flawOf(chosen) {
  const common = [...chosen].find(sign => !ALERTING.includes(sign));
  if (common) {
    return { common };
  }
  return chosen.size === 0 ? 'some' : chosen.size < ENOUGH ? 'more' : null;
}
