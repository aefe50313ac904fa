// What she wants to do, how she would learn it, and with what. Before any question.
import { get } from '../api.js';
import { choice, choices, h, taught } from '../dom.js';
import { remember, remembered, tell } from '../people.js';
import { go } from '../router.js';
import { say } from '../words.js';

export async function wish({ who }) {
  const { goals } = await get('goals');
  return {
    title: tell(who, 'wish.title'),
    back: { href: who.self ? '#/' : who.base },
    body: [
      h('p', {}, tell(who, 'wish.text')),
      choices(
        goals
          .filter(goal => goal.audience === who.audience)
          .map(goal => choice(taught(goal.text), () => next(who, { goal: goal.id, text: goal.text }, 'comment'))),
      ),
    ],
  };
}

const WAYS = { FACE_TO_FACE: 'people', ALONE: 'alone', TELEPHONE: 'phone', WORKSHOP: 'workshop' };

export function how({ who }) {
  const draft = remembered(who, 'wish');
  if (!draft) {
    go(`${who.base}/envie`);
    return null;
  }
  return {
    title: tell(who, 'how.title'),
    kicker: taught(draft.text),
    back: { href: `${who.base}/envie` },
    body: [
      choices(
        Object.entries(WAYS).map(([one, picture]) =>
          choice(say(`how.${one}`), () => next(who, { ...draft, way: one }, 'avec-quoi'), { picture }),
        ),
      ),
    ],
  };
}

const DEVICES = { PHONE: 'mobile', TABLET: 'tablet', COMPUTER: 'laptop' };

export function device({ who }) {
  const draft = remembered(who, 'wish');
  if (!draft?.way) {
    go(`${who.base}/envie`);
    return null;
  }
  const own = ownDevice =>
    Object.entries(DEVICES).map(([one, picture]) =>
      choice(say(`device.${ownDevice ? 'own' : 'borrowed'}.${one}`), () => next(who, { ...draft, device: one, ownDevice }, 'reseau'), {
        picture,
      }),
    );
  return {
    title: tell(who, 'device.title'),
    kicker: taught(draft.text),
    back: { href: `${who.base}/comment` },
    body: [choices(own(true)), choices(own(false))],
  };
}

export function connection({ who }) {
  const draft = remembered(who, 'wish');
  if (!draft?.device) {
    go(`${who.base}/envie`);
    return null;
  }
  const answer = weakConnection => () => next(who, { ...draft, weakConnection }, 'accord');
  return {
    title: tell(who, 'connection.title'),
    kicker: taught(draft.text),
    back: { href: `${who.base}/avec-quoi` },
    body: [choices(choice(say('connection.good'), answer(false)), choice(say('connection.weak'), answer(true)))],
  };
}

function next(who, draft, where) {
  remember(who, 'wish', draft);
  go(`${who.base}/${where}`);
}
