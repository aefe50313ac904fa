// A lesson that a structure wrote, to lay on a table or to hand out, with the code that opens it. It is about nobody.
import { host } from '../page/host.js';
import { h, squares } from './dom.js';
import { human } from './human.js';
import { block, loaded } from './lesson.js';
import { qr } from './qr.js';

export async function own({ get, language: reader, lesson: signs, say, taught: inLanguage }) {
  const { title, language, blocks, published, basedOn } = await get(`../practice/lessons/${encodeURIComponent(signs)}`);
  const taught = text => inLanguage(text, language);
  const parts = blocks.map(one => block(one, say, taught, language)).filter(Boolean);
  await Promise.all(parts.filter(one => one instanceof HTMLImageElement).map(loaded));
  const line = human();
  return {
    title,
    lang: language,
    body: [
      ...parts,
      toOpen(signs, reader, say),
      ...(line ? [h('section', {}, h('h2', {}, say('paper.human')), h('p', { class: 'lead' }, line))] : []),
      h('p', { class: 'small' }, published, basedOn ? ` ${basedOn}` : null),
    ],
  };
}

function toOpen(signs, language, say) {
  const page = new URL('practice/lesson', host().base);
  const link = new URL(page);
  link.search = String(new URLSearchParams({ lang: language }));
  link.hash = signs;
  const rows = qr(link.href);
  return h(
    'section',
    { class: 'practice' },
    h('h2', {}, say('paper.own.open')),
    rows ? squares(rows, say('paper.qr')) : null,
    h('div', {}, h('p', {}, say('paper.own.how')), h('p', { class: 'small' }, page.href), h('p', { class: 'code' }, signs)),
  );
}
