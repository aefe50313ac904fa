// Who looked at what is known of her. For her alone.
import { get } from '../api.js';
import { h, when } from '../dom.js';
import { say } from '../words.js';

export async function looks() {
  const { looks: all } = await get('learners/me/looks');
  return {
    title: say('looks.title'),
    back: { href: '#/moi' },
    body: [
      h('p', {}, say('looks.text')),
      all.length === 0
        ? h('p', { class: 'note' }, say('looks.none'))
        : h('ul', { class: 'history' }, [
            all.map(look =>
              h('li', { class: 'card' }, [
                h('h2', {}, look.name ?? say('looks.unnamed')),
                h('p', {}, look.sentence),
                h('p', { class: 'small' }, when(look.at)),
              ]),
            ),
          ]),
    ],
  };
}
