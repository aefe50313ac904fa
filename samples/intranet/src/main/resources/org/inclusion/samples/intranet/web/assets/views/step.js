// A step: why, the lesson, and where to try it.
import { get } from '../api.js';
import { choice, choices, h, taught, way } from '../dom.js';
import { note } from '../evidence.js';
import { tell } from '../people.js';
import { go } from '../router.js';
import { readAloud } from '../speech.js';
import { say } from '../words.js';
import { SITES } from './site.js';

export async function step({ who, path, step: id }) {
  const found = await get(`paths/${path}/steps/${id}`);
  const practice = practiceHref(who, path, found);
  return {
    title: found.title,
    lang: 'fr',
    back: { href: `${who.base}/chemin`, label: tell(who, 'step.back') },
    body: [
      taught(found.why, 'p', { class: 'lead' }),
      readAloud(found.lesson.blocks.map(spoken).filter(Boolean).join(' '), 'fr'),
      h('article', { class: 'card lesson' }, found.lesson.blocks.map(block)),
      h(
        'section',
        { class: 'card' },
        h('h2', {}, tell(who, 'step.try')),
        taught(found.practice.title, 'p', { class: 'lead' }),
        choices(
          who.self
            ? choice(say('step.read-and-try'), () => finished(who, found, practice), { picture: 'next', kind: 'choice main-action' })
            : way(tell(who, 'step.read-and-try'), practice, { picture: 'next', kind: 'choice main-action' }),
        ),
      ),
    ],
  };
}

/** The fictitious site where there is one, else the task in words. */
export function practiceHref(who, path, found) {
  const where = SITES.includes(found.practice.site) ? found.practice.site : 'exercice';
  return `${who.base}/${where}/${path}/${found.id}`;
}

async function finished(who, found, practice) {
  await note(who, 'content', found.ref, { event: 'FINISHED' });
  go(practice);
}

function block(one) {
  switch (one.type) {
    case 'paragraph':
      return taught(one.text, 'p');
    case 'list':
      return h('ul', {}, one.items.map(item => taught(item, 'li')));
    case 'tip':
      return h('p', { class: 'note' }, h('strong', {}, say('step.tip')), ' ', taught(one.text));
    case 'term':
      return h('p', { class: 'term' }, taught(one.term, 'dfn'), ' : ', taught(one.meaning));
    case 'picture':
      return h('img', { src: one.src, alt: one.alt });
    default:
      return null;
  }
}

function spoken(one) {
  switch (one.type) {
    case 'list':
      return one.items.join(' ');
    case 'term':
      return `${one.term} : ${one.meaning}`;
    default:
      return one.text;
  }
}
