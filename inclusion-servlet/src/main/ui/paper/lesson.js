// One lesson and its exercise, as people read them on a screen: to lay on a table, or to hand out in a workshop. It is about nobody.
import { givesAnswer } from '../page/answer.js';
import { file } from '../page/pack-file.js';
import { sentences } from '../page/sentences.js';
import { h } from './dom.js';
import { human } from './human.js';

export async function lesson({ day, get, path, say, step, taught: inLanguage }) {
  const [found, { today }] = await Promise.all([get(`paths/${encodeURIComponent(path)}/steps/${encodeURIComponent(step)}`), get('me')]);
  const line = human();
  const { practice, language } = found;
  const isAnswer = givesAnswer(practice.success);
  const taught = text => inLanguage(text, language);
  const blocks = found.lesson.blocks.map(one => block(one, say, taught, language)).filter(Boolean);
  await Promise.all(blocks.filter(one => one instanceof HTMLImageElement).map(loaded));
  return {
    title: found.title,
    lang: language,
    body: [
      h('p', { class: 'lead' }, taught(found.why)),
      ...blocks,
      h(
        'section',
        { class: 'task' },
        h('h2', {}, say('paper.lesson.exercise')),
        h('p', { class: 'lead' }, taught(practice.title)),
        h(
          'ul',
          {},
          sentences(practice.task).map(sentence => h('li', {}, taught(sentence))),
        ),
        isAnswer
          ? h('p', {}, say('paper.lesson.answer.where'))
          : h('p', {}, h('strong', {}, say('paper.lesson.success')), ' ', taught(practice.success)),
      ),
      ...(found.otherwise ? [h('section', {}, h('h2', {}, say('paper.otherwise')), h('p', {}, taught(found.otherwise)))] : []),
      ...(line ? [h('section', {}, h('h2', {}, say('paper.human')), h('p', { class: 'lead' }, line))] : []),
      h('p', { class: 'small' }, say('paper.printed', { day: day(`${today}T12:00`) })),
      ...(isAnswer ? [h('p', { class: 'answer' }, h('strong', {}, say('paper.lesson.answer')), ' ', taught(practice.success))] : []),
    ],
  };
}

/** A part of a lesson on paper. */
export function block(one, say, taught, language) {
  switch (one.type) {
    case 'paragraph':
      return h('p', {}, taught(one.text));
    case 'list':
      return h(
        one.numbered ? 'ol' : 'ul',
        {},
        one.items.map(item => h('li', {}, taught(item))),
      );
    case 'tip':
      return h('p', {}, h('strong', {}, say('paper.lesson.tip')), ' ', taught(one.text));
    case 'term':
      return h('p', {}, h('strong', {}, taught(one.term)), language === 'fr' ? ' : ' : ': ', taught(one.meaning));
    case 'picture':
      return h('img', { src: file(one.src), alt: one.alt, lang: language });
    default:
      return null;
  }
}

/** The sheet takes the largest type with which everything fits, so it has to know how large its pictures are. */
export function loaded(picture) {
  return picture.decode().catch(() => {});
}
