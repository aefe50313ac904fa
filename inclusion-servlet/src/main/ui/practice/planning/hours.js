// The hours of a week are told: those that were worked, and not those that were planned.
import { lengthOf } from './times.js';
import { COMMA, PLANNED, SHEET } from './weeks.js';

export function noHours() {
  return { monday: '', tuesday: '', wednesday: '', thursday: '', reread: false };
}

/**
 * @param {import('./rota.js').Rota} rota
 * @param {import('../hint.js').Hint | null} hint
 */
export function hours(rota, hint = null) {
  const { page, kit, worked } = rota;
  const { html, icon, hintFor, marked, describedBy, live } = kit;
  return page.screen({
    title: page.say('planning.hours'),
    back: rota.toHome(),
    hint,
    body: html`<p>${page.say('planning.hours.text')}</p>
      <form id="hours-form" @submit=${rota.sending(() => read(rota))}>
        ${SHEET.map(({ id, day }) => rota.field(id, worked[id], text => (worked[id] = text), hint, { day: rota.day(day) }))}
        ${hintFor(hint, 'reread')}
        <p class="check"><input type="checkbox" id="reread" aria-invalid=${marked(hint, 'reread')} aria-describedby=${describedBy(hint, 'reread')} .checked=${live(worked.reread)} @change=${event => (worked.reread = event.target.checked)}><label for="reread">${page.say('planning.ask.reread')}</label></p>
        <button class="main">${icon('send')}<span>${page.say('planning.hours.send')}</span></button>
      </form>`,
  });
}

/** What keeps a line from being told: the key of a hint, or null. */
function flawOf(text, right) {
  const length = lengthOf(text);
  if (length === right) {
    return null;
  }
  if (length === null) {
    return 'length';
  }
  if (right === 0 && length === PLANNED) {
    return 'absent';
  }
  return length === COMMA && right !== PLANNED ? 'comma' : 'worked';
}

function read(rota) {
  const { worked } = rota;
  for (const { id, worked: right } of SHEET) {
    const flaw = flawOf(worked[id], right);
    if (flaw) {
      return hours(rota, rota.hint(id, flaw));
    }
  }
  return worked.reread ? rota.done('hours') : hours(rota, rota.hint('reread', 'reread'));
}
