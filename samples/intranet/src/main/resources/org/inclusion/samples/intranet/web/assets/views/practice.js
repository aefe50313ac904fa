// Something to try, in words. She says herself whether it worked.
import { get } from '../api.js';
import { choice, h, sentences, taught } from '../dom.js';
import { tell } from '../people.js';
import { render } from '../router.js';
import { readAloud } from '../speech.js';
import { say } from '../words.js';
import { helped } from './helped.js';

export async function practice({ who, path, step: id }, show) {
  const step = await get(`paths/${path}/steps/${id}`);
  const { title, task, success } = step.practice;
  const ended = worked => () => show(helped(who, { ref: step.ref, success: worked }, show, render));
  return {
    title,
    lang: 'fr',
    back: { href: `${who.base}/etape/${path}/${id}`, label: say('practice.back') },
    body: [
      h('ul', { class: 'task' }, sentences(task).map(sentence => taught(sentence, 'li'))),
      readAloud(`${task} ${success}`, 'fr'),
      h('div', { class: 'note' }, [h('strong', {}, say('practice.success')), taught(success, 'p')]),
      h('h2', {}, tell(who, 'practice.question')),
      h('div', { class: 'yes-no' }, [
        choice(say('practice.worked'), ended(true)),
        choice(say('practice.not-this-time'), ended(false)),
      ]),
    ],
  };
}
