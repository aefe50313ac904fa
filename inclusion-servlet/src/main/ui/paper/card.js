// What she takes home: what to practise, how, whom to call, and a code that opens it. A card may be lost or lent: nothing on
// it says whose it is, what she wishes, or how she does. Her name is hers to write on it.
import { host } from '../page/host.js';
import { h, squares } from './dom.js';
import { human } from './human.js';
import { qr } from './qr.js';

export async function card({ day, get, hers, hersIfAny, say, taught }) {
  const [next, given, { today }] = await Promise.all([hers('next-step'), hersIfAny('cards'), get('me')]);
  const code = codeFor(next.step, given?.codes ?? [], today);
  const part = (key, ...lines) => {
    const said = lines.filter(Boolean);
    return said.length > 0
      ? h(
          'section',
          {},
          h('h2', {}, say(key)),
          said.map(line => (line instanceof Node ? line : h('p', {}, line))),
        )
      : null;
  };
  const what = code?.title ?? next.step?.title;
  return {
    title: say('paper.card.heading'),
    body: [
      h('p', { class: 'line' }, say('paper.card.name')),
      part('paper.card.what', what && h('p', { class: 'lead' }, taught(what))),
      part('paper.how', what && next.how?.sentence),
      part('paper.human', human() ? h('p', { class: 'lead' }, human()) : h('p', { class: 'line' })),
      code ? practice(code, say, day) : null,
    ].filter(Boolean),
  };
}

/** The one for what is next, else the latest that still works. */
function codeFor(step, codes, today) {
  const open = codes.filter(one => one.lastDay >= today).sort((one, other) => one.givenAt.localeCompare(other.givenAt));
  return open.filter(one => one.step === step?.id).at(-1) ?? open.at(-1);
}

function practice({ code, lastDay }, say, day) {
  const address = new URL('practice/', host().base);
  const rows = qr(`${address.href}?code=${encodeURIComponent(code)}`);
  return h(
    'section',
    { class: 'practice' },
    h('h2', {}, say('paper.practice')),
    rows ? squares(rows, say('paper.qr')) : null,
    h(
      'div',
      {},
      h('p', {}, say('paper.practice.how')),
      h('p', { class: 'small' }, address.href),
      h('p', { class: 'code' }, h('span', {}, code.slice(0, 3)), ' ', h('span', {}, code.slice(3))),
      h('p', {}, say('paper.practice.until', { day: day(`${lastDay}T12:00`) })),
      h('p', { class: 'small' }, say('paper.practice.only')),
    ),
  );
}
