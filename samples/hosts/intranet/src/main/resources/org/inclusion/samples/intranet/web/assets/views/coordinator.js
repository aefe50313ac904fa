// What a coordinator sees: no one person, and for now nothing else either.
import { h } from '../dom.js';
import { say } from '../words.js';

export function coordinator() {
  return {
    title: say('coordinator.title'),
    body: [
      h('p', { class: 'lead' }, say('coordinator.nobody')),
      h('p', {}, say('coordinator.why')),
      h('p', { class: 'note' }, say('coordinator.later')),
    ],
  };
}
