// The path and its steps. An order is advice: every step may be opened.
import { get } from '../api.js';
import { choices, h, icon, taught, way } from '../dom.js';
import { tell } from '../people.js';

const PICTURES = { NOT_STARTED: 'circle', STARTED: 'half', DONE: 'check' };

export async function path({ who }) {
  const { paths } = await get(`learners/${who.id}/progress`);
  if (paths.length === 0) {
    return {
      title: tell(who, 'path.title'),
      back: { href: who.base },
      body: [h('p', {}, tell(who, 'path.none')), choices(way(tell(who, 'next.wish'), `${who.base}/envie`))],
    };
  }
  return {
    title: tell(who, 'path.title'),
    back: { href: who.base },
    body: [
      h('p', {}, tell(who, 'path.free')),
      paths.map(one => [
        taught(one.title, 'h2'),
        h('ul', { class: 'steps' }, one.steps.map(step => h('li', {}, stepLink(who, one.path, step)))),
      ]),
    ],
  };
}

function stepLink(who, pathId, step) {
  return h(
    'a',
    { class: `step ${step.status.toLowerCase().replace('_', '-')}`, href: `${who.base}/etape/${pathId}/${step.step}` },
    icon(PICTURES[step.status]),
    h('span', {}, taught(step.title, 'strong'), h('span', { class: 'state' }, step.sentence)),
  );
}
