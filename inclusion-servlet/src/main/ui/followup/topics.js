// What a call is about, as it is sent and as it is said.

/**
 * @typedef {import('../page/call-me.js').Topic} Topic
 */

/**
 * The topic that an element's attributes name; a call about nothing in particular where they name none.
 * @param {import('./promises.js').Promises} element
 * @returns {Topic | null}
 */
export function named({ matter, pack, item }) {
  return matter ? { about: matter, ...(pack ? { pack } : {}), ...(item ? { item } : {}) } : null;
}

/**
 * All that they may want to speak about: her next step, her wish, what she does not agree with, and how it goes.
 * @param {import('./promises.js').Promises} element
 * @returns {Promise<Topic[]>}
 */
export async function topics(element) {
  const [{ step }, wish, { skills }] = await Promise.all([
    element.get(element.hers('next-step')),
    element.getIfAny(element.hers('wish')),
    element.get(element.hers('profile')),
  ]);
  const contested = skills.groups.flatMap(({ skills: shown }) => shown).filter(skill => skill.contested && skill.pack);
  return [
    { about: 'NEWS' },
    ...(step ? [{ about: 'STEP', pack: step.ref.pack, item: step.ref.item, title: step.title }] : []),
    ...(wish ? [{ about: 'WISH', item: wish.goal, title: wish.text }] : []),
    ...contested.map(({ pack, skill, title }) => ({ about: 'DISAGREEMENT', pack, item: skill, title })),
  ];
}
