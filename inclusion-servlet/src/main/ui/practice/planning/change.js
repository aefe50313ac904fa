// Another hour is asked for: on which day, which hour is planned, and which is asked for. It is a question until somebody says yes.
import { hourOf } from './times.js';
import { ALIKE, CHANGE, ME, WEEKS } from './weeks.js';

const DAYS = WEEKS.next.map(({ day }) => String(day));

export function noChange() {
  return { day: '', planned: '', asked: '' };
}

/**
 * @param {import('./rota.js').Rota} rota
 * @param {import('../hint.js').Hint | null} hint
 */
export function change(rota, hint = null) {
  const { page, kit, changed } = rota;
  const { html, icon } = kit;
  return page.screen({
    title: page.say('planning.change'),
    back: rota.toHome(),
    hint,
    body: html`<p>${page.say('planning.change.text')}</p>
      <form id="change-form" @submit=${rota.sending(() => read(rota))}>
        ${rota.one(
          'which-day',
          DAYS,
          changed.day,
          day => rota.day(Number(day)),
          day => (changed.day = day),
          hint,
        )}
        ${rota.field('planned', changed.planned, text => (changed.planned = text), hint)}
        ${rota.field('asked', changed.asked, text => (changed.asked = text), hint)}
        <button class="main">${icon('next')}<span>${page.say('planning.reread')}</span></button>
      </form>`,
  });
}

/** The first thing that is not as in the story, as a hint. */
function amiss(rota) {
  const { day, planned, asked } = rota.changed;
  if (day !== String(CHANGE.day)) {
    return rota.hint('which-day', day === '' ? 'empty' : 'which-day', { day: rota.day(CHANGE.day) });
  }
  const hour = hourOf(planned);
  if (hour === null) {
    return rota.hint('planned', 'hour');
  }
  if (hour !== hourOf(CHANGE.planned)) {
    const others = { [String(hourOf(CHANGE.ofThisWeek))]: 'this-week', [String(hourOf(CHANGE.ofTheOther))]: 'alike' };
    return rota.hint('planned', others[String(hour)] ?? 'planned', { name: ME, other: ALIKE });
  }
  if (hourOf(asked) === null) {
    return rota.hint('asked', 'hour');
  }
  return hourOf(asked) === hourOf(CHANGE.asked) ? null : rota.hint('asked', 'asked');
}

function read(rota) {
  const { page } = rota;
  const found = amiss(rota);
  if (found) {
    return change(rota, found);
  }
  const lines = [
    [page.say('planning.ask.which-day'), rota.day(CHANGE.day)],
    [page.say('planning.ask.planned'), rota.hour(CHANGE.planned)],
    [page.say('planning.ask.asked'), rota.hour(CHANGE.asked)],
  ];
  return rota.check(
    lines,
    () => change(rota),
    () => rota.done('change', { hour: rota.hour(CHANGE.planned) }),
  );
}
