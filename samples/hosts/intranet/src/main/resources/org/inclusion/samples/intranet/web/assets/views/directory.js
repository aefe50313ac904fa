// Whom to call for what.
import { h } from '../dom.js';
import { say } from '../words.js';

const SERVICES = { desk: '04 65 71 00 12', housing: '04 65 71 00 15', meals: '04 65 71 00 18', space: '04 65 71 00 21' };

export function directory() {
  return {
    title: say('home.directory'),
    body: Object.entries(SERVICES).map(([service, number]) =>
      h(
        'section',
        { class: 'card' },
        h('h2', {}, say(`directory.${service}`)),
        h('p', {}, say(`directory.${service}.text`)),
        h('p', {}, h('a', { class: 'tel', href: `tel:+33${number.replaceAll(' ', '').slice(1)}` }, number)),
      ),
    ),
  };
}
