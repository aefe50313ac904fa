// What she did, the latest first, and who noted it. What is not right can be put right.
import { get } from '../api.js';
import { choice, choices, h, taught, when } from '../dom.js';
import { tell } from '../people.js';
import { render } from '../router.js';
import { note } from '../evidence.js';
import { say } from '../words.js';

const PAGE = 20;
const SCALE = ['ALONE', 'SUPPORTED', 'TOGETHER', 'SHOWN'];

export async function history({ who }, show) {
  const list = h('ol', { class: 'history' });
  const more = h('div', {});
  const corrected = new Set();
  await load(null);

  async function load(cursor) {
    const { evidence, next } = await get(
      `learners/${who.id}/history?limit=${PAGE}${cursor ? `&before=${encodeURIComponent(cursor)}` : ''}`,
    );
    evidence.forEach(one => one.supersedes && corrected.add(one.supersedes));
    list.append(...evidence.map(one => entry(who, one, corrected.has(one.id), show)));
    more.replaceChildren(...(next ? [choice(say('history.more'), () => load(next))] : []));
  }

  return {
    title: tell(who, 'history.title'),
    back: { href: who.base },
    body: [list.children.length === 0 ? h('p', {}, tell(who, 'history.none')) : list, more],
  };
}

function entry(who, one, isCorrected, show) {
  return h(
    'li',
    { class: `card ${one.kind} ${isCorrected ? 'corrected' : ''}` },
    one.title ? taught(one.title, 'h2') : null,
    h('p', {}, one.sentence, isCorrected ? [' ', h('em', {}, say('history.corrected'))] : null),
    h('p', { class: 'small' }, when(one.at), one.name && one.actor !== who.key ? [' · ', say('history.by', { name: one.name })] : null),
    who.self && one.kind === 'practice' && !isCorrected
      ? choice(say('history.correct'), () => show(correction(who, one)), { kind: 'quiet' })
      : null,
  );
}

/** The same practice, said again as it was. */
function correction(who, one) {
  const put = help => async () => {
    await note(who, 'practice', one, { success: one.success, help, supersedes: one.id });
    await render();
  };
  return {
    title: say('history.correct.title'),
    kicker: one.title ? taught(one.title) : null,
    body: [
      choices(
        SCALE.map(help => choice(tell(who, `helped.${help}`), put(help))),
        choice(say('history.keep'), render, { kind: 'quiet' }),
      ),
    ],
  };
}
