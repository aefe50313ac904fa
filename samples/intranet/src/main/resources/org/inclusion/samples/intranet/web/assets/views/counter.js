// At the counter: who is in front of me. For today, and only with her agreement.
import { Away, get, post, Refused } from '../api.js';
import { choice, choices, h, way } from '../dom.js';
import { firstName, meets } from '../people.js';
import { go } from '../router.js';
import { say } from '../words.js';

export async function choosePerson() {
  const { relations } = await get('day-relations');
  const found = h('div', { 'aria-live': 'polite' });
  const name = h('input', { id: 'name', autocomplete: 'off', spellcheck: 'false', type: 'search' });
  const search = async event => {
    event.preventDefault();
    const people = await look(name.value);
    found.replaceChildren(
      people.length === 0
        ? h('p', {}, say('counter.nobody'))
        : choices(people.map(one => way(one.name, `#/guichet/${one.id}/${encodeURIComponent(one.name)}`, { picture: 'alone' }))),
    );
  };
  return {
    title: say('counter.title'),
    back: { href: '#/' },
    body: [
      relations.length > 0
        ? [
            h('h2', {}, say('counter.today')),
            choices(relations.map(one => way(one.name ?? say('person.unnamed'), `#/avec/${one.learner}`, { picture: 'alone' }))),
          ]
        : null,
      h('form', { class: 'card form', submit: search }, [
        h('h2', {}, say('counter.search')),
        h('label', { for: 'name' }, say('counter.name')),
        name,
        h('button', { class: 'choice', type: 'submit' }, say('counter.find')),
        found,
      ]),
    ],
  };
}

async function look(name) {
  let answer;
  try {
    answer = await fetch(`/personnes?nom=${encodeURIComponent(name)}`, { cache: 'no-store' });
  } catch {
    throw new Away();
  }
  if (!answer.ok) {
    throw new Refused(answer.status, null);
  }
  return (await answer.json()).people;
}

export function meetPerson({ person, name }) {
  const meet = channel => async () => {
    await post(`learners/${person}/day-relation`, { present: true });
    meets(person, channel);
    go(`#/avec/${person}`);
  };
  const first = firstName(name);
  return {
    title: say('counter.meet', { name }),
    back: { href: '#/guichet' },
    body: [
      h('p', { class: 'aloud' }, say('counter.ask', { name: first })),
      h('p', {}, say('counter.day', { name: first })),
      choices(
        choice(say('counter.here', { name: first }), meet('FACE_TO_FACE'), { picture: 'people' }),
        choice(say('counter.phone', { name: first }), meet('TELEPHONE'), { picture: 'phone' }),
        way(say('counter.no'), '#/guichet', { picture: 'back' }),
      ),
    ],
  };
}
