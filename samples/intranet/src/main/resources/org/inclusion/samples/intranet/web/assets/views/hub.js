// Where a person's way is: what is next, and everything that is known and shown of her.
import { get, Refused } from '../api.js';
import { h, icon } from '../dom.js';
import { tell } from '../people.js';
import { go } from '../router.js';
import { nextCard, revisions } from './next.js';

export async function hub({ who }) {
  const next = await get(`learners/${who.id}/next-step`);
  const begun = next.step !== null || (await hasWish(who));
  if (who.self && !begun) {
    go(`${who.base}/envie`);
    return null;
  }
  const links = [
    begun && !who.self ? ['noter', 'note', 'pen'] : null,
    begun ? ['chemin', 'path', 'road'] : null,
    ['profil', 'profile', 'leaf'],
    ['historique', 'history', 'clock'],
    who.self ? ['regards', 'looks', 'eye'] : null,
    begun ? ['envie', 'wish', 'hand'] : null,
  ].filter(Boolean);
  return {
    title: tell(who, 'hub.title'),
    back: { href: who.self ? '#/' : '#/guichet' },
    body: [
      nextCard(who, next),
      revisions(who, next),
      h('nav', { class: 'tiles small', 'aria-label': tell(who, 'hub.title') }, [
        links.map(([where, key, picture]) =>
          h('a', { class: 'tile', href: `${who.base}/${where}` }, icon(picture), h('span', {}, h('strong', {}, tell(who, `hub.${key}`)))),
        ),
      ]),
    ],
  };
}

async function hasWish(who) {
  try {
    await get(`learners/${who.id}/wish`);
    return true;
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 404) {
      return false;
    }
    throw problem;
  }
}
