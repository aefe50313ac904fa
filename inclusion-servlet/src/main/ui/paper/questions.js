// The questions with boxes to tick, "I don't know" among them.
import { file } from '../page/pack-file.js';
import { h } from './dom.js';

export async function questions({ assessment, get, hers, say, taught }) {
  const [{ sentences }, { selfReports, questions: asked }] = await Promise.all([
    get('told'),
    hers(`assessments/${encodeURIComponent(assessment)}/paper`),
  ]);
  const boxes = texts =>
    h(
      'ul',
      { class: 'boxes' },
      texts.map(text => h('li', {}, h('span', { class: 'box' }), h('span', {}, text))),
    );
  const items = [
    ...selfReports.map(one => [one.text, one.options.map(option => option.text)]),
    ...asked.map(one => [
      taught(one.text, one.language),
      [...one.options.map(option => taught(option.text, one.language)), say('paper.unknown')],
      one.picture,
    ]),
  ];
  return {
    title: say('paper.questions.title'),
    body: [
      h('p', { class: 'told' }, sentences.join(' ')),
      h('p', {}, say('paper.questions.how')),
      h(
        'div',
        { class: items.length > 8 ? 'items many' : 'items' },
        items.map(([text, options, picture]) => h('section', {}, h('h2', {}, text), drawing(picture), boxes(options))),
      ),
    ],
  };
}

/** What a question asks about, if it is a drawing. */
function drawing(picture) {
  return picture ? h('img', { class: 'asked', src: file(picture.src), alt: picture.alt }) : '';
}
