// Leave is asked for: of which kind, from which day, and to which: the last day away, and not the day she is back.
import { dayOf, inTheYear } from './times.js';
import { LEAVE } from './weeks.js';

const KINDS = ['paid', 'unpaid', 'ill'];

export function noLeave() {
  return { kind: '', from: '', to: '' };
}

/**
 * @param {import('./rota.js').Rota} rota
 * @param {import('../hint.js').Hint | null} hint
 * @param {string | null} done what has just happened
 */
export function leave(rota, hint = null, done = null) {
  const { page, kit, left } = rota;
  const { html, icon, choice, choices } = kit;
  return page.screen({
    title: page.say('planning.leave'),
    back: rota.toHome(),
    hint,
    body: html`${rota.note(done)}
      <p>${page.say('planning.leave.text')}</p>
      <form id="leave-form" @submit=${rota.sending(() => read(rota))}>
        ${rota.one(
          'kind',
          KINDS,
          left.kind,
          kind => page.say(`planning.kind.${kind}`),
          kind => (left.kind = kind),
          hint,
        )}
        ${rota.field('from', left.from, text => (left.from = text), hint)}
        ${rota.field('to', left.to, text => (left.to = text), hint)}
        <button class="main">${icon('next')}<span>${page.say('planning.reread')}</span></button>
      </form>
      <div id="draft">${choices(choice(page.say('planning.draft'), () => leave(rota, null, page.say('planning.draft.kept')), { kind: 'quiet' }))}</div>`,
  });
}

/** The first thing that is not as in the story, as a hint. */
function amiss(rota) {
  const { kind, from, to } = rota.left;
  const days = { from: rota.day(LEAVE.from), to: rota.day(LEAVE.to), back: rota.day(LEAVE.back) };
  if (kind !== 'paid') {
    return rota.hint('kind', kind === '' ? 'empty' : kind);
  }
  if (dayOf(from) !== LEAVE.from) {
    return rota.hint('from', isOfAnotherYear(from, LEAVE.from) ? 'year' : dayOf(from) === null ? 'day' : 'from', days);
  }
  const last = dayOf(to);
  if (last === LEAVE.to) {
    return null;
  }
  if (isOfAnotherYear(to, LEAVE.to)) {
    return rota.hint('to', 'year');
  }
  return rota.hint('to', last === null ? 'day' : last === LEAVE.back ? 'back' : 'to', days);
}

function isOfAnotherYear(text, right) {
  return dayOf(text) === null && dayOf(inTheYear(text)) === right;
}

function read(rota) {
  const { page } = rota;
  const found = amiss(rota);
  if (found) {
    return leave(rota, found);
  }
  const lines = [
    [page.say('planning.ask.kind'), page.say('planning.kind.paid')],
    [page.say('planning.ask.from'), rota.day(LEAVE.from)],
    [page.say('planning.ask.to'), rota.day(LEAVE.to)],
  ];
  return rota.check(
    lines,
    () => leave(rota),
    () => rota.done('leave'),
  );
}
