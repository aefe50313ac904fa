// Three sentences first: what is asked, who sees it, how to stop. "No" is as large as "yes".
import { get, post } from '../api.js';
import { choice, h } from '../dom.js';
import { newId } from '../evidence.js';
import { remember, remembered, tell } from '../people.js';
import { go } from '../router.js';
import { readAloud } from '../speech.js';
import { language, say } from '../words.js';

export async function told({ who, mode }) {
  const draft = remembered(who, 'wish');
  const wide = mode === 'large';
  if (!wide && draft?.weakConnection === undefined) {
    go(`${who.base}/envie`);
    return null;
  }
  const { sentences } = await get('told');
  return {
    title: tell(who, 'told.title'),
    back: { href: wide ? who.base : `${who.base}/reseau` },
    body: [
      h('ul', { class: who.self ? 'told' : 'told aloud' }, sentences.map(sentence => h('li', {}, sentence))),
      readAloud(sentences.join(' '), language()),
      h('h2', {}, wide ? tell(who, 'told.wide') : tell(who, 'told.question')),
      h(
        'div',
        { class: 'yes-no' },
        choice(say(wide ? 'told.wide.yes' : 'told.yes'), () => yes(who, wide, draft)),
        choice(say('told.no'), () => no(who, wide, draft)),
      ),
      h('p', {}, wide ? say('told.wide.long') : tell(who, 'told.either')),
    ],
  };
}

async function yes(who, wide, draft) {
  await keepWish(who, wide, draft);
  const id = newId();
  const asked = wide ? { mode: 'FULL' } : { mode: 'COUNTER', goal: draft.goal };
  await post(`learners/${who.id}/assessments`, { id, ...asked, told: who.channel });
  remember(who, 'questions', { assessment: id, asked: [] });
  remember(who, 'wish', null);
  go(`${who.base}/questions`);
}

async function no(who, wide, draft) {
  await keepWish(who, wide, draft);
  remember(who, 'wish', null);
  go(wide ? who.base : `${who.base}/suite`);
}

async function keepWish(who, wide, draft) {
  if (wide) {
    return;
  }
  const { goal, way, device, ownDevice, weakConnection } = draft;
  await post(`learners/${who.id}/wishes`, { goal, way, device, ownDevice, weakConnection, told: who.channel });
}
