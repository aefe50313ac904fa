// One place where people get help, or a short list of them: to take along, or to hand over at a counter. It is about nobody.
import { address, telephone } from '../place/words.js';
import { h } from './dom.js';
import { PLACES } from './human.js';

export function places({ say }) {
  const chosen = kept();
  const isOne = chosen.length === 1;
  if (chosen.length === 0) {
    return { title: say('paper.places.title'), body: [h('p', {}, say('paper.places.none'))], isToPrint: false };
  }
  return {
    title: isOne ? chosen[0].name : say('paper.places.title'),
    several: true,
    body: [
      ...chosen.map(one => section(one, isOne, say)),
      h('p', { class: 'lead' }, say('paper.places.call')),
      h('section', {}, h('h2', {}, say('paper.places.notes')), h('p', { class: 'line' }), h('p', { class: 'line' })),
    ],
  };
}

/** What the page that opened this sheet has put into the tab. */
function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(PLACES) ?? '[]');
  } catch {
    return [];
  }
}

function section(one, isOne, say) {
  return h(
    'section',
    {},
    isOne ? null : h('h2', {}, one.name),
    h('p', {}, address(one)),
    one.telephone ? h('p', { class: 'lead' }, telephone(one.telephone)) : null,
    h(
      'ul',
      {},
      (one.hoursInWords.length ? one.hoursInWords : [say('paper.places.hours.unknown')]).map(line => h('li', {}, line)),
    ),
    line(one.services),
    line([...one.costs, ...one.modes]),
    line([...one.cares, ...one.audiences]),
    line(one.approaches),
    h('p', { class: 'small' }, say('paper.places.source', { source: one.source })),
  );
}

function line(meanings) {
  return meanings.length ? h('p', {}, meanings.map(({ words }) => words).join(' · ')) : null;
}
