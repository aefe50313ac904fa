// The papers that a wish needs, to tick off at home. Whose they are is nobody's business.
import { h } from './dom.js';

export async function papers({ hers, say, taught }) {
  const { text, papers: needed } = await hers('papers');
  const missing = needed.filter(({ state }) => state !== 'RECEIVED');
  const received = needed.filter(({ state }) => state === 'RECEIVED');
  return {
    title: say('paper.papers.title'),
    body: [
      h('p', { class: 'lead' }, taught(text)),
      ...(needed.length === 0 ? [h('p', {}, say('paper.papers.none'))] : []),
      ...list(missing, say('paper.papers.bring'), taught, true),
      ...list(received, say('paper.papers.received'), taught, false),
    ],
  };
}

/** None where there are no papers. */
function list(papers, heading, taught, isToTick) {
  if (papers.length === 0) {
    return [];
  }
  const items = papers.map(({ name, found }) =>
    h(
      'li',
      {},
      isToTick ? h('span', { class: 'box', 'aria-hidden': 'true' }) : null,
      h('span', {}, taught(name), found ? h('span', { class: 'small' }, ' – ', taught(found)) : null),
    ),
  );
  return [h('section', {}, h('h2', {}, heading), h('ul', { class: isToTick ? 'boxes' : '' }, items))];
}
