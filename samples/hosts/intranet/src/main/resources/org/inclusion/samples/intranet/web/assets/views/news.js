// What’s happening in town.
import { h } from '../dom.js';
import { say } from '../words.js';

export function news() {
  return {
    title: say('home.news'),
    body: ['market', 'workshop', 'closed'].map(one =>
      h('article', { class: 'card' }, h('h2', {}, say(`news.${one}`)), h('p', {}, say(`news.${one}.text`))),
    ),
  };
}
