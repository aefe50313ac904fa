// The way from a helper's page to live help with one person.

/**
 * One press opens live help; a session that is open already stays.
 * @param {import('../page/element.js').InclusionElement} element
 */
export async function seesTogether(element) {
  const session = element.hers('together');
  if (!(await element.getIfAny(session))) {
    await element.post(session, {});
  }
  return element.goLater('together');
}
