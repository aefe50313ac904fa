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
  const borrowed = h('input', { type: 'checkbox', id: 'borrowed' });
  const weak = h('input', { type: 'checkbox', id: 'weak' });
  return {
    title: tell(who, 'device.title'),
    kicker: taught(draft.text),
    back: { href: `${who.base}/comment` },
    body: [
      h('fieldset', {}, [
        h('legend', {}, say('device.more')),
        h('p', { class: 'check' }, borrowed, h('label', { for: 'borrowed' }, say('device.borrowed'))),
        h('p', { class: 'check' }, weak, h('label', { for: 'weak' }, say('device.weak'))),
      ]),
      choices(
        Object.entries(DEVICES).map(([one, picture]) =>
          choice(
            say(`device.${one}`),
            () =>
              next(
                who,
                { ...draft, device: one, ownDevice: !borrowed.checked, weakConnection: weak.checked },
                'accord',
              ),
            { picture },
          ),
        ),
      ),
    ],
  };
}

function next(who, draft, where) {
  remember(who, 'wish', draft);
  go(`${who.base}/${where}`);
}
