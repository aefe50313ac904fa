// What is worth doing next: what, why, how, and when someone calls back.
import { get } from '../api.js';
import { choices, h, taught, way } from '../dom.js';
import { tell } from '../people.js';
import { say } from '../words.js';

export async function nextStep({ who }) {
  const next = await get(`learners/${who.id}/next-step`);
  return {
    title: tell(who, 'next.title'),
    back: { href: who.base },
    body: [nextCard(who, next), revisions(who, next), choices(way(tell(who, 'next.path'), `${who.base}/chemin`, { picture: 'road' }))],
  };
}

/** The suggestion itself. Any other step may be opened. */
export function nextCard(who, next) {
  if (!next.step) {
    return h(
      'section',
      { class: 'card next' },
      h('p', { class: 'lead' }, who.self ? next.reason.sentence : tell(who, 'next.none')),
      choices(way(tell(who, 'next.wish'), `${who.base}/envie`, { picture: 'next', kind: 'choice main-action' })),
    );
  }
  const { step, reason, how, help, callBack } = next;
  return h(
    'section',
    { class: 'card next' },
    taught(step.title, 'h2'),
    h('dl', {}, [
      h('dt', {}, say('next.why')),
      h('dd', {}, reason.sentence, ' ', step.why ? taught(step.why) : null),
      how || help ? [h('dt', {}, say('next.how')), h('dd', {}, [how?.sentence, help?.sentence].filter(Boolean).join(' '))] : null,
      callBack ? [h('dt', {}, say('next.then')), h('dd', {}, callBack.sentence)] : null,
    ]),
    choices(way(tell(who, 'next.open'), `${who.base}/etape/${step.path}/${step.id}`, { picture: 'next', kind: 'choice main-action' })),
  );
}

/** What she has done and may do once more, where there is any: an offer below the suggestion, never instead of it. */
export function revisions(who, next) {
  if (next.revisions.length === 0) {
    return null;
  }
  // Mostly they have one reason: it is said once.
  const reasons = new Set(next.revisions.map(({ reason }) => reason.sentence));
  const shared = reasons.size === 1;
  return h(
    'section',
    { class: 'card again' },
    h('h2', {}, tell(who, 'next.again')),
    shared ? h('p', {}, [...reasons][0]) : null,
    h(
      'ul',
      {},
      next.revisions.map(({ step, reason, how }) =>
        h(
          'li',
          {},
          h('a', { href: `${who.base}/etape/${step.path}/${step.id}` }, taught(step.title)),
          h('p', {}, shared ? how.sentence : `${reason.sentence} ${how.sentence}`),
        ),
      ),
    ),
  );
}
