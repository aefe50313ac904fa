// What a coordinator sees: the sums of the service, every lesson, and no one person.
import { h } from '../dom.js';
import { place } from '../training.js';
import { say } from '../words.js';

export function coordinator() {
  return {
    title: say('coordinator.title'),
    body: [
      h('p', { class: 'lead' }, say('coordinator.nobody')),
      h('p', {}, say('coordinator.why')),
      place('structure', { 'heading-level': 2 }).element,
    ],
  };
}
