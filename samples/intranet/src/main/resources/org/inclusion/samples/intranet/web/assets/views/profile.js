// How much help is useful, area by area, in words; why; and "I do not agree".
import { get, post } from '../api.js';
import { choice, choices, day, h, way } from '../dom.js';
import { tell } from '../people.js';
import { render } from '../router.js';
import { say } from '../words.js';

export async function profile({ who }) {
  const { areas } = await get(`learners/${who.id}/profile`);
  return {
    title: tell(who, 'profile.title'),
    back: { href: who.base },
    body: [
      h('p', {}, tell(who, 'profile.text')),
      areas.filter(area => area.status !== 'NOT_ESTABLISHED').map(area => card(who, area)),
      unknown(areas.filter(area => area.status === 'NOT_ESTABLISHED')),
      choices(way(tell(who, 'profile.wide'), `${who.base}/accord/large`)),
    ],
  };
}

/** What nobody knows yet, together: one sentence for all. */
export function unknown(areas) {
  if (areas.length === 0) {
    return null;
  }
  const settles = [...new Set(areas.map(area => area.settles).filter(Boolean))];
  return h('section', { class: 'card open' }, [
    h('h2', { class: 'level' }, areas[0].sentence),
    h('ul', {}, areas.map(area => h('li', {}, area.title))),
    settles.map(sentence => h('p', {}, sentence)),
  ]);
}

function card(who, area) {
  return h(
    'section',
    { class: `card ${area.level ? '' : 'open'}` },
    h('h2', { class: 'area' }, area.title),
    h('p', { class: 'level' }, area.sentence),
    area.at ? h('p', { class: 'small' }, say('profile.since', { day: day(area.at) })) : null,
    area.review ? h('p', {}, area.review) : null,
    why(area),
    area.settles ? h('p', {}, area.settles) : null,
    action(who, area),
  );
}

/** The acts behind a level. */
export function why(area) {
  return area.why.length === 0
    ? null
    : h('div', { class: 'why' }, h('p', {}, say('profile.why')), h('ul', {}, area.why.map(sentence => h('li', {}, sentence))));
}

function action(who, area) {
  if (area.status === 'ESTABLISHED' && who.self) {
    return choice(say('profile.disagree'), () => tellServer(who, 'disagreements', area), { kind: 'quiet' });
  }
  if (area.status === 'SUSPENDED' && !who.self) {
    return choice(say('profile.settle'), () => tellServer(who, 'disagreements/settlements', area), { kind: 'quiet' });
  }
  return null;
}

async function tellServer(who, what, area) {
  await post(`learners/${who.id}/${what}`, { area: area.area });
  render();
}
