// Five digits among the words beside them: people write their town too.

/**
 * The postcode in what somebody wrote: `06000 Nice`, `06 000`, `Nice (06000)`. Empty where there is none, or more than one.
 * @param {string} written
 */
export function postcodeIn(written) {
  const found = written.replace(/(\d)[\s.]+(?=\d)/g, '$1').match(/(?<!\d)\d{5}(?!\d)/g) ?? [];
  return found.length === 1 ? found[0] : '';
}
