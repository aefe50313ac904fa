// Notes an act afterwards, in a few taps, so that no screen stands between two people.
import { get } from '../api.js';
import { h } from '../dom.js';
import { tell } from '../people.js';
import { go, render } from '../router.js';
import { say } from '../words.js';
import { helped } from './helped.js';

export async function noteAct({ who }, show) {
  const [{ paths }, next] = await Promise.all([
    get(`learners/${who.id}/progress`),
    get(`learners/${who.id}/next-step`),
  ]);
  const path = paths[0];
  if (!path) {
    go(`${who.base}/envie`);
    return null;
  }
  const step = h('select', { id: 'step' }, path.steps.map(one => h('option', { value: one.step, lang: 'fr' }, one.title)));
  step.value = next.step?.id ?? path.steps[0].step;
  const { ref } = await get(`paths/${path.path}/steps/${step.value}`);
  const notThisTime = h('input', { type: 'checkbox', id: 'not-this-time' });
  const act = {
    // The reference of a step differs from its neighbours' by the item only.
    get ref() {
      return { ...ref, item: step.value };
    },
    get success() {
      return !notThisTime.checked;
    },
  };
  const view = helped(who, act, show, render);
  return {
    title: tell(who, 'note.title'),
    back: { href: who.base },
    body: [
      h('div', { class: 'form' }, [
        h('label', { for: 'step' }, say('note.step')),
        step,
        h('p', { class: 'check' }, notThisTime, h('label', { for: 'not-this-time' }, say('note.not-this-time'))),
      ]),
      h('h2', {}, tell(who, 'helped.title')),
      view.body.slice(1),
    ],
  };
}
